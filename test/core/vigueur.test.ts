import { describe, expect, test } from 'vitest';
import type { Bound, Etat, Vigueur } from '../../src/core/model.ts';
import { articleVigueur, etatOfSuffix, inferEtat, isSuffix, vigueurOn } from '../../src/core/vigueur.ts';

const DAY = '2015-06-01';
const NONE = { repealedBy: false, transferredBy: false, lapsedBy: false, annulledBy: false, severedBy: false };

function version(etat: Etat | null, dateDebut: Bound = null, dateFin: Bound = null) {
  return { etat, dateDebut, dateFin };
}

describe('suffixes', () => {
  test.each([
    ['V', 'VIGUEUR'],
    ['(V)', 'VIGUEUR'],
    [' (Ab) ', 'ABROGE'],
    ['M', 'MODIFIE'],
    ['VD', 'VIGUEUR_DIFF'],
    ['VT', 'ABROGE_DIFF'],
    ['AbD', 'ABROGE_DIFF'],
    ['T', 'TRANSFERE'],
    ['P', 'PERIME'],
    ['MMN', 'MODIFIE_MORT_NE'],
    ['Mmn', 'MODIFIE_MORT_NE'],
    ['An', 'ANNULE'],
    ['A', 'ANNULE'],
    ['N', 'ANNULE'],
    ['Dis', 'DISJOINT'],
    ['D', 'DISJOINT'],
    ['S', 'SUBSTITUE'],
    ['()', null],
  ])('%s is %s', (suffix, etat) => {
    expect([isSuffix(suffix), etatOfSuffix(suffix)]).toEqual([true, etat]);
  });

  test.each(['(annexe)', '(CE)', '(bis)', '(I)', '(nouveau)', 'toString', '(DECRET DE CODIFICATION)'])(
    '%s is none',
    (text) => {
      expect([isSuffix(text), etatOfSuffix(text)]).toEqual([false, null]);
    },
  );
});

describe('inferEtat', () => {
  test.each<[string, Partial<typeof NONE>, [Etat, number][], Etat | null]>([
    ['nothing', {}, [], null],
    ['Abrogé par first', { repealedBy: true, transferredBy: true }, [['TRANSFERE', 9]], 'ABROGE'],
    ['Transféré par before suffixes', { transferredBy: true }, [['ABROGE', 9]], 'TRANSFERE'],
    ['Périmé par', { lapsedBy: true }, [['VIGUEUR', 1]], 'PERIME'],
    ['Annulé par', { annulledBy: true }, [], 'ANNULE'],
    ['Disjoint par', { severedBy: true }, [], 'DISJOINT'],
    [
      'Ab over T',
      {},
      [
        ['TRANSFERE', 5],
        ['ABROGE', 1],
      ],
      'ABROGE',
    ],
    [
      'T over P',
      {},
      [
        ['PERIME', 5],
        ['TRANSFERE', 1],
      ],
      'TRANSFERE',
    ],
    [
      'P over An',
      {},
      [
        ['ANNULE', 5],
        ['PERIME', 1],
      ],
      'PERIME',
    ],
    [
      'An over MMN',
      {},
      [
        ['MODIFIE_MORT_NE', 5],
        ['ANNULE', 1],
      ],
      'ANNULE',
    ],
    [
      'MMN decides nothing beside Dis',
      {},
      [
        ['MODIFIE_MORT_NE', 5],
        ['DISJOINT', 1],
      ],
      'DISJOINT',
    ],
    ['MMN decides nothing alone', {}, [['MODIFIE_MORT_NE', 5]], null],
    [
      'V over T: one version moved, another is in force',
      {},
      [
        ['TRANSFERE', 9],
        ['VIGUEUR', 1],
      ],
      'VIGUEUR',
    ],
    [
      'VT over Ab',
      {},
      [
        ['ABROGE', 9],
        ['ABROGE_DIFF', 1],
      ],
      'ABROGE_DIFF',
    ],
    ['Abrogé par over V, contradicted', { repealedBy: true }, [['VIGUEUR', 1]], 'ABROGE'],
    [
      'Dis over VD',
      {},
      [
        ['VIGUEUR_DIFF', 5],
        ['DISJOINT', 1],
      ],
      'DISJOINT',
    ],
    [
      'VD is a wording to come where VT says in force',
      {},
      [
        ['ABROGE_DIFF', 5],
        ['VIGUEUR_DIFF', 1],
      ],
      'ABROGE_DIFF',
    ],
    [
      'VD is a wording to come where V says in force',
      {},
      [
        ['VIGUEUR_DIFF', 5],
        ['VIGUEUR', 1],
      ],
      'VIGUEUR',
    ],
    [
      'VD over M',
      {},
      [
        ['MODIFIE', 5],
        ['VIGUEUR_DIFF', 1],
      ],
      'VIGUEUR_DIFF',
    ],
    [
      'VT over V',
      {},
      [
        ['VIGUEUR', 5],
        ['ABROGE_DIFF', 1],
      ],
      'ABROGE_DIFF',
    ],
    [
      'V over M',
      {},
      [
        ['MODIFIE', 99],
        ['VIGUEUR', 1],
      ],
      'VIGUEUR',
    ],
    ['M alone', {}, [['MODIFIE', 1]], 'MODIFIE'],
    [
      'a count of none is no evidence',
      {},
      [
        ['ABROGE', 0],
        ['VIGUEUR', 1],
      ],
      'VIGUEUR',
    ],
  ])('%s', (_title, own, mentions, etat) => {
    expect(inferEtat({ ...NONE, ...own }, new Map(mentions)).etat).toBe(etat);
  });

  test('all the evidence is listed, what decided first', () => {
    const { evidence } = inferEtat(
      { ...NONE, repealedBy: true },
      new Map<Etat, number>([
        ['VIGUEUR', 3],
        ['ABROGE', 2],
      ]),
    );
    expect(evidence).toEqual([
      { kind: 'heading:Abrogé par', value: 'ABROGE', path: null },
      { kind: 'suffix:ABROGE', value: '2', path: null },
      { kind: 'suffix:VIGUEUR', value: '3', path: null },
    ]);
  });

  test.each<[boolean, Etat[], boolean]>([
    [true, ['VIGUEUR'], true],
    [true, ['ABROGE_DIFF', 'VIGUEUR_DIFF'], true],
    [true, ['VIGUEUR', 'ABROGE'], false],
    [true, ['MODIFIE'], false],
    [true, [], false],
    [false, ['VIGUEUR'], false],
  ])('repeal recorded %s, others say %j: contradicted %s', (repealedBy, etats, isContradicted) => {
    const mentions = new Map(etats.map((etat) => [etat, 1] as const));
    expect(inferEtat({ ...NONE, repealedBy }, mentions).isContradicted).toBe(isContradicted);
  });
});

