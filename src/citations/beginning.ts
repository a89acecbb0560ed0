/** Where a citation may begin: the first letters of the words that begin one. */

import { matchAt } from './search-state.ts';

/** Groups: a word "article", a code, an act, an annex; else a prefixed number. */
const BEGINNING =
  /(art(?:icle|s?\.|s? (?=[\dLRDA*]))|Art(?:icle|s?\.|s? (?=[\dLRDA*]))|ART(?:ICLE|\.))|([Cc]ode |CODE |[Ll]ivre des proc)|([Ll]ois? |LOI |[Dd](?:[ée]cret|irective|[ée]cision)|D[EÉ]CRET|[Oo]rdonnance|ORDONNANCE|[Aa]rr(?:êt[ée]|ete)|ARR[EÊ]T[EÉ]|[Rr](?:è|e)glement|Constitution|[Cc]onvention |[Tt]rait[ée] |[Pp]rotocole )|([Aa]nnexes? (?:n° ?)?[\dIVX])|(?:L\.? ?O|[LRDA])\.? ?\*{0,2} ?\.? ?\d/y;

/** A mark between words, then the first letters; the class of first letters makes it cheap to look for. Read with BEGINNING. */
const WORD_START =
  /[ '"(«\f[\]/,;:.>|*-](?=[aAcCdDlLoOpPrRtT])(?:[aA](?:rt[is. ]|RT|rr[eê]t|RR|nnexe)|[cC](?:ode |ODE |onst|onv)|[lL](?:oi[s ]|OI |ivre des p)|[dD](?:éc[ri]|ec[ri]|ire|[ÉE]CR)|[oO](?:rdo|RDO)|[rR](?:èg|eg)lem|[tT]rait|[pP]roto|[LRDA][.*\d]|[LRDA] [*\d]|L ?O)/g;

export interface BeginningRead {
  readonly kind: 'article' | 'code' | 'act' | 'annex' | 'prefixed';
  readonly index: number;
  readonly end: number;
}

/** The first beginning at `position` or after it, at the start of a word; null when there is none. */
export function findBeginning(text: string, position: number): BeginningRead | null {
  const first = position === 0 ? readBeginning(text, 0) : null;
  if (first !== null) return first;
  WORD_START.lastIndex = Math.max(0, position - 1);
  for (let match = WORD_START.exec(text); match !== null; match = WORD_START.exec(text)) {
    const index = match.index + 1;
    const beginning = readBeginning(text, index);
    if (beginning !== null) return beginning;
    WORD_START.lastIndex = index;
  }
  return null;
}

function readBeginning(text: string, index: number): BeginningRead | null {
  const match = matchAt(BEGINNING, text, index);
  return match === null ? null : { kind: kindOf(match), index, end: index + match[0].length };
}

function kindOf(match: RegExpExecArray): BeginningRead['kind'] {
  if (match[1] !== undefined) return 'article';
  if (match[2] !== undefined) return 'code';
  if (match[3] !== undefined) return 'act';
  return match[4] === undefined ? 'prefixed' : 'annex';
}
