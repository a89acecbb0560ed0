/** Every sentence shown to a person, in English. One file per area in en/, which the built program loads when it is first named. */

import { answers } from './en/answers.ts';
import { check } from './en/check.ts';
import { checks } from './en/checks.ts';
import { documents } from './en/documents.ts';
import { errors } from './en/errors.ts';
import { gate } from './en/gate.ts';
import { graphs, stats } from './en/graph.ts';
import { help } from './en/help.ts';
import { html } from './en/html.ts';
import { merged } from './en/merged.ts';
import { progress } from './en/progress.ts';
import { render } from './en/render.ts';
import { reports } from './en/reports.ts';
import { rules } from './en/rules.ts';
import { search } from './en/search.ts';
import { setup } from './en/setup.ts';
import { shell } from './en/shell.ts';
import { site } from './en/site.ts';
import { words } from './en/words.ts';

export const en = {
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
