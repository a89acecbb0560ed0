import { describe, expect, it } from 'vitest';
import { type Change, findChanges } from '../src/changes.ts';
import type { Corpus } from '../src/core/contracts.ts';
import { CODE_KEY, cleanAfterEach, item, nativeArticle, openFiles, OTHER_CODE } from './corpus-fixture.ts';

cleanAfterEach();

const DAY = '2016-10-01';
const YEAR = { from: '2016-01-01', to: '2017-01-01' };
type Fields = Readonly<Record<string, string>>;
type Links = Readonly<Record<string, readonly string[]>>;

/** A file of the fixture corpus: number, dates and état, links, text. */
const wording = (num: string, fields: Fields, links: Links = {}, body?: string): string =>
  nativeArticle(num, fields, links, body);

const dated = (dateDebut: string, dateFin: string, etat = 'VIGUEUR'): Fields => ({ dateDebut, dateFin, etat });
const OLD = dated('1990-01-01', DAY, 'MODIFIE');
const NEW = dated(DAY, '2999-01-01');

function openWordings(...texts: readonly string[]): Promise<Corpus> {
  return openFiles(Object.fromEntries(texts.map((text, index) => [`${String(index).padStart(2, '0')}.md`, text])));
}

function line({ kind, day, version, before }: Change): string {
  const name = kind === 'renumbered' ? `${before?.num} -> ${version.num}` : version.num;
  return `${kind} ${day} ${name}`;
}

function linesOf(corpus: Corpus, period = YEAR, texteKeys: ReadonlySet<string | null> | null = null): string[] {
  return findChanges(corpus, { ...period, texteKeys }).changes.map(line);
}

describe('an article begins and ends', () => {
  it('on the day of its first wording and at the end of its last one, and not in between', async () => {
    const corpus = await openWordings(
      wording('L1', dated('2016-03-01', '2016-05-01', 'MODIFIE'), {}, 'Le feu est rouge.'),
      wording('L1', dated('2016-05-01', '2016-09-01', 'ABROGE'), {}, 'Le feu est vert.'),
    );
    expect(linesOf(corpus)).toEqual(['began 2016-03-01 L1', 'changed 2016-05-01 L1', 'ended 2016-09-01 L1']);
  });

  it('with the first day of the period counted, and its last one not', async () => {
    const corpus = await openWordings(wording('L1', dated('2016-03-01', '2016-09-01', 'ABROGE')));
    expect(linesOf(corpus, { from: '2016-03-01', to: '2016-09-01' })).toEqual(['began 2016-03-01 L1']);
    expect(linesOf(corpus, { from: '2016-09-01', to: '2016-09-02' })).toEqual(['ended 2016-09-01 L1']);
    expect(linesOf(corpus, { from: '2016-03-02', to: '2016-09-01' })).toEqual([]);
  });

  it('still-born wordings apart, and those that last no day', async () => {
    const corpus = await openWordings(
      wording('L1', dated('2016-03-01', '2016-02-01', 'MODIFIE_MORT_NE')),
      wording('L2', dated('2016-03-01', '2016-03-01', 'ABROGE')),
      wording('L3', dated('2010-01-01', '2999-01-01'), {}, 'Le feu est rouge.'),
      wording('L3', dated('2016-03-01', '2999-01-01', 'MODIFIE_MORT_NE'), {}, 'Le feu est vert.'),
    );
    expect(linesOf(corpus)).toEqual([]);
  });

  it('not when an end is on a day not known, or only another number of the same cid goes on', async () => {
    const corpus = await openWordings(
      wording('L1', { ...dated('2016-03-01', '2222-02-22'), cid: 'LEGIARTI000099001001' }),
      wording('L2', { ...dated('2010-01-01', '2016-04-01', 'MODIFIE'), cid: 'LEGIARTI000099001002' }, {}, 'Un feu.'),
      wording('L2-1', { ...dated('2016-04-01', '2999-01-01'), cid: 'LEGIARTI000099001002' }, {}, 'Un feu.'),
    );
    expect(linesOf(corpus)).toEqual(['began 2016-03-01 L1']);
  });
});

describe('a wording changes', () => {
  it('when its words do, typography apart', async () => {
    const corpus = await openWordings(
      wording('L1', OLD, {}, "L'aube se lève."),
      wording('L1', NEW, {}, 'L’aube  se lève.'),
      wording('L2', OLD, {}, 'Le feu est rouge.'),
      wording('L2', NEW, {}, 'Le feu est vert.'),
    );
    expect(linesOf(corpus)).toEqual([`changed ${DAY} L2`]);
  });
});

