/** What `show` and `explain` tell of a version that several files hold. */

import { type ArticleVersion, type Disagreement, ETATS } from '../core/model.ts';
import type { Inline } from '../core/view.ts';
import type { CommandContext } from './command.ts';

/** One row for each other file of the version, then one for each fact on which they do not agree. */
export function mergedRows(context: CommandContext, version: ArticleVersion): readonly (readonly [string, Inline])[] {
  const labels = context.messages.merged;
  const { alsoIn = [], disagreements = [] } = version;
  return [
    ...alsoIn.map((path, index) => [index === 0 ? labels.alsoIn : '', path] as const),
    ...disagreements.map(
      (one) => [labels.disagreement, [{ text: disagreementText(context, one), tone: 'warn' }]] as const,
    ),
  ];
}

/** ` [path]` when another file than the version's own gives the fact that `kind` of evidence is for; else nothing. */
export function givenBy(context: CommandContext, version: ArticleVersion, kind: string): string {
  const path = version.etatEvidence.find((evidence) => evidence.kind === kind)?.path ?? null;
  return version.alsoIn === undefined || path === null || path === version.path
    ? ''
    : ` ${context.messages.merged.fromFile(path)}`;
}

function disagreementText(context: CommandContext, { field, used, other, path }: Disagreement): string {
  return context.messages.merged.disagrees(
    ...[field, valueText(context, field, used), valueText(context, field, other), path],
  );
}

/** No name of a bound and no bare code of an état is shown to people. */
function valueText(context: CommandContext, field: Disagreement['field'], value: string): string {
  const { answers, words } = context.messages;
  const { noEnd, neverApplies, undatedEnd } = answers.article;
  const bounds: Readonly<Record<string, string>> = { open: noEnd, never: neverApplies, later: undatedEnd };
  if (field === 'wording') return `« ${value} »`;
  if (field === 'dateDebut' || field === 'dateFin') return bounds[value] ?? value;
  const etat = field === 'etat' ? ETATS.find((known) => known === value) : undefined;
  return etat === undefined ? value : words.etat[etat];
}
