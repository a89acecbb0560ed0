import { describe, expect, it } from 'vitest';
import { articleJson, lienJson } from '../../src/core/article-json.ts';
import type { Lien } from '../../src/core/model.ts';
import { versionOf } from '../render/sample.ts';

describe('articleJson', () => {
  it('has the shape of cli.md 5', () => {
    expect(articleJson(versionOf(), 'repealed')).toEqual({
      key: 'PHARES:L1-2',
      texte: { title: 'Code des phares', cid: 'LEGITEXT000000000001' },
      num: 'L1-2',
      articleCid: null,
      id: 'LEGIARTI000000000001',
      etat: 'ABROGE',
      etatEvidence: [{ kind: 'heading:Abrogé par', value: 'Décret n° 9999-1', path: 'phares/L1-2.md' }],
      vigueur: 'repealed',
      dateDebut: '1990-01-01',
      dateFin: null,
      section: ['Livre Ier'],
      path: 'phares/L1-2.md',
      line: 1,
      format: 'native',
    });
    expect(articleJson(versionOf({ texte: null }), 'unknown').texte).toBeNull();
  });
});

describe('dates of articleJson', () => {
  it.each(['open', 'never', 'later', null, '2999-01-01', '2222-02-22', '2021-02-30', ''])(
    'T15 are null for %j',
    (bound) => {
      const json = articleJson(versionOf({ dateDebut: bound, dateFin: bound }), 'unknown');
      expect([json.dateDebut, json.dateFin]).toEqual([null, null]);
    },
  );
  it('are the day otherwise', () => {
    expect(articleJson(versionOf({ dateFin: '1804-03-21' }), 'repealed').dateFin).toBe('1804-03-21');
  });
});

describe('lienJson', () => {
  it('has the shape of cli.md 5', () => {
    const lien: Lien = {
      heading: 'Cité par',
      relation: 'cites',
      direction: 'in',
      typeLien: null,
      sens: null,
      label: 'Code des phares - art. L3 (V)',
      target: { texte: versionOf().texte, num: 'L3', id: null, etat: 'VIGUEUR' },
      date: null,
      line: 9,
    };
    expect(lienJson(lien, 'PHARES:L3', ['this'])).toEqual({
      heading: 'Cité par',
      relation: 'cites',
      direction: 'in',
      typeLien: null,
      sens: null,
      label: 'Code des phares - art. L3 (V)',
      target: {
        texte: { title: 'Code des phares', cid: 'LEGITEXT000000000001' },
        num: 'L3',
        id: null,
        etat: 'VIGUEUR',
      },
      resolved: 'PHARES:L3',
      saidBy: ['this'],
      date: null,
    });
  });
});
