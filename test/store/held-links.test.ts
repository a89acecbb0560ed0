import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/core/contracts.ts';
import type { StoredLien } from '../../src/core/model.ts';
import { compareBytes, normalizeNum, orderKey } from '../../src/core/numbers.ts';
import { createCorpus } from '../../src/store/corpus.ts';
import { createInMemory } from '../../src/store/database.ts';
import {
  cleanAfterEach,
  CODE_KEY,
  item,
  makeFolder,
  nativeArticle,
  openFiles,
  openRequest,
  OTHER_CODE,
  tricoteusesId,
} from '../corpus-fixture.ts';
import { openRoots, randomRoots } from '../generated-corpus.ts';

cleanAfterEach();

/** Everything that links, citations and versions of the corpus name. */
function namesIn(corpus: Corpus): { texteKey: string | null; num: string; ids: readonly string[] }[] {
  const names = new Map<string, { texteKey: string | null; num: string; ids: readonly string[] }>();
  const add = (texteKey: string | null, num: string | null, given: readonly (string | null)[]): void => {
    const ids = given.filter((id) => id !== null);
    names.set(JSON.stringify([texteKey, num, ids]), { texteKey, num: num ?? '', ids });
  };
  for (const { target } of corpus.allLiens())
    add(target.texte?.key ?? null, target.num === null ? null : normalizeNum(target.num), [target.id]);
  for (const { texte, num } of corpus.allCitations()) add(texte?.key ?? null, num, []);
  for (const { texte, numKey, id, articleCid } of corpus.list({})) add(texte?.key ?? null, numKey, [id, articleCid]);
  add('code:code des passes', 'L3', ['LEGIARTI000000000000']);
  return [...names.values()];
}

/** What is held answers as the queries do; how many links and citations they gave. */
function compareAnswers(corpus: Corpus): { from: number; to: number; citations: number } {
  const held = corpus.heldLinks();
  const rows = [...corpus.list({})].map(({ row }) => row);
  const counts = { from: 0, to: 0, citations: 0 };
  for (const row of rows) expect(held.liensFrom([row])).toEqual(corpus.liensFrom([row]));
  const all = corpus.liensFrom(rows);
  expect(held.liensFrom(rows)).toEqual(all);
  const some = corpus.heldLinks(['renumbers', 'repeals']);
  const isWanted = ({ relation }: StoredLien): boolean => relation === 'renumbers' || relation === 'repeals';
  expect(some.liensFrom(rows)).toEqual(all.filter(isWanted));
  counts.from = all.length;
  for (const { texteKey, num, ids } of namesIn(corpus)) {
    const naming = corpus.liensTo(texteKey, num, ids);
    const citing = corpus.citationsTo(texteKey, num);
    expect(held.liensTo(texteKey, num, ids)).toEqual(naming);
    expect(some.liensTo(texteKey, num, ids)).toEqual(naming.filter(isWanted));
    expect(held.liensTo(texteKey, null, ids)).toEqual(corpus.liensTo(texteKey, null, ids));
    expect(held.citationsTo(texteKey, num)).toEqual(citing);
    counts.to += naming.length;
    counts.citations += citing.length;
  }
  return counts;
}

describe('links held in memory answer as queries do', () => {
  it('for links stated on one line or on several, by number or by identifier', async () => {
    const corpus = await openFiles({
      'a.md': nativeArticle('L1', {}, { Cite: [item('L2'), item('L3')], 'Abrogé par': [item('L9', 'V', OTHER_CODE)] }),
      'b.md': nativeArticle('L2', { id: tricoteusesId(2) }, { 'Cité par': [item('L1')] }),
      'c.md': nativeArticle('L3', {}, { Cite: [item('L2', 'Ab')] }),
    });
    const counts = compareAnswers(corpus);
    expect(counts.from).toBe(5);
    expect(counts.to).toBeGreaterThanOrEqual(5);
  });

  it('for ranges, of the own code, of another and of an unknown one', async () => {
    const corpus = await openFiles({
      'a.md': nativeArticle('L2', {}, {}, 'Les articles L. 4 à L. 6 valent en mer.'),
      'b.md': nativeArticle('L5', {}, {}, `Voir les articles L. 1 à L. 5 du ${OTHER_CODE.toLowerCase()}.`),
      'c.md': nativeArticle('L5', { texte: OTHER_CODE }, {}, "Les articles L. 5 et suivants et l'article L. 5."),
      'd.md': '# Article L6\n\nLes articles L. 5 à L. 7 valent au port.\n',
    });
    expect(compareAnswers(corpus).citations).toBeGreaterThan(5);
    expect(corpus.heldLinks().citationsTo(CODE_KEY, 'L5')).toHaveLength(1);
  });

  it('for a version that two roots hold, whose files state links of their own', async () => {
    const id = tricoteusesId(1);
    const { corpus } = await openRoots([
      { 'a.md': nativeArticle('1', { id }, { Cite: [item('2')] }, "Voir l'article 2.") },
      { 'b.md': nativeArticle('1', { id }, { Cite: [item('2'), item('3')] }, "Voir l'article 2 et l'article 3.") },
    ]);
    const [version] = corpus.list({});
    expect(version?.alsoIn).toHaveLength(1);
    expect(compareAnswers(corpus)).toMatchObject({ from: 2 });
  });

  it('for archives with increments', async () => {
    const folder = makeFolder();
    const generator = fileURLToPath(new URL('../bench/make-legi-archive.mjs', import.meta.url));
    execFileSync(process.execPath, [generator, folder, '60']);
    const counts = compareAnswers((await openRequest(folder)).corpus);
    expect(counts.from).toBeGreaterThan(50);
    expect(counts.to).toBeGreaterThan(50);
  });

  it('for any corpus', async () => {
    await fc.assert(
      fc.asyncProperty(randomRoots, async (roots) => {
        const { corpus, close } = await openRoots(roots);
        compareAnswers(corpus);
        close();
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('for numbers beyond the first 65,536 characters, which come last in bytes and not in UTF-16', () => {
    // U+FB00 and U+10428 are letters that no number loses.
    const [first, middle, last] = ['1 \ufb00', '1 \ufb01', '1 \u{10428}'].map(normalizeNum);
    if (first === undefined || middle === undefined || last === undefined) throw new RangeError('three numbers');
    expect(orderKey(first) < orderKey(last)).toBe(false);
    expect(compareBytes(orderKey(first), orderKey(last))).toBeLessThan(0);
    const db = createInMemory();
    db.exec(`INSERT INTO texte (id, key, title) VALUES (1, '${CODE_KEY}', 'Code des phares et balises');
      INSERT INTO version (id, file, line, ordre, texte, texte_stated, own_acts) VALUES (7, 1, 1, '', 1, 1, 0)`);
    const range = db.prepare('INSERT INTO citation_range (texte, first, last, version, uses) VALUES (1, ?, ?, 7, 1)');
    range.run(orderKey(first), orderKey(last));
    const corpus = createCorpus(db, { roots: ['phares'], isVerified: true });
    const held = corpus.heldLinks();
    for (const num of [middle, last]) {
      expect(corpus.citationsTo(CODE_KEY, num)).toHaveLength(1);
      expect(held.citationsTo(CODE_KEY, num)).toEqual(corpus.citationsTo(CODE_KEY, num));
    }
    expect(held.citationsTo(CODE_KEY, '2')).toEqual(corpus.citationsTo(CODE_KEY, '2'));
    db.close();
  });
});
