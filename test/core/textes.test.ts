import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldName } from '../../src/core/fold.ts';
import {
  abbreviationOf,
  findCode,
  findCodes,
  foldText,
  homonymsOf,
  sameTexte,
  slugOf,
  texteFromLabel,
} from '../../src/core/textes.ts';

describe('findCode', () => {
  test.each([
    ['CSP', 'Code de la santé publique'],
    ['csp', 'Code de la santé publique'],
    ['C.S.P.', 'Code de la santé publique'],
    ['code-de-la-sante-publique', 'Code de la santé publique'],
    ['LEGITEXT000006072665', 'Code de la santé publique'],
    ['C. civ.', 'Code civil'],
    ['c.civ', 'Code civil'],
    ['C. trav.', 'Code du travail'],
    ['CGI', 'Code général des impôts'],
    ['CODE GENERAL DES IMPOTS, CGI.', 'Code général des impôts'],
    ['Code Général Des Impôts Annexe 1, Cgian1', 'Code général des impôts, annexe I'],
    ['Code général des impôts, annexe 3, CGIAN3.', 'Code général des impôts, annexe III'],
    ['CGI, annexe IV', 'Code général des impôts, annexe IV'],
    ['Code De L’Artisanat', "Code de l'artisanat"],
    ['Code Rural Ancien', 'Code rural (ancien)'],
    ['Code rural', 'Code rural et de la pêche maritime'],
    ['Code rural (nouveau)', 'Code rural et de la pêche maritime'],
    ['Code Minier (Nouveau)', 'Code minier (nouveau)'],
    ['Code Minier', 'Code minier'],
    ['Nouveau code de procédure civile', 'Code de procédure civile'],
    ['Code de justice militaire.', 'Code de justice militaire (nouveau)'],
    [
      "Code des pensions militaires d'invalidité et de...",
      "Code des pensions militaires d'invalidité et des victimes de guerre",
    ],
    ["Code de l'expropriation pour cause d'utilité pu…", "Code de l'expropriation pour cause d'utilité publique"],
    [
      'Code des débits de boissons et des mesures contre ',
      "Code des débits de boissons et des mesures contre l'alcoolisme",
    ],
    ['Livre des procédures fiscales', 'Livre des procédures fiscales'],
  ])('%s', (name, title) => {
    expect(findCode(name)?.title).toBe(title);
  });

  test.each([
    '',
    'Code',
    'Code de la',
    'Code de déontologie des...',
    'Code des phares et balises',
    'CPCE',
    'loi',
    '.',
    '…',
  ])('not %j', (name) => {
    expect(findCode(name)).toBeNull();
  });

  test('an abbreviation that two codes share gives both', () => {
    expect(findCodes('CPCE').map(slugOfTitle)).toEqual([
      'code-des-postes-et-des-communications-electroniques',
      'code-des-procedures-civiles-d-execution',
    ]);
  });
});

function slugOfTitle(texte: { readonly title: string }): string {
  return slugOf(texte.title);
}

