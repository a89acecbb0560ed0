/** The target of a link that a publisher declares field by field, beside its label. */

import { isRealDay } from '../core/dates.ts';
import { findCode } from '../core/textes.ts';
import type { Texte } from '../core/model.ts';
import { parseLinkItem } from './link-item.ts';
import type { LinkItem } from './link-item.ts';
import { readTexteLabel } from './named-texte.ts';

/** Fields as the record gives them, empty where it gives none. */
export interface DeclaredTarget {
  readonly label: string;
  readonly nature: string;
  readonly numTexte: string;
  readonly cidTexte: string;
  readonly num: string;
  readonly id: string;
  readonly dateSignature: string;
}

/** LEGI natures whose French name is not the nature itself. */
const NATURE_WORDS: Readonly<Record<string, string>> = {
  LOI_ORGANIQUE: 'Loi organique',
  LOI_CONSTIT: 'Loi constitutionnelle',
  LOI_PROGRAMME: 'Loi de programme',
  DECRET_LOI: 'Décret-loi',
  DECRET: 'Décret',
  ARRETE: 'Arrêté',
  ARRETEEURO: 'Arrêté',
  DECISION: 'Décision',
  DECISION_EURO: 'Décision',
  DELIBERATION: 'Délibération',
  DIRECTIVE_EURO: 'Directive',
  REGLEMENT: 'Règlement',
  REGLEMENTEUROPEEN: 'Règlement',
  INSTRUCTIONEURO: 'Instruction',
};
/** Articles and textes; a section (SCTA) or an issue of the journal (CONT) is neither. */
const TARGET_ID = /^(?:LEGI|JORF|KALI|CNIL)(?:ARTI|TEXT)\d{12}$/;
const SECTION_ID = /^[A-Z]{4}SCTA\d{12}$/;
const CODE = 'CODE';

/**
 * What a declared link names. The texte: the article's own when the identifiers agree, a code by its identifier, an act
 * by its nature and number (a label may name another act: `Rapport - art. 4` for an ordonnance), else what the label
 * says. The number and the identifier: the fields, the number of the label where the field is empty.
 */
export function readDeclaredTarget(declared: DeclaredTarget, own: Texte | null): LinkItem {
  const { target, date } = parseLinkItem(declared.label);
  const texte = readTexte(declared, target.texte, own);
  return {
    target: {
      texte: texte === null ? null : { ...texte, cid: presence(declared.cidTexte) ?? texte.cid },
      num: presence(declared.num) ?? (SECTION_ID.test(declared.id) ? null : target.num),
      id: TARGET_ID.test(declared.id) ? declared.id : null,
      etat: target.etat,
    },
    date: date ?? (isRealDay(declared.dateSignature) ? declared.dateSignature : null),
  };
}

function readTexte(declared: DeclaredTarget, labelled: Texte | null, own: Texte | null): Texte | null {
  if (declared.cidTexte !== '' && declared.cidTexte === own?.cid) return own;
  if (declared.nature === CODE) return findCode(declared.cidTexte) ?? labelled;
  const act = actOf(declared.nature, declared.numTexte);
  return act === null || act.key === labelled?.key ? labelled : act;
}

/**
 * The act of a nature (`LOI_ORGANIQUE`) and number (`2016-41`) of LEGI.
 * @returns null without a number, for a code, and for a nature whose acts are not known by their number
 */
export function actOf(nature: string, num: string): Texte | null {
  if (num.trim() === '' || nature.trim() === '' || nature === CODE) return null;
  const words = NATURE_WORDS[nature] ?? nature.charAt(0).toUpperCase() + nature.slice(1).toLowerCase();
  const act = readTexteLabel(`${words} n°${num.trim()}`);
  return act === null || act.num === null ? null : { ...act, nature };
}

/** The lines of a label as one; blanks inside a line are kept, since two after a dash announce a section. */
export function joinLines(text: string): string {
  if (!text.includes('\n')) return text.trim();
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').join(' ');
}

/** The trimmed text, null when blank. */
export function presence(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}
