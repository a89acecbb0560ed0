/** Graphs: the drawing of Graphviz where it is not too large, and tables of the same facts. */

import { UsageError } from '../../core/contracts.ts';
import { type Graph, type GraphNode, MOST_PAGE_ROWS } from '../../core/view.ts';
import { cutGraph } from '../graph/cut.ts';
import { graphStateOf } from '../graph/state.ts';
import { relationWord } from '../words.ts';
import { escapeHtml, isolated } from './escape.ts';
import type { HtmlPage } from './html-page.ts';
import { countText, phrase, phraseHtml } from './phrases.ts';
import { type Cell, tableLines } from './table.ts';

type Words = HtmlPage['words'];

/** More is no longer seen as one drawing, and takes Graphviz seconds. */
const LIMIT = { nodes: 200, edges: 500 };

/** Seconds after which the tables have to do. */
const MOST_SECONDS = 10;

/** Points of a drawing that is made smaller to fit, and of one that is, down to two thirds: wider ones are scrolled. */
const MOST_FITTED = 1050;
const MOST_BROAD = 1400;

function sizeClass(width: number): string {
  if (width < MOST_FITTED) return 'fitted';
  return width < MOST_BROAD ? 'broad' : 'wide';
}

/** Without the names that Graphviz gives, which two drawings of a page would share; with a name of its own. */
function tidied(svg: string, title: string): string {
  const width = Number(/^<svg[^>]*? width="(\d+)/.exec(svg)?.[1] ?? MOST_FITTED);
  const name = ` class="${sizeClass(width)}" aria-label="${escapeHtml(title)}"`;
  return svg
    .replaceAll(/<g id="[^"]*"/g, '<g')
    .replace(' xmlns:xlink="http://www.w3.org/1999/xlink"', '')
    .replace(' aria-label=""', () => name);
}

/** HTML of the drawing; the reason where there is none; nothing for a graph without an edge. */
export async function drawingHtml(graph: Graph, words: Words, claimLabel: HtmlPage['claimLabel']): Promise<string> {
  if (graph.edges.length === 0) return '';
  const cut = cutGraph(graph, LIMIT);
  const title = claimLabel(phrase(words, 'htmlDrawing', { title: graph.title }));
  const counts = { shown: countText(cut.nodes.length, words), total: countText(graph.nodes.length, words) };
  const left = cut === graph ? '' : `<figcaption>${phraseHtml(words, 'htmlDrawingCut', counts)}</figcaption>`;
  try {
    const { drawSvg } = await import('../svg.ts');
    const svg = tidied(await drawSvg({ ...cut, title: '' }, words, MOST_SECONDS), title);
    return `<figure class="drawing"><div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(title)}">${svg}</div>${left}</figure>`;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return `<p class="aside">${escapeHtml(error.message)}</p>`;
  }
}

function nameHtml({ key, label }: GraphNode, page: HtmlPage): string {
  const href = page.hrefOf(key);
  return href === null ? isolated(label) : `<a href="${escapeHtml(href)}">${isolated(label)}</a>`;
}

/** The links, each by its two ends, its relation, its day and its act. */
export function* linkTable({ nodes, edges }: Omit<Graph, 'title'>, page: HtmlPage, caption: string): Generator<string> {
  const { words } = page;
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const endOf = (key: string): Cell => {
    const node = byKey.get(key);
    return { html: node === undefined ? isolated(key) : nameHtml(node, page) };
  };
  const rows = edges.slice(0, MOST_PAGE_ROWS).map((edge): readonly Cell[] => {
    const relation = relationWord(words, edge.relation);
    return [
      endOf(edge.from),
      { html: escapeHtml(relation), value: relation },
      { html: escapeHtml(edge.date ?? ''), order: edge.date ?? '' },
      { html: edge.by === null ? '' : isolated(edge.by) },
      endOf(edge.to),
    ];
  });
  const columns = [
    { title: phrase(words, 'htmlFrom') },
    { title: phrase(words, 'htmlRelation'), isFacet: true as const },
    { title: phrase(words, 'htmlDate'), className: 'day' },
    { title: phrase(words, 'htmlAct') },
    { title: phrase(words, 'htmlTo') },
  ];
  if (rows.length > 0) yield* tableLines({ caption, columns, rows, total: edges.length, hasRowHeaders: true }, page);
}

/** What the links are between, with its state. */
export function* nodeTable({ nodes }: Omit<Graph, 'title'>, page: HtmlPage, caption: string): Generator<string> {
  const { words } = page;
  const rows = nodes.slice(0, MOST_PAGE_ROWS).map((node): readonly Cell[] => {
    const [state = '', ...dates] = node.caption;
    const tone = BADGES[graphStateOf(node)];
    const badge = tone === undefined ? escapeHtml(state) : `<span class="badge ${tone}">${escapeHtml(state)}</span>`;
    return [
      { html: node.isAsked ? `<strong>${nameHtml(node, page)}</strong>` : nameHtml(node, page) },
      { html: state === '' ? '' : badge, value: state },
      { html: escapeHtml(dates.join(', ')), order: node.dateDebut ?? '' },
    ];
  });
  const columns = [
    { title: phrase(words, 'htmlName') },
    { title: phrase(words, 'htmlState'), isFacet: true as const },
    { title: phrase(words, 'htmlDate') },
  ];
  if (rows.length > 0) yield* tableLines({ caption, columns, rows, total: nodes.length, hasRowHeaders: true }, page);
}

const BADGES: Readonly<Partial<Record<ReturnType<typeof graphStateOf>, string>>> = {
  live: 'good',
  pending: 'warn',
  ended: 'bad',
};
