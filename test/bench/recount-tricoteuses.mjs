/**
 * Counts a Tricoteuses corpus again, without the loader: `node test/bench/recount-tricoteuses.mjs DIR [--totals]`, JSON on
 * stdout. Lists only (no tables). A meaning is `TYPELIEN sens` seen from the article itself: under the headings of other
 * documents' records ("… faisant référence à …") the sens is theirs, and is turned. `outgoingCitations` are those of meaning
 * `CITATION source`; `distinct` counts once what both headings say (same target, same meaning).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';

const [root, option] = process.argv.slice(2);
if (!root) throw new Error('usage: recount-tricoteuses.mjs DIR [--totals]');

const files = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.isDirectory()) return entry.name === '.git' ? [] : files(join(folder, entry.name));
      return entry.isFile() && entry.name.endsWith('.md') ? [join(folder, entry.name)] : [];
    });

const add = (counts, name, by = 1) => void (counts[name] = (counts[name] ?? 0) + by);
const sorted = (counts) => Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
const field = (text, key) => new RegExp(`^${key}: (.*)$`, 'm').exec(text)?.[1].trim() ?? null;
const other = { source: 'cible', cible: 'source' };

/** One entry per `<li>`: its heading, its meaning, the identifier that it points to. */
function itemsOf(text) {
  const blocks = text.split(/<details>/).filter((block) => /^\s*<summary>.*Références.*<\/summary>/.test(block));
  return blocks.flatMap((block) =>
    block.split(/(?=<h2>(?!Réf[^<]*<\/h2><\/summary>)|^ *### )/m).flatMap((part) => {
      const heading = /^(?:<h2>(.*?)<\/h2>| *### (.*)$)/m.exec(part)?.slice(1).find(Boolean) ?? null;
      const isOther = heading !== null && heading.includes('faisant référence');
      return [...part.matchAll(/<li>([\s\S]*?)<\/li>/g)].map(([, item]) => {
        const bare = item.replace(/<a [\s\S]*<\/a>/, '§');
        const [, type = '?', sens = '?'] = /(?:^|\s)([A-Z_]+) (source|cible)(?=\s|$)/.exec(bare) ?? [];
        const target = /redirection\/([A-Z]+\d+)/.exec(item)?.[1] ?? item.trim();
        return { heading, meaning: `${type} ${isOther ? (other[sens] ?? sens) : sens}`, target };
      });
    }),
  );
}

const totals = { articles: 0, distinctNums: 0, distinctIds: 0, etats: {}, open: 0, items: 0, distinct: 0 };
const [headings, meanings, distinctMeanings, articles] = [{}, {}, {}, {}];
const [nums, ids] = [new Set(), new Set()];
for (const path of files(root)) {
  if (basename(path) === 'README.md') continue;
  const text = readFileSync(path, 'utf8');
  const num = /^(?:<h1>Article (.*)<\/h1>|# Article (.*))$/m.exec(text)?.slice(1).find(Boolean) ?? null;
  if (num === null) continue;
  const [links, means] = [{}, {}];
  const items = itemsOf(text);
  for (const { heading, meaning } of items) {
    add(links, heading);
    add(means, meaning);
    add(headings, heading);
    add(meanings, meaning);
  }
  const distinct = new Set(items.map(({ meaning, target }) => `${meaning}\t${target}`));
  for (const pair of distinct) add(distinctMeanings, pair.split('\t')[0]);
  const [etat, dateFin] = [field(text, 'État'), field(text, 'Date de fin')];
  const id = field(text, 'Identifiant');
  articles[relative(root, path).split(sep).join('/')] = {
    ...{ num, etat, dateDebut: field(text, 'Date de début'), dateFin, id },
    ...{ links: sorted(links), meanings: sorted(means) },
  };
  nums.add(num);
  ids.add(id);
  add(totals.etats, etat);
  totals.articles += 1;
  totals.open += dateFin === '2999-01-01' ? 1 : 0;
  totals.items += items.length;
  totals.distinct += distinct.size;
}
totals.distinctNums = nums.size;
totals.distinctIds = ids.size;
const result = {
  totals: {
    ...totals,
    headings: sorted(headings),
    meanings: sorted(meanings),
    distinctMeanings: sorted(distinctMeanings),
    outgoingCitations: { items: meanings['CITATION source'] ?? 0, distinct: distinctMeanings['CITATION source'] ?? 0 },
  },
  articles,
};
process.stdout.write(JSON.stringify(option === '--totals' ? result.totals : result, null, 2) + '\n');
