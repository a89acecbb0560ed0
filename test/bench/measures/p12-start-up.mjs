/** P12: what starts without a corpus, against an empty node. */

import { NODE } from '../harness/bench.mjs';

const LIMIT = 1.3;

async function measure(bench, sheet) {
  for (const args of [['--help'], ['--version'], ['completion', 'bash'], ['help', 'search']]) {
    const ours = bench.tool(...args);
    const asked = { ours, base: NODE, pairs: bench.options.startPairs };
    await sheet.ratio({ what: args.join(' ') }, () => asked, LIMIT);
    await sheet.bareRatio({ what: args.join(' ') }, asked, bench.bareEnv);
  }
}

export const startUp = { id: 'P12', title: 'start-up', measure };
