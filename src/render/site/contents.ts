/** The contents of a code: divisions that open, articles by their pages. */

import type { ContentsNode } from '../../core/site.ts';
import { inlineHtml } from '../html/inline.ts';
import type { HtmlPage } from '../html/html-page.ts';
import { countText } from '../html/phrases.ts';
import { siteHtml } from './site-words.ts';

/** With fewer articles every division stands open. */
const FEW = 120;

type Step = { readonly node: ContentsNode } | { readonly close: string };

function isArticle({ count }: ContentsNode): boolean {
  return count === null;
}

function stepsUnder(nodes: readonly ContentsNode[]): Step[] {
  const steps: Step[] = [];
  for (const [at, node] of nodes.entries()) {
    const before = nodes[at - 1];
    if (isArticle(node) && (before === undefined || !isArticle(before))) steps.push({ close: '<ul class="articles">' });
    if (!isArticle(node) && before !== undefined && isArticle(before)) steps.push({ close: '</ul>' });
    steps.push({ node });
  }
  const last = nodes.at(-1);
  if (last !== undefined && isArticle(last)) steps.push({ close: '</ul>' });
  return steps.reverse();
}

function countWord(count: number, { words }: HtmlPage): string {
  return count === 1 ? siteHtml(words, 'siteArticle') : siteHtml(words, 'siteArticles', { n: countText(count, words) });
}

function totalOf(roots: readonly ContentsNode[]): number {
  return roots.reduce((sum, { count }) => sum + (count ?? 1), 0);
}

/** Lines of HTML, without recursion; it works without a script. */
export function* contentsLines(roots: readonly ContentsNode[], page: HtmlPage): Generator<string> {
  const open = totalOf(roots) <= FEW ? ' open' : '';
  yield '<div class="contents">';
  const stack = stepsUnder(roots);
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    if ('close' in step) {
      yield step.close;
      continue;
    }
    const { label, count, children } = step.node;
    const html = inlineHtml(label, page, true);
    if (count === null) {
      yield `<li>${html}</li>`;
      continue;
    }
    yield `<details${open}><summary>${html} <span class="dim">${countWord(count, page)}</span></summary>`;
    stack.push({ close: '</details>' }, ...stepsUnder(children));
  }
  yield '</div>';
}
