/** The largest pairs of wordings of one article in the real corpora, found by size; written as two files each. */

import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { command } from './commands.mjs';
import { listFiles } from './corpora.mjs';

const COUNT = 20;

const numberOf = (path) => basename(path, '.md').split(' - ')[0];
const bySize = (a, b) => b.size - a.size;

/** Two files of one code and number whose bytes differ; of many, the two largest. */
function pairsOfFiles({ path: root, name }) {
  const held = new Map();
  for (const file of listFiles(root)) {
    const code = name === 'codes-2015' ? relative(root, file.path).split(sep)[0] : '';
    const key = `${code}/${numberOf(file.path)}`;
    held.set(key, [...(held.get(key) ?? []), file]);
  }
  return [...held.values()]
    .filter((files) => files.length > 1)
    .map((files) => files.toSorted(bySize))
    .map(([one, two]) => ({ size: one.size + two.size, num: numberOf(one.path), one: one.path, two: two.path }))
    .sort(bySize)
    .slice(0, 2 * COUNT)
    .filter(({ one, two }) => !readFileSync(one).equals(readFileSync(two)))
    .slice(0, COUNT);
}

/** Two wordings that a commit of the history changed one into the other. */
function pairsOfHistory(bench, { path }) {
  const git = (...args) =>
    bench.read(command('git', ['-C', path, '-c', 'core.quotePath=false', ...args], { statuses: [0] }));
  const lines = git('log', '--format=', '--raw', '--no-abbrev', '--no-renames', '--diff-filter=M').split('\n');
  const changes = lines
    .map((line) => /^:\d+ \d+ (\w+) (\w+) M\t.*Article (.*)\.md/.exec(line))
    .filter((match) => match !== null);
  const sizes = new Map(
    git('cat-file', '--batch-all-objects', '--batch-check=%(objectname) %(objectsize)')
      .split('\n')
      .map((line) => line.split(' '))
      .map(([name, size]) => [name, Number(size)]),
  );
  return changes
    .map(([, one, two, num]) => ({
      size: (sizes.get(one) ?? 0) + (sizes.get(two) ?? 0),
      num: num.split(' - ')[0],
      one,
      two,
    }))
    .sort(bySize)
    .slice(0, COUNT)
    .map((pair) => ({ ...pair, texts: [git('cat-file', 'blob', pair.one), git('cat-file', 'blob', pair.two)] }));
}

/** The largest pairs of a corpus, as files `NN-before.md` and `NN-after.md` of `folder`, the largest first. */
export function writeLargestPairs(bench, corpus, folder) {
  const pairs = corpus.name === 'history' ? pairsOfHistory(bench, corpus) : pairsOfFiles(corpus);
  return pairs.map(({ num, one, two, texts }, at) => {
    const [before, after] = ['before', 'after'].map((side) =>
      join(folder, `${String(at + 1).padStart(2, '0')}-${side}.md`),
    );
    if (texts === undefined) [one, two].forEach((from, side) => copyFileSync(from, [before, after][side]));
    else texts.forEach((text, side) => writeFileSync([before, after][side], text));
    return { num, before, after, bytes: statSync(before).size + statSync(after).size };
  });
}
