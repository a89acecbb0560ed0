/** The files that `init` writes: data, the same in every language. */

import pkg from '../../package.json' with { type: 'json' };

export interface StarterFile {
  /** From the working directory. */
  readonly path: string;
  readonly text: string;
  /** True for a file that others write in: never replaced. */
  readonly isShared: boolean;
}

export interface Start {
  readonly ci: string;
  /** Paths of the corpus, as written. */
  readonly corpus: readonly string[];
}

/** The job of GitLab, and the file that must include it. */
export const GITLAB_INCLUDE = { at: '.gitlab-ci.yml', file: '.gitlab/lexloupe.gitlab-ci.yml' } as const;

const TOOL = `${pkg.name}@${pkg.version}`;

const GITHUB_WORKFLOW = `name: lexloupe
on:
  push:
  pull_request:
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 20
      - run: npx --yes ${TOOL} check .
`;

const GITLAB_JOB = `lexloupe:
  image: node:20
  script:
    - npx --yes ${TOOL} check . --format text --format gitlab=gl-code-quality-report.json
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
`;

const IGNORED = ['node_modules/', 'vendor/', 'dist/', 'CHANGELOG.md'];

function configText(corpus: readonly string[]): string {
  const [first = '.', ...others] = corpus;
  const settings = {
    corpus: others.length === 0 ? first : corpus,
    failOn: 'error',
    warnBefore: '90d',
    rules: {},
  };
  return `${JSON.stringify(settings, null, 2)}\n`;
}

type Ci = (file: (path: string, text: string, isShared?: boolean) => StarterFile) => readonly StarterFile[];

const CI: Readonly<Record<string, Ci>> = {
  github: (file) => [file('.github/workflows/lexloupe.yml', GITHUB_WORKFLOW)],
  gitlab: (file) => [
    file(GITLAB_INCLUDE.file, GITLAB_JOB),
    file(GITLAB_INCLUDE.at, `include:\n  - local: ${GITLAB_INCLUDE.file}\n`, true),
  ],
  none: () => [],
};

/** What to write for a CI: `github`, `gitlab` or `none`. */
export function starterFiles({ ci, corpus }: Start): readonly StarterFile[] {
  const file = (path: string, text: string, isShared = false): StarterFile => ({ path, text, isShared });
  return [
    file('lexloupe.config.json', configText(corpus)),
    file('.lexloupeignore', `${IGNORED.join('\n')}\n`),
    ...(CI[ci]?.(file) ?? []),
  ];
}
