/** Where a citation may begin: the first letters of the words that begin one. */

import { codeAt } from './heads.ts';
import { matchEnd } from './search-state.ts';

const ARTICLE = /art(?:icle|s?\.|s? (?=[\dLRDA*]))|Art(?:icle|s?\.|s? (?=[\dLRDA*]))|ART(?:ICLE|\.)/y;
const CODE = /[Cc]ode |CODE |[Ll]ivre des proc/y;
const ACT =
  /[Ll]ois? |LOI |[Dd](?:[ée]cret|irective|[ée]cision)|D[EÉ]CRET|[Oo]rdonnance|ORDONNANCE|[Aa]rr(?:êt[ée]|ete)|ARR[EÊ]T[EÉ]|[Rr](?:è|e)glement|Constitution|[Cc]onvention |[Tt]rait[ée] |[Pp]rotocole /y;
const ANNEX = /[Aa]nnexes? (?:n° ?)?[\dIVX]/y;
const PREFIXED = /(?:L\.? ?O|[LRDA])\.? ?\*{0,2} ?\.? ?\d/y;

/** A mark between words, then the first letters; the class of first letters makes it cheap to look for. Read with WORDS. */
const WORD_START =
  /[ '"(«\f[\]/,;:.>|*-](?=[aAcCdDlLoOpPrRtT])(?=[aA](?:rt[is. ]|RT|rr[eê]t|RR|nnexe)|[cC](?:ode |ODE |onst|onv)|[lL](?:oi[s ]|OI |ivre des p)|[dD](?:éc[ri]|ec[ri]|ire|[ÉE]CR)|[oO](?:rdo|RDO)|[rR](?:èg|eg)lem|[tT]rait|[pP]roto|[LRDA][.*\d]|[LRDA] [*\d]|L ?O)/g;

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
  while (WORD_START.test(text)) {
    const index = WORD_START.lastIndex;
    const beginning = readBeginning(text, index);
    if (beginning !== null) return beginning;
    WORD_START.lastIndex = index;
  }
  return null;
}

interface Word {
  readonly kind: BeginningRead['kind'];
  readonly pattern: RegExp;
}

const WORDS: readonly (Word & { readonly letters: string })[] = [
  { kind: 'article', pattern: ARTICLE, letters: 'aA' },
  { kind: 'code', pattern: CODE, letters: 'cClL' },
  { kind: 'act', pattern: ACT, letters: 'lLdDoOaArRcCtTpP' },
  { kind: 'annex', pattern: ANNEX, letters: 'aA' },
  { kind: 'prefixed', pattern: PREFIXED, letters: 'LRDA' },
];

/** The words that begin with each letter, by its code. */
const WORDS_BY_LETTER: readonly (readonly Word[])[] = Array.from({ length: 128 }, (_, code) =>
  WORDS.filter(({ letters }) => letters.includes(String.fromCharCode(code))).map(({ kind, pattern }) => ({
    kind,
    pattern,
  })),
);

function readBeginning(text: string, index: number): BeginningRead | null {
  const words = WORDS_BY_LETTER[codeAt(text, index)];
  if (words === undefined) return null;
  for (const { kind, pattern } of words) {
    const end = matchEnd(pattern, text, index);
    if (end >= 0) return { kind, index, end };
  }
  return null;
}
