import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationFindings, type CitationOutcome, outcomeOf } from '../../src/checks/citation-findings.ts';
import { type CitationDays, createJudge } from '../../src/checks/citation-verdict.ts';
import { createPlainOutcomes } from '../../src/checks/plain-outcome.ts';
import { findCitations } from '../../src/citations.ts';
import type { TextRef } from '../../src/core/citation.ts';
import type { Corpus } from '../../src/core/contracts.ts';
import { texteFromLabel } from '../../src/core/textes.ts';
import { resolveCitation } from '../../src/resolve/citation.ts';
import { cleanAfterEach, CODE, nativeArticle, openFiles, OTHER_CODE } from '../corpus-fixture.ts';
import { openRoots, randomRoots } from '../generated-corpus.ts';
import { messagesFor } from '../messages-for.ts';

cleanAfterEach();

const DAYS: CitationDays = { day: '2020-06-01', written: null, warnBefore: 90 };
const OWN = texteFromLabel(CODE);
const PLACE = {
  path: 'note.md',
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 5, offset: 4 },
  sentence: 'Une phrase.',
};

const refsOf = (sentence: string): readonly TextRef[] => findCitations(sentence, { own: OWN });

/** So many numbers of both codes are asked for that these are read. */
const MANY = Array.from({ length: 40 }, (_, at) => [CODE, OTHER_CODE].map((code) => `l'article L. 9${at} du ${code}`))
  .flat()
  .map((words) => `Voir ${words.replace(' Code', ' code')}.`);

function afterMany(corpus: Corpus): ReturnType<typeof createPlainOutcomes> {
  const outcomeOfPlain = createPlainOutcomes(corpus);
  for (const ref of MANY.flatMap(refsOf)) outcomeOfPlain(ref, OWN, DAYS);
  return outcomeOfPlain;
}

/** As found by looking it up. */
function lookUp(corpus: Corpus, ref: TextRef, days: CitationDays): { outcome: CitationOutcome; findings: number } {
  const citation = resolveCitation(corpus, ref, { day: days.day, own: OWN, article: null });
  const judged = createJudge(corpus).judge(citation, days);
  const findings = citationFindings(citation, judged, PLACE, days, messagesFor('en'));
  return { outcome: outcomeOf(citation, judged), findings: findings.length };
}

const ofCode = (words: string, code: string): string => `Voir ${words} du ${code.replace('Code', 'code')}.`;
const num = fc.constantFrom('L. 1', 'L. 2', 'L. 3', 'L. 4', 'R. *5', 'R. 5', '6', 'L. 1 à L. 4', 'L. 1234567');
const portion = fc.constantFrom('', 'le deuxième alinéa de ', 'le dixième alinéa de ', 'le II de ');
const sentence = fc
  .tuple(portion, num, fc.constantFrom(CODE, OTHER_CODE))
  .map(([part, number, code]) => ofCode(`${part}l'article ${number}`, code));
const days = fc.record({
  day: fc.constantFrom('1990-01-01', '1995-01-01', '2010-01-01', '2020-06-01'),
  written: fc.constantFrom(null, null, '2004-05-06'),
  warnBefore: fc.constant(90),
});

describe('outcomes that the dates and the état alone tell', () => {
  it('are those of citations that are looked up one by one, which make no finding', async () => {
    await fc.assert(
      fc.asyncProperty(randomRoots, fc.array(fc.tuple(sentence, days), { maxLength: 12 }), async (roots, asked) => {
        const { corpus, close } = await openRoots(roots);
        const outcomeOfPlain = afterMany(corpus);
        for (const [words, on] of asked) {
          for (const ref of refsOf(words)) {
            const outcome = outcomeOfPlain(ref, OWN, on);
            if (outcome !== null) expect(lookUp(corpus, ref, on)).toEqual({ outcome, findings: 0 });
          }
        }
        close();
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ["l'article L. 1", 'holding'],
    ["le premier alinéa de l'article L. 1", 'holding'],
    ["le neuvième alinéa de l'article L. 1", null],
    ["l'article L. 2", 'not-verified'],
    ["le neuvième alinéa de l'article L. 2", 'not-verified'],
    ["l'article L. 3", null],
    ["l'article L. 4", null],
    ["l'article L. 777", null],
    ['les articles L. 1 à L. 2', null],
  ] as const)('are told of %s: %s', async (words, expected) => {
    const corpus = await openFiles({
      'a.md': nativeArticle('L1', { etat: 'VIGUEUR' }, {}, 'Un seul alinéa, bien court.'),
      'b.md': nativeArticle('L2', {}),
      'c.md': nativeArticle('L3', { etat: 'ABROGE' }),
      'd.md': nativeArticle('L4', { etat: 'VIGUEUR', cid: 'LEGIARTI000099000041' }),
      'e.md': nativeArticle('L4', { etat: 'VIGUEUR', cid: 'LEGIARTI000099000042' }),
    });
    const [ref] = refsOf(ofCode(words, CODE));
    if (ref === undefined) throw new RangeError('a citation is expected');
    expect(afterMany(corpus)(ref, OWN, DAYS)).toBe(expected);
  });

  it('are told of no citation of a document that says when it was written', async () => {
    const corpus = await openFiles({ 'a.md': nativeArticle('L1', { etat: 'VIGUEUR' }) });
    const [ref] = refsOf(ofCode("l'article L. 1", CODE));
    if (ref === undefined) throw new RangeError('a citation is expected');
    expect(afterMany(corpus)(ref, OWN, { ...DAYS, written: '2019-01-01' })).toBeNull();
  });

  it('need a texte to be asked for several times before it is read', async () => {
    const corpus = await openFiles({ 'a.md': nativeArticle('L1', { etat: 'VIGUEUR' }) });
    const [ref] = refsOf(ofCode("l'article L. 1", CODE));
    if (ref === undefined) throw new RangeError('a citation is expected');
    expect(createPlainOutcomes(corpus)(ref, OWN, DAYS)).toBeNull();
  });
});
