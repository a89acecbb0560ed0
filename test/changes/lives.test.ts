/** What is asked of days in an index must say what reading every version says. */

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lifeOf, type Scope, surveyWorks } from '../../src/changes/lives.ts';
import type { Corpus } from '../../src/core/contracts.ts';
import { dayOf } from '../../src/core/dates.ts';
import type { ArticleVersion } from '../../src/core/model.ts';
import { CODE_KEY, cleanAfterEach, nativeArticle, openFiles, OTHER_CODE } from '../corpus-fixture.ts';

cleanAfterEach();

const LAW = 'Loi n°2016-9131 du 10 février 2016 - art. 2';
const ENDED = ['ABROGE', 'TRANSFERE', 'DEPLACE', 'PERIME', 'ANNULE', 'DISJOINT'];
const isStillBorn = ({ etat }: ArticleVersion): boolean => etat === 'MODIFIE_MORT_NE';
const daysOf = ({ dateDebut, dateFin }: ArticleVersion): string[] =>
  [dayOf(dateDebut), dayOf(dateFin)].filter((day) => day !== null);

function wasLaw({ dateDebut, dateFin }: ArticleVersion): boolean {
  if (dateDebut === 'never' || dateDebut === 'later') return false;
  const [begin, end] = [dayOf(dateDebut), dayOf(dateFin)];
  return begin === null || end === null || begin < end;
}

/** Every version read, in corpus order. */
function surveySlowly(corpus: Corpus, { from, to, texteKeys }: Scope) {
  const works = new Map<string, ArticleVersion[]>();
  const codes: string[] = [];
  for (const version of corpus.list({})) {
    if (isStillBorn(version)) continue;
    works.set(version.work, [...(works.get(version.work) ?? []), version]);
    const code = version.texte?.key ?? '';
    if (!codes.includes(code)) codes.push(code);
  }
  const all = [...works];
  const touched = all.filter(([, versions]) => versions.flatMap(daysOf).some((day) => from <= day && day < to));
  const wanted = all.filter(
    ([, versions]) => texteKeys === null || versions.some(({ texte }) => texteKeys.has(texte?.key ?? null)),
  );
  const dated = wanted.filter(([, versions]) => versions.flatMap(daysOf).length > 0);
  const endless = dated.filter(([, versions]) => {
    const beginOf = (version: ArticleVersion): string => dayOf(version.dateDebut) ?? '';
    const last = versions.filter(wasLaw).reduce<ArticleVersion | null>((best, version) => {
      return best === null || beginOf(version) >= beginOf(best) ? version : best;
    }, null);
    return last !== null && beginOf(last) < to && ENDED.includes(last.etat ?? '') && dayOf(last.dateFin) === null;
  });
  return {
    touched: new Map(touched.map(([work]) => [work, lifeOf(work, corpus.versionsOf(work))])),
    order: touched
      .map(([work, [first]], place) => ({ work, code: codes.indexOf(first?.texte?.key ?? ''), place }))
      .sort((a, b) => a.code - b.code || a.place - b.place)
      .map(({ work }) => work),
    undated: wanted.length - dated.length,
    undatedEnds: endless.length,
  };
}

function surveyByDays(corpus: Corpus, scope: Scope) {
  const { touched, places, undated, undatedEnds } = surveyWorks(corpus, scope);
  const placed = [...places].sort(([, [a, b]], [, [c, d]]) => a - c || b - d);
  return { touched, order: placed.map(([work]) => work), undated, undatedEnds };
}

const day = fc.constantFrom('1990-01-01', '2010-05-01', '2016-10-01', '2020-01-01');
const wording = fc.record(
  {
    num: fc.constantFrom('L1', 'L2', 'R10', 'R2'),
    texte: fc.constantFrom('Code des phares et balises', OTHER_CODE),
    dateDebut: fc.oneof(day, fc.constant('2999-01-01')),
    dateFin: fc.oneof(day, fc.constant('2999-01-01'), fc.constant('2222-02-22')),
    etat: fc.constantFrom('VIGUEUR', 'MODIFIE', 'ABROGE', 'PERIME', 'MODIFIE_MORT_NE'),
    articleCid: fc.constantFrom('LEGIARTI000099000001', 'LEGIARTI000099000002', 'LEGIARTI000099000003'),
  },
  { requiredKeys: ['num', 'texte'] },
);
const scope = fc.record({
  from: fc.constantFrom('1980-01-01', '2010-05-01', '2015-01-01'),
  to: fc.constantFrom('2016-10-01', '2016-10-02', '2021-01-01'),
  texteKeys: fc.constantFrom(null, new Set<string | null>([CODE_KEY]), new Set<string | null>([null])),
});

describe('the survey of a period', () => {
  it('says what reading every version says, whatever their dates, états, numbers and codes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(wording, { minLength: 1, maxLength: 12 }), scope, async (wordings, asked) => {
        const files = wordings.map((fields, at) => {
          const links = at % 3 === 0 ? { 'repealed by': [LAW] } : {};
          return [`${String(at).padStart(2, '0')}.md`, nativeArticle(fields.num, fields, links)] as const;
        });
        const corpus = await openFiles(Object.fromEntries(files));
        const answers: Corpus = { ...corpus, info: () => ({ ...corpus.info(), versions: 1e6 }) };
        expect(surveyByDays(answers, asked)).toEqual(surveySlowly(corpus, asked));
        expect(surveyByDays(corpus, asked)).toEqual(surveySlowly(corpus, asked));
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
