import { describe, expect, it } from 'vitest';
import { findCitations } from '../../src/citations.ts';
import type { TextRef } from '../../src/core/citation.ts';
import type { Corpus } from '../../src/core/contracts.ts';
import type { Texte } from '../../src/core/model.ts';
import { texteFromLabel } from '../../src/core/textes.ts';
import { resolveCitation } from '../../src/resolve/citation.ts';
import type { CitedArticle, ResolvedCitation } from '../../src/resolve/cited-article.ts';
import { cleanAfterEach, CODE, nativeArticle, openFiles, OTHER_CODE } from '../corpus-fixture.ts';

cleanAfterEach();

const DAY = '2020-06-01';
const OWN = texteFromLabel(CODE);

/** A reference as the extractor gives it, made by hand: what is tested is what it turns out to name. */
function refOf(changes: Partial<TextRef> = {}): TextRef {
  return {
    ...{ kind: 'article', start: 0, end: 4, text: 'L. 1', whole: { start: 0, end: 4 }, num: 'L. 1', to: null },
    ...{ openEnded: false, except: [], texte: OWN, texteFrom: 'stated', texteSpan: null, portion: [] },
    ...{ portionText: null, use: 'live', relative: null },
    ...changes,
  };
}

function resolve(corpus: Corpus, changes: Partial<TextRef>, own: Texte | null = null): ResolvedCitation {
  return resolveCitation(corpus, refOf(changes), { day: DAY, own, article: null });
}

const nums = ({ articles }: ResolvedCitation): string[] => articles.map(({ num }) => num);
const steps = ({ steps: taken }: ResolvedCitation): string[] => taken.map(({ step }) => step);
const statusOf = ({ target }: CitedArticle): string => target.status;

const DATED = { etat: 'VIGUEUR', dateDebut: '2000-01-01', dateFin: '2999-01-01' };
const CHAPTER = (title: string, num: string) =>
  nativeArticle(num, { ...DATED }).replace('dateFin:', `section: ["Livre Ier", "${title}"]\ndateFin:`);

const law = {
  'a.md': CHAPTER('Chapitre Ier', 'L1'),
  'b.md': CHAPTER('Chapitre Ier', 'L1-1'),
  'c.md': CHAPTER('Chapitre Ier', 'L2'),
  'd.md': CHAPTER('Chapitre II', 'L3'),
  'e.md': nativeArticle('R*4', DATED),
  'f.md': nativeArticle('L1', { ...DATED, texte: OTHER_CODE }),
  'g.md': nativeArticle('L9', { ...DATED, texte: OTHER_CODE }),
  'h.md': nativeArticle('L2-1', { etat: 'ABROGE', dateDebut: '2000-01-01', dateFin: '2005-01-01' }),
};

describe('what a citation names', () => {
  it('nothing, when it is bare and no number of the code has its form: it is of a text left unsaid', async () => {
    const corpus = await openFiles(law);
    const bare = resolve(corpus, { num: '1382', texteFrom: 'own' });
    expect(bare.status).toBe('unplaced');
    expect(steps(bare)).toContain('foreign-letter');
    expect(resolve(corpus, { num: 'L. 77', texteFrom: 'own' }).status).toBe('not-in-corpus');
    expect(resolve(corpus, { num: '1382', texteFrom: 'stated' }).status).toBe('not-in-corpus');
  });

  it('an article, by any spelling of its number', async () => {
    const corpus = await openFiles(law);
    for (const num of ['L. 1', 'L1', 'L 1', 'l. 1']) {
      expect(resolve(corpus, { num })).toMatchObject({ status: 'resolved', articles: [{ as: 'named' }] });
    }
  });

  it('nothing held: the texte or the number', async () => {
    const corpus = await openFiles(law);
    expect(resolve(corpus, { texte: texteFromLabel('code des impossibles') }).status).toBe('outside');
    const missing = resolve(corpus, { num: 'L. 77' });
    expect(missing.status).toBe('not-in-corpus');
    expect(missing.articles.map(statusOf)).toEqual(['not-in-corpus']);
  });

  it('a bare number of no known texte: every article of that number, one alone being no proof', async () => {
    const corpus = await openFiles(law);
    const bare = { texte: null, texteFrom: 'own' } as const;
    expect(resolve(corpus, { ...bare, num: 'L. 1' })).toMatchObject({ status: 'ambiguous' });
    expect(resolve(corpus, { ...bare, num: 'L. 9' })).toMatchObject({
      status: 'ambiguous',
      articles: [{ num: 'L. 9' }],
    });
    expect(resolve(corpus, { ...bare, num: 'L. 404' })).toMatchObject({ status: 'unplaced', articles: [] });
    expect(resolve(corpus, { ...bare, num: 'L. 9' }, texteFromLabel(OTHER_CODE))).toMatchObject({ status: 'resolved' });
  });

  it('a star that is not there is a fallback', async () => {
    const found = resolve(await openFiles(law), { num: 'R. 4' });
    expect(found).toMatchObject({ status: 'resolved', articles: [{ isStarFallback: true }] });
    expect(steps(found)).toContain('stars');
  });

  it.each(['L.', '', 'L. 12345678', 'L. 12-', 'L. 1--2'])('no number: %s', async (num) => {
    expect(resolve(await openFiles(law), { num }).status).toBe('malformed');
  });

  it('a whole texte: held or not, no article', async () => {
    const corpus = await openFiles(law);
    expect(resolve(corpus, { kind: 'texte', num: null })).toMatchObject({ status: 'resolved', articles: [] });
    const act = texteFromLabel('loi n° 2002-303 du 4 mars 2002');
    expect(resolve(corpus, { kind: 'texte', num: null, texte: act }).status).toBe('outside');
  });
});

