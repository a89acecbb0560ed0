import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  cleanAfterEach,
  CODE,
  item,
  makeCorpus,
  makeFolder,
  nativeArticle,
  openRequest,
  OTHER_CODE,
  seedArticle,
  tricoteusesArticle,
  tricoteusesId,
  writeFiles,
} from '../corpus-fixture.ts';

cleanAfterEach();
afterEach(() => {
  vi.useRealTimers();
});

const VERSION = "coalesce(fo.root || '/' || fo.path || '/' || f.name || ':' || v.line, '')";
const FROM_VERSION = 'version v JOIN file f ON f.id = v.file JOIN folder fo ON fo.id = f.folder';
const TWIN = `(SELECT ${VERSION} FROM ${FROM_VERSION} WHERE v.id = o.twin_of)`;

/** Every table of an index, with names where it has row numbers. `n` of a folder: what it lists, in any order. */
const TABLES: Readonly<Record<string, string>> = {
  version: `SELECT ${VERSION} AS place, v.num, v.num_key, v.ordre, t.key AS texte, v.texte_stated,
      coalesce((SELECT list FROM evidence e WHERE e.id = v.texte_evidence), v.texte_evidence) AS evidence, v.article_cid,
      v.article_id, v.etat, v.date_debut, v.date_fin, s.titles, v.own_acts, v.mentions, v.homonym, v.merged IS NULL AS lone
    FROM ${FROM_VERSION} LEFT JOIN texte t ON t.id = v.texte LEFT JOIN section s ON s.id = v.section`,
  twin: `SELECT (SELECT ${VERSION} FROM ${FROM_VERSION} WHERE v.id = o.id) AS place, ${TWIN} AS twin
    FROM version o WHERE o.twin_of IS NOT NULL`,
  lien: `SELECT ${VERSION} AS place, l.line, l.heading, l.relation, l.direction, l.type_lien, l.sens, l.label, t.key AS texte,
      l.target_num, l.target_num_key, l.target_id, l.target_etat, l.date, l.twin_of IS NULL AS lone
    FROM ${FROM_VERSION} JOIN lien l ON l.version = v.id LEFT JOIN texte t ON t.id = l.target_texte`,
  body: `SELECT ${VERSION} AS place, b.texte, b.kind, b.line, b.nota FROM ${FROM_VERSION} JOIN body b ON b.version = v.id`,
  citation: `SELECT ${VERSION} AS place, t.key AS texte, c.num_key, c.uses
    FROM ${FROM_VERSION} JOIN citation c ON c.version = v.id LEFT JOIN texte t ON t.id = c.texte`,
  range: `SELECT ${VERSION} AS place, t.key AS texte, c.first, c.last, c.uses
    FROM ${FROM_VERSION} JOIN citation_range c ON c.version = v.id LEFT JOIN texte t ON t.id = c.texte`,
  search: `SELECT ${VERSION} AS place FROM ${FROM_VERSION} JOIN search_text s ON s.rowid = v.id
    WHERE search_text MATCH 'feu OR cloche OR phare'`,
  file: `SELECT fo.root, fo.path, f.name, f.format, f.skip FROM file f JOIN folder fo ON fo.id = f.folder`,
  anomaly: `SELECT fo.path, f.name, a.line, a.kind, a.detail FROM anomaly a JOIN file f ON f.id = a.file
    JOIN folder fo ON fo.id = f.folder`,
  counts: "SELECT name, value FROM meta WHERE name LIKE 'count.%'",
  folder: `SELECT root, path, (SELECT group_concat(value, '/' ORDER BY value) FROM json_each('["' || replace(names, '/', '","') || '"]'))
      AS n FROM folder`,
};

function tablesOf(file: string): Record<string, unknown> {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    const rowsOf = (sql: string): string[] => {
      const rows: Record<string, unknown>[] = db.prepare(sql).all();
      return rows.map((row) => JSON.stringify(row)).sort();
    };
    return Object.fromEntries(Object.entries(TABLES).map(([name, sql]) => [name, rowsOf(sql)]));
  } finally {
    db.close();
  }
}

async function indexAt(root: string, cacheDir: string): Promise<string> {
  const { refresh, close } = await openRequest(root, { cacheDir });
  close();
  return refresh.location ?? '';
}

/** Long after the files were written: their times are trusted. */
function letTimePass(): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
}

const SUFFIXES = ['V', 'Ab', 'M', 'T'] as const;
const CODES = [CODE, OTHER_CODE] as const;

