import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseReference } from '../../src/core/reference.ts';

const CSP = 'code:code de la sante publique';
const CGI = 'code:code general des impots';
const CIVIL = 'code:code civil';

describe('number and texte', () => {
  test.each([
    ['L712-3-2', 'L712-3-2', undefined],
    ['L. 712-3-2', 'L712-3-2', undefined],
    ['l 712-3-2', 'L712-3-2', undefined],
    ['article 12 bis', '12 bis', undefined],
    ['art. L. 712-3-2 du code de la santé publique', 'L712-3-2', CSP],
    ["l'article L. 712-3-2 du Code de la Santé Publique", 'L712-3-2', CSP],
    ['CSP, L712-3-2', 'L712-3-2', CSP],
    ['CSP:L712-3-2', 'L712-3-2', CSP],
    ['CSP L712-3-2', 'L712-3-2', CSP],
    ['CSP, art. L. 712-3-2', 'L712-3-2', CSP],
    ['L712-3-2 CSP', 'L712-3-2', CSP],
    ['L712-3-2, CSP', 'L712-3-2', CSP],
    ['code-de-la-sante-publique:L712-3-2', 'L712-3-2', CSP],
    ['article 1240 c. civ.', '1240', CIVIL],
    ['1240 code civil', '1240', CIVIL],
    ['C. civ.:1240', '1240', CIVIL],
    ['code civil 1382', '1382', CIVIL],
    ['200 quater B du CGI', '200 quater B', CGI],
    ['CGI, 199 A', '199 A', CGI],
    ['199 A CGI', '199 A', CGI],
    ["38 septdecies de l'annexe III au code général des impôts", '38 septdecies', `${CGI}, annexe iii`],
    ['CGI, annexe III, art. 38 septdecies', '38 septdecies', `${CGI}, annexe iii`],
    ["R. * 123-1 code de l'urbanisme", 'R*123-1', "code:code de l'urbanisme"],
    ['L. O. 111-1 code électoral', 'LO111-1', 'code:code electoral'],
    ['annexe 13-1 du code de la santé publique', 'annexe 13-1', CSP],
    ["Annexe à l'article R3113-2", "annexe a l'article R3113-2", undefined],
    ['art. préliminaire CPP', 'preliminaire', 'code:code de procedure penale'],
    ['article 1er de la loi n° 2002-303 du 4 mars 2002', '1', 'loi:2002-303'],
    ['loi n° 2002-303 du 4 mars 2002, art. 1er', '1', 'loi:2002-303'],
    ['Loi n°2002-303 du 4 mars 2002 - art. 84', '84', 'loi:2002-303'],
    ['article premier de la Constitution', '1', 'constitution:1958-10-04'],
    ['article 3 de la directive 2001/83/CE', '3', 'directive:2001/83'],
    ['L121-1 du code des phares et balises', 'L121-1', 'code:code des phares et balises'],
    ['code des phares et balises:L121-1', 'L121-1', 'code:code des phares et balises'],
    ['CSP', null, CSP],
    ['loi 2002-303', null, 'loi:2002-303'],
  ])('%s', (typed, num, key) => {
    const reference = parseReference(typed);
    expect([reference.num, reference.texte?.key]).toEqual([num, key]);
    expect([reference.id, reference.path, reference.at]).toEqual([null, null, null]);
  });

  test('a name that is not known, or that two codes share, is kept as typed', () => {
    expect(parseReference('XYZ L712-3')).toMatchObject({ num: 'L712-3', texteName: 'XYZ', texte: null });
    expect(parseReference('CPCE L111-1')).toMatchObject({ num: 'L111-1', texteName: 'CPCE', texte: null });
    expect(parseReference('L121-1 de la charte du port')).toMatchObject({ num: 'L121-1', texteName: 'charte du port' });
    expect(parseReference('bouée')).toMatchObject({ num: null, texteName: 'bouée', texte: null });
  });

  test('the spelling typed is kept for display', () => {
    expect(parseReference('art. L.  712-3-2 du CSP')).toMatchObject({ numText: 'L. 712-3-2', texteName: 'CSP' });
  });
});

