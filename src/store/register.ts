/** Reads the articles of an index, and who cites what, as numbers: no version is built. */

import type { Bound, Etat } from '../core/model.ts';
import type { CitedBy, Register } from '../core/register.ts';
import type { DatedVersion } from '../core/vigueur.ts';
import { OWN, USES } from './citations.ts';
import type { Queries } from './queries.ts';
import { etatOfRow, type TexteTable } from './rows.ts';

/** Versions that one row of the driver brings. */
const BLOCK = 512;

type State = readonly [
  etat: Etat | null,
  own_acts: number,
  mentions: string | null,
  date_debut: Bound,
  date_fin: Bound,
];

type Line = readonly [
  id: number,
  texte: number | null,
  num_key: string | null,
  article_cid: string | null,
  /** The version that counts, when this one is merged into it. */
  twin_of: number | null,
  /** JSON of a State; null when nothing is told. */
  state: string | null,
  /** Where an article stands that has neither cid nor number. */
  place: string | null,
];

const LINES = `SELECT json_group_array(json_array(id, texte, num_key, article_cid, twin_of,
    CASE WHEN coalesce(etat, mentions, date_debut, date_fin) IS NULL AND own_acts = 0 THEN NULL
      ELSE '' || json_array(etat, own_acts, mentions, date_debut, date_fin) END,
    CASE WHEN article_cid IS NULL AND (texte IS NULL OR num_key IS NULL) THEN file || ':' || line END)) AS packed
  FROM (SELECT id, texte, num_key, article_cid, twin_of, etat, own_acts, mentions, date_debut, date_fin, file, line
        FROM version WHERE id > ? ORDER BY id LIMIT ${BLOCK})`;

function* readLines(db: Queries): Iterable<Line> {
  const find = db.prepare(LINES);
  let last = -1;
  for (;;) {
    const lines: readonly Line[] = JSON.parse(find.get(last)?.packed ?? '[]');
    const end = lines.at(-1);
    if (end === undefined) return;
    yield* lines;
    [last] = end;
  }
}

const UNTOLD: DatedVersion = { etat: null, dateDebut: null, dateFin: null };

/** The articles of one texte by number; those of a number that have no cid are one. */
interface Numbers {
  readonly bare: Map<string, number>;
  readonly withCid: Map<string, number[]>;
}

/** Articles by what makes them one, see ArticleVersion.work, and what is known of them. */
interface Articles {
  count: number;
  /** By row of a version: the number of its article, and one; 0 where there is none. */
  readonly numberAndOne: Uint32Array;
  /** By row of a version: the row of its texte; 0 where it is not known. */
  readonly texteOf: Uint32Array;
  readonly byCid: Map<string, number>;
  readonly byPlace: Map<string, number>;
  /** By row of a texte. */
  readonly numbers: Map<number, Numbers>;
  readonly states: Map<string, DatedVersion>;
  /** What wordings tell, by article: most tell nothing. */
  readonly told: Map<number, DatedVersion[]>;
  /** By article: 1 when a wording tells nothing. */
  readonly isUntold: Uint8Array;
  readonly twins: (readonly [row: number, holder: number])[];
}

function readArticles(db: Queries): Articles {
  const found: { last: number | null } | undefined = db.prepare('SELECT max(id) AS last FROM version').get();
  const size = (found?.last ?? 0) + 1;
  const articles: Articles = {
    ...{ count: 0, numberAndOne: new Uint32Array(size), texteOf: new Uint32Array(size), twins: [] },
    ...{ byCid: new Map(), byPlace: new Map(), numbers: new Map() },
    ...{ states: new Map(), told: new Map(), isUntold: new Uint8Array(size) },
  };
  for (const line of readLines(db)) addLine(articles, line);
  const { numberAndOne, twins } = articles;
  for (const [row, holder] of twins) numberAndOne[row] = numberAndOne[holder] ?? 0;
  return articles;
}

function addLine(articles: Articles, line: Line): void {
  const [id, texte, , , holder, state] = line;
  articles.texteOf[id] = texte ?? 0;
  if (holder !== null) {
    articles.twins.push([id, holder]);
    return;
  }
  const article = articleOfLine(articles, line);
  articles.numberAndOne[id] = article + 1;
  if (state === null) articles.isUntold[article] = 1;
  else push(articles.told, article, stateOf(articles.states, state));
}

