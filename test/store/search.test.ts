import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Corpus, SearchQuery } from '../../src/core/contracts.ts';
import { parseQuery, QueryError } from '../../src/core/search-query.ts';
import {
  cleanAfterEach,
  CODE_KEY,
  makeCorpus,
  makeFolder,
  nativeArticle,
  openFiles,
  openRequest,
  OTHER_CODE,
  seedArticle,
  writeFiles,
} from '../corpus-fixture.ts';

cleanAfterEach();

const DAY = '2020-01-01';

function hits(corpus: Corpus, typed: string, query: Partial<SearchQuery> = {}) {
  return [...corpus.search({ node: parseQuery(typed), typed, day: DAY, isOnDay: false, ...query }).hits];
}

function nums(corpus: Corpus, typed: string, query: Partial<SearchQuery> = {}): (string | null)[] {
  return hits(corpus, typed, query).map(({ version }) => version.num);
}

const FILES = {
  '1.md': nativeArticle('L1', {}, {}, "L'allumage de l’étoile à l'aube est confié au gardien d'État."),
  '2.md': nativeArticle('L2', {}, {}, 'Le gardien du phare tient un journal. La mise en veille du phare est notée.'),
  '3.md': nativeArticle('L3', {}, {}, 'La veille, une mise en demeure est adressée au gardien, selon l’article L. 2.'),
  '4.md': nativeArticle('R*4-1', { texte: OTHER_CODE }, {}, 'La main-d’œuvre des bouées est payée. Voir R. 4-2.'),
  '5.md': nativeArticle('R4-2', { texte: OTHER_CODE, nota: 'Clause exorbitante.' }, {}, 'Les bouées sont rouges.'),
  '6.md': nativeArticle('L6', { section: 'Chapitre Ier : Des mouillages' }, {}, 'Nul n’y jette l’ancre.'),
};

