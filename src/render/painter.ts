/** Runs of text as strings, without any colour. */

import type { Inline } from '../core/view.ts';
import { makeSafe, makeSafeLine } from './safe-text.ts';

/** Turns runs of text into strings for a terminal; every string it is given is made harmless first. */
export interface Painter {
  /** One line: line feeds and tabs are shown. */
  line(text: Inline): string;
  /** Several lines: line feeds and tabs stay. */
  prose(text: Inline): string;
}

function joinSpans(text: Inline, clean: (raw: string) => string): string {
  return typeof text === 'string' ? clean(text) : text.map((span) => clean(span.text)).join('');
}

/** The painter of what is no terminal: no escape code at all. */
export const PLAIN_PAINTER: Painter = {
  line: (text) => joinSpans(text, makeSafeLine),
  prose: (text) => joinSpans(text, makeSafe),
};
