import { describe, expect, it } from 'vitest';
import { decideColor, decideWidth } from '../../src/render/width.ts';
import type { ColorFlag, Environment } from '../../src/render/width.ts';

describe('decideColor', () => {
  const cases: readonly (readonly [ColorFlag, Environment, boolean, number])[] = [
    ['always', { NO_COLOR: '1', TERM: 'dumb', FORCE_COLOR: '0' }, false, 1],
    ['never', { FORCE_COLOR: '3' }, true, 0],
    ['auto', { FORCE_COLOR: '2', NO_COLOR: '1' }, false, 2],
    ['auto', { FORCE_COLOR: '', NO_COLOR: '1' }, false, 1],
    ['auto', { FORCE_COLOR: 'true' }, false, 1],
    ['auto', { FORCE_COLOR: '0' }, true, 0],
    ['auto', { FORCE_COLOR: 'false' }, true, 0],
    ['auto', { NO_COLOR: '1', TERM: 'xterm-256color' }, true, 0],
    ['auto', { NO_COLOR: '', TERM: 'xterm-256color' }, true, 2],
    ['auto', { TERM: 'dumb' }, true, 0],
    ['auto', { TERM: 'xterm', COLORTERM: 'truecolor' }, true, 3],
    ['auto', {}, true, 1],
    ['auto', { TERM: 'xterm-256color' }, false, 0],
  ];
  it.each(cases)('T10 --color %s, %j, terminal %s: level %i', (flag, env, isTerminal, level) => {
    expect(decideColor({ flag, env, isTerminal })).toBe(level);
  });
});

describe('decideWidth', () => {
  const cases: readonly (readonly [number | null, Environment, number | undefined, boolean, number | null])[] = [
    [100, { COLUMNS: '90' }, 70, true, 100],
    [100, {}, undefined, false, 100],
    [null, { COLUMNS: '90' }, 70, true, 90],
    [null, { COLUMNS: '0' }, 70, true, 70],
    [null, { COLUMNS: 'wide' }, undefined, true, 80],
    [null, {}, 0, true, 80],
    [null, { COLUMNS: '90' }, 70, false, null],
    [3, {}, 70, true, 20],
  ];
  it.each(cases)('--width %s, %j, columns %s, terminal %s: %s', (flag, env, columns, isTerminal, width) => {
    expect(decideWidth({ flag, env, columns, isTerminal })).toBe(width);
  });
});
