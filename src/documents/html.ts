/** HTML, XHTML and XML: the words between the tags. Nothing is nested, so that unbalanced tags cost nothing. */

import { Tokenizer } from 'htmlparser2';
import { isBlank, isDigit, isLineEnd } from './characters.ts';
import { endBlock, isAtBlockStart, putFlow, putGap, putInstead } from './draft.ts';
import type { Draft } from './draft.ts';
import { SILENT_LISTENER } from './entity.ts';
import { kindOfElement } from './html-elements.ts';
import { noteMarks } from './marks.ts';

interface Reading {
  readonly draft: Draft;
  readonly offset: number;
  /** Elements open whose content is hidden. */
  hidden: number;
  /** The last tag was that of an element whose content is hidden. */
  isOpeningHidden: boolean;
  isInExponent: boolean;
  lastEntity: number;
}

const XML_DECLARATION = /<\?xml[\s?]/y;

/** Reads [from, to) of the draft's source, tags taken out and references decoded. */
export function readHtml(draft: Draft, from: number, to: number): void {
  XML_DECLARATION.lastIndex = from;
  const isXml = XML_DECLARATION.test(draft.source) && !/<html[\s>]/i.test(draft.source.slice(from, from + 2000));
  const reading: Reading = {
    draft,
    offset: from,
    hidden: 0,
    isOpeningHidden: false,
    isInExponent: false,
    lastEntity: -1,
  };
  const tokenizer = new Tokenizer({ decodeEntities: true, xmlMode: isXml }, listen(reading));
  tokenizer.write(from === 0 && to === draft.source.length ? draft.source : draft.source.slice(from, to));
  tokenizer.end();
}

function listen(reading: Reading): ConstructorParameters<typeof Tokenizer>[1] {
  const { draft, offset } = reading;
  const { source } = draft;
  return {
    ...SILENT_LISTENER,
    ontext: (from, to) => putRun(reading, from + offset, to + offset),
    ontextentity: (code, end) => putEntity(reading, String.fromCodePoint(code), end + offset),
    oncdata: (from, to, tail) => putRun(reading, from + offset, to + offset - tail),
    onopentagname: (from, to) => openElement(reading, source.slice(from + offset, to + offset)),
    onopentagend: () => (reading.isOpeningHidden = false),
    onselfclosingtag: () => {
      if (reading.isOpeningHidden) reading.hidden = Math.max(0, reading.hidden - 1);
      reading.isOpeningHidden = false;
      reading.isInExponent = false;
    },
    onclosetag: (from, to) => closeElement(reading, source.slice(from + offset, to + offset)),
    oncomment: (from, to, tail) => noteComment(draft, from + offset, to + offset - tail),
  };
}

function noteComment(draft: Draft, from: number, to: number): void {
  noteMarks(draft, from, to, Math.max(0, from - 4), Math.min(draft.source.length, to + 3));
}

function openElement(reading: Reading, name: string): void {
  const kind = kindOfElement(name);
  if (kind === 'hidden') reading.hidden += 1;
  reading.isOpeningHidden = kind === 'hidden';
  if (kind === 'exponent') reading.isInExponent = true;
  else if (kind === 'line') putGap(reading.draft, '\n');
  else if (kind !== 'inline') endBlock(reading.draft);
}

function closeElement(reading: Reading, name: string): void {
  const kind = kindOfElement(name);
  if (kind === 'hidden') reading.hidden = Math.max(0, reading.hidden - 1);
  if (kind === 'exponent') reading.isInExponent = false;
  else if (kind === 'line') putGap(reading.draft, '\n');
  else if (kind !== 'inline') endBlock(reading.draft);
}

/** Line ends count for one: an empty line ends no block of HTML. The tokenizer gives a tag cut short as text before 0. */
function putRun(reading: Reading, from: number, to: number): void {
  if (reading.hidden > 0 || from < reading.offset) return;
  separateExponent(reading, reading.draft.source.charCodeAt(from));
  putFlow(reading.draft, from, to, false);
}

function putEntity(reading: Reading, text: string, end: number): void {
  if (reading.hidden > 0) return;
  const { draft } = reading;
  separateExponent(reading, text.charCodeAt(0));
  const isSecond = end === reading.lastEntity;
  reading.lastEntity = end;
  const code = text.charCodeAt(0);
  if (isBlank(code) || isLineEnd(code)) putGap(draft, ' ');
  else putInstead(draft, isSecond ? end : Math.max(draft.source.lastIndexOf('&', end - 1), 0), end, text);
}

/** The call of a note right after a number is not a part of it: `L. 12<sup>1</sup>`; `1<sup>er</sup>` is one word. */
function separateExponent(reading: Reading, code: number): void {
  if (reading.isInExponent && isDigit(code) && !isAtBlockStart(reading.draft)) putGap(reading.draft, ' ');
  reading.isInExponent = false;
}
