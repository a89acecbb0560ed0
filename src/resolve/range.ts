/** The articles that a range covers, by the order of the corpus. */

import type { Corpus } from '../core/contracts.ts';
import { dayOf } from '../core/dates.ts';
import type { ArticleVersion, IsoDate, Vigueur } from '../core/model.ts';
import { compareNums, foldStars, parseNum } from '../core/numbers.ts';
import { articleVigueur } from '../core/vigueur.ts';

export interface Expansion {
  /** Versions of each article, in their order. */
  readonly works: readonly (readonly ArticleVersion[])[];
  readonly isCut: boolean;
}

/** Articles that one range may stand for. */
const MOST_ARTICLES = 2000;
/** Versions read for one range, whatever they are. */
const MOST_VERSIONS = 20_000;
/** Articles after the first of an "et suivants" whose section is not known. */
const MOST_FOLLOWING = 10;

const AWAY: ReadonlySet<Vigueur> = new Set<Vigueur>([
  ...(['repealed', 'transferred', 'lapsed', 'annulled', 'severed', 'never-in-force', 'not-yet-in-force'] as const),
]);

type Choice = 'take' | 'skip' | 'stop';

/** Versions grouped by article as they come, until `choose` stops or a limit does. */
function collect(
  versions: Iterable<ArticleVersion>,
  choose: (version: ArticleVersion, works: number) => Choice,
): Expansion {
  const works = new Map<string, ArticleVersion[]>();
  let read = 0;
  for (const version of versions) {
    read += 1;
    const choice = choose(version, works.size);
    if (choice === 'stop') break;
    if (choice === 'skip') continue;
    if (read > MOST_VERSIONS || works.size > MOST_ARTICLES) return { works: [...works.values()], isCut: true };
    const group = works.get(version.work);
    if (group === undefined) works.set(version.work, [version]);
    else group.push(version);
  }
  return { works: [...works.values()], isCut: false };
}

function keyOf(version: ArticleVersion): string {
  return foldStars(version.numKey ?? '');
}

/** True when both numbers can be the ends of one range: same letter, in order. */
export function isRange(from: string, to: string): boolean {
  return parseNum(from).prefix === parseNum(to).prefix && compareNums(foldStars(from), foldStars(to)) <= 0;
}

/** What is held strictly between two numbers, those of `except` left out. */
export function findInside(
  corpus: Corpus,
  texteKey: string,
  ends: { readonly from: string; readonly to: string },
  except: ReadonlySet<string>,
): Expansion {
  const from = foldStars(ends.from);
  const to = foldStars(ends.to);
  const { works, isCut } = collect(corpus.inOrder(texteKey, from, 'forward'), (version) =>
    compareNums(keyOf(version), to) <= 0 ? 'take' : 'stop',
  );
  const isInside = (key: string): boolean => key !== from && key !== to && !except.has(key);
  return { works: works.filter(([first]) => first !== undefined && isInside(keyOf(first))), isCut };
}

/** The part of a number that names its chapter, `L4127` of L4127-36; null for a plain number. */
function chapterOf(key: string): string | null {
  return /^([A-Z]*\d+)-/.exec(key)?.[1] ?? null;
}

/**
 * What follows an article to the end of its section: the articles after it that stand under the same titles and, where
 * numbers tell the chapter, are of the same. A corpus may know the top division alone, which tells nothing: without
 * chapters, the next ten.
 */
export function findFollowing(corpus: Corpus, first: ArticleVersion, day: IsoDate): Expansion {
  if (first.texte === null || first.numKey === null) return { works: [], isCut: false };
  const titles = first.section.join('\n');
  const from = keyOf(first);
  const chapter = chapterOf(from);
  const isBounded = chapter === null && first.section.length < 2;
  const { works, isCut } = collect(corpus.inOrder(first.texte.key, from, 'forward'), (version, count) => {
    if (isBounded) return count <= MOST_FOLLOWING ? 'take' : 'stop';
    if (chapter !== null && chapterOf(keyOf(version)) !== chapter) return 'stop';
    if (version.section.join('\n') === titles) return 'take';
    // A wording of the past may have stood elsewhere.
    return (dayOf(version.dateFin) ?? '9999') <= day || version.num === first.num ? 'skip' : 'stop';
  });
  return { works: works.filter(([version]) => version !== undefined && keyOf(version) !== from), isCut };
}

/** The `count` articles next to one in a texte, nearest first, among those that are not gone nor to come on the day. */
export function findNeighbours(
  corpus: Corpus,
  article: ArticleVersion,
  { step, count }: { readonly step: -1 | 1; readonly count: number },
  day: IsoDate,
): readonly (readonly ArticleVersion[])[] {
  if (article.texte === null || article.numKey === null) return [];
  const wanted = Math.min(count, MOST_FOLLOWING);
  const found: (readonly ArticleVersion[])[] = [];
  const seen = new Set([article.work]);
  let read = 0;
  for (const version of corpus.inOrder(article.texte.key, article.numKey, step === 1 ? 'forward' : 'back')) {
    read += 1;
    if (found.length === wanted || read > MOST_VERSIONS) break;
    if (seen.has(version.work) || version.numKey === article.numKey) continue;
    seen.add(version.work);
    const versions = corpus.versionsOf(version.work);
    if (!AWAY.has(articleVigueur(versions, day).vigueur)) found.push(versions);
  }
  return found;
}
