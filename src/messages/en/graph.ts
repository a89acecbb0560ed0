/** Sentences of graphs and counts: `graph`, `stats`, and the outputs that draw. */

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const graphs = {
  title: (what: string) => `Links of ${what}`,
  wholeCorpus: 'the whole corpus',
  lineageTitle: (article: string) => `Lineage of ${article}`,
  citedByTitle: (article: string) => `Who cites ${article}`,
  refsTitle: (sources: readonly string[], more: number) =>
    `What ${sources.join(', ')}${more === 0 ? '' : ` and ${more} more`} cite`,
  noLink: 'No link is held among these articles.',
  count: (nodes: number, edges: number) => `${plural(nodes, 'node', 'nodes')}, ${plural(edges, 'link', 'links')}.`,
  tooMany: (most: number) =>
    `only the first ${most} nodes were looked at: name a code or an article, or take export --what links.`,
  cut: (format: string, kept: readonly [nodes: number, edges: number], left: readonly [nodes: number, edges: number]) =>
    `${format} holds ${plural(kept[0], 'node', 'nodes')} and ${plural(kept[1], 'link', 'links')} here; ${left[0]} and ${left[1]} are left out, what has no link and what is farthest first. Narrow it with --depth, --relation or one article, or take json.`,
  notGraph: (format: string, command: string) => `${format} draws a graph, and ${command} has none.`,
  notGraphHint: (commands: readonly string[]) => `the commands that have one are ${commands.join(', ')}.`,
};

export const stats = {
  title: 'What the corpus holds',
  articles: 'Articles',
  versions: 'Wordings',
  liens: 'Links as written',
  skipped: 'Files skipped',
  anomalies: 'Anomalies',
  byTexte: 'Articles by code',
  byEtat: 'Wordings by état',
  byRelation: 'Links by relation',
  byFormat: 'Wordings by format',
  unknownCode: 'unknown code',
  unknownEtat: 'unknown: nothing tells',
  stated: (count: number) => `${count} stated by their file`,
  wordings: (count: number) => plural(count, 'wording', 'wordings'),
  none: 'none',
};
