/** The `html` output: any answer as one page that stands alone. */

import type { Block, Renderer, RenderContext, View } from '../core/view.ts';
import { inPieces } from './chunks.ts';
import { blocksLines, openPage } from './html/blocks.ts';
import { escapeHtml, escapeText, isolated } from './html/escape.ts';
import { findingsHtml } from './html/findings.ts';
import { drawingHtml, linkTable, nodeTable } from './html/graph.ts';
import { outlineLines, type OutlineEntry, outlineOf, ownHeading, titleBlock } from './html/headings.ts';
import type { HtmlPage } from './html/html-page.ts';
import { nameIn } from './html/inline.ts';
import { pageSource } from './html/page.ts';
import { countText, type PageWord, phrase, phraseHtml, titleOf } from './html/phrases.ts';
import { wordFor } from './words.ts';

interface Body {
  /** Of the answer, as plain text. */
  readonly title: string;
  readonly lines: readonly string[];
  readonly outline: readonly OutlineEntry[];
  /** True when it is read as a text: nothing in it needs the width of the window. */
  readonly isReading: boolean;
}

/** Blocks that take the width there is. */
const WIDE: ReadonlySet<Block['kind']> = new Set<Block['kind']>(['table', 'graph', 'diff', 'preformatted']);

type Part = Pick<Body, 'lines' | 'outline'>;
const NOTHING: Part = { lines: [], outline: [] };

function* headerLines({ kind }: View, { tool, corpus, asOf, words }: RenderContext): Generator<string> {
  yield `<p class="brand">${escapeHtml(tool.name)} <span>${escapeHtml(kind)}</span></p>`;
  const facts: (readonly [PageWord, string])[] = [];
  if (corpus !== null) {
    facts.push(['htmlCorpus', corpus.roots.map(isolated).join(', ')]);
    facts.push(
      ['htmlArticles', countText(corpus.articles, words)],
      ['htmlWordings', countText(corpus.versions, words)],
    );
  }
  if (asOf !== null) facts.push(['htmlDay', `<time datetime="${escapeHtml(asOf)}">${escapeHtml(asOf)}</time>`]);
  if (facts.length === 0) return;
  yield `<dl class="about" aria-label="${phraseHtml(words, 'htmlAbout')}">`;
  for (const [key, html] of facts) yield `<div><dt>${phraseHtml(words, key)}</dt><dd>${html}</dd></div>`;
  yield '</dl>';
}

function* leadLines({ summary, warnings }: View, { words }: RenderContext): Generator<string> {
  if (summary !== null) yield `<p class="lead">${escapeText(summary)}</p>`;
  if (warnings.length === 0) return;
  yield `<aside class="warnings" aria-label="${phraseHtml(words, 'htmlWarnings')}"><p>${phraseHtml(words, 'htmlWarnings')}</p><ul>`;
  for (const warning of warnings) yield `<li>${escapeText(warning)}</li>`;
  yield '</ul></aside>';
}

/** What is asked of a view that draws and has no block that does: the drawing first, the tables of its facts last. */
async function drawn(
  { graph }: View,
  blocks: readonly Block[],
  page: HtmlPage,
): Promise<{ drawing: string; tables: Part }> {
  const none = { drawing: '', tables: NOTHING };
  if (graph === undefined || blocks.some(({ kind }) => kind === 'graph')) return none;
  const whole = graph();
  const drawing = await drawingHtml(whole, page.words, page.claimLabel);
  if (whole.edges.length === 0) return none;
  const links = ownHeading(phrase(page.words, 'htmlLinks'), page);
  const nodes = ownHeading(phrase(page.words, 'htmlNodes'), page);
  const lines = [
    links.html,
    ...linkTable(whole, page, links.entry.text),
    nodes.html,
    ...nodeTable(whole, page, nodes.entry.text),
  ];
  return { drawing, tables: { lines, outline: [links.entry, nodes.entry] } };
}

/** Findings are the answer of a report; elsewhere its blocks are. */
async function blocksOf(view: View): Promise<readonly Block[]> {
  if (view.page !== undefined) return [...(await view.page())];
  return view.isReport === true ? [] : [...view.blocks];
}

function reported(view: View, context: RenderContext, page: HtmlPage): Part {
  if (view.isReport !== true) return NOTHING;
  const { lines, entry } = findingsHtml(view, context, page);
  return { lines: [...lines], outline: entry === null ? [] : [entry] };
}

async function bodyOf(view: View, context: RenderContext): Promise<Body> {
  const { words } = context;
  const blocks = await blocksOf(view);
  const page = await openPage(blocks, { words });
  const titled = titleBlock(blocks);
  const title = titled === null ? titleOf(view.kind, words) : nameIn(titled.text);
  const head = titled === null ? [`<h1>${escapeHtml(title)}</h1>`] : blocksLines([titled], page, title);
  const rest = titled === null ? blocks : blocks.slice(1);
  const { drawing, tables } = await drawn(view, blocks, page);
  const findings = reported(view, context, page);
  return {
    title,
    isReading: view.isReport !== true && tables === NOTHING && blocks.every(({ kind }) => !WIDE.has(kind)),
    lines: [
      ...head,
      ...leadLines(view, context),
      ...(drawing === '' ? [] : [drawing]),
      ...findings.lines,
      ...blocksLines(rest, page, title),
      ...tables.lines,
    ],
    outline: [...findings.outline, ...outlineOf(page.headings), ...tables.outline],
  };
}

/** Nothing of the machine, nor of the time of day: the same view gives the same bytes. */
export const htmlRenderer: Renderer<Promise<Iterable<string>>> = {
  name: 'html',
  render: async (view, context) => {
    const { tool, words } = context;
    const { title, lines, outline, isReading } = await bodyOf(view, context);
    const madeBy = phraseHtml(words, 'htmlMadeBy', { tool: tool.name, version: tool.version });
    const source = pageSource({
      words,
      lang: wordFor(words, 'htmlLang'),
      title: `${title} · ${tool.name}`,
      isReading,
      header: headerLines(view, context),
      main: lines,
      outline: outlineLines(outline, words),
      footer: [`<p>${madeBy}</p>`],
    });
    return inPieces(source);
  },
};
