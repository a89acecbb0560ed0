/** Documents read one after the other, with the citations found in each and what they mean. */

import { posix } from 'node:path';
import picomatch from 'picomatch';
import { findCitations } from '../citations.ts';
import type { TextRef } from '../core/citation.ts';
import type { DocumentFile, DocumentProblem, DocumentSelection, Position, ReadDocument } from '../core/documents.ts';
import type { IsoDate, Texte } from '../core/model.ts';
import { readDocument } from '../documents.ts';
import { DocumentError } from '../documents/document-error.ts';
import { locate } from '../documents/location.ts';
import type { ResolvedCitation } from '../resolve/cited-article.ts';
import { createResolver } from '../resolve/resolver.ts';
import type { CommandContext } from './command.ts';
import { createDefaultCodes } from './default-code.ts';
import { listOption, textOption } from './option-readers.ts';

/** A citation of a document, where it stands, and what it means on a day; `resolved` is null without a corpus. */
export interface FoundCitation {
  readonly ref: TextRef;
  readonly start: Position;
  readonly end: Position;
  readonly resolved: ResolvedCitation | null;
}

export interface CitedDocument {
  readonly path: string;
  readonly document: ReadDocument;
  readonly own: Texte | null;
  /** The day on which its citations were looked up. */
  readonly day: IsoDate;
  /** In the order of the file. */
  readonly citations: readonly FoundCitation[];
  /** The same in reading order. */
  readonly refs: readonly TextRef[];
  /** A default code that its front matter names and that is none. */
  readonly unknownCode: string | null;
}

export interface SkippedDocument {
  readonly path: string;
  readonly problem: DocumentProblem;
}

export interface ReadingOptions {
  /** The day of judgement of a document. */
  readonly dayOf: (path: string, document: ReadDocument) => Promise<IsoDate> | IsoDate;
  /** False: citations are only extracted. */
  readonly isResolved: boolean;
}

/** Which documents the command line means. */
export function selectionOf(context: CommandContext, paths: readonly string[]): DocumentSelection {
  return {
    paths,
    filesFrom: listOption(context, 'filesFrom'),
    changedSince: textOption(context, 'changed') ?? null,
    stdinName: textOption(context, 'stdinName') ?? null,
  };
}

/** Reads the selected documents in their order; what cannot be read comes with its problem. */
export async function* readCitedDocuments(
  context: CommandContext,
  selection: DocumentSelection,
  options: ReadingOptions,
): AsyncGenerator<CitedDocument | SkippedDocument> {
  const defaultCodeOf = createDefaultCodes(context);
  const resolve = createResolver(context.corpus);
  const isLeftOut = createIgnored(context, selection);
  for await (const file of context.workplace.documents(selection)) {
    if (isLeftOut(file.path)) continue;
    const document = readFile(file);
    if ('problem' in document) yield document;
    else yield await cite(file.path, document, { ...options, defaultCodeOf, resolve });
  }
}

/** What the configuration leaves out; a file that is named itself is always read. */
function createIgnored({ configuration }: CommandContext, { paths }: DocumentSelection): (path: string) => boolean {
  const { ignore, home } = configuration;
  const named = new Set(paths.map((path) => posix.normalize(path)));
  const isIgnored = ignore.length === 0 ? () => false : picomatch([...ignore], { dot: true });
  return (path) => !named.has(path) && isIgnored(home === '' ? path : posix.join(home, path));
}

/** True for a document that could not be read. */
export function isSkipped(document: CitedDocument | SkippedDocument): document is SkippedDocument {
  return 'problem' in document;
}

function readFile({ path, bytes, problem }: DocumentFile): ReadDocument | SkippedDocument {
  if (bytes === null || problem !== null) return { path, problem: problem ?? 'unreadable' };
  try {
    return readDocument(path, bytes);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { path, problem: error.problem };
  }
}

interface CitingOptions extends ReadingOptions {
  readonly defaultCodeOf: ReturnType<typeof createDefaultCodes>;
  readonly resolve: ReturnType<typeof createResolver>;
}

async function cite(
  path: string,
  document: ReadDocument,
  { dayOf, isResolved, defaultCodeOf, resolve }: CitingOptions,
): Promise<CitedDocument> {
  const { texte: own, unknown } = defaultCodeOf(path, document);
  const day = await dayOf(path, document);
  const place = { day, own, article: null };
  const refs = findCitations(document.prose.text, { own });
  const citations = refs.map((ref) => ({
    ref,
    ...locate(document, ref),
    resolved: isResolved ? resolve(ref, place) : null,
  }));
  // A footnote or a comment is read after the text it stands in.
  citations.sort((a, b) => a.start.offset - b.start.offset);
  return { path, document, own, day, refs, citations, unknownCode: unknown };
}
