/** An article for a page: its wordings in time, its text with the citations marked, all its links. */

import { unwrap } from '../alineas.ts';
import { findBodyCitations } from '../body-citations.ts';
import type { ArticleText } from '../core/contracts.ts';
import type { ArticleVersion, IsoDate } from '../core/model.ts';
import type { Block, Inline, Span } from '../core/view.ts';
import { sourceSpan } from '../documents/location.ts';
import { resolveCitation } from '../resolve/citation.ts';
import { articleFacts, articleHeading } from './article-facts.ts';
import { type ChosenVersion, paragraphsOf } from './choose.ts';
import type { CommandContext } from './command.ts';
import { linkBlocks } from './link-blocks.ts';
import { versionsCited } from './ref-json.ts';
import type { SeenLien } from './union.ts';
import { timelineBlocks } from './version-timeline.ts';

/** The facts that speak of the state stand over the text: état, situation, dates. */
const STATE_ROWS = 3;

/** Blocks of a chosen wording. `liens`: as `uniteLiens` gives them. */
export function articlePage(
  context: CommandContext,
  chosen: ChosenVersion,
  liens: readonly SeenLien[],
): readonly Block[] {
  const { version, versions, day } = chosen;
  const { answers } = context.messages;
  const { rows } = articleFacts(context, chosen);
  const { nota } = context.corpus.text(version);
  const paragraphs = markedParagraphs(context, version, day);
  const none: Inline = [{ text: answers.article.noText, tone: 'dim' }];
  return [
    articleHeading(context, version, day),
    { kind: 'facts', rows: rows.slice(0, STATE_ROWS) },
    { kind: 'text', paragraphs: paragraphs.length === 0 ? [none] : paragraphs },
    ...(nota === null ? [] : notaBlocks(answers.article.nota, nota)),
    { kind: 'heading', level: 2, text: context.messages.html.about },
    { kind: 'facts', rows: rows.slice(STATE_ROWS) },
    ...timelineBlocks(context, versions),
    ...linkBlocks(context, liens, null),
  ];
}

function notaBlocks(title: string, nota: string): readonly Block[] {
  const paragraphs = nota.split(/\n{2,}/).map((paragraph) => paragraph.replaceAll('\n', ' '));
  return [
    { kind: 'heading', level: 2, text: title },
    { kind: 'text', paragraphs },
  ];
}

/** A stretch of the text as it is read, and the article that it names; null: none that is held, or several. */
interface Mark {
  readonly start: number;
  readonly end: number;
  readonly names: string | null;
}

/** The alinéas of a wording, what cites in them set apart. */
export function markedParagraphs(context: CommandContext, version: ArticleVersion, day: IsoDate): readonly Inline[] {
  const text = context.corpus.text(version);
  const paragraphs = paragraphsOf(context.corpus, version);
  const { read, marks } = marksOf(context, text, version, day);
  let from = 0;
  let next = 0;
  return paragraphs.map((paragraph) => {
    const start = read.indexOf(paragraph, from);
    if (start < 0) return paragraph;
    const end = start + paragraph.length;
    from = end;
    while (next < marks.length && (marks[next]?.start ?? 0) < start) next += 1;
    const first = next;
    while (next < marks.length && (marks[next]?.end ?? end + 1) <= end) next += 1;
    return next === first ? paragraph : cutAt(paragraph, start, marks.slice(first, next));
  });
}

/** Citations in reading order, none within another, by their offsets in the text without hard wraps. */
function marksOf({ corpus }: CommandContext, text: ArticleText, version: ArticleVersion, day: IsoDate) {
  const own = version.texte;
  const { prose, refs } = findBodyCitations(text, own);
  const { text: read, toOriginal } = unwrap(text.body, text.bodyKind);
  const marks: Mark[] = [];
  let last = 0;
  for (const ref of refs) {
    const { from, to } = sourceSpan(prose, ref);
    const start = offsetOf(toOriginal, from, read.length);
    const end = offsetOf(toOriginal, Math.max(from, to - 1), read.length) + 1;
    if (start < last || end <= start) continue;
    last = end;
    const works = versionsCited(resolveCitation(corpus, ref, { day, own, article: version })).map(({ work }) => work);
    marks.push({ start, end, names: works.length === 1 ? (works[0] ?? null) : null });
  }
  return { read, marks };
}

/** The first offset of the text read that stands at or after an offset of the body: offsets only grow. */
function offsetOf(toOriginal: (offset: number) => number, original: number, length: number): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (toOriginal(middle) < original) low = middle + 1;
    else high = middle;
  }
  return low;
}

function cutAt(paragraph: string, origin: number, marks: readonly Mark[]): readonly Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const { start, end, names } of marks) {
    if (start - origin > at) spans.push({ text: paragraph.slice(at, start - origin) });
    spans.push({ text: paragraph.slice(start - origin, end - origin), names });
    at = end - origin;
  }
  return at < paragraph.length ? [...spans, { text: paragraph.slice(at) }] : spans;
}
