/** P7: reading a LEGI archive and its increments, against legi.py and against decompressing it. */

import { join } from 'node:path';
import { shell } from '../harness/commands.mjs';

const TUNED_LIMIT = 0.45;
const GZIP_LIMIT = 4.5;
/** Above this size a command is run once: it takes minutes. */
const LARGE = 500_000;
/** The size at which several pairs are run. */
const SMALL_SIZE = 20_000;
/** legi.py with its default pragmas commits every row: hours for millions. */
const DEFAULT_SIZE = 2000;

async function addSize(bench, sheet, versions) {
  const corpus = `LEGI, ${versions.toLocaleString('en-US')}`;
  const pairs = versions >= LARGE ? 1 : bench.options.pairs;
  const open = () => bench.archives.open(versions);
  const database = join(bench.home, 'legi.sqlite');
  const against = (what, base, limit, text) =>
    sheet.ratio(
      { corpus, what },
      () => ({ ours: bench.on(open(), 'index', '--force'), base: base(open()), pairs }),
      limit,
      text,
    );
  await against(
    'index, against legi.py with tuned pragmas',
    (folder) => bench.peers.legiPy(folder, database, true),
    TUNED_LIMIT,
  );
  const gzip = (folder) => shell('gzip -dc "$1"/*.tar.gz > /dev/null', [folder], 'gzip -dc');
  await against('index, against decompressing', gzip, GZIP_LIMIT, `stretch: <= ${GZIP_LIMIT} x`);
}

/** legi.py as it is without options; what a larger archive would take is so many times more. */
function addDefault(bench, sheet) {
  const corpus = `LEGI, ${DEFAULT_SIZE.toLocaleString('en-US')}`;
  return sheet.ratio({ corpus, what: 'index, against legi.py by default' }, () => {
    const folder = bench.archives.open(DEFAULT_SIZE);
    const base = bench.peers.legiPy(folder, join(bench.home, 'legi.sqlite'), false);
    return { ours: bench.on(folder, 'index', '--force'), base, pairs: 1 };
  });
}

async function measure(bench, sheet) {
  const { scale } = bench.options;
  for (const versions of new Set([Math.min(SMALL_SIZE, scale), scale])) await addSize(bench, sheet, versions);
  await addDefault(bench, sheet);
}

export const legiArchive = { id: 'P7', title: 'reading a LEGI archive', measure };
