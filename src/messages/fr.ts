/** Every sentence shown to a person, in French. One file per area in fr/. */

import type { en } from './en.ts';
import { words } from './fr/words.ts';

export const fr: typeof en = { words };
