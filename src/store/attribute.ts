/** The code of files that do not prove it themselves, by what all the files say together (formats.md 9, evidence 4). */

import type { Evidence } from '../core/model.ts';
import type { Database } from './database.ts';

interface Silent {
  readonly id: number;
  readonly num_key: string | null;
  readonly article_id: string | null;
  readonly hints: string | null;
}

interface NamedCode {
  readonly texte: number;
  readonly title: string;
  readonly count: number;
}

type Codes = ReadonlyMap<string, readonly NamedCode[]>;

/**
 * Attributes the silent versions: by links that name their identifier, then, in a form that keeps one texte in a folder
 * tree, by the others of that tree, then by links that name their number under one code only. What is found is kept
 * apart from what the file says (`texte_stated` = 0) and computed anew each time; the hints of the file stay behind it.
 */
export function attributeSilent(db: Database): void {
  db.exec(`UPDATE version SET texte = NULL, texte_evidence = nullif(json_remove(texte_evidence, '$[0]'), '[]')
    WHERE texte_stated = 0 AND texte IS NOT NULL`);
  if (listSilent(db).length === 0) return;
  const byId = codesById(db);
  attributeEach(db, 'named-by-id', (version) => only(byId.get(version.article_id ?? '')));
  attributeTrees(db);
  const byNum = codesByNum(db);
  // A number with an identifier that no link names is that of another article: proof of nothing.
  attributeEach(db, 'mentions', ({ article_id, num_key }) =>
    article_id === null ? only(byNum.get(num_key ?? '')) : null,
  );
}

function only(codes: readonly NamedCode[] | undefined): NamedCode | null {
  return codes?.length === 1 ? (codes[0] ?? null) : null;
}

function listSilent(db: Database): readonly Silent[] {
  return db.prepare('SELECT id, num_key, article_id, texte_evidence AS hints FROM version WHERE texte IS NULL').all();
}

function attributeEach(db: Database, kind: string, codeOf: (version: Silent) => NamedCode | null): void {
  const update = db.prepare('UPDATE version SET texte = ?, texte_evidence = ? WHERE id = ?');
  for (const version of listSilent(db)) {
    const code = codeOf(version);
    if (code === null) continue;
    const hints: Evidence[] = version.hints === null ? [] : JSON.parse(version.hints);
    const used: Evidence = { kind, value: `${code.title} (${code.count})`, path: null };
    update.run(code.texte, JSON.stringify([used, ...hints]), version.id);
  }
}

/** Forms whose every root holds one texte: a Tricoteuses repository. */
const ONE_TEXTE_FORMS = "('tricoteuses')";
/** Fewer proven neighbours than this prove nothing. */
const LEAST_NEIGHBOURS = 5;

/** Versions of a form that keeps one texte in a root follow those whose identifier proves theirs, when all agree. */
function attributeTrees(db: Database): void {
  const rows: { root: number; texte: number; title: string; count: number }[] = db
    .prepare(
      `SELECT f.root AS root, t.id AS texte, t.title AS title, count(*) AS count
       FROM version v JOIN file ON file.id = v.file JOIN folder f ON f.id = file.folder JOIN texte t ON t.id = v.texte
       WHERE file.format IN ${ONE_TEXTE_FORMS} GROUP BY 1, 2`,
    )
    .all();
  const rootOf = db.prepare(
    `SELECT f.root AS root FROM version v JOIN file ON file.id = v.file JOIN folder f ON f.id = file.folder
     WHERE v.id = ? AND file.format IN ${ONE_TEXTE_FORMS}`,
  );
  const byRoot = new Map<number, NamedCode[]>();
  for (const row of rows) byRoot.set(row.root, [...(byRoot.get(row.root) ?? []), row]);
  attributeEach(db, 'neighbours', ({ id }) => {
    const found: { root: number } | undefined = rootOf.get(id);
    const code = found === undefined ? null : only(byRoot.get(found.root));
    return code !== null && code.count >= LEAST_NEIGHBOURS ? code : null;
  });
}

/** Codes under which links name the identifier of a silent version. */
function codesById(db: Database): Codes {
  return group(
    db
      .prepare(
        `SELECT v.article_id AS name, t.id AS texte, t.title AS title, count(*) AS count
         FROM version v JOIN lien l ON l.target_id = v.article_id JOIN texte t ON t.id = l.target_texte
         WHERE v.texte IS NULL AND t.nature = 'CODE' GROUP BY 1, 2 ORDER BY 1, 2`,
      )
      .all(),
  );
}

/** Codes under which links of other files name the number of a silent version. */
function codesByNum(db: Database): Codes {
  return group(
    db
      .prepare(
        `SELECT l.target_num_key AS name, t.id AS texte, t.title AS title, count(*) AS count
         FROM lien l JOIN texte t ON t.id = l.target_texte JOIN version v ON v.id = l.version
         WHERE t.nature = 'CODE' AND l.target_num_key IN (SELECT num_key FROM version WHERE texte IS NULL)
           AND (v.texte IS NOT NULL OR v.num_key IS NOT l.target_num_key)
         GROUP BY 1, 2 ORDER BY 1, 2`,
      )
      .all(),
  );
}

function group(rows: readonly (NamedCode & { readonly name: string })[]): Codes {
  const codes = new Map<string, NamedCode[]>();
  for (const row of rows) codes.set(row.name, [...(codes.get(row.name) ?? []), row]);
  return codes;
}
