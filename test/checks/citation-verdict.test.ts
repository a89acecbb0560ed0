import { describe, expect, it } from 'vitest';
import { citationFindings, outcomeOf } from '../../src/checks/citation-findings.ts';
import { type CitationDays, createJudge, type JudgedArticle } from '../../src/checks/citation-verdict.ts';
import { findCitations } from '../../src/citations.ts';
import type { Corpus } from '../../src/core/contracts.ts';
import type { Verdict } from '../../src/core/model.ts';
import { texteFromLabel } from '../../src/core/textes.ts';
import type { Finding } from '../../src/core/view.ts';
import { messagesFor } from '../messages-for.ts';
import { resolveCitation } from '../../src/resolve/citation.ts';
import { cleanAfterEach, CODE, item, nativeArticle, openFiles, OTHER_CODE } from '../corpus-fixture.ts';

cleanAfterEach();

const DAY = '2020-06-01';
const DAYS: CitationDays = { day: DAY, written: null, warnBefore: 90 };
const OWN = texteFromLabel(CODE);
const place = {
  path: 'note.md',
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 5, offset: 4 },
  sentence: 'Une phrase.',
};

const dates = (etat: string, dateDebut: string, dateFin = '2999-01-01') => ({ etat, dateDebut, dateFin });

const law = {
  'live.md': nativeArticle('L1', dates('VIGUEUR', '2000-01-01'), {}, 'Un.\n\nDeux.'),
  'dead.md': nativeArticle('L2', dates('ABROGE', '2000-01-01', '2010-01-01'), {
    'Abrogé par': ['Loi n°2009-9001 du 1er décembre 2009 - art. 3 (V)'],
    'Nouveaux textes': [item('L3-1')],
  }),
  'moved.md': nativeArticle('L3', dates('TRANSFERE', '2000-01-01', '2010-01-01'), {
    'Nouveaux textes': [item('L3-1')],
  }),
  'heir.md': nativeArticle('L3-1', dates('VIGUEUR', '2010-01-01')),
  'soon.md': nativeArticle('L4', dates('ABROGE_DIFF', '2000-01-01', '2020-07-01')),
  'later.md': nativeArticle('L5', dates('ABROGE_DIFF', '2000-01-01', '2031-01-01')),
  'next.md': nativeArticle('L6', dates('VIGUEUR_DIFF', '2021-01-01')),
  'lapsed.md': nativeArticle('L7', dates('PERIME', '2000-01-01', '2010-01-01')),
  'annulled.md': nativeArticle('L8', dates('ANNULE', '2000-01-01', '2010-01-01')),
  'severed.md': nativeArticle('L9', dates('DISJOINT', '2000-01-01', '2010-01-01')),
  'stillborn.md': nativeArticle('L10', dates('MODIFIE_MORT_NE', '2000-01-01', '2000-01-01')),
  'reused-a.md': nativeArticle(
    'L11',
    { ...dates('TRANSFERE', '2000-01-01', '2010-01-01'), cid: 'LEGIARTI000099000011' },
    {
      'Nouveaux textes': [item('L11-1')],
    },
  ),
  'reused-b.md': nativeArticle('L11', { ...dates('VIGUEUR', '2015-01-01'), cid: 'LEGIARTI000099000012' }),
  'reused-c.md': nativeArticle('L11-1', dates('VIGUEUR', '2010-01-01')),
  'words-a.md': nativeArticle('L12', dates('MODIFIE', '2000-01-01', '2015-01-01'), {}, 'Le feu est blanc.'),
  'words-b.md': nativeArticle('L12', dates('VIGUEUR', '2015-01-01'), {}, 'Le feu est rouge.'),
  'stateless.md': nativeArticle('L13', { section: 'Livre Ier' }),
  'other.md': nativeArticle('L1', { ...dates('VIGUEUR', '2000-01-01'), texte: OTHER_CODE }),
};

interface Answer {
  readonly judged: readonly JudgedArticle[];
  readonly findings: readonly Finding[];
  readonly outcome: string;
}

