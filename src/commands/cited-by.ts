/** `cited-by REF`: who cites an article, with the état of each citing version and which end said so. */

import { labelOf } from '../checks/labels.ts';
import { suffixOf } from '../checks/verdict.ts';
import { once } from '../core/once.ts';
import type { ArticleVersion, Etat, Vigueur } from '../core/model.ts';
import type { Graph, Inline, View } from '../core/view.ts';
import { articleVigueur, vigueurOn } from '../core/vigueur.ts';
import { heldNode, leafNode } from '../lineage.ts';
import { stateSpan } from './article-facts.ts';
import { chooseArticle } from './choose.ts';
import type { CommandContext } from './command.ts';
import { graphNodeOf } from './graph/nodes.ts';
import { textOption } from './option-readers.ts';
import { stateOf, versionJson } from './state.ts';
import { type SeenLien, uniteLiens } from './union.ts';
import { voicesText } from './voices.ts';

interface Citing {
  readonly seen: SeenLien;
  readonly label: string;
  readonly etat: Etat | null;
  readonly vigueur: Vigueur;
}

/** The union of "Cité par" of the article and of "Cite" of the others, on the day of --at. Nobody citing is an empty answer. */
export function run(given: CommandContext): View {
  const context = { ...given, asOf: textOption(given, 'at') ?? given.asOf };
  const chosen = chooseArticle(context, context.args[0] ?? '');
  const version = chosen.versions[0];
  const seen = uniteLiens(context.corpus, { versions: chosen.versions, others: [] }, context.asOf);
  const citing = seen
    .filter((one) => one.relation === 'cites' && one.direction === 'in')
    .map((one) => toCiting(context, one));
  const say = context.messages.answers.citedBy;
  return {
    kind: 'cited-by',
    data: {
      article: version === undefined ? null : versionJson(context.corpus, version, context.asOf),
      citing: citing.map(citingJson),
    },
    records: {
      columns: ['label', 'texte', 'num', 'etat', 'vigueur', 'saidBy', 'resolved'],
      rows: citing.map((one) => Object.values(citingJson(one)).map(toCell)),
    },
    blocks: [
      { kind: 'heading', level: 1, text: say.title(version === undefined ? '' : labelOf(version)) },
      citing.length === 0
        ? { kind: 'text', paragraphs: [say.none] }
        : { kind: 'table', columns: columnsOf(context), rows: citing.map((one) => rowOf(context, one)) },
    ],
    graph: once(() => citingGraph(context, chosen.versions, citing)),
    findings: [],
    warnings: chosen.warnings,
    isEmptyAnswer: citing.length === 0,
    summary: citing.length === 0 ? null : say.count(citing.length),
  };
}

function citingGraph(context: CommandContext, versions: readonly ArticleVersion[], citing: readonly Citing[]): Graph {
  const cited = heldNode(versions);
  const places = citing.map(({ seen, etat, vigueur }) => {
    const place = seen.versions.length > 0 ? heldNode(seen.versions) : leafNode(seen.other, seen.lien.label);
    return graphNodeOf(context, place, place.key === cited.key, { etat, vigueur });
  });
  const [version] = versions;
  return {
    title: context.messages.graphs.citedByTitle(version === undefined ? '' : labelOf(version)),
    nodes: [...new Map([graphNodeOf(context, cited, true), ...places].map((node) => [node.key, node])).values()],
    edges: places.map(({ key }) => ({ from: key, to: cited.key, relation: 'cites', date: null, by: null })),
  };
}

function toCiting(context: CommandContext, seen: SeenLien): Citing {
  const held = seen.versions[0];
  const etat = seen.etats[0] ?? held?.etat ?? null;
  const label = held === undefined || seen.saidBy.includes('this') ? bareLabel(seen) : labelOf(held);
  if (held !== undefined) return { seen, label: labelOf(held), etat, vigueur: stateOfHeld(context, seen) };
  return { seen, label, etat, vigueur: stateOfNamed(context, seen, etat) };
}

/** A suffix is of the day on which the file was made: of an earlier day asked for, only the signature of an act tells. */
function stateOfNamed(context: CommandContext, seen: SeenLien, etat: Etat | null): Vigueur {
  const signed = seen.other.texte?.date ?? null;
  if (signed !== null && signed > context.asOf) return 'not-yet-in-force';
  if (textOption(context, 'at') !== undefined) return 'unknown';
  return vigueurOn({ etat, dateDebut: null, dateFin: null }, context.asOf, false);
}

/** The state of the wording that cites: its own file's word, else the suffix, else that of the article as held. */
function stateOfHeld(context: CommandContext, seen: SeenLien): Vigueur {
  const states = seen.stating.map((version) => stateOf(context.corpus, version, context.asOf));
  const [first] = states;
  if (first !== undefined && first !== 'unknown') return states.find((state) => state === 'in-force') ?? first;
  const state = articleVigueur(seen.versions, context.asOf).vigueur;
  const etat = seen.etats[0];
  if (etat === undefined || (state !== 'unknown' && state !== 'in-force')) return state;
  return vigueurOn({ etat, dateDebut: null, dateFin: null }, context.asOf, false);
}

function bareLabel(seen: SeenLien): string {
  const { texte, num } = seen.other;
  return texte === null || num === null ? seen.lien.label : `${texte.title} - art. ${num}`;
}

function citingJson(one: Citing) {
  const { texte, num } = one.seen.other;
  return {
    label: one.label,
    texte: texte === null ? null : { title: texte.title, cid: texte.cid },
    num,
    etat: one.etat,
    vigueur: one.vigueur,
    saidBy: one.seen.saidBy,
    resolved: one.seen.versions[0]?.key ?? null,
  };
}

function toCell(value: ReturnType<typeof citingJson>[keyof ReturnType<typeof citingJson>]): string | null {
  if (value === null || typeof value === 'string') return value;
  return 'title' in value ? value.title : value.join('+');
}

function columnsOf(context: CommandContext) {
  const { columns } = context.messages.answers.citedBy;
  return [{ title: columns.citing }, { title: columns.etat }, { title: columns.state }, { title: columns.said }];
}

function rowOf(context: CommandContext, one: Citing): readonly Inline[] {
  const { said } = context.messages.answers.citedBy;
  const { etats, saidBy } = one.seen;
  const suffixes = etats.length > 0 ? etats.map(suffixOf).join(', ') : one.etat === null ? '' : suffixOf(one.etat);
  const voices = voicesText(context, saidBy, { this: said.other, other: said.this });
  return [one.label, suffixes, [stateSpan(context, one.vigueur)], voices];
}
