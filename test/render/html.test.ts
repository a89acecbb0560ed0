import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { messagesFor } from '../messages-for.ts';
import type { Block, Graph, View } from '../../src/core/view.ts';
import { renderWords } from '../../src/shell/render-words.ts';
import { CONTEXT, GRAPH, ofBlocks, page, POISON, tagsOf, TIMELINE } from './html-sample.ts';
import { reportContext, reportView } from './report-sample.ts';
import { everyBlock, findForbidden, graphNode, viewOf } from './sample.ts';

describe('a page', () => {
  it('runs and fetches nothing but what is in it, by its hash', async () => {
    const html = await ofBlocks(everyBlock('phare'), { warnings: ['w'], summary: 's' });
    expect(html.startsWith('<!doctype html>\n<html lang="en">')).toBe(true);
    const tags = tagsOf(html);
    const names = new Set(tags.map(({ name }) => name));
    for (const active of ['link', 'img', 'iframe', 'object', 'form', 'base']) expect(names).not.toContain(active);
    const attributes = tags.flatMap((tag) => Object.keys(tag.attributes));
    expect(attributes.filter((name) => name === 'style' || name === 'src' || name.startsWith('on'))).toEqual([]);
    const hashOf = (tag: string): string => {
      const source = new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(html)?.[1] ?? '';
      expect(source).not.toMatch(/url\(|@import|fetch|https?:/);
      return `'sha256-${createHash('sha256').update(source).digest('base64')}'`;
    };
    const policy = tags.find(({ attributes: of }) => of['http-equiv'] === 'Content-Security-Policy');
    expect(policy?.attributes['content']).toBe(
      `default-src 'none'; style-src ${hashOf('style')}; script-src ${hashOf('script')}; base-uri 'none'; form-action 'none'`,
    );
  });

  it('has its landmarks, one title and one heading of the first level', async () => {
    const html = await ofBlocks([{ kind: 'heading', level: 1, text: 'Code des phares - art. L1' }]);
    const names = tagsOf(html).map(({ name }) => name);
    for (const once of ['header', 'main', 'footer', 'h1', 'title']) {
      expect([once, names.filter((name) => name === once).length]).toEqual([once, 1]);
    }
    expect(html).toContain('<title>Code des phares - art. L1 · lexloupe</title>');
    expect(html).toContain('<a class="skip" href="#main">');
    expect(html).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">');
  });

  it('says where it comes from: command, corpus, day, version', async () => {
    const html = await ofBlocks([]);
    expect(html).toMatch(/<p class="brand">lexloupe <span>show<\/span>/);
    expect(html).toContain('<time datetime="2020-01-01">2020-01-01</time>');
    expect(html).toMatch(/<dt>Corpus<\/dt><dd><bdi>examples<\/bdi>/);
    expect(/<footer>\n<p>(.*)<\/p>/.exec(html)?.[1]).toContain('lexloupe 0.1.0');
    const without = await page(viewOf({ kind: 'rules' }), { ...CONTEXT, corpus: null, asOf: null });
    expect(without).not.toContain('class="about"');
  });

  it('gives the same bytes for the same view', async () => {
    const view = viewOf({ blocks: everyBlock('phare') });
    expect(await page(view)).toBe(await page(view));
  });

  it('speaks the language of the person', async () => {
    const words = renderWords(messagesFor('fr'));
    const html = await page(reportView({ findings: [] }), reportContext({ words }));
    expect(html).toContain('<html lang="fr">');
    expect(html).toContain('<p class="nothing">Rien n’a été trouvé.</p>');
    const bars: Block = { kind: 'bars', rows: [{ label: 'x', count: 1_234_567 }] };
    const counted = await page(viewOf({ blocks: [bars] }), reportContext({ words }));
    expect(counted).toContain('<span class="count">1\u202f234\u202f567</span>');
  });

  it('has no word of its own that a language lacks', async () => {
    for (const lang of ['en', 'fr'] as const) {
      const words = renderWords(messagesFor(lang));
      const blocks = [...everyBlock('x'), TIMELINE];
      const html = await page(viewOf({ blocks, graph: () => GRAPH, warnings: ['w'] }), reportContext({ words }));
      const findings = await page(reportView(), reportContext({ words }));
      const text = (html + findings).replaceAll(/<(?:style|script)>[^]*?<\/(?:style|script)>/g, '');
      expect(text).not.toMatch(/\bhtml[A-Z]|\{[a-z]+\}(?! (?:of|sur) )/);
    }
  });

  it('T18 shows hostile text as text, whatever the block', async () => {
    const graph: Graph = {
      title: POISON,
      nodes: [graphNode('a', { label: POISON, caption: [POISON] }), graphNode('b', { label: POISON })],
      edges: [{ from: 'a', to: 'b', relation: 'renumbers', date: null, by: POISON }],
    };
    const view = (text: string): View =>
      viewOf({
        kind: 'lineage',
        blocks: everyBlock(text),
        graph: () => ({ ...graph, title: text, nodes: graph.nodes.map((node) => ({ ...node, label: text })) }),
        warnings: [text],
        summary: text,
      });
    const html = await page(view(POISON));
    expect(findForbidden(html)).toBeNull();
    const plain = await page(view('phare'));
    const shapeOf = (source: string): readonly string[] =>
      tagsOf(source.replaceAll(/<svg[^]*?<\/svg>/g, ''))
        .map(({ name, attributes }) => `${name} ${Object.keys(attributes).join(' ')}`)
        .filter((shape) => shape !== 'br ');
    expect(shapeOf(html)).toEqual(shapeOf(plain));
    const drawn = tagsOf(html).map(({ name }) => name);
    expect(drawn.filter((name) => name === 'script')).toHaveLength(1);
    expect(drawn).not.toContain('img');
  });
});
