// Writes a corpus of invented law in the official layout of LEGI: one whole archive and its daily increments.
//
//   node test/bench/make-legi-archive.mjs FOLDER [VERSIONS=20000] [SEED=1]
//
// The same arguments give the same documents. Prints, as JSON, the counts that a reader must find. Memory does not grow
// with VERSIONS: every article is made again from its index whenever it is needed.

import { createWriteStream, mkdirSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { createGzip } from 'node:zlib';
import { Header } from 'tar/header';

const [folder, versionsText = '20000', seedText = '1'] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: make-legi-archive.mjs FOLDER [VERSIONS] [SEED]');
const VERSIONS = Number(versionsText);
const SEED = Number(seedText);

/** Day on which the final counts of articles in force are taken. */
const TODAY = '2025-03-01';
const OPEN = '2999-01-01';
const LATER = '2222-02-22';
const BASE_STAMP = '20250101-060000';
const INCREMENTS = ['20250106-203000', '20250107-203000', '20250108-203000', '20250109-203000'];
/** What becomes of an article is decided by its index modulo this. */
const CYCLE = 400;

/** mulberry32: a small generator of numbers in [0, 1), the same everywhere. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const WORDS =
  'le gardien du phare inscrit chaque allumage dans un registre tenu à la capitainerie et transmis au préfet maritime avant la fin du trimestre sous peine de suspension de la lanterne lorsque la brume dépasse deux heures la corne est sonnée toutes les minutes par un préposé assermenté dont la relève est fixée par arrêté du ministre chargé des balises'.split(
    ' ',
  );
const SECTIONS = [
  'Partie législative',
  'Livre Ier : Des feux',
  'Titre II : Des veilles & relèves',
  'Chapitre III : Registres',
];
const TEXTES = [
  ...[
    'phares et balises',
    'brumes et cornes',
    'relèves maritimes',
    'lanternes',
    'capitaineries',
    'digues et môles',
  ].map((name, index) => ({
    nature: 'CODE',
    num: '',
    title: `Code des ${name}`,
    short: `Code des ${name}`,
    cid: textId('LEGI', 970000001 + index),
    id: textId('LEGI', 970000001 + index),
    signed: OPEN,
    folder: 'code',
  })),
  ...['LOI', 'DECRET', 'ORDONNANCE', 'ARRETE'].map((nature, index) => ({
    nature,
    num: nature === 'ARRETE' ? '' : `2003-99${index}`,
    title: `${{ LOI: 'Loi n° 2003-990', DECRET: 'Décret n° 2003-991', ORDONNANCE: 'Ordonnance n° 2003-992', ARRETE: 'Arrêté' }[nature]} du ${index + 3} mars 2003 relatif aux veilles de mer`,
    short: `Texte du ${index + 3} mars 2003`,
    cid: textId('JORF', 970000101 + index),
    id: textId('LEGI', 970000101 + index),
    signed: `2003-03-0${index + 3}`,
    folder: 'TNC',
  })),
];
const LAST_ETATS = ['VIGUEUR', 'VIGUEUR', 'VIGUEUR', 'VIGUEUR', 'VIGUEUR', 'ABROGE', 'TRANSFERE', 'PERIME', 'ANNULE'];

function textId(fonds, number) {
  return `${fonds}TEXT${String(number).padStart(12, '0')}`;
}

function articleId(number) {
  return `LEGIARTI${String(number).padStart(12, '0')}`;
}

/** `LEGIARTI000006398122` -> `LEGI/ARTI/00/00/06/39/81/LEGIARTI000006398122` */
function idPath(id) {
  const pairs = id.slice(8).match(/../g).slice(0, -1);
  return [id.slice(0, 4), id.slice(4, 8), ...pairs, id].join('/');
}

function day(year, random) {
  const two = (value) => String(value).padStart(2, '0');
  return `${year}-${two(1 + Math.floor(random() * 12))}-${two(1 + Math.floor(random() * 28))}`;
}

/** How many versions article `index` has in the whole archive. */
function versionCount(index) {
  return 1 + Math.floor(randomFrom(SEED * 7919 + index)() ** 3 * 9);
}

/** The article as the whole archive has it; `first` numbers its versions, `count` are made. */
function makeArticle(index, first, count) {
  const random = randomFrom(SEED * 104729 + index);
  const texte = TEXTES[Math.floor(random() * TEXTES.length)];
  const num = `${texte.nature === 'CODE' ? 'L' : ''}${1 + (index % 900)}-${1 + Math.floor(index / 900)}`;
  const versions = [];
  let year = 1950 + Math.floor(random() * 20);
  let debut = day(year, random);
  for (let at = 0; at < count; at += 1) {
    year += 1 + Math.floor(random() * 5);
    const isLast = at === count - 1;
    const next = day(year, random);
    const etat = isLast ? LAST_ETATS[Math.floor(random() * LAST_ETATS.length)] : 'MODIFIE';
    versions.push({
      id: articleId(980000000 + first + at),
      num,
      etat,
      debut,
      fin: isLast && etat === 'VIGUEUR' ? OPEN : next,
    });
    debut = next;
  }
  applyTraps(index, versions, random);
  return { index, texte, versions, mtime: 1_735_700_000 + (index % 1000) };
}

/** Versions of every kind that readers stumble on, by index, so that they can be counted. */
function applyTraps(index, versions, random) {
  const last = versions.at(-1);
  if (index % 31 === 3) Object.assign(last, { etat: 'VIGUEUR_DIFF', debut: LATER, fin: OPEN });
  if (index % 37 === 5) Object.assign(last, { etat: 'ABROGE_DIFF', fin: LATER });
  if (index % 41 === 7) last.etat = '';
  if (index % 43 === 9) Object.assign(last, { etat: '', debut: OPEN, fin: OPEN });
  if (index % 29 === 11) Object.assign(versions[0], { etat: 'MODIFIE_MORT_NE', fin: day(1940, random) });
}

function escapeXml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function sentence(random, length) {
  let text = '';
  while (text.length < length) text += `${WORDS[Math.floor(random() * WORDS.length)]} `;
  return `${text.charAt(0).toUpperCase()}${text.slice(1).trim()}.`;
}

/** Entities in every form that XML has, each of which reads as plain characters. */
const ENTITY_TRAPS = [
  'les lampes &amp; miroirs de plus de 3 &lt; 4 candelas',
  'la cl&#233; du coffre &#x153;uvr&#xE9;',
  '<![CDATA[la corne <sonne> & se tait]]>',
  'l&apos;avis &quot;clair&quot; &#8217; &gt; 2',
];

function bodyOf(article, version, random) {
  const paragraphs = Array.from({ length: 2 + Math.floor(random() * 5) }, () => sentence(random, 150 + random() * 350));
  if (article.index % 17 === 1) paragraphs.push(ENTITY_TRAPS[article.index % ENTITY_TRAPS.length]);
  return paragraphs.map((text) => `<p>${text}</p>`).join('\n');
}

const TYPES = [
  'CITATION',
  'CITATION',
  'CITATION',
  'MODIFICATION',
  'CREATION',
  'CODIFICATION',
  'CONCORDANCE',
  'CONCORDE',
];

function liensOf(random) {
  return Array.from({ length: Math.floor(random() * 7) }, () => {
    const texte = TEXTES[Math.floor(random() * TEXTES.length)];
    const typeLien = TYPES[Math.floor(random() * TYPES.length)];
    const sens = typeLien === 'CITATION' && random() < 0.5 ? 'cible' : 'source';
    const num = `${texte.nature === 'CODE' ? 'L' : ''}${1 + Math.floor(random() * 900)}-1`;
    const id = articleId(980000000 + Math.floor(random() * VERSIONS));
    return { texte, typeLien, sens, num, id };
  });
}

function lienXml({ texte, typeLien, sens, num, id }) {
  const label = escapeXml(`${texte.title} - art. ${num} (V)`);
  return `<LIEN cidtexte="${texte.cid}" datesignatexte="${texte.signed}" id="${id}" naturetexte="${texte.nature}" nortexte="" num="${num}" numtexte="${texte.num}" sens="${sens}" typelien="${typeLien}">${label}</LIEN>`;
}

function contextXml({ nature, num, cid, id, title, short, signed }) {
  const open = SECTIONS.map(
    (section, level) =>
      `<TM>\n<TITRE_TM debut="1940-01-01" fin="${OPEN}" id="LEGISCTA99000000000${level}">${escapeXml(section)}</TITRE_TM>`,
  );
  return `<CONTEXTE>
<TEXTE autorite="" cid="${cid}" date_publi="${signed}" date_signature="${signed}" ministere="" nature="${nature}" nor="" num="${num}">
<TITRE_TXT c_titre_court="${escapeXml(short)}" debut="1940-01-01" fin="${OPEN}" id_txt="${id}">${escapeXml(title)}</TITRE_TXT>
${open.join('\n')}
${'</TM>'.repeat(SECTIONS.length)}
</TEXTE>
</CONTEXTE>`;
}

/** The document of one version, and how many links it states. */
function makeDocument(article, version, wording) {
  const random = randomFrom(SEED * 15485863 + Number(version.id.slice(8)) + wording);
  const liens = liensOf(random);
  const versions = article.versions.map(
    ({ id, num, etat, debut, fin }) =>
      `<VERSION etat="${etat}">\n<LIEN_ART debut="${debut}" etat="${etat}" fin="${fin}" id="${id}" num="${num}" origine="LEGI"/>\n</VERSION>`,
  );
  const etat = version.etat === '' ? '<ETAT/>' : `<ETAT>${version.etat}</ETAT>`;
  const nota = article.index % 6 === 0 ? `<p>${sentence(random, 120)}</p>` : '';
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<ARTICLE>
<META>
<META_COMMUN>
<ID>${version.id}</ID>
<ANCIEN_ID/>
<ORIGINE>LEGI</ORIGINE>
<URL>article/${idPath(version.id)}.xml</URL>
<NATURE>Article</NATURE>
</META_COMMUN>
<META_SPEC>
<META_ARTICLE>
<NUM>${version.num}</NUM>
${etat}
<DATE_DEBUT>${version.debut}</DATE_DEBUT>
<DATE_FIN>${version.fin}</DATE_FIN>
<TYPE>AUTONOME</TYPE>
</META_ARTICLE>
</META_SPEC>
</META>
${contextXml(article.texte)}
<VERSIONS>
${versions.join('\n')}
</VERSIONS>
<NOTA>
<CONTENU>${nota}</CONTENU>
</NOTA>
<BLOC_TEXTUEL>
<CONTENU>
${bodyOf(article, version, random)}
</CONTENU>
</BLOC_TEXTUEL>
<LIENS>
${liens.map(lienXml).join('\n')}
</LIENS>
</ARTICLE>
`;
  return { xml, liens: liens.length };
}

/** Path without extension; `isLive` chooses the folder of the texte. */
function pathOf(article, version, isLive) {
  const side = isLive ? 'en_vigueur' : 'non_vigueur';
  const { texte } = article;
  return `legi/global/code_et_TNC_${side}/${texte.folder}_${side}/${idPath(texte.cid)}/article/${idPath(version.id)}`;
}

class Archive {
  constructor(path) {
    this.gzip = createGzip({ level: 6 });
    this.file = this.gzip.pipe(createWriteStream(path));
    this.members = 0;
  }
  async add(path, text, mtime) {
    const bytes = Buffer.from(text);
    const header = new Header({ path, size: bytes.length, mode: 0o644, type: 'File', mtime: new Date(mtime * 1000) });
    const block = Buffer.alloc(512);
    if (header.encode(block)) throw new Error(`a name that needs a pax header: ${path}`);
    this.members += 1;
    await this.write(Buffer.concat([block, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]));
  }
  async write(bytes) {
    if (!this.gzip.write(bytes)) await once(this.gzip, 'drain');
  }
  async close() {
    this.gzip.end(Buffer.alloc(1024));
    await once(this.file, 'finish');
    return this.members;
  }
}

/** What an increment does to an article: one in a hundred is touched, each at most once. */
function fateOf(index) {
  const place = index % CYCLE;
  if (place < INCREMENTS.length) return { kind: 'amended', at: place };
  if (place >= 100 && place < 100 + INCREMENTS.length) return { kind: 'deleted', at: place - 100 };
  if (place >= 200 && place < 200 + INCREMENTS.length) return { kind: 'moved', at: place - 200 };
  return null;
}

/** The last version ends and another follows; the identifiers of new versions come after all others. */
function amend(article, increment) {
  const today = `2025-01-1${increment}`;
  const versions = article.versions.map((version) => ({ ...version }));
  Object.assign(versions.at(-1), { etat: 'MODIFIE', fin: today });
  const id = articleId(985000000 + article.index);
  versions.push({ id, num: versions[0].num, etat: 'VIGUEUR', debut: today, fin: OPEN });
  return { ...article, versions };
}

function finalArticle(article, fate) {
  if (fate?.kind === 'deleted') return { ...article, versions: [] };
  return fate?.kind === 'amended' ? amend(article, fate.at) : article;
}

/** In force by the dates, unless it is still-born: [debut, fin), sentinels being later than any day. */
function isInForce({ etat, debut, fin }) {
  return etat !== 'MODIFIE_MORT_NE' && debut <= TODAY && TODAY < fin;
}

/** One article in 53 stands under both parents: the copy in non_vigueur is older, of another wording. */
function isDoubled(index) {
  return index % 53 === 13;
}

function* articles() {
  for (let index = 0, first = 0; first < VERSIONS; index += 1) {
    const count = Math.min(versionCount(index), VERSIONS - first);
    yield makeArticle(index, first, count);
    first += count;
  }
}

const counts = {
  today: TODAY,
  base: { members: 0, articles: 0, versions: 0, liens: 0, etats: {}, doubled: 0, structures: 0 },
  increments: INCREMENTS.map((stamp) => ({ stamp, members: 0, amended: 0, deleted: 0, moved: 0, deletions: 0 })),
  final: { articles: 0, versions: 0, liens: 0, etats: {}, stillBorn: 0, inForceVersions: 0, articlesInForce: 0 },
};

function countOne(table, key) {
  table[key] = (table[key] ?? 0) + 1;
}

/** 1 when the increment wrote its documents anew, so that its wordings differ from those of the whole archive. */
function wordingOf(fate) {
  return fate === null || fate.kind === 'deleted' ? 0 : 1;
}

function countFinal(article, fate) {
  const { final } = counts;
  const { versions } = finalArticle(article, fate);
  if (versions.length === 0) return;
  final.articles += 1;
  const made = finalArticle(article, fate);
  for (const version of versions) {
    final.versions += 1;
    countOne(final.etats, version.etat);
    if (version.etat === 'MODIFIE_MORT_NE') final.stillBorn += 1;
    if (isInForce(version)) final.inForceVersions += 1;
    final.liens += makeDocument(made, version, wordingOf(fate)).liens;
  }
  if (versions.some(isInForce)) final.articlesInForce += 1;
}

async function addStructures(archive) {
  for (const texte of TEXTES) {
    const root = `legi/global/code_et_TNC_en_vigueur/${texte.folder}_en_vigueur/${idPath(texte.cid)}`;
    const meta = `<META><META_COMMUN><ID>${texte.id}</ID></META_COMMUN></META>`;
    const documents = [
      ['section_ta/LEGI/SCTA/99/LEGISCTA990000000000', '<SECTION_TA><ID>LEGISCTA990000000000</ID></SECTION_TA>'],
      [`texte/struct/${texte.id}`, `<TEXTELR>${meta}<STRUCT/></TEXTELR>`],
      [`texte/version/${texte.id}`, `<TEXTE_VERSION>${meta}</TEXTE_VERSION>`],
    ];
    for (const [name, xml] of documents) {
      await archive.add(`${root}/${name}.xml`, `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`, 1_735_700_000);
      counts.base.structures += 1;
    }
  }
}

async function writeBase() {
  const archive = new Archive(join(folder, `Freemium_legi_global_${BASE_STAMP}.tar.gz`));
  const { base } = counts;
  await addStructures(archive);
  for (const article of articles()) {
    base.articles += 1;
    for (const version of article.versions) {
      const { xml, liens } = makeDocument(article, version, 0);
      base.versions += 1;
      base.liens += liens;
      countOne(base.etats, version.etat);
      await archive.add(`${pathOf(article, version, true)}.xml`, xml, article.mtime);
      if (!isDoubled(article.index)) continue;
      base.doubled += 1;
      const older = makeDocument(article, version, 2).xml;
      await archive.add(`${pathOf(article, version, false)}.xml`, older, article.mtime - 86_400);
    }
    countFinal(article, fateOf(article.index));
  }
  base.members = await archive.close();
}

async function writeIncrement(at) {
  const stamp = INCREMENTS[at];
  const archive = new Archive(join(folder, `LEGI_${stamp}.tar.gz`));
  const count = counts.increments[at];
  const deletions = [];
  for (const article of articles()) {
    const fate = fateOf(article.index);
    if (fate?.at !== at) continue;
    count[fate.kind] += 1;
    const made = finalArticle(article, fate);
    const isLive = fate.kind !== 'moved';
    for (const version of made.versions) {
      const { xml } = makeDocument(made, version, wordingOf(fate));
      await archive.add(`${stamp}/${pathOf(made, version, isLive)}.xml`, xml, 1_736_200_000 + at * 86_400);
    }
    if (fate.kind === 'amended') continue;
    for (const version of article.versions) {
      deletions.push(pathOf(article, version, true));
      if (fate.kind === 'deleted' && isDoubled(article.index)) deletions.push(pathOf(article, version, false));
    }
  }
  count.deletions = deletions.length;
  await archive.add(`${stamp}/liste_suppression_legi.dat`, `${deletions.join('\n')}\n`, 1_736_200_000 + at * 86_400);
  count.members = await archive.close();
}

mkdirSync(folder, { recursive: true });
await writeBase();
for (const at of INCREMENTS.keys()) await writeIncrement(at);
process.stdout.write(`${JSON.stringify(counts, null, 2)}\n`);
