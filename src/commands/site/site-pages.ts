/** All the pages of a site, in their order: home, then each code, what no longer holds of it, its articles. */

import { labelOf } from '../../checks/labels.ts';
import { pageName, type SiteLink, type SitePage, type SitePart } from '../../core/site.ts';
import type { Block, Inline } from '../../core/view.ts';
import type { CommandContext } from '../command.ts';
import { articleContent } from './article-page.ts';
import { codeParts, countStates, stateBars } from './code-page.ts';
import { countUnread } from '../unread.ts';
import { findingParts, findingsByCode, type SiteFindings } from './findings-page.ts';
import type { PagePaths } from './page-paths.ts';
import type { SiteArticle, SiteSources } from './sources.ts';
import { chooseWording } from './wordings.ts';

export interface SitePlan {
  readonly context: CommandContext;
  readonly sources: SiteSources;
  readonly paths: PagePaths;
  readonly codes: readonly SiteCode[];
}

/** A code of the site. */
export interface SiteCode {
  readonly key: string | null;
  readonly title: string;
  readonly folder: string;
  readonly articles: readonly SiteArticle[];
}

export const HOME = 'index.html';

/** The codes in the order of their articles. */
export function codesOf(context: CommandContext, { articles }: SiteSources, paths: PagePaths): readonly SiteCode[] {
  const groups = new Map<string | null, SiteArticle[]>();
  for (const article of articles) {
    const key = article.texte?.key ?? null;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [article]);
    else known.push(article);
  }
  return [...groups].map(([key, group]) => ({
    ...{ key, articles: group },
    title: group[0]?.texte?.title ?? context.messages.site.unknownCode,
    folder: paths.folders.get(key) ?? '',
  }));
}

/** Pages there will be. */
export function countPages({ codes, sources }: SitePlan): number {
  return 1 + 2 * codes.length + sources.articles.length;
}

/** Made as they are asked for, one article after the other. */
export function* sitePages(plan: SitePlan): Iterable<SitePage> {
  const findings = findingsByCode(plan.context, plan.sources);
  yield homePage(plan, findings);
  for (const code of plan.codes) {
    yield codePage(plan, code, findings.byCode.get(code.key)?.length ?? 0);
    yield findingsPage(plan, code, findings);
    for (let at = 0; at < code.articles.length; at += 1) yield articlePageAt(plan, code, at);
  }
}

function home({ context }: SitePlan): SiteLink {
  return { label: context.messages.site.home, path: HOME };
}

function indexOf({ title, folder }: SiteCode): SiteLink {
  return { label: title, path: `${folder}/index.html` };
}

function noLongerOf({ folder }: SiteCode): string {
  return `${folder}/no-longer.html`;
}

function titled(text: string, ...blocks: readonly Block[]): SitePart {
  return { kind: 'blocks', blocks: [{ kind: 'heading', level: 1, text }, ...blocks] };
}

function linkTo(text: string, path: string): Inline {
  return [{ text, names: pageName(path) }];
}

/** What the pages rest on: how many articles, on which day, what was not read and what was not judged. */
function groundsOf({ context, sources }: SitePlan, { checked }: SiteFindings): readonly string[] {
  const { corpus, messages, asOf } = context;
  const unread = countUnread(corpus);
  return [
    messages.site.about(sources.articles.length, asOf),
    ...(unread === 0 ? [] : [messages.shell.notRead(unread)]),
    ...(corpus.info().verified ? [] : [messages.shell.notVerified]),
    messages.site.ofCorpus(checked),
  ];
}

function homePage(plan: SitePlan, findings: SiteFindings): SitePage {
  const { context, codes, sources } = plan;
  const { site } = context.messages;
  const title = site.title(codes.map((each) => each.title));
  return {
    ...{ path: HOME, title, trail: [] },
    parts: [
      titled(title, { kind: 'text', paragraphs: groundsOf(plan, findings) }),
      { kind: 'search' },
      {
        kind: 'blocks',
        blocks: [
          { kind: 'heading', level: 2, text: site.codes },
          codeTable(plan, findings),
          { kind: 'heading', level: 2, text: site.byState },
          stateBars(context, countStates(sources.articles, sources)),
        ],
      },
    ],
  };
}

function codeTable({ context, codes }: SitePlan, { byCode }: SiteFindings): Block {
  const { code, articles, wordings, findings: gone } = context.messages.site.columns;
  const counts = [articles, wordings, gone].map((title) => ({ title, align: 'right' as const }));
  return {
    kind: 'table',
    columns: [{ title: code }, ...counts],
    rows: codes.map((each): readonly Inline[] => [
      linkTo(each.title, indexOf(each).path),
      String(each.articles.length),
      String(each.articles.reduce((sum, { versions }) => sum + versions.length, 0)),
      linkTo(String(byCode.get(each.key)?.length ?? 0), noLongerOf(each)),
    ]),
  };
}

function codePage(plan: SitePlan, code: SiteCode, findings: number): SitePage {
  const { context, sources } = plan;
  const { site } = context.messages;
  return {
    ...{ path: indexOf(code).path, title: code.title, trail: [home(plan)] },
    parts: [
      titled(code.title, {
        kind: 'text',
        paragraphs: [linkTo(site.findingsLink(findings), noLongerOf(code))],
      }),
      ...codeParts(context, sources, code.articles),
    ],
  };
}

function findingsPage(plan: SitePlan, code: SiteCode, { byCode, checked }: SiteFindings): SitePage {
  const { context } = plan;
  const title = context.messages.site.findingsTitle(code.title);
  return {
    ...{ path: noLongerOf(code), title, trail: [home(plan), indexOf(code)] },
    parts: [titled(title), ...findingParts(context, byCode.get(code.key) ?? [], checked)],
  };
}

function articlePageAt(plan: SitePlan, code: SiteCode, at: number): SitePage {
  const { context, sources, paths } = plan;
  const article = code.articles[at];
  if (article === undefined) throw new RangeError('no article there');
  const [previous, next] = [linkOf(plan, code.articles[at - 1]), linkOf(plan, code.articles[at + 1])];
  return {
    path: paths.articles.get(article.work) ?? '',
    trail: [home(plan), indexOf(code)],
    ...articleContent(context, sources, article),
    ...(previous === null ? {} : { previous }),
    ...(next === null ? {} : { next }),
  };
}

function linkOf({ context, paths }: SitePlan, article: SiteArticle | undefined): SiteLink | null {
  const path = article === undefined ? undefined : paths.articles.get(article.work);
  if (article === undefined || path === undefined) return null;
  const { shown } = chooseWording(article.versions, context.asOf);
  return { label: shown.num ?? labelOf(shown), path };
}