function articleOfLine(articles: Articles, [id, texte, num, cid, , , place]: Line): number {
  const numbers = texte === null ? null : numbersOf(articles.numbers, texte);
  if (cid === null) {
    return numbers === null || num === null
      ? intern(articles, articles.byPlace, place ?? String(id))
      : intern(articles, numbers.bare, num);
  }
  const article = intern(articles, articles.byCid, cid);
  if (numbers !== null && num !== null && numbers.withCid.get(num)?.includes(article) !== true)
    push(numbers.withCid, num, article);
  return article;
}

/** The number known by this name; what is new gets the next. */
function intern(articles: Articles, known: Map<string, number>, name: string): number {
  const found = known.get(name);
  if (found !== undefined) return found;
  const number = articles.count;
  known.set(name, number);
  articles.count = number + 1;
  return number;
}

function numbersOf(numbers: Map<number, Numbers>, texte: number): Numbers {
  const known = numbers.get(texte);
  if (known !== undefined) return known;
  const made: Numbers = { bare: new Map(), withCid: new Map() };
  numbers.set(texte, made);
  return made;
}

function stateOf(states: Map<string, DatedVersion>, packed: string): DatedVersion {
  const known = states.get(packed);
  if (known !== undefined) return known;
  const [etat, own_acts, mentions, date_debut, date_fin]: State = JSON.parse(packed);
  const state: DatedVersion = {
    etat: etatOfRow({ etat, own_acts, mentions, date_fin }),
    dateDebut: date_debut,
    dateFin: date_fin,
  };
  states.set(packed, state);
  return state;
}

function push<Key, Member>(groups: Map<Key, Member[]>, key: Key, member: Member): void {
  const known = groups.get(key);
  if (known === undefined) groups.set(key, [member]);
  else known.push(member);
}

type Cited = readonly [texte: number, numbers: readonly (readonly [num: string, citing: readonly number[]])[]];

/** Numbers of one texte that begin alike come in one row: rows take the driver longer than what they hold. */
const CITED = `SELECT json_array(texte, json_group_array(json(cited))) AS packed
  FROM (SELECT texte, num_key, json_array(num_key, json_group_array(version)) AS cited
        FROM citation WHERE uses & ${USES.live} GROUP BY texte, num_key)
  GROUP BY texte, substr(num_key, 1, 3)`;

function* readCited(db: Queries, textes: TexteTable, articles: Articles): Iterable<CitedBy> {
  const { numberAndOne, texteOf } = articles;
  const toArticles = (rows: readonly number[]): number[] =>
    rows.map((row) => (numberAndOne[row] ?? 0) - 1).filter((article) => article >= 0);
  for (const { packed } of db.stream<{ packed: string }>(CITED)) {
    const [texte, numbers]: Cited = JSON.parse(packed);
    for (const [num, citing] of numbers) {
      for (const [row, rows] of texte === OWN ? byOwnTexte(citing, texteOf) : [[texte, citing] as const])
        yield { texte: row === 0 ? null : textes.byRow(row), num, by: toArticles(rows) };
    }
  }
}

function byOwnTexte(rows: readonly number[], texteOf: Uint32Array): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  for (const row of rows) push(groups, texteOf[row] ?? 0, row);
  return groups;
}

/** The register of an index as it is now. */
export function readRegister(db: Queries, textes: TexteTable): Register {
  const articles = readArticles(db);
  const byKey = new Map<string, Numbers>();
  for (const [row, numbers] of articles.numbers) {
    const texte = textes.byRow(row);
    if (texte !== null) byKey.set(texte.key, numbers);
  }
  return {
    articleOf: (row) => (articles.numberAndOne[row] ?? 0) - 1,
    bearers(texteKey, numKey) {
      const numbers = byKey.get(texteKey);
      const bare = numbers?.bare.get(numKey);
      const others = numbers?.withCid.get(numKey) ?? [];
      return bare === undefined ? others : [bare, ...others];
    },
    holds: (texteKey) => byKey.has(texteKey),
    wordingsOf(article) {
      const told = articles.told.get(article) ?? [];
      return articles.isUntold[article] === 1 ? [...told, UNTOLD] : told;
    },
    cited: () => readCited(db, textes, articles),
  };
}
