/** Which table of sentences speaks; the other is not loaded. */

import type { en } from './en.ts';

export type Lang = 'en' | 'fr';
export type Messages = typeof en;

const TABLES: Readonly<Record<Lang, () => Promise<Messages>>> = {
  en: async () => (await import('./en.ts')).en,
  fr: async () => (await import('./fr.ts')).fr,
};

/** The sentences of one language; every language has the same keys, by type. */
export function loadMessages(lang: Lang): Promise<Messages> {
  return TABLES[lang]();
}
