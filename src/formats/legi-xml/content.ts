/** A CONTENU: the markup of a body kept as written, the words of a nota taken out of it. */

import { readBlock } from '../block.ts';
import type { LegiRecord } from './record.ts';

export type ContentName = 'body' | 'nota' | 'summary';

/** A CONTENU while it is read. Positions are offsets in the text of the file. */
export interface Content {
  /** Number of elements open inside it, itself included. */
  readonly depth: number;
  openTag(name: string): void;
  closeTag(name: string): void;
  putText(text: string): void;
  /** `position`: where the section ends. Markup inside CDATA is text: it is escaped, since no HTML reader knows CDATA. */
  putCdata(text: string, position: number): void;
  /** `position`: where the end tag of the CONTENU ends. */
  keep(record: LegiRecord, text: string, position: number): void;
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const CDATA_START = '<![CDATA['.length;
const CDATA_END = ']]>'.length;
/** Their ends, and those of a line, end a paragraph of a nota. */
const BLOCKS: ReadonlySet<string> = new Set([
  'p',
  'br',
  'div',
  'li',
  'tr',
  'table',
  'ul',
  'ol',
  'blockquote',
  'h1',
  'h2',
]);

/** `start`: offset behind the start tag, on `line`. */
export function createContent(name: ContentName, depth: number, start: number, line: number): Content {
  const cdata: Span[] = [];
  const paragraphs: string[] = [''];
  let hasContent = false;
  const breakAt = (tag: string): void => {
    if (name !== 'body' && BLOCKS.has(tag.toLowerCase())) paragraphs.push('');
  };
  return {
    depth,
    openTag(tag) {
      hasContent ||= tag.toLowerCase() === 'img';
      breakAt(tag);
    },
    closeTag: breakAt,
    putText(text) {
      hasContent ||= text.trim() !== '';
      if (name !== 'body') paragraphs.push(`${paragraphs.pop() ?? ''}${text}`);
    },
    putCdata(text, position) {
      const from = position - CDATA_END - text.length - CDATA_START;
      cdata.push({ from, to: position, text: escapeMarkup(text) });
    },
    keep(record, text, position) {
      if (name === 'body') keepBody(record, text, start, position, line, hasContent, cdata);
      else
        record.nota.push(...paragraphs.map((part) => part.replace(/\s+/g, ' ').trim()).filter((part) => part !== ''));
    },
  };
}

function keepBody(
  record: LegiRecord,
  text: string,
  start: number,
  position: number,
  line: number,
  hasContent: boolean,
  cdata: readonly Span[],
): void {
  record.bodyLine = line;
  if (!hasContent) return;
  const end = Math.max(start, text.lastIndexOf('</', position - 1));
  const markup = cdata.length === 0 ? null : replaceSpans(text, start, end, cdata);
  const block = markup === null ? readBlock(text, start, end, line) : readBlock(markup, 0, markup.length, line);
  record.body = block.text;
  record.bodyLine = block.line;
}

/** Line ends are kept, so that lines still count. */
function replaceSpans(text: string, start: number, end: number, spans: readonly Span[]): string {
  const parts: string[] = [];
  let at = start;
  for (const { from, to, text: replacement } of spans) {
    parts.push(text.slice(at, from), replacement);
    at = to;
  }
  return [...parts, text.slice(at, end)].join('');
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