describe('identifiers and addresses', () => {
  const SITE = 'https://www.legifrance.gouv.fr';
  test.each([
    ['LEGIARTI000006694694', 'LEGIARTI000006694694', null],
    ['legiarti000006694694', 'LEGIARTI000006694694', null],
    ['JORFARTI000030611298', 'JORFARTI000030611298', null],
    ['LEGIARTI000006694694@2010-04-01', 'LEGIARTI000006694694', '2010-04-01'],
    [`${SITE}/codes/article_lc/LEGIARTI000006694694`, 'LEGIARTI000006694694', null],
    [`${SITE}/codes/article_lc/LEGIARTI000006694694/2010-04-01`, 'LEGIARTI000006694694', '2010-04-01'],
    [`${SITE}/codes/id/LEGIARTI000006694694/2010-04-01/`, 'LEGIARTI000006694694', '2010-04-01'],
    [
      `http://legifrance.gouv.fr/affichCodeArticle.do?cidTexte=LEGITEXT000006072665&idArticle=LEGIARTI000006694694&dateTexte=20100401`,
      'LEGIARTI000006694694',
      '2010-04-01',
    ],
    ['affichCodeArticle.do?idArticle=LEGIARTI000006694694', 'LEGIARTI000006694694', null],
    [`${SITE}/loda/id/JORFTEXT000000227015`, 'JORFTEXT000000227015', null],
  ])('%s', (typed, id, at) => {
    expect(parseReference(typed)).toMatchObject({ id, at, num: null, path: null });
  });

  test('the identifier of a code names the code', () => {
    expect(parseReference('LEGITEXT000006072665').texte?.key).toBe(CSP);
  });

  test('an address without an identifier is neither a number nor a path', () => {
    expect(parseReference(`${SITE}/contenu/menu`)).toMatchObject({ id: null, num: null, path: null, texteName: null });
  });
});

describe('paths', () => {
  test.each([
    './seeds/000.md',
    'a/b',
    'Article L712-3-2 - 6694694.md',
    '01. Partie/Article L712-3-2 - 6694694.md',
    'C:\\law\\a.txt',
    '/law/Code civil/Article 1.md',
    'article/LEGI/ARTI/LEGIARTI000006694694.xml',
    'notes@home/a.md',
  ])('%s', (typed) => {
    expect(parseReference(typed)).toMatchObject({ path: typed, num: null, texte: null, at: null });
  });

  test('a slash in the number of a European act makes no path', () => {
    expect(parseReference('Directive 2001/83/CE').path).toBeNull();
    expect(parseReference('règlement (UE) 2016/679').path).toBeNull();
  });
});

describe('the day', () => {
  test.each([
    ['code civil 1382@2010-01-01', '2010-01-01'],
    ['L712-3-2@01/10/2016', '2016-10-01'],
    ['L712-3-2@1er octobre 2016', '2016-10-01'],
    ['L712-3-2@', 'invalid'],
    ['L712-3-2@2015-02-29', 'invalid'],
    ['L712-3-2@plus tard', 'invalid'],
    ['a/b.md@2010-01-01', '2010-01-01'],
  ])('%s', (typed, at) => {
    expect(parseReference(typed).at).toBe(at);
  });
});

test('never throws and keeps what was typed', () => {
  const pieces = fc.constantFrom(
    'L',
    'art. ',
    'CSP',
    ':',
    '@',
    '/',
    '12-1',
    ' du ',
    'code ',
    'LEGIARTI',
    '.md',
    'loi n° ',
    '*',
  );
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(typed, (text) => {
      expect(parseReference(text).raw).toBe(text);
    }),
    { numRuns: 500 },
  );
});

test('takes no time on a hostile line', () => {
  const before = performance.now();
  for (const piece of ['L1 ', 'art. ', 'a, ', '@', '/ ', 'du ', '*', 'bis ']) parseReference(piece.repeat(100_000));
  expect(performance.now() - before).toBeLessThan(2000);
});
