/** `refs REF|PATH…|-`: the citations of an article or of documents, and what each means. */

import { labelOf } from '../checks/labels.ts';
import { UsageError } from '../core/contracts.ts';
import type { ArticleVersion } from '../core/model.ts';
import { once } from '../core/once.ts';
import { parseReference } from '../core/reference.ts';
import type { Block, Inline, Json, Tone, View } from '../core/view.ts';
import { citationsOfArticle } from './article-citations.ts';
import { skippedBlocks } from './check/blocks.ts';
import { chooseVersion } from './choose.ts';
import { isSkipped, readCitedDocuments, selectionOf, type SkippedDocument } from './cited-documents.ts';
import type { CommandContext } from './command.ts';
import { citedGraph } from './graph/cited-graph.ts';
import { hasFlag } from './option-readers.ts';
import { nearestOf, type PlacedCitation, refJson, versionsCited } from './ref-json.ts';

/** What cites: a document, or the file of an article. */
interface Source {
  readonly path: string;
  /** The article by its name; null for a document. */
  readonly article: string | null;
  /** Its wordings; none of a document. */
  readonly versions: readonly ArticleVersion[];
  readonly citations: readonly PlacedCitation[];
}

interface Reading {
  readonly sources: readonly Source[];
  readonly skipped: readonly SkippedDocument[];
  readonly warnings: readonly string[];
}

/** An argument that is both an article and an existing path is the path. Without a corpus citations are only extracted. */
export async function run(context: CommandContext): Promise<View> {
  const { messages } = context;
  const isResolved = context.corpus.info().versions > 0;
  const { sources, skipped, warnings } = await readSources(context, isResolved);
  const isVerbose = hasFlag(context, 'verbose');
  const say = messages.check;
  const rows = sources.flatMap((source) => source.citations.map((citation) => ({ source, citation })));
  return {
    kind: 'refs',
    data: null,
    items: rows.map(({ source, citation }) => rowJson(source, citation, isVerbose)),
    records: { columns: COLUMNS, rows: rows.map(({ source, citation }) => recordOf(source, citation)) },
    blocks: [
      ...(rows.length === 0 ? [{ kind: 'text', paragraphs: [say.refs.none] } as const] : []),
      ...sources.flatMap((source) => sourceBlocks(context, source, isVerbose)),
      ...skippedBlocks(skipped, messages),
    ],
    graph: once(() => citedGraph(context, sources)),
    findings: [],
    warnings: [
      ...(isResolved ? [] : [say.refs.extracted]),
      ...warnings,
      ...(skipped.length === 0 ? [] : [say.notRead(skipped.length)]),
    ],
    isEmptyAnswer: false,
    unread: skipped.length,
    summary: `${say.refs.count(rows.length, sources.length)}.`,
  };
}

async function readSources(context: CommandContext, isResolved: boolean): Promise<Reading> {
  const paths: string[] = [];
  const refs: string[] = [];
  for (const arg of context.args) ((await isArticle(context, arg)) ? refs : paths).push(arg);
  const documents = paths.length > 0 || refs.length === 0 ? await readDocuments(context, paths, isResolved) : NOTHING;
  const articles: Source[] = [];
  const warnings = [...documents.warnings];
  for (const ref of refs) {
    const chosen = chooseVersion(context, ref);
    warnings.push(...chosen.warnings);
    const citations = await citationsOfArticle(context, chosen.version, chosen.day);
    const { version, versions } = chosen;
    articles.push({ path: version.path, article: labelOf(version), versions, citations });
  }
  return { sources: [...articles, ...documents.sources], skipped: documents.skipped, warnings };
}

const NOTHING: Reading = { sources: [], skipped: [], warnings: [] };

/** True for what reads as an article, unless something of that name is there. */
async function isArticle({ workplace }: CommandContext, arg: string): Promise<boolean> {
  const { num, id, path } = parseReference(arg);
  if (arg === '-' || path !== null || (id === null && (num === null || !/\d/.test(num)))) return false;
  const documents = workplace.documents({ paths: [arg], filesFrom: [], changedSince: null, stdinName: null });
  try {
    const iterator = documents[Symbol.asyncIterator]();
    const { done } = await iterator.next();
    await iterator.return?.();
    return done === true;
  } catch (error) {
    if (error instanceof UsageError) return true;
    throw error;
  }
}

