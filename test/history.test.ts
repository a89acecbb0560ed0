import { afterAll, describe, expect, it } from 'vitest';
import { lexlib } from '../src/conventions/lexlib.ts';
import { plain } from '../src/conventions/plain.ts';
import type { Convention } from '../src/conventions/convention.ts';
import type { HistoryChange, HistoryCommit } from '../src/core/history.ts';
import { buildHistory, wholeFile } from '../src/history.ts';
import type { ArticleHistory, HistorySource } from '../src/history.ts';
import { openBlobs } from '../src/sources/git/blobs.ts';
import { readHistory } from '../src/sources/git/history.ts';
import { findRepository } from '../src/sources/git/repository.ts';
import { git, inventRepository, loseObject, removeFolders } from './sources/git/invented.ts';

afterAll(removeFolders);

const wordingOf = (text: string) => text.split('\n@links')[0] ?? '';

/** Files as `path -> text`; a text is its own blob hash, `?…` cannot be read. */
type Files = Readonly<Record<string, string | null>>;

function commitOn(day: string, files: Files): HistoryCommit {
  const changes = Object.entries(files).map(([path, text]): HistoryChange => ({
    path,
    status: text === null ? 'D' : 'M',
    blob: text,
  }));
  return {
    hash: `commit ${day}`,
    authorDate: null,
    committerDate: { seconds: 1_475_272_800, offsetMinutes: 120 },
    authorName: `Act ${day}`,
    subject: `Version consolidée du ${day}`,
    body: '',
    trailers: [],
    changes,
  };
}

async function build(commits: readonly HistoryCommit[], given: Partial<HistorySource> = {}) {
  const convention: Convention = given.convention ?? lexlib;
  return buildHistory({
    commits,
    convention,
    accepts: (path) => !path.endsWith('README.md'),
    contentOf: async (blob) => (blob.startsWith('?') ? null : blob),
    partsOf: wholeFile(convention, wordingOf),
    ...given,
  });
}

const NAME = 'Article 1 - 7.md';
const periods = (articles: readonly ArticleHistory[], index = 0) =>
  articles[index]?.wordings.map(({ from, until, holding }) => `${from}..${until} ${wordingOf(holding.blob)}`);

