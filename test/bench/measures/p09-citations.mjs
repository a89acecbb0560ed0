/** P9: how fast citations are found on one core, and that hostile inputs take linear time (citations.ts tells both). */

import { join } from 'node:path';
import { build } from 'esbuild';
import { command } from '../harness/commands.mjs';
import { writeTexts } from '../harness/generated-texts.mjs';
import { BENCH } from '../harness/options.mjs';

const TARGET = 20;
/** Twice the text may take twice the time, and a little more: times are short. */
const DOUBLING = 3;
/** Versions of the archive whose texts are searched. */
const GENERATED = 20_000;
const ABSENT = { tisseuse: '0.1 MB/s', 'legi-detect': '0.04 MB/s', codeislow: '1.9 MB/s' };

/** Times of milliseconds are noisy: of several runs the least ratio counts. */
const HOSTILE_RUNS = 3;

/** Name of each hostile input, and the least of its ratios. */
function leastRatios(outputs) {
  const least = new Map();
  for (const [, name, ratio] of outputs.join('\n').matchAll(/^(.+?)\s+[\d.]+\s+[\d.]+\s+[\d.]+\s+([\d.]+)$/gm)) {
    least.set(name.trim(), Math.min(least.get(name.trim()) ?? Infinity, Number(ratio)));
  }
  return least;
}

/** The extractor, bundled: the measurements are written in TypeScript. */
async function bundle(home) {
  const outfile = join(home, 'citations.mjs');
  const entryPoints = [join(BENCH, 'citations.ts')];
  await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'error' });
  return outfile;
}

/** Corpora by name; the invented law is the same at every size. */
function sourcesOf(bench) {
  const open = (name) => () => bench.corpora.open(name).path;
  const generated = () => {
    const out = bench.folder('texts');
    writeTexts(bench, bench.archives.open(GENERATED), out);
    return out;
  };
  return [
    ['codes-2015', open('codes-2015')],
    ['CSP', open('CSP')],
    [`LEGI, ${GENERATED.toLocaleString('en-US')}`, generated],
  ];
}

async function measure(bench, sheet) {
  const script = await bundle(bench.home);
  const ask = (...args) => bench.read(command(process.execPath, [script, ...args], { statuses: [0] }));
  for (const [corpus, locate] of sourcesOf(bench)) {
    const path = locate();
    await sheet.fact({ corpus, what: 'citations found in bodies, one core' }, `>= ${TARGET} MB/s`, () => {
      const speeds = Array.from({ length: bench.options.pairs }, () =>
        Number(/throughput: ([\d.]+)/.exec(ask('codes', path))?.[1]),
      );
      const [low, middle, high] = [0, speeds.length >> 1, speeds.length - 1].map(
        (at) => speeds.toSorted((a, b) => a - b)[at],
      );
      return {
        measured: `${middle} MB/s`,
        range: `${low}-${high}`,
        isMet: middle >= TARGET,
        how: 'test/bench/citations.ts codes, processor time',
      };
    });
  }
  await sheet.fact({ what: 'hostile inputs: 1 MB against 0.5 MB, the worst' }, `linear: < ${DOUBLING} x`, () => {
    const ratios = leastRatios(Array.from({ length: HOSTILE_RUNS }, () => ask('hostile')));
    const [name, ratio] = [...ratios].toSorted((a, b) => b[1] - a[1])[0];
    const how = `${ratios.size} inputs of test/bench/citations.ts hostile, the least of ${HOSTILE_RUNS} runs each; the worst: ${name}`;
    return { measured: `${ratio} x`, isMet: ratio < DOUBLING, how };
  });
  for (const [name, speed] of Object.entries(ABSENT)) {
    await sheet.fact({ what: `against ${name}` }, '', () => {
      throw new Error(`${name} is on PyPI only, which is not reached from here; measured elsewhere: ${speed}`);
    });
  }
}

export const citations = { id: 'P9', title: 'citations', measure };
