/** RESULTS.md: one section a measurement, each replaced alone; a section says when, on what and at which load. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';

const COLUMNS = ['#', 'corpus', 'what', 'target', 'measured', 'low-high', 'verdict', 'how', 'load', 'repeat'];
const COMMAND = 'node test/bench/run.mjs';

function cellsOf(id, { corpus, what, target, measured, range, verdict, how, load }) {
  const cells = [id, corpus, what, target, measured, range, verdict, how, load, `\`--only ${id}\``];
  return cells.map((cell) => (cell ?? '').replaceAll('|', String.raw`\|`));
}

/** A Markdown table of rows. */
export function tableOf(id, rows) {
  const lines = [COLUMNS, COLUMNS.map(() => '---'), ...rows.map((row) => cellsOf(id, row))];
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

function sectionOf({ id, title }, rows, facts) {
  const versions = Object.entries(facts.versions).map(([name, version]) => `${name} ${version}`);
  return `<!-- ${id} -->\n\n## ${id}: ${title}\n\n${tableOf(id, rows)}\n${facts.day}, ${facts.machine}. ${versions.join('; ')}. Options: \`${facts.options}\`.\n\n<!-- /${id} -->\n`;
}

/** Sections of a page, by number. */
function readSections(text) {
  return new Map([...text.matchAll(/<!-- (\w+) -->\n[^]*?<!-- \/\1 -->\n/g)].map(([section, id]) => [id, section]));
}

/** The rows of every table, as cells: '', number, corpus, what, target, measured, extremes, verdict… */
function readRows(sections) {
  return [...sections.values()]
    .flatMap((section) => section.split('\n').filter((line) => /^\|\s*[PRF]\d+/.test(line)))
    .map((row) => row.split(/(?<!\\)\|/).map((cell) => cell.trim()));
}

/** Rows whose verdict is neither met nor empty. */
function listOpen(rows) {
  return rows
    .filter((cells) => cells[7] === 'missed' || cells[7] === 'not measured')
    .map(
      ([, id, corpus, what, target, measured, , verdict]) =>
        `- ${id}, ${corpus || 'all'}: ${what}: ${verdict}${verdict === 'missed' ? `, ${measured}, target ${target}` : ''}`,
    );
}

/** Where a corpus stands in the table of targets. */
const PLACES = [
  ['codes-2015', /^codes-2015$/],
  ['Code de la santé publique', /^CSP$/],
  ['2 million', /^LEGI, 2,000,000$/],
  ['elsewhere', /(?:)/],
];

/** Everything that has a target, one line for each, the corpora beside one another; bold where it is missed. */
function targetTable(rows) {
  const lines = new Map();
  for (const [, id, corpus, what, target, measured, , verdict] of rows) {
    if (!/[<>=:]/.test(target)) continue;
    const key = `${id} | ${what} | ${target}`;
    const place = PLACES.findIndex(([, pattern]) => pattern.test(corpus));
    const cells = lines.get(key) ?? PLACES.map(() => []);
    const told = verdict === 'missed' ? `**${measured}**` : measured || verdict;
    const isNamed = place === PLACES.length - 1 && corpus !== '';
    cells[place].push(isNamed ? `${corpus}: ${told}` : told);
    lines.set(key, cells);
  }
  const head = ['#', 'what', 'target', ...PLACES.map(([name]) => name)];
  const body = [...lines].map(([key, cells]) => `| ${key} | ${cells.map((cell) => cell.join('; ')).join(' | ')} |`);
  return [`| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`, ...body].join('\n');
}

function pageOf(sections) {
  const rows = readRows(sections);
  const open = listOpen(rows);
  return `# Results

Written by \`${COMMAND}\`; a row is measured again by \`${COMMAND} --only ID\`, the last column. How: README.md beside this file.
A ratio is the median, over pairs, of two commands run in turn; load is that of the last minute, before and after the row.

What has a target, missed in bold:

${targetTable(rows)}

Missed, or not measured:

${open.length === 0 ? '- nothing' : open.join('\n')}

${[...sections.values()].join('\n')}`;
}

/** Puts the rows of a measurement into the page at `path`, whose other sections stay as they are; sections come in `order`. */
export async function updatePage(path, measure, rows, facts, order) {
  const sections = readSections(existsSync(path) ? readFileSync(path, 'utf8') : '');
  sections.set(measure.id, sectionOf(measure, rows, facts));
  const sorted = new Map(order.filter((id) => sections.has(id)).map((id) => [id, sections.get(id)]));
  writeFileSync(path, await format(pageOf(sorted), { parser: 'markdown', printWidth: 120 }));
}
