import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Etat } from '../../src/core/model.ts';
import { parseLinkItem } from '../../src/formats/link-item.ts';

/** label, fragment of the texte's title (null: no texte), num, état, date */
type Row = [label: string, texte: RegExp | null, num: string | null, etat: Etat | null, date: string | null];

const ROWS: readonly Row[] = [
  ['Code de la route - art. R118-7 (M)', /^Code de la route$/, 'R118-7', 'MODIFIE', null],
  ['Code de la route. - art. R118-7 (VT)', /^Code de la route$/, 'R118-7', 'ABROGE_DIFF', null],
  ['Loi n°2031-41 du 26 janvier 2031 - art. 93', /2031-41/, '93', null, '2031-01-26'],
  ['Ordonnance 2030-548 2030-06-15 art. 4 I JORF 22 juin 2030', /2030-548/, '4 I', null, '2030-06-22'],
  ['Loi n°2032-303 2032-03-04 art. 92 JORF 5 mars 2032', /2032-303/, '92', null, '2032-03-05'],
  ['Loi n°2032-303 du 4 mars 2032 - art. 84 () JORF 5 mars 2032', /2032-303/, '84', null, '2032-03-05'],
  ['Loi n°29-1140 du 29 décembre 2029 - art. 23 (V) JORF 30 décembre 2029', /29-1140/, '23', 'VIGUEUR', '2029-12-30'],
  [
    'Décret n°2035-919 du 2 août 2035 - art. 2 (V) JORF 5 août 2035 en vigueur le 2 janvier 2034',
    /2035-919/,
    '2',
    'VIGUEUR',
    '2035-08-05',
  ],
  [
    'Loi n°2025-534 du 30 juin 2025 - art. 3 () JORF 1ER juillet en vigueur le 1er août 2025',
    /2025-534/,
    '3',
    null,
    '2025-06-30',
  ],
  ['Loi n°2032-2 du 2 janvier 2032', /2032-2/, null, null, '2032-01-02'],
  ['Décret n°2039-57 du 30 janvier 2039 (V)', /2039-57/, null, 'VIGUEUR', '2039-01-30'],
  ["Code de la famille et de l'aide sociale 71 al. 8", /famille/, '71', null, null],
  ['Code de la route R26, R30', /route/, 'R26, R30', null, null],
  ['Code civil 874 à 875-1, 877, 880', /civil/, '874 à 875-1, 877, 880', null, null],
  ['Code de la route L504-10 2°', /route/, 'L504-10', null, null],
  ['Code de la route R5104-109, I', /route/, 'R5104-109', null, null],
  ['Code de la route R5115-1, I, al. 1', /route/, 'R5115-1', null, null],
  ['Code de la route L577 bis alinéa 3', /route/, 'L577 bis', null, null],
  ['Décret n°2073-384 2073-03-27 annexe', /2073-384/, 'annexe', null, '2073-03-27'],
  ['Code de la route L1 A', /route/, 'L1 A', null, null],
  ['Code de la route L145 : vitesse des attelages', /route/, 'L145', null, null],
  ['Code civil 853-1 (1ère version)', /civil/, '853-1', null, null],
  ['Code de la route annexe 14-1, L1411-15', /route/, 'annexe 14-1, L1411-15', null, null],
  ['Arrêté du 28 mai 2035 - art. (V)', null, null, 'VIGUEUR', null],
  ['Code civil - art.', /civil/, null, null, null],
  ['Code civil -  Section 2 : Du partage des phares. (V)', /civil/, null, 'VIGUEUR', null],
  ['Code civil', /civil/, null, null, null],
  ['CGI 199', /imp[ôo]ts/i, '199', null, null],
  ['CGIAN3 38 septdecies', /imp[ôo]ts/i, '38 septdecies', null, null],
  ['Code général des impôts, CGI. - art. 200 quater B (AbD)', /imp[ôo]ts/i, '200 quater B', 'ABROGE_DIFF', null],
  ['Code général des impôts - art. 1649-0 A (MMN)', /imp[ôo]ts/i, '1649-0 A', 'MODIFIE_MORT_NE', null],
  ['Code de la route - art. Annexe A344-10 ETAT C1 (P)', /route/, 'Annexe A344-10 ETAT C1', 'PERIME', null],
  ['Code de la route - art. Annexe 3 (suite) (T)', /route/, 'Annexe 3 (suite)', 'TRANSFERE', null],
  ['Code de la route - art. Annexe 3 (suite)', /route/, 'Annexe 3 (suite)', null, null],
  ['Décret n°2023-1001 2023-10-05 (DECRET DE CODIFICATION)', /2023-1001/, null, null, '2023-10-05'],
  ['Loi n°2028-356 2028-04-03 (Loi de validation)', /2028-356/, null, null, '2028-04-03'],
  [
    'Décret n°2026-284 2026-03-09 annexe XIX, art. 1, sauf alinéa 5',
    /2026-284/,
    'annexe XIX, art. 1, sauf alinéa 5',
    null,
    '2026-03-09',
  ],
  ['Loi n°2053-59 2053-02-03 ART. 4', /2053-59/, '4', null, '2053-02-03'],
  ['Décret n°2084-131 2084-02-24 art. 44 (I)', /2084-131/, '44', null, '2084-02-24'],
  ['Décret n°2084-131 2084-02-24 art. 18, II', /2084-131/, '18', null, '2084-02-24'],
  ['Loi n°2078-9 du 4 janvier 2078 art. 3', /2078-9/, '3', null, '2078-01-04'],
  ['Code de la route - art. L2 (Ab)', /route/, 'L2', 'ABROGE', null],
  ['Code de la route - art. L2 (VD)', /route/, 'L2', 'VIGUEUR_DIFF', null],
  ['Code de la route - art. L2 (An)', /route/, 'L2', 'ANNULE', null],
  ['Code de la route - art. L2 (Dis)', /route/, 'L2', 'DISJOINT', null],
];

