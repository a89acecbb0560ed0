/** Every sentence shown to a person, in English. One file per area in en/. */

import { words } from './en/words.ts';

export const en = { words };
