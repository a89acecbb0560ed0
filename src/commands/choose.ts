/** From a REF on the command line to one article, and to one of its wordings. */

import { labelOf } from '../checks/labels.ts';
import { areSameWording } from '../compare.ts';
import { alineasOf } from '../alineas.ts';
import { type Corpus, NotFoundError, UsageError } from '../core/contracts.ts';
import { coveringVersion } from '../core/coverage.ts';
import { dayOf } from '../core/dates.ts';
import type { ArticleVersion, IsoDate, Target, Texte } from '../core/model.ts';
import { parseReference, type Reference } from '../core/reference.ts';
import { articleVigueur } from '../core/vigueur.ts';
import { groupByWork, type Resolution, resolveReference } from '../resolve.ts';
import type { CommandContext } from './command.ts';

/** An article as chosen: all its wordings, and what must be said of the choice. */
export interface ChosenArticle {
  readonly reference: Reference;
  readonly versions: readonly ArticleVersion[];
  readonly warnings: readonly string[];
}

/** A wording as chosen. `day` is the day that was asked for, by --at, by @, or the day of judgement. */
export interface ChosenVersion extends ChosenArticle {
  readonly version: ArticleVersion;
  readonly day: IsoDate;
  /** Other files of the same article that hold the same text. */
  readonly twins: readonly ArticleVersion[];
}

/** Reads and resolves a REF. Throws NotFoundError with the nearest numbers, UsageError `ambiguous` with the choices. */
export function chooseArticle(context: CommandContext, ref: string, at?: IsoDate): ChosenArticle {
  const { corpus, messages } = context;
  const reference = parseReference(ref);
  if (reference.at === 'invalid') throw new UsageError('invalid-date', messages.answers.choose.invalidDay(ref));
  const day = at ?? reference.at ?? context.asOf;
  const resolution = resolveReference(corpus, reference, day);
  const versions = demandVersions(context, ref, reference, resolution);
  const warnings = fallbackWarnings(context, ref, reference, resolution);
  return { reference, versions, warnings: [...warnings, ...namesakes(context, reference, versions)] };
}

/** A number that was given to another article is said: it is not the same provision. */
function namesakes(
  context: CommandContext,
  reference: Reference,
  versions: readonly ArticleVersion[],
): readonly string[] {
  const [first] = versions;
  if (reference.num === null || first?.numKey == null || first.texte === null) return [];
  const works = [...groupByWork(context.corpus.byNum(first.numKey, first.texte.key)).values()];
  const others = works.flatMap((work) => (work[0] === undefined || work[0].work === first.work ? [] : work[0]));
  if (others.length === 0) return [];
  return [
    context.messages.answers.choose.alsoNumberOf(
      labelOf(first),
      others.map((v) => `${v.key} (${v.path})`),
    ),
  ];
}

/** What the answer is not, to the letter, that was asked for: another star, a code of the same everyday name. */
function fallbackWarnings(
  { messages }: CommandContext,
  ref: string,
  reference: Reference,
  { target, isStarFallback, homonym }: Resolution,
): readonly string[] {
  const say = messages.answers.choose;
  const first = target.status === 'resolved' ? target.versions[0] : undefined;
  const isOther = homonym !== null && reference.texte !== null;
  return [
    ...(isOther ? [say.homonym(reference.texte.title, homonym.title)] : []),
    ...(isStarFallback && first !== undefined ? [say.starFallback(reference.numText ?? ref, labelOf(first))] : []),
  ];
}

/** chooseArticle, then the wording of the day. Throws NotFoundError when none was in force on a day asked for. */
export function chooseVersion(context: CommandContext, ref: string, at?: IsoDate): ChosenVersion {
  const chosen = chooseArticle(context, ref, at);
  const asked = at ?? (chosen.reference.at === 'invalid' ? null : chosen.reference.at);
  const day = asked ?? context.asOf;
  const { version, twins } = pickVersion(context, chosen, day, asked !== null);
  const isUndated = asked !== null && version.dateDebut === null && version.dateFin === null;
  const undated = isUndated ? [context.messages.answers.choose.undatedAt(labelOf(version))] : [];
  return { ...chosen, version, day, twins, warnings: [...chosen.warnings, ...undated] };
}

function demandVersions(
  context: CommandContext,
  ref: string,
  reference: Reference,
  resolution: Resolution,
): readonly ArticleVersion[] {
  const { target } = resolution;
  if (target.status === 'resolved') return target.versions;
  if (target.status === 'ambiguous') throw ambiguous(context, ref, target.choices);
  throw notFound(context, ref, reference, target);
}

function notFound(context: CommandContext, ref: string, reference: Reference, target: Target): NotFoundError {
  const say = context.messages.answers.choose;
  if (target.status === 'outside') {
    if (reference.id !== null) return new NotFoundError('not-found', say.notFound(ref), null, []);
    const name = reference.texte?.title ?? reference.texteName ?? ref;
    const message = reference.texte === null ? say.unknownCode(name) : say.outside(name);
    return new NotFoundError('outside', message, say.outsideHint, []);
  }
  const nearest = target.status === 'not-in-corpus' ? target.nearest : [];
  const message =
    reference.num !== null && reference.texte !== null
      ? say.notFoundIn(reference.numText ?? reference.num, heldTitle(context, reference.texte))
      : say.notFound(ref);
  return new NotFoundError('not-found', message, nearest.length === 0 ? null : say.nearestHint, nearest);
}

