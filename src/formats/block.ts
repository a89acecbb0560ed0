/** A stretch of whole lines of a file, freed of the blank lines around it. */

export interface Block {
  readonly text: string;
  /** 1-based line of the file where `text` begins. */
  readonly line: number;
}

const NEWLINE = 10;

/**
 * The lines between two offsets of `text`, as written, without leading and trailing blank lines and without the last
 * line end. `line`: 1-based line of `from`, itself the beginning of a line. Empty text when all is blank.
 */
export function readBlock(text: string, from: number, to: number, line: number): Block {
  let start = from;
  let startLine = line;
  let at = from;
  while (at < to && isBlank(text.charCodeAt(at))) {
    if (text.charCodeAt(at) === NEWLINE) {
      start = at + 1;
      startLine += 1;
    }
    at += 1;
  }
  if (at >= to) return { text: '', line };
  let last = to - 1;
  while (isBlank(text.charCodeAt(last))) last -= 1;
  const lineEnd = text.indexOf('\n', last + 1);
  return { text: text.slice(start, lineEnd === -1 ? to : Math.min(lineEnd, to)), line: startLine };
}

/** The same for the lines [from, to) of a file, by 0-based index. */
export function blockOfLines(lines: readonly string[], from: number, to: number): Block {
  const text = lines.slice(from, to).join('\n');
  return readBlock(text, 0, text.length, from + 1);
}

/** 1-based line of an offset of `text`. */
export function lineOfOffset(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** Blank, tab, vertical tab, form feed and line ends; a no-break space belongs to the text. */
function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}
