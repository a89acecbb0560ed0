/** Text from files as HTML that says exactly that text. */

import { makeSafe } from '../safe-text.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For the content of an element or a quoted attribute; what is invisible or could reverse a line is shown. */
export function escapeHtml(text: string): string {
  return makeSafe(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** As escapeHtml, in an element that keeps the direction of the text from what stands around it. */
export function isolated(text: string): string {
  return `<bdi>${escapeHtml(text)}</bdi>`;
}
