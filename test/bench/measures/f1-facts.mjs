/** F1: counts of codes-2015 that lexloupe gives, against a recount that shares no line with it. */

import { join } from 'node:path';
import { command } from '../harness/commands.mjs';
import { BENCH } from '../harness/options.mjs';

/** (code, number as written) pairs that several files hold, from `list`. */
function countPairs(bench, path) {
  const lines = bench
    .read(bench.on(path, 'list', '-f', 'ndjson', '--no-refresh'))
    .split('\n')
    .slice(0, -1);
  const records = lines.map((line) => JSON.parse(line)).filter((record) => record.kind !== 'summary');
  // One file names no number.
  const articles = records.filter((record) => typeof record.num === 'string');
  const pairs = new Map();
  for (const { path: file, num } of articles) {
    const pair = `${file.split('/')[0]}/${num.split(/\s+/).filter(Boolean).join(' ')}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  const held = [...pairs.values()].filter((count) => count > 1);
  return { listed: records.length, pairs: held.length, files: held.reduce((sum, count) => sum + count, 0) };
}

async function measure(bench, sheet) {
  const { path } = bench.corpora.open('codes-2015');
  bench.run(bench.on(path, 'index'));
  const truth = JSON.parse(
    bench.read(command(process.execPath, [join(BENCH, 'recount.mjs'), 'steeve', path, '--totals'])),
  );
  const found = countPairs(bench, path);
  const { counts } = JSON.parse(bench.read(bench.on(path, 'validate', '--json', '--no-refresh'))).data;
  const add = (what, told, ours, how) =>
    sheet.fact({ corpus: 'codes-2015', what }, String(told), () => ({
      measured: String(ours),
      isMet: told === ours,
      how,
    }));
  await add('article files listed', truth.files, found.listed, '`lexloupe list`, recount.mjs');
  await add(
    'numbers that a code holds twice or more',
    truth.pairsHeldTwice,
    found.pairs,
    '`lexloupe list`, recount.mjs',
  );
  await add('files of these numbers', truth.filesInThem, found.files, '`lexloupe list`, recount.mjs');
  await add('import streams', truth.importStreams, counts['import-stream'] ?? 0, '`lexloupe validate`, recount.mjs');
  await add('empty bodies', truth.emptyBodies, counts['empty-body'] ?? 0, '`lexloupe validate`, recount.mjs');
}

export const facts = { id: 'F1', title: 'counts', measure };
