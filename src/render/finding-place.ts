/** Where a finding stands, as seen from the working directory: what annotations and reports of files are about. */

import type { Position } from '../core/documents.ts';
import type { Finding, RenderContext, View } from '../core/view.ts';

/** Answers about the corpus itself: their paths are relative to its root. */
const ABOUT_CORPUS: ReadonlySet<string> = new Set(['abrogated', 'validate']);

/** Absolute in one system or another, or an address. */
const ABSOLUTE = /^(?:[/\\]|[A-Za-z]:|[a-z][a-z0-9+.-]+:\/\/)/u;

/** A path, and whether it is below the working directory or in a corpus that is elsewhere. */
export interface FilePath {
  /** From the working directory; absolute when the corpus was named so. */
  readonly path: string;
  readonly isInWorkplace: boolean;
  /** From the root of what holds it: the working directory, or the corpus. */
  readonly inRoot: string;
}

/** The path of a file of the corpus. Of several roots, each file bears its own at the head of its path already. */
export function corpusPath(path: string, { corpus }: Pick<RenderContext, 'corpus'>): FilePath {
  const [root, ...others] = corpus?.roots ?? [];
  const whole = root === undefined || others.length > 0 ? path : `${root}/${path}`;
  const folders = whole.split('/').filter((folder) => folder !== '' && folder !== '.');
  const isElsewhere = root === undefined || ABSOLUTE.test(whole) || folders.includes('..');
  const seen = (whole.startsWith('/') ? '/' : '') + folders.join('/');
  return { path: seen, isInWorkplace: !isElsewhere, inRoot: isElsewhere ? path : seen };
}

/** The file of a finding; null when it is about no file. */
export function fileOf(finding: Finding, view: Pick<View, 'kind'>, context: RenderContext): FilePath | null {
  const { path } = finding.primary;
  if (path === null) return null;
  return ABOUT_CORPUS.has(view.kind) ? corpusPath(path, context) : { path, isInWorkplace: true, inRoot: path };
}

/** First and last character of a finding; null when only its line, or nothing, is known. `end` is excluded. */
export function spanOf({ start, end }: Finding): { readonly start: Position; readonly end: Position } | null {
  return start === undefined || end === undefined ? null : { start, end };
}

/** 1-based line of a finding; null when the whole file is meant. */
export function lineOf({ start, primary }: Finding): number | null {
  return start?.line ?? primary.line;
}
