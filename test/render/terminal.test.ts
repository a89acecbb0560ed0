import { describe, expect, it } from 'vitest';
import { widthOf, wrapLines } from '../../src/render/measure.ts';
import { createPainter } from '../../src/render/terminal.ts';
import { textRenderer } from '../../src/render/terminal-text.ts';
import { pipedTextRenderer } from '../../src/render/text.ts';
import { contextOf, viewOf } from './sample.ts';

const START = '\u001b]8;;';
const END = '\u0007';
const link = { kind: 'file', path: 'a/b.md' } as const;

describe('hyperlinks of a terminal', () => {
  it('surround the text, and take no column', () => {
    const paint = createPainter(0, () => 'file://desk/a/b.md');
    const line = paint.line([{ text: 'b.md', link }, { text: ' (plain)' }]);
    expect(line).toBe(`${START}file://desk/a/b.md${END}b.md${START}${END} (plain)`);
    expect(widthOf(line)).toBe('b.md (plain)'.length);
  });

  it('are left out where they lead nowhere, and where the output has none', () => {
    expect(createPainter(0, () => null).line([{ text: 'b.md', link }])).toBe('b.md');
    expect(createPainter(0).line([{ text: 'b.md', link }])).toBe('b.md');
  });

  it.each(['x\u001b\\y', 'a b', 'é', '', 'a\u0007', '\u202e'])('never carry %j', (url) => {
    expect(createPainter(0, () => url).line([{ text: 'b', link }])).toBe('b');
  });

  it('make the text harmless as ever', () => {
    const line = createPainter(0, () => 'file:///x').line([{ text: `\u001b]8;;http://evil\u0007`, link }]);
    expect(line).toBe(`${START}file:///x${END}\\u{1b}]8;;http://evil\\u{7}${START}${END}`);
  });

  it('survive wrapping: each line opens and closes its own', () => {
    const line = createPainter(0, () => 'file:///x').line([{ text: 'one two three', link }]);
    const lines = wrapLines(line, 5);
    expect(lines.map(widthOf)).toEqual([3, 3, 5]);
    for (const each of lines) expect(each.startsWith(`${START}file:///x`)).toBe(true);
    for (const each of lines) expect(each).toMatch(/\u001b\]8;;\u0007$/);
  });

  it('are those of the context, in a pipe there are none', () => {
    const view = viewOf({ blocks: [{ kind: 'facts', rows: [['file', [{ text: 'b.md', link }]]] }] });
    const context = contextOf({ width: 60, urlOf: () => 'file:///x' });
    expect([...textRenderer.render(view, context)].join('')).toContain(`${START}file:///x${END}b.md`);
    expect([...pipedTextRenderer.render(view, context)].join('')).not.toContain('\u001b');
  });
});
