/** Text from files as Markdown that says exactly that text: no markup, HTML, link, mention or formula of a file is live. */

import type { Inline, Tone } from '../core/view.ts';
import { makeSafe, makeSafeLine } from './safe-text.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Characters that are markup wherever they stand, in CommonMark or GitHub's dialect. */
const MARKUP = /[\\`*_[\]{}~|$@#&<>]/g;
/** Bare addresses that GitHub's dialect makes links of. */
const ADDRESS = /:(?=\/\/)|(?<=\bwww)\./gi;
/** Characters that are markup at the beginning of a line; `1.` and `1)` begin a list. */
const LINE_START = /^(?:[+\-=:]|\d{1,9}(?=[.)]))/;

const TAGS: Readonly<Partial<Record<Tone, readonly [open: string, close: string]>>> = {
  insert: ['<ins>', '</ins>'],
  delete: ['<del>', '</del>'],
};

function escapeMarkup(text: string): string {
  return text.replace(MARKUP, (mark) => ENTITIES[mark] ?? `\\${mark}`).replace(ADDRESS, (mark) => `\\${mark}`);
}

function escapeStart(line: string): string {
  const start = LINE_START.exec(line)?.[0] ?? '';
  if (start === '') return line;
  return /\d/.test(start) ? `${start}\\${line.slice(start.length)}` : `\\${line}`;
}

function trimStart(line: string): string {
  let at = 0;
  while (line[at] === ' ' || line[at] === '\t') at += 1;
  return line.slice(at);
}

/** In: hostile text. Out: one line of Markdown, line feeds and tabs shown, to stand anywhere in a line or a table cell. */
export function escapeInline(text: string): string {
  return escapeStart(escapeMarkup(makeSafeLine(text)));
}

/** As escapeInline for runs of text; only insertions and deletions keep a mark, as `<ins>` and `<del>`. */
export function escapeSpans(text: Inline): string {
  if (typeof text === 'string') return escapeInline(text);
  const source = text.map(({ text: raw, tone }) => {
    const [open, close] = TAGS[tone ?? 'plain'] ?? ['', ''];
    return open + escapeMarkup(makeSafeLine(raw)) + close;
  });
  return escapeStart(source.join(''));
}

/** A paragraph: line feeds become hard breaks, indentation goes (four blanks would make it code), blank lines go. */
export function escapeParagraph(text: Inline): string {
  const raw = typeof text === 'string' ? text : text.map((span) => span.text).join('');
  const lines = makeSafe(raw).split('\n').map(trimStart);
  return lines
    .filter((line) => line !== '')
    .map((line) => escapeStart(escapeMarkup(line)))
    .join('\\\n');
}

/** Text as a fenced block: the fence is longer than any run of backticks in it. `language` is a word of ours. */
export function fence(text: string, language = ''): readonly string[] {
  const runs = makeSafe(text).match(/`+/g) ?? [];
  const mark = '`'.repeat(runs.reduce((longest, run) => Math.max(longest, run.length + 1), 3));
  const body = makeSafe(text.endsWith('\n') ? text.slice(0, -1) : text);
  return [mark + language, ...body.split('\n'), mark];
}
