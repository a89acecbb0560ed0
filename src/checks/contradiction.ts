/** Repeals that nothing but a heading tells, against what every other file says. */

import type { ArticleVersion } from '../core/model.ts';

const ALIVE_SUFFIXES: ReadonlySet<string> = new Set(['suffix:VIGUEUR', 'suffix:ABROGE_DIFF', 'suffix:VIGUEUR_DIFF']);

/** A repeal recorded, which no date proves and which every other file still contradicts (formats.md 1.6). */
export function isContradicted(version: ArticleVersion): boolean {
  const [used, ...others] = version.etatEvidence;
  const suffixes = others.filter((evidence) => evidence.kind.startsWith('suffix:'));
  const isRecorded = used?.kind === 'heading:Abrogé par';
  return isRecorded && suffixes.length > 0 && suffixes.every((evidence) => ALIVE_SUFFIXES.has(evidence.kind));
}
