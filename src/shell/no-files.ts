/** The files around a command that declares that it looks at none. */

import type { Workplace } from '../core/documents.ts';

function refuse(): never {
  throw new RangeError('a command that reads or writes files declares usesFiles');
}

export const NO_FILES: Workplace = {
  documents: refuse,
  lastCommitDay: refuse,
  readText: refuse,
  writeText: refuse,
};
