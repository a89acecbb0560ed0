/** Turns rows of the index into the nouns of core. */

import type { ArticleVersion, Bound, Etat, Evidence, Lien, StoredLien, Texte } from '../core/model.ts';
import { abbreviationOf } from '../core/textes.ts';
import { HOMONYM, inferEtat } from '../core/vigueur.ts';
import { mergedFacts, type MergedFacts, shownPath } from './merged.ts';
import { OWN_ACTS } from './own-acts.ts';

export interface VersionRow {
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

export const SELECT_VERSION = `
  SELECT v.id, v.line, v.num, v.num_key, v.texte, v.texte_evidence, v.article_cid, v.article_id, v.etat, v.date_debut,
    v.date_fin, s.titles, v.own_acts, v.mentions, v.blob, v.acts, v.homonym, v.merged, f.root, f.path AS folder, file.name, file.format
  FROM version v JOIN file ON file.id = v.file JOIN folder f ON f.id = file.folder
    LEFT JOIN section s ON s.id = v.section LEFT JOIN texte t ON t.id = v.texte`;

/** Natural order, then path in its root, then line; articles of unknown code last. The order of the roots tells only copies apart. */
export const VERSION_ORDER = 'ORDER BY t.title IS NULL, t.title, v.ordre, f.path, file.name, v.line, f.root';

/** `prefix`: what stands before the path of each root, '' for a single root. */
export function toVersion(row: VersionRow, textes: TexteTable, prefixes: readonly string[]): ArticleVersion {
  const texte = row.texte === null ? null : textes.byRow(row.texte);
  const inRoot = row.folder === '' ? row.name : `${row.folder}/${row.name}`;
  const path = shownPath(prefixes, row.root, inRoot);
  const merged = row.merged === null ? null : mergedFacts(row.merged, prefixes);
  const etat = etatOf(row, path, merged);
  return {
    row: row.id,
    key: keyOf(row, texte, path),
    work: workOf(row, texte, path),
    texte,
    texteEvidence: texteEvidenceOf(row, merged),
    num: row.num,
    numKey: row.num_key,
    articleCid: row.article_cid,
    id: row.article_id,
    ...etat,
    dateDebut: row.date_debut,
    dateFin: row.date_fin,
    section: parseTitles(row.titles),
    path,
    line: row.line,
    format: row.format,
    ...(row.blob === null ? {} : { blob: row.blob, madeBy: parseTitles(row.acts) }),
    ...(merged === null || merged.alsoIn.length === 0 ? {} : { alsoIn: merged.alsoIn }),
    ...(merged === null || merged.disagreements.length === 0 ? {} : { disagreements: merged.disagreements }),
  };
}

/** What another file proves is shown with its path. */
function texteEvidenceOf(row: VersionRow, merged: MergedFacts | null): readonly Evidence[] {
  const evidence = parseEvidence(row.texte_evidence);
  const [used, ...others] = evidence;
  const path = merged?.pathOf('texte', used?.path ?? null) ?? null;
  return path === null || used === undefined ? evidence : [{ ...used, path }, ...others];
}

export type EtatRow = Pick<VersionRow, 'etat' | 'date_fin' | 'own_acts' | 'mentions'>;

/** The état that a row states, else the one that its acts and the words of others prove; null when nothing tells. */
export function etatOfRow(row: EtatRow): Etat | null {
  return row.etat ?? inferRow(row).etat;
}

/** A stated end decides when; only the acts of the file itself can say how. Without one, others may know better. */
function inferRow(row: EtatRow): ReturnType<typeof inferEtat> {
  const mentions = row.date_fin === null ? parseMentions(row.mentions) : new Map<Etat, number>();
  return inferEtat(actsOf(row.own_acts), mentions);
}

type EtatFacts = Pick<ArticleVersion, 'etat' | 'etatEvidence' | 'etatStated'>;

function etatOf(row: VersionRow, own: string, merged: MergedFacts | null): EtatFacts {
  const datesFrom = merged?.pathOf('date_debut') ?? merged?.pathOf('date_fin') ?? null;
  if (row.etat !== null) {
    const stated = { kind: 'stated', value: row.etat, path: merged?.pathOf('etat') ?? own };
    const dates = datesFrom === null ? [] : [datesEvidence(row, datesFrom)];
    return { etat: row.etat, etatEvidence: [stated, ...dates, ...homonymEvidence(row)], etatStated: true };
  }
  const isDated = row.date_debut !== null || row.date_fin !== null;
  const { etat, evidence } = inferRow(row);
  const reasons = evidence.map((e) => pathOfEvidence(e, own));
  if (!isDated) return { etat, etatEvidence: reasons, etatStated: false };
  const dates = [datesEvidence(row, datesFrom ?? own), ...homonymEvidence(row)];
  return { etat, etatEvidence: [...reasons, ...dates], etatStated: false };
}

function datesEvidence(row: VersionRow, path: string): Evidence {
  return { kind: 'dates', value: `${row.date_debut ?? '?'} / ${row.date_fin ?? '?'}`, path };
}

/** No file says that the article ended: another one has its number. */
function homonymEvidence({ homonym, date_fin }: VersionRow): readonly Evidence[] {
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

function keyOf(row: VersionRow, texte: Texte | null, path: string): string {
  if (row.article_id !== null) return row.article_id;
  if (row.article_cid !== null) return row.article_cid;
  if (texte === null || row.num === null) return path;
  return `${abbreviationOf(texte) ?? texte.title}:${row.num}`;
}

function workOf(row: VersionRow, texte: Texte | null, path: string): string {
  if (row.article_cid !== null) return row.article_cid;
  if (texte === null || row.num_key === null) return `${path}:${row.line}`;
  return workKey(texte.key, row.num_key);
}

/** Identity of an article that has no cid. */
export function workKey(texteKey: string, numKey: string): string {
  return `${texteKey}#${numKey}`;
}

export interface LienRow {
  readonly version: number;
  /** The version that counts, when the one that holds the link is merged into it. */
  readonly holder: number | null;
  readonly heading: string | null;
  readonly relation: Lien['relation'];
  readonly direction: Lien['direction'];
  readonly type_lien: string | null;
  readonly sens: Lien['sens'];
  readonly label: string;
  readonly target_texte: number | null;
  readonly target_num: string | null;
  readonly target_id: string | null;
  readonly target_etat: Etat | null;
  readonly date: string | null;
  readonly line: number;
}

/** A stored link as said by its file; `pathOf` a version that is merged into another. */
export function toLien(row: LienRow, textes: TexteTable, pathOf: (version: number) => string): StoredLien {
  return {
    from: row.holder ?? row.version,
    ...(row.holder === null ? {} : { path: pathOf(row.version) }),
    heading: row.heading,
    relation: row.relation,
    direction: row.direction,
    typeLien: row.type_lien,
    sens: row.sens,
    label: row.label,
    target: {
      texte: row.target_texte === null ? null : textes.byRow(row.target_texte),
      num: row.target_num,
      id: row.target_id,
      etat: row.target_etat,
    },
    date: row.date,
    line: row.line,
  };
}

/** The textes of an index, looked up once each. */
export interface TexteTable {
  byRow(row: number): Texte | null;
  rowOf(key: string): number | null;
}

function parseEvidence(text: string | null): readonly Evidence[] {
  if (text === null) return [];
  const list: Evidence[] = JSON.parse(text);
  return list;
}

function parseTitles(text: string | null): readonly string[] {
  if (text === null) return [];
  const titles: string[] = JSON.parse(text);
  return titles;
}
