/** `versions REF`: the wordings of an article, with their dates and the act that made each. */

import { labelOf } from '../checks/labels.ts';
import { dayOf } from '../core/dates.ts';
import type { ArticleVersion } from '../core/model.ts';
import type { Inline, View } from '../core/view.ts';
import { datesText, stateSpan } from './article-facts.ts';
import { chooseArticle, chronology } from './choose.ts';
import type { CommandContext } from './command.ts';
import { actOfWording } from './making-act.ts';
import { textOption } from './option-readers.ts';
import { ARTICLE_COLUMNS, articleRecord } from './records.ts';
import { stateOf, versionJson } from './state.ts';
import { timelineBlocks } from './version-timeline.ts';
import { countWordsChanged } from './words-changed.ts';

interface Wording {
  readonly version: ArticleVersion;
  /** The act that made it, those that may have when several did; null when its file names none. */
  readonly by: string | null;
  /** Words replaced, inserted or deleted since the wording before; null for the first and for still-born ones. */
  readonly wordsChanged: number | null;
}

/** Wordings in the order of time, the still-born ones last. */
export function run(context: CommandContext): View {
  const chosen = chooseArticle(context, context.args[0] ?? '', textOption(context, 'at'));
  const wordings = readWordings(context, chosen.versions);
  const first = wordings[0]?.version;
  const isDated = chosen.versions.some((version) => version.dateDebut !== null || version.dateFin !== null);
  const isListed = wordings.length > 1 && !isDated;
  return {
    kind: 'versions',
    data: {
      versions: wordings.map(({ version, by, wordsChanged }) => ({
        ...versionJson(context.corpus, version, context.asOf),
        ...{ by, wordsChanged },
      })),
    },
    records: {
      columns: [...ARTICLE_COLUMNS, 'by', 'wordsChanged'],
      rows: wordings.map(({ version, by, wordsChanged }) => [...articleRecord(context, version), by, wordsChanged]),
    },
    blocks: [
      {
        kind: 'heading',
        level: 1,
        text: context.messages.answers.versions.title(first === undefined ? '' : labelOf(first)),
      },
      ...timelineBlocks(context, chosen.versions),
      { kind: 'table', columns: columnsOf(context), rows: wordings.map((wording) => rowOf(context, wording)) },
    ],
    findings: [],
    warnings: [...chosen.warnings, ...(isListed ? [context.messages.answers.versions.undated] : [])],
    isEmptyAnswer: false,
    summary: null,
  };
}

function readWordings(context: CommandContext, versions: readonly ArticleVersion[]): readonly Wording[] {
  const lived = chronology(versions);
  const still = versions.filter((version) => !lived.includes(version));
  const wordings = lived.map((version, index) => {
    const before = lived[index - 1];
    return {
      version,
      by: actOfWording(context.corpus, version, index > 0 ? 'later' : lived.length === 1 ? 'alone' : 'first'),
      wordsChanged: before === undefined ? null : countWordsChanged(context.corpus, before, version),
    };
  });
  return [
    ...wordings,
    ...still.map((version) => ({ version, by: actOfWording(context.corpus, version, 'later'), wordsChanged: null })),
  ];
}

function columnsOf(context: CommandContext) {
  const { columns } = context.messages.answers.versions;
  return [
    { title: columns.from },
    { title: columns.state },
    { title: columns.by },
    { title: columns.words, align: 'right' as const },
    { title: columns.file },
  ];
}

function rowOf(context: CommandContext, { version, by, wordsChanged }: Wording): readonly Inline[] {
  const isDated = dayOf(version.dateDebut) !== null || dayOf(version.dateFin) !== null;
  return [
    isDated ? datesText(context, version) : context.messages.answers.article.notStated,
    [stateSpan(context, stateOf(context.corpus, version, context.asOf))],
    by ?? '',
    wordsChanged === null ? '' : String(wordsChanged),
    `${version.path}:${version.line}`,
  ];
}
