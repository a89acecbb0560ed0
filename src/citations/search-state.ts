/** What one search holds: the text, the textes named so far, what was found. */

import type { CitationKind, CitationUse, PortionStep, TextSpan, TexteFrom } from '../core/citation.ts';
import type { Texte } from '../core/model.ts';

/** Words under which a texte is called back: "du même code", "de ladite loi", "dudit décret". */
export type Family =
  | 'code'
  | 'loi'
  | 'decret'
  | 'ordonnance'
  | 'arrete'
  | 'reglement'
  | 'directive'
  | 'decision'
  | 'convention'
  | 'constitution'
  | 'other';

/** A texte that a list introduction gives to the bare numbers between two offsets. */
export interface ListTexte {
  readonly texte: Texte;
  readonly span: TextSpan;
  readonly from: number;
  readonly until: number;
}

/** A reference being read; offsets are those of the working text. */
export interface Found {
  readonly kind: CitationKind;
  readonly start: number;
  end: number;
  wholeStart: number;
  wholeEnd: number;
  num: string | null;
  to: string | null;
  readonly openEnded: boolean;
  except: readonly string[];
  texte: Texte | null;
  texteFrom: TexteFrom;
  texteSpan: TextSpan | null;
  portion: readonly PortionStep[];
  portionSpan: TextSpan | null;
  use: CitationUse;
  readonly relative: { readonly step: -1 | 1; readonly count: number } | null;
}

export interface Search {
  readonly text: string;
  readonly own: Texte | null;
  readonly found: Found[];
  /** Last texte named in each family. */
  readonly named: Map<Family, Texte>;
  /** Textes named with a day, by family and day, that a later "loi du 4 mars 2002" means again. */
  readonly dated: Map<string, Texte>;
  list: ListTexte | null;
  /** End of what has been read: nothing before it is read again. */
  done: number;
}

export function openSearch(text: string, own: Texte | null): Search {
  return { text, own, found: [], named: new Map(), dated: new Map(), list: null, done: 0 };
}

/** Where a sticky pattern that matches at `position` ends; -1 when it does not. */
export function matchEnd(pattern: RegExp, text: string, position: number): number {
  pattern.lastIndex = position;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** The match of a sticky pattern at `position`, or null. */
export function matchAt(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  return pattern.exec(text);
}

/** True for letters of French words, accents included, in one UTF-16 unit. */
export function isLetterCode(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 0xc0 && code <= 0x17f && code !== 0xd7 && code !== 0xf7)
  );
}

export function isDigitCode(code: number): boolean {
  return code >= 48 && code <= 57;
}
