/** The citations of documents judged, one document after the other. */

import { citationFindings, type CitationOutcome, outcomeOf } from '../../checks/citation-findings.ts';
import {
  type CitationDays,
  type CitationJudge,
  createJudge,
  type JudgedArticle,
} from '../../checks/citation-verdict.ts';
import { createPlainOutcomes, type PlainOutcomes } from '../../checks/plain-outcome.ts';
import { applyIgnores } from '../../checks/ignores.ts';
import { ruleIds } from '../../checks/rules.ts';
import type { TextRef } from '../../core/citation.ts';
import type { ReadDocument } from '../../core/documents.ts';
import type { IsoDate } from '../../core/model.ts';
import type { Finding } from '../../core/view.ts';
import { createResolver } from '../../resolve/resolver.ts';
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
import { growingCorpus } from '../remembered-corpus.ts';
import { hasFlag } from '../option-readers.ts';
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
  /** Every citation, in reading order; kept for `--fix`, as is the text of the document. */
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
  // Nothing is refreshed while documents are judged: the whole corpus was verified before.
  const corpus = growingCorpus(context.corpus);
  const bench: Bench = {
    judge: createJudge(corpus),
    resolve: createResolver(corpus),
    plainOutcomeOf: createPlainOutcomes(corpus),
    settings,
    rules: ruleIds('documents'),
    tally: new Map(),
    isKept: hasFlag(context, 'fix'),
  };
  const documents: CheckedDocument[] = [];
  const skipped: SkippedDocument[] = [];
  const selection = selectionOf(context, context.args);
  for await (const cited of readCitedDocuments({ ...context, corpus }, selection, { dayOf, isResolved: false })) {
    if (isSkipped(cited)) {
      skipped.push(cited);
      continue;
    }
    if (cited.unknownCode !== null) warnings.push(messages.check.badDefaultCode(cited.path, cited.unknownCode));
    documents.push(checkDocument(context, cited, bench));
  }
  return { documents, skipped, counts: countsOf(bench.tally), warnings };
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

/** What every document of a run is judged with. */
interface Bench {
  readonly judge: CitationJudge;
  readonly resolve: ReturnType<typeof createResolver>;
  readonly plainOutcomeOf: PlainOutcomes;
  readonly settings: CheckSettings;
  /** Ids of the rules that an ignore comment may name. */
  readonly rules: readonly string[];
  readonly tally: Map<CitationOutcome, number>;
  /** True when the texts of documents are needed once all are judged. */
  readonly isKept: boolean;
}

function checkDocument(
  { messages }: CommandContext,
  cited: CitedDocument,
  { judge, resolve, plainOutcomeOf, settings: { warnBefore }, rules, tally, isKept }: Bench,
): CheckedDocument {
  const { path, document, own, day, refs, citations } = cited;
  const days: CitationDays = { day, written: document.date, warnBefore };
  const broken: JudgedCitation[] = [];
  const count = (outcome: CitationOutcome): unknown => tally.set(outcome, (tally.get(outcome) ?? 0) + 1);
  for (const found of citations) {
    const { ref, start, end } = found;
    const plain = plainOutcomeOf(ref, own, days);
    if (plain !== null) {
      count(plain);
      continue;
    }
    const resolved = resolve(ref, { day, own, article: null });
    const articles = judge.judge(resolved, days);
    count(outcomeOf(resolved, articles));
    if (articles.every(({ verdict }) => verdict === 'in-force' || verdict === 'unknown')) continue;
    const place = { path, start, end, sentence: sentenceAround(document.prose, ref) };
    const findings = citationFindings(resolved, articles, place, days, messages);
    if (findings.length > 0) broken.push({ found: { ...found, resolved }, articles, findings });
  }
  const findings = applyIgnores(
    broken.flatMap((citation) => citation.findings),
    document.ignores,
    { path, rules, messages },
  );
  const checked = { path, document, day, refs, broken, findings };
  return isKept ? checked : withoutText(checked);
}

/** Thousands of documents would fill the memory: what is needed to rewrite them is left behind. */
function withoutText(checked: CheckedDocument): CheckedDocument {
  const document: ReadDocument = { ...checked.document, source: '', prose: { text: '', pieces: [] }, ignores: [] };
  return { ...checked, document, refs: [], broken: [] };
}
