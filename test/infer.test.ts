/** Inference of lineage: shingles, the index of wordings, and the dates that give a direction. Every wording is invented. */

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shinglesOf } from '../src/infer/shingles.ts';
import { createWordingIndex } from '../src/infer/wording-index.ts';
import type { Corpus } from '../src/core/contracts.ts';
import { DEFAULT_INFERENCE, inferLineage, openInference } from '../src/infer.ts';
import { cleanAfterEach, nativeArticle, openArticles, openFiles, OTHER_CODE } from './corpus-fixture.ts';

cleanAfterEach();

const KEEPER =
  "Le gardien du phare allume la lanterne une heure avant le coucher du soleil, dans les conditions de l'article L. 112-3, " +
  'et consigne au registre le nom des navires qui passent à portée de voix.';
const KEEPER_MOVED = KEEPER.replace('L. 112-3', 'L. 4127-15-1');
const BUOY =
  "La bouée dérivante est ramenée au dépôt par celui qui la trouve ; l'autorité du port lui verse une prime égale au dixième " +
  'de sa valeur, sauf si la dérive est de son fait.';
const FOG =
  'Par temps de brume la corne sonne trois fois par quart, et deux fois encore lorsque le vent tourne au nord pendant la veille.';
const NONE: ReadonlySet<string> = new Set();
const ALL = { limit: 10, exclude: NONE };

const indexOf = (texts: Readonly<Record<string, string>>) =>
  createWordingIndex(Object.entries(texts).map(([key, text]) => ({ key, text })));

describe('shinglesOf', () => {
  it('ignores case, accents, typography and hard wraps', () => {
    const typeset = KEEPER.replace("l'article", 'l’article').replaceAll(' ', '\n').toUpperCase();
    expect(shinglesOf(typeset)).toEqual(shinglesOf(KEEPER));
    expect(shinglesOf(KEEPER.normalize('NFD'))).toEqual(shinglesOf(KEEPER));
    expect(shinglesOf(FOG.replace('corne', 'cœur'))).toEqual(shinglesOf(FOG.replace('corne', 'coeur')));
  });

  it.each(['L. 9', 'R. 4127-15-1', '1240', 'L112-3', 'L.O. 12-1', '3, 4'])('reads %s as any other number', (num) => {
    expect(shinglesOf(KEEPER.replace('L. 112-3', num))).toEqual(shinglesOf(KEEPER));
  });

  it('keeps the order of words, in increasing distinct hashes', () => {
    const hashes = [...shinglesOf(`${FOG} ${FOG}`)];
    expect(hashes).toEqual([...new Set(hashes)].sort((a, b) => a - b));
    expect(hashes).not.toEqual([...shinglesOf(FOG.split(' ').reverse().join(' '))]);
  });

  it('finds nothing in a text too short to prove anything', () => {
    expect(shinglesOf('(Abrogé)')).toHaveLength(0);
    expect(shinglesOf('un deux trois quatre cinq six sept huit neuf dix onze')).toHaveLength(0);
    expect(shinglesOf('un deux trois quatre cinq six sept huit neuf dix onze douze')).toHaveLength(9);
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => shinglesOf(text).length <= text.length),
    );
  });
});

