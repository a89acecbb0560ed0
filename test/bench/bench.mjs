/**
 * Measures lexloupe on codes-2015 against the commands that people would otherwise run (see README.md beside this file):
 * `node test/bench/bench.mjs [DEST] [--pairs N] [--only P1,P4]`. Prints a Markdown table; asserts nothing.
 */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
} from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const TOOL = join(ROOT, 'bin', 'lexloupe.js');
const RECOUNT = join(ROOT, 'test', 'bench', 'recount.mjs');
const BIG = 1 << 28;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { pairs: { type: 'string', default: '5' }, only: { type: 'string' } },
});
const PAIRS = Math.max(1, Number(values.pairs) || 5);
const START_PAIRS = Math.max(PAIRS, 21);

const home = mkdtempSync(join(tmpdir(), 'lexloupe-bench-'));
const env = { ...process.env, LEXLOUPE_CACHE_DIR: join(home, 'cache'), LC_ALL: 'C.UTF-8' };
const corpus = findCorpus();
const files = articleFiles(corpus);

/** A command to be timed: what is spawned, and how it is written in the table. */
const tool = (...args) => ({ program: process.execPath, args: [TOOL, ...args], shown: `lexloupe ${args.join(' ')}` });
const onCorpus = (...args) => {
  const command = tool(...args, '-C', corpus);
  return { ...command, shown: `lexloupe ${args.map((a) => (/[ :*]/.test(a) ? `"${a}"` : a)).join(' ')}` };
};
const shell = (line, shown) => ({ program: 'bash', args: ['-c', line, 'bash', corpus], shown });
const NODE = { program: process.execPath, args: ['-e', '0'], shown: 'node -e 0' };
const CAT = shell('find "$1" -type f -print0 | xargs -0 cat > /dev/null', 'find -print0 \\| xargs -0 cat');
const FIND = shell('find "$1" -type f -printf \'%p %s %T@\\n\' > /dev/null', 'find -printf');

/** Folder of codes-2015: DEST itself, below it, or unpacked now from the archive beside the repository. */
function findCorpus() {
  const [dest] = positionals;
  for (const folder of dest === undefined ? [] : [join(dest, 'codes-2015'), dest]) {
    if (existsSync(join(folder, 'Code Civil'))) return folder;
  }
  const archive = join(ROOT, '..', 'shared', 'corpora', 'codes-2015.tar.gz');
  const folder = dest ?? home;
  run({ program: 'mkdir', args: ['-p', folder] });
  run({ program: 'tar', args: ['xzf', archive, '-C', folder] });
  return join(folder, 'codes-2015');
}

/** Every file below a folder, with its size, in a fixed order. */
function articleFiles(folder) {
  const found = [];
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) found.push(join(entry.parentPath ?? entry.path, entry.name));
  }
  return found.sort();
}

/** Runs to the end; milliseconds and standard output. Throws when the command could not be started or was killed. */
function run({ program, args }, options = {}) {
  const start = process.hrtime.bigint();
  const child = spawnSync(program, args, {
    env,
    cwd: home,
    maxBuffer: BIG,
    stdio: ['ignore', 'ignore', 'pipe'],
    ...options,
  });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (child.error !== undefined || child.signal !== null) throw child.error ?? new Error(`${program}: ${child.signal}`);
  return { ms, status: child.status, out: String(child.stdout ?? ''), err: String(child.stderr ?? '') };
}

