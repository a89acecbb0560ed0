/** Makes one version of the rows that several files give of it; the columns it fills are computed anew each time. */

import type { Evidence } from '../core/model.ts';
import type { Database } from './database.ts';
import { INFERRED, LENT_FACTS, type LentFact, type Merged, type StoredConflict } from './merged.ts';
import { createQueries, type Queries } from './queries.ts';
import { findConflicts } from './twin-conflicts.ts';
import { findTwinGroups, type TwinRow } from './twin-groups.ts';
import { markSharedLiens } from './twin-liens.ts';

/** Gives every row back what its own file says, and forgets what their files were found to disagree on. */
export function separateTwins(db: Database): void {
  const returned = LENT_FACTS.map(
    (fact) =>
      `UPDATE version SET ${resetOf(fact)} WHERE merged IS NOT NULL AND merged ->> '$.lent.${fact}' IS NOT NULL;`,
  );
  db.exec(`
    DELETE FROM anomaly WHERE kind = 'source-conflict';
    UPDATE lien SET twin_of = NULL WHERE twin_of IS NOT NULL;
    UPDATE version SET twin_of = NULL WHERE twin_of IS NOT NULL;
    UPDATE version SET own_acts = merged ->> '$.ownActs' WHERE merged IS NOT NULL;
    ${returned.join('\n')}
    UPDATE version SET merged = NULL WHERE merged IS NOT NULL;`);
}

/** What a column, and those that go with it, held before it was lent: nothing. */
function resetOf(fact: LentFact): string {
  const others: Readonly<Partial<Record<LentFact, string>>> = {
    num: "num_key = NULL, ordre = ''",
    texte: "texte_stated = 0, texte_evidence = merged ->> '$.hints'",
    blob: 'acts = NULL',
  };
  const rest = others[fact];
  return `${fact} = NULL${rest === undefined ? '' : `, ${rest}`}`;
}

/** Merges the rows that are one version: after `separateTwins`, and once silent files are attributed to a code. */
export function mergeTwins(db: Database): void {
  const queries = createQueries(db);
  for (const group of findTwinGroups(db)) mergeGroup(queries, group);
  inferCids(queries);
}

const LONE: Merged = { also: [], lent: {}, conflicts: [], ownActs: 0, hints: null };

/** The cid of an article, when it is the identifier of any version, is that of one of its own: that version is of the article. */
function inferCids(queries: Queries): void {
  queries
    .prepare(
      `UPDATE version SET article_cid = article_id, merged = json_set(
         coalesce(merged, json_set(?, '$.ownActs', own_acts, '$.hints', texte_evidence)), '$.lent.article_cid', ${INFERRED})
       WHERE article_cid IS NULL AND article_id IS NOT NULL
         AND EXISTS (SELECT 1 FROM version named WHERE named.article_cid = version.article_id)`,
    )
    .run(JSON.stringify(LONE));
}

function mergeGroup(queries: Queries, group: readonly TwinRow[]): void {
  const [primary, ...others] = group;
  if (primary === undefined) return;
  const conflicts = findConflicts(queries, group);
  const lent = lentFacts(primary, others);
  const merged: Merged = {
    also: others.map(({ id, root, folder, name }) => ({ row: id, root, path: joined(folder, name) })),
    ...{ lent, conflicts, ownActs: primary.own_acts, hints: primary.texte_evidence },
  };
  writePrimary(queries, primary, others, merged);
  const putTwin = queries.prepare('UPDATE version SET twin_of = ? WHERE id = ?');
  for (const { id } of others) putTwin.run(primary.id, id);
  markSharedLiens(queries, group);
  putConflicts(queries, primary, merged);
}

function joined(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

function lentFacts(primary: TwinRow, others: readonly TwinRow[]): Merged['lent'] {
  const lent: { [Fact in LentFact]?: number } = {};
  for (const fact of LENT_FACTS) {
    const index = primary[fact] === null ? others.findIndex((row) => row[fact] !== null) : -1;
    if (index >= 0) lent[fact] = index;
  }
  return lent;
}

function writePrimary(queries: Queries, primary: TwinRow, others: readonly TwinRow[], merged: Merged): void {
  const from = (fact: LentFact): TwinRow => others[merged.lent[fact] ?? -1] ?? primary;
  const [num, git] = [from('num'), from('blob')];
  const ownActs = others.reduce((acts, row) => acts | row.own_acts, primary.own_acts);
  queries
    .prepare(
      `UPDATE version SET num = ?, num_key = ?, ordre = ?, article_cid = ?, article_id = ?, etat = ?, date_debut = ?,
         date_fin = ?, section = ?, own_acts = ?, blob = ?, acts = ?, merged = ? WHERE id = ?`,
    )
    .run(
      ...[num.num, num.num_key, num.ordre, from('article_cid').article_cid, from('article_id').article_id],
      ...[from('etat').etat, from('date_debut').date_debut, from('date_fin').date_fin, from('section').section],
      ...[ownActs, git.blob, git.acts, JSON.stringify(merged), primary.id],
    );
  if (merged.lent.texte !== undefined) writeTexte(queries, primary, from('texte'));
}

/** The evidence for the texte that another file gives comes first, then the hints of the row's own. */
function writeTexte(queries: Queries, primary: TwinRow, giver: TwinRow): void {
  const [used] = parseList(giver.texte_evidence);
  const first = used ?? { kind: 'stated', value: giver.texte_title ?? '', path: null };
  const evidence = JSON.stringify([first, ...parseList(primary.texte_evidence)]);
  queries
    .prepare('UPDATE version SET texte = ?, texte_stated = 1, texte_evidence = ? WHERE id = ?')
    .run(giver.texte, evidence, primary.id);
}

function parseList(text: string | null): readonly Evidence[] {
  if (text === null) return [];
  const list: Evidence[] = JSON.parse(text);
  return list;
}

function putConflicts(queries: Queries, primary: TwinRow, { also, conflicts }: Merged): void {
  const put = queries.prepare("INSERT INTO anomaly (file, line, kind, detail) VALUES (?, ?, 'source-conflict', ?)");
  for (const { field, ours, theirs, other } of conflicts) {
    const place = also[other];
    if (place === undefined) continue;
    const detail: StoredConflict = { field, ours, theirs, root: place.root, path: place.path };
    put.run(primary.file, primary.line, JSON.stringify(detail));
  }
}
