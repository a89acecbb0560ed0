/** What tests of the readers share: a document from a text, and where a stretch of its prose stands. */

import { readDocument } from '../../src/documents.ts';
import { locate } from '../../src/documents/location.ts';
import type { ReadDocument } from '../../src/core/documents.ts';

export function read(path: string, text: string): ReadDocument {
  return readDocument(path, Buffer.from(text, 'utf8'));
}

/** Blocks of the prose, line ends shown as `/`. */
export function blocks(document: ReadDocument): string[] {
  return document.prose.text.split('\n\n').map((block) => block.replace(/\n/g, '/'));
}

/** What stands in the source where `needle` stands in the prose. */
export function sourceOf(document: ReadDocument, needle: string): string {
  const start = document.prose.text.indexOf(needle);
  if (start === -1) throw new Error(`${needle} is not in ${JSON.stringify(document.prose.text)}`);
  const place = locate(document, { start, end: start + needle.length });
  return document.source.slice(place.start.offset, place.end.offset);
}
