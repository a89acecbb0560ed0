/** People's own documents: bytes to the text that is searched, with the way back to where it stands in the file. */

import { isAscii, isUtf8 } from 'node:buffer';
import type { ReadDocument } from './core/documents.ts';
import { DocumentError } from './documents/document-error.ts';
import { createDraft, endBlock, finishDraft, putWords, startOfText } from './documents/draft.ts';
import { readFrontMatter } from './documents/front-matter.ts';
import { settleMarks } from './documents/marks.ts';
import { readOffice } from './documents/office.ts';
import { chooseReader } from './documents/table.ts';
import { isZip } from './documents/zip.ts';

/** In bytes: files above it are not read. */
export const MAX_DOCUMENT_BYTES = 64 << 20;
/** A NUL among the first bytes is what git takes for a binary file. */
const HEAD_BYTES = 8000;

/**
 * The text of a document without its markup. `path` (its last name) chooses the reader where the content does not tell. A
 * piece of the prose that comes from nowhere (a separator) has an empty source; pieces tile the prose.
 * @throws DocumentError `binary`, `invalid-utf8`, `too-large` (also after unpacking), `malformed` for a broken docx or odt.
 * Broken markup is never an error: it is read as far as it goes.
 */
export function readDocument(path: string, bytes: Uint8Array): ReadDocument {
  if (bytes.length > MAX_DOCUMENT_BYTES) throw new DocumentError('too-large');
  if (isZip(bytes)) return readPacked(bytes);
  const source = decode(bytes);
  const reader = chooseReader(path, source);
  const draft = createDraft(source);
  const start = startOfText(source);
  const front = reader.hasFrontMatter ? readFrontMatter(source, start) : null;
  reader.read(draft, front?.end ?? start, source.length);
  const prose = finishDraft(draft);
  return {
    format: reader.format,
    source,
    isSource: true,
    prose,
    date: front?.date ?? null,
    defaultCode: front?.defaultCode ?? null,
    ignores: settleMarks(draft, prose, reader.format === 'source'),
  };
}

function decode(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.subarray(0, HEAD_BYTES).includes(0) || buffer.subarray(0, 5).equals(PDF))
    throw new DocumentError('binary');
  if (isAscii(buffer)) return buffer.toString('latin1');
  if (!isUtf8(buffer)) throw new DocumentError('invalid-utf8');
  return buffer.toString('utf8');
}

const PDF = Buffer.from('%PDF-');

/** A paragraph a line, each of them a block. */
function readPacked(bytes: Uint8Array): ReadDocument {
  const { format, paragraphs } = readOffice(bytes);
  const source = paragraphs.join('\n');
  const draft = createDraft(source);
  let at = 0;
  for (const { length } of paragraphs) {
    putWords(draft, at, at + length);
    endBlock(draft);
    at += length + 1;
  }
  return { format, source, isSource: false, prose: finishDraft(draft), date: null, defaultCode: null, ignores: [] };
}
