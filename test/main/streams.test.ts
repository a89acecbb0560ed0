import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePlace, type Place, runShell, runTool, startTool, writeArticles } from './tool.ts';

let place: Place;

beforeAll(() => {
  place = makePlace();
  writeArticles(place, 'large', 3000);
  writeArticles(place, 'small', 3);
}, 60_000);
afterAll(() => {
  place.remove();
});

describe('the standard output', () => {
  test('T7 3 MB of JSON through a slow pipe arrive whole', () => {
    const slow = `$TOOL list -C large --json | (sleep 0.5; cat) > slow.json; $TOOL list -C large --json > fast.json`;
    expect(runShell(place, slow).status).toBe(0);
    const [late, direct] = ['slow.json', 'fast.json'].map((name) => readFileSync(join(place.folder, name)));
    expect(late?.length).toBeGreaterThan(3_000_000);
    expect(
      createHash('sha256')
        .update(late ?? '')
        .digest('hex'),
    ).toBe(
      createHash('sha256')
        .update(direct ?? '')
        .digest('hex'),
    );
    expect(() => JSON.parse(late?.toString() ?? '') as unknown).not.toThrow();
  }, 60_000);

  test('T8 a pipe closed early ends quietly with 0', () => {
    const line = `{ $TOOL list -C large --json; echo "exit $?" >&2; } | head -1`;
    expect(runShell(place, line)).toEqual({ status: 0, stdout: '{\n', stderr: 'exit 0\n' });
  }, 60_000);

  test('a full disk is said, and exits 2', ({ skip }) => {
    skip(!existsSync('/dev/full'), 'no /dev/full here');
    const { status, stderr } = runShell(place, '$TOOL list -C small > /dev/full');
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('ENOSPC') as string });
  });

  test('it holds neither colour nor wrapping when piped', () => {
    const { stdout } = runTool(place, ['show', 'L1-1', '-C', 'small'], { COLUMNS: '20', TERM: 'xterm-256color' });
    expect(stdout).toContain('Le gardien 1 allume le feu à la tombée du jour.');
    expect(stdout).not.toContain('\u001b');
  });
});

describe('files', () => {
  test('--format FORMAT=FILE writes beside the text', () => {
    const { status, stdout } = runTool(place, ['list', '-C', 'small', '-f', 'text', '-f', 'json=out.json']);
    expect(status).toBe(0);
    expect(stdout).toContain('L1-1');
    expect(JSON.parse(readFileSync(join(place.folder, 'out.json'), 'utf8'))).toMatchObject({ kind: 'list' });
    expect(readdirSync(place.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('with files alone, the standard output stays empty', () => {
    expect(runTool(place, ['list', '-C', 'small', '-f', 'csv=out.csv'])).toMatchObject({ status: 0, stdout: '' });
  });

  test('one that cannot be written exits 2 and names it', () => {
    const { status, stderr } = runTool(place, ['list', '-C', 'small', '-f', 'json=nowhere/out.json']);
    expect(status).toBe(2);
    expect(stderr).toContain('nowhere/out.json');
  });
});

test('Ctrl-C leaves one line, 130, and nothing half-written', async () => {
  const child = startTool(place, ['list', '-C', 'large', '--json']);
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const ended = new Promise<number | null>((settle) => child.once('exit', settle));
  // The output begins and is never read: the tool is still there, writing, when the signal comes.
  await new Promise((begun) => child.stdout.once('readable', begun));
  child.kill('SIGINT');
  expect(await ended).toBe(130);
  expect(stderr).toBe('lexloupe: interrupted.\n');
  child.stdout.destroy();
}, 60_000);

test('T9 256 findings exit 1', () => {
  writeArticles(place, 'wrong', 256, 'dateDebut: 2011-02-30\n');
  const argv = ['validate', '-C', 'wrong', '--json', '--exit-code', '--fail-on', 'note'];
  const { status, stdout } = runTool(place, argv);
  const { findings } = JSON.parse(stdout) as { findings: unknown[] };
  expect(findings.length % 256).toBe(0);
  expect({ status, isSome: findings.length > 0 }).toEqual({ status: 1, isSome: true });
}, 60_000);