/** Standard output of the tool; a status that is not expected is told, since the figures would mean nothing. */
function output(command, statuses = [0]) {
  const { out, err, status } = run(command, { stdio: ['ignore', 'pipe', 'pipe'] });
  if (!statuses.includes(status)) throw new Error(`${command.shown}: exit ${status}: ${err.trim()}`);
  return out;
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/**
 * Ratios of `command` to `base`, run in turn. `warm`, when given, runs before each of them, not timed: the page cache is
 * then in the same state for both, whatever the machine does with it meanwhile.
 */
function compare(command, base, { pairs = PAIRS, warm = null, before = () => undefined } = {}) {
  const ratios = [];
  const [ours, theirs] = [[], []];
  for (let pair = -1; pair < pairs; pair += 1) {
    if (warm !== null) run(warm);
    const reference = run(base).ms;
    if (warm !== null) run(warm);
    before();
    const { ms } = run(command);
    if (pair < 0) continue;
    theirs.push(reference);
    ours.push(ms);
    ratios.push(ms / reference);
  }
  return {
    ratio: median(ratios),
    low: Math.min(...ratios),
    high: Math.max(...ratios),
    ms: median(ours),
    base: median(theirs),
  };
}

const rows = [];
const number = (value) => value.toLocaleString('en-US', { maximumFractionDigits: 2 });

function addRatio(id, what, limit, command, base, options) {
  const { ratio, low, high, ms, base: baseMs } = compare(command, base, options);
  rows.push([
    id,
    what,
    `<= ${limit} x`,
    `${number(ratio)} x`,
    `${number(low)}-${number(high)}`,
    ratio <= limit ? 'met' : 'missed',
    `\`${command.shown}\` ${number(ms)} ms / \`${base.shown}\` ${number(baseMs)} ms`,
  ]);
  return ratio;
}

function addFact(id, what, target, measured, isMet, how) {
  rows.push([id, what, target, measured, '', isMet ? 'met' : 'missed', how]);
}

/** Told by the child itself when it exits: its largest resident set, in KiB. */
const TELL_PEAK =
  "data:text/javascript,import{writeSync}from'node:fs';process.on('exit',()=>writeSync(2,'peak '+process.resourceUsage().maxRSS+'\\n'))";

/** Largest resident set of a run of the tool, in MiB. */
function peakMemory({ program, args }) {
  const { err } = run({ program, args: ['--import', TELL_PEAK, ...args] });
  return Number(/peak (\d+)/.exec(err)?.[1]) / 1024;
}

/** Bytes of the files of the index. */
function indexBytes() {
  return articleFiles(env.LEXLOUPE_CACHE_DIR).reduce((sum, path) => sum + statSync(path).size, 0);
}

/** Ten files, spread over the corpus, get one more blank line; `restore` gives them back their length and their time. */
function tenFiles() {
  const chosen = Array.from({ length: 10 }, (_, index) => files[Math.floor(((index + 0.5) * files.length) / 10)]);
  const stats = chosen.map((path) => statSync(path));
  return {
    change: () => chosen.forEach((path) => appendFileSync(path, '\n')),
    restore: () =>
      chosen.forEach((path, index) => {
        truncateSync(path, stats[index].size);
        utimesSync(path, stats[index].atime, stats[index].mtime);
      }),
  };
}

/** Cells of every line of a CSV text, quotes undone. */
function readCsv(text) {
  const lines = [[]];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    lines.at(-1).push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === '') break;
    if (end !== ',') lines.push([]);
  }
  return lines.filter((cells) => cells.length > 1);
}

