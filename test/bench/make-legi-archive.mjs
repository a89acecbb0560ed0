// Writes a corpus of invented law in the official layout of LEGI: one whole archive and its daily increments.
//
//   node test/bench/make-legi-archive.mjs FOLDER [VERSIONS=20000] [SEED=1]
//
// The same arguments give the same documents. Prints, as JSON, the counts that a reader must find. Memory does not grow
// with VERSIONS: every article is made again from its index whenever it is needed.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Archive } from './legi-archive/archive.mjs';
import {
  fateOf,
  finalArticle,
  INCREMENTS,
  isDoubled,
  isInForce,
  makeArticles,
  TEXTES,
  TODAY,
} from './legi-archive/articles.mjs';
import { idPath, makeDocuments, structuresOf } from './legi-archive/documents.mjs';

const [folder, versionsText = '20000', seedText = '1'] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: make-legi-archive.mjs FOLDER [VERSIONS] [SEED]');
const VERSIONS = Number(versionsText);
const SEED = Number(seedText);
const BASE_STAMP = '20250101-060000';
const BASE_MTIME = 1_735_700_000;
const INCREMENT_MTIME = 1_736_200_000;
const DAY = 86_400;

const documents = makeDocuments(VERSIONS, SEED);
const counts = {
  today: TODAY,
  base: { members: 0, articles: 0, versions: 0, liens: 0, etats: {}, doubled: 0, structures: 0 },
  increments: INCREMENTS.map((stamp) => ({ stamp, members: 0, amended: 0, deleted: 0, moved: 0, deletions: 0 })),
  final: { articles: 0, versions: 0, liens: 0, etats: {}, stillBorn: 0, inForceVersions: 0, articlesInForce: 0 },
};

const countOne = (table, key) => {
  table[key] = (table[key] ?? 0) + 1;
};

function textePath(texte, isLive) {
  const side = isLive ? 'en_vigueur' : 'non_vigueur';
  return `legi/global/code_et_TNC_${side}/${texte.folder}_${side}/${idPath(texte.cid)}`;
}

/** Path without extension; `isLive` chooses the folder of the texte. */
const pathOf = (article, version, isLive) => `${textePath(article.texte, isLive)}/article/${idPath(version.id)}`;

/** 1 when the increment wrote its documents anew, so that its wordings differ from those of the whole archive. */
const wordingOf = (fate) => (fate === null || fate.kind === 'deleted' ? 0 : 1);

function countFinal(article, fate) {
  const { final } = counts;
  const { versions } = finalArticle(article, fate);
  if (versions.length === 0) return;
  final.articles += 1;
  for (const version of versions) {
    final.versions += 1;
    countOne(final.etats, version.etat);
    if (version.etat === 'MODIFIE_MORT_NE') final.stillBorn += 1;
    if (isInForce(version)) final.inForceVersions += 1;
    final.liens += documents.countLiens(version, wordingOf(fate));
  }
  if (versions.some(isInForce)) final.articlesInForce += 1;
}

async function addStructures(archive) {
  for (const texte of TEXTES) {
    for (const [path, xml] of structuresOf(texte)) {
      await archive.add(`${textePath(texte, true)}/${path}.xml`, xml, BASE_MTIME);
      counts.base.structures += 1;
    }
  }
}

async function addVersion(archive, article, version) {
  const { base } = counts;
  base.versions += 1;
  base.liens += documents.countLiens(version, 0);
  countOne(base.etats, version.etat);
  const xml = documents.xmlOf(article, version, 0);
  await archive.add(`${pathOf(article, version, true)}.xml`, xml, article.mtime);
  if (!isDoubled(article.index)) return;
  base.doubled += 1;
  const older = documents.xmlOf(article, version, 2);
  await archive.add(`${pathOf(article, version, false)}.xml`, older, article.mtime - DAY);
}

async function writeBase() {
  const archive = new Archive(join(folder, `Freemium_legi_global_${BASE_STAMP}.tar.gz`));
  await addStructures(archive);
  for (const article of makeArticles(VERSIONS, SEED)) {
    counts.base.articles += 1;
    for (const version of article.versions) await addVersion(archive, article, version);
    countFinal(article, fateOf(article.index));
  }
  counts.base.members = await archive.close();
}

/** Paths that the increment's list of deletions names for an article that it deletes or moves. */
function deletionsOf(article, fate) {
  if (fate.kind === 'amended') return [];
  const isTwice = fate.kind === 'deleted' && isDoubled(article.index);
  const sides = isTwice ? [true, false] : [true];
  return article.versions.flatMap((version) => sides.map((side) => pathOf(article, version, side)));
}

async function writeIncrement(at) {
  const stamp = INCREMENTS[at];
  const archive = new Archive(join(folder, `LEGI_${stamp}.tar.gz`));
  const count = counts.increments[at];
  const deletions = [];
  const mtime = INCREMENT_MTIME + at * DAY;
  for (const article of makeArticles(VERSIONS, SEED)) {
    const fate = fateOf(article.index);
    if (fate?.at !== at) continue;
    count[fate.kind] += 1;
    const made = finalArticle(article, fate);
    for (const version of made.versions) {
      const xml = documents.xmlOf(made, version, wordingOf(fate));
      await archive.add(`${stamp}/${pathOf(made, version, fate.kind !== 'moved')}.xml`, xml, mtime);
    }
    for (const path of deletionsOf(article, fate)) deletions.push(path);
  }
  count.deletions = deletions.length;
  await archive.add(`${stamp}/liste_suppression_legi.dat`, `${deletions.join('\n')}\n`, mtime);
  count.members = await archive.close();
}

mkdirSync(folder, { recursive: true });
await writeBase();
for (const at of INCREMENTS.keys()) await writeIncrement(at);
process.stdout.write(`${JSON.stringify(counts, null, 2)}\n`);
