/** Comparisons, inline and side by side: words marked by their elements, unchanged alinéas folded. */

import type { DiffAlinea, Span } from '../../core/view.ts';
import { countAlineas, foldAlineas } from '../diff-fold.ts';
import type { BlockOf } from '../page.ts';
import { foldSentence, type RenderWord, wordFor } from '../words.ts';
import { escapeHtml } from './escape.ts';
import { factsHtml } from './facts.ts';
import type { HtmlPage } from './html-page.ts';
import { inlineHtml } from './inline.ts';
import { type PageWord, phrase, phraseHtml } from './phrases.ts';

type Part =
  | { readonly kind: 'alinea'; readonly alinea: DiffAlinea }
  | { readonly kind: 'fold'; readonly alineas: readonly DiffAlinea[] };

const REMARKS: Readonly<Partial<Record<DiffAlinea['status'], PageWord>>> = {
  inserted: 'htmlInserted',
  deleted: 'htmlDeleted',
};

/** What is shown and what is folded, with the alinéas that are. */
function partsOf(alineas: readonly DiffAlinea[]): readonly Part[] {
  let at = 0;
  return foldAlineas(alineas).map((part): Part => {
    const start = at;
    at += part.kind === 'fold' ? part.count : 1;
    return part.kind === 'fold' ? { kind: 'fold', alineas: alineas.slice(start, at) } : part;
  });
}

/** An alinéa that is new or gone is marked as a whole; what is said of it is for those who do not see colours. */
function remarkHtml({ status }: DiffAlinea, { words }: HtmlPage): string {
  const key = REMARKS[status];
  return key === undefined ? '' : `<span class="remark">${phraseHtml(words, key)}</span> `;
}

function* foldLines(alineas: readonly DiffAlinea[], page: HtmlPage): Generator<string> {
  yield `<details class="fold"><summary>${escapeHtml(foldSentence(page.words, alineas.length))}</summary>`;
  for (const { merged } of alineas) yield `<p>${inlineHtml(merged, page)}</p>`;
  yield '</details>';
}

function* inlineLines(parts: readonly Part[], page: HtmlPage): Generator<string> {
  yield '<div class="panel inline prose">';
  for (const part of parts) {
    if (part.kind === 'fold') yield* foldLines(part.alineas, page);
    else {
      const { alinea } = part;
      yield `<p class="${alinea.status}">${remarkHtml(alinea, page)}${inlineHtml(alinea.merged, page)}</p>`;
    }
  }
  yield '</div>';
}

function sideHtml(spans: readonly Span[], className: string, page: HtmlPage): string {
  return `<td class="${className}${spans.length === 0 ? ' none' : ''}">${inlineHtml(spans, page)}</td>`;
}

function* sideLines(parts: readonly Part[], page: HtmlPage): Generator<string> {
  const { words } = page;
  const caption = phraseHtml(words, 'htmlSides');
  yield `<div class="panel sides"><table><caption class="unseen">${caption}</caption>`;
  yield `<thead><tr><th scope="col">${phraseHtml(words, 'htmlBefore')}</th><th scope="col">${phraseHtml(words, 'htmlAfter')}</th></tr></thead><tbody>`;
  for (const part of parts) {
    if (part.kind === 'fold') {
      yield '<tr class="folded"><td colspan="2">';
      yield* foldLines(part.alineas, page);
      yield '</td></tr>';
    } else {
      const { before, after, status } = part.alinea;
      yield `<tr class="${status}">${sideHtml(before, 'before', page)}${sideHtml(after, 'after', page)}</tr>`;
    }
  }
  yield '</tbody></table></div>';
}

const FIGURES: readonly (readonly [DiffAlinea['status'], RenderWord])[] = [
  ['equal', 'alineasUnchanged'],
  ['changed', 'alineasChanged'],
  ['inserted', 'alineasInserted'],
  ['deleted', 'alineasDeleted'],
];

function figures({ alineas }: BlockOf<'diff'>, page: HtmlPage): Iterable<string> {
  const counts = countAlineas(alineas);
  const rows = FIGURES.map(([status, key]) => [wordFor(page.words, key), String(counts[status])] as const);
  return factsHtml({ kind: 'facts', rows }, page);
}

/** Both ways of showing it are in the page; which one is seen is chosen without a script. */
export function* diffHtml(block: BlockOf<'diff'>, page: HtmlPage): Generator<string> {
  if (block.mode === 'stat') return yield* figures(block, page);
  const { words } = page;
  const parts = partsOf(block.alineas);
  const name = page.claimId('compare');
  const choice = (way: 'inline' | 'sides', key: PageWord): string => {
    const isChosen = (block.mode === 'side-by-side') === (way === 'sides');
    return (
      `<input type="radio" class="choose-${way}" name="${name}" id="${name}-${way}"${isChosen ? ' checked' : ''}>` +
      `<label for="${name}-${way}">${phraseHtml(words, key)}</label>`
    );
  };
  yield `<div class="diff" role="group" aria-label="${escapeHtml(page.claimLabel(phrase(words, 'htmlCompare')))}">`;
  yield choice('inline', 'htmlInline') + choice('sides', 'htmlSides');
  yield* inlineLines(parts, page);
  yield* sideLines(parts, page);
  yield '</div>';
}
