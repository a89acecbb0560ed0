/** Ends the tenure of a number that a younger article of the same texte bears: no texte has two articles of one number. */

import type { Database } from './database.ts';

/** Annexes have numberings of their own, and share their labels. */
const IS_NUMBER = `(num_key GLOB '[0-9]*' OR num_key GLOB '[LRDA][0-9]*' OR num_key GLOB '[LRDA][*O]*[0-9]*')`;
const IS_DAY = `date_debut GLOB '[0-9]*'`;

/** Takes back what `closeHomonyms` wrote: what files say may have changed. */
export function reopenHomonyms(db: Database): void {
  db.exec('UPDATE version SET date_fin = NULL, homonym = NULL WHERE homonym IS NOT NULL');
}

/**
 * In a history, the file of an article that lost its number may stand for ever, unchanged (Code civil 1246:
 * LEGIARTI000006437101, whose number passed to LEGIARTI000033019109 on 2016-10-01). Its last wording, where nothing dates
 * its end, ends the day on which the first wording of the next article of that number and texte begins; `homonym` names
 * that article. How it ended is not said by this.
 */
export function closeHomonyms(db: Database): void {
  if (db.prepare('SELECT 1 FROM version NOT INDEXED WHERE blob IS NOT NULL LIMIT 1').get() === undefined) return;
  db.exec(`
    CREATE TEMP TABLE tenure AS
      SELECT texte, num_key, article_cid AS cid, min(date_debut) AS debut FROM version
      WHERE blob IS NOT NULL AND texte IS NOT NULL AND article_cid IS NOT NULL AND ${IS_DAY} AND ${IS_NUMBER}
      GROUP BY texte, num_key, article_cid;
    CREATE INDEX temp.tenure_num ON tenure (num_key, texte);
    UPDATE version SET date_fin = next.debut, homonym = next.cid
      FROM (SELECT v.id AS id, t.cid AS cid, min(t.debut) AS debut
            FROM version v JOIN tenure t ON t.num_key = v.num_key AND t.texte = v.texte
            WHERE v.blob IS NOT NULL AND v.date_fin IS NULL AND v.${IS_DAY}
              AND t.cid <> v.article_cid AND t.debut > v.date_debut
            GROUP BY v.id) AS next
      WHERE version.id = next.id;
    DROP TABLE tenure;
  `);
}
