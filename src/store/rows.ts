/** Turns rows of the index into the nouns of core. */

import type { ArticleVersion, Bound, Etat, Evidence, Texte } from '../core/model.ts';
import { once } from '../core/once.ts';
import { abbreviationOf } from '../core/textes.ts';
import { HOMONYM, inferEtat } from '../core/vigueur.ts';
import { EVIDENCE } from './interners.ts';
import { mergedFacts, type MergedFacts, shownPath } from './merged.ts';
import { OWN_ACTS } from './own-acts.ts';

/** What SELECT_VERSION gives: the columns as one JSON array, since the driver takes longer over columns than over rows. */
export interface VersionRow {
  readonly packed: string;
}

/** The columns of SELECT_VERSION, in their order. */
type VersionColumns = readonly [
  id: number,
  line: number,
  num: string | null,
  num_key: string | null,
  texte: number | null,
  texte_evidence: string | null,
  article_cid: string | null,
  article_id: string | null,
  etat: Etat | null,
  date_debut: Bound,
  date_fin: Bound,
  titles: string | null,
  own_acts: number,
  mentions: string | null,
  blob: string | null,
  acts: string | null,
  homonym: string | null,
  merged: string | null,
  root: number,
  folder: string,
  name: string,
  format: string,
];

interface VersionFacts {
  readonly id: number;
  readonly line: number;
  readonly num: string | null;
  readonly num_key: string | null;
  readonly texte: number | null;
  readonly texte_evidence: string | null;
  readonly article_cid: string | null;
  readonly article_id: string | null;
  readonly etat: Etat | null;
  readonly date_debut: Bound;
  readonly date_fin: Bound;
  readonly titles: string | null;
  readonly own_acts: number;
  readonly mentions: string | null;
  readonly blob: string | null;
  readonly acts: string | null;
  /** Cid of the article that took the number on date_fin; see closeHomonyms. */
  readonly homonym: string | null;
  /** See Merged. */
  readonly merged: string | null;
  readonly root: number;
  readonly folder: string;
  readonly name: string;
  readonly format: string;
}

const selectFrom = (version: string): string => `
  SELECT json_array(v.id, v.line, v.num, v.num_key, v.texte, ${EVIDENCE}, v.article_cid, v.article_id, v.etat,
    v.date_debut, v.date_fin, s.titles, v.own_acts, v.mentions, v.blob, v.acts, v.homonym, v.merged, f.root, f.path,
    file.name, file.format) AS packed
  FROM ${version} JOIN file ON file.id = v.file JOIN folder f ON f.id = file.folder
    LEFT JOIN section s ON s.id = v.section LEFT JOIN texte t ON t.id = v.texte`;

export const SELECT_VERSION = selectFrom('version v');

/** The same, in the order of texte and \`ordre\`, which nothing has to sort. */
export const SELECT_IN_ORDER = selectFrom('version v INDEXED BY version_ordre');

function unpackVersion({ packed }: VersionRow): VersionFacts {
  const columns: VersionColumns = JSON.parse(packed);
  const [id, line, num, num_key, texte, texte_evidence, article_cid, article_id, etat, date_debut, date_fin] = columns;
  return {
    ...{ id, line, num, num_key, texte, texte_evidence, article_cid, article_id, etat, date_debut, date_fin },
    ...{ titles: columns[11], own_acts: columns[12], mentions: columns[13], blob: columns[14], acts: columns[15] },
    ...{ homonym: columns[16], merged: columns[17] },
    ...{ root: columns[18], folder: columns[19], name: columns[20], format: columns[21] },
  };
}

/** Natural order, then path in its root, then line; articles of unknown code last. The order of the roots tells only copies apart. */
export const VERSION_ORDER = 'ORDER BY t.title IS NULL, t.title, v.ordre, f.path, file.name, v.line, f.root';

/** Makes versions of rows. `prefixes`: what stands before the path of each root, '' for a single root. */
export function createVersionMapper(
  textes: TexteTable,
  prefixes: readonly string[],
): (row: VersionRow) => ArticleVersion {
  const lists: SharedLists = {
    evidence: shareParsed<readonly Evidence[]>(),
    titles: shareParsed<readonly string[]>(),
    shortNames: new Map(),
  };
  return (row) => toVersion(unpackVersion(row), textes, prefixes, lists);
}

/** What many versions have in common, made once. */
interface SharedLists {
  readonly evidence: (text: string | null) => readonly Evidence[];
  readonly titles: (text: string | null) => readonly string[];
  /** By texte: what its articles are called by. */
  readonly shortNames: Map<Texte, string>;
}

/** Lists kept by their JSON; past it all are forgotten. */
const MOST_LISTS = 20_000;

function shareParsed<List extends readonly unknown[]>(): (text: string | null) => List | readonly [] {
  const known = new Map<string, List>();
  return (text) => {
    if (text === null) return [];
    const found = known.get(text);
    if (found !== undefined) return found;
    const list: List = JSON.parse(text);
    if (known.size >= MOST_LISTS) known.clear();
    known.set(text, list);
    return list;
  };
}

