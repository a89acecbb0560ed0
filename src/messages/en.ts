/** Every sentence shown to a person, in English. One file per area in en/. */

import { answers } from './en/answers.ts';
import { check } from './en/check.ts';
import { checks } from './en/checks.ts';
import { documents } from './en/documents.ts';
import { errors } from './en/errors.ts';
import { gate } from './en/gate.ts';
import { graphs, stats } from './en/graph.ts';
import { help } from './en/help.ts';
import { merged } from './en/merged.ts';
import { progress } from './en/progress.ts';
import { render } from './en/render.ts';
import { reports } from './en/reports.ts';
import { rules } from './en/rules.ts';
import { search } from './en/search.ts';
import { setup } from './en/setup.ts';
import { shell } from './en/shell.ts';
import { words } from './en/words.ts';

export const en = {
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
