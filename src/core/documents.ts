/** People's own documents: their files, the text to search in them, and the way back to where it stands. */

import type { IsoDate } from './model.ts';

/** A place in a file. Lines and columns are 1-based, columns and offsets in UTF-16 units of the original file. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/**
 * A stretch of a prose and where it comes from: what begins at `at` in the prose stands at [from, to) in the source. It
 * is verbatim, unit for unit, when it is as long as its source; else it replaces the whole of [from, to) (an entity).
 */
export interface ProsePiece {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The text of a document without its markup: what is not prose (tags, code, addresses) is left out. */
export interface Prose {
  /** Blocks are separated by an empty line, so that no sentence goes from one to the next. */
  readonly text: string;
  /** Ascending by `at`; they tile the text. A separator, which comes from nowhere, is a piece whose source is empty. */
  readonly pieces: readonly ProsePiece[];
}

/** A comment of the document that silences a finding. */
export interface IgnoreMark {
  /** Rule id; null: every rule. */
  readonly rule: string | null;
  /** Required: null is itself reported. */
  readonly reason: string | null;
  /** 1-based line of the mark. */
  readonly line: number;
  /** First and last line that it silences; `last` is Infinity for the rest of the file. */
  readonly first: number;
  readonly last: number;
}

export interface ReadDocument {
  /** Name of the reader: `markdown`, `html`, `text`, `source`, `restructuredtext`, `asciidoc`, `latex`, `catala`, `docx`, `odt`. */
  readonly format: string;
  /**
   * What offsets count in: the file's text as it is, BOM and line ends included. For docx and odt, the text of its paragraphs, one a
   * line: a line number is the number of a paragraph.
   */
  readonly source: string;
  /** False when `source` is not the file itself (docx, odt): it cannot be rewritten. */
  readonly isSource: boolean;
  readonly prose: Prose;
  /** `date` of its front matter. */
  readonly date: IsoDate | null;
  /** `defaultCode` of its front matter, as written. */
  readonly defaultCode: string | null;
  readonly ignores: readonly IgnoreMark[];
}

/** Why a file of the selection was not searched. */
export type DocumentProblem = 'binary' | 'unreadable' | 'too-large' | 'invalid-utf8' | 'malformed';

/** A file that was selected. */
export interface DocumentFile {
  /** Relative to the working directory, `/` separated, NFC; `-` (or the name given to it) for the standard input. */
  readonly path: string;
  /** null when it could not be read: `problem` says why. */
  readonly bytes: Uint8Array | null;
  readonly problem: DocumentProblem | null;
}

export interface DocumentSelection {
  /** Files, folders, patterns; `-` is the standard input. Empty: the working directory. */
  readonly paths: readonly string[];
  /** Files that list paths, one a line; `-` is the standard input. */
  readonly filesFrom: readonly string[];
  /** Only what git says changed since this revision (or not yet committed, for ''); null: all. */
  readonly changedSince: string | null;
  /** Name of what comes from the standard input, to choose its reader and its place in reports. */
  readonly stdinName: string | null;
}

/** The files around the command: read by `check` and `refs`, written by `--write`, `--update-baseline` and `init` only. */
export interface Workplace {
  /**
   * The selected files, in a fixed order, each once. `.lexloupeignore` (gitignore syntax, in any folder) and `.git`,
   * `node_modules` are left out, except for a file that is named itself. Throws UsageError for a path that does not exist.
   */
  documents(selection: DocumentSelection): AsyncIterable<DocumentFile>;
  /** Day of the last commit of a file; null outside of git or when it was never committed. */
  lastCommitDay(path: string): Promise<IsoDate | null>;
  /** Text of a file beside the documents (a baseline, a saved result); null when there is none. */
  readText(path: string): string | null;
  /** Replaces a file as a whole, or not at all; keeps its mode. Throws UsageError when it cannot. */
  writeText(path: string, text: string): void;
}