describe('createWordingIndex', () => {
  it('scores 1 the same words, whatever the numbers', () => {
    const index = indexOf({ old: KEEPER, new: KEEPER_MOVED, other: BUOY });
    expect(index.nearest(KEEPER, { limit: 10, exclude: new Set(['old']) })).toEqual([{ key: 'new', score: 1 }]);
  });

  it('finds both parts of a split, and the whole of a merge', () => {
    const parts = indexOf({ first: KEEPER, second: BUOY, other: FOG });
    const found = parts.nearest(`${KEEPER} ${BUOY}`, ALL);
    expect(found.map(({ key }) => key).toSorted()).toEqual(['first', 'second']);
    const merged = indexOf({ whole: `${KEEPER} ${BUOY}`, other: FOG }).nearest(BUOY, ALL);
    expect(merged.map(({ key }) => key)).toEqual(['whole']);
    expect(merged[0]?.score).toBeGreaterThan(0.6);
  });

  it('proposes nothing for the short and the unlike', () => {
    const index = indexOf({ a: 'Abrogé.', b: 'Sans objet à ce jour.', c: KEEPER });
    expect(index.nearest('Abrogé.', ALL)).toEqual([]);
    expect(index.nearest(FOG, ALL)).toEqual([]);
  });

  it('orders equal scores as the wordings came, and cuts at the limit', () => {
    const index = indexOf({ z: BUOY, a: BUOY, m: BUOY });
    expect(index.nearest(BUOY, ALL).map(({ key }) => key)).toEqual(['z', 'a', 'm']);
    expect(index.nearest(BUOY, { limit: 2, exclude: new Set(['z']) }).map(({ key }) => key)).toEqual(['a', 'm']);
    expect(index.nearest(BUOY, { limit: 0, exclude: NONE })).toEqual([]);
  });

  it('puts aside what many articles say, not what many wordings of one say', () => {
    const many = Array.from({ length: 60 }, (_, place) => ({ key: `k${place}`, text: FOG }));
    expect(createWordingIndex(many).nearest(FOG, ALL)).toEqual([]);
    const oneArticle = createWordingIndex(many.map((wording) => ({ ...wording, work: 'w' })));
    expect(oneArticle.nearest(FOG, ALL)).toHaveLength(10);
    const mixed = createWordingIndex([...many, { key: 'own', text: `${BUOY} ${FOG}` }]);
    expect(mixed.nearest(BUOY, ALL).map(({ key }) => key)).toEqual(['own']);
  });

  it('keeps to its memory: scores of a sample of the shingles, the same in every wording', () => {
    const draw = (seed: number) =>
      Array.from({ length: 200 }, (_, place) => `mot${'abcdefgh'[(seed * place) % 8]}${'xyz'[place % 3]}`);
    const own = Array.from(
      { length: 40 },
      (_, seed) => `${KEEPER} ${draw(seed).join(' ')} ${'iota '.repeat(seed + 1)}`,
    );
    const texts = [...own, `${BUOY} ${FOG}`, `${BUOY} ${KEEPER}`];
    const wordings = texts.map((each, place) => ({ key: String(place), text: each }));
    const sampled = createWordingIndex(wordings, 300);
    expect(sampled.nearest(`${BUOY} ${FOG}`, ALL)[0]).toEqual({ key: '40', score: 1 });
    const found = sampled.nearest(BUOY, ALL);
    expect(found).not.toEqual(createWordingIndex(wordings).nearest(BUOY, ALL));
    expect(found.every(({ score }) => score > 0 && score <= 1)).toBe(true);
  });

  const word = fc.constantFrom(
    ...'phare bouée cale quai digue brise houle ancre voile rame sonde 12 L.3 le du'.split(' '),
  );
  const text = fc.array(word, { minLength: 12, maxLength: 60 }).map((words) => words.join(' '));

  it('scores in ]0, 1], the same both ways, 1 for itself', () => {
    const scoreOf = (from: string, to: string) => indexOf({ to }).nearest(from, ALL)[0]?.score ?? 0;
    fc.assert(
      fc.property(text, text, (left, right) => {
        const score = scoreOf(left, right);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(scoreOf(right, left)).toBe(score);
        const isLong = shinglesOf(left).length > 0;
        expect(scoreOf(left, left)).toBe(isLong ? 1 : 0);
      }),
    );
  });

  it('answers twice the same', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), text, (texts, asked) => {
        const wordings = texts.map((each, place) => ({ key: String(place), text: each }));
        const [once, twice] = [createWordingIndex(wordings), createWordingIndex(wordings)];
        expect(once.nearest(asked, ALL)).toEqual(twice.nearest(asked, ALL));
      }),
    );
  });
});

const during = (dateDebut: string, dateFin?: string) => ({
  date_debut: dateDebut,
  ...(dateFin === undefined ? {} : { date_fin: dateFin }),
});

/** `forward L2 1.00`, in the order of the answer. */
function guesses(corpus: Corpus, num: string, options = DEFAULT_INFERENCE): string[] {
  return inferLineage(corpus, corpus.byNum(num), options).map(
    ({ direction, candidate, score }) => `${direction} ${candidate.num ?? ''} ${score.toFixed(2)}`,
  );
}

