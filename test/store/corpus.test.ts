import { join, relative } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNums, normalizeNum } from '../../src/core/numbers.ts';
import {
  cleanAfterEach,
  CODE,
  CODE_KEY,
  item,
  makeCorpus,
  makeFolder,
  nativeArticle,
  numsOf,
  openFiles,
  openRequest,
  OTHER_CODE,
  pathsOf,
  seedArticle,
  writeFiles,
} from '../corpus-fixture.ts';

cleanAfterEach();

describe('list', () => {
  it('comes in natural order, code by code, unknown codes last', async () => {
    const nums = ['L10', 'L9', 'L9-2', 'L9-10', '2', '10', '1 bis', '1', 'R1', 'D1', 'R*1'];
    const corpus = await openFiles({
      ...Object.fromEntries(nums.map((num, n) => [`${n}.md`, nativeArticle(num)])),
      'x.md': seedArticle('1'),
      'y.md': nativeArticle('1', { texte: OTHER_CODE }),
    });
    const sorted = ['1', '1 bis', '2', '10', 'L9', 'L9-2', 'L9-10', 'L10', 'R1', 'R*1', 'D1'];
    expect([...corpus.list({})].map(({ num, texte }) => [texte?.title ?? null, num])).toEqual([
      [OTHER_CODE, '1'],
      ...sorted.map((num) => [CODE, num]),
      [null, '1'],
    ]);
  });

  it('is ascending whatever the numbers', async () => {
    const num = fc
      .tuple(
        fc.constantFrom('L', 'R', 'D', '', 'R*', 'annexe '),
        fc.nat(120),
        fc.constantFrom('', '-1', '-12', ' bis', ' A'),
      )
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(num, { minLength: 2, maxLength: 12 }), async (nums) => {
        const corpus = await openFiles(Object.fromEntries(nums.map((n, at) => [`${at}.md`, nativeArticle(n)])));
        const keys = [...corpus.list({})].map(({ numKey }) => numKey ?? '');
        expect(keys).toHaveLength(nums.length);
        for (const [at, key] of keys.slice(1).entries())
          expect(compareNums(keys[at] ?? '', key)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 12 },
    );
  });

  it('filters by code and by number', async () => {
    const corpus = await openFiles({
      'a.md': nativeArticle('L712-1'),
      'b.md': nativeArticle('L712-2', { texte: OTHER_CODE }),
      'c.md': nativeArticle('L71-2'),
      'd.md': seedArticle('L712-9'),
    });
    expect(numsOf(corpus.list({ num: 'L712-*' }))).toEqual(['L712-2', 'L712-1', 'L712-9']);
    expect(numsOf(corpus.list({ texteKey: CODE_KEY }))).toEqual(['L71-2', 'L712-1']);
    expect(numsOf(corpus.list({ texteKey: null }))).toEqual(['L712-9']);
    expect(numsOf(corpus.list({ texteKey: 'code:inconnu' }))).toEqual([]);
  });
});

describe('look-ups', () => {
  it('keeps both of two articles of one code and number', async () => {
    const corpus = await openFiles({
      'a.md': nativeArticle('L1', {}, {}, 'Un.'),
      'b.md': nativeArticle('L. 1', {}, {}, 'Deux.'),
    });
    const found = corpus.byNum('L1', CODE_KEY);
    expect(found.map((version) => corpus.text(version).body)).toEqual(['Un.', 'Deux.']);
    expect(corpus.info()).toMatchObject({ articles: 1, versions: 2 });
    expect(corpus.versionsOf(found[0]?.work ?? '')).toEqual(found);
  });

  it('finds by identifier, by number in one code, in all, and of unknown code', async () => {
    const corpus = await openFiles({
      'a.md': nativeArticle('L1', { id: 'LEGIARTI000099000002', cid: 'LEGIARTI000099000001' }),
      'b.md': nativeArticle('L1', { texte: OTHER_CODE }),
      'c.md': seedArticle('L1'),
    });
    expect(pathsOf(corpus.byId('LEGIARTI000099000002'))).toEqual(['a.md']);
    expect(pathsOf(corpus.byId('LEGIARTI000099000001'))).toEqual(['a.md']);
    expect(pathsOf(corpus.byNum('L1'))).toEqual(['b.md', 'a.md', 'c.md']);
    expect(pathsOf(corpus.byNum('L1', CODE_KEY))).toEqual(['a.md']);
    expect(pathsOf(corpus.byNum('L1', null))).toEqual(['c.md']);
  });

  it('gives back every article by its own work, whatever it is made of', async () => {
    const corpus = await openFiles({
      'a.md': nativeArticle('L1', { cid: 'FEU-1' }),
      'b.md': nativeArticle('L1', { cid: 'FEU-1', dateDebut: '2004-01-01' }),
      'c.md': nativeArticle('L#1#2'),
      'd#1.md': seedArticle('L4'),
      'e\u0301/\u00e9-e\u0301.md': seedArticle('L5'),
      'f:3.md': seedArticle(''),
    });
    for (const version of corpus.list({})) expect(corpus.versionsOf(version.work)).toContainEqual(version);
    expect(corpus.versionsOf('FEU-1')).toHaveLength(2);
    expect(corpus.versionsOf('rien')).toEqual([]);
  });

  it('finds a file by its path in the root, from the working directory, and absolute', async () => {
    const root = makeCorpus({ 'sous/L1.md': nativeArticle('L1'), 'L1.md': nativeArticle('L2') });
    const { corpus } = await openRequest(root);
    for (const path of [
      'sous/L1.md',
      './sous/L1.md',
      join(root, 'sous/L1.md'),
      relative(process.cwd(), join(root, 'sous/L1.md')),
    ]) {
      expect(pathsOf(corpus.byPath(path)), path).toEqual(['sous/L1.md']);
    }
    expect(corpus.byPath('sous')).toEqual([]);
    expect(corpus.byPath('../L1.md')).toEqual([]);
  });

  it('of two roots, a path names the file of one', async () => {
    const [a, b] = [makeFolder('a'), makeFolder('b')];
    writeFiles(a, { 'L1.md': nativeArticle('L1'), 'L3.md': nativeArticle('L3') });
    writeFiles(b, { 'L1.md': nativeArticle('L2') });
    const { corpus } = await openRequest(a, { roots: [a, b] });
    expect(numsOf(corpus.byPath(join(a, 'L1.md')))).toEqual(['L1']);
    expect(numsOf(corpus.byPath(join(b, 'L1.md')))).toEqual(['L2']);
    expect(numsOf(corpus.byPath('L1.md'))).toEqual(['L1', 'L2']);
    for (const version of corpus.list({})) expect(corpus.byPath(version.path)).toEqual([version]);
    expect(pathsOf(corpus.list({}))).toEqual([`${a}/L1.md`, `${b}/L1.md`, `${a}/L3.md`]);
  });
});

