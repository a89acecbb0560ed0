/** What crosses the borders on the way in: formats, sources, the corpus, errors. */

import type { BorneNumbers } from './borne-numbers.ts';
import type { CitationUse } from './citation.ts';
import type { DatedVersions } from './dated-versions.ts';
import type {
  Anomaly,
  AnomalyKind,
  ArticleVersion,
  BodyKind,
  Etat,
  IsoDate,
  ParsedArticle,
  Relation,
  SkipReason,
  StoredLien,
  Texte,
} from './model.ts';
import type { Register } from './register.ts';
import type { SearchNode } from './search-query.ts';

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

/** A number that a body cites, as the index keeps it. */
export interface CitedNumber {
  /** null: that of the article which cites, whatever it is found to be. */
  readonly texte: Texte | null;
  /** Normal form. */
  readonly num: string;
  /** Normal form of the end of a range. */
  readonly to: string | null;
  readonly isOpenEnded: boolean;
  readonly use: CitationUse;
}

/** A citation found in the body of a version. */
export interface StoredCitation {
  /** Row of the version that cites. */
  readonly from: number;
  /** null: unknown. */
  readonly texte: Texte | null;
  /** Normal form; of a range, its first number, or the one that was asked for. */
  readonly num: string;
  /** False when the body only quotes or defines it, or means a state of the past. */
  readonly isLive: boolean;
}

export interface ListFilter {
  /** Texte.key; null keeps the articles whose code is unknown; absent keeps all. */
  readonly texteKey?: string | null;
  /** Glob over the number: `L712-*`, matched on the normal form. */
  readonly num?: string;
}

/** What to look for in the words of the corpus. */
export interface SearchQuery extends ListFilter {
  readonly node: SearchNode;
  /** The query as typed: an article of this number, and those under this title, come first. */
  readonly typed: string;
  /** Of the wordings of one article that match, the one in force on this day is given. */
  readonly day: IsoDate;
  /** Leaves out wordings whose dates prove that they were not in force on `day`. */
  readonly isOnDay: boolean;
  /** Leaves out wordings; absent: keeps all. */
  readonly isWanted?: (version: ArticleVersion) => boolean;
}

/** One article that matches, by one of its wordings. */
export interface SearchHit {
  readonly version: ArticleVersion;
  /** Where its words are: those of another file when this version is held by several. */
  readonly text: ArticleText;
  /** The greater, the better; of one answer only. */
  readonly score: number;
  /** Why it stands before all others: the query is its number, or the title above it. null: it does not. */
  readonly exact: 'num' | 'title' | null;
}

