/** Words for parts of an article, and the steps they stand for. */

import type { PortionKind, PortionStep } from '../core/citation.ts';

// premier alinéa, deuxième et troisième alinéas, 2e alinéa, alinéas 2 et 3, al. 3, deux premiers alinéas, avant-dernier alinéa
// première phrase ; I, II bis, I et II, paragraphe 2, § 2 ; 3°, 1° bis, 1° à 4° ; a, a bis, b), A ; tableau n° 2
const ORDINAL = String.raw`(?:(?:[Aa]nt[ée]p[ée]nulti[èe]|[Pp][ée]nulti[èe])me|[Aa]vant-derni(?:er|ère)|[Dd]erni(?:er|ère)|[Pp]remi(?:er|ère)|[Uu]nique|[Ss]econde?|(?:(?=[VvTtQqCcSs])(?:[Vv]ingt|[Tt]rente|[Qq]uarante|[Cc]inquante|[Ss]oixante|[Qq]uatre-vingt)[ -](?:et[ -])?)?[A-Za-zé][a-zé-]{1,20}i[èe]me|\d{1,2} ?(?:er|re|ère|ème|ième|eme|e|è|nde?))s?`;
const JOIN = String.raw`(?:, ?(?:et |ou )?| et | ou | à |/)(?:aux? |du |des |la |le |de la |à la |au )?`;
const LATIN = String.raw`(?: (?:bis|ter|quater|quinquies|sexies|septies|octies|nonies|decies|[A-Z](?![A-Za-zÀ-ÿ'.]))(?![a-zà-ÿ]))?`;
const ROMAN = String.raw`[IVX]{1,6}(?![A-Za-zÀ-ÿ°\d])${LATIN}`;
const NUMERO = String.raw`\d{1,3} ?[°º]${LATIN}`;
const LETTER = String.raw`(?:[a-z]|[A-H])\)?(?![A-Za-zÀ-ÿ'.\d])${LATIN}`;
const PLACE = String.raw`(?:[Aa]linéas?|[Aa]l\.|[Pp]hrases?|[Pp]aragraphes?|[Tt]irets?)`;
const VALUE = String.raw`(?:\d{1,3}(?:er)?(?![\d°-])|premier(?![a-z])|[IVX]{1,6}(?![A-Za-zÀ-ÿ])|[a-zA-H](?![A-Za-zÀ-ÿ']))`;

function list(item: string): string {
  return `${item}(?:${JOIN}${item}){0,8}`;
}

const ORDINALS = `${list(ORDINAL)} ${PLACE}`;
const FIRSTS = String.raw`(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix) (?:premi|derni)(?:er|ère)s ${PLACE}`;
const PLACED_ONE = String.raw`(?:[Aa]linéa|[Aa]l\.|[Pp]hrase|[Pp]aragraphe|§|[Pp]oint|[Tt]ableau|[Ll]ettre) ?(?:n° ?)?${VALUE}`;
const PLACED_MANY = String.raw`(?:[Aa]linéas|[Aa]l\.(?= ?\d{1,2} (?:et|ou|à) \d{1,2}(?:[ ,;.)]|$))|[Pp]hrases|[Pp]aragraphes|§§|[Pp]oints|[Tt]ableaux|[Ll]ettres) ?(?:n° ?)?${list(VALUE)}`;
const PLACED = `(?:${PLACED_MANY}|${PLACED_ONE})`;

/** One part, and those that share its word ("alinéas 2 et 3"). Matches in a time that follows its length. */
export const PART = `(?:${FIRSTS}|${ORDINALS}|${PLACED}|${NUMERO}|${ROMAN})`;
/** Letters are words too ("a été"): only where nothing else can stand. */
export const LETTER_PART = LETTER;
/** What stands between two parts of one portion. */
export const BETWEEN_PARTS = String.raw`(?: ?,? (?:de la |du |de l'|des |de )|${JOIN}| ?- ?)`;

/** One group for each reader of READERS. */
const ATOMS = new RegExp(
  `(${FIRSTS})|(${ORDINALS})|(${PLACED})|(${list(NUMERO)})|(${list(ROMAN)})|((?<![A-Za-zÀ-ÿ'])${list(LETTER)})`,
  'g',
);

const KINDS: readonly (readonly [start: string, kind: PortionKind])[] = [
  ['al', 'alinea'],
  ['phr', 'phrase'],
  ['par', 'paragraphe'],
  ['§', 'paragraphe'],
  ['tir', 'alinea'],
  ['po', 'numero'],
  ['tab', 'tableau'],
  ['let', 'lettre'],
];

const UNIT_STEMS =
  'un deux trois quatr cinqu six sept huit neuv dix onz douz treiz quatorz quinz seiz dix-sept dix-huit dix-neuv'.split(
    ' ',
  );
const TEN_STEMS = ['vingt', 'trent', 'quarant', 'cinquant', 'soixant'];
const TENS: Readonly<Record<string, number>> = {
  vingt: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  'quatre-vingt': 80,
};
const NAMED_ORDINALS: readonly (readonly [start: string, value: string])[] = [
  ['avant', 'avant-dernier'],
  ['dern', 'dernier'],
  ['prem', '1'],
  ['uniq', '1'],
  ['second', '2'],
];
const TENS_AND_UNIT = /^(?:(vingt|trente|quarante|cinquante|soixante|quatre-vingt)[ -](?:et[ -])?)?([a-z-]+)i[eè]mes?$/;

