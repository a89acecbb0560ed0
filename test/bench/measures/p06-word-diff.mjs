/** P6: the word diff of the largest real pairs, against an empty node, git and jsdiff. Articles are named by number only. */

import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { command } from '../harness/commands.mjs';
import { NODE } from '../harness/bench.mjs';
import { writeLargestPairs } from '../harness/largest-pairs.mjs';

const LIMIT = 3;
const SETTLED_MS = 4000;
const JSDIFF_MS = 5_000;

const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`;

/** Times of every pair, summed; those cut are counted. */
function timeAll(bench, pairs, make) {
  const told = pairs.map((pair) => bench.run(make(pair)));
  const cut = told.filter(({ isCut }) => isCut).length;
  return {
    ms: told.reduce((sum, { ms }) => sum + ms, 0),
    cut,
    hardest: told.indexOf(told.toSorted((a, b) => b.ms - a.ms)[0]),
  };
}

async function addPairs(bench, sheet, name) {
  const folder = bench.folder(`pairs-${name}`);
  const corpus = bench.corpora.open(name);
  const pairs = writeLargestPairs(bench, corpus, folder);
  // Files just written are read again each time: their times cannot be trusted yet.
  await wait(SETTLED_MS);
  bench.run(bench.on(folder, 'index'));
  const diff = ({ before, after }) => bench.on(folder, 'diff', basename(before), basename(after));
  const git = ({ before, after }) => command('git', ['diff', '--no-index', '--word-diff', before, after]);
  const jsdiff = ({ before, after }) => {
    bench.peers.need('diff');
    return bench.peers.script('word-diff', [before, after], 'jsdiff diffWords', { timeout: JSDIFF_MS });
  };
  const [largest] = pairs;
  if (largest === undefined) throw new Error(`no pair in ${name}`);
  const what = `largest pair, ${largest.num}, ${(largest.bytes / 1000).toFixed(0)} kB`;
  const ours = { ...diff(largest), shown: 'lexloupe diff BEFORE AFTER' };
  const head = { corpus: name, what };
  await sheet.ratio(head, () => ({ ours, base: NODE, pairs: bench.options.startPairs }), LIMIT);
  await sheet.ratio(head, () => ({
    ours,
    base: { ...git(largest), shown: 'git diff --word-diff' },
    pairs: bench.options.pairs,
  }));
  let hardest = null;
  await sheet.fact({ corpus: name, what: `the ${pairs.length} largest pairs, one process each` }, '', () => {
    const [lexloupe, words, theirs] = [diff, git, jsdiff].map((make) => timeAll(bench, pairs, make));
    hardest = pairs[theirs.hardest];
    const cut = theirs.cut === 0 ? '' : ` (${theirs.cut} cut after ${JSDIFF_MS / 1000} s)`;
    const how = `\`lexloupe diff\` ${seconds(lexloupe.ms)}, \`git diff --word-diff\` ${seconds(words.ms)}, jsdiff diffWords ${seconds(theirs.ms)}${cut}`;
    return { measured: `${(lexloupe.ms / theirs.ms).toPrecision(2)} x jsdiff`, how };
  });
  if (hardest === null) return;
  const slow = { corpus: name, what: `the pair hardest for jsdiff, ${hardest.num}` };
  const hard = { ...diff(hardest), shown: 'lexloupe diff BEFORE AFTER' };
  await sheet.ratio(slow, () => ({ ours: hard, base: NODE, pairs: bench.options.startPairs }), LIMIT);
  await sheet.ratio(slow, () => ({ ours: hard, base: jsdiff(hardest), pairs: 1 }));
}

async function measure(bench, sheet) {
  for (const name of ['codes-2015', 'CSP', 'history']) await addPairs(bench, sheet, name);
}

export const wordDiff = { id: 'P6', title: 'word diff of the largest real pairs', measure };