/** The title as the corpus writes it; a person may have typed it in another case. */
function heldTitle({ corpus }: CommandContext, texte: Texte): string {
  return corpus.textesHeld().find((held) => held.texte.key === texte.key)?.texte.title ?? texte.title;
}

function ambiguous(context: CommandContext, ref: string, choices: readonly ArticleVersion[]): UsageError {
  const say = context.messages.answers.choose;
  const works = [...groupByWork(choices).values()].flatMap((versions) => versions[0] ?? []);
  return new UsageError(
    'ambiguous',
    say.ambiguous(ref, works.length),
    null,
    works.map((v) => choiceOf(v, works)),
  );
}

/** What to type for this one and no other: its code and number, unless another choice has the same. */
function choiceOf(version: ArticleVersion, all: readonly ArticleVersion[]): string {
  const name = nameOf(version);
  const isShared = all.some((other) => other.row !== version.row && nameOf(other) === name);
  return isShared ? (version.id ?? version.articleCid ?? version.path) : name;
}

function nameOf(version: ArticleVersion): string {
  return version.texte === null || version.num === null ? version.path : `${version.texte.title}:${version.num}`;
}

function pickVersion(
  context: CommandContext,
  chosen: ChosenArticle,
  day: IsoDate,
  isAsked: boolean,
): { version: ArticleVersion; twins: readonly ArticleVersion[] } {
  const { versions } = chosen;
  const [first, ...others] = versions;
  if (first === undefined) throw new RangeError('an article has at least one version');
  // A wording that is dated may end on a day that nothing states: it is that of the day, whatever its state then.
  const current = articleVigueur(versions, day).current ?? coveringVersion(versions, day);
  if (current !== null && (others.length > 0 || !isAsked)) return { version: current, twins: [] };
  const isDated = versions.every((version) => version.dateDebut !== null);
  if (isAsked && isDated && current === null) throw notOnDay(context, versions, day);
  if (others.length === 0) return { version: first, twins: [] };
  if (isDated) return { version: nearestInTime(versions, day), twins: [] };
  if (others.every((other) => haveSameText(context.corpus, first, other))) return { version: first, twins: others };
  const say = context.messages.answers.choose;
  const message = say.ambiguousWording(labelOf(first), versions.length);
  throw new UsageError(
    'ambiguous',
    message,
    null,
    versions.map((version) => version.path),
  );
}

function haveSameText(corpus: Corpus, a: ArticleVersion, b: ArticleVersion): boolean {
  return a.numKey === b.numKey && areSameWording(paragraphsOf(corpus, a), paragraphsOf(corpus, b));
}

/** The alinéas of a version, in reading order. */
export function paragraphsOf(corpus: Corpus, version: ArticleVersion): readonly string[] {
  const { body, bodyKind } = corpus.text(version);
  return alineasOf(body, bodyKind).map((alinea) => alinea.text);
}

/** Wordings that were or will be law, by beginning; mort-nées, which never were, excluded. */
export function chronology(versions: readonly ArticleVersion[]): readonly ArticleVersion[] {
  const beginning = (version: ArticleVersion): string =>
    dayOf(version.dateDebut) ?? (version.dateDebut === null ? '' : '9999');
  return versions
    .filter((version) => version.etat !== 'MODIFIE_MORT_NE')
    .toSorted((a, b) => (beginning(a) < beginning(b) ? -1 : beginning(a) > beginning(b) ? 1 : a.row - b.row));
}

function nearestInTime(versions: readonly ArticleVersion[], day: IsoDate): ArticleVersion {
  const inTime = chronology(versions);
  const begun = inTime.filter((version) => (dayOf(version.dateDebut) ?? '9999') <= day);
  const found = begun.at(-1) ?? inTime[0] ?? versions[0];
  if (found === undefined) throw new RangeError('an article has at least one version');
  return found;
}

function notOnDay(context: CommandContext, versions: readonly ArticleVersion[], day: IsoDate): NotFoundError {
  const say = context.messages.answers.choose;
  const inTime = chronology(versions);
  const label = labelOf(inTime[0] ?? versions[0] ?? raise());
  const begin = dayOf(inTime[0]?.dateDebut ?? null);
  const ends = inTime.map((version) => dayOf(version.dateFin));
  const end = ends.includes(null) ? null : (ends.toSorted().at(-1) ?? null);
  if (begin !== null && day < begin)
    return new NotFoundError('not-on-day', say.beforeStart(label, day, begin), null, []);
  if (end !== null && day >= end) return new NotFoundError('not-on-day', say.afterEnd(label, day, end), null, []);
  return new NotFoundError('not-on-day', say.notOnDay(label, day), null, []);
}

function raise(): never {
  throw new RangeError('an article has at least one version');
}
