/** References of some articles: the links and citations that they state, and those that may name one of them. */

import type { ArticleScope, CitesAround, GivenName } from '../core/contracts.ts';
import type { ArticleVersion, StoredLien } from '../core/model.ts';
import { foldStars } from '../core/numbers.ts';
import { homonymsOf } from '../core/textes.ts';
import { OWN, streamCitations } from './citations.ts';
import type { Queries } from './queries.ts';
import type { TexteTable } from './rows.ts';

/** The links `l` that a condition keeps, in corpus order. */
export type LienStream = (where: string, values: readonly string[]) => Iterable<StoredLien>;

/** The versions `v` that a condition keeps, in corpus order. */
export type VersionStream = (where: string, values: readonly string[]) => Iterable<ArticleVersion>;

/** The answers of an index. */
export function citesAround(
  db: Queries,
  textes: TexteTable,
  { streamLiens, streamVersions }: { readonly streamLiens: LienStream; readonly streamVersions: VersionStream },
  scope: ArticleScope,
): CitesAround {
  const kin = readKin(db, textes, scope);
  return {
    liens: () => streamLiens(AROUND, [kin.rows, kin.nums, kin.ids].map(toJson)),
    citations: (names = []) => {
      const nums = [...kin.nums, ...names.flatMap((name) => numOf(textes, name))];
      const spoken = unique(nums.flatMap((num) => spokenForms(textes, num)));
      // What bodies of a texte say of it is among what they say.
      const unsaid = spoken.filter(([texte]) => !kin.textes.includes(texte));
      return streamCitations(db, textes, CITED, ...[kin.rows, spoken, unsaid].map(toJson));
    },
    liensNaming: (names) => {
      const wholes = names.filter(({ num }) => num === '').flatMap(({ texteKey }) => rowsOf(textes, texteKey));
      const labels = names.filter(({ texteKey }) => texteKey === null).map(({ label }) => label);
      const nums = names.flatMap((name) => numOf(textes, name));
      return streamLiens(NAMING, [nums, wholes, labels].map(toJson));
    },
    articles: ({ rows, ids, nums }) => {
      const known = nums.flatMap((num) => numOf(textes, num));
      return streamVersions(BEARING, [rows, ids, ids, known].map(toJson));
    },
  };
}

const toJson = (list: readonly unknown[]): string => JSON.stringify(list);

/** A number of a texte, by the row of the texte. */
type Num = readonly [texte: number, num: string];

function rowsOf(textes: TexteTable, key: string | null): readonly number[] {
  const row = key === null ? null : textes.rowOf(key);
  return row === null ? [] : [row];
}

function numOf(textes: TexteTable, { texteKey, num }: Pick<GivenName, 'texteKey' | 'num'>): readonly Num[] {
  return rowsOf(textes, texteKey).map((row) => [row, num] as const);
}

function unique(nums: readonly Num[]): readonly Num[] {
  return [...new Map(nums.map((num) => [num.join(' '), num])).values()];
}

/** Versions of the articles asked for, with what is merged into them, and what they are known by. */
interface Kin {
  /** Rows of the textes asked for. */
  readonly textes: readonly number[];
  readonly rows: readonly number[];
  readonly nums: readonly Num[];
  readonly ids: readonly string[];
}

type Line = readonly [row: number, texte: number | null, num: string | null, id: string | null, cid: string | null];

/** One article may have wordings of several textes. */
const KIN = `WITH asked (id) AS (
    SELECT value FROM json_each(?)
    UNION SELECT v.id FROM json_each(?) t CROSS JOIN version v ON v.texte = t.value
    UNION SELECT o.id FROM json_each(?) t CROSS JOIN version v ON v.texte = t.value
      CROSS JOIN version o ON o.article_cid = v.article_cid WHERE v.article_cid IS NOT NULL),
  kin (id) AS (SELECT id FROM asked UNION SELECT t.id FROM asked CROSS JOIN version t ON t.twin_of = asked.id)
  SELECT json_array(v.id, v.texte, v.num_key, v.article_id, v.article_cid) AS packed
  FROM kin CROSS JOIN version v ON v.id = kin.id`;

