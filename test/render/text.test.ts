import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../src/core/view.ts';
import { textRenderer } from '../../src/render/terminal-text.ts';
import stringWidth from 'string-width';
import { contextOf, everyBlock, graphNode, findForbidden, HOSTILE, outputOf, viewOf } from './sample.ts';

function textOf(blocks: Iterable<Block>, width: number | null = null, colorLevel: 0 | 1 = 0): string {
  return outputOf(textRenderer, viewOf({ blocks }), contextOf({ width, colorLevel }));
}

const SENTENCE = 'Le gardien du phare tient un registre où il inscrit chaque navire qui passe au large de la côte.';

describe('text renderer', () => {
  it('separates blocks by a blank line, but not from their heading, and closes with the summary', () => {
    const blocks: Block[] = [
      { kind: 'heading', text: 'Article L1-2', level: 1 },
      {
        kind: 'facts',
        rows: [
          ['code', 'Code des phares'],
          ['état', 'ABROGE'],
        ],
      },
      { kind: 'table', columns: [{ title: 'a' }], rows: [] },
      { kind: 'text', paragraphs: ['Premier alinéa.', 'Second\nalinéa.'], indent: 2 },
      { kind: 'lines', lines: ['un', 'deux'] },
    ];
    expect(outputOf(textRenderer, viewOf({ blocks, summary: '2 links' }))).toBe(
      [
        'Article L1-2',
        'code  Code des phares',
        'état  ABROGE',
        '',
        '  Premier alinéa.',
        '',
        '  Second',
        '  alinéa.',
        '',
        'un',
        'deux',
        '',
        '2 links',
        '',
      ].join('\n'),
    );
  });

  it('writes nothing for an empty view', () => {
    expect(textOf([])).toBe('');
  });

  it.each([null, 120, 80, 40])('T18 shows hostile text in every block at width %s', (width) => {
    const output = textOf(everyBlock(HOSTILE), width);
    expect(findForbidden(output)).toBeNull();
    expect(output).toContain('\\u{1b}');
  });

  it('T18 writes no escape code but those of colours', () => {
    const output = textOf(everyBlock(HOSTILE), 80, 1);
    expect(output).toContain('\u001b[31m');
    const withoutColours = output.split('\u001b[').map((part, at) => (at === 0 ? part : part.replace(/^\d+m/, '')));
    expect(findForbidden(withoutColours.join(''))).toBeNull();
  });

  it('never wraps or cuts without a width', () => {
    const long = SENTENCE.repeat(40);
    for (const block of everyBlock(long).filter(({ kind }) => kind !== 'diff')) expect(textOf([block])).toContain(long);
    expect(textOf([{ kind: 'diff', alineas: [], mode: 'words' }])).toBe('');
  });

  it.each([120, 80, 40])('keeps every line within %i columns', (width) => {
    const blocks = everyBlock(SENTENCE).filter(({ kind }) => kind !== 'lines' && kind !== 'preformatted');
    for (const line of textOf(blocks, width).split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
  });

  it.each([120, 80, 40])('cuts a word longer than %i columns and loses nothing of it', (width) => {
    const word = Array.from({ length: 300 }, (_, at) => String.fromCharCode(97 + (at % 26))).join('');
    const output = textOf([{ kind: 'text', paragraphs: [word] }], width);
    expect(output.replaceAll('\n', '')).toBe(word);
    for (const line of output.split('\n')) expect(line.length).toBeLessThanOrEqual(width);
  });

  it('wraps paragraphs with their indentation and values under their beginning', () => {
    expect(
      textOf(
        [
          { kind: 'text', paragraphs: [SENTENCE], indent: 4 },
          { kind: 'facts', rows: [['note', SENTENCE]] },
        ],
        60,
      ),
    ).toMatchInlineSnapshot(`
      "    Le gardien du phare tient un registre où il inscrit
          chaque navire qui passe au large de la côte.

      note  Le gardien du phare tient un registre où il inscrit
            chaque navire qui passe au large de la côte.
      "
    `);
  });

  it('makes facts a list on a narrow page', () => {
    expect(
      textOf(
        [
          {
            kind: 'facts',
            rows: [
              ['note', SENTENCE],
              ['', 'sans libellé'],
            ],
          },
        ],
        40,
      ),
    ).toMatchInlineSnapshot(`
      "note: Le gardien du phare tient un
        registre où il inscrit chaque navire
        qui passe au large de la côte.
      sans libellé
      "
    `);
  });

  it('indents what follows of a line that hangs, and wraps it on a terminal alone', () => {
    const blocks: Block[] = [{ kind: 'lines', lines: ['  1:2  le feu du port reste allumé'], hang: 6 }];
    expect(textOf(blocks, 20)).toBe('  1:2  le feu du\n      port reste\n      allumé\n');
    expect(textOf(blocks)).toBe('  1:2  le feu du port reste allumé\n');
  });

  it('asks for lines only when their turn has come', () => {
    let asked = 0;
    function* lines(): Generator<Inline> {
      for (;;) {
        asked += 1;
        yield 'une ligne du registre';
      }
    }
    const first = textRenderer.render(viewOf({ blocks: [{ kind: 'lines', lines: lines() }] }), contextOf());
    const piece = first[Symbol.iterator]().next();
    expect(piece.done).toBe(false);
    expect(asked).toBeLessThan(2_000);
  });

  it('writes a graph as nodes and their edges', () => {
    const edge = { relation: 'renumbers', date: '2001-05-01', by: null } as const;
    const nodes = [
      graphNode('a', { label: 'L1' }),
      graphNode('b', { label: 'L2', caption: ['in force', 'from 2001-05-01'] }),
      graphNode('c', { label: 'L3', caption: ['repealed', 'until 2005-01-01'] }),
    ];
    const edges = [
      { from: 'a', to: 'b', ...edge },
      { from: 'a', to: 'z', ...edge, by: 'Décret n° 9999-1' },
    ];
    expect(textOf([{ kind: 'graph', nodes, edges }])).toBe(
      [
        ...['L1', '├─ became → L2 — in force (2001-05-01)', '└─ became → z (2001-05-01, Décret n° 9999-1)'],
        ...['L3 — repealed, until 2005-01-01', ''],
      ].join('\n'),
    );
  });
});
