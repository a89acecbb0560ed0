/** `list [CODE]`: the articles, one a line, in natural order. */

import { UsageError } from '../core/contracts.ts';
import { type ArticleVersion, ETATS, type Texte, VIGUEURS } from '../core/model.ts';
import { normalizeNum } from '../core/numbers.ts';
import type { Block, Inline, View } from '../core/view.ts';
import { datesText, stateSpan } from './article-facts.ts';
import type { CommandContext } from './command.ts';
import { demandCode, listOption, textOption } from './option-readers.ts';
import { ARTICLE_COLUMNS, articleRecord } from './records.ts';
import { stateOf, versionJson } from './state.ts';

type Selection = () => Iterable<ArticleVersion>;

/** Every article that passes the filters, streamed: the whole of French law does not have to fit in memory. */
export function run(context: CommandContext): View {
  const select = createSelection(context);
  const isEmpty = isNothing(select());
  return {
    kind: 'list',
    data: null,
    items: mapLazily(select, (version) => versionJson(context.corpus, version, dayOfList(context))),
    records: { columns: ARTICLE_COLUMNS, rows: mapLazily(select, (version) => articleRecord(context, version)) },
    blocks: listBlocks(context, select, isEmpty),
    findings: [],
    warnings: [],
    isEmptyAnswer: false,
    summary: null,
  };
}

function dayOfList(context: CommandContext): string {
  return textOption(context, 'at') ?? context.asOf;
}

function createSelection(context: CommandContext): Selection {
  const name = context.args[0] ?? textOption(context, 'code');
  const texte: Texte | null | undefined = name === undefined ? undefined : demandCode(context, name);
  const num = textOption(context, 'num');
  const etats = listOption(context, 'etat').map((etat) => checkEtat(context, etat));
  const day = textOption(context, 'at');
  const filter = {
    ...(texte === undefined ? {} : { texteKey: texte?.key ?? null }),
    ...(num === undefined ? {} : { num: globOf(num) }),
  };
  return function* () {
    for (const version of context.corpus.list(filter)) {
      if (etats.length > 0 && !etats.some((etat) => isOfEtat(context, version, etat))) continue;
      if (day !== undefined && !existsOn(context, version, day)) continue;
      yield version;
    }
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
  return version.etat === etat || stateOf(context.corpus, version, dayOfList(context)) === etat;
}

/** Excludes only what dates or états prove not to be in force on that day: an état proves nothing of earlier days. */
function existsOn(context: CommandContext, version: ArticleVersion, day: string): boolean {
  const state = stateOf(context.corpus, version, day);
  const isDated = version.dateDebut !== null || version.dateFin !== null;
  if (!isDated && day < context.asOf) return state !== 'never-in-force';
  return state === 'in-force' || state === 'repealed-later' || (state === 'unknown' && version.dateDebut === null);
}

function isNothing(versions: Iterable<ArticleVersion>): boolean {
  for (const _ of versions) return false;
  return true;
}

function* listBlocks(context: CommandContext, select: Selection, isEmpty: boolean): Iterable<Block> {
  if (isEmpty) {
    yield { kind: 'text', paragraphs: [context.messages.answers.list.none] };
    return;
  }
  yield { kind: 'lines', lines: listLines(context, select) };
}

const NUM_WIDTH = 14;

function* listLines(context: CommandContext, select: Selection): Iterable<Inline> {
  let texte: string | null | undefined;
  for (const version of select()) {
    const key = version.texte?.key ?? null;
    if (key !== texte) {
      if (texte !== undefined) yield '';
      yield [
        {
          text:
            version.texte?.title ??
            `${context.messages.words.unknownCode} (${context.messages.answers.index.unknownCode})`,
          tone: 'strong',
        },
      ];
      texte = key;
    }
    yield lineOf(context, version);
  }
}

function lineOf(context: CommandContext, version: ArticleVersion): Inline {
  const state = stateSpan(context, stateOf(context.corpus, version, dayOfList(context)));
  const width = Math.max(...Object.values(context.messages.words.vigueur).map((word) => word.length));
  const isDated = version.dateDebut !== null || version.dateFin !== null;
  const dates = isDated ? `  ${datesText(context, version)}` : '';
  return [
    { text: `  ${(version.num ?? '—').padEnd(NUM_WIDTH)}  ` },
    { ...state, text: state.text.padEnd(width) },
    { text: `${dates}  ${version.path}`, tone: 'dim' },
  ];
}

function mapLazily<T>(select: Selection, map: (version: ArticleVersion) => T): Iterable<T> {
  return {
    *[Symbol.iterator]() {
      for (const version of select()) yield map(version);
    },
  };
}
