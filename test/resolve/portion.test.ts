import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PortionStep } from '../../src/core/citation.ts';
import type { BodyKind } from '../../src/core/model.ts';
import { findPortion, type PortionState } from '../../src/resolve/portion.ts';

function stateOf(body: string, steps: readonly PortionStep[], bodyKind: BodyKind = 'text'): PortionState {
  return findPortion({ body, bodyKind, bodyLine: 1, nota: null }, steps).state;
}

const LIST = `I. - Les feux sont :

1° Les feux fixes ;

2° Les feux à éclats :

a) Blancs ;

b) Rouges.

II. - Le gardien les allume.

II bis.- Il les éteint.`;
const TABLE = '<table><tr><td>Phare</td></tr></table>';

const CASES: readonly (readonly [PortionStep['kind'], string, PortionState])[] = [
  ['alinea', '1', 'held'],
  ['alinea', '7', 'held'],
  ['alinea', '12', 'missing'],
  ['alinea', 'dernier', 'held'],
  ['alinea', 'avant-dernier', 'held'],
  ['partie', 'I', 'held'],
  ['partie', 'II', 'held'],
  ['partie', 'II bis', 'held'],
  ['partie', 'III', 'missing'],
  ['partie', 'V', 'missing'],
  ['numero', '2', 'held'],
  ['numero', '3', 'missing'],
  ['lettre', 'b', 'held'],
  ['lettre', 'c', 'missing'],
  ['phrase', '2', 'unclear'],
  ['paragraphe', '2', 'unclear'],
  ['tableau', '1', 'unclear'],
];

describe('a part of a wording', () => {
  it.each(CASES)('%s %s: %s', (kind, value, state) => {
    expect(stateOf(LIST, [{ kind, value }])).toBe(state);
  });

  it('a numeral is not part of another', () => {
    expect(stateOf('IV. - Les feux.\n\nVI. - Les balises.', [{ kind: 'partie', value: 'V' }])).toBe('missing');
    expect(stateOf('IV. - Les feux.\n\nVI. - Les balises.', [{ kind: 'partie', value: 'VI' }])).toBe('held');
  });

  it('the first step that is missing decides', () => {
    const steps = [
      { kind: 'partie', value: 'II' },
      { kind: 'numero', value: '9' },
    ] as const;
    expect(findPortion({ body: LIST, bodyKind: 'text', bodyLine: 1, nota: null }, steps)).toMatchObject({
      state: 'missing',
      step: { kind: 'numero', value: '9' },
    });
  });

  it('never claims anything of tables, of an empty wording, or of lines that may be alinéas', () => {
    expect(stateOf(TABLE, [{ kind: 'alinea', value: '40' }], 'html')).toBe('unclear');
    expect(stateOf(TABLE, [{ kind: 'partie', value: 'IV' }], 'html')).toBe('unclear');
    expect(stateOf('', [{ kind: 'alinea', value: '2' }])).toBe('unclear');
    expect(stateOf('Un.\nDeux.\nTrois.', [{ kind: 'alinea', value: '3' }])).toBe('held');
    expect(stateOf('Le gardien, au sens du IV, veille.', [{ kind: 'partie', value: 'IV' }])).toBe('unclear');
  });

  it('takes no more than linear time on hostile text, and never throws', () => {
    const start = performance.now();
    for (const body of ['I '.repeat(200_000), '1°'.repeat(200_000), '('.repeat(400_000), '. '.repeat(200_000)]) {
      for (const [kind, value] of CASES) stateOf(body, [{ kind, value }]);
    }
    expect(performance.now() - start).toBeLessThan(20_000);
    const kinds = fc.constantFrom(...CASES.map(([kind]) => kind));
    fc.assert(
      fc.property(fc.string(), kinds, fc.string(), (body, kind, value) => {
        expect(['held', 'missing', 'unclear']).toContain(stateOf(body, [{ kind, value }]));
      }),
    );
  }, 30_000);
});
