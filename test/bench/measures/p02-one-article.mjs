/** P2: one article and who cites it, whole process, against an empty node and against ripgrep. At scale: P11. */

import { command } from '../harness/commands.mjs';
import { NODE } from '../harness/bench.mjs';

const LIMIT = 1.5;

async function measure(bench, sheet) {
  const { pairs, startPairs } = bench.options;
  for (const name of ['codes-2015', 'CSP']) {
    const { path, article, citing } = bench.corpora.open(name);
    bench.run(bench.on(path, 'index'));
    const citedBy = bench.on(path, 'cited-by', article, '--no-refresh');
    const rg = { ...command('rg', ['-U', '-l', citing, path]), shown: `rg -U -l '${citing}'` };
    const asked = (ours, base, count) => () => ({ ours, base, pairs: count });
    const show = asked(bench.on(path, 'show', article), NODE, startPairs);
    await sheet.ratio({ corpus: name, what: 'one article' }, show, LIMIT);
    await sheet.bareRatio({ corpus: name, what: 'one article' }, show(), bench.bareEnv);
    await sheet.ratio(
      { corpus: name, what: 'who cites it, files not looked at' },
      asked(citedBy, NODE, startPairs),
      LIMIT,
    );
    await sheet.ratio({ corpus: name, what: 'who cites it, against ripgrep' }, asked(citedBy, rg, pairs));
  }
}

export const oneArticle = { id: 'P2', title: 'one article, and who cites it', measure };
