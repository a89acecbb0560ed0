/**
 * What the inference of lineage finds of the links that a corpus states, those links being hidden from it: precision and
 * recall at several thresholds, and time. Prints, asserts nothing; not part of the test run.
 *   npx esbuild --bundle --platform=node --format=esm --external:@photostructure/sqlite --log-level=error \
 *     "--banner:js=import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" \
 *     test/bench/infer.ts | node --input-type=module - -C FOLDER
 */

import type { Corpus } from '../../src/core/contracts.ts';
import type { ArticleVersion } from '../../src/core/model.ts';
import { type Inferred, openInference } from '../../src/infer.ts';
import { openCorpus } from '../../src/ingest.ts';
import { traceLineage } from '../../src/lineage.ts';

const THRESHOLDS = [0.1, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.8];

/** One article, one direction: the articles held that its links state, and what was inferred, best first. */
interface Case {
  readonly stated: ReadonlySet<string>;
  readonly inferred: readonly Inferred[];
}

function articlesOf(corpus: Corpus): readonly (readonly ArticleVersion[])[] {
  const works = new Map<string, ArticleVersion[]>();
  for (const version of corpus.list({})) works.set(version.work, [...(works.get(version.work) ?? []), version]);
  return [...works.values()];
}

/** Works of the same code, held, that the links of both ends state one step away. */
function statedOf(corpus: Corpus, versions: readonly ArticleVersion[], way: 'back' | 'forward'): ReadonlySet<string> {
  const { start, edges, nodes } = traceLineage(corpus, versions, { direction: way, depth: 1 });
  const texte = versions[0]?.texte?.key;
  const held = new Set(nodes.filter((node) => node.versions[0]?.texte?.key === texte).map((node) => node.key));
  const ends = edges.map((edge) => (way === 'back' ? edge.from : edge.to));
  return new Set(ends.filter((key) => key !== start && held.has(key)));
}

function percent(part: number, whole: number): string {
  return (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`).padStart(8);
}

/** Of the first `top` proposals of each case: how many are stated, out of how many, and how many of those stated. */
function measure(cases: readonly Case[], threshold: number, top: number): string {
  let proposed = 0;
  let right = 0;
  let answered = 0;
  for (const { stated, inferred } of cases) {
    const first = inferred.filter(({ score }) => score >= threshold).slice(0, top);
    const hits = first.filter(({ candidate }) => stated.has(candidate.work)).length;
    proposed += first.length;
    right += hits;
    if (hits > 0) answered += 1;
  }
  const links = cases.reduce((sum, { stated }) => sum + stated.size, 0);
  return [percent(right, proposed), percent(answered, cases.length), percent(right, links)].join('  ');
}

function printTable(title: string, cases: readonly Case[]): void {
  const links = cases.reduce((sum, { stated }) => sum + stated.size, 0);
  console.log(`\n${title}: ${cases.length} articles that state ${links} links`);
  console.log('                    top 1                         top 3');
  console.log('threshold  precision  articles     links  precision  articles     links');
  for (const threshold of THRESHOLDS) {
    console.log(
      `${threshold.toFixed(2).padEnd(10)}  ${measure(cases, threshold, 1)}   ${measure(cases, threshold, 3)}`,
    );
  }
}

const place = process.argv.indexOf('-C');
const root = process.argv[place + 1];
if (place < 0 || root === undefined) throw new Error('say which corpus: -C FOLDER');
const opened = await openCorpus({
  roots: [root],
  settings: { codeMap: [], assumed: null, gitRef: 'HEAD', environment: process.env },
  cacheDir: null,
  isForced: false,
  freshness: 'all',
  pace: { onProgress: () => undefined, signal: new AbortController().signal },
});
const { corpus } = opened;
const before = performance.now();
const { rss } = process.memoryUsage();
const inference = openInference(corpus);
const indexed = performance.now();
const { rss: after } = process.memoryUsage();
const articles = articlesOf(corpus);
const traced = performance.now();
const inferred = articles.map((versions) => inference.of(versions, { limit: 3, threshold: 0.1 }));
const done = performance.now();

type Ask = {
  readonly stated: Readonly<Record<'back' | 'forward', ReadonlySet<string>>>;
  readonly inferred: readonly Inferred[];
};
const asked: readonly Ask[] = articles.map((versions, index) => ({
  stated: { back: statedOf(corpus, versions, 'back'), forward: statedOf(corpus, versions, 'forward') },
  inferred: inferred[index] ?? [],
}));
const casesOf = (way: 'back' | 'forward'): readonly Case[] =>
  asked.map((ask) => ({
    stated: ask.stated[way],
    inferred: ask.inferred.filter(({ direction }) => direction === way),
  }));
const eitherWay: readonly Case[] = asked.map((ask) => ({
  stated: new Set([...ask.stated.back, ...ask.stated.forward]),
  inferred: ask.inferred,
}));
const hasStated = ({ stated }: Case): boolean => stated.size > 0;

console.log(`${corpus.info().versions} wordings of ${articles.length} articles`);
console.log(
  `index: ${(indexed - before).toFixed(0)} ms, ${((after - rss) / 2 ** 20).toFixed(0)} MB more resident memory`,
);
console.log(`every article asked: ${(done - traced).toFixed(0)} ms`);
printTable('predecessors', casesOf('back').filter(hasStated));
printTable('successors', casesOf('forward').filter(hasStated));
printTable('either, whatever direction the dates give', eitherWay.filter(hasStated));

const silent = eitherWay.filter((item) => !hasStated(item));
console.log(`\n${silent.length} articles state no link to another article that is held; of these, with a proposal:`);
console.log('threshold  dated  direction unknown only');
for (const threshold of THRESHOLDS) {
  const found = silent.map((item) => item.inferred.filter(({ score }) => score >= threshold));
  const dated = found.filter((list) => list.some(({ direction }) => direction !== 'unknown')).length;
  const other = found.filter((list) => list.length > 0).length - dated;
  console.log(`${threshold.toFixed(2)}       ${String(dated).padStart(5)}  ${String(other).padStart(5)}`);
}
opened.close();
