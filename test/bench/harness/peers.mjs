/** The programs that lexloupe is compared with and that no package of the project holds: put into a folder when needed. */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, run } from './commands.mjs';
import { BENCH } from './options.mjs';

/** npm packages, at the versions that were measured. */
const PACKAGES = {
  minisearch: '7.2.0',
  flexsearch: '0.8.212',
  diff: '9.0.0',
  'remark-cli': '12.0.1',
  'remark-validate-links': '13.1.0',
};
const PYTHON = '/usr/bin/python3';
const TUNED = ['journal_mode=OFF', 'synchronous=OFF', 'cache_size=-262144'];

function installed(folder, name) {
  const path = join(folder, 'node_modules', name, 'package.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).version : null;
}

function install(folder, name) {
  if (!existsSync(join(folder, 'package.json'))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
  }
  const args = [
    'install',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    '--prefix',
    folder,
    `${name}@${PACKAGES[name]}`,
  ];
  run(command('npm', args, { statuses: [0] }), process.env);
}

/** legi.py on a folder of archives into a new database; `isTuned` chooses its pragmas. Throws when it is not there. */
function legiPyOf(folder, archives, database, isTuned) {
  if (!existsSync(join(folder, 'legi', 'tar2sqlite.py'))) throw new Error('the folder of --peers holds no legi.py');
  const pragmas = isTuned ? TUNED.flatMap((pragma) => ['--pragma', pragma]) : [];
  const line = 'rm -f "$1"; db=$1; dir=$2; shift 2; exec "$0" -m legi.tar2sqlite "$db" "$dir" --raw "$@"';
  const shown = `python3 -m legi.tar2sqlite DB DIR --raw ${pragmas.join(' ')}`.trim();
  const args = ['-c', line, PYTHON, database, archives, ...pragmas];
  return { program: 'bash', args, cwd: folder, shown, statuses: [0] };
}

/** Peers of a folder. `need` throws, saying why, when one cannot be had. */
export function openPeers(folder) {
  const legiPy = join(folder, 'legi.py');
  return {
    folder,
    need(name) {
      if (installed(folder, name) !== null) return;
      try {
        install(folder, name);
      } catch (error) {
        throw new Error(`${name} could not be installed by npm (${String(error.message).slice(0, 120)})`, {
          cause: error,
        });
      }
    },
    /** A script of test/bench/peers/, which is told where the packages are. */
    script: (name, args, shown, more = {}) => ({
      ...command(process.execPath, ['--max-old-space-size=8192', join(BENCH, 'peers', `${name}.mjs`), folder, ...args]),
      shown,
      ...more,
    }),
    bin: (name) => join(folder, 'node_modules', '.bin', name),
    legiPy: (archives, database, isTuned) => legiPyOf(legiPy, archives, database, isTuned),
    versions() {
      const held = Object.keys(PACKAGES).map((name) => [name, installed(folder, name) ?? 'absent']);
      const origin = join(legiPy, 'ORIGIN');
      const legi = existsSync(origin) ? readFileSync(origin, 'utf8').split('\n')[0] : 'absent';
      return { ...Object.fromEntries(held), 'legi.py': legi };
    },
  };
}
