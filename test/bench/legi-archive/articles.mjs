/** The articles of the invented law: their textes, versions, dates and états, and what the increments do to them. */

import { pickFrom, randomFrom } from './random.mjs';

/** Day on which the final counts of articles in force are taken. */
export const TODAY = '2025-03-01';
export const OPEN = '2999-01-01';
export const INCREMENTS = ['20250106-203000', '20250107-203000', '20250108-203000', '20250109-203000'];
/** Number of the first version; the others follow. */
export const FIRST_VERSION = 980_000_000;
const LATER = '2222-02-22';
/** What becomes of an article is decided by its index modulo this. */
const CYCLE = 400;
const LAST_ETATS = ['VIGUEUR', 'VIGUEUR', 'VIGUEUR', 'VIGUEUR', 'VIGUEUR', 'ABROGE', 'TRANSFERE', 'PERIME', 'ANNULE'];

function textId(fonds, number) {
  return `${fonds}TEXT${String(number).padStart(12, '0')}`;
}

export function articleId(number) {
  return `LEGIARTI${String(number).padStart(12, '0')}`;
}

function makeCode(name, index) {
  const id = textId('LEGI', 970000001 + index);
  const title = `Code des ${name}`;
  return { nature: 'CODE', num: '', title, short: title, cid: id, id, signed: OPEN, folder: 'code' };
}

function makeAct([nature, name], index) {
  return {
    nature,
    num: nature === 'ARRETE' ? '' : `2003-99${index}`,
    title: `${name} du ${index + 3} mars 2003 relatif aux veilles de mer`,
    short: `Texte du ${index + 3} mars 2003`,
    cid: textId('JORF', 970000101 + index),
    id: textId('LEGI', 970000101 + index),
    signed: `2003-03-0${index + 3}`,
    folder: 'TNC',
  };
}

const CODES = [
  'phares et balises',
  'brumes et cornes',
  'relèves maritimes',
  'lanternes',
  'capitaineries',
  'digues et môles',
];
const ACTS = [
  ['LOI', 'Loi n° 2003-990'],
  ['DECRET', 'Décret n° 2003-991'],
  ['ORDONNANCE', 'Ordonnance n° 2003-992'],
  ['ARRETE', 'Arrêté'],
];
export const TEXTES = [...CODES.map(makeCode), ...ACTS.map(makeAct)];

function day(year, random) {
  const two = (value) => String(value).padStart(2, '0');
  return `${year}-${two(1 + Math.floor(random() * 12))}-${two(1 + Math.floor(random() * 28))}`;
}

/** How many versions article `index` has in the whole archive. */
function versionCount(index, seed) {
  return 1 + Math.floor(randomFrom(seed * 7919 + index)() ** 3 * 9);
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

/** Number of article `index` in a texte. */
export function numOf(index, { nature }) {
  return `${nature === 'CODE' ? 'L' : ''}${1 + (index % 900)}-${1 + Math.floor(index / 900)}`;
}

/** The article as the whole archive has it; `first` numbers its versions, `count` are made. */
function makeArticle(index, first, count, seed) {
  const random = randomFrom(seed * 104729 + index);
  const texte = pickFrom(TEXTES, random);
  const num = numOf(index, texte);
  const versions = [];
  let year = 1950 + Math.floor(random() * 20);
  let debut = day(year, random);
  for (let at = 0; at < count; at += 1) {
    year += 1 + Math.floor(random() * 5);
    const isLast = at === count - 1;
    const next = day(year, random);
    const etat = isLast ? pickFrom(LAST_ETATS, random) : 'MODIFIE';
    const fin = isLast && etat === 'VIGUEUR' ? OPEN : next;
    versions.push({ id: articleId(FIRST_VERSION + first + at), num, etat, debut, fin });
    debut = next;
  }
  applyTraps(index, versions, random);
  return { index, texte, versions, mtime: 1_735_700_000 + (index % 1000) };
}

/** Every article of the whole archive, made again from its index: memory does not grow with their number. */
export function* makeArticles(versions, seed) {
  for (let index = 0, first = 0; first < versions; index += 1) {
    const count = Math.min(versionCount(index, seed), versions - first);
    yield makeArticle(index, first, count, seed);
    first += count;
  }
}

/** What an increment does to an article: one in a hundred is touched, each at most once. */
export function fateOf(index) {
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

/** The article once every increment is applied. */
export function finalArticle(article, fate) {
  if (fate?.kind === 'deleted') return { ...article, versions: [] };
  return fate?.kind === 'amended' ? amend(article, fate.at) : article;
}

/** In force by the dates, unless it is still-born: [debut, fin), sentinels being later than any day. */
export function isInForce({ etat, debut, fin }) {
  return etat !== 'MODIFIE_MORT_NE' && debut <= TODAY && TODAY < fin;
}

/** One article in 53 stands under both parents: the copy in non_vigueur is older, of another wording. */
export function isDoubled(index) {
  return index % 53 === 13;
}
