/**
 * Counts a corpus again, without the loader: `node test/bench/recount.mjs lexlib|steeve DIR [--totals]`, JSON on stdout.
 * steeve: a number is what follows "Article " on line 1, white space collapsed; letter case changes nothing, but
 * dropping a final full stop would merge 15 more pairs.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';

const [mode, root, option] = process.argv.slice(2);
const MARKER = '**Liens relatifs à cet article**';
const PREFIX = 'Article ';

const files = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.isDirectory()) return entry.name === '.git' ? [] : files(join(folder, entry.name));
      return entry.isFile() ? [join(folder, entry.name)] : [];
    });

const add = (counts, name, by = 1) => void (counts[name] = (counts[name] ?? 0) + by);
const sorted = (counts) => Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));

/** `Article L1 - 6694694.md` -> `LEGIARTI000006694694`, null when the name ends with no digits. */
function cidOf(path) {
  const tail = basename(path, '.md').split(' - ').at(-1);
  const isDigits = tail !== '' && [...tail].every((c) => c >= '0' && c <= '9');
  return isDigits ? 'LEGIARTI' + tail.padStart(12, '0') : null;
}

/** Link items per heading, read after the marker line only. */
function linksOf(lines) {
  const counts = {};
  let heading = null;
  for (const line of lines.slice(lines.indexOf(MARKER) + 1)) {
    const bare = line.trim();
    const edge = ['_', '**'].find((e) => bare.startsWith(e) && bare.endsWith(e + ':'));
    if (line.startsWith('  - ') || line.startsWith('\t  - ')) add(counts, heading);
    else if (edge) heading = bare.slice(edge.length, -edge.length - 1);
  }
  return sorted(counts);
}

function lexlib(paths) {
  const totals = { files: 0, withCid: 0, distinctCids: 0, withoutLinks: 0, items: 0, links: {} };
  const [articles, cids] = [{}, new Set()];
  for (const path of paths) {
    const lines = readFileSync(path, 'utf8').split('\n');
    if (!(lines[0] + ' ').startsWith('# ' + PREFIX)) continue;
    const links = lines.includes(MARKER) ? linksOf(lines) : {};
    const cid = cidOf(path);
    articles[relative(root, path).split(sep).join('/')] = { num: lines[0].slice(10).trim(), articleCid: cid, links };
    totals.files += 1;
    if (cid !== null) {
      cids.add(cid);
      totals.withCid += 1;
    }
    if (!lines.includes(MARKER)) totals.withoutLinks += 1;
    for (const [name, n] of Object.entries(links)) {
      add(totals.links, name, n);
      totals.items += n;
    }
  }
  return { totals: { ...totals, distinctCids: cids.size, links: sorted(totals.links) }, articles };
}

function steeve(paths) {
  const totals = { files: 0, codes: 0, pairsHeldTwice: 0, filesInThem: 0, importStreams: 0, emptyBodies: 0 };
  const [pairs, codes] = [{}, {}];
  for (const path of paths) {
    const lines = readFileSync(path, 'utf8').split('\n');
    if (!lines[0].startsWith(PREFIX) || lines[1] !== '----') continue;
    const [code] = relative(root, path).split(sep);
    totals.files += 1;
    add(codes, code);
    add(pairs, code + '/' + lines[0].slice(PREFIX.length).split(' ').filter(Boolean).join(' '));
    if (lines.some((line) => line.startsWith('M 100644 inline '))) totals.importStreams += 1;
    if (lines.slice(2).every((line) => line.trim() === '')) totals.emptyBodies += 1;
  }
  const held = Object.entries(pairs).filter(([, n]) => n > 1);
  const filesInThem = held.reduce((sum, [, n]) => sum + n, 0);
  totals.codes = Object.keys(codes).length;
  return { totals: { ...totals, pairsHeldTwice: held.length, filesInThem }, codes, pairs: Object.fromEntries(held) };
}

const modes = { lexlib, steeve };
if (!modes[mode] || !root) throw new Error('usage: recount.mjs lexlib|steeve DIR [--totals]');
const result = modes[mode](files(root));
process.stdout.write(JSON.stringify(option === '--totals' ? result.totals : result, null, 2) + '\n');
