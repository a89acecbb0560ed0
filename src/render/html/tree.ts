/** Trees as lists within lists. */

import type { TreeNode } from '../../core/view.ts';
import type { BlockOf } from '../page.ts';
import type { HtmlPage } from './html-page.ts';
import { inlineHtml } from './inline.ts';
import { phrase } from './phrases.ts';
import { escapeHtml } from './escape.ts';

/** Browsers give up nesting at some depth: what is deeper stands at this one. */
const DEEPEST = 60;
/** What is deeper is not set off any further, so that words keep their room. */
const INDENTED = 14;

type Step = { readonly node: TreeNode; readonly depth: number } | { readonly close: string };

/** The nodes under one, as steps in reverse: the last is taken first. */
function stepsUnder(nodes: readonly TreeNode[], depth: number): Step[] {
  return nodes.map((node): Step => ({ node, depth })).reverse();
}

/** Parents before children, at any depth, without recursion. */
export function* treeHtml({ roots }: BlockOf<'tree'>, page: HtmlPage): Generator<string> {
  if (roots.length === 0) return;
  const label = escapeHtml(page.claimLabel(phrase(page.words, 'htmlList')));
  yield `<div class="scroll tree" tabindex="0" role="region" aria-label="${label}"><ul>`;
  const stack = stepsUnder(roots, 0);
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    if ('close' in step) {
      yield step.close;
      continue;
    }
    const { node, depth } = step;
    const isDeep = depth >= DEEPEST;
    const hasList = node.children.length > 0 && !isDeep;
    yield `<li><span class="node">${inlineHtml(node.label, page)}</span>${hasList ? `<ul${depth >= INDENTED ? ' class="deep"' : ''}>` : '</li>'}`;
    if (hasList) stack.push({ close: '</ul></li>' });
    for (const under of stepsUnder(node.children, depth + 1)) stack.push(under);
  }
  yield '</ul></div>';
}
