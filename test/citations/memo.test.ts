import { expect, it } from 'vitest';
import { createMemo } from '../../src/citations/memo.ts';

it('makes a wording once', () => {
  const memo = createMemo<string[]>(2);
  const first = memo.read('loi de la dune', (wording) => [wording]);
  expect(first).toEqual(['loi de la dune']);
  expect(memo.read('loi de la dune', () => [])).toBe(first);
});

it('remembers null too', () => {
  const memo = createMemo<string | null>(2);
  memo.read('loi', () => null);
  expect(memo.read('loi', () => 'made again')).toBeNull();
});

it('forgets when it is full', () => {
  const memo = createMemo<number>(2);
  ['a', 'b', 'c'].forEach((wording, index) => memo.read(wording, () => index));
  expect(memo.read('a', () => 9)).toBe(9);
  expect(memo.read('c', () => 9)).toBe(2);
});

it('keeps no long wording', () => {
  const memo = createMemo<number>(2);
  const long = 'x'.repeat(201);
  memo.read(long, () => 1);
  expect(memo.read(long, () => 2)).toBe(2);
});