/** One article, which says what it says by its number and `serial`. */
const FORMS: readonly ((n: number, serial: number) => string)[] = [
  (n, serial) =>
    nativeArticle(`L${n}`, {}, { Cite: [item(`L${serial % 40}`, SUFFIXES[serial % 4], CODES[serial % 2])] }),
  (n, serial) => nativeArticle(`L${n}`, { texte: OTHER_CODE }, {}, `Voir l’article L. ${serial % 40} et le phare.`),
  (n, serial) => seedArticle(`L${n}`, { Cite: [item(`L${serial % 40}`, SUFFIXES[serial % 4]), item('L3', 'Ab')] }),
  (n) => nativeArticle(`L${n}`, { dateDebut: '2001-01-01', dateFin: '2010-01-01' }, { Cite: [item('L4', 'Ab')] }),
];
/** Those of the forms that may stand for one version, or lend one another a code. */
const BOUND: readonly ((n: number, serial: number) => string)[] = [
  (n, serial) => tricoteusesArticle(n, serial % 2 === 0 ? [] : [{ num: serial % 40 }]),
  (n) => nativeArticle(`L${n}`, { id: tricoteusesId(n) }),
  (n, serial) => seedArticle(`L${n}`, serial % 3 === 0 ? {} : { 'Cité par': [item(`L${serial % 40}`)] }),
];

interface Edit {
  readonly form: number;
  readonly at: number;
  readonly n: number;
  readonly what: 'write' | 'remove' | 'rename' | 'readme' | 'folder';
}

const edits: fc.Arbitrary<Edit> = fc.record({
  form: fc.nat(10),
  at: fc.nat(79),
  n: fc.nat(40),
  what: fc.constantFrom('write', 'write', 'write', 'remove', 'rename', 'readme', 'folder'),
});

function pathOf(at: number): string {
  return `${at % 3 === 0 ? 'Phares' : 'Balises'}/titre ${at % 5}/${at}.md`;
}

function applyEdit(root: string, forms: typeof FORMS, { form, at, n, what }: Edit, serial: number): void {
  const path = pathOf(at);
  try {
    if (what === 'write') writeFiles(root, { [path]: forms[form % forms.length]?.(n, serial) ?? '' });
    if (what === 'remove') rmSync(join(root, path));
    if (what === 'rename') renameSync(join(root, path), join(root, `${path}.neuf.md`));
    if (what === 'readme') writeFiles(root, { [`Phares/titre ${at % 5}/README.md`]: `# ${CODES[at % 2]}\n${serial}` });
    if (what === 'folder') renameSync(join(root, `Phares/titre ${at % 5}`), join(root, `Phares/titre ${serial} neuf`));
  } catch {
    // The disk does not allow it in its present state: another edit will do.
  }
}

describe('an index that was refreshed', () => {
  it.each([
    ['each article of one file', FORMS],
    ['articles of several files, and files without a code', [...FORMS, ...BOUND]],
  ])(
    'holds what one made anew holds: %s',
    async (_, forms) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(edits, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 4 }),
          async (rounds) => {
            vi.useRealTimers();
            const files = Array.from({ length: 80 }, (__, at) => [pathOf(at), FORMS[at % 2]?.(at % 60, at) ?? '']);
            const root = makeCorpus(Object.fromEntries(files));
            const cacheDir = makeFolder('cache');
            letTimePass();
            await indexAt(root, cacheDir);
            let serial = 80;
            for (const round of rounds) {
              vi.useRealTimers();
              await new Promise((resume) => setTimeout(resume, 12));
              for (const edit of round) applyEdit(root, forms, edit, (serial += 1));
              letTimePass();
              const kept = tablesOf(await indexAt(root, cacheDir));
              expect(kept).toEqual(tablesOf(await indexAt(root, makeFolder('anew'))));
            }
          },
        ),
        { numRuns: 10 },
      );
    },
    60_000,
  );

  /** A count that is wrong stays wrong by as much where only what was touched is counted. */
  async function countAfter(files: Readonly<Record<string, string>>, edit: Readonly<Record<string, string>>) {
    const many = Array.from({ length: 80 }, (_, at) => [`L${at + 100}.md`, nativeArticle(`L${at + 100}`)]);
    const root = makeCorpus({ ...Object.fromEntries(many), ...files });
    const cacheDir = makeFolder('cache');
    letTimePass();
    const file = await indexAt(root, cacheDir);
    const db = new DatabaseSync(file);
    db.exec("UPDATE meta SET value = '100' WHERE name = 'count.versions'");
    db.close();
    writeFiles(root, edit);
    const { corpus } = await openRequest(root, { cacheDir });
    return corpus.info().versions;
  }

  it('counts what was touched only', async () => {
    expect(await countAfter({}, { 'L1.md': nativeArticle('L1') })).toBe(101);
  });

  it.each([
    [
      'two files are one version',
      { 'L1.md': tricoteusesArticle(1) },
      { 'b.md': nativeArticle('L1', { id: tricoteusesId(1) }) },
    ],
    [
      'much was touched',
      {},
      Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`M${n}.md`, nativeArticle(`M${n}`)])),
    ],
    [
      'a file got its code from another',
      { 'L1.md': seedArticle('L1') },
      { 'M.md': nativeArticle('L9', {}, { Cite: [item('L1')] }) },
    ],
    [
      'a cid may be taken for a number',
      { 'L1.md': nativeArticle('L1', { cid: '1#L1' }) },
      { 'L2.md': nativeArticle('L2') },
    ],
  ])('counts everything when %s', async (_, files, edit) => {
    expect(await countAfter(files, edit)).toBeLessThan(101);
  });
});
