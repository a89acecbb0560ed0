/** `stats`: how much there is of what, by code, état, relation and format. */

import type { CorpusCounts } from '../core/contracts.ts';
import type { Vigueur } from '../core/model.ts';
import type { BarRow, Block, View } from '../core/view.ts';
import { vigueurOn } from '../core/vigueur.ts';
import { stateSpan } from './article-facts.ts';
import type { CommandContext } from './command.ts';

/** Counts of the whole corpus; a version that several files hold counts once. */
export function run(context: CommandContext): View {
  const counts = context.corpus.counts();
  const { articles, versions, liens, skipped, anomalies } = context.corpus.info();
  const totals = { articles, versions, liens, skipped, anomalies };
  return {
    kind: 'stats',
    data: { ...totals, ...countsJson(counts) },
    records: { columns: ['by', 'name', 'count'], rows: recordRows(totals, counts) },
    blocks: statsBlocks(context, totals, counts),
    findings: [],
    warnings: [],
    isEmptyAnswer: false,
    summary: null,
  };
}

type Totals = Readonly<Record<'articles' | 'versions' | 'liens' | 'skipped' | 'anomalies', number>>;

function countsJson({ textes, etats, relations, formats }: CorpusCounts) {
  return {
    byTexte: textes.map(({ texte, articles, versions }) => ({
      texte: texte === null ? null : { title: texte.title, cid: texte.cid },
      ...{ articles, versions },
    })),
    byEtat: etats.map(({ etat, versions, stated }) => ({ etat, versions, stated })),
    byRelation: relations.map(({ relation, liens }) => ({ relation, liens })),
    byFormat: formats.map(({ format, versions }) => ({ format, versions })),
  };
}

function recordRows(totals: Totals, { textes, etats, relations, formats }: CorpusCounts) {
  return [
    ...Object.entries(totals).map(([name, count]) => ['total', name, count]),
    ...textes.map(({ texte, articles }) => ['texte', texte?.title ?? null, articles]),
    ...etats.map(({ etat, versions }) => ['etat', etat, versions]),
    ...relations.map(({ relation, liens }) => ['relation', relation, liens]),
    ...formats.map(({ format, versions }) => ['format', format, versions]),
  ];
}

function statsBlocks(context: CommandContext, totals: Totals, counts: CorpusCounts): readonly Block[] {
  const { stats, words } = context.messages;
  const { textes, etats, relations, formats } = counts;
  const rows = (['articles', 'versions', 'liens', 'skipped', 'anomalies'] as const).map(
    (name) => [stats[name], String(totals[name])] as const,
  );
  const isSeveral = totals.versions > totals.articles;
  return [
    { kind: 'heading', level: 1, text: stats.title },
    { kind: 'facts', rows },
    ...barBlocks(
      context,
      stats.byTexte,
      textes.map(({ texte, articles, versions }) => ({
        ...{ label: texte?.title ?? stats.unknownCode, count: articles },
        ...(isSeveral ? { remark: stats.wordings(versions) } : {}),
      })),
    ),
    ...barBlocks(
      context,
      stats.byEtat,
      etats.map((one) => etatRow(context, one)),
    ),
    ...barBlocks(
      context,
      stats.byRelation,
      relations.map(({ relation, liens }) => ({ label: words.links[relation].out, count: liens })),
    ),
    ...barBlocks(
      context,
      stats.byFormat,
      formats.map(({ format, versions }) => ({ label: format, count: versions })),
    ),
  ];
}

function etatRow(context: CommandContext, { etat, versions, stated }: CorpusCounts['etats'][number]): BarRow {
  const { stats, words } = context.messages;
  const vigueur: Vigueur = vigueurOn({ etat, dateDebut: null, dateFin: null }, context.asOf, false);
  const { tone = 'plain' } = stateSpan(context, vigueur);
  const label = etat === null ? stats.unknownEtat : words.etat[etat];
  return {
    label,
    count: versions,
    tone,
    ...(stated === versions || etat === null ? {} : { remark: stats.stated(stated) }),
  };
}

function barBlocks(context: CommandContext, title: string, rows: readonly BarRow[]): readonly Block[] {
  const heading: Block = { kind: 'heading', level: 2, text: title };
  if (rows.length === 0) return [heading, { kind: 'text', paragraphs: [context.messages.stats.none] }];
  return [heading, { kind: 'bars', rows }];
}
