/** The nouns of the law, as every other room names them. Imports nothing. */

/** A calendar day, `YYYY-MM-DD`. Always a real day; the sentinels of LEGI never take this shape (see Bound). */
export type IsoDate = string;

/**
 * One end of the interval [dateDebut, dateFin) of a version.
 * `open`: stated to have no end (LEGI 2999-01-01 as an end). `never`: stated not to apply (2999-01-01 as a beginning).
 * `later`: will happen on a day not yet known (2222-02-22). null: the source does not say.
 */
export type Bound = IsoDate | 'open' | 'never' | 'later' | null;

export const ETATS = [
  'VIGUEUR',
  'ABROGE_DIFF',
  'VIGUEUR_DIFF',
  'MODIFIE',
  'ABROGE',
  'TRANSFERE',
  'PERIME',
  'ANNULE',
  'DISJOINT',
  'MODIFIE_MORT_NE',
  'DEPLACE',
  'SUBSTITUE',
] as const;
export type Etat = (typeof ETATS)[number];

export const VIGUEURS = [
  'in-force',
  'repealed-later',
  'not-yet-in-force',
  'superseded',
  'repealed',
  'transferred',
  'lapsed',
  'annulled',
  'severed',
  'never-in-force',
  'unknown',
] as const;
export type Vigueur = (typeof VIGUEURS)[number];

/** A code, loi, ordonnance, décret… `key` is its identity: `code:<folded title>` or `<nature>:<number>`, lower case. */
export interface Texte {
  readonly key: string;
  /** CODE, LOI, ORDONNANCE, DECRET, ARRETE, CONSTITUTION… (LEGI NATURE); null when the label does not say. */
  readonly nature: string | null;
  /** `2002-303`; null for codes. */
  readonly num: string | null;
  /** As people write it: the official title of a known code, else the label as found. */
  readonly title: string;
  /** LEGITEXT/JORFTEXT cid. */
  readonly cid: string | null;
  /** Date of signature. */
  readonly date: IsoDate | null;
}

export const RELATIONS = [
  'cites',
  'creates',
  'amends',
  'repeals',
  'codifies',
  'transfers',
  'renumbers',
  'corrects',
  'lapses',
  'annuls',
  'severs',
  'ratifies',
  'extends',
  'implements',
  'special-rule',
  'reproduces',
  'related',
] as const;
/** Verb of a link, read from its subject to its object: `renumbers` goes from the predecessor to the successor. */
export type Relation = (typeof RELATIONS)[number];

/** `out`: the article that holds the link is the subject. `in`: the target is the subject. */
export type Direction = 'out' | 'in';

/** What a link item names, as the item says it; nothing is looked up here. */
export interface LienTarget {
  readonly texte: Texte | null;
  /** Article number as written, null when the whole texte is named. */
  readonly num: string | null;
  /** LEGIARTI/JORFARTI/LEGITEXT/JORFTEXT identifier. */
  readonly id: string | null;
  readonly etat: Etat | null;
}

/** A link that the publisher declares in the record of an article. */
export interface Lien {
  /** Heading as written in the file (`Cité par`), null where the format has none. */
  readonly heading: string | null;
  readonly relation: Relation;
  readonly direction: Direction;
  readonly typeLien: string | null;
  readonly sens: 'source' | 'cible' | null;
  /** The item as written, without its bullet. */
  readonly label: string;
  readonly target: LienTarget;
  /** Day stated with the item (JORF date, else signature), null when none. */
  readonly date: IsoDate | null;
  /** 1-based line of the file. */
  readonly line: number;
}

export type BodyKind = 'text' | 'html' | 'markdown';

export const ANOMALY_KINDS = [
  'unreadable',
  'invalid-utf8',
  'malformed',
  'refused-front-matter',
  'too-large',
  'symlink',
  'vanished',
  'unknown-heading',
  'unknown-etat',
  'unknown-field',
  'impossible-date',
  'missing-number',
  'name-mismatch',
  'import-stream',
  'empty-body',
  'control-characters',
  'code-conflict',
  'truncated-archive',
  'broken-ref',
  'broken-history',
  'unreadable-commit',
  'missing-object',
  'squeezed-date',
  'date-order',
  'source-conflict',
] as const;
export type AnomalyKind = (typeof ANOMALY_KINDS)[number];

/** Something wrong with a file, as found while reading it. `detail` is the offending value, data not a sentence. */
export interface Anomaly {
  readonly kind: AnomalyKind;
  /** 1-based; null when the whole file is meant. */
  readonly line: number | null;
  readonly detail: string;
}

