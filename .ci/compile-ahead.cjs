'use strict';

/**
 * Compiles the program ahead of time: `node .ci/compile-ahead.cjs DIST`. Runs it on the examples and keeps, for each file
 * that was loaded, the code of the functions that were called. Run by build.mjs, in a process of its own.
 */

const { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { basename, join, resolve } = require('node:path');
const { setTimeout: wait } = require('node:timers/promises');
const v8 = require('node:v8');
const vm = require('node:vm');

const dist = resolve(process.argv[2] ?? 'dist');
const place = join(dist, 'compiled', `${process.version}-${process.platform}-${process.arch}`);

/** What people ask most, and what calls the same functions. */
const LINES = [
  '--version',
  '--help',
  'help search',
  'completion bash',
  'index',
  'show L111-1',
  'show L212-4 --json',
  'show L212-4 --lang fr --color always --width 100',
  'show L321-2 --at 2000-01-01',
  'versions L121-3',
  'explain L212-4',
  'lineage L212-4',
  'diff L112-3 L212-4',
  'cited-by L111-1 --no-refresh',
  'cited-by R323-1 --lang fr --json',
  'search phare --no-refresh',
  'search lanterne* --lang fr',
  'list',
  'refs L111-1',
  'abrogated',
  'check documents --lang fr',
].map((line) => line.split(' '));

/** As the program says itself that it is not at its end. */
const UNSETTLED = 13;

const scripts = new Map();

/** One compiled script for each file, however often the program is run: what was called in each run adds up. */
class KeptScript extends vm.Script {
  constructor(code, options) {
    const known = scripts.get(options.filename);
    if (known !== undefined) return known;
    super(code, { filename: options.filename });
    scripts.set(options.filename, this);
  }
}

async function run(line) {
  process.argv = [process.argv[0], join(dist, 'main.js'), ...line];
  for (const path of Object.keys(require.cache)) if (path.startsWith(dist)) delete require.cache[path];
  require(join(dist, 'main.js'));
  while (process.exitCode === UNSETTLED) await wait(1);
  process.removeAllListeners('SIGINT');
  process.exitCode = 0;
}

async function compile() {
  const names = ['program.js', ...readdirSync(join(dist, 'chunks'))].map((name) => basename(name, '.js'));
  mkdirSync(place, { recursive: true });
  // What has a compiled form, be it empty, is loaded by the loader.
  for (const name of names) writeFileSync(join(place, `${name}.bin`), '');
  vm.Script = KeptScript;
  process.stdout.setMaxListeners(0);
  process.stderr.setMaxListeners(0);
  v8.setFlagsFromString('--no-flush-bytecode');
  for (const line of LINES) await run(line);
  v8.setFlagsFromString('--flush-bytecode');
  for (const name of names) rmSync(join(place, `${name}.bin`));
  for (const [file, script] of scripts) {
    writeFileSync(join(place, `${basename(file, '.js')}.bin`), script.createCachedData());
  }
}

const cache = mkdtempSync(join(tmpdir(), 'lexloupe-build-'));
process.env.LEXLOUPE_CACHE_DIR = cache;
process.chdir(join(__dirname, '..', 'examples'));
compile().finally(() => rmSync(cache, { recursive: true, force: true }));
