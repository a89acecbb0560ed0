/** How Tricoteuses files name the other end of a link: `TITLE - article NUM TYPE ETAT, en vigueur du D au D`. */

import { ETATS } from '../core/model.ts';
import type { Etat, Texte } from '../core/model.ts';
import { nameTexte } from './named-texte.ts';

export interface TricoteusesLabel {
  /** As written, without dates of effect that hold a sentinel of LEGI. */
  readonly label: string;
  readonly texte: Texte | null;
  readonly num: string | null;
  readonly etat: Etat | null;
  /** A state that LEGI does not know; null when there is none. */
  readonly unknownEtat: string | null;
}

const EFFECTS = [', en vigueur du ', ', en vigueur depuis le '] as const;
const ARTICLE_MARK = ' - article';
const SENTINEL = /2999-01-01|2222-02-\d{2}/;
const STATE_WORD = /^[A-Z]{3,}(?:_[A-Z]+)*$/;
/** META_ARTICLE/TYPE; ENTIEREMENT_MODIF is the type of amending articles, which have no état. */
const TYPES: ReadonlySet<string> = new Set(['AUTONOME', 'PARTIELLEMENT_MODIF', 'ENTIEREMENT_MODIF']);
const ETAT_NAMES: ReadonlyMap<string, Etat> = new Map(ETATS.map((etat) => [etat, etat]));

/** What the text of a link names. `written`: the text, entities undone; every part of the grammar but the title may be absent. */
export function readTricoteusesLabel(written: string): TricoteusesLabel {
  const start = Math.max(...EFFECTS.map((effect) => written.lastIndexOf(effect)));
  const named = start === -1 ? written : written.slice(0, start);
  const label = start !== -1 && SENTINEL.test(written.slice(start)) ? named : written;
  const { rest, etat, unknownEtat } = cutState(named);
  return { label, ...splitArticle(rest), etat, unknownEtat };
}

function cutState(named: string): { readonly rest: string } & Pick<TricoteusesLabel, 'etat' | 'unknownEtat'> {
  const [beforeLast, last] = cutWord(named);
  const [beforeType, type] = cutWord(beforeLast);
  const etat = ETAT_NAMES.get(last) ?? null;
  if (etat !== null) return { rest: TYPES.has(type) ? beforeType : beforeLast, etat, unknownEtat: null };
  if (TYPES.has(last)) return { rest: beforeLast, etat: null, unknownEtat: null };
  // After a type, a word in capitals can only be a state.
  const isUnknown = TYPES.has(type) && STATE_WORD.test(last);
  return { rest: isUnknown ? beforeType : named, etat: null, unknownEtat: isUnknown ? last : null };
}

/** The text before the last word, and that word. */
function cutWord(text: string): readonly [before: string, word: string] {
  const trimmed = text.trimEnd();
  const blank = trimmed.lastIndexOf(' ');
  return [trimmed.slice(0, Math.max(blank, 0)), trimmed.slice(blank + 1)];
}

/** The mark is the last one: titles hold others. Its number may be absent, as in an arrêté of one article. */
function splitArticle(text: string): { readonly texte: Texte | null; readonly num: string | null } {
  const mark = text.lastIndexOf(ARTICLE_MARK);
  const after = mark === -1 ? '' : text.slice(mark + ARTICLE_MARK.length);
  if (mark === -1 || (after !== '' && !after.startsWith(' '))) return { texte: nameTexte(text), num: null };
  const num = after.trim();
  return { texte: nameTexte(text.slice(0, mark)), num: num === '' ? null : num };
}
