/** `site [CODE…] --out FOLDER`: the corpus as pages to be read in a browser, without a server. */

import { UsageError } from '../core/contracts.ts';
import { namedPage, type Site, type SiteReport } from '../core/site.ts';
import type { Block, View } from '../core/view.ts';
import type { CommandContext } from './command.ts';
import { demandCode, hasFlag, textOption } from './option-readers.ts';
import type { SitePress } from './site/press.ts';
import { type PagedArticle, planPaths } from './site/page-paths.ts';
import { codesOf, countPages, type SitePlan, sitePages } from './site/site-pages.ts';
import { gatherSources, type SiteArticle } from './site/sources.ts';

/** What a run has published, for each format that shows it. */
const PUBLISHED = new WeakMap<SitePress, Promise<SiteReport>>();

/** Writes what is new, and says how much of what there is. Throws UsageError for a folder that is not a site's. */
export async function run(context: CommandContext): Promise<View> {
  const out = textOption(context, 'out');
  const { press, messages } = context;
  const { site } = messages;
  if (press === undefined) throw new RangeError('a command that writes pages declares writesPages');
  if (out === undefined || out.trim() === '') throw new UsageError('no-out', site.noOut, site.noOutHint);
  const wanted = new Set(context.args.map((name) => demandCode(context, name)?.key ?? null));
  const published = PUBLISHED.get(press) ?? publish(context, press, { out, wanted });
  PUBLISHED.set(press, published);
  const report = inOrder(await published);
  return {
    kind: 'site',
    data: { ...report },
    records: { columns: Object.keys(report), rows: [Object.values(report)] },
    blocks: reportBlocks(context, report),
    findings: [],
    warnings: [],
    isEmptyAnswer: false,
    summary: site.summary(report),
  };
}

/** Members in the order of the schema. */
function inOrder({ pages, files, written, unchanged, removed, bytes, out }: SiteReport): SiteReport {
  return { pages, files, written, unchanged, removed, bytes, out };
}

/** Pages are in the language of the person, whatever reads the answer. */
function publish(
  given: CommandContext,
  press: SitePress,
  { out, wanted }: { readonly out: string; readonly wanted: ReadonlySet<string | null> },
): Promise<SiteReport> {
  const sources = gatherSources(given.corpus, given.asOf, (key) => wanted.size === 0 || wanted.has(key));
  const context: CommandContext = { ...given, corpus: sources.corpus, lang: press.lang, messages: press.messages };
  const paths = planPaths(sources.articles.map(pagedArticle));
  const plan: SitePlan = { context, sources, paths, codes: codesOf(context, sources, paths) };
  const site: Site = {
    title: context.messages.site.title(plan.codes.map(({ title }) => title)),
    pages: sitePages(plan),
    total: countPages(plan),
    pathOf: (name) => namedPage(name) ?? paths.articles.get(name) ?? null,
  };
  return press.publish(site, { out, isForced: hasFlag(given, 'force') });
}

function pagedArticle({ work, texte, versions }: SiteArticle): PagedArticle {
  const [first] = versions;
  const ids = versions.flatMap(({ articleCid, id }) => articleCid ?? id ?? []);
  return {
    ...{ work, texteKey: texte?.key ?? null, title: texte?.title ?? null },
    num: first?.num ?? null,
    id: ids.toSorted()[0] ?? null,
  };
}

function reportBlocks({ messages }: CommandContext, report: SiteReport): readonly Block[] {
  const { open, facts } = messages.site;
  const names = ['pages', 'files', 'written', 'unchanged', 'removed', 'bytes'] as const;
  return [
    { kind: 'facts', rows: names.map((name) => [facts[name], String(report[name])] as const) },
    { kind: 'text', paragraphs: [open(`${report.out.replace(/\/+$/, '')}/index.html`)] },
  ];
}