describe('an article is renumbered', () => {
  it.each([
    ['the predecessor', { successors: [item('L2')] }, {}],
    ['the successor', {}, { predecessors: [item('L1', 'T')] }],
    ['both', { successors: [item('L2')] }, { predecessors: [item('L1', 'T')] }],
  ])('when %s says so: the successor is not said to begin', async (_, before, after) => {
    const corpus = await openWordings(
      wording('L1', dated('1990-01-01', DAY, 'TRANSFERE'), before),
      wording('L2', NEW, after),
    );
    expect(linesOf(corpus)).toEqual([`ended ${DAY} L1`, `renumbered ${DAY} L1 -> L2`]);
  });

  it('when both numbers stay and take other words', async () => {
    const corpus = await openWordings(
      wording('1382', OLD, { successors: [item('1240')] }, 'Qui éteint le feu le rallume.'),
      wording('1382', NEW, {}, 'La présomption est laissée au gardien.'),
      wording('1240', OLD, {}, 'La corde appartient au port.'),
      wording('1240', NEW, {}, 'Qui éteint le feu le rallume.'),
    );
    const expected = [`changed ${DAY} 1240`, `renumbered ${DAY} 1382 -> 1240`, `changed ${DAY} 1382`];
    expect(linesOf(corpus)).toEqual(expected);
  });

  it('not when the days do not agree', async () => {
    const corpus = await openWordings(
      wording('L1', dated('1990-01-01', '2016-03-01', 'ABROGE'), { successors: [item('L2')] }),
      wording('L2', NEW),
    );
    expect(linesOf(corpus)).toEqual(['ended 2016-03-01 L1', `began ${DAY} L2`]);
  });

  it('on the day of the act that made one and ended the other, where that end bears no day', async () => {
    const act = 'Loi n°2016-9131 du 10 février 2016 - art. 2';
    const ended = { etat: 'ABROGE', dateDebut: '1990-01-01' };
    const corpus = await openWordings(
      wording('L1', ended, { successors: [item('L2')], 'repealed by': [act] }),
      wording('L2', NEW, { 'created by': [act] }),
      wording('L3', ended, { successors: [item('L4')], 'repealed by': ['Loi n°2009-9001 du 2 mars 2009'] }),
      wording('L4', NEW, { 'created by': [act] }),
    );
    const report = findChanges(corpus, { ...YEAR, texteKeys: null });
    expect(report.changes.map(line)).toEqual([`renumbered ${DAY} L1 -> L2`, `began ${DAY} L4`]);
    expect(report.undatedEnds).toBe(2);
  });

  it('on the day of its own, not on each day that both articles share', async () => {
    const corpus = await openWordings(
      wording('L1', dated('1990-01-01', '2000-01-01', 'MODIFIE'), { successors: [item('L2')] }, 'Un feu.'),
      wording('L1', dated('2000-01-01', DAY, 'MODIFIE'), {}, 'Deux feux.'),
      wording('L1', NEW, {}, 'Trois feux.'),
      wording('L2', dated('2000-01-01', DAY, 'MODIFIE'), {}, 'Un feu.'),
      wording('L2', NEW, {}, 'Un seul feu.'),
    );
    expect(linesOf(corpus)).toEqual([`changed ${DAY} L1`, `changed ${DAY} L2`]);
    expect(linesOf(corpus, { from: '1999-01-01', to: '2001-01-01' })).toContain('renumbered 2000-01-01 L1 -> L2');
  });
});

describe('what is not judged', () => {
  it('is counted: articles without a day, whatever their état, still-born ones apart', async () => {
    const corpus = await openWordings(
      wording('L1', { etat: 'ABROGE' }),
      wording('L2', { etat: 'VIGUEUR', dateFin: '2999-01-01' }),
      wording('L3', { etat: 'MODIFIE_MORT_NE' }),
      wording('L4', dated('2016-03-01', '2999-01-01')),
    );
    const { changes, undated } = findChanges(corpus, { ...YEAR, texteKeys: null });
    expect(changes.map(line)).toEqual(['began 2016-03-01 L4']);
    expect(undated).toBe(2);
  });
});

describe('a first wording held', () => {
  it.each([
    ['was amended by its first day', { 'amended by': ['Loi n°2016-9131 du 10 février 2016 - art. 2'] }, 0],
    ['was amended later', { 'amended by': ['Loi n°2017-9131 du 10 février 2017 - art. 2'] }, 1],
    [
      'was created, then amended before it began',
      { 'created by': ['Ordonnance n°2015-9003 du 2 mars 2015'], 'amended by': ['Loi n°2016-9131 du 10 février 2016'] },
      1,
    ],
    ['was created', { 'created by': ['Loi n°2016-9131 du 10 février 2016'] }, 1],
  ])('that %s', async (_, links, began) => {
    const corpus = await openWordings(wording('L1', NEW, links));
    const { changes, earlierNotHeld } = findChanges(corpus, { ...YEAR, texteKeys: null });
    expect(changes.map(line)).toEqual(began === 1 ? [`began ${DAY} L1`] : []);
    expect(earlierNotHeld).toBe(1 - began);
  });
});

describe('codes', () => {
  it('limit the answer and its counts, and a renumbering is of both its codes', async () => {
    const corpus = await openWordings(
      wording('L1', dated('1990-01-01', DAY, 'TRANSFERE'), { successors: [item('L9', 'V', OTHER_CODE)] }),
      wording('L9', { ...NEW, texte: OTHER_CODE }),
      wording('L8', { etat: 'VIGUEUR', texte: OTHER_CODE }),
    );
    const lines = [`ended ${DAY} L1`, `renumbered ${DAY} L1 -> L9`];
    expect(linesOf(corpus, YEAR, new Set([CODE_KEY]))).toEqual(lines.toReversed());
    expect(findChanges(corpus, { ...YEAR, texteKeys: new Set([CODE_KEY]) }).undated).toBe(0);
    expect(linesOf(corpus).toSorted()).toEqual(lines);
  });
});

describe('the order', () => {
  it('is that of code, day, then number as people count', async () => {
    const corpus = await openWordings(
      wording('L10', dated('2016-03-01', '2999-01-01')),
      wording('L2', dated('2016-03-01', '2999-01-01')),
      wording('L1', dated('2016-04-01', '2999-01-01')),
      wording('L3', { ...dated('2016-05-01', '2999-01-01'), texte: OTHER_CODE }),
    );
    const days = ['2016-05-01 L3', '2016-03-01 L2', '2016-03-01 L10', '2016-04-01 L1'];
    expect(linesOf(corpus)).toEqual(days.map((day) => `began ${day}`));
  });
});
