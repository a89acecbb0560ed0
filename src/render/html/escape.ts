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

/** A day, the number of an article: a browser would break them at their hyphens. */
const KEPT = /\b(?:\d{4}-\d\d-\d\d|[LRDA]\*{0,2}\d{1,6}(?:-\d{1,6}){1,8})\b/g;

/** As escapeHtml, for the content of an element: days and numbers of articles stay on one line. */
export function escapeText(text: string): string {
  return escapeHtml(text).replaceAll(KEPT, '<span class="kept">$&</span>');
}

/** As escapeHtml, for the content of an element: a path may be broken after each folder. */
export function escapePath(path: string): string {
  return escapeHtml(path).replaceAll('/', '/<wbr>');
}

/** As escapeHtml, in an element that keeps the direction of the text from what stands around it. */
export function isolated(text: string): string {
  return `<bdi>${escapeText(text)}</bdi>`;
}
