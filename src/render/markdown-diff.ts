/** Comparisons in Markdown: `<ins>` and `<del>` word by word, a `diff` fence line by line, or figures. */

import type { DiffAlinea, Inline, RenderContext, Span } from '../core/view.ts';
import { countAlineas, foldAlineas } from './diff-fold.ts';
import { escapeInline, escapeSpans, fence } from './markdown-escape.ts';
import type { BlockOf } from './page.ts';
import { makeSafeLine } from './safe-text.ts';
import { foldSentence, wordFor } from './words.ts';

type Words = RenderContext['words'];

function figures(block: BlockOf<'diff'>, words: Words): readonly string[] {
  const counts = countAlineas(block.alineas);
  const line = (key: Parameters<typeof wordFor>[1], count: number): string =>
    `- **${escapeInline(wordFor(words, key))}**${wordFor(words, 'colon')}${count}`;
  return [
    line('alineasUnchanged', counts.equal),
    line('alineasChanged', counts.changed),
    line('alineasInserted', counts.inserted),
    line('alineasDeleted', counts.deleted),
  ];
}

function* wordParagraphs(block: BlockOf<'diff'>, words: Words): Generator<string> {
  for (const [at, part] of foldAlineas(block.alineas).entries()) {
    if (at > 0) yield '';
    if (part.kind === 'alinea') yield escapeSpans(part.alinea.merged);
    else yield `*… ${escapeInline(foldSentence(words, part.count))} …*`;
  }
}

function plainText(spans: Inline): string {
  return makeSafeLine(typeof spans === 'string' ? spans : spans.map((span) => span.text).join(''));
}

function sides(alinea: DiffAlinea): readonly string[] {
  if (alinea.status === 'equal') return [`  ${plainText(alinea.before)}`];
  const side = (mark: string, spans: readonly Span[]): readonly string[] =>
    spans.length === 0 ? [] : [`${mark} ${plainText(spans)}`];
  return [...side('-', alinea.before), ...side('+', alinea.after)];
}

function fencedLines(block: BlockOf<'diff'>, words: Words): readonly string[] {
  const lines = foldAlineas(block.alineas).flatMap((part) =>
    part.kind === 'alinea' ? sides(part.alinea) : [`  … ${foldSentence(words, part.count)} …`],
  );
  return lines.length === 0 ? [] : fence(lines.join('\n'), 'diff');
}

/** Lines of a diff block. `side-by-side` is written as `lines`: before, then after. */
export function* markdownDiff(block: BlockOf<'diff'>, words: Words): Generator<string> {
  if (block.mode === 'stat') yield* figures(block, words);
  else if (block.mode === 'words') yield* wordParagraphs(block, words);
  else yield* fencedLines(block, words);
}
