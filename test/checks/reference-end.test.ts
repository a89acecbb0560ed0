import { describe, expect, it } from 'vitest';
import { heldEnd, leafEnd, nameKey } from '../../src/checks/reference-end.ts';
import type { LienTarget } from '../../src/core/model.ts';
import { texteFromLabel } from '../../src/core/textes.ts';
import { cleanAfterEach, CODE, nativeArticle, openFiles, tricoteusesId } from '../corpus-fixture.ts';

cleanAfterEach();

const TARGET: LienTarget = { texte: texteFromLabel(CODE), num: 'L1', id: null, etat: null };
const NOWHERE: LienTarget = { ...TARGET, texte: null };

describe('the names of what references name', () => {
  it('are one for every spelling of a number, whatever the label', () => {
    expect(nameKey({ ...TARGET, num: 'L. 1' }, 'art. L. 1')).toBe(nameKey(TARGET, 'L1'));
    expect(leafEnd({ ...TARGET, num: 'L. 1' }, '').key).toBe(leafEnd(TARGET, '').key);
    expect(nameKey({ ...TARGET, num: null }, '')).not.toBe(nameKey(TARGET, ''));
  });

  it('are apart by identifier and by état, though the end is one', () => {
    const others: LienTarget[] = [
      { ...TARGET, id: tricoteusesId(1) },
      { ...TARGET, etat: 'ABROGE' },
    ];
    expect(new Set([TARGET, ...others].map((target) => nameKey(target, ''))).size).toBe(3);
    expect(new Set([TARGET, ...others].map((target) => leafEnd(target, '').key)).size).toBe(1);
  });

  it('are their labels where no texte is named', () => {
    expect(leafEnd(NOWHERE, 'Arrêté des phares').key).not.toBe(leafEnd(NOWHERE, 'Arrêté des bouées').key);
    expect(leafEnd(NOWHERE, 'Arrêté des phares')).toMatchObject({ versions: [], label: 'Arrêté des phares' });
  });
});

describe('the end that an article is', () => {
  it('bears its cid, else the identifier of its first wording', async () => {
    const [cid, id] = [tricoteusesId(1), tricoteusesId(2)];
    const corpus = await openFiles({
      'a.md': nativeArticle('L1', { cid, id }),
      'b.md': nativeArticle('L2', { id: tricoteusesId(3) }),
    });
    const ends = [...corpus.list({})].map((version) => heldEnd(version, [version]));
    expect(ends.map(({ target }) => target.id)).toEqual([cid, tricoteusesId(3)]);
    expect(ends[0]).toMatchObject({ key: cid, target: { num: 'L1', etat: null } });
  });
});
