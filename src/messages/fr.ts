/** Every sentence shown to a person, in French. One file per area in fr/. */

import type { en } from './en.ts';
import { answers } from './fr/answers.ts';
import { check } from './fr/check.ts';
import { checks } from './fr/checks.ts';
import { documents } from './fr/documents.ts';
import { errors } from './fr/errors.ts';
import { gate } from './fr/gate.ts';
import { graphs, stats } from './fr/graph.ts';
import { help } from './fr/help.ts';
import { merged } from './fr/merged.ts';
import { progress } from './fr/progress.ts';
import { render } from './fr/render.ts';
import { reports } from './fr/reports.ts';
import { rules } from './fr/rules.ts';
import { search } from './fr/search.ts';
import { setup } from './fr/setup.ts';
import { shell } from './fr/shell.ts';
import { words } from './fr/words.ts';

export const fr: typeof en = {
  answers,
  check,
  checks,
  documents,
  errors,
  gate,
  graphs,
  help,
  merged,
  progress,
  render,
  reports,
  rules,
  search,
  setup,
  shell,
  stats,
  words,
};
