/** Two texts -> the words and alinéas that differ. Pure. */

import { alignAlineas, pairsOf } from './compare/blocks.ts';
import type { Block } from './compare/blocks.ts';
import { changesOf } from './compare/changes.ts';
import type { Change, Stretch } from './compare/changes.ts';
import { dropChance } from './compare/chance.ts';
import { deletedRow, insertedRow, rowsOf } from './compare/rows.ts';
import { budgetFor, matchWindow } from './compare/sequence.ts';
import type { Pair } from './compare/sequence.ts';
import { ALINEA_BREAK, countWords, openVocabulary, tokensOf } from './compare/tokens.ts';
import type { Tokens } from './compare/tokens.ts';
import type { DiffAlinea } from './core/view.ts';

export interface CompareOptions {
  /** Apostrophes, quotes, dashes, ligatures, kinds of blanks, blanks around signs, accents of capitals do not count. */
  readonly ignoreTypography: boolean;
}

export interface ComparisonStats {
  /** Runs between blanks. */
  readonly wordsBefore: number;
  readonly wordsAfter: number;
  /** Number of changes of each kind, whatever their length. */
  readonly replaced: number;
  readonly inserted: number;
  readonly deleted: number;
}

export interface Comparison {
  readonly alineas: readonly DiffAlinea[];
  /** In reading order. The `before` end to end are the alinéas before, joined by an empty line; the `after` likewise. */
  readonly changes: readonly Change[];
  readonly stats: ComparisonStats;
}

/** A block of alinéas and, in it, the words that both sides share. */
interface Matched {
  readonly block: Block;
  readonly pairs: readonly Pair[];
}

function matchWords(a: Tokens, b: Tokens): readonly Matched[] {
  const budget = budgetFor(a.ids.length + b.ids.length);
  const blocks = alignAlineas(a, b, budget);
  const partners = new Int32Array(a.ids.length).fill(-1);
  return blocks.map((block) => {
    const aFrom = a.alineas[block.aFrom]?.from ?? 0;
    const aTo = a.alineas[block.aTo - 1]?.to ?? aFrom;
    const bFrom = b.alineas[block.bFrom]?.from ?? 0;
    const bTo = b.alineas[block.bTo - 1]?.to ?? bFrom;
    const window = { aFrom, aTo, bFrom, bTo };
    matchWindow({ a: a.ids, b: b.ids }, window, partners, budget);
    return { block, pairs: dropChance(a, b, pairsOf(partners, aFrom, aTo), window) };
  });
}

function turn({ block, pairs }: Matched): Matched {
  return {
    block: { aFrom: block.bFrom, aTo: block.bTo, bFrom: block.aFrom, bTo: block.aTo },
    pairs: pairs.map(([a, b]) => [b, a]),
  };
}

/** Matches in one fixed order of the two texts, so that a comparison and its reverse are mirror images. */
function matchEitherWay(before: readonly string[], after: readonly string[], options: CompareOptions): Sides {
  const vocabulary = openVocabulary(options.ignoreTypography);
  const isTurned = before.join(ALINEA_BREAK) > after.join(ALINEA_BREAK);
  const a = tokensOf(isTurned ? after : before, vocabulary);
  const b = tokensOf(isTurned ? before : after, vocabulary);
  const matched = matchWords(a, b);
  return isTurned ? { before: b, after: a, matched: matched.map(turn) } : { before: a, after: b, matched };
}

interface Sides {
  readonly before: Tokens;
  readonly after: Tokens;
  readonly matched: readonly Matched[];
}

function alineaTexts({ text, alineas }: Tokens, from: number, to: number): readonly string[] {
  return alineas.slice(from, to).map(({ start, end }) => text.slice(start, end));
}

function stretchOf({ before, after }: Sides, block: Block): Stretch {
  return {
    beforeFrom: before.alineas[block.aFrom]?.start ?? 0,
    beforeTo: before.alineas[block.aTo - 1]?.end ?? 0,
    afterFrom: after.alineas[block.bFrom]?.start ?? 0,
    afterTo: after.alineas[block.bTo - 1]?.end ?? 0,
  };
}

function alineasOfSides(sides: Sides, ignoresTypography: boolean): readonly DiffAlinea[] {
  const { before, after, matched } = sides;
  let beforeFrom = 0;
  let afterFrom = 0;
  const between = (beforeTo: number, afterTo: number): readonly DiffAlinea[] => [
    ...alineaTexts(before, beforeFrom, beforeTo).map(deletedRow),
    ...alineaTexts(after, afterFrom, afterTo).map(insertedRow),
  ];
  const rows = matched.flatMap(({ block, pairs }) => {
    const others = between(block.aFrom, block.bFrom);
    [beforeFrom, afterFrom] = [block.aTo, block.bTo];
    return [...others, ...rowsOf(changesOf(before, after, pairs, stretchOf(sides, block), ignoresTypography))];
  });
  return [...rows, ...between(before.alineas.length, after.alineas.length)];
}

function statsOf(before: Tokens, after: Tokens, changes: readonly Change[]): ComparisonStats {
  const count = (op: Change['op']): number => changes.filter((change) => change.op === op).length;
  return {
    wordsBefore: countWords(before.text),
    wordsAfter: countWords(after.text),
    replaced: count('replace'),
    inserted: count('insert'),
    deleted: count('delete'),
  };
}

/**
 * What differs between two texts given as alinéas: alinéas first, then words inside those that stand for one another.
 * An article number is one word; a sign beside a word is not part of it. Nothing is thrown; the time is bounded by the length
 * of the texts, whatever they hold. Comparing in reverse order gives the mirror image.
 */
export function compareTexts(before: readonly string[], after: readonly string[], options: CompareOptions): Comparison {
  const sides = matchEitherWay(before, after, options);
  const pairs = sides.matched.flatMap((matched) => matched.pairs);
  const whole = { beforeFrom: 0, beforeTo: sides.before.text.length, afterFrom: 0, afterTo: sides.after.text.length };
  const changes = changesOf(sides.before, sides.after, pairs, whole, options.ignoreTypography);
  return {
    alineas: alineasOfSides(sides, options.ignoreTypography),
    changes,
    stats: statsOf(sides.before, sides.after, changes),
  };
}

/** True when both texts say the same words in the same order, typography and division into alinéas apart. Linear. */
export function areSameWording(before: readonly string[], after: readonly string[]): boolean {
  const vocabulary = openVocabulary(true);
  const a = tokensOf(before, vocabulary);
  const b = tokensOf(after, vocabulary);
  return a.ids.length === b.ids.length && a.ids.every((id, index) => id === b.ids[index]);
}
