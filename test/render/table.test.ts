import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/core/view.ts';
import { fitColumns } from '../../src/render/columns.ts';
import { textRenderer } from '../../src/render/terminal-text.ts';
import { contextOf, outputOf, viewOf } from './sample.ts';

function tableOf(rows: readonly (readonly string[])[], titles = ['num', 'état', 'note']): Block {
  return { kind: 'table', columns: titles.map((title) => ({ title })), rows };
}

function write(block: Block, width: number | null, colorLevel: 0 | 1 = 0): string {
  return outputOf(textRenderer, viewOf({ blocks: [block] }), contextOf({ width, colorLevel }));
}

const ROWS = [
  ['L1-2', 'ABROGE', 'Remplacé par un article du livre II dont la rédaction est nouvelle et plus longue que la page'],
  ['R. 12-345', 'VIGUEUR', ''],
];
const ADDRESS = `https://example.invalid/${'abcdefghij'.repeat(12)}`;

describe('tables in text', () => {
  it('are aligned and never cut without a width', () => {
    const [first = '', second = ''] = ROWS.map((row) => row[2]);
    expect(write(tableOf(ROWS), null)).toBe(
      [
        'num        état     note',
        `─────────  ───────  ${'─'.repeat(80)}`,
        `L1-2       ABROGE   ${first}`,
        `R. 12-345  VIGUEUR${second}`,
        '',
      ].join('\n'),
    );
  });

  it('wrap their cells at 80 columns', () => {
    expect(write(tableOf(ROWS), 80)).toMatchInlineSnapshot(`
      "num        état     note
      ─────────  ───────  ────────────────────────────────────────────────────────────
      L1-2       ABROGE   Remplacé par un article du livre II dont la rédaction est
                          nouvelle et plus longue que la page
      R. 12-345  VIGUEUR
      "
    `);
  });

  it('become lists under 60 columns', () => {
    expect(write(tableOf(ROWS), 40)).toMatchInlineSnapshot(`
      "num: L1-2
      état: ABROGE
      note: Remplacé par un article du livre
        II dont la rédaction est nouvelle et
        plus longue que la page

      num: R. 12-345
      état: VIGUEUR
      "
    `);
  });

  it('become lists when their columns cannot fit', () => {
    const titles = Array.from({ length: 12 }, (_, at) => `colonne${at}`);
    expect(write(tableOf([titles.map((title) => `${title}x`)], titles), 80)).toContain(
      'colonne0: colonne0x\ncolonne1: ',
    );
  });

  it.each([200, 80, 60, 40, 20])('T12 lose nothing of a long address at %i columns', (width) => {
    const output = write(
      tableOf([
        ['L1', ADDRESS, 'fin'],
        ['L2', 'court', 'fin'],
      ]),
      width,
    );
    for (const line of output.split('\n')) expect(line.length).toBeLessThanOrEqual(width);
    const letters = (text: string): number => text.match(/[a-j]{3,}|https?/g)?.join('').length ?? 0;
    expect(letters(output)).toBeGreaterThanOrEqual(letters(ADDRESS));
    expect(output).not.toContain('…');
  });

  it.each([null, 100, 61])('T12 cut no wide, combining or emoji text at width %s', (width) => {
    const cells = ['古い灯台の守', 'e\u0301e\u0301', '🏠🏠', 'ﬁn'];
    const rows = cells.map((cell, at) => [`L${at}`, cell, 'phrase assez longue pour passer à la ligne '.repeat(3)]);
    const output = write(tableOf(rows), width);
    for (const cell of cells) expect(output).toContain(cell);
    expect(output).not.toContain('…');
    if (width === null) return;
    for (const line of output.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
  });

  it('T12 cut nothing where the libraries disagree about widths', () => {
    const text = 'กำกำกำ '.repeat(20).trim();
    const output = write(tableOf([[text, text, 'fin']]), 80);
    expect(output.match(/กำกำกำ/g)).toHaveLength(40);
    expect(output).not.toContain('…');
  });

  it('align numbers to the right', () => {
    const columns = [{ title: 'texte' }, { title: 'n', align: 'right' as const }];
    const rows = [
      ['Code des phares', '7'],
      ['Code des balises', '123'],
    ];
    expect(write({ kind: 'table', columns, rows }, 80)).toBe(
      ['texte               n', '────────────────  ───', 'Code des phares     7', 'Code des balises  123', ''].join(
        '\n',
      ),
    );
  });

  it('have no header when no column has a title, and no line when there is no row', () => {
    expect(write(tableOf([['a', 'b']], ['', '']), 80)).toBe('a  b\n');
    expect(write(tableOf([]), 80)).toBe('');
  });

  it('keep colours within their cells when wrapped', () => {
    const text = 'Un texte qui passe à la ligne parce que la page est trop étroite pour lui';
    const block: Block = {
      kind: 'table',
      columns: [{ title: 'a' }, { title: 'b' }],
      rows: [[[{ text, tone: 'bad' }], 'simple et assez long aussi pour remplir sa colonne']],
    };
    for (const line of write(block, 60, 1).split('\n').slice(2, -1)) {
      expect(line.split('\u001b[31m').length).toBe(line.split('\u001b[39m').length);
    }
  });

  it('keep every row and its order over many batches', () => {
    const rows = Array.from({ length: 350 }, (_, at) => [`L${at}`, ...(ROWS[0] ?? []).slice(1)]);
    const lines = write(tableOf(rows), 80).split('\n');
    expect(lines.filter((line) => line.startsWith('L')).map((line) => line.split(' ')[0])).toEqual(
      rows.map(([num]) => num),
    );
    expect(lines).toHaveLength(2 + 2 * 350 + 1);
  });
});

describe('fitColumns', () => {
  const need = (natural: number, longestWord: number) => ({ natural, longestWord });
  it('takes from the widest first', () => {
    expect(fitColumns([need(10, 10), need(100, 12)], 80)).toEqual([10, 68]);
    expect(fitColumns([need(100, 12), need(101, 12)], 81)).toEqual([40, 39]);
  });
  it('gives up when words do not fit', () => {
    expect(fitColumns([need(50, 30), need(50, 30)], 40)).toBeNull();
  });
});