describe('inferLineage', () => {
  it('finds the renumbered article both ways, by the dates', async () => {
    const corpus = await openArticles({
      L1: [during('1990-01-01', '2005-06-01'), {}, KEEPER],
      L2: [during('2005-06-01'), {}, KEEPER_MOVED],
      L3: [during('2005-06-01'), {}, BUOY],
    });
    expect(guesses(corpus, 'L1')).toEqual(['forward L2 1.00']);
    expect(guesses(corpus, 'L2')).toEqual(['back L1 1.00']);
    expect(guesses(corpus, 'L3')).toEqual([]);
  });

  it('gives no direction to articles that hold at the same time, or without dates', async () => {
    const corpus = await openArticles({
      L1: [during('1990-01-01', '2005-06-02'), {}, KEEPER],
      L2: [during('2005-06-01'), {}, KEEPER],
      L3: [{}, {}, KEEPER],
    });
    expect(guesses(corpus, 'L1')).toEqual(['unknown L2 1.00', 'unknown L3 1.00']);
  });

  it('takes an article said to have ended, on a day that nothing states, to come before one that began after it', async () => {
    const corpus = await openArticles({
      L1: [{ ...during('1990-01-01'), etat: 'TRANSFERE' }, {}, KEEPER],
      L2: [{ ...during('2005-06-01'), etat: 'VIGUEUR' }, {}, KEEPER],
      L3: [{ ...during('1990-01-01'), etat: 'VIGUEUR' }, {}, BUOY],
      L4: [{ ...during('2005-06-01'), etat: 'VIGUEUR' }, {}, BUOY],
    });
    expect(guesses(corpus, 'L1')).toEqual(['forward L2 1.00']);
    expect(guesses(corpus, 'L2')).toEqual(['back L1 1.00']);
    expect(guesses(corpus, 'L3')).toEqual(['unknown L4 1.00']);
  });

  it('leaves out the other wordings of the article, and answers each article once, by its nearest wording', async () => {
    const corpus = await openFiles({
      'L1-old.md': nativeArticle('L1', during('1990-01-01', '2000-01-01'), {}, KEEPER),
      'L1-new.md': nativeArticle('L1', during('2000-01-01', '2005-06-01'), {}, `${KEEPER} ${FOG}`),
      'L2-old.md': nativeArticle('L2', during('2005-06-01', '2010-01-01'), {}, `${KEEPER} ${FOG}`),
      'L2-new.md': nativeArticle('L2', during('2010-01-01'), {}, `${KEEPER} ${FOG} ${BUOY}`),
    });
    expect(corpus.byNum('L1')).toHaveLength(2);
    expect(guesses(corpus, 'L1')).toEqual(['forward L2 1.00']);
    expect(inferLineage(corpus, corpus.byNum('L1'), DEFAULT_INFERENCE)[0]?.candidate.dateDebut).toBe('2005-06-01');
  });

  it('looks into the other codes, and below the markup', async () => {
    const corpus = await openFiles({
      'a.md': nativeArticle('L1', during('1990-01-01', '2005-06-01'), {}, KEEPER),
      'b.md': nativeArticle(
        '9',
        { ...during('2005-06-01'), texte: OTHER_CODE },
        {},
        KEEPER.replaceAll(' ', ' <b></b>'),
      ),
    });
    expect(guesses(corpus, 'L1')).toEqual(['forward 9 1.00']);
  });

  it('keeps to the threshold and to the limit of each direction', async () => {
    const corpus = await openArticles({
      L1: [during('1990-01-01', '2005-06-01'), {}, `${KEEPER} ${FOG}`],
      L2: [during('2005-06-01'), {}, `${KEEPER} ${FOG}`],
      L3: [during('2005-06-01'), {}, KEEPER],
      L4: [during('1980-01-01', '1990-01-01'), {}, FOG],
    });
    const asked = (limit: number, threshold: number) =>
      guesses(corpus, 'L1', { limit, threshold }).map((s) => s.slice(0, -5));
    expect(asked(3, 0.1)).toEqual(['forward L2', 'forward L3', 'back L4']);
    expect(asked(1, 0.1)).toEqual(['forward L2', 'back L4']);
    expect(asked(3, 1)).toEqual(['forward L2']);
    expect(asked(0, 0.1)).toEqual([]);
  });

  it('is the answer of an inference opened once', async () => {
    const corpus = await openArticles({ L1: [{}, {}, KEEPER], L2: [{}, {}, KEEPER], L3: [{}, {}, BUOY] });
    const inference = openInference(corpus);
    for (const num of ['L1', 'L2', 'L3']) {
      const versions = corpus.byNum(num);
      expect(inference.of(versions, DEFAULT_INFERENCE)).toEqual(inferLineage(corpus, versions, DEFAULT_INFERENCE));
    }
  });
});
