/** The citations of documents judged, one document after the other. */

import { citationFindings, type CitationOutcome, isJudged, outcomeOf } from '../../checks/citation-findings.ts';
import {
  type CitationDays,
  type CitationJudge,
  createJudge,
  type JudgedArticle,
} from '../../checks/citation-verdict.ts';
import { applyIgnores } from '../../checks/ignores.ts';
import { ruleIds } from '../../checks/rules.ts';
import type { TextRef } from '../../core/citation.ts';
import type { ReadDocument } from '../../core/documents.ts';
import type { IsoDate } from '../../core/model.ts';
import type { Finding } from '../../core/view.ts';
import { sentenceAround } from '../../documents/sentence.ts';
import {
  type CitedDocument,
  type FoundCitation,
  isSkipped,
  readCitedDocuments,
  selectionOf,
  type SkippedDocument,
} from '../cited-documents.ts';
import type { CommandContext } from '../command.ts';
import type { CheckSettings } from './settings.ts';

/** A citation, what its articles are worth, and the findings it makes. */
export interface JudgedCitation {
  readonly found: FoundCitation;
  readonly articles: readonly JudgedArticle[];
  readonly findings: readonly Finding[];
}

export interface CheckedDocument {
  readonly path: string;
  readonly document: ReadDocument;
  /** The day of judgement. */
  readonly day: IsoDate;
  /** Every citation, in reading order. */
  readonly refs: readonly TextRef[];
  /** Those that make a finding; kept for `--fix`. */
  readonly broken: readonly JudgedCitation[];
  /** Findings of its citations and of its ignore comments, the silenced ones suppressed. */
  readonly findings: readonly Finding[];
}

export type ReferenceCounts = Readonly<Record<'found' | 'judged' | 'holding' | 'notJudged' | 'notVerified', number>>;

export interface CheckRun {
  readonly documents: readonly CheckedDocument[];
  readonly skipped: readonly SkippedDocument[];
  readonly counts: ReferenceCounts;
  readonly warnings: readonly string[];
}

/** Reads and judges the documents that the command line means. */
export async function checkDocuments(context: CommandContext, settings: CheckSettings): Promise<CheckRun> {
  const { messages } = context;
  const warnings: string[] = [];
  const dayOf = createDays(context, settings, warnings);
  const judge = createJudge(context.corpus);
  const documents: CheckedDocument[] = [];
  const skipped: SkippedDocument[] = [];
  const tally = new Map<CitationOutcome, number>();
  const selection = selectionOf(context, context.args);
  for await (const cited of readCitedDocuments(context, selection, { dayOf, isResolved: true })) {
    if (isSkipped(cited)) {
      skipped.push(cited);
      continue;
    }
    if (cited.unknownCode !== null) warnings.push(messages.check.badDefaultCode(cited.path, cited.unknownCode));
    documents.push(checkDocument(context, cited, judge, settings, tally));
  }
  return { documents, skipped, counts: countsOf(tally), warnings };
}

function createDays(
  { workplace, messages, isDocumentDay }: CommandContext,
  { day }: CheckSettings,
  warnings: string[],
) {
  return async (path: string, document: ReadDocument): Promise<IsoDate> => {
    if (!isDocumentDay) return day;
    const own = document.date ?? (await workplace.lastCommitDay(path));
    if (own === null) warnings.push(messages.check.noDate(path, day));
    return own ?? day;
  };
}

function countsOf(tally: ReadonlyMap<CitationOutcome, number>): ReferenceCounts {
  const count = (outcome: CitationOutcome): number => tally.get(outcome) ?? 0;
  const judged = count('holding') + count('broken');
  const [notJudged, notVerified] = [count('not-judged'), count('not-verified')];
  return { found: judged + notJudged + notVerified, judged, holding: count('holding'), notJudged, notVerified };
}

function checkDocument(
  { messages }: CommandContext,
  cited: CitedDocument,
  judge: CitationJudge,
  { warnBefore }: CheckSettings,
  tally: Map<CitationOutcome, number>,
): CheckedDocument {
  const { path, document, day, refs, citations } = cited;
  const days: CitationDays = { day, written: document.date, warnBefore };
  const broken: JudgedCitation[] = [];
  for (const found of citations) {
    const { resolved, ref, start, end } = found;
    if (resolved === null) continue;
    const articles = isJudged(resolved) ? judge.judge(resolved, days) : [];
    const outcome = outcomeOf(resolved, articles);
    tally.set(outcome, (tally.get(outcome) ?? 0) + 1);
    if (articles.every(({ verdict }) => verdict === 'in-force' || verdict === 'unknown')) continue;
    const place = { path, start, end, sentence: sentenceAround(document.prose, ref) };
    const findings = citationFindings(resolved, articles, place, days, messages);
    if (findings.length > 0) broken.push({ found, articles, findings });
  }
  const context = { path, rules: ruleIds('documents'), messages };
  const findings = applyIgnores(
    broken.flatMap((citation) => citation.findings),
    document.ignores,
    context,
  );
  return { path, document, day, refs, broken, findings };
}
