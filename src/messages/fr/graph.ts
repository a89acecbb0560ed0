/** Phrases des graphes et des comptes, en français. */

import type { graphs as englishGraphs, stats as englishStats } from '../en/graph.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count < 2 ? one : many}`;

export const graphs: typeof englishGraphs = {
  title: (what) => `Liens de ${what}`,
  wholeCorpus: 'tout le corpus',
  lineageTitle: (article) => `Filiation de ${article}`,
  citedByTitle: (article) => `Qui cite ${article}`,
  refsTitle: (sources, more) => `Ce que citent ${sources.join(', ')}${more === 0 ? '' : ` et ${more} autres`}`,
  noLink: 'Aucun lien n’est connu entre ces articles.',
  count: (nodes, edges) => `${plural(nodes, 'nœud', 'nœuds')}, ${plural(edges, 'lien', 'liens')}.`,
  tooMany: (most) =>
    `seuls les ${most} premiers nœuds ont été regardés : nommez un code ou un article, ou prenez export --what links.`,
  cut: (format, kept, left) =>
    `${format} tient ici ${plural(kept[0], 'nœud', 'nœuds')} et ${plural(kept[1], 'lien', 'liens')} ; ${left[0]} et ${left[1]} sont laissés de côté, ce qui n’a pas de lien et le plus lointain d’abord. Restreignez avec --depth, --relation ou un seul article, ou prenez json.`,
  notGraph: (format, command) => `${format} dessine un graphe, et ${command} n’en a pas.`,
  notGraphHint: (commands) => `les commandes qui en ont un sont ${commands.join(', ')}.`,
};

export const stats: typeof englishStats = {
  title: 'Ce que contient le corpus',
  articles: 'Articles',
  versions: 'Rédactions',
  liens: 'Liens tels qu’écrits',
  skipped: 'Fichiers écartés',
  anomalies: 'Anomalies',
  byTexte: 'Articles par code',
  byEtat: 'Rédactions par état',
  byRelation: 'Liens par relation',
  byFormat: 'Rédactions par format',
  unknownCode: 'code inconnu',
  unknownEtat: 'inconnu : rien ne le dit',
  stated: (count) => (count < 2 ? `${count} dit par son fichier` : `${count} dits par leur fichier`),
  wordings: (count) => plural(count, 'rédaction', 'rédactions'),
  none: 'aucun',
};
