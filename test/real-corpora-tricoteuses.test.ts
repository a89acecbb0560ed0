/** Livre Ier of the Code civil as the Tricoteuses write it, and official XML files, against recounts that share no line with the loaders. */

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleVersion } from '../src/core/model.ts';
import type { OpenCorpus } from '../src/ingest.ts';
import { type BuiltTool, buildTool, runBuilt } from './built-tool.ts';
import { HAS_SMALL_CORPORA, openFolder, unpackArchive, type UnpackedArchive } from './shared-corpora.ts';

const RECOUNT = fileURLToPath(new URL('bench/recount-tricoteuses.mjs', import.meta.url));
const NO_DAY = '2999-01-01';

type Counts = Readonly<Record<string, number>>;

interface Counted {
  readonly num: string | null;
  readonly etat: string | null;
  readonly dateDebut: string | null;
  readonly dateFin: string | null;
  readonly id: string | null;
  readonly links: Counts;
  /** Items by `TYPELIEN sens`, seen from the article. */
  readonly meanings: Counts;
}

interface Recount {
  readonly totals: { readonly outgoingCitations: { readonly items: number; readonly distinct: number } };
  readonly articles: Readonly<Record<string, Counted>>;
}

function recountFolder(root: string): Recount {
  return JSON.parse(execFileSync(process.execPath, [RECOUNT, root], { encoding: 'utf8', maxBuffer: 1 << 28 }));
}

/** The facts that a file states, its dates written as LEGI writes them. */
function statedBy({ num, etat, etatStated, dateDebut, dateFin, id }: ArticleVersion) {
  return {
    num,
    etat: etatStated ? etat : null,
    dateDebut: dateDebut === 'never' ? NO_DAY : dateDebut,
    dateFin: dateFin === 'open' ? NO_DAY : dateFin,
    id,
  };
}

function bump(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}

/** The same facts as the recount, as the corpus tells them. */
function countCorpus({ corpus }: OpenCorpus): Readonly<Record<string, Counted>> {
  const versions = [...corpus.list({})];
  const links = new Map<number, Record<string, number>>(versions.map(({ row }) => [row, {}]));
  const meanings = new Map<number, Record<string, number>>(versions.map(({ row }) => [row, {}]));
  for (const { from, heading, typeLien, sens } of corpus.allLiens()) {
    bump(links.get(from) ?? {}, heading ?? '');
    bump(meanings.get(from) ?? {}, `${typeLien ?? '?'} ${sens ?? '?'}`);
  }
  return Object.fromEntries(
    versions.map((version) => [
      version.path,
      { ...statedBy(version), links: links.get(version.row) ?? {}, meanings: meanings.get(version.row) ?? {} },
    ]),
  );
}