function toVersion(
  row: VersionFacts,
  textes: TexteTable,
  prefixes: readonly string[],
  lists: SharedLists,
): ArticleVersion {
  const texte = row.texte === null ? null : textes.byRow(row.texte);
  const inRoot = row.folder === '' ? row.name : `${row.folder}/${row.name}`;
  const path = shownPath(prefixes, row.root, inRoot);
  const merged = row.merged === null ? null : mergedFacts(row.merged, prefixes);
  const { etat, etatEvidence, etatStated } = etatOf(row, path, merged);
  const version: ArticleVersion = {
    row: row.id,
    key: keyOf(row, texte, path, lists),
    work: workOf(row, texte, path),
    texte,
    texteEvidence: texteEvidenceOf(lists.evidence(row.texte_evidence), merged),
    num: row.num,
    numKey: row.num_key,
    articleCid: row.article_cid,
    id: row.article_id,
    etat,
    etatEvidence,
    etatStated,
    dateDebut: row.date_debut,
    dateFin: row.date_fin,
    section: lists.titles(row.titles),
    path,
    line: row.line,
    format: row.format,
  };
  if (row.blob === null && merged === null) return version;
  return {
    ...version,
    ...(row.blob === null ? {} : { blob: row.blob, madeBy: lists.titles(row.acts) }),
    ...(merged === null || merged.alsoIn.length === 0 ? {} : { alsoIn: merged.alsoIn }),
    ...(merged === null || merged.disagreements.length === 0 ? {} : { disagreements: merged.disagreements }),
  };
}

/** What another file proves is shown with its path. */
function texteEvidenceOf(evidence: readonly Evidence[], merged: MergedFacts | null): readonly Evidence[] {
  const [used, ...others] = evidence;
  const path = merged?.pathOf('texte', used?.path ?? null) ?? null;
  return path === null || used === undefined ? evidence : [{ ...used, path }, ...others];
}

export type EtatRow = Pick<VersionFacts, 'etat' | 'date_fin' | 'own_acts' | 'mentions'>;

/** The état that a row states, else the one that its acts and the words of others prove; null when nothing tells. */
export function etatOfRow(row: EtatRow): Etat | null {
  return row.etat ?? inferRow(row).etat;
}

/** A stated end decides when; only the acts of the file itself can say how. Without one, others may know better. */
function inferRow(row: EtatRow): ReturnType<typeof inferEtat> {
  if (row.own_acts === 0 && (row.mentions === null || row.date_fin !== null)) return nothingKnown();
  const mentions = row.date_fin === null ? parseMentions(row.mentions) : new Map<Etat, number>();
  return inferEtat(actsOf(row.own_acts), mentions);
}

const nothingKnown = once(() => inferEtat(actsOf(0), new Map<Etat, number>()));

type EtatFacts = Pick<ArticleVersion, 'etat' | 'etatEvidence' | 'etatStated'>;

function etatOf(row: VersionFacts, own: string, merged: MergedFacts | null): EtatFacts {
  const datesFrom = merged?.pathOf('date_debut') ?? merged?.pathOf('date_fin') ?? null;
  if (row.etat !== null) {
    const stated = { kind: 'stated', value: row.etat, path: merged?.pathOf('etat') ?? own };
    const dates = datesFrom === null ? [] : [datesEvidence(row, datesFrom)];
    return { etat: row.etat, etatEvidence: [stated, ...dates, ...homonymEvidence(row)], etatStated: true };
  }
  const isDated = row.date_debut !== null || row.date_fin !== null;
  const { etat, evidence } = inferRow(row);
  const reasons = evidence.length === 0 ? evidence : evidence.map((e) => pathOfEvidence(e, own));
  if (!isDated) return { etat, etatEvidence: reasons, etatStated: false };
  const dates = [datesEvidence(row, datesFrom ?? own), ...homonymEvidence(row)];
  return { etat, etatEvidence: [...reasons, ...dates], etatStated: false };
}

function datesEvidence(row: VersionFacts, path: string): Evidence {
  return { kind: 'dates', value: `${row.date_debut ?? '?'} / ${row.date_fin ?? '?'}`, path };
}

/** No file says that the article ended: another one has its number. */
function homonymEvidence({ homonym, date_fin }: VersionFacts): readonly Evidence[] {
  return homonym === null ? [] : [{ kind: HOMONYM, value: `${homonym} ${date_fin ?? ''}`, path: null }];
}

function pathOfEvidence(evidence: Evidence, path: string): Evidence {
  return evidence.kind.startsWith('heading:') ? { ...evidence, path } : evidence;
}

function actsOf(bits: number): Record<keyof typeof OWN_ACTS, boolean> {
  return {
    repealedBy: (bits & OWN_ACTS.repealedBy) !== 0,
    transferredBy: (bits & OWN_ACTS.transferredBy) !== 0,
    lapsedBy: (bits & OWN_ACTS.lapsedBy) !== 0,
    annulledBy: (bits & OWN_ACTS.annulledBy) !== 0,
    severedBy: (bits & OWN_ACTS.severedBy) !== 0,
    remadeSince: (bits & OWN_ACTS.remadeSince) !== 0,
  };
}

function parseMentions(text: string | null): ReadonlyMap<Etat, number> {
  const mentions = new Map<Etat, number>();
  for (const part of text === null ? [] : text.split(',')) {
    const [etat, count] = part.split(':');
    mentions.set(etat as Etat, Number(count));
  }
  return mentions;
}

function keyOf(row: VersionFacts, texte: Texte | null, path: string, { shortNames }: SharedLists): string {
  if (row.article_id !== null) return row.article_id;
  if (row.article_cid !== null) return row.article_cid;
  if (texte === null || row.num === null) return path;
  const known = shortNames.get(texte);
  const name = known ?? abbreviationOf(texte) ?? texte.title;
  if (known === undefined) shortNames.set(texte, name);
  return `${name}:${row.num}`;
}

function workOf(row: VersionFacts, texte: Texte | null, path: string): string {
  if (row.article_cid !== null) return row.article_cid;
  if (texte === null || row.num_key === null) return `${path}:${row.line}`;
  return workKey(texte.key, row.num_key);
}

/** Identity of an article that has no cid. */
export function workKey(texteKey: string, numKey: string): string {
  return `${texteKey}#${numKey}`;
}

/** The textes of an index, looked up once each. */
export interface TexteTable {
  byRow(row: number): Texte | null;
  rowOf(key: string): number | null;
}
