import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makePlace, type Place, runShell, writeArticles } from './tool.ts';

let place: Place;
const hasScript = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') ?? false;

beforeAll(() => {
  place = makePlace();
  writeArticles(place, 'few', 2);
  writeArticles(place, 'many', 200);
});
afterAll(() => {
  place.remove();
});

/** What a terminal is sent. */
function onTerminal(line: string, env: Readonly<Record<string, string>> = {}): { status: number | null; text: string } {
  const script = `script -qec "stty cols 100 rows 30; ${line}" /dev/null < /dev/null`;
  const { status, stdout } = runShell(place, script, { TERM: 'xterm-256color', ...env });
  return { status, text: stdout };
}

describe('on a terminal', () => {
  beforeEach(({ skip }) => {
    skip(!hasScript, 'script(1) of util-linux is not here');
  });

  test('T10 NO_COLOR is obeyed under a pty', () => {
    const line = '$TOOL show L1-1 -C few --no-pager';
    expect(onTerminal(line).text).toContain('\u001b[');
    const { text } = onTerminal(line, { NO_COLOR: '1' });
    expect(text).toContain('Le gardien 1');
    expect(text).not.toContain('\u001b');
  });

  test('--color and FORCE_COLOR come before NO_COLOR, TERM=dumb after', () => {
    const show = '$TOOL show L1-1 -C few --no-pager';
    expect(onTerminal(`${show} --color always`, { NO_COLOR: '1' }).text).toContain('\u001b[');
    expect(onTerminal(show, { NO_COLOR: '1', FORCE_COLOR: '1' }).text).toContain('\u001b[');
    expect(onTerminal(show, { TERM: 'dumb' }).text).not.toContain('\u001b');
  });

  test('a long result goes to the pager, a short one does not', () => {
    const env = { LEXLOUPE_PAGER: 'sed s/^/paged:/' };
    expect(onTerminal('$TOOL list -C many', env).text).toMatch(/^paged:.*L200-1/mu);
    expect(onTerminal('$TOOL list -C few', env).text).not.toContain('paged:');
    expect(onTerminal('$TOOL list -C many --no-pager', env).text).not.toContain('paged:');
  });

  test('a pager that does not exist, or that is left early, changes nothing', () => {
    const { status, text } = onTerminal('$TOOL list -C many', { LEXLOUPE_PAGER: 'no-such-pager' });
    expect({ status, isWhole: text.includes('L200-1') }).toEqual({ status: 0, isWhole: true });
    expect(onTerminal('$TOOL list -C many', { LEXLOUPE_PAGER: 'head -1' }).status).toBe(0);
  });

  test('help is wrapped to the terminal', () => {
    const lines = onTerminal('stty cols 50; $TOOL help diff').text.split(/\r?\n/u);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(lines.length).toBeGreaterThan(30);
  });
});
