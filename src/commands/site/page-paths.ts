/** Names of the files of a site: safe, stable, and unique even where case does not count. */

import { createHash } from 'node:crypto';
import { foldText } from '../../core/fold.ts';

/** What the name of a page is made from. */
export interface PagedArticle {
  readonly work: string;
  /** Texte.key; null for what is of unknown code. */
  readonly texteKey: string | null;
  readonly title: string | null;
  readonly num: string | null;
  /** Public identifier, of the article or of a wording; null when there is none. */
  readonly id: string | null;
}

export interface PagePaths {
  /** Path of the page of each article, by work. */
  readonly articles: ReadonlyMap<string, string>;
  /** Folder of each texte, by key. */
  readonly folders: ReadonlyMap<string | null, string>;
}

const LONGEST = 60;
/** Names that some systems keep for devices, and those of the site's own pages. */
const TAKEN = /^(?:con|prn|aux|nul|com\d|lpt\d|index|no-longer|search|assets)$/;
const UNKNOWN_CODE = 'sans-code';

function hashOf(text: string, length: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length);
}

/** Letters and digits of a name, without accents, words joined by `-`; '' when it holds none. */
export function slugOf(name: string): string {
  const slug = foldText(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return slug.length <= LONGEST ? slug : `${slug.slice(0, LONGEST).replace(/-$/, '')}-${hashOf(name, 8)}`;
}

function groupBy<T>(values: Iterable<T>, keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

/** `code-de-la-sante-publique`; textes whose titles differ by nothing that a name can hold are told apart by their keys. */
function planFolders(articles: readonly PagedArticle[]): Map<string | null, string> {
  const titles = new Map(articles.map(({ texteKey, title }) => [texteKey, title]));
  const groups = groupBy(titles, ([key, title]) => (key === null ? UNKNOWN_CODE : slugOf(title ?? key)));
  const folders = new Map<string | null, string>();
  for (const [slug, group] of groups) {
    for (const [key] of group) {
      const isPlain = key === null || (group.length === 1 && slug !== '' && slug !== UNKNOWN_CODE && !TAKEN.test(slug));
      folders.set(key, isPlain ? slug : `${slug || 'texte'}-${hashOf(key, 8)}`);
    }
  }
  return folders;
}

/**
 * In: the articles of a site, in any order. Out: `code-civil/1240.html`. An article whose number is also that of another, or that has none,
 * bears its identifier too, or what is made from its identity: its name is the same however many others there are.
 */
export function planPaths(articles: readonly PagedArticle[]): PagePaths {
  const folders = planFolders(articles);
  const stemOf = (article: PagedArticle): string =>
    `${folders.get(article.texteKey) ?? UNKNOWN_CODE}/${slugOf(article.num ?? '')}`;
  const groups = groupBy(articles, stemOf);
  const paths = new Map<string, string>();
  const given = new Set<string>();
  const give = ({ work }: PagedArticle, path: string): void => {
    paths.set(work, path);
    given.add(path);
  };
  const shared: (readonly [string, PagedArticle])[] = [];
  for (const [stem, group] of groups) {
    const [first] = group;
    const name = stem.slice(stem.indexOf('/') + 1);
    if (first !== undefined && group.length === 1 && name !== '' && !TAKEN.test(name)) give(first, `${stem}.html`);
    else shared.push(...group.map((article) => [stem.endsWith('/') ? `${stem}article` : stem, article] as const));
  }
  shared.sort(([, a], [, b]) => (a.work < b.work ? -1 : 1));
  for (const [stem, article] of shared) {
    const named = `${stem}-${slugOf(article.id ?? '') || hashOf(article.work, 8)}.html`;
    give(article, given.has(named) ? `${stem}-${hashOf(article.work, 24)}.html` : named);
  }
  return { articles: paths, folders };
}
