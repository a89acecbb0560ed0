/** References inside the corpus to what no longer holds: who cites, what, since when, by which act, replaced by what. */

import type { ArticleScope, Corpus } from '../core/contracts.ts';
import { type Etat, type IsoDate, type Verdict, VOICES } from '../core/model.ts';
import { once } from '../core/once.ts';
import type { Finding } from '../core/view.ts';
import { askSuccessions, holdSuccessions } from '../lineage/held-successions.ts';
import type { Messages } from '../messages/messages.ts';
import { type CorpusReference, indexReferences, type ReferenceEnd, type ReferenceIndex } from './references.ts';
import { readAround } from './references-around.ts';
import { withDirectory } from './directory.ts';
import { isContradicted } from './contradiction.ts';
import { endingActs, type OwnLinks, readEndingActs, successorLabels, turnDay } from './ending.ts';
import { endLabel } from './labels.ts';
import { isNumberReused } from './number-reuse.ts';
import { createOvertaking, type Overtaking } from './overtaking.ts';
import { GONE, lowest, severityOf, suffixOf, verdictOf } from './verdict.ts';

export interface AbrogatedOptions {
  readonly asOf: IsoDate;
  /** Verdicts listed beside those that are beyond doubt. */
  readonly include: ReadonlySet<Verdict>;
  /** Keeps the references one of whose ends is of it; null keeps all. */
  readonly scope: AbrogatedScope | null;
  readonly messages: Messages;
  /** Told how many links may have to be judged, before the first; may throw. */
  readonly requireRoom?: (count: number) => void;
}

/** Articles by what makes them one, and those of whole textes, by their keys. */
export interface AbrogatedScope {
  readonly works: ReadonlySet<string>;
  readonly textes: ReadonlySet<string>;
}

export interface AbrogatedReport {
  readonly findings: readonly Finding[];
  /** References judged. */
  readonly checked: number;
  /** References to what holds. */
  readonly holding: number;
  /** References whose target is neither held nor given an état: nothing is known of them. */
  readonly notVerified: number;
  /** References to what is superseded, ends later or is to come: listed only when asked for. */
  readonly unlisted: number;
  /** Articles cited that no longer hold. */
  readonly targets: number;
}

/** How an article ended: the acts that say so, and what follows it. */
interface Ending {
  readonly verdict: Verdict;
  readonly since: IsoDate | null;
  readonly by: string | null;
  readonly successors: readonly string[];
  readonly isContradicted: boolean;
  /** The suffix under which the reference names a version that ended, of a number that is alive; else null. */
  readonly namedAs: Etat | null;
  /** The day on which the citing wording began, when what it names changed since; else null. */
  readonly writtenOn: IsoDate | null;
  /** True when that day is that of an act whose wordings are not held. */
  readonly isDoubtful: boolean;
}

/** Judges every reference of the corpus (domain.md 6). Findings come in the order of their targets, then of who cites. */
export function findAbrogated(held: Corpus, options: AbrogatedOptions): AbrogatedReport {
  const { scope } = options;
  const said = scope === null ? null : readAround(held, articlesOf(held, scope));
  options.requireRoom?.(said === null ? held.info().liens : said.liens.length + said.citations.length);
  const corpus = said?.corpus ?? withDirectory(held);
  const index = indexReferences(corpus, { day: options.asOf, isCounting: scope === null, said });
  const past = said === null ? holdPast(corpus) : askPast(corpus, index.references.length);
  const overtake = createOvertaking(corpus, options.asOf, index.livenessOfSource, past.moves);
  const endings = new Map<string, Ending>();
  const { holding, notVerified } = index.plain ?? { holding: 0, notVerified: 0 };
  const counts = { checked: holding + notVerified, holding, notVerified, unlisted: 0 };
  const findings: { finding: Finding; reference: CorpusReference }[] = [];
  for (const reference of index.references) {
    if (scope !== null && !isOfScope(scope, reference.source) && !isOfScope(scope, reference.target)) continue;
    if (isUnsigned(reference.source, options.asOf)) continue;
    counts.checked += 1;
    const known = endings.get(reference.target.key);
    const article = known ?? endingOf(corpus, index, reference.target, options.asOf, past);
    if (known === undefined) endings.set(reference.target.key, article);
    const ending = asWritten(asNamed(reference, article, past), overtake(reference));
    if (ending.verdict === 'in-force') counts.holding += 1;
    else if (ending.verdict === 'unknown') counts.notVerified += 1;
    else if (!GONE.has(ending.verdict) && !options.include.has(ending.verdict)) counts.unlisted += 1;
    else findings.push({ finding: toFinding(index, reference, ending, options), reference });
  }
  findings.sort((a, b) => compareFindings(a.finding, b.finding));
  const targets = new Set(findings.map(({ reference }) => reference.target.key)).size;
  return { findings: findings.map(({ finding }) => finding), targets, ...counts };
}

function isOfScope({ works, textes }: AbrogatedScope, { key, versions, target }: ReferenceEnd): boolean {
  return works.has(key) || (versions.length > 0 && textes.has(target.texte?.key ?? ''));
}

function articlesOf(corpus: Corpus, { works, textes }: AbrogatedScope): ArticleScope {
  return { rows: [...works].flatMap((work) => corpus.versionsOf(work).map(({ row }) => row)), textes: [...textes] };
}

/** True for an act that was not signed yet: on that day nobody could read it. */
function isUnsigned({ versions, target }: ReferenceEnd, day: IsoDate): boolean {
  const signed = versions.length > 0 ? null : (target.texte?.date ?? null);
  return signed !== null && signed > day;
}

