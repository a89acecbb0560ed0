/** Comparisons in text: word by word, alinéa by alinéa, side by side, or figures. */

import type { DiffAlinea, DiffMode, Span } from '../core/view.ts';
import { countAlineas, foldAlineas } from './diff-fold.ts';
import { factsLines, hangingLines } from './facts.ts';
import { padTo, trimEnd, wrapLines } from './measure.ts';
import { NARROW } from './page.ts';
import type { BlockOf, Page } from './page.ts';
import { foldSentence, wordFor } from './words.ts';

type Writer = (alinea: DiffAlinea, page: Page) => Iterable<string>;

const GUTTERS: Readonly<Record<DiffAlinea['status'], string>> = {
  equal: '  ',
  changed: '~ ',
  inserted: '+ ',
  deleted: '- ',
};
const MIDDLES: Readonly<Record<DiffAlinea['status'], string>> = {
  equal: '   ',
  changed: ' | ',
  inserted: ' > ',
  deleted: ' < ',
};

/** Spans in the notation of word diffs, so that colour is not alone to tell: `[-…-]` gone, `{+…+}` new. */
function markSpans(spans: readonly Span[]): readonly Span[] {
  return spans.map((span) => {
    if (span.tone === 'delete') return { text: `[-${span.text}-]`, tone: 'delete' };
    return span.tone === 'insert' ? { text: `{+${span.text}+}`, tone: 'insert' } : span;
  });
}

function* writeWords(alinea: DiffAlinea, page: Page): Generator<string> {
  yield* hangingLines(GUTTERS[alinea.status], page.paint.line(markSpans(alinea.merged)), page.width);
}

function* writeLines(alinea: DiffAlinea, page: Page): Generator<string> {
  if (alinea.status === 'equal') return yield* hangingLines('  ', page.paint.line(alinea.before), page.width);
  if (alinea.status !== 'inserted') yield* hangingLines('- ', page.paint.line(alinea.before), page.width);
  if (alinea.status !== 'deleted') yield* hangingLines('+ ', page.paint.line(alinea.after), page.width);
}

function* writeColumns(alinea: DiffAlinea, page: Page): Generator<string> {
  const width = Math.floor(((page.width ?? NARROW) - 3) / 2);
  const mark = alinea.status === 'changed' ? markSpans : (spans: readonly Span[]) => spans;
  const before = wrapLines(page.paint.line(mark(alinea.before)), width);
  const after = wrapLines(page.paint.line(mark(alinea.after)), width);
  for (let at = 0; at < Math.max(before.length, after.length); at += 1) {
    yield trimEnd(padTo(before[at] ?? '', width) + MIDDLES[alinea.status] + (after[at] ?? ''));
  }
}

function figures(block: BlockOf<'diff'>, page: Page): Iterable<string> {
  const counts = countAlineas(block.alineas);
  const row = (key: Parameters<typeof wordFor>[1], count: number) => [wordFor(page.words, key), String(count)] as const;
  const rows = [
    row('alineasUnchanged', counts.equal),
    row('alineasChanged', counts.changed),
    row('alineasInserted', counts.inserted),
    row('alineasDeleted', counts.deleted),
  ];
  return factsLines({ kind: 'facts', rows }, page);
}

const WRITERS: Readonly<Record<Exclude<DiffMode, 'stat'>, Writer>> = {
  words: writeWords,
  lines: writeLines,
  'side-by-side': writeColumns,
};

/** Lines of a diff block. `side-by-side` needs a page of 60 columns; without, it is written as `lines`. */
export function* diffLines(block: BlockOf<'diff'>, page: Page): Generator<string> {
  if (block.mode === 'stat') return yield* figures(block, page);
  const isTooNarrow = block.mode === 'side-by-side' && (page.width ?? 0) < NARROW;
  const write = isTooNarrow ? writeLines : WRITERS[block.mode];
  for (const part of foldAlineas(block.alineas)) {
    if (part.kind === 'alinea') yield* write(part.alinea, page);
    else yield page.paint.line([{ text: `… ${foldSentence(page.words, part.count)} …`, tone: 'dim' }]);
  }
}