/** (code, number as written) pairs that several files hold, from `list`. */
function countPairs() {
  const [columns, ...lines] = readCsv(output(onCorpus('list', '-f', 'csv')));
  const [num, path] = [columns.indexOf('num'), columns.indexOf('path')];
  const pairs = new Map();
  for (const cells of lines) {
    const pair = `${cells[path].split('/')[0]}/${cells[num].split(/\s+/).filter(Boolean).join(' ')}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  const held = [...pairs.values()].filter((count) => count > 1);
  return { listed: lines.length, pairs: held.length, files: held.reduce((sum, count) => sum + count, 0) };
}

/** What is measured, by the number of the target; a later measurement is one more entry. */
const MEASUREMENTS = {
  P1() {
    addRatio('P1', 'first index', 2, onCorpus('index', '--force'), CAT, { warm: CAT });
  },
  P2() {
    run(onCorpus('index'));
    const options = { pairs: START_PAIRS };
    addRatio('P2', 'one article', 1.5, onCorpus('show', 'code civil:1382'), NODE, options);
    const citing = onCorpus('cited-by', 'code civil:1382', '--no-refresh');
    addRatio('P2', 'who cites it, the index as it is', 1.5, citing, NODE, options);
  },
  P4() {
    run(onCorpus('index'));
    const [unchanged, ten] = [onCorpus('index'), tenFiles()];
    addRatio('P4', 'whole corpus verified, nothing changed', 2.2, unchanged, FIND, { warm: FIND });
    addRatio('P4', 'who cites it, every file verified', 2.2, onCorpus('cited-by', 'code civil:1382'), FIND, {
      warm: FIND,
    });
    try {
      const options = { warm: FIND, before: ten.change };
      addRatio('P4', 'ten files changed (+ 20 %)', 2.64, unchanged, FIND, options);
    } finally {
      ten.restore();
    }
  },
  P8() {
    const mib = peakMemory(onCorpus('index', '--force'));
    addFact('P8', 'memory of the first index', '<= 400 MB', `${number(mib)} MiB`, mib <= 400, '`index --force`, peak');
    const [text, index] = [files.reduce((sum, path) => sum + statSync(path).size, 0), indexBytes()];
    const how = `${number(index / 1e6)} MB of index, ${number(text / 1e6)} MB of text`;
    addFact('P8', 'size of the index', '<= 2 x', `${number(index / text)} x`, index <= 2 * text, how);
  },
  P12() {
    for (const args of [['--help'], ['--version'], ['completion', 'bash']]) {
      addRatio('P12', args.join(' '), 1.3, tool(...args), NODE, { pairs: START_PAIRS });
    }
  },
  facts() {
    const recount = { program: process.execPath, args: [RECOUNT, 'steeve', corpus, '--totals'], shown: 'recount' };
    const truth = JSON.parse(output(recount));
    const found = countPairs();
    addFact(
      '',
      'article files listed',
      number(truth.files),
      number(found.listed),
      found.listed === truth.files,
      '`list -f csv`',
    );
    const [told, ours] = [
      `${number(truth.pairsHeldTwice)} in ${number(truth.filesInThem)}`,
      `${number(found.pairs)} in ${number(found.files)}`,
    ];
    addFact('', '(code, number) pairs held twice or more, in files', told, ours, told === ours, '`list -f csv`');
    const { counts } = JSON.parse(output(onCorpus('validate', '--json'), [0, 1])).data;
    for (const [rule, count] of [
      ['import-stream', truth.importStreams],
      ['empty-body', truth.emptyBodies],
    ]) {
      addFact('', rule, number(count), number(counts[rule] ?? 0), counts[rule] === count, '`validate --json`');
    }
  },
};

try {
  const wanted = values.only === undefined ? Object.keys(MEASUREMENTS) : values.only.split(',');
  for (const name of wanted) {
    process.stderr.write(`${name}\n`);
    try {
      MEASUREMENTS[name]();
    } catch (error) {
      rows.push([name, 'not measured', '', '', '', 'missed', String(error.message ?? error).replaceAll('\n', ' ')]);
    }
  }
  const load = loadavg().map((value) => value.toFixed(2));
  process.stdout.write(
    `${number(files.length)} files; node ${process.version}; ${PAIRS} pairs, ${START_PAIRS} for start-up; load ${load.join(' ')}\n\n`,
  );
  const table = [['#', 'what', 'target', 'median', 'min-max', 'verdict', 'medians of'], Array(7).fill('---'), ...rows];
  process.stdout.write(table.map((cells) => `| ${cells.join(' | ')} |\n`).join(''));
} finally {
  rmSync(home, { recursive: true, force: true });
}
