/** What the shapes and lines of a drawing mean, of those that occur in it. */

import type { RenderContext } from '../../core/view.ts';
import { relationWord, type RenderWord, wordFor } from '../words.ts';
import type { Drawing } from './drawing.ts';
import { EDGE_KINDS, type EdgeKind, GRAPH_STATES, type GraphState } from './state.ts';

export interface Legend {
  readonly title: string;
  readonly states: readonly { readonly state: GraphState; readonly text: string }[];
  /** One for each kind of line, a sample of it first. */
  readonly lines: readonly string[];
}

const STATE_WORDS: Readonly<Record<GraphState, RenderWord>> = {
  live: 'graphLive',
  pending: 'graphPending',
  ended: 'graphEnded',
  unknown: 'graphUnknown',
  dangling: 'graphDangling',
  document: 'graphDocument',
};

const SAMPLES: Readonly<Record<EdgeKind, string>> = { succession: '━━▶', citation: '──▶', act: '╌╌▶' };

function kindWord(kind: EdgeKind, words: RenderContext['words']): string {
  if (kind === 'act') return wordFor(words, 'graphAct');
  return relationWord(words, kind === 'succession' ? 'renumbers' : 'cites');
}

/** States and lines in a fixed order. */
export function legendOf(drawing: Drawing, words: RenderContext['words']): Legend {
  const states = new Set(drawing.nodes.map(({ state }) => state));
  const kinds = new Set(drawing.edges.map(({ kind }) => kind));
  const isAsked = drawing.nodes.some(({ node }) => node.isAsked);
  return {
    title: wordFor(words, 'graphLegend'),
    states: GRAPH_STATES.filter((state) => states.has(state)).map((state) => ({
      state,
      text: wordFor(words, STATE_WORDS[state]),
    })),
    lines: [
      ...EDGE_KINDS.filter((kind) => kinds.has(kind)).map((kind) => `${SAMPLES[kind]} ${kindWord(kind, words)}`),
      ...(isAsked ? [`▸ ${wordFor(words, 'graphAsked')}`] : []),
    ],
  };
}
