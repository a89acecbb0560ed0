/** Any other repository: a commit is dated by whoever recorded it, which says nothing of when the law took effect. */

import type { Convention } from './convention.ts';

export const plain: Convention = {
  name: 'plain',
  hasLawDates: false,
  recognises: () => true,
  lawOf: () => ({ entryIntoForce: null, signature: null, acts: [], anomalies: [] }),
  identityOf: (path) => path,
};
