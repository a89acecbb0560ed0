import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { OpenCorpus } from '../../src/ingest.ts';
import {
  cleanAfterEach,
  makeCorpus,
  makeFolder,
  nativeArticle,
  openRequest,
  stateOf,
  writeFiles,
} from '../corpus-fixture.ts';
import { addCommits, git, inventRepository, type Invented, removeFolders } from '../sources/git/invented.ts';

cleanAfterEach();
afterEach(removeFolders);

const HEAD = { settings: { codeMap: [], assumed: null, gitRef: 'HEAD', environment: process.env } };
const LAW = '01. Partie législative';
const RULES = '02. Partie réglementaire';

type Files = Invented['files'];

function article(num: string, text: string, cited = '1'): string {
  return `# Article ${num}\n\n${text}\n\n**Liens relatifs à cet article**\n\n_Cite_:\n\n  - Code des bouées et signaux - art. ${cited} (V)\n`;
}

function consolidated(day: string, files: Files): Invented {
  const law = `Loi du ${day}`;
  // As the publisher does: what comes before 1970 is squeezed into its first seconds.
  const seconds = Math.max(1, Date.parse(`${day}T00:00:00Z`) / 1000);
  const message = `Version consolidée du ${day}\n\nModifications entrant en vigeur venant de:\n- ${law}\n`;
  return { message, author: law, date: `${seconds} +0000`, files };
}

const path = (num: string, cid: number, folder = LAW): string => `${folder}/Article ${num} - ${cid}.md`;
const A = path('L1', 99000001);
const B = path('L2', 99000002);

const STORY: readonly Invented[] = [
  consolidated('1968-03-01', {
    'README.md': '# Code des phares et balises\n',
    [A]: article('L1', 'Le feu est blanc.'),
  }),
  consolidated('1998-05-07', { [B]: article('L2', 'Le gardien veille.'), [A]: article('L1', 'Le feu est vert.') }),
  consolidated('2001-01-01', { [A]: article('L1', 'Le feu est vert.', '2') }),
  consolidated('2004-07-01', { [B]: null, 'README.md': '# Code des bouées et signaux\n' }),
  consolidated('2004-07-01', { [A]: null, [path('L1', 99000001, RULES)]: article('L1', 'Le feu est vert.', '2') }),
  consolidated('2009-01-01', {
    [B]: article('L2', 'Le gardien veille.'),
    [`${RULES}/README.md`]: '# Code des ports\n',
  }),
  consolidated('2008-01-01', { [path('L3', 99000003)]: article('L3', 'La corne sonne.'), 'README.md': null }),
  consolidated('2012-01-01', { [path('L2', 99000009)]: article('L2', 'La bouée flotte.') }),
  consolidated('2012-01-01', { [path('L2', 99000009)]: null, [`${RULES}/README.md`]: null }),
  consolidated('2013-01-01', { [path('L2', 99000009)]: article('L2', 'La bouée flotte.') }),
];

function commitsOf(repository: string): string[] {
  return git(repository, ['rev-list', '--reverse', 'refs/heads/master']).split('\n');
}

function moveTo(repository: string, commit: string): void {
  git(repository, ['update-ref', 'refs/heads/master', commit]);
}

/** What is read of the history cut in two at `cut`, one part after the other. */
async function readInTwo(repository: string, cut: number): Promise<{ first: OpenCorpus; second: OpenCorpus }> {
  const commits = commitsOf(repository);
  const cacheDir = makeFolder();
  moveTo(repository, commits[cut] ?? '');
  const first = await openRequest(repository, { ...HEAD, cacheDir });
  moveTo(repository, commits.at(-1) ?? '');
  const second = await openRequest(repository, { ...HEAD, cacheDir });
  return { first, second };
}

async function expectSameCutAt(repository: string, cut: number, whole: ReturnType<typeof stateOf>): Promise<void> {
  const { first, second } = await readInTwo(repository, cut);
  const asWhole = { ...stateOf(second.corpus), info: { ...second.corpus.info() } };
  expect(asWhole).toEqual(whole);
  // Not built anew: the same index, gone on with.
  expect(second.refresh.location).toBe(first.refresh.location);
  first.close();
  second.close();
}

async function expectSameAtEveryCut(commits: readonly Invented[]): Promise<void> {
  const repository = inventRepository(commits);
  const whole = stateOf((await openRequest(repository, HEAD)).corpus);
  for (let cut = 0; cut < commits.length; cut += 1) await expectSameCutAt(repository, cut, whole);
}

