/** Which documents cite what changed between two days. */

import type { Change } from '../changes.ts';
import { labelOf } from '../checks/labels.ts';
import type { IsoDate } from '../core/model.ts';
import type { Block, Json } from '../core/view.ts';
import { resolveCitation } from '../resolve/citation.ts';
import type { ResolvedCitation } from '../resolve/cited-article.ts';
import { skippedBlocks } from './check/blocks.ts';
import {
  type FoundCitation,
  isSkipped,
  readCitedDocuments,
  selectionOf,
  type SkippedDocument,
} from './cited-documents.ts';
import type { CommandContext } from './command.ts';
import { listOption } from './option-readers.ts';

/** A citation of a document, and one thing that happened to an article it names. */
export interface Concerned {
  readonly path: string;
  readonly citation: FoundCitation;
  readonly change: Change;
}

export interface Impact {
  readonly rows: readonly Concerned[];
  readonly documents: number;
  readonly skipped: readonly SkippedDocument[];
}

/**
 * The citations of the documents of `--impact` to articles that something happened to; a number is looked up on both days,
 * since it may have passed from one article to another. null when no document is named.
 */
export async function findImpact(
  context: CommandContext,
  changes: readonly Change[],
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
): Promise<Impact | null> {
  const paths = listOption(context, 'impact');
  if (paths.length === 0) return null;
  const byWork = groupByWork(changes);
  const rows: Concerned[] = [];
  const skipped: SkippedDocument[] = [];
  let documents = 0;
  const options = { dayOf: () => from, isResolved: true };
  for await (const cited of readCitedDocuments(context, selectionOf(context, paths), options)) {
    if (isSkipped(cited)) {
      skipped.push(cited);
      continue;
    }
    documents += 1;
    for (const citation of cited.citations) {
      const after = resolveCitation(context.corpus, citation.ref, { day: to, own: cited.own, article: null });
      const works = new Set([...worksOf(citation.resolved), ...worksOf(after)]);
      const met = new Set([...works].flatMap((work) => byWork.get(work) ?? []));
      for (const change of met) if (!isToldBy(met, change)) rows.push({ path: cited.path, citation, change });
    }
  }
  return { rows, documents, skipped };
}

/** An end that is also a renumbering is told once, by its new number. */
function isToldBy(met: ReadonlySet<Change>, { kind, day, version }: Change): boolean {
  const isSame = (other: Change): boolean => other.day === day && other.before?.work === version.work;
  return kind === 'ended' && [...met].some((other) => other.kind === 'renumbered' && isSame(other));
}

function groupByWork(changes: readonly Change[]): ReadonlyMap<string, readonly Change[]> {
  const byWork = new Map<string, Change[]>();
  for (const change of changes) {
    const former = change.kind === 'renumbered' ? change.before?.work : undefined;
    for (const work of new Set([change.version.work, former ?? change.version.work])) {
      const group = byWork.get(work);
      if (group === undefined) byWork.set(work, [change]);
      else group.push(change);
    }
  }
  return byWork;
}

/** Works of the articles that a citation names; those of a number that may be several are none. */
function worksOf(resolved: ResolvedCitation | null): readonly string[] {
  return (resolved?.articles ?? []).flatMap(({ target }) =>
    target.status === 'resolved' ? target.versions.map(({ work }) => work) : [],
  );
}

/** `article`: the one that changed; `to`: what it was renumbered to. */
export function impactJson(impact: Impact | null): Json {
  if (impact === null) return null;
  return {
    documents: impact.documents,
    skippedDocuments: impact.skipped.map(({ path, problem }) => ({ path, problem })),
    citations: impact.rows.map(({ path, citation: { ref, start, end }, change }) => ({
      ...{ document: path, start: { ...start }, end: { ...end }, text: ref.text },
      ...{ kind: change.kind, day: change.day },
      article: change.kind === 'renumbered' ? (change.before?.key ?? null) : change.version.key,
      to: change.kind === 'renumbered' ? change.version.key : null,
    })),
  };
}

/** A table of the citations concerned. */
export function impactBlocks({ messages }: CommandContext, impact: Impact | null): readonly Block[] {
  if (impact === null) return [];
  const { check, answers } = messages;
  const { columns } = check.impact;
  const rows = impact.rows.map(({ path, citation: { ref, start }, change }) => [
    `${path}:${start.line}:${start.column}`,
    ref.text,
    answers.changes.kinds[change.kind],
    change.day,
    nameOf(change),
  ]);
  return [
    { kind: 'heading', level: 2, text: [{ text: check.impact.title, tone: 'strong' }] },
    rows.length === 0
      ? { kind: 'text', paragraphs: [check.impact.none] }
      : {
          kind: 'table',
          columns: [columns.place, columns.citation, columns.what, columns.day, columns.article].map((title) => ({
            title,
          })),
          rows,
        },
    ...skippedBlocks(impact.skipped, messages),
  ];
}

function nameOf({ kind, version, before }: Change): string {
  return kind === 'renumbered' && before !== null ? `${labelOf(before)} → ${labelOf(version)}` : labelOf(version);
}
