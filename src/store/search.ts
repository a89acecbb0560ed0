/** Searches the words of an index: candidates by their rows, one article each, best first. */

import type { SearchAnswer, SearchHit, SearchQuery } from '../core/contracts.ts';
import { foldName } from '../core/fold.ts';
import type { ArticleVersion } from '../core/model.ts';
import { normalizeNum } from '../core/numbers.ts';
import { hasTwins, type Queries } from './queries.ts';
import { SELECT_VERSION, type TexteTable, type VersionRow } from './rows.ts';
import { matchExpression } from './search-expression.ts';
import { readText } from './text-query.ts';

/** Wordings that are ranked; a word that more of them hold tells nothing. The answer says when there are more. */
const MOST_RANKED = 20_000;
/** Of a word in the body, the nota, the number, the title. */
const WEIGHTS = '1.0, 0.7, 8.0, 4.0';
const BONUS = { num: 1000, title: 100 } as const;

/** One wording that matches. */
interface Candidate {
  /** Row whose words match, and of the version that it is a copy of. */
  readonly row: number;
  readonly id: number;
  readonly rank: number;
  readonly texte: number | null;
  readonly num_key: string | null;
  readonly article_cid: string | null;
  readonly section: number | null;
  readonly ordre: string;
}

/** What tells which of the wordings of an article is shown: read for those alone that may be. */
interface Days {
  readonly etat: string | null;
  readonly date_debut: string | null;
  readonly date_fin: string | null;
}

/** The wordings of one article that match. */
interface Work {
  readonly wordings: Candidate[];
  score: number;
  exact: SearchHit['exact'];
}

type MapVersion = (row: VersionRow) => ArticleVersion;

/** The articles whose words, number or section match, best first. */
export function searchArticles(
  db: Queries,
  textes: TexteTable,
  mapVersion: MapVersion,
  query: SearchQuery,
): SearchAnswer {
  const filter = filterOf(textes, query);
  const matching = findMatching(db, filter, query);
  const works = new Map<string, Work>();
  for (const candidate of findNumbered(db, filter, query)) putCandidate(works, candidate, 'num');
  const isUnder = createTitleTest(db, query.typed);
  for (const candidate of matching.slice(0, MOST_RANKED)) {
    putCandidate(works, candidate, isUnder(candidate.section) ? 'title' : null);
  }
  const ranked = [...works.values()].toSorted(compareWorks);
  return {
    total: matching.length > MOST_RANKED ? null : ranked.length,
    hits: readHits(db, mapVersion, query, ranked),
  };
}

/** Conditions on the version `v`, and their values. */
interface Filter {
  readonly where: string;
  readonly values: readonly (string | number)[];
  /** The rows of one texte are near to one another: nothing else is looked at. */
  readonly texte: number | null;
}

function filterOf(textes: TexteTable, { texteKey, num, day, isOnDay }: SearchQuery): Filter {
  const where: string[] = ['1'];
  const values: (string | number)[] = [];
  const texte = texteKey === null || texteKey === undefined ? null : (textes.rowOf(texteKey) ?? -1);
  if (texteKey === null) where.push('v.texte IS NULL');
  if (texte !== null) where.push(`v.texte = ${texte}`);
  if (num !== undefined) {
    where.push('(v.num_key GLOB ? OR v.num GLOB ?)');
    values.push(num, num);
  }
  if (isOnDay) {
    where.push("(v.date_debut IS NULL OR (v.date_debut GLOB '[0-9]*' AND v.date_debut <= ?))");
    where.push("(v.date_fin IS NULL OR v.date_fin NOT GLOB '[0-9]*' OR v.date_fin > ?)");
    values.push(day, day);
  }
  return { where: where.join(' AND '), values, texte };
}

const FACTS = 'v.id, v.texte, v.num_key, v.article_cid, v.section, v.ordre';
const SPAN = `search_text.rowid BETWEEN (SELECT min(id) FROM version WHERE texte = ?) AND (SELECT max(id) FROM version WHERE texte = ?)`;

const OWN_VERSION = 'CROSS JOIN version v ON v.id = search_text.rowid';
const TWIN_VERSION = `CROSS JOIN version h ON h.id = search_text.rowid
  CROSS JOIN version v ON v.id = coalesce(h.twin_of, h.id)`;

/** In the order of rows, which costs no sort: the caller ranks what it gets. */
function findMatching(db: Queries, { where, values, texte }: Filter, { node }: SearchQuery): readonly Candidate[] {
  // The words of a version may be those of another file, which says nothing of its code.
  const isSingle = !hasTwins(db);
  const isSpanned = texte !== null && isSingle;
  const span = isSpanned ? `AND ${SPAN}` : '';
  const sql = `SELECT search_text.rowid AS "row", bm25(search_text, ${WEIGHTS}) AS rank, ${FACTS}
    FROM search_text ${isSingle ? OWN_VERSION : TWIN_VERSION} WHERE search_text MATCH ? ${span} AND ${where} LIMIT ${MOST_RANKED + 1}`;
  return db.prepare(sql).all(matchExpression(node), ...(isSpanned ? [texte, texte] : []), ...values);
}

