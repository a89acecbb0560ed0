import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/core/contracts.ts';
import type { ArticleVersion } from '../../src/core/model.ts';
import {
  cleanAfterEach,
  CODE,
  item,
  makeCorpus,
  makeFolder,
  nativeArticle,
  openRequest,
  OTHER_CODE,
  pathsOf,
  stateOf,
  tricoteusesArticle,
  tricoteusesId,
  writeFiles,
} from '../corpus-fixture.ts';

cleanAfterEach();

const BELL = 'La cloche 1 sonne par temps de brume.';
const AGREED = { id: tricoteusesId(1), etat: 'VIGUEUR', dateDebut: '2031-07-23' };
const PLAIN = { dateDebut: '2001-02-03' };

type Files = Readonly<Record<string, string>>;

/** The corpus of several roots, each with these files, named `a`, `b`, `c`… in the paths that it gives. */
async function openRoots(...roots: readonly Files[]): Promise<Corpus> {
  return (await openRequest('', { roots: roots.map((files, at) => makeCorpus(files, 'abc'[at])) })).corpus;
}

/** From the name of the root on. */
function short(path: string): string {
  return path.replace(/^.*\/(?=[abc]\/)/, '');
}

function only(corpus: Corpus): ArticleVersion {
  const versions = [...corpus.list({})];
  expect(pathsOf(versions).map(short)).toHaveLength(1);
  const [version] = versions;
  if (version === undefined) throw new RangeError('no version');
  return version;
}

function conflictsOf(corpus: Corpus): string[] {
  return [...corpus.anomalies()]
    .filter(({ kind }) => kind === 'source-conflict')
    .map(({ path, detail }) => `${short(path)} ${detail.replace(/\(.*\/(?=[abc]\/)/, '(')}`);
}

