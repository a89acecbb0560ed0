/** What every measurement is given: commands, corpora, archives, peers, and where its rows go. */

import { mkdirSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { openArchives } from './archives.mjs';
import { command, run, runWatched, shell, showArgs } from './commands.mjs';
import { listFiles, openCorpora, sumSizes } from './corpora.mjs';
import { comparePairs, timeRuns } from './pairs.mjs';
import { openPeers } from './peers.mjs';

export const NODE = { ...command(process.execPath, ['-e', '0']), shown: 'node -e 0' };
export const catOf = (path) =>
  shell('find "$1" -type f -print0 | xargs -0 cat > /dev/null', [path], 'find -print0 | xargs -0 cat');
export const findOf = (path) => shell('find "$1" -type f -printf \'%p %s %T@\\n\' > /dev/null', [path], 'find -printf');

const round = (ms) => Math.round(ms * 10) / 10;
const load = () => loadavg()[0].toFixed(2);

/** Cells of a row that compares two commands. */
function tellRatio({ ours, base }, { ratio, low, high, oursMs, baseMs, pairs, isCut, isOursCut }, limit) {
  const cut = isOursCut ? ', lexloupe cut there' : isCut ? ', cut there' : '';
  const bound = isOursCut ? '> ' : isCut ? '< ' : '';
  return {
    measured: `${bound}${ratio.toPrecision(3)} x`,
    range: `${low.toPrecision(3)}-${high.toPrecision(3)}`,
    verdict: limit === null ? '' : ratio <= limit ? 'met' : 'missed',
    how: `\`${ours.shown}\` ${round(oursMs)} ms, \`${base.shown}\` ${round(baseMs)} ms${cut}; pairs: ${pairs}`,
  };
}

/** Rows of one measurement; a row that throws says why instead of vanishing. */
function makeRows(env) {
  const rows = [];
  const attempt = async (head, work) => {
    const before = load();
    try {
      const told = await work();
      rows.push({ ...head, ...told, load: `${before}-${load()}` });
      return told;
    } catch (error) {
      const why = String(error.message ?? error).replaceAll('\n', ' ');
      rows.push({ ...head, verdict: 'not measured', how: why, load: `${before}-${load()}` });
      return null;
    }
  };
  return {
    rows,
    attempt,
    /** A ratio of two commands; `limit` null when there is no target. `make` gives { ours, base, … } and may throw. */
    ratio: (head, make, limit = null, targetText = null) =>
      attempt({ ...head, target: targetText ?? (limit === null ? '' : `<= ${limit} x`) }, () => {
        const asked = make();
        const told = comparePairs({ env, ...asked });
        return { ...told, ...tellRatio(asked, told, limit) };
      }),
    /** The same where Node reads no certificates, as on most machines; no row where it reads none here. */
    bareRatio: (head, asked, bareEnv) =>
      bareEnv === null
        ? null
        : attempt({ ...head, what: `${head.what}, NODE_EXTRA_CA_CERTS not set` }, () => {
            const told = comparePairs({ ...asked, env: bareEnv });
            return { ...told, ...tellRatio(asked, told, null) };
          }),
    /** A figure that `work` gives: { measured, how, isMet?, … }. */
    fact: (head, target, work) =>
      attempt({ ...head, target }, async () => {
        const { isMet, ...told } = await work();
        return { verdict: isMet === undefined ? '' : isMet ? 'met' : 'missed', ...told };
      }),
  };
}

/** Everything that measurements share, from the options; `home` is theirs to fill. */
export function openBench(options, home) {
  const env = { ...process.env, LEXLOUPE_CACHE_DIR: join(home, 'cache'), LC_ALL: 'C.UTF-8' };
  // What a machine has every Node read before its first line makes an empty one slower, and ratios to it smaller.
  const { NODE_EXTRA_CA_CERTS: certificates, ...bareEnv } = env;
  const watched = new Map();
  const tool = (...args) => ({
    ...command(process.execPath, [options.tool, ...args]),
    shown: `lexloupe ${showArgs(args)}`,
  });
  const bench = {
    options,
    home,
    env,
    /** The environment without NODE_EXTRA_CA_CERTS; null where it is not set. */
    bareEnv: certificates === undefined ? null : bareEnv,
    corpora: openCorpora(options.corpora, home),
    archives: openArchives(options.archives, home),
    peers: openPeers(options.peers ?? join(home, 'peers')),
    tool,
    /** The tool on a corpus, whose path is not shown. */
    on: (path, ...args) => ({ ...tool(...args, '-C', path), shown: `lexloupe ${showArgs(args)}` }),
    run: (asked, isRead = false) => run(asked, env, isRead),
    /** Standard output of a command. */
    read: (asked) => run(asked, env, true).out,
    time: (asked, runs) => timeRuns(asked, runs, env),
    rows: () => makeRows(env),
    /** First index of a path, with its memory and size; once for each path and run of the benchmark. */
    async indexed(path) {
      if (!watched.has(path)) {
        rmSync(env.LEXLOUPE_CACHE_DIR, { recursive: true, force: true });
        const told = await runWatched(bench.on(path, 'index', '--force'), env);
        watched.set(path, { ...told, bytes: sumSizes(listFiles(env.LEXLOUPE_CACHE_DIR)) });
      }
      return watched.get(path);
    },
    folder(name) {
      const path = join(home, name);
      mkdirSync(path, { recursive: true });
      return path;
    },
  };
  return bench;
}