describe('nearest', () => {
  it('prefers the same letter, then the distance', async () => {
    const nums = ['399-1', 'L999-2', 'L1999-1', 'R9999-1', 'L9-1', 'D999-1'];
    const corpus = await openFiles(Object.fromEntries(nums.map((num) => [`${num}.md`, nativeArticle(num)])));
    const nearest = corpus.nearest('L9999-1', undefined, 5);
    expect(nearest).toEqual(['R9999-1', 'L1999-1', 'L999-2', 'D999-1', '399-1']);
    expect(corpus.nearest('L9999-1', undefined, 1)).toEqual(['R9999-1']);
  });

  it('stays in the code asked for, and never offers the number itself', async () => {
    const corpus = await openFiles({
      'a.md': nativeArticle('L12-1'),
      'b.md': nativeArticle('L12-2', { texte: OTHER_CODE }),
      'c.md': seedArticle('L12-3'),
    });
    expect(corpus.nearest('L12-9', CODE_KEY, 5)).toEqual(['L12-1']);
    expect(corpus.nearest('L12-9', null, 5)).toEqual(['L12-3']);
    expect(corpus.nearest('L12-1', CODE_KEY, 5)).toEqual([]);
    expect(corpus.nearest('L12-9', 'code:inconnu', 5)).toEqual([]);
    expect(corpus.nearest(normalizeNum('Z'.repeat(40)), undefined, 5)).toEqual([]);
  });
});

describe('links', () => {
  it('finds those that name an article, by number and by identifier', async () => {
    const corpus = await openFiles({
      'a.md': nativeArticle('L1', { id: 'LEGIARTI000099000001' }),
      'b.md': nativeArticle('L2', {}, { Cite: [item('L1'), 'Code des phares et balises - art. L. 1 (Ab)'] }),
      'c.md': nativeArticle('L3').replace('---\nLe', 'liens:\n  Cite:\n    - { id: LEGIARTI000099000001 }\n---\nLe'),
    });
    expect(corpus.liensTo(CODE_KEY, 'L1', [])).toHaveLength(2);
    expect(corpus.liensTo(CODE_KEY, 'L1', ['LEGIARTI000099000001'])).toHaveLength(3);
    expect(corpus.liensTo(null, 'L1', [])).toEqual([]);
    expect([...corpus.allLiens(['repeals'])]).toEqual([]);
    expect([...corpus.allLiens(['cites'])]).toHaveLength(3);
  });

  it('counts link items, and once those of one target under one heading', async () => {
    const corpus = await openFiles({
      'a.md': nativeArticle(
        'L1',
        {},
        { 'Cité par': [item('L2', 'V'), item('L2', 'Ab'), item('L3')], Cite: [item('L2')] },
      ),
      'b.md': nativeArticle('L2', {}, { Cite: [item('L1')] }),
    });
    expect(corpus.info()).toMatchObject({ liens: 5, liensMerged: 4 });
  });

  it('attributes a silent file to the one code under which other files name its number', async () => {
    const root = makeCorpus({
      'a.md': seedArticle('L1', { 'Anciens textes': [`${OTHER_CODE} - art. L80 (Ab)`] }),
      'b.md': nativeArticle('L2', {}, { Cite: [item('L1', 'M'), item('L1', 'Ab')] }),
    });
    const cacheDir = makeFolder('cache');
    const first = await openRequest(root, { cacheDir });
    const [named] = first.corpus.byNum('L1');
    expect(named).toMatchObject({ texte: { title: CODE }, etat: 'ABROGE' });
    expect(named?.texteEvidence.map(({ kind, value }) => [kind, value])).toEqual([
      ['mentions', `${CODE} (2)`],
      ['hint:lineage', OTHER_CODE],
      ['hint:links', `${OTHER_CODE} (1)`],
    ]);
    first.close();
    writeFiles(root, { 'c.md': nativeArticle('L3', {}, { Cite: [item('L1', 'V', OTHER_CODE)] }) });
    const [doubted] = (await openRequest(root, { cacheDir })).corpus.byNum('L1');
    expect(doubted?.texte).toBeNull();
    expect(doubted?.texteEvidence.map(({ kind }) => kind)).toEqual(['hint:lineage', 'hint:links']);
  });

  it('does not take what a silent file says of its own number for the word of others', async () => {
    const corpus = await openFiles({ 'a.md': seedArticle('L1', { 'Anciens textes': [item('L1', 'Ab', OTHER_CODE)] }) });
    expect(corpus.byNum('L1')[0]?.texte).toBeNull();
  });
});
