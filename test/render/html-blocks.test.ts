import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, TreeNode } from '../../src/core/view.ts';
import { GRAPH, levelsOf, mainOf, ofBlocks, page, tagsOf, TIMELINE } from './html-sample.ts';
import { alineasOf, graphNode, viewOf } from './sample.ts';

describe('headings', () => {
  const heading = (level: 1 | 2 | 3, text = 'x', opens?: string): Block => ({
    ...{ kind: 'heading', level, text },
    ...(opens === undefined ? {} : { opens }),
  });

  it.each([
    [[1, 2, 3, 2], '1232'],
    [[1, 3, 3, 2], '1222'],
    [[3, 3, 3], '1222'],
    [[1, 2, 1, 3], '12323'],
    [[2, 3, 2], '1232'],
    [[], '1'],
  ] as const)('%j become %s: one of the first level, none skipped', async (levels, expected) => {
    expect(levelsOf(await ofBlocks(levels.map((level) => heading(level))))).toBe(expected);
  });

  it('skip no level, whatever the order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(1, 2, 3)), async (levels) => {
        const found = levelsOf(await ofBlocks(levels.map((level) => heading(level))));
        expect(found.split('1')).toHaveLength(2);
        expect(found.startsWith('1')).toBe(true);
        for (const [at, level] of [...found].entries()) {
          if (at > 0) expect(Number(level) - Number(found[at - 1])).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('have names of their own, which articles that are in the page are led to', async () => {
    const names = {
      kind: 'text',
      paragraphs: [
        [
          { text: 'L. 2', names: 'w2' },
          { text: 'L. 3', names: 'w3' },
        ],
      ],
    } as const;
    const html = await ofBlocks([heading(1, 'L1', 'w1'), names, heading(1, 'L1', 'w2')]);
    const ids = tagsOf(html).flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(html).toContain('<a class="cite" href="#l1-2">L. 2</a><span class="cite">L. 3</span>');
  });
});

describe('tables', () => {
  const table = (count: number, rowsLeft?: number): Block => ({
    kind: 'table',
    columns: [{ title: 'Article' }, { title: 'State', isFacet: true }, { title: 'n', align: 'right' }],
    rows: Array.from({ length: count }, (_, at) => [
      `L${at}`,
      [{ text: at % 2 === 0 ? 'live' : 'dead', tone: 'good' }],
      '1',
    ]),
    ...(rowsLeft === undefined ? {} : { rowsLeft }),
  });

  it('are named, in a region that can be scrolled with the keyboard', async () => {
    const html = await ofBlocks([{ kind: 'heading', level: 2, text: 'Acts' }, table(2), table(2)]);
    expect(html).toContain('<caption class="unseen">Acts</caption>');
    expect(html).toContain('<th scope="col">Article</th>');
    expect(html).toContain('<div class="scroll" tabindex="0" role="region" aria-label="Table: Acts">');
    expect(html).toContain('aria-label="Table: Acts (2)"');
    expect(mainOf(html)).not.toContain('class="controls"');
  });

  it('can be filtered once they are long, by choices that are there', async () => {
    const html = await ofBlocks([table(20)]);
    expect(html).toContain('<div class="controls" hidden>');
    expect(html).toContain(
      '<select data-column="1"><option value="">all</option><option>dead</option><option>live</option></select>',
    );
    expect(html).toContain('<p role="status" data-template="{shown} of 20 shown"></p>');
    expect(html).toContain('<td data-value="live"><span class="badge good">live</span></td>');
  });

  it('hold 5,000 rows and say how many are left', async () => {
    const rows = (html: string): number => mainOf(html).match(/<tr><td/g)?.length ?? 0;
    const whole = await ofBlocks([table(5000)]);
    expect(rows(whole)).toBe(5000);
    expect(mainOf(whole)).not.toContain('class="left"');
    const cut = await ofBlocks([table(5001, 10)]);
    expect(rows(cut)).toBe(5000);
    expect(cut).toContain('This page holds the first 5,000 rows of 5,011.');
  });

  it('lists hold as many lines', async () => {
    const lines = Array.from({ length: 5002 }, (_, at) => `  line ${at}`);
    const html = await ofBlocks([{ kind: 'lines', lines }]);
    expect(html.match(/<li>line/g)).toHaveLength(5000);
    expect(html).toContain('This page holds the first 5,000 lines of 5,002.');
  });
});

describe('other blocks', () => {
  it('a comparison is there both ways, inline first, its unchanged alinéas folded', async () => {
    const same = Array.from({ length: 4 }, (_, at) => ({
      ...{ status: 'equal' as const, before: [{ text: `s${at}` }], after: [{ text: `s${at}` }] },
      merged: [{ text: `s${at}` }],
    }));
    const html = await ofBlocks([{ kind: 'diff', alineas: [...same, ...alineasOf()], mode: 'words' }]);
    expect(html).toContain('<input type="radio" class="choose-inline" name="compare" id="compare-inline" checked>');
    expect(html).toContain('<p class="changed">Le feu est <del>rouge</del><ins>vert</ins>.</p>');
    expect(html).toContain(
      '<td class="before">Le feu est <del>rouge</del>.</td><td class="after">Le feu est <ins>vert</ins>.</td>',
    );
    expect(html.match(/<details class="fold"><summary>[^<]*\b5\b[^<]*<\/summary>/g)).toHaveLength(2);
    expect(html.match(/<p>s0<\/p>/g)).toHaveLength(2);
    const sides = await ofBlocks([{ kind: 'diff', alineas: alineasOf(), mode: 'side-by-side' }]);
    expect(sides).toContain('id="compare-sides" checked>');
  });

  it('a graph is drawn, and its facts are in tables', async () => {
    const html = await page(
      viewOf({ kind: 'lineage', blocks: [{ kind: 'heading', level: 1, text: 'L1' }], graph: () => GRAPH }),
    );
    const main = mainOf(html);
    expect(main).toMatch(/<h1[^]*<svg [^]*class="fitted" aria-label="Drawing: Lineage of L1"[^]*<h2[^>]*>Links/);
    expect(main).not.toMatch(/<g id=/);
    expect(main).toContain('<th scope="row"><bdi>L1</bdi></th><td data-value="Became">Became</td>');
    expect(main).toContain('Loi n° 9999-1');
    expect(main).toContain('<span class="badge bad">repealed</span>');
  });

  it('a graph that is too large is drawn in part, its tables hold it all', async () => {
    const nodes = Array.from({ length: 210 }, (_, at) => graphNode(`n${at}`, { caption: ['in force'] }));
    const edges = nodes
      .slice(1)
      .map(({ key }) => ({ from: 'n0', to: key, relation: 'cites' as const, date: null, by: null }));
    const html = await ofBlocks([{ kind: 'graph', nodes, edges }]);
    expect(html).toContain('The drawing holds the 200 nearest of 210');
    expect(mainOf(html).match(/<tr><th scope="row"/g)).toHaveLength(209 + 210);
  });

  it('a tree of any depth is a list, nested as far as browsers go', async () => {
    let node: TreeNode = { label: 'end', children: [] };
    for (let depth = 0; depth < 10_000; depth += 1) node = { label: `d${depth}`, children: [node] };
    const main = mainOf(await ofBlocks([{ kind: 'tree', roots: [node] }]));
    expect(main.match(/<li>/g)).toHaveLength(10_001);
    expect(main.match(/<\/li>/g)).toHaveLength(10_001);
    expect(main.match(/<ul/g)?.length).toBeLessThan(100);
  });

  it('a line of time has its list', async () => {
    const html = await ofBlocks([TIMELINE]);
    expect(html).toContain('<svg class="time" width="100%"');
    expect(html).toContain('1990-01-01 to 2010-01-01 <span class="dim">past</span>');
    expect(html).toContain('from 2010-01-01 <span class="dim">in force</span>');
  });

  it('an official address is a link, another is not', async () => {
    const url = (address: string) => ({ text: 'x', link: { kind: 'url', url: address } }) as const;
    const html = await ofBlocks([
      { kind: 'text', paragraphs: [[url('https://a.example/?"'), url('javascript:alert(1)')]] },
    ]);
    expect(html).toContain('<a href="https://a.example/?&quot;" rel="external noreferrer">x</a>x</p>');
    expect(mainOf(html)).not.toContain('javascript');
  });

  it('a page may have blocks of its own', async () => {
    const html = await ofBlocks([{ kind: 'text', paragraphs: ['terminal'] }], {
      page: () => Promise.resolve([{ kind: 'text', paragraphs: ['page'] }]),
    });
    expect(mainOf(html)).toContain('<p>page</p>');
    expect(mainOf(html)).not.toContain('terminal');
  });
});
