/** The prose of a text whose markup is known: the body of an article. */

import type { Prose } from '../core/documents.ts';
import { createDraft, finishDraft } from './draft.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';

const READERS = { html: readHtml, markdown: readMarkdown } as const;
/** What a text without markup holds none of. */
const MARKUP = { html: /[<&]/, markdown: /[<&*_`[\]\\|#>~]/ } as const;

/** `text` without its markup, with the way back; a plain text is its own prose. */
export function readProse(text: string, kind: 'text' | 'html' | 'markdown'): Prose {
  if (kind === 'text' || !MARKUP[kind].test(text)) return { text, pieces: [{ at: 0, from: 0, to: text.length }] };
  const draft = createDraft(text);
  READERS[kind](draft, 0, text.length);
  return finishDraft(draft);
}
