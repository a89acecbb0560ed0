/** Turns the commits of a corpus into the wordings of its articles, each with its dates and what made it. */

import { dayOfTime } from './conventions/commit-day.ts';
import type { Convention } from './conventions/convention.ts';
import { dayOf } from './core/dates.ts';
import type { HistoryAnomaly, HistoryChange, HistoryCommit } from './core/history.ts';
import type { IsoDate } from './core/model.ts';
import { advance, digestOf } from './history/timeline.ts';
import type { Cause, Holding, Step, Timeline, Wording } from './history/timeline.ts';

/** An article, or a file, through time. Plain data: what a later run needs to go on from. */
export interface ArticleHistory {
  readonly identity: string;
  /** In commit order; those of an article that was deleted and came back are one list. */
  readonly wordings: readonly Wording[];
  /** Every file that holds it at the tip. */
  readonly live: readonly Holding[];
}

/** One article inside a file. `wording`: what of it is law, without links and metadata. */
export interface Part {
  readonly identity: string;
  readonly wording: string;
}

export interface HistorySource {
  readonly commits: AsyncIterable<HistoryCommit> | Iterable<HistoryCommit>;
  readonly convention: Convention;
  /** Articles of an earlier run, to go on from. */
  readonly previous?: Iterable<ArticleHistory>;
  /** Last day reached by the earlier run. */
  readonly lastDay?: IsoDate | null;
  /** False for the paths that hold no article; their contents are not asked for. */
  readonly accepts: (path: string) => boolean;
  /** The text of a file by its hash; null when it cannot be had. Asked once for each change, many at a time. */
  readonly contentOf: (blob: string, path: string) => Promise<string | null>;
  /** The articles of a file; see wholeFile for formats that hold one. */
  readonly partsOf: (text: string, path: string) => readonly Part[];
}

export interface HistoryCounts {
  readonly commits: number;
  /** Commits of a file that changed no word of it: the links around it, as a rule. */
  readonly linkOnlyChanges: number;
  /** Changes of folder alone. */
  readonly moves: number;
  /** Wordings replaced or deleted the day they began. */
  readonly sameDay: number;
}

export interface CorpusHistory {
  /** By first appearance, those of `previous` first. None without a wording. */
  readonly articles: readonly ArticleHistory[];
  readonly counts: HistoryCounts;
  readonly anomalies: readonly HistoryAnomaly[];
  /** Latest day of law met; null when none. */
  readonly lastDay: IsoDate | null;
}

/** Contents asked for at once. */
const AT_ONCE = 64;

interface Building {
  readonly source: HistorySource;
  readonly timelines: Map<string, Timeline>;
  /** Identities that each path holds now. */
  readonly held: Map<string, readonly string[]>;
  readonly steps: Record<Step, number>;
  readonly anomalies: HistoryAnomaly[];
  commits: number;
  lastDay: IsoDate | null;
}

/** What one commit does to one identity. */
interface Turn {
  readonly left: Set<string>;
  readonly changed: Holding[];
}

/** The parts of a file that holds one article, known by its path: `wordingOf` gives what of the text is law. */
export function wholeFile(convention: Convention, wordingOf: (text: string) => string): HistorySource['partsOf'] {
  return (text, path) => [{ identity: convention.identityOf(path), wording: wordingOf(text) }];
}

/**
 * Builds the wordings from commits in order, oldest first. A commit that leaves the words of an article as they were is
 * merged into its present wording, the newer file kept; a deletion ends it; of several commits of one day the last
 * counts; an article that comes back under its identity goes on in the same list.
 * @throws what `commits` and `contentOf` throw
 */
export async function buildHistory(source: HistorySource): Promise<CorpusHistory> {
  const building = begin(source);
  for await (const commit of source.commits) await addCommit(commit, building);
  const { steps, anomalies, commits, lastDay } = building;
  const articles = [...building.timelines]
    .filter(([, { wordings }]) => wordings.length > 0)
    .map(([identity, { wordings, live }]) => ({ identity, wordings, live }));
  const counts = { commits, linkOnlyChanges: steps.links, moves: steps.moved, sameDay: steps['same-day'] };
  return { articles, counts, anomalies, lastDay };
}

