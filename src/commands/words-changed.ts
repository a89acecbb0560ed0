/** How much two wordings of an article differ. */

import { compareTexts } from '../compare.ts';
import type { Corpus } from '../core/contracts.ts';
import type { ArticleVersion } from '../core/model.ts';
import { paragraphsOf } from './choose.ts';

/** Words replaced, inserted or deleted from `before` to `after`, typography apart; of a replacement the longer side. */
export function countWordsChanged(corpus: Corpus, before: ArticleVersion, after: ArticleVersion): number {
  const { changes } = compareTexts(paragraphsOf(corpus, before), paragraphsOf(corpus, after), {
    ignoreTypography: true,
  });
  const words = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;
  return changes
    .filter((change) => change.op !== 'equal')
    .reduce((sum, change) => sum + Math.max(words(change.before), words(change.after)), 0);
}
