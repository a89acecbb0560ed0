/** What an ARTICLE document holds, field by field as written: the shape that one pass over its XML fills. */

import type { Stated } from '../declared-facts.ts';
import type { DeclaredLien } from '../declared-lien.ts';

/** A title that held from one day to the day before another; days as written, sentinels included. */
export interface DatedTitle {
  text: string;
  readonly short: string;
  readonly debut: string;
  readonly fin: string;
}

export type FieldName = 'id' | 'num' | 'etat' | 'debut' | 'fin';

export interface LegiRecord {
  readonly fields: Partial<Record<FieldName, Stated>>;
  /** Attributes of CONTEXTE/TEXTE. */
  texte: Readonly<Record<string, string>>;
  /** Titles of the texte over time. */
  readonly titles: DatedTitle[];
  /** Titles of each division over time, from the top division down. */
  readonly divisions: DatedTitle[][];
  /** Identifiers of every version of the article, this one included. */
  readonly versions: string[];
  readonly liens: DeclaredLien[];
  /** The markup of the body as written, CDATA turned into text; empty when it holds no word. */
  body: string;
  /** 1-based. */
  bodyLine: number;
  /** Paragraphs of the nota, then of the summary (SM), their markup taken off. */
  readonly nota: string[];
}

export function emptyRecord(): LegiRecord {
  return {
    fields: {},
    texte: {},
    titles: [],
    divisions: [],
    versions: [],
    liens: [],
    body: '',
    bodyLine: 1,
    nota: [],
  };
}

const NO_DAY = '2999-01-01';

/**
 * The title that held on a day (as written; empty and sentinels are no day). Titles whose days do not cover it are common: then
 * the last that began before it, else the first to begin after; without a day, the last that began.
 */
export function titleOn(titles: readonly DatedTitle[], stated: string): DatedTitle | null {
  const day = stated === '' ? NO_DAY : stated;
  const covering = titles.find(({ debut, fin }) => debut <= day && day < fin);
  if (covering !== undefined) return covering;
  const begun = titles.filter(({ debut }) => debut !== NO_DAY);
  const before = begun.filter(({ debut }) => debut <= day);
  const last = before.reduce<DatedTitle | null>(
    (best, it) => (best === null || it.debut >= best.debut ? it : best),
    null,
  );
  const first = begun.reduce<DatedTitle | null>(
    (best, it) => (best === null || it.debut < best.debut ? it : best),
    null,
  );
  return last ?? first ?? titles.at(-1) ?? null;
}
