/** P1: the first index of a corpus, against `cat` of its files and against full-text libraries. */

import { catOf } from '../harness/bench.mjs';

const LIMIT = 2;
const LIBRARIES = ['minisearch', 'flexsearch'];

/** Seconds and memory of a library that indexes the same files, beside those of lexloupe. */
function addLibrary(bench, sheet, corpus, name) {
  return sheet.fact({ corpus: corpus.name, what: `${name}, the same files, words only` }, '', async () => {
    bench.peers.need(name);
    const told = JSON.parse(bench.read(bench.peers.script('full-text', [name, corpus.path], name)));
    const ours = await bench.indexed(corpus.path);
    const seconds = (ms) => (ms / 1000).toFixed(1);
    return {
      measured: `${(ours.ms / told.ms).toPrecision(2)} x`,
      how: `\`lexloupe index --force\` ${seconds(ours.ms)} s, ${ours.peak.toFixed(0)} MiB; ${name} ${seconds(told.ms)} s, ${told.mib.toFixed(0)} MiB, kept in memory only; 1 run`,
    };
  });
}

async function measure(bench, sheet) {
  for (const name of ['codes-2015', 'CSP']) {
    const corpus = bench.corpora.open(name);
    const cat = catOf(corpus.path);
    await sheet.ratio(
      { corpus: name, what: 'first index' },
      () => ({ ours: bench.on(corpus.path, 'index', '--force'), base: cat, warm: cat, pairs: bench.options.pairs }),
      LIMIT,
    );
    for (const library of LIBRARIES) await addLibrary(bench, sheet, corpus, library);
  }
}

export const firstIndex = { id: 'P1', title: 'first index', measure };
