import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONVENTIONS, recogniseConvention } from '../../src/conventions/conventions.ts';
import { lexlib } from '../../src/conventions/lexlib.ts';
import { isRealDay } from '../../src/core/dates.ts';
import type { CommitTime, HistoryCommit } from '../../src/core/history.ts';

const paris = (seconds: number, offsetMinutes = 120): CommitTime => ({ seconds, offsetMinutes });
/** Midnight in Paris, 1 October 2016. */
const OCTOBER_2016 = paris(1_475_272_800);

function commit(fields: Partial<HistoryCommit>, paths: readonly string[] = ['Article 1.md']): HistoryCommit {
  return {
    hash: 'a'.repeat(40),
    authorDate: OCTOBER_2016,
    committerDate: OCTOBER_2016,
    authorName: 'Inconnu',
    subject: '',
    body: '',
    trailers: [],
    changes: paths.map((path) => ({ path, status: 'A', blob: 'b'.repeat(40) })),
    ...fields,
  };
}

const SAMPLES: readonly (readonly [name: string, sample: HistoryCommit])[] = [
  ['lexlib', commit({ subject: 'Version consolidée du 1804-02-17' }, ['01. Livre Ier/Article 1 - 7.md'])],
  [
    'legalize',
    commit({
      subject: '[reform] Code des phares — art. 3',
      trailers: [
        ['Source-Id', 'X'],
        ['Source-Date', '1999-05-06'],
      ],
    }),
  ],
  [
    'tricoteuses',
    commit({
      subject: 'Loi n° 99-77 du 2 mars 1999 relative aux phares',
      body: 'Lien: https://exemple.test/JORFTEXT000099000001\nNature: LOI\nIdentifiant: JORFTEXT000099000001\nNOR: XXX',
    }),
  ],
  [
    'steeve',
    commit({ subject: 'Décret N°2014-9999 Du 28 Novembre 2014 - Art. 1 (Vd)' }, ['Code Des Phares/Article L1.md']),
  ],
  ['etalab', commit({ subject: 'Loi n°99-77 du 2 mars 1999' }, ['codes-en-vigueur/phares/article-1.md'])],
  ['plain', commit({ subject: 'Fix a typo' })],
];

const byName = (name: string) => CONVENTIONS.find((convention) => convention.name === name);

describe('recogniseConvention', () => {
  it.each(SAMPLES)('recognises %s', (name, sample) => {
    expect(recogniseConvention([sample, sample, commit({ subject: 'Add a licence' })]).name).toBe(name);
  });

  it('takes a few signs among many commits for nothing', () => {
    const lexlibSample = commit({ subject: 'Version consolidée du 1804-02-17' });
    expect(recogniseConvention([lexlibSample, commit({}), commit({})]).name).toBe('plain');
    expect(recogniseConvention([]).name).toBe('plain');
  });
});

const UNKNOWN = { signature: null, acts: [], anomalies: [] };

