/** `versions REF`: the wordings of an article, with their dates and the act that made each. */

import { labelOf } from '../checks/labels.ts';
import { compareTexts } from '../compare.ts';
import { dayOf } from '../core/dates.ts';
import { texteFromLabel } from '../core/textes.ts';
import type { ArticleVersion } from '../core/model.ts';
import type { Inline, View } from '../core/view.ts';
import { datesText, stateSpan } from './article-facts.ts';
import { chooseArticle, chronology, paragraphsOf } from './choose.ts';
import type { CommandContext } from './command.ts';
import { actThatMade, type Standing } from './making-act.ts';
import { ARTICLE_COLUMNS, articleRecord } from './records.ts';
import { stateOf, versionJson } from './state.ts';

interface Wording {
  readonly version: ArticleVersion;
  /** The act that made it, those that may have when several did; null when its file names none. */
  readonly by: string | null;
  /** Words replaced, inserted or deleted since the wording before; null for the first and for still-born ones. */
  readonly wordsChanged: number | null;
}

/** Wordings in the order of time, the still-born ones last. */
export function run(context: CommandContext): View {
  const chosen = chooseArticle(context, context.args[0] ?? '');
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
      by: actOf(context, version, index > 0 ? 'later' : lived.length === 1 ? 'alone' : 'first'),
      wordsChanged: before === undefined ? null : countChanges(context, before, version),
    };
  });
  return [
    ...wordings,
    ...still.map((version) => ({ version, by: actOf(context, version, 'later'), wordsChanged: null })),
  ];
}

function actOf({ corpus }: CommandContext, version: ArticleVersion, standing: Standing): string | null {
  const liens = corpus.liensFrom([version.row]);
  // A commit may name many acts, and a file every act it ever met: what both name made this wording.
  const acts = new Set((version.madeBy ?? []).map((act) => texteFromLabel(act)?.key));
  const shared = liens.filter(({ target }) => target.texte !== null && acts.has(target.texte.key));
  return actThatMade(shared, standing) ?? actThatMade(liens, standing) ?? (version.madeBy?.join(' ; ') || null);
}

function countChanges(context: CommandContext, before: ArticleVersion, after: ArticleVersion): number {
  const { changes } = compareTexts(paragraphsOf(context.corpus, before), paragraphsOf(context.corpus, after), {
    ignoreTypography: true,
  });
  const words = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;
  return changes
    .filter((change) => change.op !== 'equal')
    .reduce((sum, change) => sum + Math.max(words(change.before), words(change.after)), 0);
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