describe('texteFromLabel', () => {
  test.each([
    ['Loi n°2002-303 2002-03-04', 'loi:2002-303', 'LOI', '2002-03-04'],
    ['Loi n°2002-303 du 4 mars 2002', 'loi:2002-303', 'LOI', '2002-03-04'],
    ['loi no 2002-303 du 4 mars 2002 - art. 84', 'loi:2002-303', 'LOI', '2002-03-04'],
    ['Ordonnance 2000-548', 'ordonnance:2000-548', 'ORDONNANCE', null],
    ['Ordonnance n° 2000‑548 du 15 juin 2000', 'ordonnance:2000-548', 'ORDONNANCE', '2000-06-15'],
    ['Ordonnance 2000-548 2000-06-15 art. 4 I JORF 22 juin 2000', 'ordonnance:2000-548', 'ORDONNANCE', '2000-06-15'],
    ['Décret n°53-1001 1953-10-05 (DECRET DE CODIFICATION)', 'decret:53-1001', 'DECRET', '1953-10-05'],
    ['Arrêté du 28 mai 2015', 'arrete:2015-05-28:arrete du 28 mai 2015', 'ARRETE', '2015-05-28'],
    ['Arrêté n° 12-345 du 28 mai 2015', 'arrete:12-345', 'ARRETE', '2015-05-28'],
    ['Loi n°1803-03-05 promulguée le 15 mars 1803', 'loi:1803-03-05', 'LOI', '1803-03-05'],
    ['loi du 29 juillet 1881', 'loi:1881-07-29', 'LOI', '1881-07-29'],
    ['Loi organique n°2009-403 du 15 avril 2009', 'loi:2009-403', 'LOI_ORGANIQUE', '2009-04-15'],
    ['Loi constitutionnelle n° 2008-724 du 23 juillet 2008', 'loi:2008-724', 'LOI_CONSTIT', '2008-07-23'],
    ['Décret-loi du 30 octobre 1935', 'decret-loi:1935-10-30', 'DECRET_LOI', '1935-10-30'],
    ["Conseil d'Etat n°285464 2007-02-12", 'conseil-d-etat:285464', 'DECISION', '2007-02-12'],
    ['Décision n°2014-398 QPC', 'decision:2014-398', 'DECISION', null],
    ['Constitution 1958-10-04 art. 74', 'constitution:1958-10-04', 'CONSTITUTION', '1958-10-04'],
    ['la Constitution', 'constitution:1958-10-04', 'CONSTITUTION', '1958-10-04'],
    ['Constitution du 27 octobre 1946', 'constitution:1946-10-27', 'CONSTITUTION', '1946-10-27'],
    ['Règlement (CE) n° 883/2004', 'reglement:883/2004', 'REGLEMENT', null],
    ['Règlement CEE 1408-71 1971-06-14', 'reglement:1408/71', 'REGLEMENT', '1971-06-14'],
    ['Directive 2001/83/CE', 'directive:2001/83', 'DIRECTIVE', null],
    ['Directive 2001-83 CE 2001-11-06', 'directive:2001/83', 'DIRECTIVE', '2001-11-06'],
    ["Traité sur le fonctionnement de l'Union européenne", 'traite:tfue', 'TRAITE', '1957-03-25'],
    ['Code des phares et balises.', 'code:code des phares et balises', 'CODE', null],
    ['CSP', 'code:code de la sante publique', 'CODE', null],
    ['CGIAN3 38 septdecies', 'code:code general des impots, annexe iii', 'CODE', null],
    ["Code de la famille et de l'aide sociale 71 al. 8", "code:code de la famille et de l'aide sociale", 'CODE', null],
    ['Code civil -  Section 2 : Des bouées.', 'code:code civil', 'CODE', null],
    ['Code des phares L. 12-3', 'code:code des phares', 'CODE', null],
    ['Code civil - art. 1246 (V)', 'code:code civil', 'CODE', null],
  ])('%s', (label, key, nature, date) => {
    expect(texteFromLabel(label)).toMatchObject({ key, nature, date });
  });

  test('a report on an ordonnance is not the ordonnance', () => {
    expect(texteFromLabel("Rapport relatif à l'ordonnance n°2000-548 du 15 juin 2000")?.key).toMatch(/^rapport:/);
  });

  test.each(['', 'al. 3', 'al. 3, al. 4', 'codeine', 'loisirs', 'arrêtés', '12'])('%j names no texte', (label) => {
    expect(texteFromLabel(label)).toBeNull();
  });

  test('never throws, and any key is lower case without line ends', () => {
    const start = fc.constantFrom('', 'Code ', 'Loi n°', 'Arrêté du ', 'Décret ', 'Directive ', 'CGI ');
    fc.assert(
      fc.property(start, fc.string({ unit: 'binary' }), (head, tail) => {
        const key = texteFromLabel(head + tail)?.key ?? '';
        expect(key).toBe(key.toLowerCase());
        expect(key).not.toMatch(/\n/);
      }),
    );
  });

  test('takes no time on a hostile label', () => {
    const before = performance.now();
    for (const piece of ['Loi ', ',', ' - art', 'Code a, ', 'CGI ', 'n° 1-'])
      texteFromLabel(`Loi ${piece.repeat(100_000)}`);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});

test('homonyms are codes that everyday language calls the same', () => {
  expect(homonyms('Code forestier')).toEqual(['Code forestier (nouveau)']);
  expect(homonyms('Code rural')).toEqual(['Code rural (ancien)']);
  expect(homonyms('Code civil')).toEqual([]);
});

function homonyms(name: string): string[] {
  const code = findCode(name);
  return code === null ? [] : homonymsOf(code).map(({ title }) => title);
}

test('sameTexte compares identity, then cid', () => {
  const [code, other] = [findCode('CSP'), findCode('CSS')];
  expect(sameTexte(code, findCode('code de la sante publique'))).toBe(true);
  expect(sameTexte(code, other)).toBe(false);
  expect(sameTexte(null, null)).toBe(false);
  expect(sameTexte(code && { ...code, key: 'code:other' }, code)).toBe(true);
  expect(sameTexte(texteFromLabel('Loi n°78-9'), texteFromLabel('Loi n° 78-9 du 4 janvier 1978'))).toBe(true);
});

test.each([
  ['Code de la santé publique', 'CSP'],
  ['Code civil', 'C. civ.'],
  ['Code des procédures civiles d’exécution', 'C. pr. exéc.'],
  ['Code du vin', null],
  ['Code des phares et balises', null],
])('abbreviation of %s: %s', (title, abbreviation) => {
  const texte = texteFromLabel(title);
  expect(texte && abbreviationOf(texte)).toBe(abbreviation);
});

test('folding', () => {
  expect(foldText('  Œuvre de l’ÉTAT ‑ \n x')).toBe("oeuvre de l'etat - x");
  expect(foldName("Code de l'État (nouveau).")).toBe('code de l etat nouveau');
  expect(slugOf("Décret n°53-1001 de l'Été")).toBe('decret-no53-1001-de-l-ete');
});
