/** Which table of sentences speaks. */

import { en } from './en.ts';
import { fr } from './fr.ts';

export type Lang = 'en' | 'fr';
export type Messages = typeof en;

const TABLES: Readonly<Record<Lang, Messages>> = { en, fr };

/** The sentences of one language; every language has the same keys, by type. */
export function messagesFor(lang: Lang): Messages {
  return TABLES[lang];
}
