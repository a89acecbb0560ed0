/** `check --fix`: the patch of every document, shown or applied. */

import type { Corpus } from '../../core/contracts.ts';
import type { Workplace } from '../../core/documents.ts';
import type { Finding } from '../../core/view.ts';
import type { CheckedDocument } from '../check/document-check.ts';
import { applyEdits, patchOf } from './patch.ts';
import { type Refusal, rewrite, type Rewriting } from './rewriting.ts';

export interface FixRun {
  readonly isWritten: boolean;
  readonly rewritings: readonly Rewriting[];
  readonly refusals: readonly Refusal[];
  /** Patches one after the other, in the order of the documents. */
  readonly patch: string;
  /** Documents that are, or would be, rewritten. */
  readonly files: number;
}

/** What is known of one document, before anything is written. */
interface DocumentFix {
  readonly path: string;
  readonly source: string;
  readonly rewritings: readonly Rewriting[];
  readonly refusals: readonly Refusal[];
}

/** The place of a finding, for telling whether it still counts. */
export function placeKey({ rule, primary, start }: Finding): string {
  return `${rule} ${start?.offset ?? ''} ${primary.path ?? ''}`;
}

/** What was written is written once, however many times its answer is asked for. */
const WRITTEN = new WeakMap<Workplace, FixRun>();

/**
 * Rewrites the citations of counted findings to the article that theirs became.
 * @param counted placeKey of the findings that count
 * @param isWrite true: the files are replaced, each as a whole, when they are still what was read
 */
export function fixDocuments(
  { corpus, workplace }: { readonly corpus: Corpus; readonly workplace: Workplace },
  documents: readonly CheckedDocument[],
  counted: ReadonlySet<string>,
  isWrite: boolean,
): FixRun {
  const done = WRITTEN.get(workplace);
  if (done !== undefined) return done;
  const planned = documents.map((document) => planFix(corpus, document, counted));
  const made = isWrite ? planned.map((fix) => applyFix(workplace, fix)) : planned;
  const run: FixRun = {
    isWritten: isWrite,
    rewritings: made.flatMap(({ rewritings }) => rewritings),
    refusals: made.flatMap(({ refusals }) => refusals),
    patch: made.map(({ path, source, rewritings }) => patchOf(path, source, editsOf(rewritings))).join(''),
    files: made.filter(({ rewritings }) => rewritings.length > 0).length,
  };
  if (isWrite) WRITTEN.set(workplace, run);
  return run;
}

function editsOf(rewritings: readonly Rewriting[]) {
  return rewritings.flatMap(({ edits }) => edits).sort((a, b) => a.from - b.from);
}

function planFix(corpus: Corpus, document: CheckedDocument, counted: ReadonlySet<string>): DocumentFix {
  const rewritings: Rewriting[] = [];
  const refusals: Refusal[] = [];
  for (const citation of document.broken) {
    const isCounted = citation.findings.some((finding) => counted.has(placeKey(finding)));
    const result = rewrite(corpus, document, citation, isCounted);
    if (result === null) continue;
    if ('reason' in result) refusals.push(result);
    else rewritings.push(result);
  }
  return { path: document.path, source: document.document.source, rewritings, refusals };
}

function applyFix(workplace: Workplace, fix: DocumentFix): DocumentFix {
  const { path, source, rewritings, refusals } = fix;
  if (rewritings.length === 0) return fix;
  if (workplace.readText(path) === source) {
    workplace.writeText(path, applyEdits(source, editsOf(rewritings)));
    return fix;
  }
  const changed = rewritings.map(({ start, before }) => ({ path, start, text: before, reason: 'changed' as const }));
  return { ...fix, rewritings: [], refusals: [...refusals, ...changed] };
}
