import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/core/view.ts';
import { markdownRenderer } from '../../src/render/markdown.ts';
import { alineasOf, contextOf, everyBlock, findForbidden, HOSTILE, outputOf, viewOf } from './sample.ts';

function markdownOf(...blocks: Block[]): string {
  return outputOf(markdownRenderer, viewOf({ blocks }), contextOf());
}

describe('markdown', () => {
  it('writes headings, facts, tables and trees', () => {
    const output = markdownOf(
      { kind: 'heading', text: 'Article L1-2', level: 2 },
      { kind: 'facts', rows: [['état', 'ABROGE']] },
      {
        kind: 'table',
        columns: [{ title: 'num' }, { title: 'n', align: 'right' }],
        rows: [['L1 | L2', '3']],
      },
      { kind: 'tree', roots: [{ label: 'L1', children: [{ label: 'L2', children: [] }] }] },
      { kind: 'lines', lines: ['un', 'deux'] },
    );
    expect(output).toBe(
      [
        '## Article L1-2',
        '',
        '- **état**: ABROGE',
        '',
        '| num | n |',
        '| --- | ---: |',
        '| L1 \\| L2 | 3 |',
        '',
        '- L1',
        '  - L2',
        '',
        '- un',
        '- deux',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['&lt;b&gt;', '&amp;lt;b&amp;gt;'],
    ['[lien](javascript:x)', '\\[lien\\](javascript:x)'],
    ['![image](x)', '!\\[image\\](x)'],
    ['https://example.invalid', 'https\\://example.invalid'],
    ['www.example.invalid', 'www\\.example.invalid'],
    ['@quelqu’un', '\\@quelqu’un'],
    ['*fort* _souligné_ `code` ~~barré~~', '\\*fort\\* \\_souligné\\_ \\`code\\` \\~\\~barré\\~\\~'],
    ['# titre', '\\# titre'],
    ['1. liste', '1\\. liste'],
    ['12) liste', '12\\) liste'],
    ['1° alinéa', '1° alinéa'],
    ['- liste', '\\- liste'],
    ['+ liste', '\\+ liste'],
    ['===', '\\==='],
    ['    code', 'code'],
    ['\\*', '\\\\\\*'],
    ['$x$', '\\$x\\$'],
    ['L. 712-3 du code', 'L. 712-3 du code'],
  ])('escapes %j', (text, escaped) => {
    expect(markdownOf({ kind: 'text', paragraphs: [text] })).toBe(`${escaped}\n`);
  });

  it('makes line feeds of a paragraph hard breaks, each line escaped', () => {
    expect(markdownOf({ kind: 'text', paragraphs: ['un\n\n# deux'] })).toBe('un\\\n\\# deux\n');
  });

  it('fences preformatted text beyond its own backticks', () => {
    expect(markdownOf({ kind: 'preformatted', text: 'a\n````\n<b>\n' })).toBe('`````\na\n````\n<b>\n`````\n');
  });

  it('marks words, fences lines and counts', () => {
    const diff = (mode: 'words' | 'lines' | 'stat'): string =>
      markdownOf({ kind: 'diff', alineas: alineasOf('<b>'), mode });
    expect(diff('words')).toContain('Le feu est <del>&lt;b&gt;</del><ins>vert</ins>.\n');
    expect(diff('lines')).toContain(
      '```diff\n  … one alinéa unchanged …\n  Il tient un registre.\n- Le feu est <b>.\n+ Le feu est vert.\n',
    );
    expect(diff('stat')).toContain('- **changed**: 1\n');
  });

  it('T18 shows hostile text in every block', () => {
    expect(findForbidden(markdownOf(...everyBlock(HOSTILE)))).toBeNull();
  });

  it('keeps a cell on its row whatever it holds', () => {
    const output = markdownOf({ kind: 'table', columns: [{ title: 'a|b' }], rows: [['x\n| y |\n\\|']] });
    expect(output.trimEnd().split('\n')).toHaveLength(3);
    expect(output).toContain('| x\\\\n\\| y \\|\\\\n\\\\\\| |');
  });
});