describe('one version in two roots', () => {
  it('is held once; what its first file lacks comes from the other, which is named', async () => {
    const corpus = await openRoots(
      {
        'mine.md': nativeArticle(
          '1',
          { ...AGREED, cid: 'LEGIARTI000099000777', nota: 'Vu du port.', section: 'Des cloches' },
          {},
          BELL,
        ),
      },
      { 'article_1.md': tricoteusesArticle(1) },
    );
    const version = only(corpus);
    expect(version).toMatchObject({
      format: 'tricoteuses',
      articleCid: 'LEGIARTI000099000777',
      section: ['Des cloches'],
    });
    expect(version.texte?.title).toBe(CODE);
    expect(version.texteEvidence.map(({ path }) => short(path ?? ''))).toEqual(['a/mine.md']);
    expect(version.alsoIn?.map(short)).toEqual(['a/mine.md']);
    expect(version.disagreements).toBeUndefined();
    expect(corpus.text(version)).toMatchObject({ body: BELL, nota: 'Vu du port.' });
    expect(corpus.info()).toMatchObject({ articles: 1, versions: 1, anomalies: 0 });
    expect(corpus.textesHeld().map(({ versions }) => versions)).toEqual([1]);
  });

  it('is found by the identifiers, number and path of every file', async () => {
    const corpus = await openRoots(
      { 'mine.md': nativeArticle('1', { ...AGREED, cid: 'LEGIARTI000099000777' }, {}, BELL) },
      { 'article_1.md': tricoteusesArticle(1) },
    );
    const { row, work } = only(corpus);
    const answers = [
      corpus.byId('LEGIARTI000099000777'),
      corpus.byId(tricoteusesId(1)),
      corpus.byNum('1'),
      corpus.byPath('mine.md'),
      corpus.byPath('article_1.md'),
      corpus.versionsOf(work),
    ];
    expect(answers.map((versions) => versions.map((version) => version.row))).toEqual(answers.map(() => [row]));
  });

  it('says each of its links once, and those that only one file states with the place of that file', async () => {
    const cited = { num: 2, code: CODE };
    const corpus = await openRoots(
      { 'article_1.md': tricoteusesArticle(1, [cited]) },
      { 'mine.md': nativeArticle('1', AGREED, { Cite: [item('2'), item('3')] }, BELL) },
    );
    const { row } = only(corpus);
    const all = [...corpus.allLiens()];
    expect(corpus.liensFrom([row]).map(({ target, from, path }) => [target.num, from, path && short(path)])).toEqual([
      ['2', row, undefined],
      ['3', row, 'b/mine.md'],
    ]);
    expect(all.map(({ target, from }) => [target.num, from])).toEqual([
      ['2', row],
      ['3', row],
    ]);
    const texteKey = all[0]?.target.texte?.key ?? null;
    expect(corpus.liensTo(texteKey, '2', [tricoteusesId(2)])).toHaveLength(2);
    expect(corpus.liensTo(texteKey, '3', []).map(({ from }) => from)).toEqual([row]);
    expect(corpus.info().liens).toBe(2);
  });

  it('disagrees on what both say differently; the richer source is used', async () => {
    const theirs = { id: tricoteusesId(1), etat: 'ABROGE', dateDebut: '2031-07-24', dateFin: '2040-01-01' };
    const files: readonly Files[] = [
      { 'mine.md': nativeArticle('1 bis', theirs, {}, 'La cloche 1 sonne par grand vent.') },
      { 'article_1.md': tricoteusesArticle(1) },
    ];
    const corpus = await openRoots(...files);
    expect(only(corpus)).toMatchObject({ num: '1', etat: 'VIGUEUR', dateDebut: '2031-07-23', dateFin: 'open' });
    expect(conflictsOf(corpus)).toEqual([
      'b/article_1.md num: 1 | 1 bis (a/mine.md)',
      'b/article_1.md etat: VIGUEUR | ABROGE (a/mine.md)',
      'b/article_1.md dateDebut: 2031-07-23 | 2031-07-24 (a/mine.md)',
      'b/article_1.md dateFin: open | 2040-01-01 (a/mine.md)',
      'b/article_1.md wording: temps de brume. | grand vent. (a/mine.md)',
    ]);
    expect(only(corpus).disagreements?.map(({ field, used, other }) => [field, used, other])).toContainEqual([
      'etat',
      'VIGUEUR',
      'ABROGE',
    ]);
  });

  it('does not disagree on blanks, typography, markup and division', async () => {
    const files = (body: string): Files => ({ 'x.md': nativeArticle('1', AGREED, {}, body) });
    const corpus = await openRoots(
      files("L'aube « claire » vient.\n\nLe feu\ns'éteint."),
      files('<p>L’aube "claire" vient. Le <b>feu</b> s’éteint.</p>'),
    );
    expect(conflictsOf(corpus)).toEqual([]);
    expect(only(corpus).alsoIn).toHaveLength(1);
  });

  it('takes its text from the other file when its own has none', async () => {
    const corpus = await openRoots(
      { 'x.md': nativeArticle('1', AGREED, {}, '') },
      { 'x.md': nativeArticle('1', AGREED, {}, BELL) },
    );
    expect(corpus.text(only(corpus)).body).toBe(BELL);
    expect(conflictsOf(corpus)).toEqual([]);
  });

  it('is the same whatever the order of the roots', async () => {
    const files: readonly Files[] = [
      {
        'mine.md': nativeArticle('1', { ...AGREED, etat: 'ABROGE' }, { Cite: [item('2'), item('7')] }),
        'z.md': nativeArticle('9'),
      },
      { 'article_1.md': tricoteusesArticle(1, [{ num: 2 }]), 'article_2.md': tricoteusesArticle(2) },
    ];
    const roots = files.map((each, at) => makeCorpus(each, 'abc'[at]));
    const answers = [];
    for (const order of [roots, roots.toReversed()]) {
      const { corpus } = await openRequest('', { roots: order });
      const state = stateOf(corpus);
      answers.push({ ...state, info: { ...state.info, roots: [] } });
    }
    expect(answers[1]).toEqual(answers[0]);
  });

  it('may be in three', async () => {
    const corpus = await openRoots(
      { 'x.md': nativeArticle('1', { ...AGREED, dateFin: '2035-01-01' }, {}, BELL) },
      {
        'x.md': nativeArticle(
          '1',
          { id: tricoteusesId(1), dateDebut: '2031-07-20', cid: 'LEGIARTI000099000777' },
          {},
          BELL,
        ),
      },
      { 'article_1.md': tricoteusesArticle(1) },
    );
    const version = only(corpus);
    expect(version).toMatchObject({ format: 'tricoteuses', articleCid: 'LEGIARTI000099000777' });
    expect(version.alsoIn?.map(short)).toEqual(['a/x.md', 'b/x.md']);
    expect(conflictsOf(corpus)).toEqual([
      'c/article_1.md dateDebut: 2031-07-23 | 2031-07-20 (b/x.md)',
      'c/article_1.md dateFin: open | 2035-01-01 (a/x.md)',
    ]);
  });
});