function readKin(db: Queries, textes: TexteTable, scope: ArticleScope): Kin {
  const rows: number[] = [];
  const nums = new Map<string, Num>();
  const ids = new Set<string>();
  const asked = scope.textes.flatMap((key) => rowsOf(textes, key));
  const lines = db.stream<{ packed: string }>(KIN, ...[scope.rows, asked, asked].map(toJson));
  for (const { packed } of lines) {
    const [row, texte, num, ...names]: Line = JSON.parse(packed);
    rows.push(row);
    if (texte !== null && num !== null) nums.set(`${texte} ${num}`, [texte, num]);
    for (const id of names) if (id !== null) ids.add(id);
  }
  return { textes: asked, rows, nums: [...nums.values()], ids: [...ids] };
}

const of = (member: number): string => `n.value ->> '$[${member}]'`;

const OF_NUMS = `SELECT l.id FROM json_each(?) n
  CROSS JOIN lien l ON l.target_texte = ${of(0)} AND l.target_num_key = ${of(1)}`;

const AROUND = `l.relation = 'cites' AND l.id IN (
  SELECT l.id FROM json_each(?) r CROSS JOIN lien l ON l.version = r.value
  UNION ALL ${OF_NUMS}
  UNION ALL SELECT l.id FROM json_each(?) i CROSS JOIN lien l ON l.target_id = i.value)`;

const NAMING = `l.relation = 'cites' AND l.id IN (
  ${OF_NUMS}
  UNION ALL SELECT l.id FROM json_each(?) t
    CROSS JOIN lien l ON l.target_texte = t.value AND l.target_num_key IS NULL
  UNION ALL SELECT l.id FROM json_each(?) n CROSS JOIN lien l ON l.target_texte IS NULL AND l.label = n.value)`;

/** See ArticleVersion.work: what makes several versions one article. */
const BEARING = `v.id IN (
  WITH found (id) AS (
    SELECT value FROM json_each(?)
    UNION SELECT coalesce(b.twin_of, b.id) FROM json_each(?) i CROSS JOIN version b ON b.article_id = i.value
    UNION SELECT coalesce(b.twin_of, b.id) FROM json_each(?) i CROSS JOIN version b ON b.article_cid = i.value
    UNION SELECT b.id FROM json_each(?) n CROSS JOIN version b ON b.num_key = ${of(1)} AND b.texte = ${of(0)})
  SELECT id FROM found
  UNION SELECT o.id FROM found CROSS JOIN version b ON b.id = found.id
    CROSS JOIN version o ON o.article_cid = b.article_cid
  UNION SELECT o.id FROM found CROSS JOIN version b ON b.id = found.id AND b.article_cid IS NULL
    CROSS JOIN version o ON o.num_key = b.num_key AND o.texte = b.texte AND o.article_cid IS NULL)`;

/** Rows of bodies, and of numbers as sentences say them: with the texte, or without it in that texte. */
const CITED = `(SELECT j.value ->> '$[0]' AS texte, j.value ->> '$[1]' AS num_key, b.version AS version
    FROM json_each(?) r CROSS JOIN body b ON b.version = r.value, json_each(b.cites) j WHERE b.cites IS NOT NULL
  UNION SELECT c.texte, c.num_key, c.version FROM json_each(?) n
    CROSS JOIN citation c ON c.texte = ${of(0)} AND c.num_key = ${of(1)}
  UNION SELECT c.texte, c.num_key, c.version FROM json_each(?) n
    CROSS JOIN citation c ON c.texte = ${OWN} AND c.num_key = ${of(1)}
    CROSS JOIN version o ON o.id = c.version AND o.texte = ${of(0)}) found
  CROSS JOIN citation c ON c.texte = found.texte AND c.num_key = found.num_key AND c.version = found.version`;

/** Sentences may leave stars out, or write some, and call a texte by the name of another. */
function spokenForms(textes: TexteTable, [texte, num]: Num): readonly Num[] {
  const plain = foldStars(num);
  const nums = new Set([num, ...['', '*', '**'].map((stars) => plain.replace(/^(LO|[LRDA])?/, `$1${stars}`))]);
  const named = textes.byRow(texte);
  const others = named === null ? [] : homonymsOf(named).flatMap(({ key }) => rowsOf(textes, key));
  return [texte, ...others].flatMap((row) => [...nums].map((one): Num => [row, one]));
}
