/** Articles through time as text, and back: what a later reading of the history goes on from. */

import type { Bound } from '../core/model.ts';
import type { ArticleHistory } from '../history.ts';
import type { Cause, Holding, Wording } from './timeline.ts';

type StoredHolding = readonly [path: string, blob: string, digest: string];

/** A wording with each cause named by its commit. Its beginning is that of what made it. */
interface StoredWording {
  readonly made: string;
  readonly until: Bound;
  readonly end: string | null;
  readonly isDeletion: boolean;
  readonly holding: StoredHolding;
  readonly isWordingChange: boolean;
  readonly isReadable: boolean;
  readonly linkChanges: readonly (readonly [commit: string, blob: string])[];
}

interface StoredArticle {
  readonly wordings: readonly StoredWording[];
  readonly live: readonly StoredHolding[];
}

/** The text of an article without what its commits say, which `causesOf` gives. */
export function encodeArticle({ wordings, live }: ArticleHistory): string {
  const stored: StoredArticle = { wordings: wordings.map(storeWording), live: live.map(storeHolding) };
  return JSON.stringify(stored);
}

function storeWording(wording: Wording): StoredWording {
  const { made, until, end, holding, isWordingChange, isReadable, linkChanges } = wording;
  return {
    made: made.commit,
    until,
    end: end?.commit ?? null,
    isDeletion: end?.isDeletion ?? false,
    holding: storeHolding(holding),
    isWordingChange,
    isReadable,
    linkChanges: linkChanges.map(({ commit, blob }) => [commit, blob]),
  };
}

function storeHolding({ path, blob, digest }: Holding): StoredHolding {
  return [path, blob, digest];
}

/** What the commits that made, ended or touched the article say. */
export function causesOf({ wordings }: ArticleHistory): readonly Cause[] {
  return wordings.flatMap(({ made, end, linkChanges }) => [made, ...(end === null ? [] : [end]), ...linkChanges]);
}

/** The text of what a commit says; it begins with nothing of what it did to one article. */
export function encodeCause({ commit, on, recorded, signature, acts }: Cause): string {
  const cause: Cause = { commit, on, recorded, signature, acts };
  return JSON.stringify(cause);
}

/** What `encodeCause` wrote. Throws SyntaxError when it is not JSON. */
export function decodeCause(text: string): Cause {
  const cause: Cause = JSON.parse(text);
  return cause;
}

/** The article that `encodeArticle` wrote. Throws when a cause is missing from `causes`, which are by commit. */
export function decodeArticle(identity: string, text: string, causes: ReadonlyMap<string, Cause>): ArticleHistory {
  const stored: StoredArticle = JSON.parse(text);
  const causeOf = (commit: string): Cause => {
    const cause = causes.get(commit);
    if (cause === undefined) throw new RangeError(`no cause ${commit}`);
    return cause;
  };
  const wordings = stored.wordings.map((wording) => loadWording(wording, causeOf));
  return { identity, wordings, live: stored.live.map(loadHolding) };
}

function loadWording(stored: StoredWording, causeOf: (commit: string) => Cause): Wording {
  const { until, holding, isDeletion, isWordingChange, isReadable } = stored;
  const made = causeOf(stored.made);
  return {
    from: made.on,
    until,
    made,
    end: stored.end === null ? null : { ...causeOf(stored.end), isDeletion },
    holding: loadHolding(holding),
    isWordingChange,
    isReadable,
    linkChanges: stored.linkChanges.map(([commit, blob]) => ({ ...causeOf(commit), blob })),
  };
}

function loadHolding([path, blob, digest]: StoredHolding): Holding {
  return { path, blob, digest };
}
