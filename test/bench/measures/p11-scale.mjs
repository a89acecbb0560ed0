/** P11: millions of versions: time, size and memory of the index, how it grows, and what each command then takes. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sizesOf } from '../harness/archives.mjs';
import { catOf, NODE } from '../harness/bench.mjs';
import { FILES, writeDocuments } from '../harness/made-documents.mjs';
import { showArgs } from '../harness/commands.mjs';
import { comparePairs } from '../harness/pairs.mjs';
import { ASKED, rareName } from '../legi-archive/words.mjs';

const MAX_MINUTES = 6;
const MAX_BYTES = 6e9;
const FULL_SIZE = 2_000_000;
const COMMON_MS = 2000;
/** What takes longer is stopped. */
const PATIENCE_MS = 120_000;
const CODE = 'code des lanternes';
/** An article that has a name of its own, in all of its versions. */
const RARE = rareName(2007);
/** Growth is called linear while a version costs less than this many times what it cost at the size before. */
const LINEAR = 1.25;

const thousands = (versions) => versions.toLocaleString('en-US');

/** Seconds for 100,000 versions at each size, and where they rise. */
async function addGrowth(bench, sheet) {
  let before = null;
  for (const versions of sizesOf(bench.options.scale)) {
    const isLargest = versions === bench.options.scale;
    await sheet.fact(
      { corpus: `LEGI, ${thousands(versions)}`, what: 'index, seconds for 100,000 versions' },
      `linear: < ${LINEAR} x the size before`,
      async () => {
        const { ms, peak, anonymous, bytes } = await bench.indexed(bench.archives.open(versions));
        const each = (ms / 1000 / versions) * 1e5;
        const growth = before === null ? null : each / before;
        before = each;
        const how = `${(ms / 1000).toFixed(1)} s, ${(bytes / 1e6).toFixed(0)} MB, ${peak.toFixed(0)} MiB at most (${anonymous.toFixed(0)} anonymous); 1 run`;
        return {
          measured: `${each.toFixed(2)} s${growth === null ? '' : `, ${growth.toFixed(2)} x`}`,
          how,
          ...(growth === null ? {} : { isMet: growth < LINEAR }),
        };
      },
    );
    if (isLargest) await addLargest(bench, sheet, versions);
  }
}

async function addLargest(bench, sheet, versions) {
  const corpus = `LEGI, ${thousands(versions)}`;
  const share = versions / FULL_SIZE;
  const indexed = () => bench.indexed(bench.archives.open(versions));
  await sheet.fact({ corpus, what: 'index, time' }, `<= ${(MAX_MINUTES * share).toFixed(2)} min`, async () => {
    const minutes = (await indexed()).ms / 60_000;
    return {
      measured: `${minutes.toFixed(2)} min`,
      isMet: minutes <= MAX_MINUTES * share,
      how: '`lexloupe index --force`; 1 run',
    };
  });
  await sheet.fact({ corpus, what: 'index, size' }, `<= ${((MAX_BYTES * share) / 1e9).toFixed(2)} GB`, async () => {
    const { bytes } = await indexed();
    return {
      measured: `${(bytes / 1e9).toFixed(2)} GB`,
      isMet: bytes <= MAX_BYTES * share,
      how: '`lexloupe index --force`; 1 run',
    };
  });
}

/** Of the articles that some numbers name, the one with most versions: its identifier, number and days. */
function chooseArticle(bench, path) {
  const lines = bench.read(bench.on(path, 'list', CODE, '--num', 'L1*-*', '-f', 'plain')).split('\n');
  const held = new Map();
  for (const line of lines.slice(0, -1)) {
    const [num, , , cid, id, , , from] = line.split('\t');
    held.set(cid, [...(held.get(cid) ?? []), { num, id, from }]);
  }
  const chosen = [...held.values()].sort((a, b) => b.length - a.length)[0];
  if (chosen === undefined) throw new Error(`no article of the ${CODE}`);
  return { id: chosen.at(-1).id, first: chosen[0].id, nums: [...held.values()].slice(0, 20).map(([{ num }]) => num) };
}

