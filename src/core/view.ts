/** What crosses the borders on the way out: views, blocks, findings, renderers. */

import type { CorpusInfo } from './contracts.ts';
import type { Position } from './documents.ts';
import type { ArticleVersion, Etat, IsoDate, Relation, Severity, Verdict, Vigueur, Voice } from './model.ts';

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
  readonly saidBy: readonly Voice[];
  /** Exact span in a document; absent when only the line is known. */
  readonly start?: Position;
  readonly end?: Position;
  /** The sentence around the reference, blanks collapsed: a part of its identity. Absent: `text`. */
  readonly sentence?: string;
  /** Why it does not count: known to the baseline, or silenced in the document. Absent: it counts. */
  readonly suppression?: Suppression;
  /** As a saved answer gives it; absent: computed from the rest (fingerprint.ts). */
  readonly fingerprint?: string;
}

export interface Suppression {
  readonly kind: 'baseline' | 'inline';
  readonly reason: string | null;
}

/** What a rule is, for reports that describe their rules (SARIF). Sentences in the language of the view. */
export interface RuleInfo {
  readonly id: string;
  readonly summary: string;
  readonly help: string;
  readonly severity: Severity;
}

/** JSON-ready value; keys are ASCII camelCase. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** How a piece of text stands out; colour is never the only carrier of a fact. */
export type Tone = 'plain' | 'strong' | 'dim' | 'good' | 'bad' | 'warn' | 'accent' | 'insert' | 'delete';
export interface Span {
  readonly text: string;
  readonly tone?: Tone;
  /** What it leads to, where the output can lead somewhere. */
  readonly link?: SpanLink;
  /** Identity (FRBR work) of the article that the text names, for outputs that have pages; null: it is not held. Absent: none. */
  readonly names?: string | null;
}
/** `file`: a path as the text gives it, of the corpus or of a document. `url`: the official page, http or https. */
export type SpanLink =
  { readonly kind: 'file'; readonly path: string } | { readonly kind: 'url'; readonly url: string };
/** A run of text: a string, or spans each with a tone. Strings may hold hostile text: renderers make it harmless. */
export type Inline = string | readonly Span[];

export interface TreeNode {
  readonly label: Inline;
  readonly children: readonly TreeNode[];
}

/** `named`: no file of the corpus is it, a link names it. `document`: a person's own document. */
export type GraphNodeKind = 'article' | 'named' | 'document';

export interface GraphNode {
  /** Unique in its graph. */
  readonly key: string;
  /** As people name it. */
  readonly label: string;
  readonly kind: GraphNodeKind;
  /** True for what was asked about. */
  readonly isAsked: boolean;
  /** What `show` accepts for it; null when it is not held. */
  readonly ref: string | null;
  /** Title of its code or texte. */
  readonly texte: string | null;
  readonly num: string | null;
  readonly etat: Etat | null;
  readonly vigueur: Vigueur;
  /** First beginning and last end of its wordings, day of signature of an act; null when not stated, or no day. */
  readonly dateDebut: IsoDate | null;
  readonly dateFin: IsoDate | null;
  /** State and dates as people read them. */
  readonly caption: readonly string[];
}
/** From the subject of the relation to its object: predecessor to successor, citing to cited. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly relation: Relation;
  /** Day of effect, else the day stated with the link. */
  readonly date: IsoDate | null;
  /** The act that did it. */
  readonly by: string | null;
}

