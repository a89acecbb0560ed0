/**
 * What lexloupe says of the npm package @socialgouv/legi-data against a recount straight from its JSON:
 *
 *     npm pack @socialgouv/legi-data@2.513.0 && tar xzf socialgouv-legi-data-2.513.0.tgz
 *     npm run build && node test/bench/legi-data.mjs package
 *
 * Prints a Markdown table: every figure beside what formats.md 7 and the files themselves give. Nothing here fails.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const [folder, tool = fileURLToPath(new URL('../../bin/lexloupe.js', import.meta.url))] = process.argv.slice(2);
if (!folder) throw new Error('usage: legi-data.mjs PACKAGE [LAUNCHER]');

const DATA = resolve(folder, 'data');
const EXPECTED = { articles: 29_115, VIGUEUR: 28_853, ABROGE_DIFF: 251, null: 9, VIGUEUR_DIFF: 1, MODIFIE: 1 };
const DAY_MS = 86_400_000;
const NO_END = '2999-01-01';
const FAR = '2222-02-22';

const add = (counts, name) => void (counts[name] = (counts[name] ?? 0) + 1);
const plural = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;
const utcDay = (ms) => (ms === null || ms === undefined ? null : new Date(ms).toISOString().slice(0, 10));
const files = readdirSync(DATA).filter((name) => /^LEGITEXT\d+\.json$/.test(name));

/** Every article node of the JSON, by id, by a walk that shares nothing with the loader. */
function recount() {
  const articles = new Map();
  const found = { etats: {}, notMidnight: 0, twice: 0, nums: new Map(), modifications: 0 };
  for (const name of files) {
    const open = [JSON.parse(readFileSync(join(DATA, name), 'utf8'))];
    const code = open[0].data.title;
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      open.push(...(node.children ?? []));
      if (node.type !== 'article') continue;
      const { id, cid, num, etat, dateDebut, dateFin, lienModifications } = node.data;
      if (articles.has(id)) found.twice += 1;
      articles.set(id, { id, cid, num, etat, code, dateDebut: utcDay(dateDebut), dateFin: utcDay(dateFin) });
      add(found.etats, String(etat));
      found.notMidnight += [dateDebut, dateFin].filter((ms) => typeof ms === 'number' && ms % DAY_MS !== 0).length;
      found.modifications += lienModifications?.length ?? 0;
      const key = `${code} ${num}`;
      found.nums.set(key, (found.nums.get(key) ?? 0) + 1);
    }
  }
  return { articles, ...found };
}

/** Runs the tool and tells its peak; `peak` in MB. */
function run(corpus, args) {
  const watch = `
    process.on('exit', () => process.stderr.write('\\n@' + process.resourceUsage().maxRSS));
    process.argv.splice(1, 1); await import(process.argv[1]);`;
  const env = { ...process.env, LEXLOUPE_CACHE_DIR: cache };
  const argv = ['--input-type=module', '-e', watch, '--', '-', resolve(tool), '-C', corpus, '-q', ...args];
  const done = spawnSync(process.execPath, argv, { encoding: 'utf8', env, maxBuffer: 1 << 30 });
  const peak = /@(\d+)\s*$/.exec(done.stderr)?.[1];
  if (done.status !== 0) throw new Error(done.stderr);
  return { stdout: done.stdout, peak: peak === undefined ? null : Math.round(Number(peak) / 1024) };
}

const cache = mkdtempSync(join(tmpdir(), 'lexloupe-legi-data-'));
process.on('exit', () => rmSync(cache, { recursive: true, force: true }));

const rows = [];
const tell = (what, ours, theirs) =>
  rows.push([what, ours, theirs, String(ours) === String(theirs) ? 'yes' : '**no**']);

const ours = recount();
const listed = run(DATA, ['list', '-f', 'ndjson', '--as-of', '2026-01-01'])
  .stdout.split('\n')
  .filter((line) => line.includes('"articleCid"'))
  .map((line) => JSON.parse(line));
const said = new Map(listed.map((article) => [article.id, article]));
const etats = {};
for (const { etat } of listed) add(etats, String(etat));

tell('articles', listed.length, ours.articles.size);
tell('articles, by formats.md', listed.length, EXPECTED.articles);
for (const etat of Object.keys(EXPECTED).slice(1)) tell(`état ${etat}`, etats[etat] ?? 0, ours.etats[etat] ?? 0);
for (const etat of Object.keys(EXPECTED).slice(1))
  tell(`état ${etat}, by formats.md`, etats[etat] ?? 0, EXPECTED[etat]);

/** A day as people read it: an end that is no end, or not yet known, is none. */
const readable = (day) => (day === NO_END || day === FAR ? null : day);
const differing = (pick, theirs) =>
  [...ours.articles.values()].filter((article) => pick(said.get(article.id)) !== theirs(article)).length;
