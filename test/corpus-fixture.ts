/** Small corpora made by a test in the system's temporary folder, and the ways to open them. */

import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';
import type { Corpus } from '../src/core/contracts.ts';
import type { ArticleVersion } from '../src/core/model.ts';
import { type CorpusRequest, type OpenCorpus, openCorpus } from '../src/ingest.ts';

export const CODE = 'Code des phares et balises';
export const CODE_KEY = 'code:code des phares et balises';
export const OTHER_CODE = 'Code des bouées et signaux';

const cleanups: (() => void)[] = [];

/** Removes all that the fixtures of a test made, once it is over. To be called at the top of a test file. */
export function cleanAfterEach(): void {
  afterEach(() => {
    for (const clean of cleanups.splice(0).reverse()) clean();
  });
}

/** An empty folder that goes with the test; `name` is that of the folder itself. */
export function makeFolder(name = 'corpus'): string {
  const outer = mkdtempSync(join(realpathSync(tmpdir()), 'loupe-'));
  cleanups.push(() => rmSync(outer, { recursive: true, force: true }));
  const folder = join(outer, name);
  mkdirSync(folder);
  return folder;
}

/** Contents by path below `root`; folders are made as needed. */
export function writeFiles(root: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [path, content] of Object.entries(files)) {
    const full = join(root, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, content);
  }
}

/** A corpus of these files. */
export function makeCorpus(files: Readonly<Record<string, string | Buffer>>, name = 'corpus'): string {
  const root = makeFolder(name);
  writeFiles(root, files);
  return root;
}

export function makeLink(target: string, path: string): void {
  symlinkSync(target, path);
}

type Fields = Readonly<Record<string, string>>;
type Links = Readonly<Record<string, readonly string[]>>;

/** A file of our own form: `num` of the code of lighthouses, unless `fields` says another texte. */
export function nativeArticle(num: string, fields: Fields = {}, links: Links = {}, body?: string): string {
  const all: Fields = { texte: CODE, num, ...fields };
  const head = Object.entries(all).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const liens = Object.entries(links).map(
    ([heading, items]) => `  ${heading}:\n${items.map((label) => `    - ${JSON.stringify(label)}`).join('\n')}`,
  );
  const block = liens.length === 0 ? [] : ['liens:', ...liens];
  return `---\n${[...head, ...block].join('\n')}\n---\n${body ?? `Le gardien du feu ${num} veille jusqu'à l'aube.`}\n`;
}

/** A file of the seed family, which says neither its code, its état nor its dates. */
export function seedArticle(num: string, links: Links = {}, body?: string): string {
  const sections = Object.entries(links).map(
    ([heading, items]) => `_${heading}_:\n\n${items.map((label) => `- ${label}`).join('\n')}\n`,
  );
  const tail = sections.length === 0 ? '' : `\n**Liens relatifs à cet article**\n\n${sections.join('\n')}`;
  return `# Article ${num}\n\n${body ?? `Le gardien du feu ${num} veille jusqu'à l'aube.`}\n${tail}`;
}

/** The identifier that `tricoteusesArticle` gives to a number. */
export function tricoteusesId(num: number): string {
  return `LEGIARTI0000990${String(num).padStart(5, '0')}`;
}

interface Cited {
  readonly num: number;
  readonly code?: string;
  /** Identifier that the link gives; that of `num` unless told otherwise. */
  readonly id?: string;
}

/** A file as the Tricoteuses write it, which cites these articles; it says no code of its own. */
export function tricoteusesArticle(num: number, cited: readonly Cited[] = []): string {
  const items = cited.map(({ num: other, code = CODE, id = tricoteusesId(other) }) => {
    const label = `${code} - article ${other} AUTONOME VIGUEUR, en vigueur depuis le 2031-07-23`;
    return `    <li>\n      2999-01-01 CITATION source <a href="https://x.example/redirection/${id}?vers=git">${label}</a>\n    </li>\n`;
  });
  const list = `  <h2>Références faites par l'article</h2>\n  \n  <ul>\n${items.join('')}  </ul>\n`;
  const details =
    items.length === 0 ? '' : `\n\n<details>\n  <summary><em>Références</em></summary>\n\n${list}</details>\n`;
  const record = `État: VIGUEUR\nDate de début: 2031-07-23\nDate de fin: 2999-01-01\nIdentifiant: ${tricoteusesId(num)}`;
  return `---\n${record}\n---\n\n<h1>Article ${num}</h1>\n\nLa cloche ${num} sonne par temps de brume.${details}`;
}

/** An item of a link list: `Code des phares et balises - art. L1 (Ab)`. */
export function item(num: string, suffix = 'V', code = CODE): string {
  return `${code} - art. ${num} (${suffix})`;
}

/** Opens a corpus, in memory unless told otherwise; it is closed with the test. */
export async function openRequest(root: string, request: Partial<CorpusRequest> = {}): Promise<OpenCorpus> {
  const opened = await openCorpus({
    roots: [root],
    settings: { codeMap: [], assumed: null },
    cacheDir: null,
    isForced: false,
    freshness: 'all',
    pace: { onProgress: () => undefined, signal: new AbortController().signal },
    ...request,
  });
  let isOpen = true;
  const close = (): void => {
    if (isOpen) opened.close();
    isOpen = false;
  };
  cleanups.push(close);
  return { ...opened, close };
}

/** The corpus of these files, in memory. */
export async function openFiles(files: Readonly<Record<string, string | Buffer>>): Promise<Corpus> {
  return (await openRequest(makeCorpus(files))).corpus;
}

/** A corpus of native articles, one file a number: `{ L1: [fields, links] }`. */
export async function openArticles(
  articles: Readonly<Record<string, readonly [Fields?, Links?, string?]>>,
): Promise<Corpus> {
  const files = Object.entries(articles).map(
    ([num, [fields, links, body]]) =>
      [`${num.replace(/[*/ ]/g, '_')}.md`, nativeArticle(num.split('/')[0] ?? num, fields, links, body)] as const,
  );
  return openFiles(Object.fromEntries(files));
}

/** All that a corpus answers of its files, free of row numbers: two readings of one disk must agree on it. */
export function stateOf(corpus: Corpus) {
  const versions = [...corpus.list({})];
  const paths = new Map(versions.map((version) => [version.row, version.path]));
  return {
    info: corpus.info(),
    versions: versions.map(({ row: _, ...version }) => ({ ...version, text: corpus.text({ row: _, ...version }) })),
    liens: [...corpus.allLiens()].map(({ from, ...lien }) => ({ ...lien, path: paths.get(from) })),
    anomalies: [...corpus.anomalies()],
    skipped: [...corpus.skipped()],
  };
}

export function numsOf(versions: Iterable<ArticleVersion>): (string | null)[] {
  return [...versions].map((version) => version.num);
}

export function pathsOf(versions: Iterable<ArticleVersion>): string[] {
  return [...versions].map((version) => version.path);
}
