import { describe, expect, it } from 'vitest';
import { messagesFor } from '../messages-for.ts';
import { blocksHtml } from '../../src/render/html/blocks.ts';
import { outlineLines } from '../../src/render/html/headings.ts';
import { pageSource, type PageShell } from '../../src/render/html/page.ts';
import { renderWords } from '../../src/shell/render-words.ts';

const WORDS = renderWords(messagesFor('en'));

const shell = (changes: Partial<PageShell> = {}): string =>
  [
    ...pageSource({
      words: WORDS,
      lang: 'fr',
      title: 'T',
      header: ['<p>h</p>'],
      main: ['<h1>m</h1>'],
      footer: [],
      ...changes,
    }),
  ].join('\n');

describe('the shell of a page', () => {
  it('takes styles and scripts beside it, and allows nothing else', () => {
    const html = shell({ styles: [{ href: '../site.css' }], scripts: [{ href: '../a.js' }, { href: '../b.js' }] });
    expect(html).toContain('<link rel="stylesheet" href="../site.css">');
    expect(html).toContain('<script src="../a.js" defer></script>\n<script src="../b.js" defer></script>');
    expect(html).toContain("default-src 'none'; style-src 'self' file:; script-src 'self' file:; base-uri 'none'");
    expect(html).not.toContain('<style>');
  });

  it('allows no script where there is none', () => {
    expect(shell({ scripts: [] })).toContain("script-src 'none'");
  });

  it('has a title on one line', () => {
    expect(shell({ title: 'a\n\n  b</title>' })).toContain('<title>a b&lt;/title&gt;</title>');
  });
});

describe('blocks for a page of a site', () => {
  it('lead to the pages of other articles, under a title of the page', async () => {
    const { lines, outline } = await blocksHtml(
      [
        { kind: 'heading', level: 1, text: 'One', opens: 'w1' },
        {
          kind: 'text',
          paragraphs: [
            [
              { text: 'two', names: 'w2' },
              { text: 'one', names: 'w1' },
            ],
          ],
        },
      ],
      'T',
      { words: WORDS, topLevel: 2, hrefOf: (work) => (work === 'w2' ? 'two.html' : null) },
    );
    const html = lines.join('\n');
    expect(html).toContain('<h2 id="one">One</h2>');
    expect(html).toContain('<a class="cite" href="two.html">two</a><a class="cite" href="#one">one</a>');
    expect(outline).toEqual([{ id: 'one', level: 2, text: 'One' }]);
  });

  it('are outlined from three headings on', () => {
    const entry = (id: string) => ({ id, level: 2, text: id });
    expect(outlineLines(['a', 'b'].map(entry), WORDS)).toEqual([]);
    const lines = outlineLines(['a', 'b', '<c'].map(entry), WORDS).join('');
    expect(lines).toContain('<a href="#a">a</a>');
    expect(lines).toContain('&lt;c</a>');
  });
});
