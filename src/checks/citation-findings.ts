/** Findings about the citations of a document: one for each citation that no longer holds, and for each verdict of a range. */

import type { Position } from '../core/documents.ts';
import type { Severity, Verdict } from '../core/model.ts';
import { normalizeNum } from '../core/numbers.ts';
import type { Finding } from '../core/view.ts';
import type { Messages } from '../messages/messages.ts';
import { groupByWork } from '../resolve.ts';
import type { ResolvedCitation } from '../resolve/cited-article.ts';
import { type CitationDays, endedSince, type JudgedArticle } from './citation-verdict.ts';
import { labelOf } from './labels.ts';
import { lowest, severityOf } from './verdict.ts';

/** Where a citation stands in its document. */
export interface CitationPlace {
  readonly path: string;
  readonly start: Position;
  readonly end: Position;
  /** The sentence around it, blanks collapsed. */
  readonly sentence: string;
}

/** What became of a citation. `not-judged`: nothing is asked of it; `not-verified`: nothing could be told. */
export type CitationOutcome = 'holding' | 'broken' | 'not-judged' | 'not-verified';

/** Verdicts that tell that nothing was verified. */
const UNVERIFIED: ReadonlySet<Verdict> = new Set<Verdict>(['unknown', 'outside', 'ambiguous']);

/** True for a citation of which nothing is asked: a whole texte, words quoted or being defined. */
export function isJudged({ ref }: Pick<ResolvedCitation, 'ref'>): boolean {
  return ref.kind !== 'texte' && ref.use !== 'quoted' && ref.use !== 'defined';
}

/** The outcome of a citation, from the verdicts of its articles. */
export function outcomeOf(citation: ResolvedCitation, judged: readonly JudgedArticle[]): CitationOutcome {
  if (!isJudged(citation)) return 'not-judged';
  const named = judged.filter(({ as }) => as === 'named' || as === 'neighbour');
  if (judged.some(({ verdict }) => verdict !== 'in-force' && !UNVERIFIED.has(verdict))) return 'broken';
  return named.some(({ verdict }) => UNVERIFIED.has(verdict)) ? 'not-verified' : 'holding';
}

/** The findings of one citation. `judged`: its articles, in their order. */
export function citationFindings(
  citation: ResolvedCitation,
  judged: readonly JudgedArticle[],
  place: CitationPlace,
  days: CitationDays,
  messages: Messages,
): readonly Finding[] {
  const groups = new Map<Verdict, JudgedArticle[]>();
  for (const article of judged) {
    const group = groups.get(article.verdict);
    if (group === undefined) groups.set(article.verdict, [article]);
    else group.push(article);
  }
  return [...groups].flatMap(([verdict, group]) => {
    const severity = severityOfGroup(citation, verdict, group, days);
    return severity === null ? [] : [toFinding(citation, { verdict, severity, group }, place, days, messages)];
  });
}

/**
 * The articles that a range names itself count in full. One that stands inside it is a note, a warning when it ended after
 * the text was written: the range means what is there. What follows an "et suivants", and what the sentence itself says
 * to be of the past, is a note.
 */
function severityOfGroup(
  { ref }: ResolvedCitation,
  verdict: Verdict,
  group: readonly JudgedArticle[],
  days: CitationDays,
): Severity | null {
  const base = severityOf(verdict, 'live');
  if (base === null || (verdict === 'superseded' && group.every(({ as }) => as !== 'named'))) return null;
  if (ref.use === 'former') return 'note';
  const own = group.filter(({ as }) => as === 'named' || as === 'neighbour');
  if (own.length > 0) return own.every((article) => article.isContradicted) ? lowest(base, 'warning') : base;
  const isNew = group.some((article) => article.as === 'inside' && endedSince(article, days));
  return lowest(base, isNew ? 'warning' : 'note');
}

interface Group {
  readonly verdict: Verdict;
  readonly severity: Severity;
  readonly group: readonly JudgedArticle[];
}

function toFinding(
  citation: ResolvedCitation,
  { verdict, severity, group }: Group,
  place: CitationPlace,
  days: CitationDays,
  messages: Messages,
): Finding {
  const { ref } = citation;
  const [first] = group;
  const version = first?.versions[0] ?? null;
  const cited = labelOfCitation(citation, group);
  const facts = factsOf(citation, group, days);
  return {
    rule: verdict,
    severity,
    message: messages.check.finding({ ...facts, cited, verdict }),
    primary: { path: place.path, line: place.start.line },
    related: version === null ? [] : [{ path: version.path, line: version.line }],
    text: ref.text,
    source: null,
    sourceLabel: null,
    sourceEtat: null,
    targetLabel: cited,
    targetKey: keyOfCitation(citation, group),
    verdict,
    since: facts.since,
    by: facts.by,
    successors: facts.successors,
    saidBy: [],
    start: place.start,
    end: place.end,
    sentence: place.sentence,
  };
}

function factsOf({ ref, isRange }: ResolvedCitation, group: readonly JudgedArticle[], { written }: CitationDays) {
  const all = <T>(of: (article: JudgedArticle) => readonly T[]): readonly T[] => [...new Set(group.flatMap(of))];
  const same = (of: (article: JudgedArticle) => string | null): string | null => {
    const values = new Set(group.map(of));
    return values.size === 1 ? (of(group[0] ?? raise()) ?? null) : null;
  };
  const portion = group.find(({ missing }) => missing !== null)?.missing ?? null;
  return {
    since: same(({ since }) => since),
    by: same(({ by }) => by),
    successors: all(({ successors }) => successors),
    nearest: all(({ nearest }) => nearest),
    choices: all(({ choices }) =>
      [...groupByWork(choices).values()].flatMap(([v]) => (v === undefined ? [] : labelOf(v))),
    ),
    isContradicted: group.every(({ isContradicted }) => isContradicted),
    written,
    portion: portion === null ? null : { text: ref.portionText ?? '', alineas: portion.alineas },
    inRange: isRange ? group.map(({ num }) => normalizeNum(num ?? '')) : [],
  };
}

function raise(): never {
  throw new RangeError('a group of articles is never empty');
}

/** `Code des phares et balises - art. L131-4`, whatever the spelling; as written when no texte is known. */
function labelOfCitation({ ref, texte, isRange }: ResolvedCitation, [first]: readonly JudgedArticle[]): string {
  const held = first?.versions[0];
  if (!isRange && held !== undefined) return labelOf(held);
  if (texte === null || ref.num === null) return ref.text;
  const num = normalizeNum(ref.num);
  const end = ref.to === null ? (ref.openEnded ? ' et s.' : '') : ` à ${normalizeNum(ref.to)}`;
  return `${texte.title} - art. ${num}${end}`;
}

/** Identity of what is cited; null when no texte is known. */
function keyOfCitation({ ref, texte, isRange }: ResolvedCitation, [first]: readonly JudgedArticle[]): string | null {
  const held = first?.versions[0];
  if (!isRange && held !== undefined) return held.key;
  if (texte === null || ref.num === null) return null;
  const end = ref.to === null ? (ref.openEnded ? '..' : '') : `..${normalizeNum(ref.to)}`;
  return `${texte.key}#${normalizeNum(ref.num)}${end}`;
}
