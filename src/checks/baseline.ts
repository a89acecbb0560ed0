/** Known findings: which of them are found again, which are gone, which are known no longer. */

import { posix } from 'node:path';
import { type BaselineEntry, type Baseline } from './baseline-file.ts';
import { corpusFinding } from './validate/rule.ts';
import { withFingerprints } from '../core/fingerprint.ts';
import type { IsoDate } from '../core/model.ts';
import type { Finding } from '../core/view.ts';
import type { Messages } from '../messages/messages.ts';

/** What was looked at in this run. */
export interface BaselineScope {
  /** Paths of the documents that were read, as findings name them. */
  readonly checkedPaths: ReadonlySet<string>;
  /** The working directory as seen from the folder that paths of the baseline start from: '' when it is that folder. */
  readonly home?: string;
  /** True for a path, as findings name them, at which there is no document any more: nothing can be found there again. */
  readonly isGone?: (path: string) => boolean;
}

export interface BaselineOutcome {
  /** As given; those that are known are suppressed. */
  readonly findings: readonly Finding[];
  /** How many are known. */
  readonly ignored: number;
  /** Entries of documents that were read, or are gone, that no finding answers to. */
  readonly stale: readonly BaselineEntry[];
  /** Entries whose day has come and whose finding is still there: it counts. */
  readonly expired: readonly BaselineEntry[];
}

/** Findings about the baseline itself are never known to it. */
const OWN_RULES: ReadonlySet<string> = new Set(['stale-baseline', 'expired-baseline']);

function homePath(path: string, { home = '' }: Pick<BaselineScope, 'home'>): string {
  return home === '' || path === '' ? path : posix.join(home, path);
}

/** Each finding with the fingerprint that the baseline knows it by. */
function identify(findings: readonly Finding[], scope: Pick<BaselineScope, 'home'>) {
  const seenFromHome = findings.map((finding): Finding => {
    const { path } = finding.primary;
    const { fingerprint: _, ...rest } = finding;
    return { ...rest, primary: { ...finding.primary, path: path === null ? null : homePath(path, scope) } };
  });
  return withFingerprints(seenFromHome);
}

function countsFor(entry: BaselineEntry, scope: BaselineScope): boolean {
  const { checkedPaths, home = '', isGone } = scope;
  const path = home === '' ? entry.path : posix.relative(home, entry.path);
  return checkedPaths.has(path) || isGone?.(path) === true;
}

/**
 * Suppresses the findings that a baseline knows. An entry whose day has come does not suppress.
 * @param findings every finding of the documents read, in their order, before levels are applied; what is already
 *   suppressed stays so, and its entry is stale
 * @param today an entry holds until the day before its `expires`
 */
export function applyBaseline(
  findings: readonly Finding[],
  baseline: Baseline,
  today: IsoDate,
  scope: BaselineScope,
): BaselineOutcome {
  if (baseline.entries.length === 0) return { findings, ignored: 0, stale: [], expired: [] };
  const entries = new Map(baseline.entries.map((entry) => [entry.fingerprint, entry]));
  const met = new Set<BaselineEntry>();
  const expired: BaselineEntry[] = [];
  let ignored = 0;
  const identified = identify(findings, scope);
  const judged = findings.map((finding, index): Finding => {
    const entry = entries.get(identified[index]?.fingerprint ?? '');
    if (entry === undefined || finding.suppression !== undefined || OWN_RULES.has(finding.rule)) return finding;
    met.add(entry);
    if (entry.expires !== undefined && entry.expires <= today) {
      expired.push(entry);
      return finding;
    }
    ignored += 1;
    return { ...finding, suppression: { kind: 'baseline', reason: entry.reason ?? null } };
  });
  const stale = [...entries.values()].filter((entry) => !met.has(entry) && countsFor(entry, scope));
  return { findings: judged, ignored, stale, expired };
}

/**
 * The baseline that knows every finding of this run. Entries that live on keep their reason and their day: a day that has
 * come is not put off by writing the file again. Entries of documents that were not read are kept as they are.
 * @param findings as for applyBaseline; what is silenced in the document itself is left out
 * @param previous null when there is no baseline yet
 */
export function updateBaseline(
  findings: readonly Finding[],
  previous: Baseline | null,
  scope: BaselineScope,
): Baseline {
  const before = new Map((previous?.entries ?? []).map((entry) => [entry.fingerprint, entry]));
  const unread = [...before.values()].filter((entry) => !countsFor(entry, scope));
  const now = identify(findings, scope).flatMap(({ finding, fingerprint }) =>
    finding.suppression?.kind === 'inline' || OWN_RULES.has(finding.rule)
      ? []
      : [entryOf(finding, fingerprint, before.get(fingerprint))],
  );
  return { entries: [...unread, ...now] };
}

function entryOf(finding: Finding, fingerprint: string, previous: BaselineEntry | undefined): BaselineEntry {
  const { rule, primary, targetLabel, targetKey, text, sentence } = finding;
  return {
    ...previous,
    ...{ fingerprint, rule, path: primary.path ?? '' },
    reference: collapse(targetLabel ?? targetKey ?? text ?? ''),
    text: collapse(sentence ?? text ?? ''),
  };
}

function collapse(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** The baseline without these entries. */
export function pruneBaseline(baseline: Baseline, stale: readonly BaselineEntry[]): Baseline {
  const gone = new Set(stale.map(({ fingerprint }) => fingerprint));
  return { entries: baseline.entries.filter(({ fingerprint }) => !gone.has(fingerprint)) };
}

/**
 * What is to be said of the baseline itself: entries that nothing answers to, and entries whose day has come.
 * @param path where the baseline is, the place of these findings
 */
export function baselineFindings(
  { stale, expired }: Pick<BaselineOutcome, 'stale' | 'expired'>,
  path: string,
  { gate }: Messages,
): readonly Finding[] {
  const tell = (rule: string, entry: BaselineEntry, message: string): Finding => ({
    ...corpusFinding({ rule, severity: 'warning', message, path, line: null, text: entry.reference }),
    sentence: `${entry.path}: ${entry.text}`,
  });
  return [
    ...stale.map((entry) => tell('stale-baseline', entry, gate.stale(entry.rule, entry.reference, entry.path))),
    ...expired.map((entry) =>
      tell('expired-baseline', entry, gate.expired(entry.rule, entry.reference, entry.path, entry.expires ?? '')),
    ),
  ];
}
