/** A workplace that must not be asked for anything, for tests of commands that look at the corpus alone. */

import type { Workplace } from '../src/core/documents.ts';

function refuse(): never {
  throw new Error('this command looks at no file beside the corpus');
}

export const NO_WORKPLACE: Workplace = {
  documents: refuse,
  lastCommitDay: refuse,
  readText: refuse,
  writeText: refuse,
};
