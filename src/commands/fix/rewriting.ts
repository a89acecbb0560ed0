/** Which citations of a document can be rewritten to what they became, and why the others are left alone. */

import { alineasOf } from '../../alineas.ts';
import { findFinalSuccessor, type SuccessorStatus } from '../../checks/successor.ts';
import { GONE } from '../../checks/verdict.ts';
import { areSameWording } from '../../compare.ts';
import type { TextRef } from '../../core/citation.ts';
import type { Corpus } from '../../core/contracts.ts';
import type { Position, ReadDocument } from '../../core/documents.ts';
import type { ArticleVersion, Texte } from '../../core/model.ts';
import { normalizeNum } from '../../core/numbers.ts';
import { foldText, sameTexte } from '../../core/textes.ts';
import { isVerbatim, sourceSpan } from '../../documents/location.ts';
import type { Messages } from '../../messages/messages.ts';
import type { CheckedDocument, JudgedCitation } from '../check/document-check.ts';
import { labelOf } from '../../checks/labels.ts';
import type { Edit } from './patch.ts';
import { plainNumber, spellLike } from './spelling.ts';

export type RefusalReason = keyof Messages['check']['fix']['refused'];

export interface Rewriting {
  readonly path: string;
  readonly start: Position;
  readonly end: Position;
  readonly before: string;
  readonly after: string;
  readonly successor: string;
  /** In order; the number, then the texte when it changes too. */
  readonly edits: readonly Edit[];
}

export interface Refusal {
  readonly path: string;
  readonly start: Position;
  readonly text: string;
  readonly reason: RefusalReason;
}

const NO_SUCCESSOR: Readonly<Record<Exclude<SuccessorStatus, 'one'>, RefusalReason>> = {
  none: 'no-successor',
  several: 'several-successors',
  ended: 'successor-ended',
  'not-held': 'successor-not-held',
};

/** What a citation becomes, or why it does not. `isCounted`: its finding is one that counts. */
export function rewrite(
  corpus: Corpus,
  { path, document, day, refs }: CheckedDocument,
  { found, articles }: JudgedCitation,
  isCounted: boolean,
): Rewriting | Refusal | null {
  const { ref, start, end, resolved } = found;
  const [article] = articles;
  if (article === undefined || !articles.some(({ verdict }) => GONE.has(verdict) || verdict === 'ambiguous'))
    return null;
  const refuse = (reason: RefusalReason): Refusal => ({ path, start, text: ref.text, reason });
  const early = refusalOf(ref, document, isCounted, resolved?.isRange === true, article.verdict === 'ambiguous');
  if (early !== null) return refuse(early);
  const successor = findFinalSuccessor(corpus, article.versions, day);
  if (successor.status !== 'one') return refuse(NO_SUCCESSOR[successor.status]);
  const [version] = successor.versions;
  if (version?.num == null || ref.num === null) return refuse('no-successor-to');
  if (ref.portion.length > 0 && !haveSameWords(corpus, article.versions, successor.versions)) return refuse('portion');
  const number = numberEdit(document, ref, version.num);
  if (number === null) return refuse('spelling');
  const texte = texteEdit(document, ref, refs, resolved?.texte ?? ref.texte, version.texte);
  if (texte === 'refused') return refuse('other-code');
  const edits = [number, ...(texte === null ? [] : [texte])].sort((a, b) => a.from - b.from);
  return { path, start, end, before: ref.text, after: number.text, successor: labelOf(version), edits };
}

function refusalOf(
  ref: TextRef,
  document: ReadDocument,
  isCounted: boolean,
  isRange: boolean,
  isAmbiguous: boolean,
): RefusalReason | null {
  const reasons: readonly (readonly [boolean, RefusalReason])[] = [
    [!isCounted && ref.use === 'live', 'silenced'],
    [ref.use !== 'live', 'not-live'],
    [isAmbiguous, 'ambiguous'],
    [isRange || ref.to !== null || ref.openEnded, 'range'],
    [ref.kind === 'relative', 'relative'],
    [!document.isSource, 'not-a-source'],
  ];
  return reasons.find(([holds]) => holds)?.[1] ?? null;
}

function haveSameWords(corpus: Corpus, before: readonly ArticleVersion[], after: readonly ArticleVersion[]): boolean {
  const [a, b] = [before.at(-1), after.at(-1)].map((version) => {
    if (version === undefined) return [];
    const { body, bodyKind } = corpus.text(version);
    return alineasOf(body, bodyKind).map(({ text }) => text);
  });
  return areSameWording(a ?? [], b ?? []);
}

/** The number in the source, when it stands there as it was read. */
function numberEdit(document: ReadDocument, ref: TextRef, num: string): Edit | null {
  const { from, to } = sourceSpan(document.prose, ref);
  const written = document.source.slice(from, to);
  if (normalizeNum(plainNumber(written)) !== normalizeNum(ref.num ?? '')) return null;
  const text = spellLike(written, num);
  const isSound =
    text !== null && normalizeNum(plainNumber(text)) === normalizeNum(num) && countLines(text) === countLines(written);
  return isSound ? { from, to, text } : null;
}

function countLines(text: string): number {
  return text.split('\n').length;
}

/**
 * The name of the texte, when it changes: only where it stands beside this citation by its full title, both being codes,
 * and serves no other. `refused` where it cannot be changed.
 */
function texteEdit(
  document: ReadDocument,
  ref: TextRef,
  refs: readonly TextRef[],
  before: Texte | null,
  after: Texte | null,
): Edit | null | 'refused' {
  if (sameTexte(before, after)) return null;
  const span = ref.texteSpan;
  if (after === null || before === null || span === null || ref.texteFrom !== 'stated') return 'refused';
  if (isShared(ref, refs) || !isVerbatim(document, span)) return 'refused';
  const { from, to } = sourceSpan(document.prose, span);
  const written = document.source.slice(from, to);
  const isFull = foldText(written) === foldText(before.title);
  if (!isFull || !isCode(after.title) || !isCode(written)) return 'refused';
  const text = written.startsWith('c') ? `c${after.title.slice(1)}` : after.title;
  return countLines(written) === 1 ? { from, to, text } : 'refused';
}

/** True when another citation has its texte from there: in the same list, or by "du même code" further on. */
function isShared(ref: TextRef, refs: readonly TextRef[]): boolean {
  const here = ref.texteSpan?.start ?? -1;
  const isElsewhere = refs.some((other) => other !== ref && other.texteSpan?.start === here);
  const next = refs.slice(refs.indexOf(ref) + 1).find(({ texteFrom }) => texteFrom !== 'own');
  return isElsewhere || next?.texteFrom === 'same' || next?.texteFrom === 'list';
}

function isCode(name: string): boolean {
  return foldText(name).startsWith('code ');
}
