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

/** Rows whose verdict is neither met nor empty, from the tables. */
function listOpen(sections) {
  const rows = [...sections.values()].flatMap((section) =>
    section.split('\n').filter((line) => /^\|\s*[PRF]\d+/.test(line)),
  );
  return rows
    .map((row) => row.split(/(?<!\\)\|/).map((cell) => cell.trim()))
    .filter((cells) => cells[7] === 'missed' || cells[7] === 'not measured')
    .map(
      ([, id, corpus, what, target, measured, , verdict]) =>
        `- ${id}, ${corpus || 'all'}: ${what}: ${verdict}${verdict === 'missed' ? `, ${measured}, target ${target}` : ''}`,
    );
}

function pageOf(sections) {
  const open = listOpen(sections);
  return `# Results

Written by \`${COMMAND}\`; a row is measured again by \`${COMMAND} --only ID\`, the last column. How: README.md beside this file.
A ratio is the median, over pairs, of two commands run in turn; load is that of the last minute, before and after the row.

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
