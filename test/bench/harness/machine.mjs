/** What the figures were taken on: the machine, and the versions of what was run. */

import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { cpus, totalmem } from 'node:os';
import { ROOT } from './options.mjs';

const PYTHON = '/usr/bin/python3';

/** First line that a command writes, or why there is none. */
function firstLine(program, args) {
  const { stdout, status, error } = spawnSync(program, args, { cwd: ROOT, encoding: 'utf8' });
  return error !== undefined || status !== 0 ? 'absent' : (stdout.split('\n')[0] ?? '').trim();
}

function sqliteVersion() {
  const { DatabaseSync } = createRequire(import.meta.url)('@photostructure/sqlite');
  const database = new DatabaseSync(':memory:');
  const { version } = database.prepare('SELECT sqlite_version() AS version').get();
  database.close();
  return version;
}

function commit() {
  const head = firstLine('git', ['rev-parse', '--short', 'HEAD']);
  const changed = spawnSync('git', ['status', '--porcelain', '--', 'src', 'package.json'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return changed.stdout === '' ? head : `${head} and changes not committed`;
}

/** One line on the machine. */
export function describeMachine() {
  const [first] = cpus();
  return `${first?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GB, ${firstLine('uname', ['-sr'])}`;
}

/** Name and version of everything that is run. */
export function describeVersions(peers) {
  const lxml = firstLine(PYTHON, ['-c', 'import lxml, libarchive; print(lxml.__version__)']);
  return {
    node: process.version,
    lexloupe: commit(),
    SQLite: sqliteVersion(),
    ripgrep: firstLine('rg', ['--version']).replace(/^ripgrep /, ''),
    git: firstLine('git', ['--version']).replace(/^git version /, ''),
    gzip: firstLine('gzip', ['--version']).replace(/^gzip /, ''),
    python: firstLine(PYTHON, ['--version']).replace(/^Python /, ''),
    'lxml and libarchive': lxml,
    ...peers.versions(),
  };
}