function ask(corpus: Corpus, sentence: string, days: Partial<CitationDays> = {}, own = OWN): readonly Answer[] {
  const all = { ...DAYS, ...days };
  const judge = createJudge(corpus);
  return findCitations(sentence, { own }).map((ref) => {
    const citation = resolveCitation(corpus, ref, { day: all.day, own, article: null });
    const judged = judge.judge(citation, all);
    const findings = citationFindings(citation, judged, place, all, messagesFor('en'));
    return { judged, findings, outcome: outcomeOf(citation, judged) };
  });
}

const verdictsOf = (answers: readonly Answer[]): (readonly Verdict[])[] =>
  answers.map(({ judged }) => judged.map(({ verdict }) => verdict));
const severitiesOf = (answers: readonly Answer[]): string[] =>
  answers.flatMap(({ findings }) => findings.map(({ rule, severity }) => `${severity} ${rule}`));

const TABLE: readonly (readonly [
  sentence: string,
  days: Partial<CitationDays>,
  severity: string[],
  outcome: string,
])[] = [
  ['article L. 1', {}, [], 'holding'],
  ['article L. 2', {}, ['error repealed'], 'broken'],
  ['article L. 2', { day: '2005-01-01' }, [], 'holding'],
  ['article L. 3', {}, ['error renumbered'], 'broken'],
  ['article L. 4', {}, ['warning repealed-later'], 'broken'],
  ['article L. 4', { warnBefore: 10 }, [], 'holding'],
  ['article L. 5', {}, [], 'holding'],
  ['article L. 5', { warnBefore: 36_500 }, ['warning repealed-later'], 'broken'],
  ['article L. 6', {}, ['warning not-yet-in-force'], 'broken'],
  ['article L. 7', {}, ['error lapsed'], 'broken'],
  ['article L. 8', {}, ['error annulled'], 'broken'],
  ['article L. 9', {}, ['error severed'], 'broken'],
  ['article L. 10', {}, ['error never-in-force'], 'broken'],
  ['article L. 11', {}, [], 'holding'],
  ['article L. 11', { written: '2005-01-01' }, ['error number-reused'], 'broken'],
  ['article L. 11', { written: '2018-01-01' }, [], 'holding'],
  ['article L. 12', {}, [], 'holding'],
  ['article L. 12', { written: '2005-01-01' }, ['note superseded'], 'broken'],
  ['article L. 12', { written: '2018-01-01' }, [], 'holding'],
  ['article L. 13', {}, [], 'not-verified'],
  ['article L. 77', {}, ['error unknown-article'], 'broken'],
  ['septième alinéa de l’article L. 1', {}, ['error unknown-article'], 'broken'],
  ['deuxième alinéa de l’article L. 1', {}, [], 'holding'],
  ['septième alinéa de l’article L. 2', {}, ['error repealed'], 'broken'],
  ['article L. 1 du code des impossibles', {}, ['note outside'], 'not-verified'],
  ['l’ancien article L. 2', {}, ['note repealed'], 'broken'],
];

describe('the verdict of a citation', () => {
  it.each(TABLE)('%s %o: %o', async (sentence, days, severities, outcome) => {
    const answers = ask(await openFiles(law), `Voir ${sentence}.`, days);
    expect(severitiesOf(answers)).toEqual(severities);
    expect(answers.map((answer) => answer.outcome)).toEqual([outcome]);
  });

  it('tells since when, by which act, and what follows', async () => {
    const corpus = await openFiles(law);
    const [dead] = ask(corpus, 'Voir l’article L. 2.');
    expect(dead?.findings).toMatchObject([
      {
        ...{ verdict: 'repealed', since: '2010-01-01', successors: [`${CODE} - art. L3-1`], text: 'L. 2' },
        ...{ by: 'Loi n°2009-9001 du 1er décembre 2009 - art. 3 (V)', sentence: 'Une phrase.', start: place.start },
      },
    ]);
    const [reused] = ask(corpus, 'Voir l’article L. 11.', { written: '2005-01-01' });
    expect(reused?.findings).toMatchObject([{ since: '2010-01-01', successors: [`${CODE} - art. L11-1`] }]);
  });

  it('a bare number of no known texte is ambiguous, its choices named', async () => {
    const [answer] = ask(await openFiles(law), 'Voir l’article L. 2.', {}, null);
    expect(answer).toMatchObject({ outcome: 'not-verified', findings: [{ rule: 'ambiguous', severity: 'warning' }] });
    expect(answer?.findings[0]?.message).toContain(`${CODE} - art. L2`);
  });

  it('gives the numbers nearest to one that is not held', async () => {
    const [answer] = ask(await openFiles(law), 'Voir l’article L. 14.');
    expect(answer?.findings[0]?.message).toMatch(/nearest: .*L1/);
  });
});

