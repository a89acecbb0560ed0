/** Matched words -> what was kept, replaced, inserted and deleted, with every blank of both texts. */

import { ALINEA_BREAK } from './tokens.ts';
import type { Pair } from './sequence.ts';
import type { Tokens } from './tokens.ts';

export type ChangeOp = 'equal' | 'insert' | 'delete' | 'replace';

/** All `before` of a comparison, end to end, are the text before; all `after`, the text after. */
export interface Change {
  readonly op: ChangeOp;
  readonly before: string;
  readonly after: string;
}

/** Half-open ranges of both texts, in UTF-16 units. */
export interface Stretch {
  readonly beforeFrom: number;
  readonly beforeTo: number;
  readonly afterFrom: number;
  readonly afterTo: number;
}

const ORDINARY_BLANKS = /^[ \t\n\r\f\v]+$/;

function holdsBreak(blanks: string): boolean {
  return blanks.includes(ALINEA_BREAK);
}

/** Whether two runs of blanks (or none) read the same; a break between alinéas is never a matter of typography. */
function isSameGap(before: string, after: string, ignoresTypography: boolean): boolean {
  if (before === after) return true;
  if (holdsBreak(before) || holdsBreak(after)) return false;
  return ignoresTypography || (ORDINARY_BLANKS.test(before) && ORDINARY_BLANKS.test(after));
}

function opOf(before: string, after: string): ChangeOp {
  if (before === '') return 'insert';
  return after === '' ? 'delete' : 'replace';
}

/** Growing list of changes; neighbours of one kind are merged as they come. */
interface Draft {
  op: ChangeOp;
  before: string[];
  after: string[];
}

function add(drafts: Draft[], op: ChangeOp, before: string, after: string): void {
  if (before === '' && after === '') return;
  const last = drafts.at(-1);
  if (last?.op === op) {
    last.before.push(before);
    last.after.push(after);
  } else {
    drafts.push({ op, before: [before], after: [after] });
  }
}

/** What lies between two kept words: the blanks that both sides share belong to what is kept, the rest changed. */
function addBetween(drafts: Draft[], before: string, after: string, ignoresTypography: boolean): void {
  if (isBlank(before) && isBlank(after)) {
    const isSame = isSameGap(before, after, ignoresTypography);
    return add(drafts, isSame ? 'equal' : opOf(before, after), before, after);
  }
  const lead = [leadOf(before), leadOf(after)] as const;
  const keepsLead = isSameGap(lead[0], lead[1], ignoresTypography);
  const [restBefore, restAfter] = keepsLead
    ? [before.slice(lead[0].length), after.slice(lead[1].length)]
    : [before, after];
  const tail = [tailOf(restBefore), tailOf(restAfter)] as const;
  const keepsTail = isSameGap(tail[0], tail[1], ignoresTypography);
  const [ends, endsAfter] = keepsTail
    ? [restBefore.length - tail[0].length, restAfter.length - tail[1].length]
    : [restBefore.length, restAfter.length];
  if (keepsLead) add(drafts, 'equal', lead[0], lead[1]);
  const [changed, changedTo] = [restBefore.slice(0, ends), restAfter.slice(0, endsAfter)];
  if (changed !== '' || changedTo !== '') add(drafts, opOf(changed, changedTo), changed, changedTo);
  if (keepsTail) add(drafts, 'equal', tail[0], tail[1]);
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

function leadOf(text: string): string {
  return text.slice(0, text.length - text.trimStart().length);
}

function tailOf(text: string): string {
  return text.slice(text.trimEnd().length);
}

/**
 * The changes of a stretch of two texts, in reading order, from the pairs of tokens that were kept.
 * Two neighbours are never both changes: what was deleted and what was inserted at one place is one `replace`.
 */
export function changesOf(
  before: Tokens,
  after: Tokens,
  pairs: readonly Pair[],
  stretch: Stretch,
  ignoresTypography: boolean,
): readonly Change[] {
  const drafts: Draft[] = [];
  let { beforeFrom, afterFrom } = stretch;
  for (const [i, j] of pairs) {
    const [start, startAfter] = [before.starts[i] ?? 0, after.starts[j] ?? 0];
    const [end, endAfter] = [before.ends[i] ?? 0, after.ends[j] ?? 0];
    addBetween(
      drafts,
      before.text.slice(beforeFrom, start),
      after.text.slice(afterFrom, startAfter),
      ignoresTypography,
    );
    add(drafts, 'equal', before.text.slice(start, end), after.text.slice(startAfter, endAfter));
    [beforeFrom, afterFrom] = [end, endAfter];
  }
  const rest = [before.text.slice(beforeFrom, stretch.beforeTo), after.text.slice(afterFrom, stretch.afterTo)] as const;
  addBetween(drafts, rest[0], rest[1], ignoresTypography);
  return drafts.map((draft) => ({ op: draft.op, before: draft.before.join(''), after: draft.after.join('') }));
}
