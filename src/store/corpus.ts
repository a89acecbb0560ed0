/** Answers the questions of core/contracts' Corpus from an index; holds the only reading SQL. */

import { relative, resolve } from 'node:path';
import type { Corpus, CorpusInfo, ListFilter, SkippedFile, StoredAnomaly } from '../core/contracts.ts';
import type { ArticleVersion, Relation, StoredLien, Texte } from '../core/model.ts';
import type { Database, Statement } from './database.ts';
import { nearestNums } from './nearest.ts';
import {
  type LienRow,
  SELECT_VERSION,
  type TexteTable,
  toLien,
  toVersion,
  VERSION_ORDER,
  type VersionRow,
} from './rows.ts';

export interface CorpusOptions {
  /** Roots as the person named them. */
  readonly roots: readonly string[];
  readonly isVerified: boolean;
}

/** A Corpus over `db`, which stays the caller's to close. */
export function createCorpus(opened: Database, options: CorpusOptions): Corpus {
  const db = createQueries(opened);
  const textes = createTexteTable(db);
  const prefixes = options.roots.length === 1 ? [''] : options.roots.map((root) => `${root.replace(/\/+$/, '')}/`);
  const mapVersion = (row: VersionRow): ArticleVersion => toVersion(row, textes, prefixes);
  const versions = (where: string, ...values: (string | number)[]): readonly ArticleVersion[] => {
    const rows: VersionRow[] = db.prepare(`${SELECT_VERSION} WHERE ${where} ${VERSION_ORDER}`).all(...values);
    return rows.map(mapVersion);
  };
  return {
    ...createLienQueries(db, textes),
    ...createFileQueries(db, prefixes),
    info: () => readInfo(db, options),
    byNum: (numKey, texteKey) => versions(...numCondition(textes, numKey, texteKey)),
    byId: (id) => versions('v.article_id = ? OR v.article_cid = ?', id, id),
    byPath: (path) => versionsByPath(versions, options.roots, path),
    byRow: (row) => versions('v.id = ?', row)[0],
    versionsOf: (work) => versionsOfWork(versions, textes, work),
    list: (filter) => listVersions(db, textes, filter, mapVersion),
    text: (version) => readText(db, version.row),
    nearest: (numKey, texteKey, limit) => nearestNums(opened, rowOfKey(textes, texteKey), numKey, limit),
    textesHeld: () => textesHeld(db, textes),
  };
}

interface Queries {
  /** For get and all: prepared once, since the same questions come thousands of times. */
  prepare(sql: string): Statement;
  /** Rows one by one, from a statement of its own: the same question may be asked before the last row is read. */
  stream<Row>(sql: string, ...values: readonly (string | number)[]): Iterable<Row>;
}

function createQueries(db: Database): Queries {
  const cache = new Map<string, Statement>();
  const running = new Set<Statement>();
  return {
    prepare(sql) {
      const known = cache.get(sql);
      if (known !== undefined) return known;
      const statement = db.prepare(sql);
      cache.set(sql, statement);
      return statement;
    },
    *stream<Row>(sql: string, ...values: readonly (string | number)[]): Iterable<Row> {
      const statement = db.prepare(sql);
      // The driver's iterator does not keep its statement from being collected.
      running.add(statement);
      try {
        yield* statement.iterate(...values);
      } finally {
        running.delete(statement);
      }
    },
  };
}

type VersionQuery = (where: string, ...values: (string | number)[]) => readonly ArticleVersion[];

function rowOfKey(textes: TexteTable, key: string | null | undefined): number | null | undefined {
  return key === null || key === undefined ? key : (textes.rowOf(key) ?? -1);
}

function numCondition(
  textes: TexteTable,
  numKey: string,
  texteKey: string | null | undefined,
): [string, ...(string | number)[]] {
  const row = rowOfKey(textes, texteKey);
  if (row === undefined) return ['v.num_key = ?', numKey];
  if (row === null) return ['v.num_key = ? AND v.texte IS NULL', numKey];
  return ['v.num_key = ? AND v.texte = ?', numKey, row];
}