async function readDocuments(context: CommandContext, paths: readonly string[], isResolved: boolean): Promise<Reading> {
  const sources: Source[] = [];
  const skipped: SkippedDocument[] = [];
  const warnings: string[] = [];
  const { check } = context.messages;
  const dayOf = (): string => context.asOf;
  for await (const document of readCitedDocuments(context, selectionOf(context, paths), { dayOf, isResolved })) {
    if (isSkipped(document)) {
      skipped.push(document);
      continue;
    }
    const { path, citations, unknownCode } = document;
    if (unknownCode !== null) warnings.push(check.badDefaultCode(path, unknownCode));
    sources.push({ path, article: null, versions: [], citations });
  }
  const { options } = context;
  const mayBeNone = options['changed'] !== undefined || options['filesFrom'] !== undefined;
  if (mayBeNone || sources.length + skipped.length > 0) return { sources, skipped, warnings };
  throw new UsageError('no-document', check.noDocument, check.noDocumentHint);
}

function rowJson({ path }: Source, citation: PlacedCitation, isVerbose: boolean): Json {
  return { document: path, ...refJson(citation, isVerbose) };
}

const COLUMNS = [
  ...['document', 'line', 'column', 'text', 'kind', 'num', 'to', 'openEnded', 'texte', 'texteFrom', 'portion', 'use'],
  ...['status', 'keys', 'nearest'],
];

function recordOf({ path }: Source, { ref, start, resolved }: PlacedCitation) {
  const keys = resolved === null ? [] : versionsCited(resolved).map(({ key }) => key);
  const nearest = resolved === null ? [] : nearestOf(resolved);
  return [
    ...[path, start.line, start.column, ref.text, ref.kind, ref.num, ref.to, ref.openEnded],
    ...[ref.texte?.title ?? null, ref.texteFrom, ref.portionText, ref.use],
    ...[resolved?.status ?? 'not-looked-up', keys.join(' ; ') || null, nearest.join(' ; ') || null],
  ];
}

type Status = keyof CommandContext['messages']['check']['refs']['status'];

const TONES: Readonly<Record<Status, Tone>> = {
  resolved: 'good',
  ambiguous: 'warn',
  'not-in-corpus': 'bad',
  outside: 'dim',
  malformed: 'bad',
  unplaced: 'dim',
  'not-looked-up': 'dim',
};

function sourceBlocks(context: CommandContext, source: Source, isVerbose: boolean): readonly Block[] {
  if (source.citations.length === 0) return [];
  const widest = Math.max(...source.citations.map((citation) => placeOf(citation).length));
  const lines = source.citations.flatMap((citation): readonly Inline[] => [
    lineOf(context, citation, widest),
    ...(isVerbose ? stepLines(context, citation, widest) : []),
  ]);
  return [
    { kind: 'heading', level: 2, text: source.article ?? source.path },
    { kind: 'lines', lines },
  ];
}

function placeOf({ start }: PlacedCitation): string {
  return start.column === null ? String(start.line) : `${start.line}:${start.column}`;
}

function lineOf({ messages }: CommandContext, citation: PlacedCitation, widest: number): Inline {
  const { ref, resolved } = citation;
  const say = messages.check.refs;
  const status: Status = resolved?.status ?? 'not-looked-up';
  const use = ref.use === 'live' ? '' : ` (${say.use[ref.use]})`;
  return [
    { text: `  ${placeOf(citation).padStart(widest)}  `, tone: 'dim' },
    { text: ref.portionText === null ? ref.text : `${ref.portionText}, ${ref.text}` },
    { text: ` → ${meaningOf(messages, citation)}${use}` },
    { text: ` [${say.status[status]}]`, tone: TONES[status] },
  ];
}

const MOST_NAMED = 5;

/** The articles meant, by name; else the texte. */
function meaningOf({ check, words }: CommandContext['messages'], { ref, resolved }: PlacedCitation): string {
  const versions = resolved === null ? [] : versionsCited(resolved);
  const title = resolved?.texte?.title ?? ref.texte?.title ?? words.unknownCode;
  if (versions.length === 0) return ref.num === null ? title : `${title} - art. ${ref.num}`;
  if (resolved?.isRange !== true && versions.length <= MOST_NAMED) return versions.map(labelOf).join(', ');
  const [first, last] = [versions[0], versions.at(-1)];
  const ends = [first, last].flatMap((version) => (version === undefined ? [] : labelOf(version)));
  return `${ends.join(' … ')} (${check.refs.articles(versions.length)})`;
}

function stepLines({ messages }: CommandContext, { resolved }: PlacedCitation, widest: number): readonly Inline[] {
  const own: Readonly<Record<string, string>> = messages.check.refs.steps;
  const usual: Readonly<Record<string, string>> = messages.answers.explain.steps;
  const from: Readonly<Record<string, string>> = messages.check.refs.texteFrom;
  return (resolved?.steps ?? []).map(({ step, detail }) => {
    const value = step === 'texte-from' || step === 'no-texte' ? (from[detail] ?? detail) : detail;
    const label = own[step] ?? usual[step] ?? step;
    return [{ text: `  ${' '.repeat(widest)}    ${label}${messages.render.colon}${value}`, tone: 'dim' }];
  });
}
