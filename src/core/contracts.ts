/** What crosses the borders on the way in: formats, sources, the corpus, errors. */

import type {
  Anomaly,
  AnomalyKind,
  ArticleVersion,
  BodyKind,
  ParsedArticle,
  Relation,
  SkipReason,
  StoredLien,
  Texte,
} from './model.ts';

/** A way of writing articles in a file. A throw becomes a stored anomaly; an empty result means "nothing to keep". */
export interface Format {
  readonly name: string;
  /** True when the content is this format's. `head`: the first 4,096 UTF-16 units at most, line ends already `\n`. */
  accepts(path: string, head: string): boolean;
  /** `text`: the whole file, BOM removed, line ends `\n`. */
  parse(text: string, origin: Origin): readonly ParsedArticle[];
  /** Why a file that yields no article is skipped; `not-an-article` when absent. */
  readonly whenEmpty?: SkipReason;
}

/** Where a text comes from. `path` is relative to its root, `/` separated, NFC. */
export interface Origin {
  readonly path: string;
}

/** Thrown by a format for a file it recognises but cannot read. */
export class FormatError extends Error {
  constructor(
    readonly kind: AnomalyKind,
    readonly line: number | null,
    readonly detail: string,
  ) {
    super(detail);
    this.name = 'FormatError';
  }
}

/** A person's mistake: exit 2. `key` names a sentence of messages.errors. */
export class UsageError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly hint: string | null = null,
    readonly suggestions: readonly string[] = [],
  ) {
    super(message);
    this.name = 'UsageError';
  }
}

export interface ArticleText {
  readonly body: string;
  readonly bodyKind: BodyKind;
  /** 1-based line of the file where `body` begins. */
  readonly bodyLine: number;
  readonly nota: string | null;
}

export interface ListFilter {
  /** Texte.key; null keeps the articles whose code is unknown; absent keeps all. */
  readonly texteKey?: string | null;
  /** Glob over the number: `L712-*`, matched on the normal form. */
  readonly num?: string;
}

export interface CorpusInfo {
  readonly roots: readonly string[];
  /** Works: articles counted once whatever their versions. */
  readonly articles: number;
  readonly versions: number;
  readonly skipped: number;
  readonly anomalies: number;
  /** Link items as written. */
  readonly liens: number;
  /** Link items once the several versions of one target under one heading of one article are merged. */
  readonly liensMerged: number;
  /** False under `--no-refresh`. */
  readonly verified: boolean;
}

export interface StoredAnomaly extends Anomaly {
  readonly path: string;
}

export interface SkippedFile {
  readonly path: string;
  readonly reason: SkipReason;
}

/** Everything a command may ask of the store. All answers are in a fixed order: natural order, then path, then line. */
export interface Corpus {
  info(): CorpusInfo;
  /** Versions whose normal form is `numKey`, in one texte (null: of unknown code) or in all (absent). */
  byNum(numKey: string, texteKey?: string | null): readonly ArticleVersion[];
  /** Versions by their own id or by their article's cid. */
  byId(id: string): readonly ArticleVersion[];
  byPath(path: string): readonly ArticleVersion[];
  byRow(row: number): ArticleVersion | undefined;
  versionsOf(work: string): readonly ArticleVersion[];
  list(filter: ListFilter): Iterable<ArticleVersion>;
  text(version: ArticleVersion): ArticleText;
  /** Links stated by the files of these versions, in file order. */
  liensFrom(rows: readonly number[]): readonly StoredLien[];
  /** Links stated by other files whose target is this number of this texte, or one of these identifiers. */
  liensTo(texteKey: string | null, numKey: string | null, ids: readonly string[]): readonly StoredLien[];
  /** Every stored link of these relations (all when absent), in corpus order. */
  allLiens(relations?: readonly Relation[]): Iterable<StoredLien>;
  /** Textes that own at least one version, with their count of versions. */
  /** True when at least one version belongs to this texte. */
  holds(texteKey: string): boolean;
  textesHeld(): readonly { readonly texte: Texte; readonly versions: number }[];
  /** Numbers nearest to `numKey` in a texte (or all), as written, nearest first. */
  nearest(numKey: string, texteKey: string | null | undefined, limit: number): readonly string[];
  anomalies(): Iterable<StoredAnomaly>;
  skipped(): Iterable<SkippedFile>;
}

/** What a refresh did: counts of files, by what happened to them in this run. */
export interface RefreshReport {
  readonly read: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Where the index is; null when it is only in memory. */
  readonly location: string | null;
  /** Bytes of the index on disk; null in memory. */
  readonly bytes: number | null;
}

/** The answer is "no": what was asked for is not there. Exit 1. */
export class NotFoundError extends UsageError {}
