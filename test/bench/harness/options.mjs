/** The command line of run.mjs. */

import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

export const BENCH = fileURLToPath(new URL('..', import.meta.url));
export const ROOT = resolve(BENCH, '..', '..');

const OPTIONS = {
  only: { type: 'string' },
  pairs: { type: 'string', default: '5' },
  corpora: { type: 'string' },
  scale: { type: 'string', default: '2000000' },
  'scale-archive': { type: 'string', multiple: true, default: [] },
  peers: { type: 'string' },
  tool: { type: 'string', default: join(ROOT, 'bin', 'lexloupe.js') },
  home: { type: 'string' },
  out: { type: 'string', default: join(BENCH, 'RESULTS.md') },
  'no-write': { type: 'boolean', default: false },
};
const MEASURED_PAIRS = 5;
const START_PAIRS = 21;

/** `N=FOLDER`, or a folder alone for the archive of the largest size. */
function readArchive(text, scale) {
  const [, size, folder] = /^(?:(\d+)=)?(.+)$/.exec(text);
  return [Number(size ?? scale), resolve(folder)];
}

/**
 * Options of the command line, with their defaults. `startPairs` is the number of pairs of short commands: 21 at least,
 * unless fewer pairs than 5 are asked for, to try the measurements out.
 */
export function readOptions(args) {
  const { values } = parseArgs({ args, options: OPTIONS });
  const pairs = Math.max(1, Number(values.pairs) || MEASURED_PAIRS);
  const scale = Math.max(1000, Number(values.scale) || 0);
  const folder = (name) => (values[name] === undefined ? null : resolve(values[name]));
  return {
    only: values.only?.split(',') ?? null,
    pairs,
    startPairs: pairs < MEASURED_PAIRS ? pairs : Math.max(pairs, START_PAIRS),
    scale,
    archives: new Map(values['scale-archive'].map((text) => readArchive(text, scale))),
    corpora: folder('corpora'),
    peers: folder('peers'),
    home: folder('home'),
    tool: resolve(values.tool),
    out: values['no-write'] ? null : resolve(values.out),
    repeated: args.filter((arg, at) => arg !== '--only' && args[at - 1] !== '--only'),
  };
}