tell(
  'articles whose état differs',
  differing(
    (a) => a?.etat ?? null,
    (a) => a.etat ?? null,
  ),
  0,
);
tell(
  'articles whose dateDebut differs',
  differing(
    (a) => a?.dateDebut,
    (a) => readable(a.dateDebut),
  ),
  0,
);
tell(
  'articles whose dateFin differs',
  differing(
    (a) => a?.dateFin,
    (a) => readable(a.dateFin),
  ),
  0,
);
tell(
  'articles whose number differs',
  differing(
    (a) => a?.num,
    (a) => a.num?.trim(),
  ),
  0,
);
tell(
  'articles whose cid differs',
  differing(
    (a) => a?.articleCid,
    (a) => a.cid,
  ),
  0,
);
tell(
  'articles whose code differs',
  differing(
    (a) => a?.texte?.title,
    (a) => a.code,
  ),
  0,
);
const blanks = [...ours.articles.values()].filter(({ num }) => num !== null && num !== num.trim()).length;
tell(
  'numbers with a blank at an end: as stated, and trimmed',
  blanks - listed.filter(({ num }) => num !== null && num.trim() !== num).length,
  blanks,
);
tell('times that are not midnight UTC', ours.notMidnight, 0);
tell('identifiers that come twice', ours.twice, 0);

const numsSaid = new Map();
for (const { num, texte } of listed)
  numsSaid.set(`${texte?.title} ${num}`, (numsSaid.get(`${texte?.title} ${num}`) ?? 0) + 1);
const doubles = (nums) =>
  [...nums]
    .filter(([, count]) => count > 1)
    .map(([key, count]) => `${key} (${count})`)
    .sort();
tell(
  'numbers borne twice in one code',
  doubles(numsSaid).join('; ') || 'none',
  doubles(ours.nums).join('; ') || 'none',
);

const links = run(DATA, ['export', '--what', 'links', '-f', 'ndjson'])
  .stdout.split('\n')
  .filter((l) => l.includes('"link"'));
tell('links (lienModifications)', links.length, ours.modifications);

const versionsOf = (id) => JSON.parse(run(DATA, ['versions', id, '-f', 'json']).stdout).data.versions;
const sample = [...ours.articles.values()].filter((_, index) => index % 7000 === 0);
const asShown = sample.map(({ id }) =>
  versionsOf(id)
    .map((v) => `${v.dateDebut} ${v.dateFin}`)
    .join(),
);
const asStated = sample.map(({ dateDebut, dateFin }) => `${dateDebut} ${readable(dateFin)}`);
tell(`\`versions\` of ${plural(sample.length, 'article')}`, asShown.join('; '), asStated.join('; '));

console.log('| what | lexloupe | recount | same |\n| --- | --- | --- | --- |');
for (const row of rows) console.log(`| ${row.join(' | ')} |`);

console.log('\n| read | bytes | peak memory (MB) |\n| --- | --- | --- |');
for (const name of files) {
  const alone = join(cache, 'files', basename(name, '.json'));
  mkdirSync(alone, { recursive: true });
  copyFileSync(join(DATA, name), join(alone, name));
  console.log(`| ${name} | ${statSync(join(DATA, name)).size} | ${run(alone, ['index', '--force']).peak} |`);
}
const whole = files.reduce((sum, name) => sum + statSync(join(DATA, name)).size, 0);
console.log(`| all ${files.length} | ${whole} | ${run(DATA, ['index', '--force']).peak} |`);

/** data/index.json: instants of midnight in Paris, then +00:09:21 (before 1891-03-15), +1 or +2 hours. */
const instants = JSON.parse(readFileSync(join(DATA, 'index.json'), 'utf8')).flatMap((entry) =>
  Object.entries(entry).filter(([, value]) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)),
);
const paris = new Intl.DateTimeFormat('fr-CA', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const parisDay = (text) => paris.format(new Date(text)).slice(0, 10);
const wrong = instants.filter(([, text]) => text.slice(0, 10) !== parisDay(text));
const offsets = {};
for (const [, text] of instants) add(offsets, text.slice(11, 19));
console.log(`
The dates of data/index.json are not those of the articles: they are instants of midnight in Paris, written in UTC. Midnight
in Paris is the evening before in UTC, by one hour in winter, two in summer, and by nine minutes and twenty-one seconds
before the legal time of 1891 (from 1911 to 1940 both midnights are one): whoever cuts them at the T reads the day before. Of ${plural(instants.length, 'instant')}, ${wrong.length} would be wrong
(by time of day: ${Object.entries(offsets)
  .sort(([, a], [, b]) => b - a)
  .map(([time, count]) => `${time} ${count}`)
  .join(', ')}).
The dates of the articles are milliseconds at midnight UTC, and need no such care; lexloupe reads those, and no date of the index.`);