describe('vigueurOn', () => {
  test.each<[Etat | null, Vigueur]>([
    ['VIGUEUR', 'in-force'],
    ['ABROGE_DIFF', 'repealed-later'],
    ['VIGUEUR_DIFF', 'not-yet-in-force'],
    ['MODIFIE', 'superseded'],
    ['ABROGE', 'repealed'],
    ['TRANSFERE', 'transferred'],
    ['DEPLACE', 'transferred'],
    ['PERIME', 'lapsed'],
    ['ANNULE', 'annulled'],
    ['DISJOINT', 'severed'],
    ['SUBSTITUE', 'superseded'],
    ['MODIFIE_MORT_NE', 'never-in-force'],
    [null, 'unknown'],
  ])('%s without dates: %s', (etat, vigueur) => {
    expect(vigueurOn(version(etat), DAY, false)).toBe(vigueur);
    expect(vigueurOn(version(etat, 'never', 'open'), DAY, false)).toBe(vigueur);
  });

  const [BEFORE, AFTER] = ['2010-01-01', '2020-01-01'];
  test.each<[string, Etat | null, Bound, Bound, boolean, Vigueur]>([
    ['the first day is inside', 'VIGUEUR', DAY, 'open', false, 'in-force'],
    ['the last day is outside', 'ABROGE', BEFORE, DAY, false, 'repealed'],
    ['not begun', 'VIGUEUR', AFTER, 'open', false, 'not-yet-in-force'],
    ['not begun, whatever happened to it since', 'ABROGE', '2016-01-01', AFTER, false, 'not-yet-in-force'],
    ['begins on a day not yet known', 'VIGUEUR', 'later', 'open', false, 'not-yet-in-force'],
    ['VIGUEUR_DIFF whose day has come', 'VIGUEUR_DIFF', BEFORE, 'open', false, 'in-force'],
    ['VIGUEUR_DIFF whose day has come, end unstated', 'VIGUEUR_DIFF', BEFORE, null, false, 'in-force'],
    ['empty état, dates decide', null, BEFORE, 'open', false, 'in-force'],
    ['empty état, end to come', null, BEFORE, AFTER, false, 'in-force'],
    ['empty état, end unstated', null, BEFORE, null, false, 'unknown'],
    ['empty état, end past', null, '2009-01-01', BEFORE, false, 'unknown'],
    ['empty état, end past, a later wording', null, '2009-01-01', BEFORE, true, 'superseded'],
    ['repealed since, in force on the day', 'ABROGE', BEFORE, AFTER, false, 'in-force'],
    ['amended since, in force on the day', 'MODIFIE', BEFORE, AFTER, true, 'in-force'],
    ['amended', 'MODIFIE', '2009-01-01', BEFORE, true, 'superseded'],
    ['scheduled repeal', 'ABROGE_DIFF', BEFORE, AFTER, false, 'repealed-later'],
    ['scheduled repeal on an unknown day', 'ABROGE_DIFF', BEFORE, 'later', false, 'repealed-later'],
    ['scheduled repeal that has come', 'ABROGE_DIFF', '2009-01-01', BEFORE, false, 'repealed'],
    ['scheduled end that a later wording took over', 'ABROGE_DIFF', '2009-01-01', BEFORE, true, 'superseded'],
    ['VIGUEUR with an end to come', 'VIGUEUR', BEFORE, AFTER, false, 'repealed-later'],
    ['VIGUEUR with an end to come and a next wording', 'VIGUEUR', BEFORE, AFTER, true, 'in-force'],
    ['VIGUEUR with a past end is not in force', 'VIGUEUR', '2009-01-01', BEFORE, false, 'unknown'],
    ['VIGUEUR with a past end and a next wording', 'VIGUEUR', '2009-01-01', BEFORE, true, 'superseded'],
    ['end past, beginning unstated', 'ABROGE', null, BEFORE, false, 'repealed'],
    ['end to come, beginning unstated', 'ABROGE', null, AFTER, false, 'unknown'],
    ['in force, end to come, beginning unstated', 'VIGUEUR', null, AFTER, false, 'repealed-later'],
    ['scheduled repeal, beginning unstated', 'ABROGE_DIFF', null, AFTER, false, 'repealed-later'],
    ['repealed, end unstated', 'ABROGE', BEFORE, null, false, 'repealed'],
    ['repealed, yet said endless', 'ABROGE', BEFORE, 'open', false, 'unknown'],
    ['inverted dates prove nothing', 'VIGUEUR', AFTER, BEFORE, false, 'unknown'],
    ['empty interval', 'MODIFIE', BEFORE, BEFORE, true, 'superseded'],
    ['mort-née with inverted dates', 'MODIFIE_MORT_NE', AFTER, BEFORE, true, 'never-in-force'],
    ['mort-née with ordinary dates', 'MODIFIE_MORT_NE', BEFORE, AFTER, true, 'never-in-force'],
  ])('%s', (_title, etat, debut, fin, hasLater, vigueur) => {
    expect(vigueurOn(version(etat, debut, fin), DAY, hasLater)).toBe(vigueur);
  });
});

