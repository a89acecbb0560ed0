/**
 * What the extractor of citations finds, misses and costs. Prints, asserts nothing; not part of the test run.
 *   npx esbuild --bundle --platform=node --format=esm --log-level=error test/bench/citations.ts |
 *     node --input-type=module - codes FOLDER [--share 0.1] [--seed N]        found, recall on prefixed numbers, bound, MB/s
 *     node --input-type=module - sample FOLDER [--count 200] [--seed N]       citations at random, in context, to be read
 *     node --input-type=module - tricoteuses FOLDER                           recall against the official links "cites"
 *     node --input-type=module - hostile                                      time against length, on hostile inputs
 * FOLDER of `codes` and `sample`: "Article N", "----", text, in folders named for codes. Of `tricoteuses`: front matter, body, details.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { findCitations } from '../../src/citations.ts';
import type { TextRef } from '../../src/core/citation.ts';
import type { Texte } from '../../src/core/model.ts';
import { normalizeNum } from '../../src/core/numbers.ts';
import { findCode, texteFromLabel } from '../../src/core/textes.ts';
import { HOSTILE, LINE } from './hostile-inputs.ts';

const [mode = '', folder = ''] = process.argv.slice(2);

function option(name: string, fallback: number): number {
  const place = process.argv.indexOf(`--${name}`);
  return place < 0 ? fallback : Number(process.argv[place + 1]);
}

/** mulberry32: the same sample for the same seed. */
function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface Body {
  readonly path: string;
  readonly text: string;
  readonly own: Texte | null;
}

function listFiles(root: string): string[] {
  const found: string[] = [];
  const stack = [root];
  for (let place = stack.pop(); place !== undefined; place = stack.pop()) {
    for (const entry of readdirSync(place, { withFileTypes: true })) {
      const path = join(place, entry.name);
      if (entry.isDirectory()) stack.push(path);
      else if (entry.name.endsWith('.md')) found.push(path);
    }
  }
  return found.sort();
}

