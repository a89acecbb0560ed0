/** The page of what no longer holds: the references of one code to articles that were repealed, moved, or changed. */

import { findAbrogated } from '../../checks/abrogated.ts';
import type { Severity } from '../../core/model.ts';
import type { SitePart } from '../../core/site.ts';
import { type Finding, type Inline, MOST_PAGE_ROWS, type Span, type Tone } from '../../core/view.ts';
import type { CommandContext } from '../command.ts';
import type { SiteSources } from './sources.ts';

export interface SiteFindings {
  /** Of each texte (null: of unknown code) by its key, the references that no longer hold, errors first. */
  readonly byCode: ReadonlyMap<string | null, readonly Finding[]>;
  /** How many references of the corpus were judged, and how many could not be: without it, none found looks like none. */
  readonly checked: string;
}

const ORDER: readonly Severity[] = ['error', 'warning', 'note'];
const TONES: Readonly<Record<Severity, Tone>> = { error: 'bad', warning: 'warn', note: 'dim' };

/** A reference belongs to the code that cites; to the one cited, when an act that is not held cites it. */
export function findingsByCode(context: CommandContext, { articles }: SiteSources): SiteFindings {
  const { asOf, corpus, messages } = context;
  const report = findAbrogated(corpus, { asOf, include: new Set(), scope: null, messages });
  const codes = new Map(articles.map(({ work, texte }) => [work, texte?.key ?? null]));
  const byCode = new Map<string | null, Finding[]>();
  for (const finding of report.findings) {
    const citing = finding.source === null ? undefined : codes.get(finding.source.work);
    const code = citing === undefined ? codes.get(finding.targetKey ?? '') : citing;
    if (code === undefined) continue;
    const known = byCode.get(code);
    if (known === undefined) byCode.set(code, [finding]);
    else known.push(finding);
  }
  for (const group of byCode.values()) group.sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  return { byCode, checked: messages.answers.abrogated.checked(report, asOf) };
}

/** The table, to be filtered and sorted, as much of it as a page holds. */
export function findingParts(
  context: CommandContext,
  findings: readonly Finding[],
  checked: string,
): readonly SitePart[] {
  const { site, words } = context.messages;
  const counts = ORDER.map((severity) => ({
    label: words.severity[severity],
    count: findings.reduce((sum, finding) => sum + (finding.severity === severity ? 1 : 0), 0),
    tone: TONES[severity],
  }));
  const { severity, citing, cited, verdict, since, by, now } = site.columns;
  return [
    {
      kind: 'blocks',
      blocks: [
        { kind: 'text', paragraphs: [site.findingsOf(findings.length, context.asOf), site.ofCorpus(checked)] },
        { kind: 'bars', rows: counts.filter(({ count }) => count > 0) },
        {
          kind: 'table',
          columns: [
            { title: severity, isFacet: true },
            ...[{ title: citing }, { title: cited }, { title: verdict, isFacet: true as const }],
            ...[{ title: since }, { title: by }, { title: now }],
          ],
          rows: findings.slice(0, MOST_PAGE_ROWS).map((finding) => rowOf(context, finding)),
          rowsLeft: Math.max(0, findings.length - MOST_PAGE_ROWS),
        },
      ],
    },
  ];
}

function named(text: string, work: string | null | undefined): Inline {
  const span: Span = work === null || work === undefined ? { text } : { text, names: work };
  return [span];
}

function rowOf({ messages }: CommandContext, finding: Finding): readonly Inline[] {
  const { severity, source, sourceLabel, targetLabel, targetKey, verdict, since, by, successors, text } = finding;
  return [
    [{ text: messages.words.severity[severity], tone: TONES[severity] }],
    named(sourceLabel ?? text ?? '', source?.work),
    named(targetLabel ?? text ?? '', targetKey),
    verdict === null ? '' : messages.words.verdict[verdict],
    since ?? '',
    by ?? '',
    successors.join(', '),
  ];
}
