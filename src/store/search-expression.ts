/** A query as the full text takes it: only words in quotes, parentheses and three operators ever reach it. */

import type { SearchNode, SearchTerm } from '../core/search-query.ts';

/** The expression of FTS5 for a query. Words hold letters and digits alone, so that nothing in them is read as syntax. */
export function matchExpression(node: SearchNode): string {
  if (node.kind === 'term') return termExpression(node.term);
  if (node.kind === 'any') return joined(node.nodes, 'OR');
  const wanted = joined(node.nodes, 'AND');
  return node.without.length === 0 ? wanted : `(${wanted} NOT ${joined(node.without, 'OR')})`;
}

function joined(nodes: readonly SearchNode[], operator: string): string {
  return `(${nodes.map(matchExpression).join(` ${operator} `)})`;
}

function termExpression({ variants, isPrefix }: SearchTerm): string {
  const phrases = variants.map((words) => `"${words.join(' ')}"${isPrefix ? ' *' : ''}`);
  return phrases.length === 1 ? phrases.join('') : `(${phrases.join(' OR ')})`;
}
