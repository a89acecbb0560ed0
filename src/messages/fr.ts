/** Every sentence shown to a person, in French. One file per area in fr/. */

import type { en } from './en.ts';
import { answers } from './fr/answers.ts';
import { checks } from './fr/checks.ts';
import { errors } from './fr/errors.ts';
import { help } from './fr/help.ts';
import { render } from './fr/render.ts';
import { shell } from './fr/shell.ts';
import { words } from './fr/words.ts';

export const fr: typeof en = { answers, checks, errors, help, render, shell, words };
