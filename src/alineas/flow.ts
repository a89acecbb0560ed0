/** The text of an article as it is being rewritten: alinéas, their pieces, and where each piece stood. */

export type AlineaKind = 'text' | 'table' | 'pre';

/** One alinéa of the text under construction: [start, end) in the new text, `origin` in the body. */
export interface AlineaSpan {
  readonly kind: AlineaKind;
  readonly start: number;
  readonly end: number;
  readonly origin: number;
}

/** Pieces in order; three parallel columns say where each begins in the new text and which stretch of the body it renders. */
export interface Pieces {
  readonly texts: string[];
  readonly starts: number[];
  readonly origins: number[];
  readonly originEnds: number[];
}

/** A blank waiting for the next word: nothing, a blank, or the end of a hard-wrapped line. */
export type Gap = 'none' | 'blank' | 'line';

export interface Flow {
  readonly pieces: Pieces;
  readonly alineas: AlineaSpan[];
  length: number;
  kind: AlineaKind;
  /** Start of the open alinéa in the new text, its first piece and its origin; -1 when none is open. */
  start: number;
  firstPiece: number;
  origin: number;
  gap: Gap;
  /** Between the rows and cells of a table, what to write before the next text. */
  separator: string;
}

const ALINEA_BREAK = '\n\n';

/** An empty flow. */
export function openFlow(): Flow {
  return {
    pieces: { texts: [], starts: [], origins: [], originEnds: [] },
    alineas: [],
    length: 0,
    kind: 'text',
    start: -1,
    firstPiece: 0,
    origin: 0,
    gap: 'none',
    separator: '',
  };
}

function push(flow: Flow, text: string, origin: number, originEnd: number): void {
  const { texts, starts, origins, originEnds } = flow.pieces;
  texts.push(text);
  starts.push(flow.length);
  origins.push(origin);
  originEnds.push(originEnd);
  flow.length += text.length;
}

/** A piece that the body does not hold as such: it stands, without width, at the end of what precedes. */
function pushJoint(flow: Flow, text: string): void {
  const here = flow.pieces.originEnds.at(-1) ?? 0;
  push(flow, text, here, here);
}

/** Looked for first: what names a property of Unicode takes Node milliseconds the first time. */
const HYPHENS = '-‐‑\u00AD';
const HYPHEN_END = /[\p{L}\p{N}][-‐‑\u00AD]$/u;
const WORD_START = /^[\p{L}\p{N}]/u;

/** A line-final hyphen inside a word or a number joins without a blank (domain.md 7): "quarante-⏎cinq". */
function isSplitWord(flow: Flow, next: string): boolean {
  if (flow.gap !== 'line') return false;
  const end = (flow.pieces.texts.at(-1) ?? '').slice(-4);
  return end !== '' && HYPHENS.includes(end.slice(-1)) && WORD_START.test(next) && HYPHEN_END.test(end);
}

function begin(flow: Flow, origin: number): void {
  if (flow.alineas.length > 0) pushJoint(flow, ALINEA_BREAK);
  flow.start = flow.length;
  flow.firstPiece = flow.pieces.texts.length;
  flow.origin = origin;
}

/** Adds words of the body. `text` begins and ends with a word; `originEnd` is where it stops in the body. */
export function putWords(flow: Flow, text: string, origin: number, originEnd: number): void {
  const isOpen = flow.start >= 0;
  const words = isOpen && flow.separator === '' ? text : text.trimStart();
  if (words === '') return;
  const first = originEnd - origin === text.length ? origin + text.length - words.length : origin;
  if (!isOpen) begin(flow, first);
  if (flow.separator !== '') pushJoint(flow, flow.separator);
  else if (isOpen && flow.gap !== 'none' && !isSplitWord(flow, words)) pushJoint(flow, ' ');
  flow.separator = '';
  flow.gap = 'none';
  push(flow, words, first, originEnd);
}

/** Adds lines of a preformatted block, blanks kept; the empty lines before the first are dropped. */
export function putVerbatim(flow: Flow, text: string, origin: number, originEnd: number): void {
  let skipped = 0;
  if (flow.start < 0) {
    if (text.trim() === '') return;
    skipped = text.lastIndexOf('\n', text.length - text.trimStart().length) + 1;
    begin(flow, origin + skipped);
  }
  push(flow, text.slice(skipped), origin + skipped, originEnd);
}

/** A line end inside a preformatted block that a tag stands for. */
export function putLineEnd(flow: Flow): void {
  if (flow.start >= 0) pushJoint(flow, '\n');
}

/** Notes a blank; the end of a line outweighs a blank already there. */
export function putGap(flow: Flow, gap: Gap): void {
  if (flow.gap !== 'line') flow.gap = gap;
}

function trimEnd(flow: Flow): void {
  const { texts, starts, origins, originEnds } = flow.pieces;
  while (texts.length > flow.firstPiece && (texts.at(-1) ?? '').trim() === '') {
    flow.length -= (texts.pop() ?? '').length;
    starts.pop();
    origins.pop();
    originEnds.pop();
  }
  const last = texts.at(-1) ?? '';
  const kept = last.trimEnd();
  texts[texts.length - 1] = kept;
  flow.length -= last.length - kept.length;
}

/** Closes the open alinéa, if it holds anything. */
export function closeAlinea(flow: Flow): void {
  flow.gap = 'none';
  flow.separator = '';
  if (flow.start < 0) return;
  trimEnd(flow);
  flow.alineas.push({ kind: flow.kind, start: flow.start, end: flow.length, origin: flow.origin });
  flow.start = -1;
}
