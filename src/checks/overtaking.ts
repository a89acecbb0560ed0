/** References to what changed after they were written: another provision bears the number, or other words stand under it. */

import type { Corpus } from '../core/contracts.ts';
import { coversDay } from '../core/coverage.ts';
import { dayOf } from '../core/dates.ts';
import type { IsoDate } from '../core/model.ts';
import { once } from '../core/once.ts';
import { holdSuccessions } from '../lineage/held-successions.ts';
import { type Handover, handoversOf, lastBeginning } from './handover.ts';
import type { CorpusReference } from './references.ts';
import type { Liveness } from './verdict.ts';

export interface Overtaking {
  readonly verdict: 'number-reused' | 'superseded';
  /** When the number passed, or when the present words began. */
  readonly since: IsoDate;
  readonly successors: readonly string[];
  /** When the citing wording began. */
  readonly writtenOn: IsoDate;
  /** True when it is the date of an act whose wordings are not held: it may have been rewritten since. */
  readonly isDoubtful: boolean;
}

interface Written {
  readonly on: IsoDate;
  readonly isDoubtful: boolean;
}

/**
 * A judge of references on `day` (domain.md 6). `number-reused`: the citing wording, in force on that day, began before the
 * number that it writes passed to another provision. `superseded`: before the words that stand under it began. null:
 * nothing changed since, or no date tells.
 */
export function createOvertaking(
  corpus: Corpus,
  day: IsoDate,
  livenessOf: (reference: CorpusReference) => Liveness,
  moves: () => Corpus = once(() => holdSuccessions(corpus)),
): (reference: CorpusReference) => Overtaking | null {
  const known = new Map<string, readonly Handover[]>();
  return (reference) => {
    const { key, versions } = reference.target;
    if (!versions.some((version) => dayOf(version.dateDebut) !== null)) return null;
    const written = writtenOn(reference, livenessOf, day);
    if (written === null) return null;
    const handovers = known.get(key) ?? handoversOf(moves(), versions);
    known.set(key, handovers);
    const named = namedOn(reference);
    const meant = named !== null && named > written.on ? named : written.on;
    const passed = handovers.findLast(({ on }) => meant < on && on <= day);
    const facts = { writtenOn: written.on, isDoubtful: written.isDoubtful };
    if (passed !== undefined) {
      return { ...facts, verdict: 'number-reused', since: passed.on, successors: passed.successors };
    }
    const since = lastBeginning(versions, day);
    return since === null || since <= written.on ? null : { ...facts, verdict: 'superseded', since, successors: [] };
  };
}

/** The beginning of the citing wording that stands on `day`; of an act of which no wording is held, its signature. */
function writtenOn(
  reference: CorpusReference,
  livenessOf: (reference: CorpusReference) => Liveness,
  day: IsoDate,
): Written | null {
  const { citing, source } = reference;
  if (citing !== null) {
    const begin = coversDay(citing, day) ? dayOf(citing.dateDebut) : null;
    return begin === null ? null : { on: begin, isDoubtful: false };
  }
  const signed = source.versions.length > 0 ? null : (source.target.texte?.date ?? null);
  if (signed === null || signed > day) return null;
  const liveness = livenessOf(reference);
  return liveness === 'live' || liveness === 'unknown' ? { on: signed, isDoubtful: true } : null;
}

/** The beginning of the wording that the link names by its own identifier; null when it names the article. */
function namedOn({ lien, target }: CorpusReference): IsoDate | null {
  const { id } = lien.target;
  const version = lien.direction === 'out' && id !== null ? target.versions.find((held) => held.id === id) : undefined;
  return version === undefined || version.id === version.articleCid ? null : dayOf(version.dateDebut);
}
