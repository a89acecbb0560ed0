/**
 * Measures `check` on documents made here: a book of 500 pages in Markdown, and 10,000 small files.
 * `npm run build && node test/bench/documents.mjs CORPUS [--pairs N] [--keep FOLDER]`; CORPUS is any folder that lexloupe
 * reads (codes-2015 for the figures of the project). Prints a Markdown table; asserts nothing.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const TOOL = join(ROOT, 'bin', 'lexloupe.js');
const BIG = 1 << 28;
const PAGES = 500;
const PAGE_UNITS = 2500;
const FILES = 10_000;
const FILE_UNITS = 1500;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { pairs: { type: 'string', default: '5' }, keep: { type: 'string' } },
});
const pairs = Math.max(1, Number(values.pairs) || 5);
if (positionals[0] === undefined) throw new Error('usage: node test/bench/documents.mjs CORPUS [--pairs N]');
const corpus = resolve(positionals[0]);
const home = values.keep === undefined ? mkdtempSync(join(tmpdir(), 'lexloupe-documents-')) : resolve(values.keep);
const env = { ...process.env, LEXLOUPE_CACHE_DIR: join(home, 'cache'), LC_ALL: 'C.UTF-8' };

/** A small generator of numbers, always the same ones. */
let state = 42;
const pick = (list) => {
  state = (state * 1103515245 + 12345) % 2147483648;
  return list[state % list.length];
};

const FILLERS = [
  'Le dossier est tenu au guichet, où chacun peut le lire avant la séance.',
  'La demande est faite en deux exemplaires, dont un est rendu signé.',
  'Le délai court du lendemain de la remise, jours fériés compris.',
  'Un agent du service reçoit les observations et en dresse la liste.',
  'Les pièces manquantes sont réclamées une seule fois, par lettre simple.',
];
const FORMS = [
  (num, code) => `Cette règle vient de l'article ${num} du ${code}.`,
  (num, code) => `Voir le deuxième alinéa de l'article ${num} du ${code}, puis la fiche suivante.`,
  (num, code) =>
    `**Attention** : au sens du [${code}](https://example.org/code), art. ${num} du même code, le refus est écrit.`,
];

/** Numbers and codes of the corpus, as `list` gives them: names only, no text. */
function readArticles() {
  const { out } = run(['list', '-C', corpus, '-f', 'plain']);
  const articles = [];
  for (const line of out.split('\n')) {
    const code = /\b(Code [^\t]+)/.exec(line)?.[1];
    const num = /^(?:[LRD]\. ?)?\*?[LRD]?\*?\d+(?:-\d+)*(?=\t)/.exec(line)?.[0];
    if (code !== undefined && num !== undefined)
      articles.push({ num: num.replace(/^([LRD])/, '$1. '), code: code.replace(/^C/, 'c') });
  }
  return articles;
}

function makeText(articles, units) {
  const parts = [];
  let length = 0;
  while (length < units) {
    const { num, code } = pick(articles);
    const text = pick([0, 0, 1]) === 1 ? pick(FORMS)(num, code) : pick(FILLERS);
    parts.push(text);
    length += text.length + 1;
  }
  return parts.map((part, index) => part + (index % 4 === 3 ? '\n\n' : '\n')).join('');
}

function run(args, capture = true) {
  const start = process.hrtime.bigint();
  const child = spawnSync(process.execPath, [TOOL, ...args], {
    env,
    cwd: home,
    maxBuffer: BIG,
    stdio: ['ignore', capture ? 'pipe' : 'ignore', 'pipe'],
  });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (child.error !== undefined || (child.status ?? 2) > 1)
    throw child.error ?? new Error(`${args.join(' ')}: ${child.stderr}`);
  return { ms, out: String(child.stdout ?? '') };
}

function runShell(line) {
  const start = process.hrtime.bigint();
  const child = spawnSync('bash', ['-c', line], { env, cwd: home, stdio: ['ignore', 'ignore', 'inherit'] });
  if (child.status !== 0) throw child.error ?? new Error(line);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

function measure(name, args, line) {
  const [ours, theirs] = [[], []];
  for (let pair = -1; pair < pairs; pair += 1) {
    const base = runShell(line);
    const { ms } = run(args, false);
    if (pair < 0) continue;
    ours.push(ms);
    theirs.push(base);
  }
  const { data } = JSON.parse(run([...args, '-f', 'json']).out);
  const [ms, base] = [median(ours), median(theirs)];
  console.log(
    `| ${name} | ${ms.toFixed(0)} ms | ${base.toFixed(0)} ms (\`${line}\`) | ${(ms / (2 * base + 300)).toFixed(2)} of 2 x reading + 0.3 s | ${JSON.stringify(data.references)} |`,
  );
}

const articles = readArticles();
mkdirSync(join(home, 'book'), { recursive: true });
mkdirSync(join(home, 'small'), { recursive: true });
const pages = Array.from({ length: PAGES }, (_, page) => `## Page ${page + 1}\n\n${makeText(articles, PAGE_UNITS)}`);
writeFileSync(join(home, 'book', 'book.md'), pages.join('\n\n'));
for (let file = 0; file < FILES; file += 1) {
  const folder = join(home, 'small', String(file % 100).padStart(2, '0'));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${file}.md`), `# Fiche ${file}\n\n${makeText(articles, FILE_UNITS)}`);
}
console.log('| documents | check | reading | ratio | references |\n| --- | --- | --- | --- | --- |');
const check = (folder) => ['check', folder, '-C', corpus, '--no-refresh', '--fail-on', 'never'];
measure('a book of 500 pages', check('book'), 'cat book/book.md');
measure('10,000 small files', check('small'), 'find small -type f -print0 | xargs -0 cat');
if (values.keep === undefined) rmSync(home, { recursive: true, force: true });
