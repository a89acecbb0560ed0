/** HTML in bodies, whole or in fragments: what each tag does to the flow. Tags need not balance. */

import { Tokenizer } from 'htmlparser2';

import { closeAlinea, putGap, putLineEnd, putVerbatim, putWords } from './flow.ts';
import type { Flow } from './flow.ts';
import { putText } from './words.ts';
import type { LineRules } from './words.ts';

interface Markup {
  readonly flow: Flow;
  readonly rules: LineRules;
  /** Tables open around the current place. */
  tables: number;
  isInCell: boolean;
  hasCells: boolean;
  isInPre: boolean;
}

type Effect = (markup: Markup) => void;

/** In a cell or a preformatted block, a block boundary is only a blank or a line end. */
function breakBlock(markup: Markup): void {
  if (markup.tables > 0) putGap(markup.flow, 'blank');
  else if (!markup.isInPre) closeAlinea(markup.flow);
}

function breakLine(markup: Markup): void {
  if (markup.isInPre && markup.tables === 0) putLineEnd(markup.flow);
  else breakBlock(markup);
}

function closeTables(markup: Markup): void {
  markup.tables = 0;
  markup.isInCell = false;
  closeAlinea(markup.flow);
  markup.flow.kind = 'text';
}

function openTable(markup: Markup): void {
  if (markup.tables === 0) {
    closeAlinea(markup.flow);
    markup.isInPre = false;
    markup.flow.kind = 'table';
  }
  markup.tables += 1;
  beginRow(markup);
}

function closeTable(markup: Markup): void {
  if (markup.tables === 1) closeTables(markup);
  else if (markup.tables > 1) {
    markup.tables -= 1;
    beginRow(markup);
    markup.hasCells = true;
    markup.isInCell = true;
  }
}

function beginRow(markup: Markup): void {
  if (markup.tables === 0) openTable(markup);
  markup.isInCell = false;
  markup.hasCells = false;
  markup.flow.separator = markup.flow.start < 0 ? '' : '\n';
}

function endRow(markup: Markup): void {
  if (markup.tables > 0) beginRow(markup);
}

function beginCell(markup: Markup): void {
  if (markup.tables === 0) openTable(markup);
  if (markup.hasCells) markup.flow.separator += ' | ';
  markup.flow.gap = 'none';
  markup.hasCells = true;
  markup.isInCell = true;
}

function endCell(markup: Markup): void {
  markup.isInCell = false;
}

function openPre(markup: Markup): void {
  if (markup.tables > 0) return;
  closeAlinea(markup.flow);
  markup.flow.kind = 'pre';
  markup.isInPre = true;
}

function closePre(markup: Markup): void {
  if (!markup.isInPre) return;
  closeAlinea(markup.flow);
  markup.flow.kind = 'text';
  markup.isInPre = false;
}

/** A generator that indents puts "1er" on two lines, the `er` in its own; an exponent never stands alone. */
function glue(markup: Markup): void {
  if (markup.flow.gap === 'line') markup.flow.gap = 'none';
}

const both = (effect: Effect): readonly [Effect, Effect] => [effect, effect];
const ignore: Effect = () => undefined;

/** What a tag does when it opens and when it closes; a tag that is not here changes nothing. */
const EFFECTS: ReadonlyMap<string, readonly [open: Effect, close: Effect]> = new Map([
  ['p', both(breakBlock)],
  ['div', both(breakBlock)],
  ['br', both(breakLine)],
  ['hr', both(breakBlock)],
  ['li', both(breakBlock)],
  ['ul', both(breakBlock)],
  ['ol', both(breakBlock)],
  ['dt', both(breakBlock)],
  ['dd', both(breakBlock)],
  ['blockquote', both(breakBlock)],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, both(breakBlock)] as const),
  ['table', [openTable, closeTable]],
  ['tr', [beginRow, endRow]],
  ['td', [beginCell, endCell]],
  ['th', [beginCell, endCell]],
  ['caption', [beginCell, endRow]],
  ['pre', [openPre, closePre]],
  ['sup', [glue, ignore]],
  ['sub', [glue, ignore]],
]);

/** Tags without an effect that occur in bodies written as text. */
const SILENT =
  'a b i u s em strong font span small big strike del ins center cite q abbr img col colgroup tbody thead tfoot dl section article';
const NAMES = [...EFFECTS.keys(), ...SILENT.split(' ')].join('|');
const STRAY_LESS = `<(?!/?(?:${NAMES})(?=[\\s/>])[^<>]*>)`;
const STRAY_AMPERSAND = '&(?!#?[a-z0-9]{1,31};)';
const STRAYS_OF_HTML = new RegExp(STRAY_AMPERSAND, 'gi');
const STRAYS_OF_TEXT = new RegExp(`${STRAY_LESS}|${STRAY_AMPERSAND}`, 'gi');

function putRun(markup: Markup, run: string, origin: number): void {
  if (markup.isInPre && markup.tables === 0) return putVerbatim(markup.flow, run, origin, origin + run.length);
  if (markup.tables > 0 && !markup.isInCell && run.trim() !== '') closeTables(markup);
  const rules = markup.tables > 0 ? { hasParagraphs: false, hasHardBreaks: false } : markup.rules;
  putText(markup.flow, run, origin, rules);
}

function putCharacter(markup: Markup, character: string, origin: number, end: number): void {
  if (markup.isInPre && markup.tables === 0) return putVerbatim(markup.flow, character, origin, end);
  if (/[ \t\n\r\f]/.test(character)) return putGap(markup.flow, 'blank');
  putWords(markup.flow, character, origin, end);
}

function applyTag(markup: Markup, name: string, side: 0 | 1): void {
  EFFECTS.get(name.toLowerCase())?.[side](markup);
}

/** The reader's callbacks; its offsets are those of `body`, whatever was masked in what it is fed. */
function listen(markup: Markup, body: string): ConstructorParameters<typeof Tokenizer>[1] {
  const putSlice = (start: number, end: number): void => putRun(markup, body.slice(start, end), start);
  return {
    ontext: putSlice,
    ontextentity: (code, end) => {
      putCharacter(markup, String.fromCodePoint(code), Math.max(body.lastIndexOf('&', end - 1), 0), end);
    },
    oncdata: (start, end, tail) => putSlice(start, end - tail),
    onopentagname: (start, end) => applyTag(markup, body.slice(start, end), 0),
    onclosetag: (start, end) => applyTag(markup, body.slice(start, end), 1),
    onattribdata: () => undefined,
    onattribentity: () => undefined,
    onattribend: () => undefined,
    onattribname: () => undefined,
    oncomment: () => undefined,
    ondeclaration: () => undefined,
    onend: () => undefined,
    onopentagend: () => undefined,
    onprocessinginstruction: () => undefined,
    onselfclosingtag: () => undefined,
  };
}

/**
 * Adds a body that holds tags or entities to the flow. In a text body a `<` that opens no known tag ("< 1/20") is text.
 * Linear; nothing is nested, so that unbalanced tags cost nothing.
 */
export function putMarkup(flow: Flow, body: string, isHtml: boolean, rules: LineRules): void {
  const markup: Markup = { flow, rules, tables: 0, isInCell: false, hasCells: false, isInPre: false };
  const tokenizer = new Tokenizer({ decodeEntities: true }, listen(markup, body));
  tokenizer.write(body.replace(isHtml ? STRAYS_OF_HTML : STRAYS_OF_TEXT, ' '));
  tokenizer.end();
}
