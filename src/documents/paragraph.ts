/** One block of light markup: lines that belong together, and what is to be cut out of them once they are all known. */

import { endBlock, putFlow, putGap, putInstead, putWords } from './draft.ts';
import type { Draft } from './draft.ts';

/** A stretch that is not prose. `put` stands for it: '' nothing, ' ' and '\n' a gap, '\n\n' the end of a block. */
export interface Cut {
  readonly from: number;
  readonly to: number;
  readonly put: string;
  /** False until what it opens was closed: an asterisk alone is an asterisk. */
  isOn: boolean;
}

interface Delimiter {
  readonly code: number;
  readonly cut: Cut;
}

export interface Paragraph {
  readonly from: number;
  to: number;
  readonly cuts: Cut[];
  /** By unit and length; made when the first one is met. */
  openers: Map<number, Delimiter[]> | null;
  /** Brackets that may open the text of a link. */
  readonly brackets: Cut[];
}

export function openParagraph(from: number): Paragraph {
  return { from, to: from, cuts: [], openers: null, brackets: [] };
}

/** Cuts must come in the order of the source. */
export function addCut(paragraph: Paragraph, from: number, to: number, put = '', isOn = true): Cut {
  const cut = { from, to, put, isOn };
  paragraph.cuts.push(cut);
  return cut;
}

/** A run of emphasis marks: it closes the last run of its kind and length, or may itself be closed. */
export function addDelimiter(
  paragraph: Paragraph,
  {
    from,
    to,
    code,
    canOpen,
    canClose,
  }: { from: number; to: number; code: number; canOpen: boolean; canClose: boolean },
): void {
  const cut = addCut(paragraph, from, to, '', false);
  const kind = code * 4 + Math.min(to - from, 3);
  const openers = paragraph.openers?.get(kind) ?? [];
  const opener = canClose ? openers.pop() : undefined;
  if (opener !== undefined) {
    opener.cut.isOn = true;
    cut.isOn = true;
  } else if (canOpen) {
    openers.push({ code, cut });
    (paragraph.openers ??= new Map()).set(kind, openers);
  }
}

/** Puts the paragraph without what is cut out of it, nor the empty lines that a cut leaves, and ends the block. */
export function putParagraph(draft: Draft, { from, to, cuts }: Paragraph): void {
  let at = from;
  for (const cut of cuts) {
    if (!cut.isOn || cut.to <= at) continue;
    if (cut.from > at) putFlow(draft, at, Math.min(cut.from, to), false);
    putCut(draft, cut);
    at = cut.to;
  }
  if (at === from) putWords(draft, at, to);
  else if (at < to) putFlow(draft, at, to, false);
  endBlock(draft);
}

function putCut(draft: Draft, { from, to, put }: Cut): void {
  if (put === '\n\n') endBlock(draft);
  else if (put === ' ' || put === '\n') putGap(draft, put);
  else putInstead(draft, from, to, put);
}
