/** What holds for any text: spans, order, shifts, wraps, time. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCitations } from '../../src/citations.ts';
import { findCode } from '../../src/core/textes.ts';
import { describeRef, OWN } from './sentence-table.ts';

const PIECES = [
  "l'article L. 121-4",
  'les articles 5 à 9',
  'du code rural',
  'du même code',
  'de la loi n° 2001-5 du 3 mai 2001',
  'au premier alinéa du II de',
  ', 3° et 4°,',
  'et R*123-1',
  "à l'exception de l'article 5",
  '« Art. L. 3. - ',
  '»',
  '(',
  ')',
  "l'article précédent",
  'est remplacé par',
  'annexe III au code général des impôts',
  '[*délai*]',
  '<b>',
  '\n\n',
  '-\n',
  'L. ',
  '*',
  '12',
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 5 })), { maxLength: 30 })
    .map((parts) => parts.join(' ')),
);

const SENTENCES = [
  "Au premier alinéa du II de l'article L. 121-4 du code de la santé publique et aux articles 5, 6 (3°) et 7 bis du même code.",
  "Les articles L. 1 à L. 9, à l'exception de l'article L. 5, du code du travail, et l'article 4 de la loi n° 2002-303 du 4 mars 2002.",
  "L'article 38 septdecies de l'annexe III au code général des impôts, l'article 8 de la directive 2006/123/CE et les deux articles suivants.",
  "Voir C. civ., art. 1240, l'article R. * 123-1 et l'annexe 3 à l'article R. 1 ; les mots : « l'article 2 » sont supprimés.",
];

describe('any text', () => {
  it('gives references in order, apart from each other, inside the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const ref of findCitations(text, { own: OWN })) {
          expect(ref.start).toBeGreaterThanOrEqual(end);
          expect(ref.end).toBeGreaterThan(ref.start);
          expect(ref.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(ref.start, ref.end)).toBe(ref.text);
          expect(ref.whole.start).toBeGreaterThanOrEqual(0);
          expect(ref.whole.end).toBeLessThanOrEqual(text.length);
          expect(ref.whole.start).toBeLessThanOrEqual(ref.start);
          expect(ref.whole.end).toBeGreaterThanOrEqual(ref.end);
          end = ref.end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('gives the same references twice', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(findCitations(text, { own: OWN })).toEqual(findCitations(text, { own: OWN }));
      }),
      { numRuns: 300 },
    );
  });

  it('shifts every span by the length of a neutral sentence put before', () => {
    const before = 'Le batelier attend. ';
    for (const sentence of SENTENCES) {
      const found = findCitations(sentence, { own: OWN });
      const shifted = findCitations(before + sentence, { own: OWN });
      expect(found.length).toBeGreaterThan(2);
      expect(shifted.map(({ start, end }) => [start - before.length, end - before.length])).toEqual(
        found.map(({ start, end }) => [start, end]),
      );
      expect(shifted.map(describeRef)).toEqual(found.map(describeRef));
    }
  });

  it('does not mind where lines are wrapped', () => {
    for (const sentence of SENTENCES) {
      const found = findCitations(sentence, { own: OWN }).map(describeRef);
      for (let index = sentence.indexOf(' '); index >= 0; index = sentence.indexOf(' ', index + 1)) {
        const wrapped = `${sentence.slice(0, index)}\n${sentence.slice(index + 1)}`;
        const refs = findCitations(wrapped, { own: OWN }).map((ref) =>
          describeRef({ ...ref, text: ref.text.replace('\n', ' ') }),
        );
        expect(refs, wrapped).toEqual(found);
      }
    }
  });

  it('joins a number wrapped after its hyphen', () => {
    const [ref] = findCitations("l'article L. 121-\n4 du code rural", { own: OWN });
    expect(ref).toMatchObject({ num: 'L. 121-4', text: 'L. 121-\n4', start: 10, end: 19 });
    expect(ref?.texte?.key).toBe('code:code rural et de la peche maritime');
  });

  it('says where the texte, the part and the whole stand', () => {
    const text = "Au II de l'article 5, du 3° du I de l'article L. 6 du code rural.";
    const ref = findCitations(text, { own: OWN })[1];
    expect(ref?.portionText).toBe('3° du I');
    expect(text.slice(ref?.whole.start, ref?.whole.end)).toBe("3° du I de l'article L. 6 du code rural");
    expect(text.slice(ref?.texteSpan?.start, ref?.texteSpan?.end)).toBe('code rural');
  });

  it('takes a time that follows the length of the text', () => {
    const hostile = [
      'article '.repeat(60_000),
      `articles ${'1, '.repeat(100_000)}`,
      `articles ${'L. 1-1, '.repeat(50_000)}du code rural`,
      `article 5 ${'('.repeat(200_000)}`,
      `${'1°, '.repeat(100_000)}de l'article 5`,
      `articles L. 1 à L. 9${", à l'exception de l'article L. 5".repeat(10_000)}`,
      `article${' '.repeat(300_000)}5`,
      '7'.repeat(400_000),
    ];
    const start = performance.now();
    for (const text of hostile) findCitations(text, { own: null });
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('gives bare digits to the texte beside them in a code whose numbers all bear a letter, and no others', () => {
    const text = "de l'article 7, des paragraphes 1 à 8 de l'article 8 et de l'article 11 du règlement (UE) n° 5/2001";
    const keysIn = (own: string) => findCitations(text, { own: findCode(own) }).map(({ texte }) => texte?.key);
    expect(keysIn('Code de la consommation')).toEqual(['reglement:5/2001', 'reglement:5/2001', 'reglement:5/2001']);
    expect(keysIn('Code civil')).toEqual(['code:code civil', 'code:code civil', 'reglement:5/2001']);
  });
});