describe('what makes two rows one version', () => {
  const CID = 'LEGIARTI000098000001';
  const CASES: Readonly<Record<string, readonly [Files, Files, number]>> = {
    'a cid and a day, when one gives no identifier': [
      { 'x.md': nativeArticle('1', { cid: CID, ...PLAIN }) },
      { 'x.md': nativeArticle('1', { cid: CID, id: tricoteusesId(1), ...PLAIN }, {}, 'Autrement dit.') },
      1,
    ],
    'an identifier that is the cid of the other': [
      { 'x.md': nativeArticle('1', { cid: CID, ...PLAIN }) },
      { 'x.md': nativeArticle('1', { id: CID, ...PLAIN }, {}, 'Autrement dit.') },
      1,
    ],
    'code, number, day and words, when nothing else can tell': [
      { 'x.md': nativeArticle('1', { cid: CID, ...PLAIN }) },
      { 'x.md': nativeArticle('1', { id: tricoteusesId(1), ...PLAIN }) },
      1,
    ],
    'not code, number and day without the words': [
      { 'x.md': nativeArticle('1', { cid: CID, ...PLAIN }) },
      { 'x.md': nativeArticle('1', { id: tricoteusesId(1), ...PLAIN }, {}, 'Autrement dit.') },
      2,
    ],
    'not the words of another code': [
      { 'x.md': nativeArticle('1', { cid: CID, ...PLAIN }) },
      { 'x.md': nativeArticle('1', { id: tricoteusesId(1), texte: OTHER_CODE, ...PLAIN }) },
      2,
    ],
    'not a cid alone': [
      { 'x.md': nativeArticle('1', { cid: CID, ...PLAIN }) },
      { 'x.md': nativeArticle('1', { cid: CID, dateDebut: '2002-02-03' }) },
      2,
    ],
    'not a cid without days': [
      { 'x.md': nativeArticle('1', { cid: CID }) },
      { 'x.md': nativeArticle('1', { cid: CID }) },
      2,
    ],
    'not a still-born version': [
      { 'x.md': nativeArticle('1', { cid: CID, ...PLAIN }) },
      { 'x.md': nativeArticle('1', { cid: CID, id: tricoteusesId(1), etat: 'MODIFIE_MORT_NE', ...PLAIN }) },
      2,
    ],
    'not two identifiers': [
      { 'x.md': nativeArticle('1', { cid: CID, id: tricoteusesId(2), ...PLAIN }) },
      { 'x.md': nativeArticle('1', { cid: CID, id: tricoteusesId(1), ...PLAIN }) },
      2,
    ],
    'not a number': [{ 'x.md': nativeArticle('1', PLAIN) }, { 'x.md': nativeArticle('1', {}, {}) }, 2],
  };

  it.each(Object.entries(CASES))('%s', async (_, [a, b, count]) => {
    for (const roots of [
      [a, b],
      [b, a],
    ]) {
      const corpus = await openRoots(...roots);
      expect([...corpus.list({})]).toHaveLength(count);
      expect(corpus.info().versions).toBe(count);
    }
  });

  it('is not clear when one wording of a day has two identifiers', async () => {
    const corpus = await openRoots(
      { 'x.md': nativeArticle('1', { cid: CID, ...PLAIN }) },
      {
        'x.md': nativeArticle('1', { cid: CID, id: tricoteusesId(1), ...PLAIN }),
        'y.md': nativeArticle('1', { cid: CID, id: tricoteusesId(2), ...PLAIN }),
      },
    );
    expect([...corpus.list({})]).toHaveLength(3);
  });

  it('may be found in one root', async () => {
    const corpus = await openRoots({
      'x/1.md': nativeArticle('1', { ...AGREED, etat: 'ABROGE' }, {}, BELL),
      'y/1.md': nativeArticle('1', AGREED, {}, BELL),
      'z/2.md': nativeArticle('2'),
    });
    expect([...corpus.list({})].map(({ path }) => path)).toEqual(['x/1.md', 'z/2.md']);
    expect([...corpus.anomalies()].map(({ detail }) => detail)).toEqual(['etat: ABROGE | VIGUEUR (y/1.md)']);
  });

  it('gives the article of a version whose identifier is a cid elsewhere', async () => {
    const corpus = await openRoots(
      { 'x.md': nativeArticle('1', { cid: CID, dateDebut: '1994-01-01' }) },
      { 'x.md': nativeArticle('1', { id: CID, dateDebut: '1972-01-01', dateFin: '1994-01-01' }, {}, 'Autrement dit.') },
    );
    expect(corpus.versionsOf(CID).map(({ dateDebut, alsoIn }) => [dateDebut, alsoIn])).toEqual([
      ['1994-01-01', undefined],
      ['1972-01-01', undefined],
    ]);
    expect(corpus.info()).toMatchObject({ articles: 1, versions: 2 });
  });
});

