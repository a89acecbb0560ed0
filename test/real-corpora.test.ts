/** Two real codes, 22,883 articles, against a recount that shares no line with the loader. */

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run as list } from '../src/commands/list.ts';
import { run as show } from '../src/commands/show.ts';
import { NotFoundError } from '../src/core/contracts.ts';
import { compareNums, normalizeNum } from '../src/core/numbers.ts';
import type { Json } from '../src/core/view.ts';
import type { OpenCorpus } from '../src/ingest.ts';
import { HAS_CORPORA, makeContext, openFolder, type UnpackedCorpora, unpackCorpora } from './shared-corpora.ts';

const RECOUNT = fileURLToPath(new URL('bench/recount.mjs', import.meta.url));

interface Counted {
  readonly num: string;
  readonly articleCid: string | null;
  readonly links: Readonly<Record<string, number>>;
}

interface Recount {
  readonly totals: { readonly files: number; readonly items: number; readonly links: Readonly<Record<string, number>> };
  readonly articles: Readonly<Record<string, Counted>>;
}

interface Case {
  readonly opened: OpenCorpus;
  readonly recount: Recount;
}

function recountFolder(folder: string): Recount {
  const answer: Recount = JSON.parse(
    execFileSync(process.execPath, [RECOUNT, 'lexlib', folder], { encoding: 'utf8', maxBuffer: 1 << 28 }),
  );
  const articles = Object.entries(answer.articles).map(([path, article]) => [path.normalize('NFC'), article] as const);
  return { ...answer, articles: Object.fromEntries(articles) };
}

/** The same facts, as the corpus tells them. */
function countCorpus({ corpus }: OpenCorpus): Record<string, Counted> {
  const links = new Map<number, Record<string, number>>();
  for (const { from, heading } of corpus.allLiens()) {
    const counts = links.get(from) ?? {};
    counts[heading ?? ''] = (counts[heading ?? ''] ?? 0) + 1;
    links.set(from, counts);
  }
  const articles: Record<string, Counted> = {};
  for (const { row, path, num, articleCid } of corpus.list({})) {
    articles[path] = { num: num ?? '', articleCid, links: links.get(row) ?? {} };
  }
  return articles;
}

/** Pairs of neighbours of one code that stand in the wrong order. */
function inversions(items: Iterable<Json>): string[] {
  const found: string[] = [];
  let before: { texte: string; key: string } | null = null;
  for (const item of items) {
    const { texte, num }: { texte: Json; num: string } = JSON.parse(JSON.stringify(item));
    const here = { texte: JSON.stringify(texte), key: normalizeNum(num) };
    if (before?.texte === here.texte && compareNums(before.key, here.key) > 0)
      found.push(`${before.key} > ${here.key}`);
    before = here;
  }
  return found;
}

describe.skipIf(!HAS_CORPORA)('real codes', () => {
  let folders: UnpackedCorpora;
  const cases = new Map<string, Case>();

  beforeAll(async () => {
    folders = unpackCorpora();
    for (const name of ['sante', 'civil'] as const) {
      cases.set(name, { opened: await openFolder(folders[name]), recount: recountFolder(folders[name]) });
    }
  });

  afterAll(() => {
    for (const { opened } of cases.values()) opened.close();
    folders.remove();
  });

  function caseOf(name: string): Case {
    const found = cases.get(name);
    if (found === undefined) throw new Error(`no corpus: ${name}`);
    return found;
  }

  describe.each([
    ['sante', 19_566, 130_791],
    ['civil', 3_317, 17_072],
  ])('%s', (name, files, items) => {
    it(`has ${files} article files and ${items} link items by the recount`, () => {
      const { totals, articles } = caseOf(name).recount;
      expect([totals.files, totals.items, Object.keys(articles).length]).toEqual([files, items, files]);
    });

    it('lists every article file and no other', () => {
      const { opened, recount } = caseOf(name);
      const paths = [...list(makeContext(opened)).records.rows].map((row) => row[10]);
      expect(paths.sort()).toEqual(Object.keys(recount.articles).sort());
    });

    it('gives each file the number, the articleCid and the links per heading of the recount', () => {
      const { opened, recount } = caseOf(name);
      const counted = countCorpus(opened);
      const wrong = Object.entries(recount.articles).flatMap(([path, article]) => {
        const ours = counted[path];
        return ours !== undefined && isEqual(ours, article) ? [] : [{ path, ours, article }];
      });
      expect(wrong.slice(0, 5)).toEqual([]);
      expect(Object.keys(counted)).toHaveLength(files);
      expect(opened.corpus.info().liens).toBe(items);
    });

    it('lists its articles in natural order', () => {
      const { items: listed } = list(makeContext(caseOf(name).opened));
      expect([...(listed ?? [])]).toHaveLength(files);
      expect(inversions(listed ?? [])).toEqual([]);
    });
  });

  describe('an article of the santé publique, as people name it', () => {
    const id = 'LEGIARTI000006694694';

    it.each([
      'L. 712-3-2',
      'art. L712-3-2 du code de la santé publique',
      'CSP:L712-3-2',
      id,
      '02. Partie législative ancienne/Article L712-3-2 - 6694694.md',
    ])('%s', async (ref) => {
      const { data } = await show(makeContext(caseOf('sante').opened, [ref]));
      expect(data).toMatchObject({ article: { num: 'L712-3-2', articleCid: id } });
    });

    it('is not found under a number that nothing bears, and the nearest are given', async () => {
      const ask = () => show(makeContext(caseOf('sante').opened, ['L9999-1']));
      await expect(ask).rejects.toThrow(NotFoundError);
      await expect(ask).rejects.toThrow(
        expect.objectContaining({ suggestions: expect.arrayContaining([expect.any(String)]) }),
      );
    });
  });
});

function isEqual(ours: Counted, theirs: Counted): boolean {
  if (ours.num !== theirs.num || ours.articleCid !== theirs.articleCid) return false;
  const names = Object.keys(ours.links);
  return (
    names.length === Object.keys(theirs.links).length && names.every((name) => ours.links[name] === theirs.links[name])
  );
}