describe.skipIf(!HAS_SMALL_CORPORA)('Livre Ier of the Code civil, from the Tricoteuses', () => {
  let unpacked: UnpackedArchive;
  let opened: OpenCorpus;
  let recount: Recount;
  let tool: BuiltTool;

  beforeAll(async () => {
    unpacked = unpackArchive('tricoteuses-code-civil');
    opened = await openFolder(unpacked.root);
    recount = recountFolder(unpacked.root);
    tool = await buildTool();
  });

  afterAll(() => {
    opened.close();
    unpacked.remove();
    tool.remove();
  });

  it('has 827 articles, each with the number, état, dates, identifier and links of the recount', () => {
    const counted = countCorpus(opened);
    const wrong = Object.entries(recount.articles).flatMap(([path, expected]) => {
      const ours = counted[path];
      return JSON.stringify(sorted(ours)) === JSON.stringify(sorted(expected)) ? [] : [{ path, ours, expected }];
    });
    expect(wrong.slice(0, 3)).toEqual([]);
    expect(Object.keys(counted).sort()).toEqual(Object.keys(recount.articles).sort());
    expect(Object.keys(counted)).toHaveLength(827);
    expect([...opened.corpus.anomalies()]).toEqual([]);
  });

  it('makes 2,111 outgoing citations, 1,590 once what both ends say is counted once', () => {
    const cited = [...opened.corpus.allLiens(['cites'])].filter(({ direction }) => direction === 'out');
    const distinct = new Set(cited.map(({ from, target, label }) => `${from} ${target.id ?? label}`));
    expect({ items: cited.length, distinct: distinct.size }).toEqual(recount.totals.outgoingCitations);
    expect([cited.length, distinct.size]).toEqual([2111, 1590]);
  });

  it('is of the Code civil, every article of it', () => {
    const titles = [...opened.corpus.list({})].map(({ texte }) => texte?.title ?? '?');
    expect(titles).toHaveLength(827);
    expect([...new Set(titles)]).toEqual(['Code civil']);
  });

  it('shows no day that stands for none', async () => {
    const { stdout: raw } = await ask(['show', '515-7', '--raw'], 'text');
    expect(raw).toContain(NO_DAY);
    for (const format of ['text', 'json', 'csv', 'markdown']) {
      const answers = [
        await ask(['list'], format),
        await ask(['show', '515-7', '57', '16-3', '144', laterRepealed()], format),
        await ask(['show', '515-7', '144', '--links'], format),
      ];
      for (const { status, stdout, stderr } of answers) {
        expect([status, stderr]).toEqual([0, '']);
        expect(stdout).toContain('515-7');
        expect(stdout).not.toContain(NO_DAY);
      }
    }
  });

  function ask(argv: readonly string[], format: string) {
    const common = ['-C', unpacked.root, '--as-of', '2026-01-15', '-f', format];
    return runBuilt(tool, [...argv, ...common]);
  }

  /** The one article whose end is known. */
  function laterRepealed(): string {
    const found = Object.values(recount.articles).filter(({ etat }) => etat === 'ABROGE_DIFF');
    expect(found).toHaveLength(1);
    return found[0]?.num ?? '';
  }
});

/** The facts of an article, its counts in the order of their names. */
function sorted(record: Counted | undefined): unknown {
  if (record === undefined) return null;
  const byName = (counts: Counts) => Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1));
  const { num, etat, dateDebut, dateFin, id, links, meanings } = record;
  return [num, etat, dateDebut, dateFin, id, byName(links), byName(meanings)];
}

const META = /<META_ARTICLE>([^]*?)<\/META_ARTICLE>/;
const ROOT_ELEMENT = /^(?:\uFEFF|\s|<\?[^]*?\?>|<!--[^]*?-->)*<([A-Z_]+)/;

/** What an XML document says, by regular expressions; null when it is no article. */
function recountXml(text: string) {
  const meta = META.exec(text)?.[1] ?? null;
  if (ROOT_ELEMENT.exec(text)?.[1] !== 'ARTICLE' || meta === null) return null;
  const valueOf = (name: string, within: string): string | null =>
    new RegExp(`<${name}>([^<]+)</${name}>`).exec(within)?.[1]?.trim() ?? null;
  return {
    num: valueOf('NUM', meta),
    etat: valueOf('ETAT', meta),
    dateDebut: valueOf('DATE_DEBUT', meta),
    dateFin: valueOf('DATE_FIN', meta),
    id: valueOf('ID', text),
  };
}

describe.skipIf(!HAS_SMALL_CORPORA)('official XML files', () => {
  let unpacked: UnpackedArchive;
  let opened: OpenCorpus;

  beforeAll(async () => {
    unpacked = unpackArchive('legi-xml');
    opened = await openFolder(unpacked.root);
  });

  afterAll(() => {
    opened.close();
    unpacked.remove();
  });

  it('are 3 articles and 17 files of structure, none of them faulty', () => {
    const paths = readdirSync(unpacked.root, { recursive: true, encoding: 'utf8' });
    const files = paths.filter((path) => statSync(join(unpacked.root, path)).isFile());
    const counted = files.flatMap((path) => {
      const article = recountXml(readFileSync(join(unpacked.root, path), 'utf8'));
      return article === null ? [] : [[path, article] as const];
    });
    const held = [...opened.corpus.list({})].map((version) => [version.path, statedBy(version)] as const);
    expect([files.length, counted.length]).toEqual([20, 3]);
    expect(Object.fromEntries(held)).toEqual(Object.fromEntries(counted));
    expect([...opened.corpus.skipped()].map(({ reason }) => reason)).toEqual(Array<string>(17).fill('structure'));
    expect([...opened.corpus.anomalies()]).toEqual([]);
  });
});
