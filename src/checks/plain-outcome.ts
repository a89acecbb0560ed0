/** Citations whose outcome the dates and the état of one article tell alone: nothing is looked up for them one by one. */

import type { BareWording, BorneNumbers } from '../core/borne-numbers.ts';
import type { TextRef } from '../core/citation.ts';
import type { Corpus } from '../core/contracts.ts';
import type { IsoDate, Texte } from '../core/model.ts';
import { normalizeNum } from '../core/numbers.ts';
import { articleVigueur } from '../core/vigueur.ts';
import { isMalformed } from '../resolve/citation.ts';
import { findPortion } from '../resolve/portion.ts';
import { type CitationOutcome, isJudged } from './citation-findings.ts';
import type { CitationDays } from './citation-verdict.ts';

/** Tells the outcome of a citation of which there is nothing more to say; null where it has to be looked up and judged. */
export type PlainOutcomes = (ref: TextRef, own: Texte | null, days: CitationDays) => CitationOutcome | null;

/** Numbers of one texte asked for before its versions are counted. */
const FIRST_ASKED = 16;
/** Versions that are read while one number is looked up and judged. */
const READ_MEANWHILE = 64;
/** Numbers held, of all textes, and spellings of them by texte; past these all are forgotten. */
const MOST_HELD = 400_000;
const MOST_SPELLINGS = 50_000;

/**
 * Outcomes by numbers that are read a whole texte at a time, once enough of them were asked for. Of a day of writing, of a
 * range, of a number that several articles bear, of an article that is not there or ended, nothing is said.
 */
export function createPlainOutcomes(corpus: Corpus): PlainOutcomes {
  const shelf = createShelf(corpus);
  return (ref, own, { day, written }) => {
    if (!isJudged({ ref })) return 'not-judged';
    const { num } = ref;
    const texte = ref.texte ?? own;
    if (ref.kind !== 'article' || num === null || texte === null || written !== null) return null;
    if (ref.to !== null || ref.openEnded) return null;
    const wordings = shelf.wordingsOf(texte.key, num);
    return wordings === null ? null : outcomeOn(corpus, wordings, ref, day);
  };
}

/** A portion that the wording of the day lacks is a finding. */
function outcomeOn(
  corpus: Corpus,
  wordings: readonly BareWording[],
  { portion }: TextRef,
  day: IsoDate,
): CitationOutcome | null {
  const { vigueur, current } = articleVigueur(wordings, day);
  if (vigueur === 'unknown') return 'not-verified';
  if (vigueur !== 'in-force') return null;
  const version = portion.length === 0 ? null : (current ?? (wordings.length === 1 ? wordings[0] : null));
  if (version == null) return 'holding';
  // Of two wordings of the same days, the order of the corpus tells which is looked into.
  if (wordings.some((other) => other !== version && other.dateDebut === version.dateDebut)) return null;
  return findPortion(corpus.text(version), portion).state === 'missing' ? null : 'holding';
}

interface Shelf {
  /** Of the only article that bears the number in the texte; null when there is none, or its texte is not read yet. */
  wordingsOf(texteKey: string, num: string): readonly BareWording[] | null;
}

/** What is known of one texte, by numbers as they are written. */
interface ShelvedTexte {
  numbers: BorneNumbers | null;
  asked: number;
  /** How often it is asked for until it is counted, then read. */
  patience: number;
  /** Reads it; null: it is not counted yet. */
  read: (() => BorneNumbers) | null;
  readonly wordings: Map<string, readonly BareWording[] | null>;
}

const UNREAD = { numbers: null, asked: 0, patience: FIRST_ASKED, read: null } as const;

function createShelf(corpus: Corpus): Shelf {
  const textes = new Map<string, ShelvedTexte>();
  let held = 0;
  const read = (texteKey: string, texte: ShelvedTexte): void => {
    if (texte.read === null) {
      const { versions, read: readAll } = corpus.borneNumbers?.(texteKey) ?? { versions: Infinity, read: null };
      texte.patience = held + versions > MOST_HELD ? Infinity : versions / READ_MEANWHILE;
      texte.read = readAll;
    }
    if (texte.read === null || texte.asked <= texte.patience) return;
    texte.numbers = texte.read();
    texte.wordings.clear();
    held += texte.numbers.size;
  };
  return {
    wordingsOf(texteKey, num) {
      const texte = textes.get(texteKey) ?? { ...UNREAD, wordings: new Map() };
      textes.set(texteKey, texte);
      const known = texte.wordings.get(num);
      if (known !== undefined) return known;
      texte.asked += 1;
      if (texte.numbers === null && texte.asked > texte.patience) read(texteKey, texte);
      if (texte.wordings.size >= MOST_SPELLINGS) texte.wordings.clear();
      const wordings = isMalformed(num) ? null : (texte.numbers?.get(normalizeNum(num)) ?? null);
      texte.wordings.set(num, wordings);
      return wordings;
    },
  };
}