describe('parseLinkItem', () => {
  it.each(ROWS)('%s', (label, texte, num, etat, date) => {
    const item = parseLinkItem(label);
    if (texte !== null) expect(item.target.texte?.title ?? 'no texte').toMatch(texte);
    expect({ num: item.target.num, etat: item.target.etat }).toEqual({ num, etat });
    if (texte !== null) expect(item.date).toBe(date);
    expect(item.target.id).toBeNull();
  });

  it.each([
    'al. 3, al. 4',
    'annexe XXI, art. 7',
    'article L. 631-17 du règlement des phares',
    '',
    'Fin de vigueur : date indéterminée',
  ])('names nothing in "%s"', (label) => {
    expect(parseLinkItem(label).target).toEqual({ texte: null, num: null, id: null, etat: null });
  });

  it('knows one law under its two spellings', () => {
    const raw = parseLinkItem('Loi n°2032-303 2032-03-04 art. 92').target.texte;
    const resolved = parseLinkItem('Loi n°2032-303 du 4 mars 2032 - art. 84 ()').target.texte;
    expect(raw?.key).toBe(resolved?.key);
    expect(raw?.key).toBeDefined();
  });

  it('cuts on the last state and the first mark', () => {
    const { target } = parseLinkItem('Code de la route - art. 4 - art. 5 (CE) (V)');
    expect(target).toMatchObject({ num: '4 - art. 5 (CE)', etat: 'VIGUEUR' });
  });

  it.each(['(CE)', '(CEE)', '(bis)', '(I)', '(nouveau)', '(annexe)', '(v)'])(
    'does not take %s for a state',
    (comment) => {
      expect(parseLinkItem(`Code de la route - art. L2 ${comment}`).target.num).toBe(`L2 ${comment}`);
    },
  );

  it('never throws, whatever the item', () => {
    const piece = fc.constantFrom(
      ' - art. ',
      ' (V)',
      '()',
      ' JORF ',
      'Code ',
      '2001-01-01',
      ' art. ',
      ' -  ',
      'L2',
      ', ',
      '1',
      '(',
      ')',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((pieces) => pieces.join('')),
        ),
        (label) => {
          const { target } = parseLinkItem(label);
          expect(target.num).not.toBe('');
        },
      ),
    );
  });
});
