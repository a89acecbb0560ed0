/** The XML documents of the invented law, as the publisher lays them out. */

import { articleId, FIRST_VERSION, OPEN, TEXTES } from './articles.mjs';
import { logNormal, pickFrom, randomFrom } from './random.mjs';
import { citingClause, rareName, sentence } from './words.mjs';

/** Texts of real codes: half are under 700 characters, their mean is 1,100, one in a hundred is over 6,000. */
const MEDIAN_TEXT = 700;
const SIGMA_TEXT = 0.95;
const LONGEST_TEXT = 250_000;
/** One sentence in four cites an article: 1.5 a wording. */
const CITING = 0.25;
const SECTIONS = [
  'Partie législative',
  'Livre Ier : Des feux',
  'Titre II : Des veilles & relèves',
  'Chapitre III : Registres',
];
const ACTS = TEXTES.filter(({ nature }) => nature !== 'CODE');
const SECTION_ID = 'LEGISCTA990000000000';
/** What acts do to articles: the other end is an article of an act, which the archive does not hold. */
const ACTS_DO = ['MODIFICATION', 'MODIFICATION', 'CREATION', 'CODIFICATION'];
/** One link in 20 states a renumbering; one in four, what an act did; the others cite. */
const RENUMBERING = 0.05;
const ACTING = 0.3;
/** Renumberings join versions of the same eight, so that lineages stay as short as real ones. */
const BLOCK = 8;

/** Entities in every form that XML has, each of which reads as plain characters. */
const ENTITY_TRAPS = [
  'les lampes &amp; miroirs de plus de 3 &lt; 4 candelas',
  'la cl&#233; du coffre &#x153;uvr&#xE9;',
  '<![CDATA[la corne <sonne> & se tait]]>',
  'l&apos;avis &quot;clair&quot; &#8217; &gt; 2',
];

/** `LEGIARTI000006398122` -> `LEGI/ARTI/00/00/06/39/81/LEGIARTI000006398122` */
export function idPath(id) {
  const pairs = id.slice(8).match(/../g).slice(0, -1);
  return [id.slice(0, 4), id.slice(4, 8), ...pairs, id].join('/');
}

function escapeXml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** A number that some article of a texte may have. */
function someNum(texte, random, articles) {
  const index = Math.floor(random() * articles);
  return `${texte.nature === 'CODE' ? 'L' : ''}${1 + (index % 900)}-${1 + Math.floor(index / 900)}`;
}

const nameInProse = ({ nature, title }) =>
  nature === 'CODE' ? `du ${title.replace('Code', 'code')}` : `du texte du ${title.split(' du ')[1]}`;

function paragraphOf(random, length, articles) {
  const parts = [];
  for (let left = length; left > 0; left -= parts.at(-1).length + 1) {
    const text = sentence(random, Math.min(Math.max(left, 30), 80 + random() * 240));
    const texte = pickFrom(TEXTES, random);
    const isCiting = random() < CITING;
    const clause = isCiting ? citingClause(random, someNum(texte, random, articles), nameInProse(texte)) : '';
    parts.push(isCiting ? `${text.slice(0, -1)} ${clause}.` : text);
  }
  return parts.join(' ');
}

function bodyOf({ index }, random, articles) {
  const paragraphs = [];
  let left = Math.min(LONGEST_TEXT, logNormal(MEDIAN_TEXT, SIGMA_TEXT, random));
  while (left > 0) {
    paragraphs.push(paragraphOf(random, Math.min(left, 100 + random() * 600), articles));
    left -= paragraphs.at(-1).length;
  }
  if (index % 17 === 1) paragraphs.push(ENTITY_TRAPS[index % ENTITY_TRAPS.length]);
  if (index % 20 === 7) paragraphs.push(`Le feu de ${rareName(index)} est blanc.`);
  return paragraphs.map((text) => `<p>${text}</p>`).join('\n');
}

/** One link of version number `own`: its other end, by type. */
function lienOf(random, versions, own) {
  const kind = random();
  if (kind >= RENUMBERING && kind < ACTING) {
    const texte = pickFrom(ACTS, random);
    const id = `JORFARTI${String(Math.floor(random() * 1e9)).padStart(12, '0')}`;
    return { texte, typeLien: pickFrom(ACTS_DO, random), sens: 'cible', num: `${1 + Math.floor(random() * 90)}`, id };
  }
  const texte = pickFrom(TEXTES, random);
  const num = `${texte.nature === 'CODE' ? 'L' : ''}${1 + Math.floor(random() * 900)}-1`;
  if (kind < RENUMBERING) {
    const other = Math.min(versions - 1, own - (own % BLOCK) + Math.floor(random() * BLOCK));
    const typeLien = random() < 0.5 ? 'CONCORDANCE' : 'CONCORDE';
    return { texte, typeLien, sens: 'source', num, id: articleId(FIRST_VERSION + other) };
  }
  const id = articleId(FIRST_VERSION + Math.floor(random() * versions));
  return { texte, typeLien: 'CITATION', sens: random() < 0.5 ? 'cible' : 'source', num, id };
}

