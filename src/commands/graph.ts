/** `graph [REF|CODE…]`: articles and the links among and around them, to be drawn or read by programs. */

import { type ArticleVersion, type Relation, RELATIONS } from '../core/model.ts';
import type { Graph, Json, View } from '../core/view.ts';
import type { LineageNode } from '../lineage/graph.ts';
import { chooseArticle } from './choose.ts';
import type { CommandContext } from './command.ts';
import { exploreLinks, type Neighbourhood } from './graph/neighbourhood.ts';
import { graphNodeOf } from './graph/nodes.ts';
import { placeJson } from './graph/place-json.ts';
import { findHeldCode, listOption } from './option-readers.ts';

/** More are not looked at: no drawing holds them, and a program reads `export --what links`. */
const MOST_NODES = 20_000;

interface Scope {
  readonly title: string;
  readonly works: Iterable<readonly ArticleVersion[]>;
  /** Steps when none are asked for: around an article its links, of a code those within it. */
  readonly depth: number;
  readonly warnings: readonly string[];
}

/** Without an argument, the whole corpus. */
export function run(context: CommandContext): View {
  const scope = readScope(context);
  const { depth = scope.depth } = context.options;
  const relations = new Set<Relation>(
    listOption(context, 'relation').flatMap((name) => RELATIONS.filter((relation) => relation === name)),
  );
  const found = exploreLinks(context.corpus, scope.works, {
    ...{ day: context.asOf, most: MOST_NODES, depth: typeof depth === 'number' ? depth : scope.depth },
    relations: relations.size === 0 ? null : relations,
  });
  const say = context.messages.graphs;
  const graph: Graph = { ...graphOf(context, found), title: say.title(scope.title) };
  return {
    kind: 'graph',
    data: context.isDataWanted ? graphJson(context, found) : null,
    records: {
      columns: ['from', 'to', 'relation', 'date', 'by', 'saidBy'],
      rows: found.edges.map((edge) => [edge.from, edge.to, edge.relation, edge.date, edge.by, edge.saidBy.join('+')]),
    },
    blocks: [
      { kind: 'heading', level: 1, text: graph.title },
      found.edges.length === 0
        ? { kind: 'text', paragraphs: [say.noLink] }
        : { kind: 'graph', nodes: graph.nodes, edges: graph.edges },
    ],
    graph: () => graph,
    findings: [],
    warnings: [...scope.warnings, ...(found.isCut ? [say.tooMany(MOST_NODES)] : [])],
    isEmptyAnswer: false,
    summary: say.count(found.nodes.length, found.edges.length),
  };
}

/** Arguments are codes held, else articles. */
function readScope(context: CommandContext): Scope {
  const { args, corpus } = context;
  if (args.length === 0) {
    return { title: context.messages.graphs.wholeCorpus, works: worksOf(corpus.list({})), depth: 0, warnings: [] };
  }
  const titles: string[] = [];
  const works: Iterable<readonly ArticleVersion[]>[] = [];
  const warnings: string[] = [];
  let depth = 0;
  for (const arg of args) {
    const code = findHeldCode(context, arg);
    titles.push(code?.title ?? arg);
    if (code !== undefined) {
      works.push(worksOf(corpus.list({ texteKey: code?.key ?? null })));
      continue;
    }
    const chosen = chooseArticle(context, arg);
    warnings.push(...chosen.warnings);
    works.push([chosen.versions]);
    depth = 1;
  }
  return { title: titles.join(', '), works: inTurn(works), depth, warnings };
}

function* inTurn<T>(parts: readonly Iterable<T>[]): Iterable<T> {
  for (const part of parts) yield* part;
}

/** Articles by all their wordings, in the order of their first; stops looking once there are more than are wanted. */
function* worksOf(versions: Iterable<ArticleVersion>): Iterable<readonly ArticleVersion[]> {
  const works = new Map<string, ArticleVersion[]>();
  for (const version of versions) {
    const known = works.get(version.work);
    if (known !== undefined) known.push(version);
    else if (works.size <= MOST_NODES) works.set(version.work, [version]);
  }
  yield* works.values();
}

function graphOf(context: CommandContext, { nodes, edges, asked }: Neighbourhood): Omit<Graph, 'title'> {
  // Where everything was asked about, nothing stands out.
  const isWhole = asked.size === nodes.length;
  return { nodes: nodes.map((node) => graphNodeOf(context, node, !isWhole && asked.has(node.key))), edges };
}

function graphJson(context: CommandContext, { nodes, edges }: Neighbourhood): Json {
  return {
    nodes: nodes.map((node: LineageNode) => placeJson(context, node)),
    edges: edges.map(({ from, to, relation, date, by, saidBy }) => ({ from, to, relation, date, by, saidBy })),
  };
}