const UNJUDGED = { by: null, successors: [], isContradicted: false, namedAs: null, writtenOn: null, isDoubtful: false };

interface Past {
  /** The corpus, asked for successions. */
  readonly moves: () => Corpus;
  readonly linksOf: () => OwnLinks;
}

/** What is read of the whole corpus once, when it is first asked for. */
function holdPast(corpus: Corpus): Past {
  return { moves: once(() => holdSuccessions(corpus)), linksOf: once(() => readEndingActs(corpus)) };
}

/** References from which on all renumberings, and all acts that end articles, are read at once. */
const MANY = 5_000;

function askPast(corpus: Corpus, references: number): Past {
  if (references >= MANY) return holdPast(corpus);
  const moves = once(() => askSuccessions(corpus));
  return { moves, linksOf: () => (version) => corpus.liensFrom([version.row]) };
}

function endingOf(corpus: Corpus, index: ReferenceIndex, end: ReferenceEnd, day: IsoDate, past: Past): Ending {
  const vigueur = index.vigueurOf(end);
  const verdict = verdictOf(vigueur);
  if (verdict === 'in-force' || verdict === 'unknown' || end.versions.length === 0) {
    return { ...UNJUDGED, verdict, since: null };
  }
  return {
    ...UNJUDGED,
    verdict: GONE.has(verdict) && isNumberReused(corpus, end, day) ? 'number-reused' : verdict,
    since: turnDay(end.versions, verdict, day),
    by: endingActs(corpus, end.versions, vigueur, past.linksOf()),
    successors: successorLabels(past.moves(), end.versions),
    isContradicted: end.versions.some(isContradicted),
  };
}

/** États of a version that ended otherwise than by a new wording. */
const ENDED: ReadonlySet<Etat> = new Set<Etat>(['ABROGE', 'TRANSFERE', 'DEPLACE', 'PERIME', 'ANNULE', 'DISJOINT']);

/**
 * A link points to a version. When the one it names was repealed or moved and the number is alive all the same, the
 * number now belongs to another provision than the one cited.
 */
function asNamed(reference: CorpusReference, article: Ending, past: Past): Ending {
  const named = [...reference.targetEtats];
  const isAlive = article.verdict === 'in-force' || article.verdict === 'repealed-later';
  const [etat] = named;
  if (!isAlive || etat === undefined || !named.every((each) => ENDED.has(each))) return article;
  const successors = successorLabels(past.moves(), reference.target.versions);
  return { ...article, verdict: 'number-reused', since: null, successors, namedAs: etat };
}

const ALIVE: Readonly<Partial<Record<Verdict, ReadonlySet<Overtaking['verdict']>>>> = {
  'in-force': new Set(['number-reused', 'superseded']),
  unknown: new Set(['number-reused', 'superseded']),
  'repealed-later': new Set(['number-reused']),
};

/** What holds, or what nothing tells the end of, may have changed since the citing wording was written. */
function asWritten(ending: Ending, overtaking: Overtaking | null): Ending {
  const isChanged = overtaking !== null && ALIVE[ending.verdict]?.has(overtaking.verdict) === true;
  return isChanged ? { ...UNJUDGED, ...overtaking } : ending;
}

function toFinding(
  index: ReferenceIndex,
  reference: CorpusReference,
  ending: Ending,
  options: AbrogatedOptions,
): Finding {
  const { source, target, holder, lien } = reference;
  const liveness = index.livenessOfSource(reference);
  const base = severityOf(ending.verdict, liveness) ?? 'note';
  const etat = mostTelling(reference, index);
  const targetLabel = endLabel(target);
  const sourceLabel = endLabel(source);
  return {
    rule: ending.verdict,
    severity: ending.isContradicted || ending.isDoubtful || ending.namedAs !== null ? lowest(base, 'warning') : base,
    message: options.messages.checks.abrogated({
      ...ending,
      ...{ source: sourceLabel, target: targetLabel, liveness },
      namedAs: ending.namedAs === null ? null : suffixOf(ending.namedAs),
    }),
    primary: { path: lien.path ?? holder.path, line: lien.line },
    related: target.versions.slice(0, 1).map((version) => ({ path: version.path, line: version.line })),
    text: lien.label,
    source: source.versions[0] === undefined ? null : (reference.citing ?? source.versions[0]),
    sourceLabel: etat === null ? sourceLabel : `${sourceLabel} (${suffixOf(etat)})`,
    sourceEtat: etat,
    sourceVigueur: index.vigueurOfSource(reference),
    targetLabel,
    targetKey: target.key,
    verdict: ending.verdict,
    since: ending.since,
    by: ending.by,
    successors: ending.successors,
    saidBy: VOICES.filter((voice) => reference.saidBy.has(voice)),
  };
}

function mostTelling(reference: CorpusReference, index: ReferenceIndex): Etat | null {
  if (reference.citing?.etatStated === true) return reference.citing.etat;
  const given = [...reference.sourceEtats];
  return given[0] ?? reference.citing?.etat ?? index.etatOf(reference.source);
}

const SEVERITY_ORDER = { error: 0, warning: 1, note: 2 } as const;

function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.related[0]?.path ?? '~', b.related[0]?.path ?? '~') ||
    compareText(a.targetLabel ?? '', b.targetLabel ?? '') ||
    SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] ||
    compareText(a.sourceLabel ?? '', b.sourceLabel ?? '')
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
