/** The sentences of one language, at once. */

import { en } from '../src/messages/en.ts';
import { fr } from '../src/messages/fr.ts';
import type { Lang, Messages } from '../src/messages/messages.ts';

const TABLES: Readonly<Record<Lang, Messages>> = { en, fr };

export function messagesFor(lang: Lang): Messages {
  return TABLES[lang];
}
