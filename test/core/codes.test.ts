import { expect, test } from 'vitest';
import { CODES, codeOfCodification, codifyingActs } from '../../src/core/codes.ts';
import { findCode, findCodes, slugOf } from '../../src/core/textes.ts';

test('identifiers are LEGITEXT, each of one code', () => {
  const ids = CODES.flatMap((code) => code.ids);
  expect(ids.every((id) => /^LEGITEXT\d{12}$/.test(id))).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(CODES.map((code) => [code.title, code] as const))('%s', (title, code) => {
  const titleCased = title.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
  const names = [title, slugOf(title), `${title.toUpperCase()}.`, titleCased, ...code.otherTitles, ...code.ids];
  expect(names.map((name) => [name, findCode(name)?.title])).toEqual(names.map((name) => [name, title]));
  expect(code.abbreviations.filter((name) => !findCodes(name).some((texte) => texte.title === title))).toEqual([]);
});

test.each([
  ['Code civil', 'LEGITEXT000006070721'],
  ["Code de l'action sociale et des familles", 'LEGITEXT000006074069'],
  ['Code de la sécurité sociale', 'LEGITEXT000006073189'],
  ['Code monétaire et financier', 'LEGITEXT000006072026'],
  ['Code des instruments monétaires et des médailles', 'LEGITEXT000006070666'],
  ['Code de la propriété intellectuelle', 'LEGITEXT000006069414'],
  ['Code général des collectivités territoriales', 'LEGITEXT000006070633'],
  ["Code de l'entrée et du séjour des étrangers et du droit d'asile", 'LEGITEXT000006070158'],
  ['Code de la recherche', 'LEGITEXT000006071190'],
  ['Code des marchés publics', 'LEGITEXT000005627819'],
  ['Code de la santé publique', 'LEGITEXT000006072665'],
  ['Code rural', 'LEGITEXT000006071367'],
])('%s is %s', (name, cid) => {
  expect(findCode(name)?.cid).toBe(cid);
});

test.each([
  ['decret:53-1001', 'Code de la santé publique'],
  ['loi:58-356', 'Code de la santé publique'],
  ['loi:58-346', 'Code de la santé publique'],
  ['ordonnance:2000-548', 'Code de la santé publique'],
  ['decret:85-1353', 'Code de la sécurité sociale'],
  ['ordonnance:2000-1249', "Code de l'action sociale et des familles"],
  ['loi:1804-02-07', 'Code civil'],
  ['decret:76-666', 'Code des assurances'],
  ['loi:2002-303', undefined],
  ['loi:1805-02-07', undefined],
])('%s codified %s', (key, title) => {
  expect(codeOfCodification(key)?.title).toBe(title);
});

test('every act of the codification table names a code of the table, once', () => {
  expect(codifyingActs().filter((key) => codeOfCodification(key) === null)).toEqual([]);
  expect(codifyingActs().every((key) => /^(?:loi|ordonnance|decret):\d{2,4}-\d+$/.test(key))).toBe(true);
});