const ARTICLE_WORD = /^\s*art(?:icles?|\.)?\s+/iu;

function findNumbered(db: Queries, { where, values }: Filter, { typed }: SearchQuery): readonly Candidate[] {
  if (!/\d/.test(typed)) return [];
  const numKey = normalizeNum(typed.replace(ARTICLE_WORD, ''));
  const sql = `SELECT v.id AS "row", 0 AS rank, ${FACTS} FROM version v
    WHERE v.num_key = ? AND v.twin_of IS NULL AND ${where} LIMIT ${MOST_RANKED}`;
  return db.prepare(sql).all(numKey, ...values);
}

function putCandidate(works: Map<string, Work>, candidate: Candidate, exact: SearchHit['exact']): void {
  const { id, texte, num_key: num, article_cid: cid } = candidate;
  const key = cid ?? (texte === null || num === null ? `row ${id}` : `${texte}#${num}`);
  const score = (exact === null ? 0 : BONUS[exact]) - candidate.rank;
  const work = works.get(key);
  if (work === undefined) {
    works.set(key, { wordings: [candidate], score, exact });
    return;
  }
  // The same wording matched by its number and by its words, or in two files.
  const same = work.wordings.findIndex((wording) => wording.id === id);
  if (same < 0) work.wordings.push(candidate);
  else if (candidate.rank < (work.wordings[same]?.rank ?? 0)) work.wordings[same] = candidate;
  if (work.exact === 'num') work.score = Math.max(work.score, BONUS.num - candidate.rank);
  else if (score > work.score) Object.assign(work, { score, exact });
}

/** True for the sections that bear the title typed: the last of their titles, or what follows its number. */
function createTitleTest(db: Queries, typed: string): (section: number | null) => boolean {
  const wanted = foldName(typed);
  const known = new Map<number, boolean>();
  const find = db.prepare("SELECT titles ->> '$[#-1]' AS title FROM section WHERE id = ?");
  return (section) => {
    if (section === null || wanted === '') return false;
    const before = known.get(section);
    if (before !== undefined) return before;
    const title: string = find.get(section)?.title ?? '';
    const isIt = foldName(title) === wanted || foldName(title.slice(title.indexOf(':') + 1)) === wanted;
    known.set(section, isIt);
    return isIt;
  };
}

/** Best first, then in natural order. */
function compareWorks(left: Work, right: Work): number {
  const [a, b] = [left.wordings[0], right.wordings[0]];
  if (left.score !== right.score || a === undefined || b === undefined) return right.score - left.score;
  return a.ordre < b.ordre ? -1 : a.ordre > b.ordre ? 1 : (a.texte ?? 0) - (b.texte ?? 0) || a.id - b.id;
}

function* readHits(
  db: Queries,
  mapVersion: MapVersion,
  { day, isWanted }: SearchQuery,
  works: readonly Work[],
): Iterable<SearchHit> {
  const find = db.prepare(`${SELECT_VERSION} WHERE v.id = ?`);
  for (const { wordings, score, exact } of works) {
    for (const { id, row } of bestFirst(db, wordings, day)) {
      const found: VersionRow | undefined = find.get(id);
      const version = found === undefined ? null : mapVersion(found);
      if (version === null || isWanted?.(version) === false) continue;
      yield { version, text: readText(db, row), score, exact };
      break;
    }
  }
}

/** What is in force on the day, then what may be, then the rest; in each the youngest, then the best match. */
function bestFirst(db: Queries, wordings: readonly Candidate[], day: string): readonly Candidate[] {
  if (wordings.length === 1) return wordings;
  const find = db.prepare('SELECT etat, date_debut, date_fin FROM version WHERE id = ?');
  const judged = wordings.map((wording) => {
    const days: Days = find.get(wording.id);
    return { wording, standing: standingOf(days, day), debut: days.date_debut ?? '' };
  });
  const compare = (a: (typeof judged)[number], b: (typeof judged)[number]): number =>
    a.standing - b.standing || (a.debut > b.debut ? -1 : a.debut < b.debut ? 1 : a.wording.rank - b.wording.rank);
  return judged.toSorted(compare).map(({ wording }) => wording);
}

const ENDED: ReadonlySet<string | null> = new Set(['ABROGE', 'MODIFIE', 'TRANSFERE', 'PERIME', 'ANNULE', 'DISJOINT']);

function standingOf({ etat, date_debut: debut, date_fin: fin }: Days, day: string): number {
  if (etat === 'MODIFIE_MORT_NE' || debut === 'never') return 2;
  if (debut === null && fin === null) return ENDED.has(etat) ? 2 : 1;
  const isBegun = debut === null || (debut !== 'later' && debut <= day);
  const isOver = fin !== null && /^\d/.test(fin) && fin <= day;
  if (!isBegun || isOver) return 2;
  return debut === null ? 1 : 0;
}