describe('ranges', () => {
  it('gives what is held between both ends, in the order of the corpus', async () => {
    const found = resolve(await openFiles(law), { num: 'L. 1', to: 'L. 3' });
    expect(found).toMatchObject({ status: 'resolved', isRange: true, isCut: false });
    expect(nums(found)).toEqual(['L. 1', 'L1-1', 'L2', 'L2-1', 'L. 3']);
    expect(found.articles.map(({ as }) => as)).toEqual(['named', 'inside', 'inside', 'inside', 'named']);
  });

  it('leaves out what the sentence takes out', async () => {
    const found = resolve(await openFiles(law), { num: 'L. 1', to: 'L. 3', except: ['L. 2', 'L. 2-1'] });
    expect(nums(found)).toEqual(['L. 1', 'L1-1', 'L. 3']);
    expect(steps(found).filter((step) => step === 'except')).toHaveLength(2);
  });

  it('says which end is not held', async () => {
    const found = resolve(await openFiles(law), { num: 'L. 0-1', to: 'L. 2' });
    expect(found.status).toBe('resolved');
    expect(found.articles.map(statusOf)).toEqual(['not-in-corpus', 'resolved', 'resolved', 'resolved']);
    expect(found.steps).toContainEqual({ step: 'not-held', detail: 'L. 0-1' });
  });

  it.each([
    ['L. 3', 'L. 1'],
    ['L. 1', 'R. 4'],
  ])('names its ends alone when they are no range: %s to %s', async (num, to) => {
    const found = resolve(await openFiles(law), { num, to });
    expect(nums(found)).toEqual([num, to]);
    expect(steps(found)).toContain('range-not-expanded');
  });

  it('"et suivants" goes to the end of the section', async () => {
    const found = resolve(await openFiles(law), { num: 'L. 1', openEnded: true });
    expect(nums(found)).toEqual(['L. 1', 'L1-1', 'L2']);
    expect(found.steps).toContainEqual({ step: 'section-end', detail: 'Chapitre Ier' });
  });

  it('"et suivants" stops after ten where no section is known', async () => {
    const many = Array.from({ length: 30 }, (_, n) => [`${n}.md`, nativeArticle(`D${n + 1}`, DATED)] as const);
    const found = resolve(await openFiles(Object.fromEntries(many)), { num: 'D. 1', openEnded: true });
    expect(nums(found)).toHaveLength(11);
    expect(steps(found)).toContain('bounded');
  });

  it('is cut where it would not end', async () => {
    const many = Array.from({ length: 2100 }, (_, n) => [`${n}.md`, nativeArticle(`D${n + 1}`, DATED)] as const);
    const found = resolve(await openFiles(Object.fromEntries(many)), { num: 'D. 1', to: 'D. 2100' });
    expect(found.isCut).toBe(true);
    expect(found.articles.length).toBeLessThan(2010);
  }, 60_000);
});

describe('relative citations', () => {
  const relative = { kind: 'relative', num: null, texte: null, texteFrom: 'own' } as const;

  it.each([
    [-1, 1, ['L2']],
    [-1, 2, ['L1-1', 'L2']],
    [1, 1, ['R*4']],
  ] as const)('names its neighbours in force: %i, %i', async (step, count, expected) => {
    const corpus = await openFiles(law);
    const [article = null] = corpus.byNum('L3');
    const ref = refOf({ ...relative, relative: { step, count } });
    expect(nums(resolveCitation(corpus, ref, { day: DAY, own: OWN, article }))).toEqual(expected);
  });

  it('names nothing when the article that cites is not known, or is the last', async () => {
    const corpus = await openFiles(law);
    const ref = refOf({ ...relative, relative: { step: 1, count: 1 } });
    expect(resolveCitation(corpus, ref, { day: DAY, own: OWN, article: null }).status).toBe('unplaced');
    const [last = null] = corpus.byNum('R*4');
    expect(resolveCitation(corpus, ref, { day: DAY, own: OWN, article: last }).status).toBe('unplaced');
  });
});

describe('portions', () => {
  it('are looked for in the wording of the day', async () => {
    const corpus = await openFiles({
      'old.md': nativeArticle(
        'L1',
        { etat: 'MODIFIE', dateDebut: '2000-01-01', dateFin: '2010-01-01' },
        {},
        'Un.\n\nDeux.\n\nTrois.',
      ),
      'new.md': nativeArticle(
        'L1',
        { etat: 'VIGUEUR', dateDebut: '2010-01-01', dateFin: '2999-01-01' },
        {},
        'Un.\n\nDeux.',
      ),
    });
    const third = { portion: [{ kind: 'alinea', value: '3' }], portionText: 'troisième alinéa' } as const;
    const now = resolve(corpus, third).articles[0]?.portion;
    expect(now).toMatchObject({ state: 'missing', alineas: 2 });
    const then = resolveCitation(corpus, refOf(third), { day: '2005-01-01', own: null, article: null });
    expect(then.articles[0]?.portion?.state).toBe('held');
  });
});

it('reads what the extractor finds', async () => {
  const corpus = await openFiles(law);
  const sentence = `Les articles L. 1 à L. 3, à l'exception de l'article L. 2, du ${CODE.toLowerCase()} s'appliquent.`;
  const found = findCitations(sentence, { own: null }).map((ref) =>
    resolveCitation(corpus, ref, { day: DAY, own: null, article: null }),
  );
  expect(found.find(({ isRange }) => isRange)?.articles.map(({ num }) => num)).toContain('L1-1');
  expect(found.every(({ status }) => status === 'resolved')).toBe(true);
});
