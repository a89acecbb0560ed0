/** `diff REF [REF]`: two wordings, or two articles, word by word. */

import { labelOf } from '../checks/labels.ts';
import { type Comparison, compareTexts } from '../compare.ts';
import { NotFoundError } from '../core/contracts.ts';
import { dayOf } from '../core/dates.ts';
import type { ArticleVersion } from '../core/model.ts';
import type { Block, DiffMode, View } from '../core/view.ts';
import { chooseArticle, chooseVersion, chronology, paragraphsOf } from './choose.ts';
import type { CommandContext } from './command.ts';
import { hasFlag, textOption } from './option-readers.ts';
import { versionJson } from './state.ts';

interface Pair {
  readonly before: ArticleVersion;
  readonly after: ArticleVersion;
  readonly warnings: readonly string[];
}

/** Two REFs are compared with each other; one REF, its previous wording with its current one, or those of two days. */
export function run(context: CommandContext): View {
  const pair = choosePair(context);
  const ignoreTypography = textOption(context, 'ignore') === 'typography';
  const texts = [paragraphsOf(context.corpus, pair.before), paragraphsOf(context.corpus, pair.after)] as const;
  const comparison = compareTexts(...texts, { ignoreTypography });
  const { changes, stats } = comparison;
  const differs = changes.some((change) => change.op !== 'equal');
  return {
    kind: 'diff',
    data: {
      from: versionJson(context.corpus, pair.before, context.asOf),
      to: versionJson(context.corpus, pair.after, context.asOf),
      changes: changes.map(({ op, before, after }) => ({ op, before, after })),
      stats: { ...stats },
    },
    records: {
      columns: ['op', 'before', 'after'],
      rows: changes.filter((change) => change.op !== 'equal').map(({ op, before, after }) => [op, before, after]),
    },
    blocks: diffBlocks(context, pair, comparison, differs),
    findings: [],
    warnings: pair.warnings,
    isEmptyAnswer: differs && hasFlag(context, 'exitCode'),
    summary: differs ? context.messages.answers.diff.stat(stats) : context.messages.answers.diff.same,
  };
}

function choosePair(context: CommandContext): Pair {
  const [first = '', second] = context.args;
  const from = textOption(context, 'from');
  const to = textOption(context, 'to');
  if (second !== undefined) {
    const [a, b] = [chooseVersion(context, first, from), chooseVersion(context, second, to)];
    return { before: a.version, after: b.version, warnings: [...a.warnings, ...b.warnings] };
  }
  if (from !== undefined) {
    const [a, b] = [chooseVersion(context, first, from), chooseVersion(context, first, to)];
    return { before: a.version, after: b.version, warnings: [...a.warnings, ...b.warnings] };
  }
  return previousAndCurrent(context, first, to);
}

/** The previous wording is the one that ends the day this one begins; still-born ones never count. */
function previousAndCurrent(context: CommandContext, ref: string, to: string | undefined): Pair {
  const article = chooseArticle(context, ref, to);
  const say = context.messages.answers.diff;
  const inTime = chronology(article.versions);
  const first = article.versions[0];
  const label = first === undefined ? ref : labelOf(first);
  if (inTime.length < 2) throw new NotFoundError('one-wording', say.oneWording(label), null, []);
  if (inTime.some((version) => version.dateDebut === null)) {
    throw new NotFoundError(
      'undated-wordings',
      say.undatedWordings(label),
      null,
      inTime.map((version) => version.path),
    );
  }
  const current = chooseVersion(context, ref, to);
  const begin = dayOf(current.version.dateDebut);
  const before =
    inTime.findLast((version) => dayOf(version.dateFin) === begin) ?? inTime[inTime.indexOf(current.version) - 1];
  if (before === undefined) throw new NotFoundError('one-wording', say.oneWording(label), null, []);
  return { before, after: current.version, warnings: article.warnings };
}

const MODES: readonly (readonly [option: string, mode: DiffMode])[] = [
  ['lines', 'lines'],
  ['sideBySide', 'side-by-side'],
  ['stat', 'stat'],
];

function diffBlocks(context: CommandContext, pair: Pair, comparison: Comparison, differs: boolean): readonly Block[] {
  const say = context.messages.answers.diff;
  const mode = MODES.find(([option]) => hasFlag(context, option))?.[1] ?? 'words';
  const title: Block = { kind: 'heading', level: 1, text: say.title(nameOf(pair.before), nameOf(pair.after)) };
  if (!differs) return [title];
  return mode === 'stat' ? [title] : [title, { kind: 'diff', alineas: comparison.alineas, mode }];
}

function nameOf(version: ArticleVersion): string {
  const begin = dayOf(version.dateDebut);
  return begin === null ? labelOf(version) : `${labelOf(version)} (${begin})`;
}
