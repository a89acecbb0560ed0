/** Help of the commands that set lexloupe up. */

import type { CommandHelp } from './help.ts';

export const setupHelp: Readonly<Record<string, CommandHelp>> = {
  init: {
    summary: 'write a configuration, a CI workflow and a .lexloupeignore to start from',
    details: ['In the working directory. A file that holds something else is kept, and said to be.'],
    args: {},
    options: {
      ci: 'github (default): .github/workflows/lexloupe.yml; gitlab: .gitlab/lexloupe.gitlab-ci.yml; none',
      force: 'replace what exists; never .gitlab-ci.yml, which holds other jobs',
    },
  },
  rules: {
    summary: 'list the checks there are, or tell all about one',
    details: ['What it means, what to do, its severity by default and as the configuration sets it.'],
    args: { RULE: 'the name of a check, as findings give it; all of them when absent' },
    options: {},
  },
  config: {
    summary: 'show what was configured, and where each value comes from',
    details: ['Options come before the environment, the environment before the file, the file before the default.'],
    args: {},
    options: {},
  },
};
