import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DiffMode } from '../../src/core/view.ts';
import { countAlineas, foldAlineas } from '../../src/render/diff-fold.ts';
import { textRenderer } from '../../src/render/terminal-text.ts';
import { alineasOf, contextOf, outputOf, viewOf } from './sample.ts';

function write(mode: DiffMode, width: number | null, colorLevel: 0 | 1 = 0): string {
  const view = viewOf({ blocks: [{ kind: 'diff', alineas: alineasOf(), mode }] });
  return outputOf(textRenderer, view, contextOf({ width, colorLevel }));
}

describe('comparisons in text', () => {
  it('words: deletions and insertions are marked, unchanged alinéas counted', () => {
    expect(write('words', null)).toBe(
      [
        '… one alinéa unchanged …',
        '  Il tient un registre.',
        '~ Le feu est [-rouge-]{+vert+}.',
        '  Il est visité chaque année.',
        '+ {+Un décret en fixe la portée.+}',
        '',
      ].join('\n'),
    );
  });

  it('words: colour comes on top of the marks', () => {
    expect(write('words', null, 1)).toContain('\u001b[31m[-rouge-]\u001b[39m\u001b[32m{+vert+}\u001b[39m');
  });

  it('lines: before and after, one alinéa each', () => {
    expect(write('lines', null)).toBe(
      [
        '… one alinéa unchanged …',
        '  Il tient un registre.',
        '- Le feu est rouge.',
        '+ Le feu est vert.',
        '  Il est visité chaque année.',
        '+ Un décret en fixe la portée.',
        '',
      ].join('\n'),
    );
  });

  it('side by side from 60 columns on', () => {
    expect(write('side-by-side', 60)).toMatchInlineSnapshot(`
      "… one alinéa unchanged …
      Il tient un registre.          Il tient un registre.
      Le feu est [-rouge-].        | Le feu est {+vert+}.
      Il est visité chaque année.    Il est visité chaque année.
                                   > Un décret en fixe la portée.
      "
    `);
    expect(write('side-by-side', 59)).toBe(write('lines', 59));
    expect(write('side-by-side', null)).toBe(write('lines', null));
  });

  it('stat: figures only', () => {
    expect(write('stat', 80)).toBe('unchanged  3\nchanged    1\ninserted   1\ndeleted    0\n');
  });
});

describe('foldAlineas', () => {
  it('counts every alinéa once, keeps every change and its neighbours', () => {
    const [same, , changed] = alineasOf();
    if (same === undefined || changed === undefined) throw new Error('sample');
    fc.assert(
      fc.property(fc.array(fc.boolean()), (flags) => {
        const alineas = flags.map((flag) => (flag ? changed : same));
        const parts = foldAlineas(alineas);
        const total = parts.reduce((sum, part) => sum + (part.kind === 'fold' ? part.count : 1), 0);
        expect(total).toBe(alineas.length);
        const shown = parts.filter((part) => part.kind === 'alinea' && part.alinea === changed).length;
        expect(shown).toBe(countAlineas(alineas).changed);
        const isNextToFold = parts.some(
          (part, at) =>
            part.kind === 'fold' &&
            [parts[at - 1], parts[at + 1]].some((next) => next?.kind === 'alinea' && next.alinea === changed),
        );
        expect(isNextToFold).toBe(false);
      }),
    );
  });
});