/** What the outputs that draw are given. */
export interface Graph {
  readonly title: string;
  /** What was asked about first, then the nearest: outputs that cannot hold all keep the first. */
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export interface BarRow {
  readonly label: string;
  readonly count: number;
  readonly tone?: Tone;
  readonly remark?: string;
}

/** Ends where the next one begins; `until`, excluded, is drawn of the last one, null: it has no end. */
export interface TimeSpan {
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  readonly state: 'past' | 'present' | 'future';
  readonly tone: Tone;
}

/** `isFacet`: its values are few and worth choosing by, where the output can. */
export interface TableColumn {
  readonly title: string;
  readonly align?: 'left' | 'right';
  readonly isFacet?: true;
}

/** Rows of one table, lines of one list that a page holds: a browser shows them without delay. */
export const MOST_PAGE_ROWS = 5000;

/** What people read. Renderers know blocks, never commands. */
export type Block =
  /** `opens`: identity (FRBR work) of the article of which what follows speaks. */
  | { readonly kind: 'heading'; readonly text: Inline; readonly level: 1 | 2 | 3; readonly opens?: string }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: Inline])[] }
  /** Paragraphs, wrapped to the width on a terminal. */
  | { readonly kind: 'text'; readonly paragraphs: readonly Inline[]; readonly indent?: number }
  /** One line each; `hang`: wrapped on a terminal, what follows indented by so many columns. Never wrapped without it. */
  | { readonly kind: 'lines'; readonly lines: Iterable<Inline>; readonly hang?: number }
  | {
      readonly kind: 'table';
      readonly columns: readonly TableColumn[];
      readonly rows: readonly (readonly Inline[])[];
      /** Rows that follow and are not given: they are counted, never shown as if they were not there. */
      readonly rowsLeft?: number;
    }
  /** Counts, drawn to one scale. */
  | { readonly kind: 'bars'; readonly rows: readonly BarRow[] }
  /** Spans of time in their order, drawn where there is room; the day of judgement is marked. */
  | { readonly kind: 'timeline'; readonly spans: readonly TimeSpan[]; readonly day: IsoDate }
  | { readonly kind: 'tree'; readonly roots: readonly TreeNode[] }
  | { readonly kind: 'graph'; readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] }
  /** Alinéas of a comparison: spans tagged `insert` and `delete`; `context` alinéas are unchanged. */
  | { readonly kind: 'diff'; readonly alineas: readonly DiffAlinea[]; readonly mode: DiffMode }
  /** `isExact`: given to a program as it is (a patch); on a terminal it is made harmless as everything is. */
  | { readonly kind: 'preformatted'; readonly text: string; readonly isExact?: true };

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
  /** Member of the object `data` that `items` fill, last of its members. Absent: `items` are the whole data. */
  readonly itemsIn?: string;
  readonly records: Records;
  readonly blocks: Iterable<Block>;
  /** In place of `blocks`, for an output that is a page; of a report, what stands beside its findings. Absent: `blocks`, beside findings nothing. */
  readonly page?: () => Iterable<Block> | Promise<Iterable<Block>>;
  readonly findings: readonly Finding[];
  /** Sentences for stderr and for `warnings` of the envelope. */
  readonly warnings: readonly string[];
  /** True when the answer is "no": nothing found. Exit 1. */
  readonly isEmptyAnswer: boolean;
  /** True when `findings` are the answer, even when there are none: they are then the records of ndjson. */
  readonly isReport?: boolean;
  /** The rules that were run, in a fixed order; absent outside of findings. */
  readonly rules?: readonly RuleInfo[];
  /** True when the answer is "no" whatever the findings: more warnings than `--max-warnings` allows. */
  readonly isRefused?: boolean;
  /** Documents that could not be read: exit 3 under --strict. */
  readonly unread?: number;
  /** Where a saved answer comes from: said by its reports in place of this run. Absent: this run. */
  readonly saved?: Pick<RenderContext, 'tool' | 'asOf' | 'corpus'>;
  /** Made for the outputs that draw, the same at each call; absent: there is nothing to draw. */
  readonly graph?: () => Graph;
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
  /** URL of what a span leads to, null where it leads nowhere; absent: the output shows no links (not a terminal that can). */
  readonly urlOf?: (link: SpanLink) => string | null;
  /** Labels renderers need: table headers of findings, words for severities. */
  readonly words: Readonly<Record<string, string>>;
}

/** One output. Yields chunks of text; the caller writes them with backpressure. */
export interface Renderer<Chunks = Iterable<string>> {
  readonly name: string;
  render(view: View, context: RenderContext): Chunks;
}

/** Any output: one that takes its time gives its chunks later. */
export type AnyRenderer = Renderer<Iterable<string> | Promise<Iterable<string>>>;
