/** Runs the built tool as people do: another process, its streams, its exit code. */

import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const TOOL = join(ROOT, 'bin', 'lexloupe.js');

/** A folder of its own for a test: corpora, cache, outputs. */
export interface Place {
  readonly folder: string;
  readonly cache: string;
  readonly remove: () => void;
}

export function makePlace(): Place {
  if (!existsSync(join(ROOT, 'dist', 'main.js'))) throw new Error('dist/ is missing: build first (npm run build)');
  const folder = mkdtempSync(join(tmpdir(), 'lexloupe-'));
  return { folder, cache: join(folder, 'cache'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Environment of the tool: nothing of the person who runs the tests, an English voice, a cache that is thrown away. */
export function scrubbed(place: Place, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', HOME: place.folder, LEXLOUPE_CACHE_DIR: place.cache, ...more };
}

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function runTool(place: Place, argv: readonly string[], env: Readonly<Record<string, string>> = {}): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [TOOL, ...argv], {
    cwd: place.folder,
    env: scrubbed(place, env),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}

export function startTool(place: Place, argv: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [TOOL, ...argv], { cwd: place.folder, env: scrubbed(place) });
}

/** Runs a line of shell in the place, with `$TOOL` standing for the tool. */
export function runShell(place: Place, line: string, env: Readonly<Record<string, string>> = {}): Ended {
  const tool = `'${process.execPath}' '${TOOL}'`;
  const { status, stdout, stderr } = spawnSync('sh', ['-c', line.replaceAll('$TOOL', tool)], {
    cwd: place.folder,
    env: scrubbed(place, env),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}

/** A corpus of so many invented articles, each a little over a kilobyte once listed as JSON. */
export function writeArticles(place: Place, name: string, count: number, field = ''): string {
  const folder = join(place.folder, name);
  mkdirSync(folder, { recursive: true });
  const section = `Titre ${'des phares, des balises et de leurs gardiens '.repeat(20)}`;
  for (let index = 1; index <= count; index += 1) {
    const head = `texte: Code des phares et balises\nnum: L${index}-1\nsection: [${JSON.stringify(section)}]\n${field}`;
    writeFileSync(
      join(folder, `L${index}-1.md`),
      `---\n${head}---\nLe gardien ${index} allume le feu à la tombée du jour.\n`,
    );
  }
  return folder;
}
