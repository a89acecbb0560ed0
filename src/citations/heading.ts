/** "Art. 6. - L'identité…": the title of an article in a body, which cites nothing. */

import { codeAt } from './heads.ts';
import { matchEnd } from './search-state.ts';

// Art. 6. - Le gardien veille ; Article 3 : Le gardien veille ; « Art. L. 5. – Le gardien » ; Article 3 Le gardien
// Article 6 alone on its line
// Article 5 du code civil ; Voir article 5. Le gardien -> citations
const AFTER =
  /(?:\.? ?[-:―]|\.) ?\f?(?:\([^()]{1,30}\) ?)?["«(]? ?[A-ZÀ-Ý]|\.? ?[-―] | (?!Code|Livre|CODE)["«]? ?[A-ZÀ-Ý][a-zà-ÿ']/y;
const BEFORE = /(?:^|[.;:«"“»”\f*#)-]) ?$/;
const LINE_START = /(?:^|\f|[#*] ?)$/;
const LINE_END = /\.? ?(?:\f|$)/y;

/** True when the word "Article" at `anchor`, with its number ending at `end`, is a title. */
export function isHeading(text: string, anchor: number, end: number): boolean {
  if (codeAt(text, anchor) !== 65) return false;
  const before = text.slice(Math.max(0, anchor - 2), anchor);
  if (matchEnd(AFTER, text, end) >= 0) return BEFORE.test(before);
  return anchor > 0 && LINE_START.test(before) && matchEnd(LINE_END, text, end) >= 0;
}