/** Accepts a path within a root, one that begins with a root as named, and one from the working directory. */
function versionsByPath(versions: VersionQuery, roots: readonly string[], path: string): readonly ArticleVersion[] {
  const full = resolve(path);
  const inRoots = roots.map((root) => relative(resolve(root), full)).filter((inRoot) => !inRoot.startsWith('..'));
  const prefix = roots.length === 1 ? undefined : roots.find((root) => path.startsWith(`${root.replace(/\/+$/, '')}/`));
  const wanted = new Set([path.replace(/^\.\//, ''), ...inRoots]);
  if (prefix !== undefined) wanted.add(path.slice(prefix.replace(/\/+$/, '').length + 1));
  const found = new Map<number, ArticleVersion>();
  for (const form of [...wanted].flatMap((p) => [p, p.normalize('NFC'), p.normalize('NFD')])) {
    const cut = form.lastIndexOf('/');
    const folder = cut < 0 ? '' : form.slice(0, cut);
    for (const version of versions('f.path = ? AND file.name = ?', folder, form.slice(cut + 1))) {
      found.set(version.row, version);
    }
  }
  return [...found.values()];
}

function versionsOfWork(versions: VersionQuery, textes: TexteTable, work: string): readonly ArticleVersion[] {
  if (/^[A-Z]{8}\d{12}$/.test(work)) return versions('v.article_cid = ?', work);
  const cut = work.lastIndexOf('#');
  const texte = cut < 0 ? null : textes.rowOf(work.slice(0, cut));
  if (texte !== null) {
    return versions('v.num_key = ? AND v.texte = ? AND v.article_cid IS NULL', work.slice(cut + 1), texte);
  }
  const colon = work.lastIndexOf(':');
  const name = work.slice(work.lastIndexOf('/', colon) + 1, colon);
  const names: [string, string] = [name, name.normalize('NFD')];
  return versions('file.name IN (?, ?) AND v.line = ?', ...names, Number(work.slice(colon + 1))).filter(
    (version) => version.work === work,
  );
}

function* listVersions(
  db: Queries,
  textes: TexteTable,
  filter: ListFilter,
  mapVersion: (row: VersionRow) => ArticleVersion,
): Iterable<ArticleVersion> {
  const conditions: string[] = [];
  const values: (string | number)[] = [];
  const texte = rowOfKey(textes, filter.texteKey);
  if (texte === null) conditions.push('v.texte IS NULL');
  if (typeof texte === 'number') {
    conditions.push('v.texte = ?');
    values.push(texte);
  }
  if (filter.num !== undefined) {
    conditions.push('(v.num_key GLOB ? OR v.num GLOB ?)');
    values.push(filter.num, filter.num);
  }
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
  const rows = db.stream<VersionRow>(`${SELECT_VERSION} ${where} ${VERSION_ORDER}`, ...values);
  for (const row of rows) yield mapVersion(row);
}

function readText(db: Queries, row: number): ReturnType<Corpus['text']> {
  const found: { texte: string; kind: 'text' | 'html' | 'markdown'; line: number; nota: string | null } | undefined = db
    .prepare('SELECT texte, kind, line, nota FROM body WHERE version = ?')
    .get(row);
  if (found === undefined) return { body: '', bodyKind: 'text', bodyLine: 1, nota: null };
  return { body: found.texte, bodyKind: found.kind, bodyLine: found.line, nota: found.nota };
}

function createLienQueries(db: Queries, textes: TexteTable): Pick<Corpus, 'liensFrom' | 'liensTo' | 'allLiens'> {
  return {
    liensFrom(rows) {
      const statement = db.prepare('SELECT * FROM lien WHERE version = ? ORDER BY line, id');
      return rows.flatMap((row) => {
        const found: LienRow[] = statement.all(row);
        return found.map((lien) => toLien(lien, textes));
      });
    },
    liensTo(texteKey, numKey, ids) {
      const found: LienRow[] = [];
      const texte = texteKey === null ? null : textes.rowOf(texteKey);
      if (texte !== null && numKey !== null) {
        found.push(
          ...db
            .prepare('SELECT * FROM lien WHERE target_texte = ? AND target_num_key = ? ORDER BY id')
            .all(texte, numKey),
        );
      }
      for (const id of ids) found.push(...db.prepare('SELECT * FROM lien WHERE target_id = ? ORDER BY id').all(id));
      return found.map((lien) => toLien(lien, textes));
    },
    *allLiens(relations?: readonly Relation[]): Iterable<StoredLien> {
      const marks = relations?.map(() => '?').join(', ');
      const where = marks === undefined ? '' : `WHERE l.relation IN (${marks})`;
      const rows = db.stream<LienRow>(
        `SELECT l.* FROM lien l JOIN version v ON v.id = l.version JOIN file ON file.id = v.file
             JOIN folder f ON f.id = file.folder LEFT JOIN texte t ON t.id = v.texte ${where}
           ${VERSION_ORDER}, l.line, l.id`,
        ...(relations ?? []),
      );
      for (const row of rows) yield toLien(row, textes);
    },
  };
}

function createFileQueries(db: Queries, prefixes: readonly string[]): Pick<Corpus, 'anomalies' | 'skipped'> {
  const pathOf = (row: { root: number; folder: string; name: string }): string =>
    (prefixes[row.root] ?? '') + (row.folder === '' ? row.name : `${row.folder}/${row.name}`).normalize('NFC');
  return {
    *anomalies(): Iterable<StoredAnomaly> {
      const rows = db.stream<StoredAnomaly & { root: number; folder: string; name: string }>(
        `SELECT a.kind, a.line, a.detail, f.root, f.path AS folder, file.name FROM anomaly a
             JOIN file ON file.id = a.file JOIN folder f ON f.id = file.folder
           ORDER BY f.root, f.path, file.name, a.line, a.id`,
      );
      for (const row of rows) yield { path: pathOf(row), kind: row.kind, line: row.line, detail: row.detail };
    },
    *skipped(): Iterable<SkippedFile> {
      const rows = db.stream<SkippedFile & { root: number; folder: string; name: string }>(
        `SELECT file.skip AS reason, f.root, f.path AS folder, file.name FROM file JOIN folder f ON f.id = file.folder
           WHERE file.skip IS NOT NULL ORDER BY f.root, f.path, file.name`,
      );
      for (const row of rows) yield { path: pathOf(row), reason: row.reason };
    },
  };
}

function readInfo(db: Queries, options: CorpusOptions): CorpusInfo {
  const counts = new Map<string, number>();
  const rows: { name: string; value: string }[] = db
    .prepare("SELECT name, value FROM meta WHERE name LIKE 'count.%'")
    .all();
  for (const row of rows) counts.set(row.name.slice('count.'.length), Number(row.value));
  const count = (name: string): number => counts.get(name) ?? 0;
  return {
    roots: options.roots,
    articles: count('articles'),
    versions: count('versions'),
    skipped: count('skipped'),
    anomalies: count('anomalies'),
    liens: count('liens'),
    liensMerged: count('liensMerged'),
    verified: options.isVerified,
  };
}

function textesHeld(db: Queries, textes: TexteTable): readonly { texte: Texte; versions: number }[] {
  const rows: { texte: number; n: number }[] = db
    .prepare(
      `SELECT v.texte, count(*) AS n FROM version v JOIN texte t ON t.id = v.texte GROUP BY v.texte ORDER BY t.title, t.key`,
    )
    .all();
  return rows.flatMap((row) => {
    const texte = textes.byRow(row.texte);
    return texte === null ? [] : [{ texte, versions: row.n }];
  });
}

function createTexteTable(db: Queries): TexteTable {
  const byRow = new Map<number, Texte | null>();
  const find = db.prepare('SELECT key, nature, num, title, cid, date FROM texte WHERE id = ?');
  const findRow = db.prepare('SELECT id FROM texte WHERE key = ?');
  return {
    byRow(row) {
      const known = byRow.get(row);
      if (known !== undefined) return known;
      const found: Texte | null = find.get(row) ?? null;
      byRow.set(row, found);
      return found;
    },
    rowOf: (key) => findRow.get(key)?.id ?? null,
  };
}
