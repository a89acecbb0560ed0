/** `show REF…`: the article, its state with the evidence, its text and its links. */

import { lienJson } from '../core/article-json.ts';
import { NotFoundError } from '../core/contracts.ts';
import type { ArticleVersion, IsoDate } from '../core/model.ts';
import type { Block, Json, View } from '../core/view.ts';
import { articleFacts, articleHeading } from './article-facts.ts';
import { type ChosenVersion, chooseArticle, chooseVersion, chronology, paragraphsOf } from './choose.ts';
import type { CommandContext } from './command.ts';
import { linkBlocks } from './link-blocks.ts';
import { refJson } from './ref-json.ts';
import { articleRecord, ARTICLE_COLUMNS } from './records.ts';
import { versionJson } from './state.ts';
import { type SeenLien, uniteLiens } from './union.ts';

interface Shown {
  readonly chosen: ChosenVersion;
  readonly liens: readonly SeenLien[];
}

/** Answers each REF; a REF that is not found makes the answer incomplete (exit 1) without hiding the others. */
export async function run(context: CommandContext): Promise<View> {
  const { shown, warnings } = chooseAll(context);
  const data: Json[] = [];
  if (context.isDataWanted) for (const one of shown) data.push(await showJson(context, one));
  const first = data[0];
  const blocks: Block[] = [];
  for (const one of shown) blocks.push(...(await showBlocks(context, one)));
  return {
    kind: 'show',
    data: data.length === 1 && first !== undefined ? first : data,
    records: {
      columns: ARTICLE_COLUMNS,
      rows: shown.map((one) => articleRecord(context, one.chosen.version, one.chosen.day)),
    },
    blocks,
    page: () => pageBlocks(context, shown),
    findings: [],
    warnings: [...warnings, ...shown.flatMap((one) => one.chosen.warnings)],
    isEmptyAnswer: warnings.length > 0,
    summary: null,
  };
}

function chooseAll(context: CommandContext): { shown: readonly Shown[]; warnings: readonly string[] } {
  const shown: Shown[] = [];
  const warnings: string[] = [];
  for (const ref of context.args) {
    try {
      shown.push(...choose(context, ref).map((chosen) => ({ chosen, liens: liensOf(context, chosen) })));
    } catch (error) {
      if (!(error instanceof NotFoundError) || context.args.length === 1) throw error;
      warnings.push(error.message);
    }
  }
  return { shown, warnings };
}

/** The links of the wording shown: an older one may cite what this one no longer does. */
function liensOf(context: CommandContext, { version, twins }: ChosenVersion): readonly SeenLien[] {
  const versions = [version, ...twins];
  const others = context.corpus
    .versionsOf(version.work)
    .filter((other) => versions.every((shown) => shown.row !== other.row));
  return uniteLiens(context.corpus, { versions, others }, context.asOf);
}

function choose(context: CommandContext, ref: string): readonly ChosenVersion[] {
  const at = typeof context.options['at'] === 'string' ? context.options['at'] : undefined;
  if (context.options['allVersions'] !== true) return [chooseVersion(context, ref, at)];
  const article = chooseArticle(context, ref, at);
  const still = article.versions.filter((version) => version.etat === 'MODIFIE_MORT_NE');
  return [...chronology(article.versions), ...still].map((version) => ({
    ...article,
    version,
    day: context.asOf,
    twins: [],
  }));
}

async function showJson(context: CommandContext, { chosen, liens }: Shown): Promise<Json> {
  const { corpus } = context;
  const { version, day } = chosen;
  return {
    article: versionJson(corpus, version, day),
    body: paragraphsOf(corpus, version),
    nota: corpus.text(version).nota,
    links: liens.map((seen) => linkJson(seen)),
    citations: await citationsJson(context, version, day),
  };
}

/** What finds citations is loaded only when they are wanted. */
async function citationsJson(context: CommandContext, version: ArticleVersion, day: IsoDate): Promise<Json> {
  const { citationsOfArticle } = await import('./article-citations.ts');
  return (await citationsOfArticle(context, version, day)).map((placed) => refJson(placed));
}

function linkJson(seen: SeenLien): Json {
  const turned = {
    ...seen.lien,
    direction: seen.direction,
    target: { ...seen.other, etat: seen.other.etat ?? seen.etats[0] ?? null },
  };
  return lienJson(turned, seen.versions[0]?.key ?? null, seen.saidBy);
}

async function showBlocks(context: CommandContext, shown: Shown): Promise<readonly Block[]> {
  const { chosen, liens } = shown;
  const { options } = context;
  if (options['raw'] === true) return [{ kind: 'preformatted', text: await context.raw(chosen.version) }];
  if (options['links'] === true)
    return [articleHeading(context, chosen.version, chosen.day), ...linkBlocks(context, liens, null)];
  return [
    articleHeading(context, chosen.version, chosen.day),
    articleFacts(context, chosen),
    ...bodyBlocks(context, chosen.version),
    ...linkBlocks(context, liens, MOST_LINKS),
  ];
}

/** The same for a page: every link, the wordings in time, the citations of the body marked; loaded only for one. */
async function pageBlocks(context: CommandContext, shown: readonly Shown[]): Promise<readonly Block[]> {
  const { raw, links } = context.options;
  if (raw === true || links === true) return (await Promise.all(shown.map((one) => showBlocks(context, one)))).flat();
  const { articlePage } = await import('./article-page.ts');
  return shown.flatMap(({ chosen, liens }) => articlePage(context, chosen, liens));
}

/** Links of one kind shown before "… more". */
const MOST_LINKS = 12;

function bodyBlocks(context: CommandContext, version: ArticleVersion): readonly Block[] {
  const paragraphs = paragraphsOf(context.corpus, version);
  const { nota } = context.corpus.text(version);
  const labels = context.messages.answers.article;
  const body: Block =
    paragraphs.length === 0
      ? { kind: 'text', paragraphs: [[{ text: labels.noText, tone: 'dim' }]] }
      : { kind: 'text', paragraphs };
  if (nota === null) return [body];
  return [
    body,
    { kind: 'heading', text: labels.nota, level: 2 },
    { kind: 'text', paragraphs: nota.split(/\n{2,}/).map((p) => p.replaceAll('\n', ' ')) },
  ];
}
