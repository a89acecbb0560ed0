/** Trees in text: branches drawn, labels wrapped under themselves. */

import type { TreeNode } from '../core/view.ts';
import { widthOf, wrapLines } from './measure.ts';
import type { BlockOf, Page } from './page.ts';

interface Pending {
  readonly node: TreeNode;
  /** What stands before the branch of this node: the trunks of its ancestors. */
  readonly trunk: string;
  readonly isRoot: boolean;
  readonly isLast: boolean;
}

/** Half of the page at most goes to branches: the trunks farthest to the left give way to `…`. */
function shorten(branches: string, width: number): string {
  const room = Math.floor(width / 2);
  return branches.length <= room ? branches : `…${branches.slice(branches.length - room + 1)}`;
}

function nodeLines(pending: Pending, below: string, page: Page): readonly string[] {
  const first = pending.isRoot ? '' : `${pending.trunk}${pending.isLast ? '└─ ' : '├─ '}`;
  const label = page.paint.line(pending.node.label);
  if (page.width === null) return [first + label];
  const hanging = pending.node.children.length > 0 ? `${below}│  ` : `${below}   `;
  const [head, rest] = [shorten(first, page.width), shorten(pending.isRoot ? '  ' : hanging, page.width)];
  const lines = wrapLines(label, page.width - Math.max(widthOf(head), widthOf(rest)));
  return lines.map((line, at) => (at === 0 ? head : rest) + line);
}

/** Lines of a tree block, parents before children, at any depth. */
export function* treeLines(block: BlockOf<'tree'>, page: Page): Generator<string> {
  const stack: Pending[] = block.roots.map((node) => ({ node, trunk: '', isRoot: true, isLast: true })).reverse();
  for (let pending = stack.pop(); pending !== undefined; pending = stack.pop()) {
    const { node, trunk, isRoot, isLast } = pending;
    const below = isRoot ? '' : `${trunk}${isLast ? '   ' : '│  '}`;
    yield* nodeLines(pending, below, page);
    for (let at = node.children.length - 1; at >= 0; at -= 1) {
      const child = node.children[at];
      const isLastChild = at === node.children.length - 1;
      if (child !== undefined) stack.push({ node: child, trunk: below, isRoot: false, isLast: isLastChild });
    }
  }
}
