import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PagedArticle, planPaths, slugOf } from '../../../src/commands/site/page-paths.ts';
import { isOwnPath } from '../../../src/sources/site-manifest.ts';

const CODE = { texteKey: 'code:code des phares et balises', title: 'Code des phares et balises', id: null };

function pathsOf(...articles: readonly Partial<PagedArticle>[]): readonly string[] {
  const all = articles.map((given, at) => ({ work: `work ${at}`, num: null, ...CODE, ...given }));
  const { articles: paths } = planPaths(all);
  return all.map(({ work }) => paths.get(work) ?? '');
}

describe('names of pages', () => {
  test('say the code and the number', () => {
    expect(pathsOf({ num: 'L712-3-2' }, { num: 'R*123-1' }, { num: 'Annexe à l’article 4' })).toEqual([
      'code-des-phares-et-balises/l712-3-2.html',
      'code-des-phares-et-balises/r-123-1.html',
      'code-des-phares-et-balises/annexe-a-l-article-4.html',
    ]);
  });

  test('bear an identifier where the number is that of another, or there is none', () => {
    expect(pathsOf({ num: 'L1', id: 'LEGIARTI000099000001' }, { num: 'l 1', id: null }, { num: 'L1' })).toEqual([
      'code-des-phares-et-balises/l1-legiarti000099000001.html',
      'code-des-phares-et-balises/l-1.html',
      expect.stringMatching(/^code-des-phares-et-balises\/l1-[0-9a-f]{8}\.html$/),
    ]);
    expect(pathsOf({ num: null }, { num: '***' })).toEqual([
      expect.stringMatching(/^code-des-phares-et-balises\/article-[0-9a-f]{8}\.html$/),
      expect.stringMatching(/^code-des-phares-et-balises\/article-[0-9a-f]{8}\.html$/),
    ]);
  });

  test('are none that a system keeps, nor those of the site itself', () => {
    for (const num of ['con', 'NUL', 'com1', 'index', 'no-longer']) {
      expect(pathsOf({ num })[0]).toMatch(new RegExp(`/${num.toLowerCase()}-[0-9a-f]{8}\\.html$`));
    }
    expect(pathsOf({ num: '1', texteKey: 'code:search', title: 'Search' })[0]).toMatch(/^search-[0-9a-f]{8}\/1\.html$/);
  });

  test('tell codes of one slug apart, and what is of unknown code', () => {
    const [a = '', b = '', none = ''] = pathsOf(
      { num: '1', texteKey: 'code:a', title: 'Code du feu' },
      { num: '1', texteKey: 'code:b', title: 'Code du « feu »' },
      { num: '1', texteKey: null, title: null },
    );
    expect(a).toMatch(/^code-du-feu-[0-9a-f]{8}\/1\.html$/);
    expect(b).toMatch(/^code-du-feu-[0-9a-f]{8}\/1\.html$/);
    expect(a).not.toBe(b);
    expect(none).toBe('sans-code/1.html');
  });

  const hostile = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom('../..', '/etc', 'L1', 'l1', 'L.1', 'INDEX', 'con', '\u202eL1', 'a'.repeat(300), 'é', 'É', ''),
  );

  test('are safe, unique whatever the case, and do not follow the order of the articles', () => {
    const article = fc.record({
      work: fc.uuid(),
      texteKey: fc.option(fc.constantFrom('code:a', 'code:b', 'loi:1'), { nil: null }),
      title: fc.option(hostile, { nil: null }),
      num: fc.option(hostile, { nil: null }),
      id: fc.option(hostile, { nil: null }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(article, { selector: ({ work }) => work, maxLength: 30 }), (drawn) => {
        // A texte has one title.
        const titles = new Map<string | null, string | null>();
        for (const { texteKey, title } of drawn) if (!titles.has(texteKey)) titles.set(texteKey, title);
        const articles = drawn.map((one) => ({ ...one, title: titles.get(one.texteKey) ?? null }));
        const { articles: paths } = planPaths(articles);
        expect(new Set([...paths.values()].map((path) => path.toLowerCase())).size).toBe(articles.length);
        for (const path of paths.values()) expect(isOwnPath(path), path).toBe(true);
        expect([...planPaths(articles.toReversed()).articles].toSorted()).toEqual([...paths].toSorted());
      }),
    );
  });

  test('stay within what a system takes', () => {
    const [path = ''] = pathsOf({ num: 'phare '.repeat(500), id: 'x'.repeat(900) });
    expect(path.length).toBeLessThan(200);
    expect(slugOf('phare '.repeat(500))).toMatch(/-[0-9a-f]{8}$/);
  });
});
