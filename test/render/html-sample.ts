/** What the tests of pages share: a page as text, its tags, its main part. */

import { Parser } from 'htmlparser2';
import { messagesFor } from '../messages-for.ts';
import type { Block, Graph, RenderContext, View } from '../../src/core/view.ts';
import { htmlRenderer } from '../../src/render/html.ts';
import { renderWords } from '../../src/shell/render-words.ts';
import { reportContext, reportView } from './report-sample.ts';
import { graphNode, HOSTILE, viewOf } from './sample.ts';

export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export function tagsOf(html: string): readonly Tag[] {
  const tags: Tag[] = [];
  const parser = new Parser({ onopentag: (name, attributes) => tags.push({ name, attributes }) });
  parser.end(html);
  return tags;
}

const WORDS = renderWords(messagesFor('en'));
export const CONTEXT = reportContext({ words: WORDS });

export async function page(view: View = reportView(), context: RenderContext = CONTEXT): Promise<string> {
  return [...(await htmlRenderer.render(view, context))].join('');
}

export const ofBlocks = (blocks: readonly Block[], changes: Partial<View> = {}): Promise<string> =>
  page(viewOf({ kind: 'show', blocks, ...changes }));

/** Inside of the main landmark. */
export function mainOf(html: string): string {
  return /<main [^>]*>\n([^]*)<\/main>/.exec(html)?.[1] ?? '';
}

export function levelsOf(html: string): string {
  return (mainOf(html).match(/<h[1-6]/g) ?? []).join('').replaceAll('<h', '');
}

export const POISON = `${HOSTILE}</style></script></td></title><script>x</script><img src=x onerror=x>"'&<!--`;

export const TIMELINE: Block = {
  kind: 'timeline',
  day: '2020-01-01',
  spans: [
    { from: '1990-01-01', until: null, state: 'past', tone: 'warn' },
    { from: '2010-01-01', until: null, state: 'present', tone: 'good' },
  ],
};

export const GRAPH: Graph = {
  title: 'Lineage of L1',
  nodes: [
    graphNode('a', { label: 'L1', isAsked: true, vigueur: 'repealed', caption: ['repealed', 'until 2001'] }),
    graphNode('b', { label: 'L2', vigueur: 'in-force', caption: ['in force'] }),
  ],
  edges: [{ from: 'a', to: 'b', relation: 'renumbers', date: '2001-01-01', by: 'Loi n° 9999-1' }],
};
