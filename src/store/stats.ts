/** Counts over the whole index: by texte, état, relation and format. */

import type { CorpusCounts } from '../core/contracts.ts';
import { type Etat, ETATS, type Relation, RELATIONS } from '../core/model.ts';
import type { Queries } from './queries.ts';
import { etatOfRow, type EtatRow, type TexteTable } from './rows.ts';

/** Identity of an article within its texte; see workOf. */
const WORK = "coalesce(v.article_cid, v.num_key, 'f' || v.file || ':' || v.line)";

const OF_TEXTES = `
  SELECT v.texte, count(*) AS versions, count(DISTINCT ${WORK}) AS articles
  FROM version v LEFT JOIN texte t ON t.id = v.texte WHERE v.twin_of IS NULL
  GROUP BY v.texte ORDER BY t.title IS NULL, t.title, t.key`;

/** Rows alike in all that an état rests on are counted together. */
const OF_ETATS = `
  SELECT v.etat, v.own_acts, iif(v.etat IS NULL, v.mentions, NULL) AS mentions, min(v.date_fin) AS date_fin, count(*) AS n
  FROM version v WHERE v.twin_of IS NULL GROUP BY v.etat, v.own_acts, 3, v.date_fin IS NULL`;

const OF_RELATIONS = 'SELECT relation, count(*) AS liens FROM lien WHERE twin_of IS NULL GROUP BY relation';

const OF_FORMATS = `
  SELECT file.format, count(*) AS versions FROM version v JOIN file ON file.id = v.file
  WHERE v.twin_of IS NULL GROUP BY file.format ORDER BY file.format`;

function countTextes(db: Queries, textes: TexteTable): CorpusCounts['textes'] {
  const rows: { texte: number | null; articles: number; versions: number }[] = db.prepare(OF_TEXTES).all();
  return rows.map(({ texte, articles, versions }) => ({
    ...{ texte: texte === null ? null : textes.byRow(texte), articles, versions },
  }));
}

function countEtats(db: Queries): CorpusCounts['etats'] {
  const rows: (EtatRow & { n: number })[] = db.prepare(OF_ETATS).all();
  const counts = new Map<Etat | null, { versions: number; stated: number }>();
  for (const row of rows) {
    const etat = etatOfRow(row);
    const known = counts.get(etat) ?? { versions: 0, stated: 0 };
    counts.set(etat, { versions: known.versions + row.n, stated: known.stated + (row.etat === null ? 0 : row.n) });
  }
  return [...ETATS, null].flatMap((etat) => {
    const count = counts.get(etat);
    return count === undefined ? [] : [{ etat, ...count }];
  });
}

function countRelations(db: Queries): CorpusCounts['relations'] {
  const rows: { relation: Relation; liens: number }[] = db.prepare(OF_RELATIONS).all();
  const counts = new Map(rows.map(({ relation, liens }) => [relation, liens]));
  return RELATIONS.flatMap((relation) => {
    const liens = counts.get(relation);
    return liens === undefined ? [] : [{ relation, liens }];
  });
}

/** Everything that `stats` says of a corpus, at the cost of one look at each row. */
export function countAll(db: Queries, textes: TexteTable): CorpusCounts {
  return {
    textes: countTextes(db, textes),
    etats: countEtats(db),
    relations: countRelations(db),
    formats: db.prepare(OF_FORMATS).all(),
  };
}
