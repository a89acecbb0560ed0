/** The page of an article: the wording of the day with its facts and links, its lineage, its other wordings. */

import { labelOf } from '../../checks/labels.ts';
import { parseReference } from '../../core/reference.ts';
import type { SiteEntry, SitePart } from '../../core/site.ts';
import type { ArticleVersion } from '../../core/model.ts';
import type { Block, Inline } from '../../core/view.ts';
import { traceLineage } from '../../lineage.ts';
import { datesText, stateSpan } from '../article-facts.ts';
import { articlePage, markedParagraphs } from '../article-page.ts';
import type { ChosenVersion } from '../choose.ts';
import type { CommandContext } from '../command.ts';
import { lineageGraph } from '../lineage.ts';
import { stateOf } from '../state.ts';
import { uniteLiens } from '../union.ts';
import type { SiteArticle, SiteSources } from './sources.ts';
import { chooseWording } from './wordings.ts';

export interface ArticleContent {
  readonly title: string;
  readonly parts: readonly SitePart[];
  readonly entry: SiteEntry;
}

/** Steps of a lineage that a page draws. */
const DEEPEST = 50;

/** `context`: its corpus is that of `sources`. */
export function articleContent(context: CommandContext, sources: SiteSources, article: SiteArticle): ArticleContent {
  const { versions } = article;
  const { shown, others } = chooseWording(versions, context.asOf);
  const liens = uniteLiens(context.corpus, { versions: [shown], others }, context.asOf);
  const reference = parseReference(shown.key);
  const chosen: ChosenVersion = { reference, versions, warnings: [], version: shown, day: context.asOf, twins: [] };
  const blocks = articlePage(context, chosen, liens).map((block) => withWordings(context, block, others.length));
  const cut = blocks.findLastIndex(({ kind }) => kind === 'facts' || kind === 'timeline') + 1;
  const isInLineage = liens.some(({ relation }) => relation === 'renumbers');
  return {
    title: labelOf(shown),
    parts: [
      { kind: 'blocks', blocks: blocks.slice(0, cut) },
      ...(isInLineage ? lineageParts(context, versions) : []),
      ...wordingParts(context, others),
      { kind: 'blocks', blocks: blocks.slice(cut) },
    ],
    entry: entryOf(context, sources, article, { shown, text: textOfBlocks(blocks.slice(0, cut)) }),
  };
}

/** The other wordings are on the page itself. */
function withWordings({ messages }: CommandContext, block: Block, others: number): Block {
  const { wordings } = messages.answers.article;
  if (block.kind !== 'facts') return block;
  const rows = block.rows.map((row) =>
    row[0] === wordings ? ([wordings, messages.site.held(others + 1)] as const) : row,
  );
  return { ...block, rows };
}

function lineageParts(context: CommandContext, versions: readonly ArticleVersion[]): readonly SitePart[] {
  const lineage = traceLineage(context.corpus, versions, { direction: 'both', depth: DEEPEST });
  if (lineage.edges.length === 0) return [];
  const heading: Block = { kind: 'heading', level: 2, text: context.messages.site.lineage };
  return [
    { kind: 'blocks', blocks: [heading] },
    { kind: 'drawing', graph: lineageGraph(context, lineage) },
  ];
}

/** Each opens on its dates, its state and its text. */
function wordingParts(context: CommandContext, others: readonly ArticleVersion[]): readonly SitePart[] {
  if (others.length === 0) return [];
  const { site } = context.messages;
  const heading: Block = { kind: 'heading', level: 2, text: site.otherWordings(others.length) };
  const folds = others.map((version, index): SitePart => ({
    kind: 'fold',
    id: `_wording-${others.length - index}`,
    summary: summaryOf(context, version),
    blocks: [wordingText(context, version), { kind: 'facts', rows: [[site.file, `${version.path}:${version.line}`]] }],
  }));
  return [{ kind: 'blocks', blocks: [heading] }, ...folds];
}

function summaryOf(context: CommandContext, version: ArticleVersion): Inline {
  const isDated = version.dateDebut !== null || version.dateFin !== null;
  const name = isDated ? datesText(context, version) : version.path;
  return [{ text: name }, { text: ' ' }, stateSpan(context, stateOf(context.corpus, version, context.asOf))];
}

function wordingText(context: CommandContext, version: ArticleVersion): Block {
  const paragraphs = markedParagraphs(context, version, context.asOf);
  const none: Inline = [{ text: context.messages.answers.article.noText, tone: 'dim' }];
  return { kind: 'text', paragraphs: paragraphs.length === 0 ? [none] : paragraphs };
}

function entryOf(
  context: CommandContext,
  { vigueurOf }: SiteSources,
  { versions, texte }: SiteArticle,
  { shown, text }: { readonly shown: ArticleVersion; readonly text: string },
): SiteEntry {
  const { text: state, tone = 'plain' } = stateSpan(context, vigueurOf(versions));
  return {
    num: shown.num,
    texte: texte?.title ?? context.messages.site.unknownCode,
    section: shown.section.at(-1) ?? '',
    ...{ state, tone, text },
  };
}

/** Body and nota, in reading order. */
function textOfBlocks(blocks: readonly Block[]): string {
  const paragraphs = blocks.flatMap((block) => (block.kind === 'text' ? block.paragraphs : []));
  return paragraphs.map((one) => (typeof one === 'string' ? one : one.map(({ text }) => text).join(''))).join(' ');
}