describe('buildHistory', () => {
  it('gives each wording its dates and what made and ended it', async () => {
    const { articles } = await build([
      commitOn('1804-02-17', { [NAME]: 'light', 'README.md': 'index' }),
      commitOn('1950-01-01', { [NAME]: 'lamp' }),
      commitOn('2016-10-01', { [NAME]: null }),
    ]);
    expect(articles).toHaveLength(1);
    expect(periods(articles)).toEqual(['1804-02-17..1950-01-01 light', '1950-01-01..2016-10-01 lamp']);
    expect(articles[0]?.wordings.map(({ made, end }) => [made.acts, end?.acts, end?.isDeletion])).toEqual([
      [['Act 1804-02-17'], ['Act 1950-01-01'], false],
      [['Act 1950-01-01'], ['Act 2016-10-01'], true],
    ]);
    expect(articles[0]?.live).toEqual([]);
  });

  it('merges a change of links alone into the wording, keeps the newer links, and tells it apart', async () => {
    const { articles, counts } = await build([
      commitOn('2009-01-01', { [NAME]: 'light\n@links a' }),
      commitOn('2016-01-01', { [NAME]: 'light\n@links b' }),
      commitOn('2016-10-01', { [NAME]: 'lamp\n@links b' }),
    ]);
    expect(periods(articles)).toEqual(['2009-01-01..2016-10-01 light', '2016-10-01..null lamp']);
    expect(articles[0]?.wordings[0]?.holding.blob).toBe('light\n@links b');
    expect(articles[0]?.wordings[0]?.linkChanges).toMatchObject([{ on: '2016-01-01', commit: 'commit 2016-01-01' }]);
    expect(counts).toMatchObject({ commits: 3, linkOnlyChanges: 1, moves: 0, sameDay: 0 });
  });

  it('follows an article through renumbered folders, whichever half of the move comes first', async () => {
    const { articles, counts } = await build([
      commitOn('2000-01-01', { [`05. Lamps/${NAME}`]: 'light' }),
      commitOn('2001-01-01', { [`05. Lamps/${NAME}`]: null, [`06. Lamps/${NAME}`]: 'light' }),
      commitOn('2002-01-01', { [`04. Lamps/${NAME}`]: 'lamp', [`06. Lamps/${NAME}`]: null }),
    ]);
    expect(periods(articles)).toEqual(['2000-01-01..2002-01-01 light', '2002-01-01..null lamp']);
    expect(articles[0]?.live.map(({ path }) => path)).toEqual([`04. Lamps/${NAME}`]);
    expect(counts.moves).toBe(1);
  });

  it('keeps two works of one number, and two numbers of one work, apart', async () => {
    const { articles } = await build([
      commitOn('1804-02-17', { 'Article 1246 - 7.md': 'old', 'Article R5 - 8.md': 'same' }),
      commitOn('2016-10-01', { 'Article 1246 - 9.md': 'new', 'Article D5 - 8.md': 'same' }),
    ]);
    expect(articles.map(({ identity }) => identity)).toEqual([
      'Article 1246 - 7',
      'Article R5 - 8',
      'Article 1246 - 9',
      'Article D5 - 8',
    ]);
  });

  it('holds an article that stands in two folders until the last is gone', async () => {
    const { articles } = await build([
      commitOn('2000-01-01', { [`a/${NAME}`]: 'light' }),
      commitOn('2001-01-01', { [`b/${NAME}`]: 'light\n@links' }),
      commitOn('2002-01-01', { [`b/${NAME}`]: null }),
      commitOn('2003-01-01', { [`a/${NAME}`]: null }),
    ]);
    expect(periods(articles)).toEqual(['2000-01-01..2003-01-01 light']);
  });

  it('counts the last commit of a day', async () => {
    const { articles, counts } = await build([
      commitOn('2000-01-01', { [NAME]: 'light' }),
      commitOn('2001-01-01', { [NAME]: 'draft' }),
      commitOn('2001-01-01', { [NAME]: 'lamp' }),
      commitOn('2002-01-01', { [NAME]: 'draft' }),
      commitOn('2002-01-01', { [NAME]: 'lamp' }),
      commitOn('2003-01-01', { [NAME]: null }),
      commitOn('2003-01-01', { [NAME]: 'lamp' }),
    ]);
    expect(periods(articles)).toEqual(['2000-01-01..2001-01-01 light', '2001-01-01..null lamp']);
    expect(counts.sameDay).toBe(2);
  });

  it('forgets what was created and deleted the same day', async () => {
    const { articles } = await build([
      commitOn('2001-01-01', { [NAME]: 'draft' }),
      commitOn('2001-01-01', { [NAME]: null }),
    ]);
    expect(articles).toEqual([]);
  });

  it('goes on with the list of an article that comes back, and says whether its words did', async () => {
    const { articles } = await build([
      commitOn('2000-01-01', { [NAME]: 'light' }),
      commitOn('2001-01-01', { [NAME]: null }),
      commitOn('2005-01-01', { [NAME]: 'light' }),
      commitOn('2006-01-01', { [NAME]: null }),
      commitOn('2007-01-01', { [NAME]: 'lamp' }),
    ]);
    expect(periods(articles)).toEqual([
      '2000-01-01..2001-01-01 light',
      '2005-01-01..2006-01-01 light',
      '2007-01-01..null lamp',
    ]);
    expect(articles[0]?.wordings.map(({ isWordingChange }) => isWordingChange)).toEqual([true, false, true]);
  });

  it('leaves in force what a change of 2999 would replace', async () => {
    const { articles } = await build([
      commitOn('2000-01-01', { [NAME]: 'light' }),
      commitOn('2999-01-01', { [NAME]: 'lamp' }),
    ]);
    expect(periods(articles)).toEqual(['2000-01-01..open light', 'never..null lamp']);
  });

  it('reports days that go back, and keeps the order of the commits', async () => {
    const { articles, anomalies, lastDay } = await build([
      commitOn('2005-01-01', { [NAME]: 'light' }),
      commitOn('2003-01-01', { [NAME]: 'lamp' }),
    ]);
    expect(periods(articles)).toEqual(['2005-01-01..2003-01-01 light', '2003-01-01..null lamp']);
    expect(anomalies).toMatchObject([{ problem: 'date-order', commit: 'commit 2003-01-01', detail: '2003-01-01' }]);
    expect(lastDay).toBe('2005-01-01');
  });

  it('gives no dates of law in a repository without a convention, only the day of recording', async () => {
    const { articles } = await build([commitOn('a', { 'x.md': 'light' }), commitOn('b', { 'x.md': 'lamp' })], {
      convention: plain,
    });
    expect(periods(articles)).toEqual(['null..null light', 'null..null lamp']);
    expect(articles[0]?.wordings.map(({ made, end }) => [made.recorded, end?.commit])).toEqual([
      ['2016-10-01', 'commit b'],
      ['2016-10-01', undefined],
    ]);
  });

  it('keeps a wording whose content is missing, as one that cannot be read', async () => {
    const { articles, anomalies } = await build([
      commitOn('2000-01-01', { [NAME]: 'light' }),
      commitOn('2001-01-01', { [NAME]: '?lost' }),
      commitOn('2002-01-01', { [NAME]: 'lamp' }),
    ]);
    expect(articles[0]?.wordings.map(({ from, isReadable }) => [from, isReadable])).toEqual([
      ['2000-01-01', true],
      ['2001-01-01', false],
      ['2002-01-01', true],
    ]);
    expect(anomalies).toMatchObject([{ problem: 'missing-object', path: NAME, detail: '?lost' }]);
  });

  it('follows the articles of a file that holds many', async () => {
    const partsOf = (text: string) =>
      text.split('|').map((part) => ({ identity: part.slice(0, 1), wording: part.slice(1) }));
    const { articles } = await build(
      [
        commitOn('2000-01-01', { 'code.md': '1light|2lamp' }),
        commitOn('2001-01-01', { 'code.md': '1light|2lantern|3oil' }),
        commitOn('2002-01-01', { 'code.md': '2lantern|3oil' }),
      ],
      { partsOf },
    );
    const spans = articles.map(({ identity, wordings }) => [
      identity,
      ...wordings.map(({ from, until }) => `${from}..${until}`),
    ]);
    expect(spans).toEqual([
      ['1', '2000-01-01..2002-01-01'],
      ['2', '2000-01-01..2001-01-01', '2001-01-01..null'],
      ['3', '2001-01-01..null'],
    ]);
  });

  it('gives the same in two runs as in one', async () => {
    const commits = [
      commitOn('2000-01-01', { [`a/${NAME}`]: 'light', 'Article 2 - 8.md': 'oil' }),
      commitOn('2001-01-01', { [`a/${NAME}`]: 'light\n@links', 'Article 2 - 8.md': null }),
      commitOn('2002-01-01', { [`a/${NAME}`]: null, [`b/${NAME}`]: 'light', 'Article 2 - 8.md': 'oil' }),
      commitOn('2003-01-01', { [`b/${NAME}`]: 'lamp', 'Article 3 - 9.md': 'wick' }),
    ];
    const whole = await build(commits);
    for (let cut = 0; cut <= commits.length; cut += 1) {
      const first = await build(commits.slice(0, cut));
      const previous: ArticleHistory[] = JSON.parse(JSON.stringify(first.articles));
      const second = await build(commits.slice(cut), { previous, lastDay: first.lastDay });
      expect(second.articles).toEqual(whole.articles);
    }
  });
});

