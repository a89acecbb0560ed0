import { afterEach, describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/core/contracts.ts';
import type { ArticleVersion } from '../../src/core/model.ts';
import { parseReference } from '../../src/core/reference.ts';
import { articleVigueur } from '../../src/core/vigueur.ts';
import { resolveReference } from '../../src/resolve.ts';
import { cleanAfterEach, makeFolder, openFiles, openRequest, seedArticle, stateOf } from '../corpus-fixture.ts';
import { addCommits, inventRepository, type Invented, removeFolders } from '../sources/git/invented.ts';

cleanAfterEach();
afterEach(removeFolders);

const HEAD = { settings: { codeMap: [], assumed: null, gitRef: 'HEAD', environment: process.env } };
const OLD = 'LEGIARTI000099000001';
const YOUNG = 'LEGIARTI000099000002';

function on(day: string, files: Invented['files']): Invented {
  return { message: `Version consolidée du ${day}`, date: `${Date.parse(day) / 1000} +0000`, files };
}

const file = (num: string, cid: string, folder = 'Livre Ier'): string =>
  `${folder}/Article ${num} - ${cid.slice(-8)}.md`;
const README = { 'README.md': '# Code des phares et balises\n' };
const FIRST = on('1990-01-01', { ...README, [file('12', OLD)]: seedArticle('12', {}, 'Le feu est blanc.') });
const SECOND = on('2005-06-01', { [file('12', YOUNG)]: seedArticle('12', {}, 'La bouée flotte.') });

async function read(...commits: Invented[]): Promise<Corpus> {
  return (await openRequest(inventRepository(commits), HEAD)).corpus;
}

function datesOf(versions: readonly ArticleVersion[]): unknown[] {
  return versions.map(({ dateDebut, dateFin }) => [dateDebut, dateFin]);
}

function workOn(corpus: Corpus, day: string): string | null {
  const { target } = resolveReference(corpus, parseReference('12'), day);
  return target.status === 'resolved' ? (target.versions[0]?.articleCid ?? null) : target.status;
}

describe('two works of one number in a history', () => {
  it('the older one bears it until the day on which the younger one begins, and the evidence says so', async () => {
    const corpus = await read(FIRST, SECOND);
    const [old] = corpus.byId(OLD);
    expect(datesOf(corpus.byId(OLD))).toEqual([['1990-01-01', '2005-06-01']]);
    expect(old?.etatEvidence).toContainEqual({ kind: 'homonym', value: `${YOUNG} 2005-06-01`, path: null });
    expect(datesOf(corpus.byId(YOUNG))).toEqual([['2005-06-01', null]]);
    expect(corpus.byId(YOUNG)[0]?.etatEvidence.map(({ kind }) => kind)).toEqual(['dates']);
  });

  it('a day chooses one, and so does the present', async () => {
    const corpus = await read(FIRST, SECOND);
    const days = ['1989-12-31', '1990-01-01', '2005-05-31', '2005-06-01', '2026-01-01'];
    expect(days.map((day) => workOn(corpus, day))).toEqual(['ambiguous', OLD, OLD, YOUNG, YOUNG]);
  });

  it('how the older one ended is not known, unless its links tell', async () => {
    const corpus = await read(FIRST, SECOND);
    expect(articleVigueur(corpus.byId(OLD), '2000-01-01').vigueur).not.toBe('repealed');
    expect(articleVigueur(corpus.byId(OLD), '2010-01-01').vigueur).toBe('unknown');
    const told = seedArticle('12', { 'Abrogé par': ['Loi n°2005-9001 du 4 mai 2005'] }, 'Le feu est blanc.');
    const other = await read(FIRST, on('2005-06-01', { [file('12', OLD)]: told, ...SECOND.files }));
    expect(articleVigueur(other.byId(OLD), '2010-01-01').vigueur).toBe('repealed');
    expect(articleVigueur(other.byId(OLD), '2000-01-01').vigueur).toBe('in-force');
  });

  it('a file that took another cid passes the number on', async () => {
    const corpus = await read(FIRST, on('2005-06-01', { [file('12', OLD)]: null, ...SECOND.files }));
    expect(datesOf(corpus.byId(OLD))).toEqual([['1990-01-01', '2005-06-01']]);
    expect(corpus.byId(OLD)[0]?.etatEvidence.map(({ kind }) => kind)).toEqual(['dates']);
    expect(workOn(corpus, '2026-01-01')).toBe(YOUNG);
  });

  it.each([
    ['of two that begin the same day', on('1990-01-01', { ...FIRST.files, ...SECOND.files }), '12'],
    ['of an annex', on('1990-01-01', { ...README, [file('Annexe 12', OLD)]: seedArticle('Annexe 12') }), 'Annexe 12'],
  ])('%s neither ends for the other', async (_, first, num) => {
    const second = on('2005-06-01', { [file(num, YOUNG)]: seedArticle(num, {}, 'La bouée flotte encore.') });
    const corpus = await read(first, second);
    expect(corpus.byId(OLD).at(-1)?.dateFin).toBeNull();
  });

  it('of two codes neither ends for the other', async () => {
    const readmes = {
      'a/README.md': '# Code des phares et balises\n',
      'b/README.md': '# Code des bouées et signaux\n',
    };
    const corpus = await read(
      on('1990-01-01', { ...readmes, [file('12', OLD, 'a')]: seedArticle('12') }),
      on('2005-06-01', { [file('12', YOUNG, 'b')]: seedArticle('12') }),
    );
    expect(corpus.byId(OLD)[0]?.dateFin).toBeNull();
  });

  it('outside of a history nothing is supposed', async () => {
    const corpus = await openFiles({
      ...README,
      [file('12', OLD)]: seedArticle('12'),
      [file('12', YOUNG)]: seedArticle('12'),
    });
    expect(datesOf(corpus.byNum('12'))).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('the number comes back to the older one when the younger was never there', async () => {
    const repository = inventRepository([FIRST, SECOND]);
    const cacheDir = makeFolder();
    (await openRequest(repository, { ...HEAD, cacheDir })).close();
    addCommits(repository, [on('2005-06-01', { [file('12', YOUNG)]: null })], 'refs/heads/master^0');
    const { corpus } = await openRequest(repository, { ...HEAD, cacheDir });
    expect(datesOf(corpus.byNum('12'))).toEqual([['1990-01-01', null]]);
    expect(stateOf(corpus)).toEqual(stateOf((await openRequest(repository, HEAD)).corpus));
  });
});