describe('the law of a commit', () => {
  const laws: readonly (readonly [what: string, name: string, given: Partial<HistoryCommit>, law: object])[] = [
    [
      'lexlib: the subject wins over a date squeezed into 1970',
      'lexlib',
      { subject: 'Version consolidée du 1804-02-17', committerDate: paris(15, 60) },
      { ...UNKNOWN, entryIntoForce: '1804-02-17' },
    ],
    [
      'lexlib: acts of the body',
      'lexlib',
      {
        subject: 'Version consolidée du 2016-10-01',
        authorName: 'Plusieurs textes',
        body: 'Articles modifiés:\n\t1, 2\n\nModifications entrant en vigeur venant de:\n- Loi n°99-77 du 2 mars 1999\n- Code des phares\n- Code des phares',
      },
      { ...UNKNOWN, entryIntoForce: '2016-10-01', acts: ['Loi n°99-77 du 2 mars 1999', 'Code des phares'] },
    ],
    [
      'lexlib: one act, in the author, gives the signature',
      'lexlib',
      { subject: 'Version consolidée du 2016-10-01', authorName: 'Loi n°99-77 du 2 mars 1999' },
      { ...UNKNOWN, entryIntoForce: '2016-10-01', signature: '1999-03-02', acts: ['Loi n°99-77 du 2 mars 1999'] },
    ],
    [
      'lexlib: 2999 is never, never a day',
      'lexlib',
      { subject: 'Version consolidée du 2999-01-01' },
      { ...UNKNOWN, entryIntoForce: 'never' },
    ],
    [
      'lexlib: an impossible day is reported',
      'lexlib',
      { subject: 'Version consolidée du 2016-02-31' },
      { ...UNKNOWN, entryIntoForce: null, anomalies: [{ problem: 'impossible-date', detail: '2016-02-31' }] },
    ],
    [
      'lexlib: a commit of housekeeping falls back on its date',
      'lexlib',
      { subject: 'Licence' },
      { ...UNKNOWN, entryIntoForce: '2016-10-01' },
    ],
    [
      'steeve: committer is entry into force, the subject gives the signature',
      'steeve',
      { subject: 'Décret N°2014-9999 Du 28 Novembre 2014 - Art. 1', authorDate: paris(0, 0) },
      {
        entryIntoForce: '2016-10-01',
        signature: '2014-11-28',
        acts: ['Décret N°2014-9999 Du 28 Novembre 2014 - Art. 1'],
        anomalies: [],
      },
    ],
    [
      'steeve: the author is the signature where the subject has no day',
      'steeve',
      { subject: 'Décret N°2014-9999', authorDate: paris(1_417_129_200, 60) },
      { entryIntoForce: '2016-10-01', signature: '2014-11-28', acts: ['Décret N°2014-9999'], anomalies: [] },
    ],
    [
      'steeve: a change of unknown source',
      'steeve',
      { subject: 'Modification du 1958-12-23 de source inconnue', committerDate: paris(4, 60) },
      { ...UNKNOWN, entryIntoForce: '1958-12-23' },
    ],
    [
      'steeve: a squeezed date is no day',
      'steeve',
      { subject: 'Loi Du 3 Mars 1950', committerDate: paris(4, 60) },
      {
        entryIntoForce: null,
        signature: '1950-03-03',
        acts: ['Loi Du 3 Mars 1950'],
        anomalies: [{ problem: 'squeezed-date', detail: '4' }],
      },
    ],
    [
      'steeve: 2999 is never',
      'steeve',
      { subject: 'Modification du 2999-01-01 de source inconnue', committerDate: paris(32_472_140_400, 60) },
      { ...UNKNOWN, entryIntoForce: 'never' },
    ],
    [
      'etalab: several acts',
      'etalab',
      { subject: 'Loi n°99-77 du 2 mars 1999, Décret n°99-78 du 3 mars 1999 et Arrêté du 4 mars 1999' },
      {
        ...UNKNOWN,
        entryIntoForce: '2016-10-01',
        acts: ['Loi n°99-77 du 2 mars 1999', 'Décret n°99-78 du 3 mars 1999', 'Arrêté du 4 mars 1999'],
      },
    ],
    [
      'etalab: seconds before February 1970 are days before it',
      'etalab',
      { subject: "Modifications d'origine indéterminée", committerDate: paris(2_678_400 - 31, 0) },
      { ...UNKNOWN, entryIntoForce: '1970-01-01', anomalies: [{ problem: 'squeezed-date', detail: '2678369' }] },
    ],
    [
      'etalab: such a count on another clock is no day',
      'etalab',
      { subject: "Modifications d'origine indéterminée", committerDate: paris(2_678_400 - 31, 60) },
      { ...UNKNOWN, entryIntoForce: null, anomalies: [{ problem: 'squeezed-date', detail: '2678369' }] },
    ],
    [
      'tricoteuses: title and date',
      'tricoteuses',
      { subject: 'Loi n° 99-77 du 2 mars 1999 relative aux phares' },
      {
        ...UNKNOWN,
        entryIntoForce: '2016-10-01',
        signature: '1999-03-02',
        acts: ['Loi n° 99-77 du 2 mars 1999 relative aux phares'],
      },
    ],
    [
      'legalize: trailers win',
      'legalize',
      {
        subject: '[reform] Code des phares — art. 3',
        trailers: [
          ['Norm-Id', 'JORFTEXT000099000001'],
          ['Source-Date', '1999-05-06'],
        ],
      },
      { ...UNKNOWN, entryIntoForce: '1999-05-06', acts: ['JORFTEXT000099000001'] },
    ],
    ['plain: a date of recording is no date of law', 'plain', { subject: 'x' }, { ...UNKNOWN, entryIntoForce: null }],
    [
      'no date at all',
      'steeve',
      { subject: 'Loi N°50-1', committerDate: null, authorDate: null },
      {
        entryIntoForce: null,
        signature: null,
        acts: ['Loi N°50-1'],
        anomalies: [{ problem: 'impossible-date', detail: '' }],
      },
    ],
  ];

  it.each(laws)('%s', (_what, name, given, law) => {
    expect(byName(name)?.lawOf(commit(given))).toEqual(law);
  });

  it('never gives a sentinel as a day, whatever the commit says', () => {
    const time = fc.option(
      fc.record({
        seconds: fc.integer({ min: -8.64e12, max: 8.64e12 }),
        offsetMinutes: fc.integer({ min: -840, max: 840 }),
      }),
    );
    const subject = fc.oneof(
      fc.string(),
      fc.constantFrom('Version consolidée du 2222-02-22', 'Modification du 9999-99-99 de source inconnue'),
    );
    fc.assert(
      fc.property(time, time, subject, fc.string(), (authorDate, committerDate, title, body) => {
        for (const convention of CONVENTIONS) {
          const { entryIntoForce, signature } = convention.lawOf(
            commit({ authorDate, committerDate, subject: title, body }),
          );
          expect(
            entryIntoForce === null || ['never', 'later'].includes(entryIntoForce) || isRealDay(entryIntoForce),
          ).toBe(true);
          expect(signature === null || isRealDay(signature)).toBe(true);
        }
      }),
    );
  });
});

describe('identityOf', () => {
  it('keeps number and cid of a lexlib name, not its folder nor its padding', () => {
    expect(lexlib.identityOf('05. Livre IV/Article 0037 - 7.md')).toBe('Article 37 - 7');
    expect(lexlib.identityOf('06. Livre V/Article 37 - 7.md')).toBe('Article 37 - 7');
    expect(lexlib.identityOf('06. Livre V/Article R0100-20 - 7.md')).toBe('Article R100-20 - 7');
    expect(lexlib.identityOf('a/Article D1142-61 - 8.md')).not.toBe(lexlib.identityOf('a/Article R1142-61 - 8.md'));
    expect(lexlib.identityOf('a/README.md')).toBe('a/README.md');
  });
});