/** From none to six links, three on average. */
function liensOf(random, versions, version) {
  const own = Number(version.id.slice(8)) - FIRST_VERSION;
  return Array.from({ length: Math.floor(random() * 7) }, () => lienOf(random, versions, own));
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

function metaXml(version) {
  return `<META>
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
${version.etat === '' ? '<ETAT/>' : `<ETAT>${version.etat}</ETAT>`}
<DATE_DEBUT>${version.debut}</DATE_DEBUT>
<DATE_FIN>${version.fin}</DATE_FIN>
<TYPE>AUTONOME</TYPE>
</META_ARTICLE>
</META_SPEC>
</META>`;
}

function versionXml({ id, num, etat, debut, fin }) {
  return `<VERSION etat="${etat}">\n<LIEN_ART debut="${debut}" etat="${etat}" fin="${fin}" id="${id}" num="${num}" origine="LEGI"/>\n</VERSION>`;
}

/** Documents of an archive of so many versions, from a seed; `wording` tells apart the wordings of one version. */
export function makeDocuments(versions, seed) {
  const randomOf = (version, wording) => randomFrom(seed * 15485863 + Number(version.id.slice(8)) + wording);
  const articles = Math.max(1, Math.floor(versions / 2.9));
  return {
    countLiens: (version, wording) => liensOf(randomOf(version, wording), versions, version).length,
    xmlOf(article, version, wording) {
      const random = randomOf(version, wording);
      const liens = liensOf(random, versions, version);
      const nota = article.index % 6 === 0 ? `<p>${sentence(random, 120)}</p>` : '';
      return `<?xml version="1.0" encoding="UTF-8"?>
<ARTICLE>
${metaXml(version)}
${contextXml(article.texte)}
<VERSIONS>
${article.versions.map(versionXml).join('\n')}
</VERSIONS>
<NOTA>
<CONTENU>${nota}</CONTENU>
</NOTA>
<BLOC_TEXTUEL>
<CONTENU>
${bodyOf(article, random, articles)}
</CONTENU>
</BLOC_TEXTUEL>
<LIENS>
${liens.map(lienXml).join('\n')}
</LIENS>
</ARTICLE>
`;
    },
  };
}

/** The documents of a texte that are no article: a section, its structure, its version. [path below the texte, XML] */
export function structuresOf(texte) {
  const { id, cid, nature, title, signed, num } = texte;
  const commun = `<META_COMMUN><ID>${id}</ID><ANCIEN_ID/><ORIGINE>LEGI</ORIGINE><NATURE>${nature}</NATURE></META_COMMUN>`;
  const chronicle = `<META_TEXTE_CHRONICLE><CID>${cid}</CID><NUM>${num}</NUM><DATE_TEXTE>${signed}</DATE_TEXTE></META_TEXTE_CHRONICLE>`;
  const name = `<TITRE>${escapeXml(title)}</TITRE><TITREFULL>${escapeXml(title)}</TITREFULL>`;
  const version = `<META_TEXTE_VERSION>${name}<ETAT>VIGUEUR</ETAT><LIENS/></META_TEXTE_VERSION>`;
  return [
    [
      `section_ta/${idPath(SECTION_ID)}`,
      `<SECTION_TA><ID>${SECTION_ID}</ID><TITRE_TA>${SECTIONS[0]}</TITRE_TA><STRUCTURE_TA/>${contextXml(texte)}</SECTION_TA>`,
    ],
    [
      `texte/struct/${id}`,
      `<TEXTELR><META>${commun}<META_SPEC>${chronicle}</META_SPEC></META><VERSIONS/><STRUCT/></TEXTELR>`,
    ],
    [
      `texte/version/${id}`,
      `<TEXTE_VERSION><META>${commun}<META_SPEC>${chronicle}${version}</META_SPEC></META></TEXTE_VERSION>`,
    ],
  ].map(([path, xml]) => [path, `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`]);
}
