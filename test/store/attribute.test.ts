import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/core/contracts.ts';
import {
  cleanAfterEach,
  CODE,
  item,
  makeCorpus,
  makeFolder,
  nativeArticle,
  openFiles,
  openRequest,
  OTHER_CODE,
  seedArticle,
  tricoteusesArticle,
  tricoteusesId,
  writeFiles,
} from '../corpus-fixture.ts';

cleanAfterEach();

/** Articles 1 to `count`, each citing the next and the last the first: all of them named; then 90, which nobody names. */
function ringOf(count: number, code = CODE): Record<string, string> {
  const nums = Array.from({ length: count }, (_, index) => index + 1);
  const ring = nums.map((num) => [`${num}.md`, tricoteusesArticle(num, [{ num: (num % count) + 1, code }])] as const);
  return { ...Object.fromEntries(ring), '90.md': tricoteusesArticle(90) };
}

/** The code of an article and the first evidence of it: `Code des phares et balises, named-by-id`. */
function codeOf(corpus: Corpus, path: string): string {
  const [version] = corpus.byPath(path);
  if (version === undefined) throw new Error(`${path} is held`);
  return [version.texte?.title ?? '?', ...version.texteEvidence.slice(0, 1).map(({ kind }) => kind)].join(', ');
}

describe('the code of a file that does not say it', () => {
  it('is the code under which a link names its identifier', async () => {
    const corpus = await openFiles({
      '1.md': tricoteusesArticle(1, [{ num: 2 }, { num: 2 }]),
      '2.md': tricoteusesArticle(2),
    });
    expect(corpus.byPath('2.md')[0]).toMatchObject({
      texte: { title: CODE },
      texteEvidence: [{ kind: 'named-by-id', value: `${CODE} (2)`, path: null }],
    });
    expect(codeOf(corpus, '1.md')).not.toContain('named-by-id');
  });

  it('is unknown when links name its identifier under two codes', async () => {
    const corpus = await openFiles({
      '1.md': tricoteusesArticle(1, [{ num: 2 }]),
      '2.md': tricoteusesArticle(2),
      '3.md': tricoteusesArticle(3, [{ num: 2, code: OTHER_CODE }]),
    });
    expect(codeOf(corpus, '2.md')).toBe('?');
  });

  it('is not that of an act, which is no code', async () => {
    const corpus = await openFiles({
      '1.md': tricoteusesArticle(1, [{ num: 2, code: 'Loi n° 2031-33 du 22 juillet 2031' }]),
      '2.md': tricoteusesArticle(2),
    });
    expect(codeOf(corpus, '2.md')).toBe('?');
  });
});

describe('the rest of a Tricoteuses tree', () => {
  it('gives its code from five proven neighbours on', async () => {
    const corpus = await openFiles(ringOf(5));
    expect(corpus.byPath('90.md')[0]).toMatchObject({
      texte: { title: CODE },
      texteEvidence: [{ kind: 'neighbours', value: `${CODE} (5)`, path: null }],
    });
    expect(codeOf(corpus, '5.md')).toBe(`${CODE}, named-by-id`);
  });

  it('gives none with four', async () => {
    expect(codeOf(await openFiles(ringOf(4)), '90.md')).toBe('?');
  });

  it('gives none when it holds two codes', async () => {
    const corpus = await openFiles({
      ...ringOf(6),
      '40.md': tricoteusesArticle(40, [{ num: 41, code: OTHER_CODE }]),
      '41.md': tricoteusesArticle(41),
    });
    expect(codeOf(corpus, '41.md')).toBe(`${OTHER_CODE}, named-by-id`);
    expect(codeOf(corpus, '90.md')).toBe('?');
  });

  it('says nothing of files of other forms, nor of another root', async () => {
    const root = makeCorpus({ ...ringOf(5), 'seed.md': seedArticle('91') });
    const other = makeCorpus({ '92.md': tricoteusesArticle(92) });
    const { corpus } = await openRequest(root, { roots: [root, other] });
    expect([...corpus.list({})].flatMap(({ num, texte }) => (texte === null ? [num] : []))).toEqual(['91', '92']);
  });
});

describe('the code under which links name a number', () => {
  it('is never that of an article with an identifier', async () => {
    const corpus = await openFiles({
      'L1.md': nativeArticle('L1', {}, { Cite: [item('2')] }),
      '2.md': tricoteusesArticle(2),
      '3.md': tricoteusesArticle(3, [{ num: 2, id: tricoteusesId(77) }]),
    });
    expect(codeOf(corpus, '2.md')).toBe('?');
  });

  it('is that of a seed or native article without one', async () => {
    const corpus = await openFiles({
      'L1.md': nativeArticle('L1', {}, { Cite: [item('L2'), item('L3')] }),
      'L2.md': seedArticle('L2'),
      'L3.md': '---\nnum: L3\netat: VIGUEUR\n---\nLe feu est blanc.\n',
    });
    expect(codeOf(corpus, 'L2.md')).toBe(`${CODE}, mentions`);
    expect(codeOf(corpus, 'L3.md')).toBe(`${CODE}, mentions`);
  });
});

it('is computed anew when the files that proved it change', async () => {
  const root = makeCorpus(ringOf(5));
  const cacheDir = makeFolder('cache');
  const open = async (): Promise<string[]> => {
    const opened = await openRequest(root, { cacheDir });
    const answers = ['5.md', '90.md'].map((path) => codeOf(opened.corpus, path));
    opened.close();
    return answers;
  };
  expect(await open()).toEqual([`${CODE}, named-by-id`, `${CODE}, neighbours`]);
  rmSync(join(root, '4.md'));
  expect(await open()).toEqual(['?, hint:links', '?']);
  writeFiles(root, { '4.md': tricoteusesArticle(4, [{ num: 5, code: OTHER_CODE }]) });
  expect(await open()).toEqual([`${OTHER_CODE}, named-by-id`, '?']);
});
