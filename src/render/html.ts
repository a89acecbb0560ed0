/** The `html` output: findings as a page that stands alone. */

import type { Renderer, RenderContext, View } from '../core/view.ts';
import { inPieces } from './chunks.ts';
import { escapeHtml } from './html/escape.ts';
import { findingTable } from './html/finding-table.ts';
import { pageSource } from './html/page.ts';
import { wordFor } from './words.ts';

function* body(view: View, context: RenderContext, title: string): Generator<string> {
  const { asOf, words } = context;
  yield `<h1>${escapeHtml(title)}</h1>`;
  if (asOf !== null) yield `<p>${escapeHtml(wordFor(words, 'reportAsOf').replace('{day}', asOf))}</p>`;
  yield* findingTable(view, context);
  if (view.summary !== null) yield `<p>${escapeHtml(view.summary)}</p>`;
}

/** Findings that count, in one table; the same view gives the same bytes. */
export const htmlRenderer: Renderer = {
  name: 'html',
  render: (view, context) => {
    const { tool, words } = context;
    const title = `${tool.name} ${view.kind}${wordFor(words, 'colon')}${wordFor(words, 'reportTitle')}`;
    return inPieces(pageSource(wordFor(words, 'htmlLang'), title, body(view, context, title)));
  },
};
