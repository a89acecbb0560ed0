/** From states to verdicts and severities: domain.md 6 and cli.md 6, as tables. */

import type { Etat, Severity, Verdict, Vigueur } from '../core/model.ts';

const VERDICT_OF: Readonly<Record<Vigueur, Verdict>> = {
  'in-force': 'in-force',
  'repealed-later': 'repealed-later',
  'not-yet-in-force': 'not-yet-in-force',
  superseded: 'superseded',
  repealed: 'repealed',
  transferred: 'renumbered',
  lapsed: 'lapsed',
  annulled: 'annulled',
  severed: 'severed',
  'never-in-force': 'never-in-force',
  unknown: 'unknown',
};

/** What a reference is worth whose target is in this state. */
export function verdictOf(vigueur: Vigueur): Verdict {
  return VERDICT_OF[vigueur];
}

const SEVERITY_OF: Readonly<Record<Verdict, Severity | null>> = {
  'in-force': null,
  repealed: 'error',
  'repealed-later': 'warning',
  renumbered: 'error',
  'number-reused': 'error',
  superseded: 'note',
  'not-yet-in-force': 'warning',
  lapsed: 'error',
  annulled: 'error',
  severed: 'error',
  'never-in-force': 'error',
  'unknown-article': 'error',
  ambiguous: 'warning',
  outside: 'note',
  malformed: 'error',
  unknown: null,
};

/** Verdicts listed without being asked for: the reference no longer holds, beyond doubt. */
export const GONE: ReadonlySet<Verdict> = new Set<Verdict>([
  ...(['repealed', 'renumbered', 'number-reused', 'lapsed', 'annulled', 'severed', 'never-in-force'] as const),
]);

/** How alive the citing text is. A live text citing a dead one is the finding; dead citing dead is history. */
export type Liveness = 'live' | 'superseded' | 'unknown' | 'dead';

const LIVENESS_OF: Readonly<Record<Vigueur, Liveness>> = {
  'in-force': 'live',
  'repealed-later': 'live',
  'not-yet-in-force': 'live',
  superseded: 'superseded',
  unknown: 'unknown',
  repealed: 'dead',
  transferred: 'dead',
  lapsed: 'dead',
  annulled: 'dead',
  severed: 'dead',
  'never-in-force': 'dead',
};

/** See Liveness. */
export function livenessOf(vigueur: Vigueur): Liveness {
  return LIVENESS_OF[vigueur];
}

const CEILING: Readonly<Record<Liveness, Severity>> = {
  live: 'error',
  superseded: 'warning',
  unknown: 'warning',
  dead: 'note',
};
const RANK: Readonly<Record<Severity, number>> = { note: 0, warning: 1, error: 2 };

/** Severity of a verdict, lowered by what the citing text is worth; null when there is nothing to report. */
export function severityOf(verdict: Verdict, source: Liveness): Severity | null {
  const severity = SEVERITY_OF[verdict];
  return severity === null ? null : lowest(severity, CEILING[source]);
}

/** The milder of two. */
export function lowest(a: Severity, b: Severity): Severity {
  return RANK[a] < RANK[b] ? a : b;
}

/** True when `severity` is `level` or worse. */
export function reaches(severity: Severity, level: Severity): boolean {
  return RANK[severity] >= RANK[level];
}

const SUFFIX_OF: Readonly<Record<Etat, string>> = {
  VIGUEUR: 'V',
  ABROGE_DIFF: 'VT',
  VIGUEUR_DIFF: 'VD',
  MODIFIE: 'M',
  ABROGE: 'Ab',
  TRANSFERE: 'T',
  DEPLACE: 'T',
  PERIME: 'P',
  ANNULE: 'An',
  DISJOINT: 'Dis',
  MODIFIE_MORT_NE: 'MMN',
  SUBSTITUE: 'S',
};

/** The suffix by which links write an état, formats.md 1.5. */
export function suffixOf(etat: Etat): string {
  return SUFFIX_OF[etat];
}