/** Every command: [what, arguments, limit as a ratio to an empty node or null]. */
function listCommands({ id, first }, documents) {
  return [
    ['show', ['show', id], 1.5],
    ['cited-by', ['cited-by', id], 1.5],
    ['search, a rare word', ['search', RARE], 1.6],
    ['search, a common word', ['search', ASKED.common], null],
    ['search, the beginning of a word', ['search', ASKED.prefix], null],
    ['search, words side by side', ['search', ASKED.phrase], null],
    ['search, a common word in one code', ['search', ASKED.common, '--code', CODE], null],
    ['versions', ['versions', id], null],
    ['lineage', ['lineage', id], null],
    ['diff of two wordings', ['diff', first, id], null],
    ['refs of an article', ['refs', id], null],
    ['explain', ['explain', id], null],
    ['check of one document', ['check', documents, '--fail-on', 'never'], null],
    ['list of one code', ['list', CODE], null],
    ['abrogated of one article', ['abrogated', id], null],
    ['abrogated of one code', ['abrogated', CODE], null],
    ['abrogated of everything', ['abrogated'], null],
    ['changes of one code in a month', ['changes', CODE, '--from', '1990-01-01', '--to', '1990-02-01'], null],
    ['stats', ['stats'], null],
    ['index, nothing changed', ['index'], null],
  ];
}

/** The 10,000 documents of P10, against this index. */
async function addDocuments(bench, sheet, { corpus, path, nums }) {
  const folder = bench.folder('scale-many-documents');
  writeDocuments(
    folder,
    nums.map((num) => ({ num, code: CODE })),
  );
  const small = join(folder, 'small');
  const what = `check of ${FILES} small documents`;
  await sheet.fact({ corpus, what }, '<= 2 x reading + 0.3 s', () => {
    const cat = catOf(small);
    const ours = bench.on(path, 'check', small, '--fail-on', 'never', '--no-refresh');
    const told = comparePairs({ ours, base: cat, warm: cat, pairs: bench.options.pairs, env: bench.env });
    const limit = 2 * told.baseMs + 300;
    return {
      measured: `${(told.oursMs / limit).toFixed(2)} of it`,
      isMet: told.oursMs <= limit,
      how: `\`lexloupe check\` ${told.oursMs.toFixed(0)} ms, reading ${told.baseMs.toFixed(0)} ms; pairs: ${told.pairs}`,
    };
  });
}

async function addLatencies(bench, sheet) {
  const { scale, startPairs } = bench.options;
  const path = bench.archives.open(scale);
  const corpus = `LEGI, ${thousands(scale)}`;
  bench.run(bench.on(path, 'index'));
  const article = chooseArticle(bench, path);
  const documents = bench.folder('scale-documents');
  await addDocuments(bench, sheet, { corpus, path, nums: article.nums });
  const text = article.nums.map((num) => `Voir l'article ${num} du ${CODE}.`).join('\n\n');
  writeFileSync(join(documents, 'note.md'), `# Note\n\n${text}\n`);
  for (const [what, args, limit] of listCommands(article, documents)) {
    const shown = `lexloupe ${showArgs(args.map((arg) => (arg === documents ? 'DOCUMENTS' : arg)))}`;
    const ours = { ...bench.on(path, ...args), timeout: PATIENCE_MS, shown };
    const told = await sheet.ratio({ corpus, what }, () => ({ ours, base: NODE, pairs: startPairs }), limit);
    if (what !== 'search, a common word' || told === null) continue;
    await sheet.fact({ corpus, what }, `<= ${COMMON_MS / 1000} s`, () => {
      const isMet = told.oursMs <= COMMON_MS;
      return { measured: `${(told.oursMs / 1000).toFixed(2)} s`, isMet, how: 'the median of the row above' };
    });
  }
}

async function measure(bench, sheet) {
  await addGrowth(bench, sheet);
  await addLatencies(bench, sheet);
}

export const scale = { id: 'P11', title: 'scale', measure };
