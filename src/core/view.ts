/** What crosses the borders on the way out: views, blocks, findings, renderers. */

import type { CorpusInfo } from './contracts.ts';
import type { ArticleVersion, Etat, IsoDate, Relation, Severity, Verdict, Vigueur } from './model.ts';

/** A primary or related place of a finding. Lines and columns are 1-based, offsets UTF-16 units; null when not known. */
export interface Place {
  readonly path: string | null;
  readonly line: number | null;
}

export interface Finding {
  /** Rule id: a verdict for references, `kebab-case` for `validate`. */
  readonly rule: string;
  readonly severity: Severity;
  /** One sentence in the language asked for. */
  readonly message: string;
  readonly primary: Place;
  readonly related: readonly Place[];
  /** The reference or the value as written. */
  readonly text: string | null;
  /** The citing article when the corpus holds it. */
  readonly source: ArticleVersion | null;
  /** The citing article as named, held or not. */
  readonly sourceLabel: string | null;
  readonly sourceEtat: Etat | null;
  /** What `source` is worth on the day of judgement; absent: unknown. */
  readonly sourceVigueur?: Vigueur;
  /** What is cited, as people read it: `Code de la santé publique L6121-5`. */
  readonly targetLabel: string | null;
  readonly targetKey: string | null;
  readonly verdict: Verdict | null;
  readonly since: IsoDate | null;
  readonly by: string | null;
  readonly successors: readonly string[];
  readonly saidBy: readonly ('this' | 'other')[];
}

/** JSON-ready value; keys are ASCII camelCase. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** How a piece of text stands out; colour is never the only carrier of a fact. */
export type Tone = 'plain' | 'strong' | 'dim' | 'good' | 'bad' | 'warn' | 'accent' | 'insert' | 'delete';
export interface Span {
  readonly text: string;
  readonly tone?: Tone;
}
/** A run of text: a string, or spans each with a tone. Strings may hold hostile text: renderers make it harmless. */
export type Inline = string | readonly Span[];

export interface TreeNode {
  readonly label: Inline;
  readonly children: readonly TreeNode[];
}

export interface GraphNode {
  readonly key: string;
  readonly label: string;
  readonly article: ArticleVersion | null;
  readonly vigueur: Vigueur;
}
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly relation: Relation;
  readonly date: IsoDate | null;
  readonly by: string | null;
}

/** What people read. Renderers know blocks, never commands. */
export type Block =
  | { readonly kind: 'heading'; readonly text: Inline; readonly level: 1 | 2 | 3 }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: Inline])[] }
  /** Paragraphs, wrapped to the width on a terminal. */
  | { readonly kind: 'text'; readonly paragraphs: readonly Inline[]; readonly indent?: number }
  /** One line each, never wrapped. */
  | { readonly kind: 'lines'; readonly lines: Iterable<Inline> }
  | {
      readonly kind: 'table';
      readonly columns: readonly { readonly title: string; readonly align?: 'left' | 'right' }[];
      readonly rows: readonly (readonly Inline[])[];
    }
  | { readonly kind: 'tree'; readonly roots: readonly TreeNode[] }
  | { readonly kind: 'graph'; readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] }
  /** Alinéas of a comparison: spans tagged `insert` and `delete`; `context` alinéas are unchanged. */
  | { readonly kind: 'diff'; readonly alineas: readonly DiffAlinea[]; readonly mode: DiffMode }
  | { readonly kind: 'preformatted'; readonly text: string };

export type DiffMode = 'words' | 'lines' | 'side-by-side' | 'stat';
export interface DiffAlinea {
  readonly status: 'equal' | 'changed' | 'inserted' | 'deleted';
  /** Spans of the text before (tones plain and delete); empty when inserted. */
  readonly before: readonly Span[];
  /** Spans of the text after (tones plain and insert); empty when deleted. */
  readonly after: readonly Span[];
  /** Both merged, in reading order. */
  readonly merged: readonly Span[];
}

/** Rows for `plain` and `csv`. Cells are as the law writes them; null is an absent value. */
export interface Records {
  /** ASCII camelCase, fixed for a command. */
  readonly columns: readonly string[];
  readonly rows: Iterable<readonly (string | number | boolean | null)[]>;
}

/** The answer of a command: data for programs, blocks for people, findings for reports and the exit code. */
export interface View {
  /** Name of the command. */
  readonly kind: string;
  /** `data` of the JSON envelope; ignored when `items` is there. */
  readonly data: Json;
  /** When `data` is a long array: its elements, produced one by one. Also the records of ndjson. */
  readonly items?: Iterable<Json>;
  readonly records: Records;
  readonly blocks: Iterable<Block>;
  readonly findings: readonly Finding[];
  /** Sentences for stderr and for `warnings` of the envelope. */
  readonly warnings: readonly string[];
  /** True when the answer is "no": nothing found. Exit 1. */
  readonly isEmptyAnswer: boolean;
  /** True when `findings` are the answer, even when there are none: they are then the records of ndjson. */
  readonly isReport?: boolean;
  /** One line closing the text output; also the `summary` record of ndjson. */
  readonly summary: string | null;
}

/** What renderers need beside the view. */
export interface RenderContext {
  readonly tool: { readonly name: string; readonly version: string };
  readonly asOf: IsoDate | null;
  readonly corpus: CorpusInfo | null;
  /** Columns of the output; null when it is not a terminal and no width was asked for: then nothing is wrapped. */
  readonly width: number | null;
  /** chalk level: 0 none, 1 16 colours, 2 256, 3 truecolor. */
  readonly colorLevel: 0 | 1 | 2 | 3;
  /** Labels renderers need: table headers of findings, words for severities. */
  readonly words: Readonly<Record<string, string>>;
}

/** One output. Yields chunks of text; the caller writes them with backpressure. */
export interface Renderer {
  readonly name: string;
  render(view: View, context: RenderContext): Iterable<string>;
}