/** What one file says of one article (or one wording of it); nothing inferred. */
export interface ParsedArticle {
  /** 1-based line of the title. */
  readonly line: number;
  /** As written after "Article"; null when the title gives none. */
  readonly num: string | null;
  readonly texte: Texte | null;
  readonly articleCid: string | null;
  readonly id: string | null;
  readonly etat: Etat | null;
  readonly dateDebut: Bound;
  readonly dateFin: Bound;
  /** Titles from the top division down. */
  readonly section: readonly string[];
  readonly body: string;
  readonly bodyKind: BodyKind;
  /** 1-based line where `body` begins. */
  readonly bodyLine: number;
  readonly nota: string | null;
  readonly liens: readonly Lien[];
  readonly anomalies: readonly Anomaly[];
}

/** Why a file is not an article of the corpus. */
export const SKIP_REASONS = [
  'not-an-article',
  'empty',
  'binary',
  'readme',
  'licence',
  'whole-code',
  'structure',
  'extension',
  'symlink',
  'too-large',
  'unreadable',
  'malformed',
  'config',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** One piece of evidence for an inferred fact, strongest first in any list. */
export interface Evidence {
  /** `stated`, `dates`, `heading:Abrogé par`, `suffix:Ab`… for an état; `folder`, `readme`, `codification`… for a code. */
  readonly kind: string;
  readonly value: string;
  /** File that says so, relative to its root; null when several do. */
  readonly path: string | null;
}

/** A version (FRBR expression) as the corpus holds it. */
export interface ArticleVersion {
  /** Row of the store; not shown to people. */
  readonly row: number;
  /** What `show` accepts for exactly this article: identifier, else `CSP:L712-3-2`, else the path. */
  readonly key: string;
  /** Identity of the article (FRBR work): its cid, else texte and number, else its file. */
  readonly work: string;
  readonly texte: Texte | null;
  readonly texteEvidence: readonly Evidence[];
  readonly num: string | null;
  readonly numKey: string | null;
  readonly articleCid: string | null;
  readonly id: string | null;
  /** Stated, else inferred; null when nothing tells. */
  readonly etat: Etat | null;
  readonly etatEvidence: readonly Evidence[];
  /** True when the file itself states `etat`. */
  readonly etatStated: boolean;
  readonly dateDebut: Bound;
  readonly dateFin: Bound;
  readonly section: readonly string[];
  /** Relative to its root, `/` separated. */
  readonly path: string;
  readonly line: number;
  readonly format: string;
  /** Content of the git repository that holds this wording; absent outside of a history. */
  readonly blob?: string | null;
  /** Acts that its commit names; absent outside of a history. */
  readonly madeBy?: readonly string[];
  /** The other files that hold the same version, as `path`, richest source first; absent when there is none. */
  readonly alsoIn?: readonly string[];
  /** On what they disagree; absent when they do not. */
  readonly disagreements?: readonly Disagreement[];
}

/** A fact that two files of one version give differently. */
export interface Disagreement {
  readonly field: 'num' | 'texte' | 'articleCid' | 'etat' | 'dateDebut' | 'dateFin' | 'wording';
  /** What is used, and what the file at `path` says; of a wording, the first words that differ. */
  readonly used: string;
  readonly other: string;
  readonly path: string;
}

/** Who says that one article cites another: its publisher's list, the other's, the words of the citing one. */
export const VOICES = ['this', 'other', 'body'] as const;
export type Voice = (typeof VOICES)[number];

/** A link as the corpus holds it: who says it, and what was said. */
export interface StoredLien extends Lien {
  /** Row of the version whose file states the link. */
  readonly from: number;
  /** The file that states it; absent when it is the version's own `path`. */
  readonly path?: string;
}

/** What a reference turned out to name. "Repealed" and "not held" are never the same value. */
export type Target =
  | { readonly status: 'resolved'; readonly versions: readonly ArticleVersion[] }
  | { readonly status: 'ambiguous'; readonly choices: readonly ArticleVersion[] }
  | { readonly status: 'not-in-corpus'; readonly nearest: readonly string[] }
  | { readonly status: 'outside' };

export const VERDICTS = [
  'in-force',
  'repealed',
  'repealed-later',
  'renumbered',
  'number-reused',
  'superseded',
  'not-yet-in-force',
  'lapsed',
  'annulled',
  'severed',
  'never-in-force',
  'unknown-article',
  'ambiguous',
  'outside',
  'malformed',
  'unknown',
] as const;
export type Verdict = (typeof VERDICTS)[number];

export type Severity = 'error' | 'warning' | 'note';