describe('articleVigueur', () => {
  const old = version('MODIFIE', '2000-01-01', '2010-01-01');
  const live = version('VIGUEUR', '2010-01-01', 'open');
  const dead = version('ABROGE', '2010-01-01', '2014-01-01');
  const next = version('VIGUEUR_DIFF', '2018-01-01', 'open');
  const stillborn = version('MODIFIE_MORT_NE', '2012-01-01', '2011-01-01');

  test.each<[string, ReturnType<typeof version>[], Vigueur, number | null]>([
    ['no version', [], 'unknown', null],
    ['the wording in force', [old, live], 'in-force', 1],
    ['in any order', [live, stillborn, old], 'in-force', 0],
    ['repealed', [old, dead], 'repealed', null],
    ['the last end decides', [dead, version('TRANSFERE', '2000-01-01', '2005-01-01')], 'repealed', null],
    ['superseded and nothing after: unknown', [old], 'unknown', null],
    ['undated superseded: unknown', [version('MODIFIE')], 'unknown', null],
    ['undated superseded and repealed: repealed', [version('MODIFIE'), version('ABROGE')], 'repealed', null],
    ['undated superseded and in force', [version('MODIFIE'), version('VIGUEUR')], 'in-force', 1],
    ['two different ends without dates: unknown', [version('TRANSFERE'), version('ABROGE')], 'unknown', null],
    ['to come', [next], 'not-yet-in-force', null],
    ['in force, amendment to come', [version('VIGUEUR', '2010-01-01', '2018-01-01'), next], 'in-force', 0],
    ['repealed, to come back', [dead, next], 'repealed', null],
    ['superseded by a wording to come', [old, next], 'not-yet-in-force', null],
    ['only mort-nées', [stillborn, stillborn], 'never-in-force', null],
    ['a mort-née after a repeal changes nothing', [dead, stillborn], 'repealed', null],
    ['scheduled repeal', [old, version('ABROGE_DIFF', '2010-01-01', '2020-01-01')], 'repealed-later', 1],
    ['one wording in two files', [live, { ...live }], 'in-force', 0],
    [
      'two wordings in force: in force, which is not known',
      [live, version('VIGUEUR', '2012-01-01', 'open')],
      'in-force',
      null,
    ],
    ['in force and to be repealed at once: unknown', [version('VIGUEUR'), version('ABROGE_DIFF')], 'unknown', null],
    ['an unknown wording beside a repealed one: unknown', [dead, version(null)], 'unknown', null],
    ['an unknown wording beside one in force', [version(null), live], 'in-force', 1],
    ['same end, one says how', [version('MODIFIE', '2013-12-31', '2014-01-01'), dead], 'repealed', null],
  ])('%s', (_title, versions, vigueur, index) => {
    const answer = articleVigueur(versions, DAY);
    expect(answer.vigueur).toBe(vigueur);
    expect(answer.current).toBe(index === null ? null : versions[index]);
  });

  test('on another day, another wording', () => {
    expect(articleVigueur([old, live], '2005-01-01')).toEqual({ vigueur: 'in-force', current: old });
    expect(articleVigueur([old, live], '1999-01-01')).toEqual({ vigueur: 'not-yet-in-force', current: null });
    expect(articleVigueur([old, dead], '2013-12-31').vigueur).toBe('in-force');
  });
});