/** `cinquième` 5, `vingt et unième` 21, `soixante-douzième` 72, `centième` 100; null for a word that is no number. */
function valueOfWord(word: string): number | null {
  if (word.startsWith('centi')) return 100;
  const [, tens, unit = ''] = TENS_AND_UNIT.exec(word) ?? [];
  const index = UNIT_STEMS.indexOf(unit);
  if (tens !== undefined) return index < 0 ? null : (TENS[tens] ?? 0) + index + 1;
  if (index >= 0) return index + 1;
  if (unit === 'quatre-vingt') return 80;
  const ten = TEN_STEMS.indexOf(unit);
  return ten < 0 ? null : 20 + ten * 10;
}

function valueOfOrdinal(word: string): string {
  const lower = word.toLowerCase();
  const digits = /^\d+/.exec(lower);
  if (digits !== null) return digits[0];
  if (/p[ée]nulti/.test(lower)) return lower.startsWith('ant') ? 'antépénultième' : 'avant-dernier';
  const named = NAMED_ORDINALS.find(([start]) => lower.startsWith(start));
  return named?.[1] ?? String(valueOfWord(lower) ?? lower);
}

function kindOfPlace(text: string): PortionKind {
  const place = /al(?=in|\.)|phr|par|§|tir|po(?=in)|tab|let/i.exec(text)?.[0].toLowerCase() ?? '';
  return KINDS.find(([start]) => start === place)?.[1] ?? 'alinea';
}

const COUNTS = 'zero un deux trois quatre cinq six sept huit neuf dix'.split(' ');

function stepsOfFirsts(text: string): PortionStep[] {
  const kind = kindOfPlace(text);
  const count = COUNTS.indexOf(text.split(' ')[0] ?? '');
  if (/derni/.test(text)) {
    const last: PortionStep = { kind, value: 'dernier' };
    return count === 2 ? [{ kind, value: 'avant-dernier' }, last] : [last];
  }
  return Array.from({ length: count }, (_, index) => ({ kind, value: String(index + 1) }));
}

const SIBLINGS = new RegExp(JOIN, 'g');

function splitSiblings(text: string, kind: PortionKind): PortionStep[] {
  return text.split(SIBLINGS).map((part) => ({ kind, value: part.replace(/[°º)]/g, '').replace(/ +/g, ' ').trim() }));
}

const ONE_VALUE = /\d+|premier|(?<![A-Za-zÀ-ÿ])(?:[IVX]+|[a-zA-H])(?![A-Za-zÀ-ÿ])/g;

function stepsOfPlaced(text: string): PortionStep[] {
  const kind = kindOfPlace(text);
  const values = text.replace(/^(?:[^\s\d§]{2,12}|§{1,2}) ?(?:n° ?)?/, '');
  const found = values.match(ONE_VALUE) ?? [];
  return found.map((value) => ({ kind, value: value === 'premier' ? '1' : value }));
}

const ONE_ORDINAL = new RegExp(ORDINAL, 'g');

function stepsOfOrdinals(text: string): PortionStep[] {
  const kind = kindOfPlace(text.slice(text.lastIndexOf(' ')));
  return (text.match(ONE_ORDINAL) ?? []).map((word) => ({ kind, value: valueOfOrdinal(word) }));
}

type StepReader = (text: string) => PortionStep[];
const READERS: readonly StepReader[] = [
  stepsOfFirsts,
  stepsOfOrdinals,
  stepsOfPlaced,
  (text) => splitSiblings(text, 'numero'),
  (text) => splitSiblings(text, 'partie'),
  (text) => splitSiblings(text, 'lettre'),
];

/** Steps of portions recur: each wording is read once. */
const READ = new Map<string, readonly PortionStep[]>();
const MOST_READ = 5000;

function readSteps(text: string): readonly PortionStep[] {
  const levels: { steps: readonly PortionStep[]; isWider: boolean }[] = [];
  let end = 0;
  ATOMS.lastIndex = 0;
  for (let match = ATOMS.exec(text); match !== null; match = ATOMS.exec(text)) {
    const group = match.findIndex((value, place) => place > 0 && value !== undefined);
    const isWider = /\b(?:du|de la|de l'|des|de)\s?$/.test(text.slice(end, match.index));
    levels.push({ steps: READERS[group - 1]?.(match[0]) ?? [], isWider });
    end = match.index + match[0].length;
  }
  // "3° du I" names the wider part last, "I, 3°" first.
  const ordered: (readonly PortionStep[])[] = [];
  for (const { steps, isWider } of levels) {
    if (isWider) ordered.unshift(steps);
    else ordered.push(steps);
  }
  return ordered.flat();
}

/**
 * The steps of a portion as written, from the widest to the narrowest. Several parts of one kind ("alinéas 2 et 3") are
 * steps of that kind one after the other; of a range, its two ends.
 */
export function stepsOf(text: string): readonly PortionStep[] {
  const known = READ.get(text);
  if (known !== undefined) return known;
  const steps = readSteps(text);
  if (READ.size >= MOST_READ) READ.clear();
  READ.set(text, steps);
  return steps;
}
