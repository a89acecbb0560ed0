/** Sentences of a site: its pages, its search, what writing it says. */

const plural = (count: number, one: string, many: string): string =>
  `${String(count).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',')} ${count === 1 ? one : many}`;

/** Titles named one by one in that of a site. */
const MOST_NAMED = 2;

/** What pages say by themselves, script included; `{…}` stands for a value that is filled in. */
const words = {
  siteTrail: 'Where this page is',
  siteNeighbours: 'Neighbouring articles',
  sitePrevious: 'Previous: {name}',
  siteNext: 'Next: {name}',
  siteSearch: 'Search',
  siteSearchLabel: 'Search the articles',
  siteSearchHint: 'Words, or the number of an article: 1240, L712-3-2. The last word may be a beginning.',
  siteSearchNoScript: 'The search needs JavaScript. Everything else works without.',
  siteSearchNone: 'No article holds these words in the wording that its page shows first.',
  siteSearchCommon: 'These words stand in most articles: add a rarer one.',
  siteSearchOne: '1 article',
  siteSearchMany: '{n} articles',
  siteSearchMore: 'Show more',
  siteSearchFailed: 'A file of the search could not be read.',
  siteArticles: '{n} articles',
  siteArticle: '1 article',
};

export const site = {
  words,
  home: 'All codes',
  unknownCode: 'Articles of unknown code',
  title: (titles: readonly string[]) => {
    const more = titles.length - MOST_NAMED;
    return more <= 0
      ? titles.join(', ')
      : `${titles.slice(0, MOST_NAMED).join(', ')} and ${plural(more, 'other', 'others')}`;
  },
  about: (articles: number, day: string) => `${plural(articles, 'article', 'articles')}, judged as of ${day}.`,
  codes: 'Codes',
  byState: 'Articles by state',
  contents: 'Contents',
  lineage: 'Lineage',
  file: 'File',
  held: (count: number) => `${count} held, all on this page`,
  otherWordings: (count: number) => `Other wordings (${count})`,
  findingsLink: (count: number) =>
    count === 0
      ? 'No reference to what no longer holds is known'
      : plural(count, 'reference', 'references') + ' to what no longer holds',
  findingsTitle: (code: string) => `${code}: references to what no longer holds`,
  findingsOf: (count: number, day: string) =>
    count === 0
      ? `As of ${day}, no reference to an article that was repealed, moved or replaced is known.`
      : `As of ${day}, ${plural(count, 'reference leads', 'references lead')} to an article that was repealed, moved or replaced.`,
  ofCorpus: (checked: string) => `In the whole corpus: ${checked}`,
  columns: {
    ...{ code: 'Code', articles: 'Articles', wordings: 'Wordings', findings: 'No longer hold' },
    ...{
      severity: 'Severity',
      citing: 'Cites',
      cited: 'Cited',
      verdict: 'Verdict',
      since: 'Since',
      by: 'By',
      now: 'Now',
    },
  },
  facts: {
    ...{
      pages: 'Pages',
      files: 'Files',
      written: 'Written',
      unchanged: 'Unchanged',
      removed: 'Removed',
      bytes: 'Bytes',
    },
  },
  madeBy: (tool: string) => `Written by ${tool}. Only the official publication is authoritative.`,
  open: (path: string) => `Open ${path} in a browser.`,
  summary: ({ written, unchanged, removed }: Readonly<Record<'written' | 'unchanged' | 'removed', number>>) =>
    `${written} written, ${unchanged} unchanged, ${removed} removed`,
  noOut: 'Where to? site needs a folder: --out FOLDER.',
  noOutHint: 'lexloupe site --out public',
  notOurs: (folder: string) => `${folder} is not empty, and holds no site that lexloupe wrote.`,
  notOursHint: 'choose another folder, or add --force: only files of the same names are then replaced.',
  notFolder: (path: string) => `${path} is not a folder of its own: a file or a link stands there.`,
  inCorpus: (folder: string, root: string) =>
    `${folder} is in the corpus ${root}: its pages would be read as documents.`,
  inCorpusHint: 'choose a folder outside of the corpus.',
  takenOver: (folder: string) => `Another run has begun to write into ${folder}.`,
  takenOverHint: 'this one has stopped; run it again once the other is over.',
};
