/** The page of a code: how many of its articles are in which state, and all of them by their divisions. */

import type { Vigueur } from '../../core/model.ts';
import { VIGUEURS } from '../../core/model.ts';
import type { ContentsNode, SitePart } from '../../core/site.ts';
import type { BarRow, Block, Inline } from '../../core/view.ts';
import { stateSpan } from '../article-facts.ts';
import type { CommandContext } from '../command.ts';
import type { SiteArticle, SiteSources } from './sources.ts';
import { chooseWording } from './wordings.ts';

/** Articles of a code, counted by their state on the day, in the order of VIGUEURS. */
export function countStates(
  articles: readonly SiteArticle[],
  { vigueurOf }: SiteSources,
): ReadonlyMap<Vigueur, number> {
  const counts = new Map<Vigueur, number>(VIGUEURS.map((vigueur) => [vigueur, 0]));
  for (const { versions } of articles) {
    const vigueur = vigueurOf(versions);
    counts.set(vigueur, (counts.get(vigueur) ?? 0) + 1);
  }
  return new Map([...counts].filter(([, count]) => count > 0));
}

/** Bars of the states that occur. */
export function stateBars(context: CommandContext, counts: ReadonlyMap<Vigueur, number>): Block {
  const rows = [...counts].map(([vigueur, count]): BarRow => {
    const { text, tone = 'plain' } = stateSpan(context, vigueur);
    return { label: text, count, tone };
  });
  return { kind: 'bars', rows };
}

/** Everything but the title and what leads elsewhere. */
export function codeParts(
  context: CommandContext,
  sources: SiteSources,
  articles: readonly SiteArticle[],
): readonly SitePart[] {
  const { site } = context.messages;
  return [
    {
      kind: 'blocks',
      blocks: [
        { kind: 'heading', level: 2, text: site.byState },
        stateBars(context, countStates(articles, sources)),
        { kind: 'heading', level: 2, text: site.contents },
      ],
    },
    { kind: 'contents', roots: contentsOf(context, sources, articles) },
  ];
}

interface Division {
  readonly label: string;
  count: number;
  readonly divisions: Map<string, Division>;
  readonly children: (Division | ContentsNode)[];
}

function openDivision(label: string): Division {
  return { label, count: 0, divisions: new Map(), children: [] };
}

/** Divisions deeper than this are put together: no code of the law goes so deep. */
const DEEPEST = 40;

/** In the order of the articles: a division stands where its first article does. */
function contentsOf(
  context: CommandContext,
  sources: SiteSources,
  articles: readonly SiteArticle[],
): readonly ContentsNode[] {
  const top = openDivision('');
  for (const article of articles) {
    const { shown } = chooseWording(article.versions, context.asOf);
    let division = top;
    for (const label of shown.section.slice(0, DEEPEST)) {
      const inner = division.divisions.get(label) ?? openDivision(label);
      if (!division.divisions.has(label)) {
        division.divisions.set(label, inner);
        division.children.push(inner);
      }
      inner.count += 1;
      division = inner;
    }
    division.children.push({ label: articleLabel(context, sources, article, shown.num), count: null, children: [] });
  }
  return nodesOf(top);
}

/** No deeper than DEEPEST. */
function nodesOf({ children }: Division): readonly ContentsNode[] {
  return children.map((child) =>
    'divisions' in child ? { label: child.label, count: child.count, children: nodesOf(child) } : child,
  );
}

/** What is in force bears no state: it is the rule. */
function articleLabel(
  context: CommandContext,
  { vigueurOf }: SiteSources,
  { work, versions }: SiteArticle,
  num: string | null,
): Inline {
  const vigueur = vigueurOf(versions);
  const name = { text: num ?? versions[0]?.path ?? work, names: work };
  return vigueur === 'in-force' ? [name] : [name, { text: ' ' }, stateSpan(context, vigueur)];
}
