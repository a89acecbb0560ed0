/** Makes text from files harmless: what a terminal would execute or hide is shown instead. */

/**
 * Everything but the line feed, the tab and the two presentation selectors of pictographs that is a control character
 * (C0, DEL, C1), invisible (bidi marks, overrides and isolates, zero-width characters, soft hyphen, fillers, tags), a
 * line or paragraph separator, an interlinear mark, or a lone surrogate.
 */
const UNSAFE = /(?!\n|\t|\ufe0e|\ufe0f)[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029\ufff9-\ufffb]/gu;

/** Most text is only this: line feeds, tabs, ASCII, Latin, the dashes and quotes of print. Tested first, it is quick. */
const SAFE = /^[\n\t -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e]*$/;

function replaceUnsafe(text: string, show: (character: string) => string): string {
  return SAFE.test(text) ? text : text.replace(UNSAFE, show);
}

const ONE_LINE: Readonly<Record<string, string>> = { '\n': '\\n', '\t': '\\t' };

function showCharacter(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

function escapeUnits(character: string): string {
  return Array.from({ length: character.length }, (_, at) => {
    return `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`;
  }).join('');
}

/**
 * Text that may go to a terminal. In: any string. Out: the same string, each unsafe character as `\u{1b}` (its code
 * point in hexadecimal); line feeds and tabs stay. For people, not reversible: programs read JSON. Never throws.
 */
export function makeSafe(text: string): string {
  return replaceUnsafe(text, showCharacter);
}

/** As makeSafe, on one line: a line feed is shown as `\n` and a tab as `\t`, so that no value can forge a record. */
export function makeSafeLine(text: string): string {
  return makeSafe(text).replace(/[\n\t]/g, (character) => ONE_LINE[character] ?? character);
}

/** JSON source in which every unsafe character is a `\uXXXX` escape, so that its values are unchanged. In: JSON source. */
export function makeSafeJson(source: string): string {
  return replaceUnsafe(source, escapeUnits);
}
