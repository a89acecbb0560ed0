import { describe, expect, it } from 'vitest';
import { readTricoteusesLabel } from '../../src/formats/tricoteuses-label.ts';

const facts = (written: string) => {
  const { texte, num, etat, unknownEtat } = readTricoteusesLabel(written);
  return [texte?.key ?? null, num, etat, unknownEtat];
};

describe('readTricoteusesLabel', () => {
  it.each<[string, (string | null)[]]>([
    [
      'Code civil - article 10 AUTONOME MODIFIE, en vigueur du 1990-01-01 au 1999-06-01',
      ['code:code civil', '10', 'MODIFIE', null],
    ],
    [
      'Code civil - article 10-1 AUTONOME VIGUEUR, en vigueur depuis le 2001-02-03',
      ['code:code civil', '10-1', 'VIGUEUR', null],
    ],
    [
      'Code des phares - article 9 quater PARTIELLEMENT_MODIF VIGUEUR_DIFF',
      ['code:code des phares', '9 quater', 'VIGUEUR_DIFF', null],
    ],
    ['LOI n° 2030-12 du 4 mai 2030 sur les phares - article 3 ENTIEREMENT_MODIF', ['loi:2030-12', '3', null, null]],
    [
      'Loi n° 2030-12 du 4 mai 2030 PORTANT REFORME DES PHARES - article ENTIEREMENT_MODIF',
      ['loi:2030-12', null, null, null],
    ],
    ['Loi n° 2030-12 du 4 mai 2030 PORTANT REFORME DES PHARES - article', ['loi:2030-12', null, null, null]],
    ['Décret n° 2031-7 du 2 mars 2031 modifiant le décret n° 2030-5 VIGUEUR', ['decret:2031-7', null, 'VIGUEUR', null]],
    [
      "Décret n° 2031-7 du 2 mars 2031 pris pour l'article 8 de la loi n° 2030-1 - article ANNEXE, art. 3-1 AUTONOME ABROGE, en vigueur du 2031-03-03 au 2032-01-01",
      ['decret:2031-7', 'ANNEXE, art. 3-1', 'ABROGE', null],
    ],
    ['Code des phares - articles choisis', ['code:code des phares', null, null, null]],
    ['Loi n° 2030-12 du 4 mai 2030 PORTANT REFORME DES PHARES', ['loi:2030-12', null, null, null]],
    ['Code des phares - article 4 AUTONOME ETEINT', ['code:code des phares', '4', null, 'ETEINT']],
    ['Le grand livre des phares', ['texte:le grand livre des phares', null, null, null]],
    ['', [null, null, null, null]],
  ])('%s', (written, expected) => {
    expect(facts(written)).toEqual(expected);
  });

  it('keeps the dates of effect in the label, but not the sentinels', () => {
    const dated = 'Code des phares - article 4 AUTONOME ABROGE, en vigueur du 2030-01-01 au 2031-01-01';
    expect(readTricoteusesLabel(dated).label).toBe(dated);
    expect(readTricoteusesLabel(dated.replace('2031-01-01', '2222-02-22')).label).toBe(
      'Code des phares - article 4 AUTONOME ABROGE',
    );
    expect(readTricoteusesLabel(dated.replaceAll(/\d{4}-\d\d-\d\d/g, '2999-01-01')).etat).toBe('ABROGE');
  });
});
