import { describe, expect, it } from 'vitest';
import { csvRenderer } from '../../src/render/csv.ts';
import { plainRenderer } from '../../src/render/plain.ts';
import { findForbidden, HOSTILE, outputOf, viewOf } from './sample.ts';

const records = (...cells: (string | number | boolean | null)[]) => ({
  records: { columns: cells.map((_, at) => `c${at}`), rows: [cells] },
});

describe('plain', () => {
  it('writes a record a line, tabs between cells, no header, nothing for null', () => {
    expect(outputOf(plainRenderer, viewOf(records('L1', null, 3, false, '')))).toBe('L1\t\t3\tfalse\t\n');
  });

  it('keeps one record on one line', () => {
    expect(outputOf(plainRenderer, viewOf(records('a\nb\tc', 'd')))).toBe('a\\nb\\tc\td\n');
  });

  it('T18 shows hostile text', () => {
    expect(findForbidden(outputOf(plainRenderer, viewOf(records(HOSTILE))))).toBeNull();
  });
});

describe('csv', () => {
  const row = (...cells: (string | number | boolean | null)[]): string | undefined =>
    outputOf(csvRenderer, viewOf(records(...cells))).split('\r\n')[1];

  it('has a header and CRLF line ends', () => {
    expect(outputOf(csvRenderer, viewOf(records('L1', null, 3, true)))).toBe('c0,c1,c2,c3\r\nL1,,3,true\r\n');
  });

  it('quotes separators and quotes, and shows line feeds', () => {
    expect(row('a,b', 'dit "phare"', 'a\nb', ' bord')).toBe('"a,b","dit ""phare""",a\\nb," bord"');
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+33', "'+33"],
    ['-a', "'-a"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\\t=1"],
    ['\r=1', "'\\u{d}=1"],
    ['＝1', "'＝1"],
    ['=1,2', '"\'=1,2"'],
  ])('T23 disarms %j', (cell, written) => {
    expect(row(cell)).toBe(written);
  });

  it('T23 leaves numbers and inner signs alone', () => {
    expect(row(-3, 'L1-2')).toBe('-3,L1-2');
  });

  it('T18 shows hostile text', () => {
    const output = outputOf(csvRenderer, viewOf(records(HOSTILE))).replaceAll('\r\n', '\n');
    expect(findForbidden(output)).toBeNull();
  });
});
