/**
 * Runs the measurements and writes RESULTS.md: `npm run build && node test/bench/run.mjs [--only P1,P4] [--pairs N] …`
 * (README.md beside this file). Nothing is asserted.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBench } from './harness/bench.mjs';
import { describeMachine, describeVersions } from './harness/machine.mjs';
import { readOptions } from './harness/options.mjs';
import { tableOf, updatePage } from './harness/page.mjs';
import { MEASURES } from './measures/measures.mjs';

const options = readOptions(process.argv.slice(2));
const unknown = options.only?.filter((id) => !MEASURES.some((measure) => measure.id === id)) ?? [];
if (unknown.length > 0) throw new Error(`no such measurement: ${unknown.join(', ')}`);
const home = options.home ?? mkdtempSync(join(tmpdir(), 'lexloupe-bench-'));
mkdirSync(home, { recursive: true });
const bench = openBench(options, home);

/** When, on what and with which options; places of this machine are nobody's concern. */
function factsNow() {
  const day = new Date().toISOString().slice(0, 16).replace('T', ' ');
  const shown = options.repeated.join(' ').replaceAll(/(?<= |=)\/\S+/g, 'FOLDER') || 'none';
  return { day: `${day} UTC`, machine: describeMachine(), versions: describeVersions(bench.peers), options: shown };
}

try {
  for (const measure of MEASURES.filter(({ id }) => options.only?.includes(id) ?? true)) {
    const start = performance.now();
    process.stderr.write(`${measure.id}: ${measure.title}\n`);
    const sheet = bench.rows();
    await sheet.attempt({ what: 'rows that could not begin' }, async () => {
      await measure.measure(bench, sheet);
      return { isDone: true };
    });
    const rows = sheet.rows.filter(({ isDone }) => isDone !== true);
    process.stdout.write(`${tableOf(measure.id, rows)}\n`);
    process.stderr.write(`  ${((performance.now() - start) / 1000).toFixed(0)} s\n`);
    const order = MEASURES.map(({ id }) => id);
    if (options.out !== null) await updatePage(options.out, measure, rows, factsNow(), order);
  }
} finally {
  if (options.home === null) rmSync(home, { recursive: true, force: true });
}
