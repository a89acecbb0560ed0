/** P5: every reference to what no longer holds, from a fresh index, against one pass of ripgrep and a checker of links. */

import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { command } from '../harness/commands.mjs';
import { listFiles } from '../harness/corpora.mjs';

const LIMIT = 0.6;
const PATTERN = String.raw`articles?\s+(?:[LRDA]\.?\s*\*{0,2}\s*)?\d+(?:-\d+)*`;
const SUBSETS = [1000, 3000];

/** Seconds of remark-validate-links on a corpus, from two subsets: what a file costs, times the files. */
function estimateRemark(bench, { path }) {
  bench.peers.need('remark-cli');
  bench.peers.need('remark-validate-links');
  const files = listFiles(path);
  const plugin = join(bench.peers.folder, 'node_modules', 'remark-validate-links', 'index.js');
  const times = SUBSETS.map((count) => {
    const folder = bench.folder(`remark-${count}`);
    const step = Math.max(1, Math.floor(files.length / count));
    const chosen = files.filter((_, at) => at % step === 0).slice(0, count);
    chosen.forEach((file, at) => cpSync(file.path, join(folder, `${at}.md`)));
    const args = ['--quiet', '--no-stdout', '--use', `${plugin}=repository:false`, folder];
    return bench.run(command(bench.peers.bin('remark'), args, { cwd: bench.peers.folder })).ms;
  });
  const each = (times[1] - times[0]) / (SUBSETS[1] - SUBSETS[0]);
  return { ms: times[0] + each * (files.length - SUBSETS[0]), each };
}

async function measure(bench, sheet) {
  for (const name of ['codes-2015', 'CSP']) {
    const corpus = bench.corpora.open(name);
    const { path } = corpus;
    bench.run(bench.on(path, 'index'));
    const ours = bench.on(path, 'abrogated');
    const rg = { ...command('rg', ['-U', '-c', PATTERN, path]), shown: `rg -U -c '${PATTERN}'` };
    await sheet.ratio(
      { corpus: name, what: 'abrogated, every file verified' },
      () => ({ ours, base: rg, pairs: bench.options.pairs }),
      LIMIT,
    );
    await sheet.ratio({ corpus: name, what: 'the same, files not looked at' }, () => ({
      ours: bench.on(path, 'abrogated', '--no-refresh'),
      base: rg,
      pairs: bench.options.pairs,
    }));
    await sheet.fact({ corpus: name, what: 'against remark-validate-links' }, '', () => {
      const { ms, each } = estimateRemark(bench, corpus);
      const told = bench.time(ours, 1);
      return {
        measured: `${(told.ms / ms).toPrecision(2)} x`,
        how: `\`lexloupe abrogated\` ${(told.ms / 1000).toFixed(1)} s; remark-validate-links ${(ms / 1000).toFixed(0)} s, extrapolated from ${SUBSETS.join(' and ')} files (${each.toFixed(2)} ms a file)`,
      };
    });
  }
}

export const abrogated = { id: 'P5', title: 'references to what no longer holds', measure };