function begin(source: HistorySource): Building {
  const timelines = new Map<string, Timeline>();
  const held = new Map<string, readonly string[]>();
  for (const { identity, wordings, live } of source.previous ?? []) {
    timelines.set(identity, { wordings: [...wordings], live });
    for (const { path } of live) held.set(path, [...(held.get(path) ?? []), identity]);
  }
  const steps = { wording: 0, links: 0, moved: 0, 'same-day': 0, none: 0 };
  return { source, timelines, held, steps, anomalies: [], commits: 0, lastDay: source.lastDay ?? null };
}

async function addCommit(commit: HistoryCommit, building: Building): Promise<void> {
  building.commits += 1;
  const cause = causeOf(commit, building);
  const changes = commit.changes.filter(({ path }) => building.source.accepts(path));
  const turns = new Map<string, Turn>();
  for (let from = 0; from < changes.length; from += AT_ONCE) {
    const batch = changes.slice(from, from + AT_ONCE);
    const parts = await Promise.all(batch.map((change) => readParts(change, commit.hash, building)));
    batch.forEach(({ path }, index) => takeParts(path, parts[index] ?? [], turns, building));
  }
  for (const [identity, { left, changed }] of turns) {
    const timeline = building.timelines.get(identity) ?? { wordings: [], live: [] };
    building.timelines.set(identity, timeline);
    const rewritten = new Set([...left, ...changed.map(({ path }) => path)]);
    const live = [...timeline.live.filter(({ path }) => !rewritten.has(path)), ...changed];
    building.steps[advance(timeline, live, changed, cause)] += 1;
  }
}

/** What the commit says, with what is odd about it reported. */
function causeOf(commit: HistoryCommit, building: Building): Cause {
  const { entryIntoForce: on, signature, acts, anomalies } = building.source.convention.lawOf(commit);
  const report = (problem: HistoryAnomaly['problem'], detail: string) =>
    void building.anomalies.push({ problem, commit: commit.hash, path: null, detail });
  for (const { problem, detail } of anomalies) report(problem, detail);
  const day = dayOf(on);
  if (day !== null && building.lastDay !== null && day < building.lastDay) report('date-order', day);
  if (day !== null && (building.lastDay === null || day > building.lastDay)) building.lastDay = day;
  return { commit: commit.hash, on, recorded: dayOfTime(commit.committerDate), signature, acts };
}

type HeldPart = readonly [identity: string, holding: Holding];

/** A content that cannot be read is, for each article the file held, a wording of which only the hash is known. */
async function readParts(
  { path, blob }: HistoryChange,
  commit: string,
  { source, held, anomalies }: Building,
): Promise<readonly HeldPart[]> {
  if (blob === null) return [];
  const text = await source.contentOf(blob, path);
  if (text === null) {
    anomalies.push({ problem: 'missing-object', commit, path, detail: blob });
    const identities = held.get(path) ?? [source.convention.identityOf(path)];
    return identities.map((identity) => [identity, { path, blob, digest: digestOf(null, blob) }]);
  }
  return source
    .partsOf(text, path)
    .map(({ identity, wording }) => [identity, { path, blob, digest: digestOf(wording, blob) }]);
}

function takeParts(path: string, parts: readonly HeldPart[], turns: Map<string, Turn>, building: Building): void {
  const present = new Set(parts.map(([identity]) => identity));
  for (const identity of building.held.get(path) ?? []) {
    if (!present.has(identity)) turnOf(turns, identity).left.add(path);
  }
  for (const [identity, holding] of parts) turnOf(turns, identity).changed.push(holding);
  if (present.size === 0) building.held.delete(path);
  else building.held.set(path, [...present]);
}

function turnOf(turns: Map<string, Turn>, identity: string): Turn {
  const turn = turns.get(identity) ?? { left: new Set(), changed: [] };
  turns.set(identity, turn);
  return turn;
}
