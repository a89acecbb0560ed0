/**
 * Speed of comparison and of unwrapping on invented texts; prints medians, asserts nothing. Not part of the test run.
 * npx esbuild --bundle --platform=node --format=esm --log-level=error test/bench/compare.ts | node --input-type=module -
 */

import { alineasOf, unwrap } from '../../src/alineas.ts';
import { areSameWording, compareTexts } from '../../src/compare.ts';

const RUNS = 9;

/** A small generator of numbers in [0, below), the same on every run. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const SYLLABLES = 'ba be bi ca co da de fe ga la le li lo ma me na ne pa ra re ri sa se ta te ti va ve'.split(' ');
const SMALL = ['le', 'la', 'de', 'du', 'des', 'à', 'et', 'ou', "l'article", 'par', 'dans', 'sont'];

function inventWord(draw: (below: number) => number): string {
  const kind = draw(20);
  if (kind < 8) return SMALL[draw(SMALL.length)] ?? '';
  if (kind === 8) return `${draw(900) + 100}-${draw(40) + 1}${draw(3) === 0 ? ',' : ''}`;
  return Array.from({ length: 2 + draw(3) }, () => SYLLABLES[draw(12)]).join('');
}

function inventAlinea(draw: (below: number) => number): string {
  return `${Array.from({ length: 20 + draw(60) }, () => inventWord(draw)).join(' ')}.`;
}

function inventText(seed: number, size: number): readonly string[] {
  const draw = numbersFrom(seed);
  const alineas: string[] = [];
  for (let length = 0; length < size; length += alineas.at(-1)?.length ?? 0) alineas.push(inventAlinea(draw));
  return alineas;
}

/** One word in `every` is another; one alinéa in 20 is dropped, one in 20 is new. */
function amend(alineas: readonly string[], seed: number, every: number): readonly string[] {
  const draw = numbersFrom(seed);
  const amendWord = (word: string): string => (draw(every) === 0 ? inventWord(draw) : word);
  return alineas.flatMap((alinea) => {
    const fate = draw(20);
    if (fate === 0) return [];
    const kept = alinea.split(' ').map(amendWord).join(' ');
    return fate === 1 ? [kept, inventAlinea(draw)] : [kept];
  });
}

function wrap(alineas: readonly string[]): string {
  return alineas.map((alinea) => alinea.replace(/(.{60,80}) /g, '$1\n')).join('\n\n');
}

function measure(name: string, work: () => unknown, bytes: number): void {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((left, right) => left - right);
  const median = times[RUNS >> 1] ?? 0;
  const speed = bytes / 1e6 / (median / 1e3);
  console.log(`${name.padEnd(52)} ${median.toFixed(1).padStart(8)} ms  ${speed.toFixed(1).padStart(7)} MB/s`);
}

function measurePair(name: string, before: readonly string[], after: readonly string[]): void {
  const bytes = before.join('').length + after.join('').length;
  measure(name, () => compareTexts(before, after, { ignoreTypography: false }), bytes);
}

const unlike = (seed: number, prefix: string): readonly string[] =>
  inventText(seed, 240_000)
    .slice(0, 3_000)
    .map((alinea) => alinea.replace(/\p{L}+/gu, (word) => prefix + word));
const lines = (seed: number): readonly string[] => {
  const draw = numbersFrom(seed);
  return Array.from({ length: 3_000 }, () => Array.from({ length: 12 }, () => inventWord(draw)).join(' '));
};
const large = inventText(1, 300_000);
const article = inventText(2, 3_000);

measurePair('T13: 3,000 lines, none alike', lines(3), lines(4));
measurePair('T13: 3,000 lines in one alinéa', [lines(3).join(' ')], [lines(4).join(' ')]);
measurePair('no word in common', unlike(5, 'x'), unlike(6, 'y'));
measurePair('one word, 60,000 and 50,000 times', ['feu '.repeat(60_000)], [`cloche ${'feu '.repeat(50_000)}`]);
measurePair('300 KB, one word in 200 amended', large, amend(large, 7, 200));
measurePair('300 KB, one word in 10 amended', large, amend(large, 8, 10));
measurePair('300 KB in one alinéa, one word in 10 amended', [large.join(' ')], [amend(large, 8, 10).join(' ')]);
measurePair('300 KB, the halves exchanged', large, [
  ...large.slice(large.length >> 1),
  ...large.slice(0, large.length >> 1),
]);
measurePair('3 KB, one word in 50 amended', article, amend(article, 9, 50));
measure('same wording, 300 KB', () => areSameWording(large, large), 2 * large.join('').length);

const wrapped = wrap(large);
const marked = `<table><tr><td>a</td></tr></table>\n\n${wrapped}`;
measure('alinéas of 300 KB of text', () => alineasOf(wrapped, 'text'), wrapped.length);
measure('alinéas of 300 KB with a table', () => alineasOf(marked, 'text'), marked.length);
measure('unwrap 300 KB', () => unwrap(wrapped), wrapped.length);
const nested = '<table><tr><td>'.repeat(100_000);
measure('300,000 tags that never close', () => alineasOf(nested, 'html'), nested.length);
const line = 'feu '.repeat(12_500_000);
measure('one line of 50 MB', () => alineasOf(line, 'text'), line.length);