describe('search', () => {
  it.each([
    ['ETOILE', ['L1']],
    ['etat', ['L1']],
    ['l’étoile', ['L1']],
    ["d'etoile", ['L1']],
    ['aube', ['L1']],
    ['"mise en demeure"', ['L3']],
    ['"mise en" -demeure', ['L2']],
    ['gardien NOT (journal OR etoile)', ['L3']],
    ['journal OR aube', ['L1', 'L2']],
    ['demeur*', ['L3']],
    ['"mise en dem*"', ['L3']],
    ['oeuvre', ['R*4-1']],
    ['main-d’œuvre', ['R*4-1']],
    ['exorbitante', ['R4-2']],
    ['mouillages', ['L6']],
    ['mouillages ancre', ['L6']],
    ['jounal', []],
  ])('%s', async (typed, found) => {
    const corpus = await openFiles(FILES);
    expect(nums(corpus, typed).toSorted()).toEqual(found);
    expect(corpus.search({ node: parseQuery(typed), typed, day: DAY, isOnDay: false }).total).toBe(found.length);
  });

  it.each(['L2', 'L. 2', 'art. L. 2', 'article L2', 'l2'])(
    'the number %s comes first, then who cites it',
    async (typed) => {
      const corpus = await openFiles(FILES);
      expect(nums(corpus, typed)).toEqual(['L2', 'L3']);
      expect(hits(corpus, typed).map(({ exact }) => exact)).toEqual(['num', null]);
    },
  );

  it('an exact title comes before a text that says it more often', async () => {
    const corpus = await openFiles({
      ...FILES,
      '7.md': nativeArticle('L7', {}, {}, 'Des mouillages, des mouillages, des mouillages, des mouillages.'),
    });
    expect(nums(corpus, 'des mouillages')).toEqual(['L6', 'L7']);
    expect(hits(corpus, 'Des  Mouillages')[0]?.exact).toBe('title');
  });

  it('filters by code, number and day', async () => {
    const corpus = await openFiles({
      ...FILES,
      'x.md': seedArticle('9', {}, 'Un gardien sans code.'),
      'y.md': nativeArticle('L8', { dateDebut: '2001-01-01', dateFin: '2005-01-01' }, {}, 'Un gardien ancien.'),
      'z.md': nativeArticle('L9', { dateDebut: '2019-01-01' }, {}, 'Un gardien nouveau.'),
    });
    expect(nums(corpus, 'gardien', { texteKey: CODE_KEY }).toSorted()).toEqual(['L1', 'L2', 'L3', 'L8', 'L9']);
    expect(nums(corpus, 'gardien', { texteKey: null })).toEqual(['9']);
    expect(nums(corpus, 'gardien', { texteKey: 'code:nul' })).toEqual([]);
    expect(nums(corpus, 'gardien', { num: '*[23]' }).toSorted()).toEqual(['L2', 'L3']);
    expect(nums(corpus, 'L2', { num: 'L3' })).toEqual(['L3']);
    const on = (day: string) => nums(corpus, 'gardien', { isOnDay: true, day, num: 'L[89]' });
    expect([on('2003-01-01'), on('2005-01-01'), on('2019-01-01')]).toEqual([['L8'], [], ['L9']]);
    expect(nums(corpus, 'gardien', { isWanted: (version) => version.num === 'L3' })).toEqual(['L3']);
  });

  it('gives an article once, by the wording in force on the day among those that match', async () => {
    const wording = (dateDebut: string, dateFin: string | null, body: string) =>
      nativeArticle(
        'L1',
        { articleCid: 'LEGIARTI000099000001', dateDebut, ...(dateFin === null ? {} : { dateFin }) },
        {},
        body,
      );
    const corpus = await openFiles({
      'a.md': wording('1990-01-01', '2000-01-01', 'La corne, la corne, la corne de brume.'),
      'b.md': wording('2000-01-01', '2010-01-01', 'La corne de brume.'),
      'c.md': wording('2010-01-01', null, 'La cloche de brume.'),
    });
    const debut = (typed: string, day: string) => hits(corpus, typed, { day }).map(({ version }) => version.dateDebut);
    expect(debut('brume', '2020-01-01')).toEqual(['2010-01-01']);
    expect(debut('brume', '2005-01-01')).toEqual(['2000-01-01']);
    expect(debut('corne', '2020-01-01')).toEqual(['2000-01-01']);
    expect(debut('corne', '1995-01-01')).toEqual(['1990-01-01']);
  });

  it('does not take tags for words, and reads the text between them', async () => {
    const corpus = await openFiles({
      '1.md': nativeArticle('L1', {}, {}, '<table><tr><td>Une bal&eacute;ise</td></tr></table>'),
    });
    expect([nums(corpus, 'table'), nums(corpus, 'balèise')]).toEqual([[], ['L1']]);
  });

  it('follows what changes, appears and goes', async () => {
    const root = makeCorpus(FILES);
    const cacheDir = makeFolder('cache');
    const ask = async (typed: string) => {
      const opened = await openRequest(root, { cacheDir });
      const found = nums(opened.corpus, typed).toSorted();
      opened.close();
      return found;
    };
    expect(await ask('gardien')).toEqual(['L1', 'L2', 'L3']);
    writeFiles(root, {
      '2.md': nativeArticle('L2', {}, {}, 'Une vigie.'),
      '8.md': nativeArticle('L8', {}, {}, 'Deux gardiens, un gardien.'),
    });
    rmSync(join(root, '1.md'));
    expect(await ask('gardien')).toEqual(['L3', 'L8']);
    expect(await ask('vigie')).toEqual(['L2']);
    expect(await ask('etoile')).toEqual([]);
    rmSync(join(root, '8.md'));
    writeFiles(root, { '9.md': nativeArticle('L9', {}, {}, 'Un sémaphore.') });
    expect(await ask('gardien')).toEqual(['L3']);
    expect(await ask('semaphore')).toEqual(['L9']);
  });

  it('gives one result for a version that two files hold', async () => {
    const fields = { id: 'LEGIARTI000099000001', articleCid: 'LEGIARTI000099000001', dateDebut: '2001-01-01' };
    const corpus = await openFiles({
      'a.md': nativeArticle('L1', fields, {}, 'Le fanal rouge.'),
      'b.md': nativeArticle('L1', fields, {}, 'Le fanal rouge.'),
    });
    expect(hits(corpus, 'fanal')).toHaveLength(1);
    expect(hits(corpus, 'fanal', { texteKey: CODE_KEY })).toHaveLength(1);
  });

  it('never fails, whatever is typed', async () => {
    const corpus = await openFiles(FILES);
    const part = fc.constantFrom(
      ...[
        '"',
        '(',
        ')',
        '*',
        'NEAR(',
        'body:',
        '^',
        '-',
        '+',
        'OR',
        'NOT',
        'AND',
        "'",
        ';--',
        '{',
        'L. 2',
        'gardien',
        '\0',
        'œ',
        ' ',
      ],
    );
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.array(fc.oneof(part, fc.string({ maxLength: 4 })), { maxLength: 25 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        try {
          expect(nums(corpus, text).length).toBeLessThanOrEqual(6);
        } catch (error) {
          if (!(error instanceof QueryError)) throw error;
        }
      }),
      { numRuns: 300 },
    );
    expect(nums(corpus, '(((((((gardien OR (')).toHaveLength(3);
    expect(nums(corpus, Array.from({ length: 64 }, () => 'gardien').join(' OR '))).toHaveLength(3);
  });
});

describe('nearWords', () => {
  it('offers words of the corpus, and none for a word that it holds', async () => {
    const corpus = await openFiles(FILES);
    expect(corpus.nearWords('jounal', 3)).toEqual(['journal']);
    expect(corpus.nearWords('Gardièn', 3)).toEqual([]);
    expect(corpus.nearWords('zzzz', 3)).toEqual([]);
    expect(corpus.nearWords('x'.repeat(1000), 3)).toEqual([]);
  });
});