describe('new commits of a repository', () => {
  it('give, wherever the history is cut, what the whole of it gives', async () => {
    await expectSameAtEveryCut(STORY);
  });

  it('do so for any history', { timeout: 120_000 }, async () => {
    const nums = ['L1', 'L2'];
    const paths = [LAW, RULES].flatMap((folder) => nums.flatMap((num) => [1, 2].map((cid) => path(num, cid, folder))));
    const texts = ['Le feu est blanc.', 'Le feu est vert.'].flatMap((text) =>
      ['1', '2'].map((to) => [text, to] as const),
    );
    const content = fc.option(fc.constantFrom(...texts), { freq: 2 });
    const change = fc.tuple(fc.constantFrom(...paths), content).map(([at, text]): Files => ({
      [at]: text === null ? null : article(at.includes('L1') ? 'L1' : 'L2', ...text),
    }));
    const titles = [null, 'Code des phares et balises', 'Code des bouées et signaux', 'Sommaire'];
    const readme = fc
      .tuple(fc.constantFrom('', `${LAW}/`), fc.constantFrom(...titles))
      .map(([at, title]): Files => ({ [`${at}README.md`]: title === null ? null : `# ${title}\n` }));
    const files = fc.array(fc.oneof({ weight: 5, arbitrary: change }, readme), { minLength: 1, maxLength: 4 });
    const days = fc.constantFrom('1960-01-01', '1990-01-01', '2000-01-01', '2000-01-02', '2020-01-01');
    const commit = fc.tuple(days, files).map(([day, changes]) => consolidated(day, Object.assign({}, ...changes)));
    const histories = fc.array(commit, { minLength: 2, maxLength: 8 });
    const property = fc.asyncProperty(histories, fc.nat(), async (commits, at) => {
      const repository = inventRepository(commits);
      const { corpus, close } = await openRequest(repository, HEAD);
      await expectSameCutAt(repository, at % commits.length, stateOf(corpus));
      close();
    });
    await fc.assert(property, { numRuns: 12 });
  });

  it('are read alone: the files that they do not touch are not read again', async () => {
    const repository = inventRepository(STORY);
    const { second } = await readInTwo(repository, STORY.length - 2);
    // One file, come back with the words it had.
    expect(second.refresh.read).toBe(1);
  });

  it('are read beside a folder that changes too', async () => {
    const repository = inventRepository(STORY.slice(0, 3));
    const folder = makeCorpus({ 'L7.md': nativeArticle('L7') });
    const request = { ...HEAD, roots: [repository, folder] };
    const cacheDir = makeFolder();
    const first = await openRequest(repository, { ...request, cacheDir });
    addCommits(repository, STORY.slice(3), 'refs/heads/master^0');
    writeFiles(folder, { 'L7.md': nativeArticle('L7', { etat: 'ABROGE' }), 'L8.md': nativeArticle('L8') });
    const second = await openRequest(repository, { ...request, cacheDir });
    expect(second.refresh.location).toBe(first.refresh.location);
    expect(stateOf(second.corpus)).toEqual(stateOf((await openRequest(repository, request)).corpus));
  });

  it('of a shallow repository that grew at its root make the index anew', async () => {
    const whole = inventRepository(STORY);
    git(whole, ['update-ref', 'refs/heads/before', commitsOf(whole).at(-3) ?? '']);
    const shallow = inventRepository([consolidated('1990-01-01', {})]);
    const fetch = (depth: string, branch: string) =>
      git(shallow, ['fetch', '-q', depth, '--update-head-ok', `file://${whole}`, `+${branch}:master`]);
    fetch('--depth=3', 'before');
    const cacheDir = makeFolder();
    (await openRequest(shallow, { ...HEAD, cacheDir })).close();
    fetch('--unshallow', 'master');
    const again = await openRequest(shallow, { ...HEAD, cacheDir });
    expect(stateOf(again.corpus)).toEqual(stateOf((await openRequest(shallow, HEAD)).corpus));
  });

  it('are not looked at with --no-refresh', async () => {
    const repository = inventRepository(STORY.slice(0, 2));
    const cacheDir = makeFolder();
    const before = stateOf((await openRequest(repository, { ...HEAD, cacheDir })).corpus);
    addCommits(repository, STORY.slice(2), 'refs/heads/master^0');
    const { corpus, refresh } = await openRequest(repository, { ...HEAD, cacheDir, freshness: 'none' });
    expect(refresh.read).toBe(0);
    expect(stateOf(corpus).versions).toEqual(before.versions);
  });

  it('of another line make the index anew', async () => {
    const repository = inventRepository(STORY);
    const [root = '', second = ''] = commitsOf(repository);
    const cacheDir = makeFolder();
    const first = await openRequest(repository, { ...HEAD, cacheDir });
    moveTo(repository, second);
    const back = await openRequest(repository, { ...HEAD, cacheDir });
    expect(back.refresh.location).not.toBe(first.refresh.location);
    moveTo(repository, root);
    addCommits(repository, [STORY[3] ?? consolidated('2004-07-01', {})], 'refs/heads/master^0');
    const other = await openRequest(repository, { ...HEAD, cacheDir });
    expect(other.refresh.location).not.toBe(back.refresh.location);
    expect(stateOf(other.corpus)).toEqual(stateOf((await openRequest(repository, HEAD)).corpus));
  });

  it('are read once', async () => {
    const repository = inventRepository(STORY);
    const whole = stateOf((await openRequest(repository, HEAD)).corpus);
    const commits = commitsOf(repository);
    moveTo(repository, commits[4] ?? '');
    const cacheDir = makeFolder();
    (await openRequest(repository, { ...HEAD, cacheDir })).close();
    moveTo(repository, commits.at(-1) ?? '');
    const one = await openRequest(repository, { ...HEAD, cacheDir });
    const two = await openRequest(repository, { ...HEAD, cacheDir });
    expect([one.refresh.read > 0, two.refresh.read]).toEqual([true, 0]);
    expect(stateOf(one.corpus)).toEqual(whole);
    expect(stateOf(two.corpus)).toEqual(whole);
  });
});
