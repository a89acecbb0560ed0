/** The exit code of a run that came to its end (cli.md 3). */

import type { FailOn } from './config.ts';
import type { Severity } from '../core/model.ts';
import type { View } from '../core/view.ts';

export const EXIT = { done: 0, no: 1, usage: 2, partial: 3, bug: 70, interrupted: 130 } as const;

const RANKS: Readonly<Record<Severity | 'never', number>> = { note: 1, warning: 2, error: 3, never: 4 };

export interface Judgement {
  readonly view: Pick<View, 'findings' | 'isEmptyAnswer' | 'isRefused'>;
  /** True when findings count: `--exit-code`. */
  readonly isGate: boolean;
  readonly failOn: FailOn;
  /** Files that could not be read; counted only under `--strict`, else 0. */
  readonly unread: number;
}

/** 3 when files are missing from the answer, else 1 when the answer is no, else 0; never a count. Suppressed findings do not fail. */
export function decideExitCode({ view, isGate, failOn, unread }: Judgement): number {
  if (unread > 0) return EXIT.partial;
  const counted = view.findings.filter(({ suppression }) => suppression === undefined);
  const hasFailed = isGate && counted.some(({ severity }) => RANKS[severity] >= RANKS[failOn]);
  return view.isEmptyAnswer || view.isRefused === true || hasFailed ? EXIT.no : EXIT.done;
}
