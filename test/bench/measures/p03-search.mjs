/** P3: search, whole process: against an empty node, ripgrep and git grep; every file verified as well. At scale: P11. */

import { command } from '../harness/commands.mjs';
import { findOf, NODE } from '../harness/bench.mjs';

const NODE_LIMIT = 1.6;
const RIPGREP_LIMIT = 0.15;
const VERIFIED_LIMIT = 2.2;
const NAMES = {
  rare: 'a rare word',
  phrase: 'words side by side',
  prefix: 'the beginning of a word',
  common: 'a word of most articles',
};

async function addWithoutLooking(bench, sheet, { name, path, queries }) {
  for (const [kind, query] of Object.entries(queries)) {
    const ours = bench.on(path, 'search', query, '--no-refresh');
    const head = { corpus: name, what: `${NAMES[kind]}, files not looked at` };
    const limit = kind === 'rare' ? NODE_LIMIT : null;
    const asked = { ours, base: NODE, pairs: bench.options.startPairs };
    await sheet.ratio(head, () => asked, limit);
    if (kind === 'rare') await sheet.bareRatio(head, asked, bench.bareEnv);
  }
}

async function measure(bench, sheet) {
  const { pairs } = bench.options;
  for (const name of ['codes-2015', 'CSP']) {
    const corpus = bench.corpora.open(name);
    const { path, queries } = corpus;
    bench.run(bench.on(path, 'index'));
    await addWithoutLooking(bench, sheet, corpus);
    const quiet = bench.on(path, 'search', queries.rare, '--no-refresh');
    const rg = { ...command('rg', ['-i', queries.rare, path]), shown: `rg -i ${queries.rare}` };
    const grep = {
      ...command('git', ['grep', '--no-index', '-i', queries.rare], { cwd: path }),
      shown: `git grep --no-index -i ${queries.rare}`,
    };
    const ratio = (what, ours, base, limit) =>
      sheet.ratio({ corpus: name, what }, () => ({ ours, base, pairs }), limit);
    await ratio('a rare word, against ripgrep', quiet, rg, RIPGREP_LIMIT);
    await ratio('a rare word, against git grep', quiet, grep, null);
    await ratio(
      'a rare word, every file verified (limit of P4)',
      bench.on(path, 'search', queries.rare),
      findOf(path),
      VERIFIED_LIMIT,
    );
    await ratio('a rare word, every file verified, against ripgrep', bench.on(path, 'search', queries.rare), rg, null);
  }
}

export const searching = { id: 'P3', title: 'search', measure };