describe('ranges', () => {
  it('make one finding for each verdict, which names the articles; ends in full, the inside as a note', async () => {
    const corpus = await openFiles(law);
    const answers = ask(corpus, 'Voir les articles L. 1 à L. 3.');
    expect(severitiesOf(answers)).toEqual(['note repealed', 'error renumbered']);
    expect(answers[0]?.findings[0]?.message).toContain('(L2)');
    expect(answers[0]?.outcome).toBe('broken');
    expect(verdictsOf(answers)).toEqual([['in-force', 'repealed', 'renumbered']]);
  });

  it('the inside is a warning when it ended after the text was written', async () => {
    const corpus = await openFiles(law);
    expect(severitiesOf(ask(corpus, 'Voir les articles L. 1 à L. 2-1.', { written: '2005-01-01' }))).toContain(
      'warning repealed',
    );
    expect(severitiesOf(ask(corpus, 'Voir les articles L. 1 à L. 2-1.', { written: '2015-01-01' }))).toContain(
      'note repealed',
    );
  });
});

describe('two articles of one number', () => {
  const twins = (first: string, second: string) => ({
    'a.md': nativeArticle('L1', { etat: first, cid: 'LEGIARTI000099000021' }),
    'b.md': nativeArticle('L1', { etat: second, cid: 'LEGIARTI000099000022' }),
  });

  it.each([
    ['VIGUEUR', 'VIGUEUR', []],
    ['ABROGE', 'ABROGE', ['error repealed']],
  ])('agree: %s, %s', async (first, second, expected) => {
    expect(severitiesOf(ask(await openFiles(twins(first, second)), 'Voir l’article L. 1.'))).toEqual(expected);
  });
});

it('quoted words and definitions are not judged, whole texts neither', async () => {
  const corpus = await openFiles(law);
  const answers = ask(corpus, 'Les mots : « article L. 2 » sont remplacés par les mots : « article L. 1 ».');
  expect(answers.map(({ outcome }) => outcome)).toEqual(['not-judged', 'not-judged']);
  expect(ask(corpus, 'Voir la loi n° 2002-303 du 4 mars 2002.').map(({ outcome }) => outcome)).toEqual(['not-judged']);
});

it('an article that is not held and that other files name as repealed is repealed', async () => {
  const corpus = await openFiles({
    ...law,
    'citing.md': nativeArticle('L30', dates('VIGUEUR', '2000-01-01'), { Cite: [item('L40', 'Ab'), item('L41', 'V')] }),
  });
  expect(severitiesOf(ask(corpus, 'Voir l’article L. 40.'))).toEqual(['error repealed']);
  expect(severitiesOf(ask(corpus, 'Voir l’article L. 41.'))).toEqual(['error unknown-article']);
});

describe('an article that bore several numbers', () => {
  const cid = 'LEGIARTI000099000021';
  const files = {
    'old.md': nativeArticle('L21', { cid, etat: 'ABROGE' }),
    'new.md': nativeArticle('L22', { cid, etat: 'VIGUEUR' }),
  };

  it('is judged by the wordings of the number that is cited, whatever was cited before', async () => {
    const corpus = await openFiles(files);
    const [old, present] = ['article L. 21', 'article L. 22'].map((words) => verdictsOf(ask(corpus, words)).flat());
    expect(old).not.toEqual(present);
    expect(verdictsOf(ask(corpus, "Voir l'article L. 21. Voir l'article L. 22.")).flat()).toEqual([
      ...(old ?? []),
      ...(present ?? []),
    ]);
    expect(verdictsOf(ask(corpus, "Voir l'article L. 22. Voir l'article L. 21.")).flat()).toEqual([
      ...(present ?? []),
      ...(old ?? []),
    ]);
  });
});
