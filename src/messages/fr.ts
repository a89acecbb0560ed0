/** Every sentence shown to a person, in French. One file per area in fr/, which the built program loads when it is first named. */

import type { en } from './en.ts';
import { answers } from './fr/answers.ts';
import { check } from './fr/check.ts';
import { checks } from './fr/checks.ts';
import { documents } from './fr/documents.ts';
import { errors } from './fr/errors.ts';
import { gate } from './fr/gate.ts';
import { graphs, stats } from './fr/graph.ts';
import { help } from './fr/help.ts';
import { html } from './fr/html.ts';
import { merged } from './fr/merged.ts';
import { progress } from './fr/progress.ts';
import { render } from './fr/render.ts';
import { reports } from './fr/reports.ts';
import { rules } from './fr/rules.ts';
import { search } from './fr/search.ts';
import { setup } from './fr/setup.ts';
import { shell } from './fr/shell.ts';
import { site } from './fr/site.ts';
import { words } from './fr/words.ts';

export const fr: typeof en = {
  get answers() {
    return answers;
  },
  get check() {
    return check;
  },
  get checks() {
    return checks;
  },
  get documents() {
    return documents;
  },
  get errors() {
    return errors;
  },
  get gate() {
    return gate;
  },
  get graphs() {
    return graphs;
  },
  get help() {
    return help;
  },
  get html() {
    return html;
  },
  get merged() {
    return merged;
  },
  get progress() {
    return progress;
  },
  get render() {
    return render;
  },
  get reports() {
    return reports;
  },
  get rules() {
    return rules;
  },
  get search() {
    return search;
  },
  get setup() {
    return setup;
  },
  get shell() {
    return shell;
  },
  get site() {
    return site;
  },
  get stats() {
    return stats;
  },
  get words() {
    return words;
  },
};