/** Articles that match, best first, read as they are asked for. */
export interface SearchAnswer {
  /** Articles that match, `isWanted` apart; null when there are so many that only the first were looked at. */
  readonly total: number | null;
  readonly hits: Iterable<SearchHit>;
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

/** What a corpus holds, counted; a version that several files hold counts once. */
export interface CorpusCounts {
  /** By title, what is of unknown code (null) last. */
  readonly textes: readonly { readonly texte: Texte | null; readonly articles: number; readonly versions: number }[];
  /** In the order of ETATS, what nothing tells (null) last. `stated`: how many of them by their own file. */
  readonly etats: readonly { readonly etat: Etat | null; readonly versions: number; readonly stated: number }[];
  /** Link items as written, in the order of RELATIONS. */
  readonly relations: readonly { readonly relation: Relation; readonly liens: number }[];
  readonly formats: readonly { readonly format: string; readonly versions: number }[];
}

export interface StoredAnomaly extends Anomaly {
  readonly path: string;
}

export interface SkippedFile {
  readonly path: string;
  readonly reason: SkipReason;
}

/** Some articles of a corpus: those of these versions, and those with a wording of these textes. */
export interface ArticleScope {
  readonly rows: readonly number[];
  /** Keys. */
  readonly textes: readonly string[];
}

/** What a link may name without its being held. */
export interface GivenName {
  readonly texteKey: string | null;
  /** Normal form; empty: the whole texte. */
  readonly num: string;
  /** By which what is of no known texte is known. */
  readonly label: string;
}

/** What is said by some articles, and all that may be said of them; what is said of others may be among it. */
export interface CitesAround {
  /** Links `cites`, in corpus order. */
  liens(): Iterable<StoredLien>;
  /** In the order of allCitations. `names`: others that are looked for too. */
  citations(names?: readonly GivenName[]): Iterable<StoredCitation>;
  /** Links `cites` of all articles that name one of these, in corpus order. */
  liensNaming(names: readonly GivenName[]): Iterable<StoredLien>;
  /** All versions of the articles of these versions, and of those that bear one of these identifiers or numbers. */
  articles(bearers: Bearers): Iterable<ArticleVersion>;
}

/** By what articles are looked up. */
export interface Bearers {
  readonly rows: readonly number[];
  readonly ids: readonly string[];
  readonly nums: readonly Pick<GivenName, 'texteKey' | 'num'>[];
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
  /**
   * The same corpus for questions about what links name, which may well not be held: that something is not found is no
   * reason to look for it on disk. Absent where it never is.
   */
  readonly forLinks?: Corpus;
  list(filter: ListFilter): Iterable<ArticleVersion>;
  /**
   * Of versions in corpus order, those of each article all of whose versions are among them, by work: what versionsOf would
   * say. Of what is left out it has to be asked.
   */
  wholeWorks(given: readonly ArticleVersion[]): ReadonlyMap<string, readonly ArticleVersion[]>;
  /**
   * Versions of one texte in the natural order of their numbers, or against it, those of `numKey` first when there are any.
   * They are read as they are asked for: the caller stops when it has enough.
   */
  inOrder(texteKey: string, numKey: string, way: 'forward' | 'back'): Iterable<ArticleVersion>;
  /** The versions by their days. */
  dated(): DatedVersions;
  /** The same rows in the order of list. */
  inCorpusOrder(rows: readonly number[]): readonly number[];
  text(version: Pick<ArticleVersion, 'row'>): ArticleText;
  /** Links stated by the files of these versions, in file order. */
  liensFrom(rows: readonly number[]): readonly StoredLien[];
  /** Links stated by other files whose target is this number of this texte, or one of these identifiers. */
  liensTo(texteKey: string | null, numKey: string | null, ids: readonly string[]): readonly StoredLien[];
  /**
   * The same answers from links read once, as they are now: for questions about most articles. `relations`: those of the
   * links that are given; all when absent.
   */
  heldLinks(relations?: readonly Relation[]): Pick<Corpus, 'liensFrom' | 'liensTo' | 'citationsTo'>;
  /** Every stored link of these relations (all when absent), in corpus order. */
  allLiens(relations?: readonly Relation[]): Iterable<StoredLien>;
  /** Stored links of these relations that files of these versions state, or that may name one of them, in corpus order. */
  liensAbout(rows: readonly number[], relations: readonly Relation[]): Iterable<StoredLien>;
  /** References of some articles without going through all. Absent where there is nothing to look up. */
  citesAround?(scope: ArticleScope): CitesAround;
  /** Citations in the bodies of these versions, in reading order, each number once. */
  citationsFrom(rows: readonly number[]): readonly StoredCitation[];
  /** Citations in bodies of this number of this texte (null: of an unknown one), ranges over it included; one a version. */
  citationsTo(texteKey: string | null, numKey: string): readonly StoredCitation[];
  /** Every citation in a body, ranges by their first number, grouped by texte and number. */
  allCitations(): Iterable<StoredCitation>;
  /** Articles and live citations as numbers, as they are now: for counts. Absent where there is nothing to count. */
  register?(): Register;
  /** The numbers of a texte, which `read` reads at once, and how many versions that is. Absent where there is nothing to read. */
  borneNumbers?(texteKey: string): { readonly versions: number; readonly read: () => BorneNumbers };
  /** True when at least one version belongs to this texte. */
  holds(texteKey: string): boolean;
  /** Textes that own at least one version, with their count of versions. */
  textesHeld(): readonly { readonly texte: Texte; readonly versions: number }[];
  /** Articles whose words match, one by article, the number or title that was typed first, then by likeness (bm25). */
  search(query: SearchQuery): SearchAnswer;
  /** Words of the corpus near to one that it may not hold, folded, nearest first. */
  nearWords(word: string, limit: number): readonly string[];
  /** Numbers nearest to `numKey` in a texte (or all), as written, nearest first. */
  nearest(numKey: string, texteKey: string | null | undefined, limit: number): readonly string[];
  /** What there is of everything. */
  counts(): CorpusCounts;
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
