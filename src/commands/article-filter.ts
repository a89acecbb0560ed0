/** Which articles a person wants: `--code`, `--num`, `--etat`, `--at`. */

import { type ListFilter, UsageError } from '../core/contracts.ts';
import { coversDay } from '../core/coverage.ts';
import { type ArticleVersion, ETATS, type IsoDate, VIGUEURS } from '../core/model.ts';
import { normalizeNum } from '../core/numbers.ts';
import type { CommandContext } from './command.ts';
import { demandCode, listOption, textOption } from './option-readers.ts';
import { stateOf } from './state.ts';

export interface ArticleFilter {
  /** What the store can judge. */
  readonly stored: ListFilter;
  /** True when something is left to `isWanted`: a day or an état. */
  readonly isJudged: boolean;
  readonly isWanted: (version: ArticleVersion) => boolean;
}

/** The day on which versions are judged: that of --at, else today. */
export function dayOfFilter(context: CommandContext): IsoDate {
  return textOption(context, 'at') ?? context.asOf;
}

/** Reads the filters; `code` is the name of a code as typed. Throws UsageError for a code or an état that does not exist. */
export function readFilter(context: CommandContext, code: string | undefined): ArticleFilter {
  const texte = code === undefined ? undefined : demandCode(context, code);
  const num = textOption(context, 'num');
  const etats = listOption(context, 'etat').map((etat) => checkEtat(context, etat));
  const day = textOption(context, 'at');
  return {
    stored: {
      ...(texte === undefined ? {} : { texteKey: texte?.key ?? null }),
      ...(num === undefined ? {} : { num: globOf(num) }),
    },
    isJudged: etats.length > 0 || day !== undefined,
    isWanted: (version) =>
      (etats.length === 0 || etats.some((etat) => isOfEtat(context, version, etat))) &&
      (day === undefined || existsOn(context, version, day)),
  };
}

/** A glob is matched on normal forms: the fixed parts are normalised, the stars of a glob kept. */
function globOf(glob: string): string {
  return glob.includes('*') || glob.includes('?') || glob.includes('[') ? glob : normalizeNum(glob);
}

function checkEtat(context: CommandContext, text: string): string {
  const known = [...ETATS, ...VIGUEURS].find((value) => value.toLowerCase() === text.toLowerCase());
  if (known !== undefined) return known;
  const say = context.messages.answers.list;
  throw new UsageError('unknown-etat', say.etatUnknown(text), say.etats(ETATS, VIGUEURS));
}

function isOfEtat(context: CommandContext, version: ArticleVersion, etat: string): boolean {
  return version.etat === etat || stateOf(context.corpus, version, dayOfFilter(context)) === etat;
}

/** Excludes only what dates or états prove not to be in force on that day: an état proves nothing of earlier days. */
function existsOn(context: CommandContext, version: ArticleVersion, day: string): boolean {
  const state = stateOf(context.corpus, version, day);
  const isDated = version.dateDebut !== null || version.dateFin !== null;
  if (!isDated && day < context.asOf) return state !== 'never-in-force';
  return (
    state === 'in-force' ||
    state === 'repealed-later' ||
    (state === 'unknown' && (version.dateDebut === null || coversDay(version, day)))
  );
}
