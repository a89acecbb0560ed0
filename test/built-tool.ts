/** The tool built from the sources, and run as people run it: another process, its streams, its exit code. */

import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildOptions } from 'esbuild';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** How a part of the program is bundled, where a test needs no more than it. */
export const BUILD_OPTIONS: BuildOptions = {
  absWorkingDir: ROOT,
  entryPoints: {
    main: 'src/main.ts',
    'chunks/reading-worker': 'src/ingest/reading-worker.ts',
    'chunks/verifying-worker': 'src/ingest/verifying-worker.ts',
  },
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  platform: 'node',
  format: 'esm',
  splitting: true,
  target: 'node20',
  external: ['@photostructure/sqlite'],
  minifySyntax: true,
  logLevel: 'warning',
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
};

export interface BuiltTool {
  /** The file to give to node. */
  readonly main: string;
  /** A folder of its own, thrown away at the end: home of the tool, and of its indexes. */
  readonly home: string;
  readonly remove: () => void;
}

/** Builds as the package does, into a new folder below node_modules, from where the driver of the database is found. */
export async function buildTool(): Promise<BuiltTool> {
  const cache = join(ROOT, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const home = mkdtempSync(join(cache, 'lexloupe-'));
  const outdir = join(home, 'dist');
  execFileSync(process.execPath, [join(ROOT, '.ci', 'build.mjs'), outdir], { cwd: ROOT });
  return { main: join(outdir, 'main.js'), home, remove: () => rmSync(home, { recursive: true, force: true }) };
}

/** Nothing of the person who runs the tests: no colour, no width, no language, an index that is thrown away. */
export function scrubbedEnv({ home }: Pick<BuiltTool, 'home'>): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    LEXLOUPE_CACHE_DIR: join(home, 'cache'),
    LC_ALL: 'C.UTF-8',
    TZ: 'UTC',
  };
}

export interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs the tool from the repository's root. Rejects when it could not be started or was killed.
 * @param more variables beside the scrubbed ones
 */
export function runBuilt(
  tool: BuiltTool,
  argv: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const options = { cwd: ROOT, env: { ...scrubbedEnv(tool), ...more }, encoding: 'utf8', maxBuffer: 1 << 28 } as const;
  return new Promise((settle, fail) => {
    const child = execFile(process.execPath, [tool.main, ...argv], options, (error, stdout, stderr) => {
      const status = error === null ? 0 : error.code;
      if (typeof status === 'number') settle({ status, stdout, stderr });
      else fail(error ?? new Error('the tool was killed'));
    });
    child.stdin?.end();
  });
}