describe('an index of several roots', () => {
  it('forgets what a file said once it is gone, and learns it again', async () => {
    const a = makeCorpus({ 'article_1.md': tricoteusesArticle(1) }, 'a');
    const rival = nativeArticle(
      '1',
      { ...AGREED, etat: 'ABROGE', cid: 'LEGIARTI000099000777' },
      { Cite: [item('2')] },
      BELL,
    );
    const b = makeCorpus({ 'mine.md': rival, 'other.md': nativeArticle('2') }, 'b');
    const request = { roots: [a, b], cacheDir: makeFolder('cache') };
    const ask = async () => {
      const { corpus, close } = await openRequest('', request);
      const state = stateOf(corpus);
      close();
      return state;
    };
    const before = await ask();
    expect(before.info).toMatchObject({ versions: 2, anomalies: 1, liens: 1 });
    rmSync(join(b, 'mine.md'));
    const without = await ask();
    const fresh = await openRequest('', { roots: [a, b] });
    expect(without).toEqual(stateOf(fresh.corpus));
    expect(without.info).toMatchObject({ versions: 2, anomalies: 0, liens: 0 });
    expect(without.versions.find(({ num }) => num === '1')).toMatchObject({ articleCid: null, etat: 'VIGUEUR' });
    writeFiles(b, { 'mine.md': rival });
    expect(await ask()).toEqual(before);
  });

  it('shows a version whose second file changed as it is now, when only what is named is verified', async () => {
    const a = makeCorpus({ 'article_1.md': tricoteusesArticle(1) }, 'a');
    const b = makeCorpus({ 'mine.md': nativeArticle('1', AGREED, {}, BELL) }, 'b');
    const request = { roots: [a, b], cacheDir: makeFolder('cache'), freshness: 'named' as const };
    (await openRequest('', request)).close();
    writeFiles(b, { 'mine.md': nativeArticle('1', { ...AGREED, etat: 'ABROGE' }, {}, BELL) });
    const { corpus, settle } = await openRequest('', request);
    const disagreements = await settle(async () => corpus.byId(tricoteusesId(1)).map((each) => each.disagreements));
    expect(disagreements).toMatchObject([[{ field: 'etat', used: 'VIGUEUR', other: 'ABROGE' }]]);
  });
});
