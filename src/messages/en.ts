/** Every sentence shown to a person, in English. One file per area in en/. */

import { answers } from './en/answers.ts';
import { checks } from './en/checks.ts';
import { errors } from './en/errors.ts';
import { help } from './en/help.ts';
import { render } from './en/render.ts';
import { shell } from './en/shell.ts';
import { words } from './en/words.ts';

export const en = { answers, checks, errors, help, render, shell, words };