describe('a repository read through git', () => {
  it('T24: gives wordings from before 1970 to 2999, a content missing in between', async () => {
    const on = (day: string, date: string, text: string) => ({
      message: `Version consolidée du ${day}`,
      date,
      files: { [`01. E\u0301toiles/Article 1 - 7.md`]: text },
    });
    const folder = inventRepository([
      on('1804-02-17', '1 +0100', 'light'),
      on('1950-05-05', '2 +0100', 'lost'),
      on('2016-10-01', '1475272800 +0200', 'lamp'),
      on('2999-01-01', '32472140400 +0100', 'sun'),
    ]);
    loseObject(folder, git(folder, ['hash-object', '--stdin'], 'lost'));
    const repository = await findRepository(folder, { PATH: process.env['PATH'] });
    if (repository === null) throw new Error('no repository');
    const blobs = openBlobs(repository);
    const { commits } = await readHistory(repository);
    const { articles, anomalies } = await buildHistory({
      commits,
      convention: lexlib,
      accepts: () => true,
      contentOf: async (blob) => {
        const read = await blobs.read(blob);
        return read.status === 'read' ? read.text : null;
      },
      partsOf: wholeFile(lexlib, wordingOf),
    });
    await blobs.close();
    expect(articles.map(({ identity, live }) => [identity, live[0]?.path])).toEqual([
      ['Article 1 - 7', '01. \u00c9toiles/Article 1 - 7.md'],
    ]);
    expect(articles[0]?.wordings.map(({ from, until, isReadable }) => [from, until, isReadable])).toEqual([
      ['1804-02-17', '1950-05-05', true],
      ['1950-05-05', '2016-10-01', false],
      ['2016-10-01', 'open', true],
      ['never', null, true],
    ]);
    expect(anomalies.map(({ problem }) => problem)).toEqual(['missing-object']);
  });
});
