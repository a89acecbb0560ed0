/** A texte named once for the list that follows it. */

import type { TextSpan } from '../core/citation.ts';
import type { Texte } from '../core/model.ts';
import { codeAt } from './heads.ts';
import type { ListTexte, Search } from './search-state.ts';
import { BARRIER } from './working-text.ts';

// Les dispositions suivantes du code de commerce sont applicables : 1° Les articles L. 1 et L. 2 ; 2° L'article L. 3.
// Sont abrogés les articles suivants du code rural : L. 1, L. 2 ; les articles ci-après du décret n° 2001-5 : 3, 4 et 5
const INTRODUCES = /(?:suivante?s|ci-après|ci-dessous)(?: qui relèvent)? (?:du|de la|de l'|de) ?$/i;
const BEFORE = 60;
const TO_COLON = 200;
const LONGEST = 6000;
const SENTENCE_END = /[a-zà-ÿ0-9)»]\.(?= [A-ZÀ-Ý][a-zà-ÿ']| ?$| ?\f)/g;

function colonAfter(text: string, position: number): number {
  const window = text.slice(position, position + TO_COLON);
  const colon = window.indexOf(':');
  if (colon < 0) return -1;
  return /[.;]/.test(window.slice(0, colon)) ? -1 : position + colon;
}

/** End of the sentence that holds the list: items end with ";", the last one with a full stop. */
function endOfList(text: string, position: number): number {
  const window = text.slice(position, position + LONGEST).replaceAll(`;${BARRIER}`, '; ');
  SENTENCE_END.lastIndex = 0;
  const match = SENTENCE_END.exec(window);
  return match === null ? position + window.length : position + match.index + 1;
}

/** End of the word before "du", "de", "de la" or "de l'"; -1 when none of them stands before `position`. */
function endBeforeLink(text: string, position: number): number {
  const last = codeAt(text, position - 1) === 32 ? position - 2 : position - 1;
  const letter = codeAt(text, last) | 32;
  const link = letter === 97 || letter === 39 ? last - 4 : letter === 101 || letter === 117 ? last - 1 : -1;
  return link > 0 && (codeAt(text, link) | 32) === 100 && codeAt(text, link - 1) === 32 ? link - 1 : -1;
}

/** Words that introduce a list end with these letters: most names of textes follow others. */
function mayIntroduce(text: string, position: number): boolean {
  const end = endBeforeLink(text, position);
  const letter = end < 0 ? 0 : codeAt(text, end - 1) | 32;
  return letter === 115 || letter === 116;
}

/** The list that the texte named at `span` introduces, or null. */
export function readIntroduction(search: Search, texte: Texte, span: TextSpan): ListTexte | null {
  const { text } = search;
  if (!mayIntroduce(text, span.start)) return null;
  if (!INTRODUCES.test(text.slice(Math.max(0, span.start - BEFORE), span.start))) return null;
  const colon = colonAfter(text, span.end);
  return colon < 0 ? null : { texte, span, from: colon, until: endOfList(text, colon + 1) };
}