function readBodies(root: string, share: number, random: () => number): Body[] {
  const owns = new Map<string, Texte | null>();
  return listFiles(root)
    .filter(() => random() < share)
    .map((path) => {
      const code =
        path
          .slice(root.length)
          .split('/')
          .find((part) => part !== '') ?? '';
      if (!owns.has(code)) owns.set(code, findCode(code) ?? texteFromLabel(code));
      const lines = readFileSync(path, 'utf8').split('\n');
      return { path, text: lines.slice(2).join('\n'), own: owns.get(code) ?? null };
    });
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(2)} %`;
}

function contextOf(text: string, start: number, end: number, width: number): string {
  const before = text.slice(Math.max(0, start - width), start);
  return `${before}⟦${text.slice(start, end)}⟧${text.slice(end, end + width)}`.replace(/\s+/g, ' ');
}

/** Prefixed numbers counted without the extractor: letter, mark, digits. */
const PREFIXED = /(?<![\p{L}\d])\*{0,2}[LRDA](?:\.|\b)[\s.*]{0,4}\d+(?:-\s?\d+)*/gu;
const DOTTED = /(?<![\p{L}\d])[LRDA]\.\s{0,3}\*{0,2}\s?\d+/gu;

function isCovered(refs: readonly TextRef[], position: number): boolean {
  return refs.some(({ start, end }) => start <= position && position < end);
}

/** Kinds of what was found, counted. */
function showCounts(all: readonly TextRef[]): void {
  const counts = new Map<string, number>();
  for (const { kind, texteFrom, use, texte } of all) {
    const from = kind === 'article' ? texteFrom : '-';
    for (const key of [`kind ${kind}`, `texte ${from}`, `use ${use}`, texte === null ? 'texte null' : 'texte known']) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  for (const [key, count] of [...counts].sort())
    console.log(`  ${key.padEnd(18)} ${count}  ${percent(count, all.length)}`);
}

/** How many matches of a pattern the citations cover, and some of those that they do not. */
function showRecall(
  name: string,
  pattern: RegExp,
  bodies: readonly Body[],
  found: readonly (readonly TextRef[])[],
): void {
  const missed: string[] = [];
  let total = 0;
  bodies.forEach(({ text, path }, index) => {
    for (const match of text.matchAll(pattern)) {
      total += 1;
      const last = match.index + match[0].length - 1;
      if (!isCovered(found[index] ?? [], last))
        missed.push(`${basename(path)}: ${contextOf(text, match.index, last + 1, 60)}`);
    }
  });
  console.log(
    `recall on ${name}: ${percent(total - missed.length, total)} of ${total}; ${missed.length} missed, some of them:`,
  );
  const pick = makeRandom(7);
  for (const line of missed.filter(() => pick() < option('misses', 25) / missed.length)) console.log(`  ${line}`);
}

const RECALLS = [
  ['[LRDA]. digits', DOTTED, true],
  ['[LRDA]. digits, annexes (accounts, forms) left out', DOTTED, false],
  ['any prefixed', PREFIXED, true],
] as const;

function showCodes(): void {
  const bodies = readBodies(folder, option('share', 1), makeRandom(option('seed', 1)));
  const length = bodies.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  for (const { text, own } of bodies.slice(0, 5000)) findCitations(text, { own });
  const began = process.cpuUsage();
  let cited = 0;
  for (const { text, own } of bodies) cited += findCitations(text, { own }).length;
  const spent = process.cpuUsage(began);
  const seconds = (spent.user + spent.system) / 1e6;
  const found = bodies.map(({ text, own }) => findCitations(text, { own }));
  console.log(`${bodies.length} bodies, ${(length / 1e6).toFixed(1)} MB, ${cited} citations`);
  showCounts(found.flat());
  console.log(
    `throughput: ${(length / 1e6 / seconds).toFixed(1)} MB/s (${seconds.toFixed(2)} s of processor, garbage collection included)`,
  );
  for (const [name, pattern, withAnnexes] of RECALLS) {
    const kept = bodies.map(({ path }) => withAnnexes || !basename(path).startsWith('Article Annexe'));
    const [some, theirs] = [bodies.filter((_, at) => kept[at]), found.filter((_, at) => kept[at])];
    showRecall(name, pattern, some, theirs);
  }
}

function showSample(): void {
  const random = makeRandom(option('seed', 1));
  const bodies = readBodies(folder, option('share', 0.2), random);
  const all = bodies.flatMap((body) => findCitations(body.text, { own: body.own }).map((ref) => ({ body, ref })));
  const count = option('count', 200);
  for (let index = 0; index < count; index += 1) {
    const pair = all[Math.floor(random() * all.length)];
    if (pair === undefined) return;
    const { body, ref } = pair;
    const facts = [
      ref.kind,
      ref.num,
      ref.to === null ? '' : `-> ${ref.to}`,
      ref.openEnded ? 'etc.' : '',
      ref.texteFrom,
      ref.use === 'live' ? '' : ref.use,
    ];
    const steps = ref.portion.map(({ kind, value }) => `${kind}:${value}`).join('>');
    const except = ref.except.length === 0 ? '' : `except ${ref.except.join(',')}`;
    console.log(
      `${index + 1}. [${facts.filter((fact) => fact !== '' && fact !== null).join(' ')}] ${ref.texte?.title ?? 'null'} ${steps} ${except}`,
    );
    console.log(
      `     ${contextOf(body.text, ref.start, ref.end, 150)}   (${body.own?.title ?? '?'} ${basename(body.path, '.md')})`,
    );
  }
}

// Outgoing citations: "CITATION source" under the article's own heading, "CITATION cible" under the other (formats.md 4.1).
const OWN_ITEM = /CITATION source\s*(?:<a[^>]*>)?([^<]*)/;
const OTHER_ITEM = /<a[^>]*>([^<]*)<\/a>\s*CITATION cible/;

function citedNumbers(details: string): { num: string; title: string }[] {
  const cited = new Map<string, { num: string; title: string }>();
  for (const part of details.split('<h2>').slice(1)) {
    const pattern = part.startsWith('Références faites') ? OWN_ITEM : OTHER_ITEM;
    for (const item of part.split('<li>').slice(1)) {
      const label = pattern.exec(item)?.[1] ?? '';
      const match = /^(.*?) - article (.*?)(?: (?:AUTONOME|ENTIEREMENT_MODIF|PARTIELLEMENT_MODIF)|,|$)/.exec(label);
      if (match === null) continue;
      const [, title = '', num = ''] = match;
      cited.set(`${title} ${num}`, { num: num.trim(), title });
    }
  }
  return [...cited.values()];
}

/** The number as bodies write it, not inside a longer one. */
function isVisible(flat: string, num: string): boolean {
  const spelled = num.replace(/^(LO|[LRDA])(\*{0,2})/, String.raw`$1\.? ?$2 ?\.? ?`).replaceAll('*', String.raw`\*`);
  return new RegExp(String.raw`(?<![\d-])${spelled}(?![\d-]*\d)`).test(flat);
}

function showTricoteuses(): void {
  const own = findCode('Code civil');
  const missed: string[] = [];
  let visible = 0;
  let right = 0;
  for (const path of listFiles(folder).filter((file) => !file.endsWith('README.md'))) {
    const text = readFileSync(path, 'utf8');
    const [before = '', details = ''] = text.split('<details>');
    const body = before.slice(before.indexOf('</h1>') + 5);
    const flat = body.replace(/-\n/g, '-').replace(/\s+/g, ' ');
    const refs = findCitations(body, { own });
    const keys = new Map(refs.map((ref) => [normalizeNum(ref.num ?? ''), ref]));
    for (const { num, title } of citedNumbers(details)) {
      if (!isVisible(flat, num)) continue;
      visible += 1;
      const key = normalizeNum(num);
      const ref = keys.get(key) ?? refs.find(({ to }) => to !== null && normalizeNum(to) === key);
      const texte = findCode(title) ?? texteFromLabel(title);
      if (ref === undefined) missed.push(`${basename(path, '.md')} cites ${num} (${title})`);
      else if (
        refs.some(
          (other) =>
            [other.num, other.to].some((n) => n !== null && normalizeNum(n) === key) && other.texte?.key === texte?.key,
        )
      )
        right += 1;
    }
  }
  console.log(
    `official links "cites" whose number stands in the body: ${visible}; found ${percent(visible - missed.length, visible)}, with the same texte ${percent(right, visible)}`,
  );
  for (const line of missed) console.log(`  missed: ${line}`);
}

const MEGA = 1e6;

function secondsOf(text: string): number {
  const began = performance.now();
  findCitations(text, { own: null });
  return (performance.now() - began) / 1000;
}

function showHostile(): void {
  for (let index = 0; index < 3; index += 1) secondsOf(LINE.repeat(5000));
  console.log(
    'one line of sentences, seconds: ' +
      [1, 5, 10, 50]
        .map((size) => `${size} MB ${secondsOf(LINE.repeat((size * MEGA) / LINE.length)).toFixed(2)}`)
        .join(', '),
  );
  console.log(`${'input'.padEnd(32)}  0.25 MB   0.5 MB     1 MB   1 / 0.5   ms per length`);
  for (const [name, make] of HOSTILE) {
    secondsOf(make(MEGA / 4));
    const times = [0.25, 0.5, 1].map((size) => 1000 * secondsOf(make(size * MEGA)));
    const ratio = (times[2] ?? 0) / Math.max(0.5, times[1] ?? 0);
    console.log(
      `${name.padEnd(32)} ${times.map((time) => time.toFixed(1).padStart(8)).join(' ')}   ${ratio.toFixed(1).padStart(6)}`,
    );
  }
}

const MODES: Readonly<Record<string, () => void>> = {
  codes: showCodes,
  sample: showSample,
  tricoteuses: showTricoteuses,
  hostile: showHostile,
};
const show = MODES[mode];
if (show === undefined) throw new Error('say which: codes FOLDER, sample FOLDER, tricoteuses FOLDER or hostile');
show();
