/** Real articles of the Code civil through 367 commits, against what `git log` says of each when read by a person. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run as abrogated } from '../src/commands/abrogated.ts';
import { run as lineage } from '../src/commands/lineage.ts';
import { run as show } from '../src/commands/show.ts';
import { run as versions } from '../src/commands/versions.ts';
import type { View } from '../src/core/view.ts';
import { type OpenCorpus, openCorpus } from '../src/ingest.ts';
import { HAS_CORPORA, makeContext, type UnpackedCorpora, unpackCorpora } from './shared-corpora.ts';

type Span = readonly [from: string, until: string | null];

/**
 * Read by hand: `git log --reverse -M -p -- '*Article N - *.md'`, the days those of the subjects. The story of each is what
 * its commits do; a commit without a day below moved the file or changed its links alone.
 */
const READ_BY_HAND: readonly (readonly [ref: string, story: string, wordings: readonly Span[]])[] = [
  [
    '910',
    'nine commits: written, moved with its folder (1804-01-10), words changed six times',
    [
      ['1803-05-13', '2006-01-01'],
      ['2006-01-01', '2007-01-01'],
      ['2007-01-01', '2009-05-14'],
      ['2009-05-14', '2010-02-26'],
      ['2010-02-26', '2011-05-19'],
      ['2011-05-19', '2015-07-25'],
      ['2015-07-25', null],
    ],
  ],
  ['711', 'moved with its folder only (1804-01-10)', [['1803-04-29', null]]],
  [
    '1008',
    'moved with its folder (1804-01-10), its links alone changed (2007-01-01), its file deleted (2017-11-01)',
    [['1803-05-13', '2017-11-01']],
  ],
  [
    '2284',
    'its number given to the words of 2092: one commit renames its folder and rewrites it (2006-03-24)',
    [
      ['2004-06-01', '2006-03-24'],
      ['2006-03-24', null],
    ],
  ],
  [
    '316-3',
    'created late (2019-03-01); words and nota changed (2020-01-01)',
    [
      ['2019-03-01', '2020-01-01'],
      ['2020-01-01', null],
    ],
  ],
  [
    '371-4',
    'written in 1971, words changed in 1994, 2002, 2007 and 2013',
    [
      ['1971-01-01', '1994-02-01'],
      ['1994-02-01', '2002-03-05'],
      ['2002-03-05', '2007-03-06'],
      ['2007-03-06', '2013-05-19'],
      ['2013-05-19', null],
    ],
  ],
  ['515-14', 'one commit', [['2015-02-18', null]]],
  [
    '1240',
    'written in 1804, wholly rewritten in 2016',
    [
      ['1804-02-17', '2016-10-01'],
      ['2016-10-01', null],
    ],
  ],
  ['LEGIARTI000006437101', 'a first work under the number 1246', [['1804-02-17', '2016-10-01']]],
  ['LEGIARTI000033019109', 'a second work under the number 1246', [['2016-10-01', null]]],
  [
    '414-2',
    'three commits',
    [
      ['2009-01-01', '2016-01-01'],
      ['2016-01-01', '2016-10-01'],
      ['2016-10-01', null],
    ],
  ],
];

interface Dated {
  readonly num: string;
  readonly articleCid: string;
  readonly dateDebut: string;
  readonly dateFin: string | null;
}

function wordingsOf(view: View): readonly Dated[] {
  const { versions: found }: { versions: Dated[] } = JSON.parse(JSON.stringify(view.data));
  return found;
}

describe.skipIf(!HAS_CORPORA)('the Code civil through its commits', () => {
  let folders: UnpackedCorpora;
  let opened: OpenCorpus;

  beforeAll(async () => {
    folders = unpackCorpora();
    opened = await openCorpus({
      roots: [folders.civil],
      settings: { codeMap: [], assumed: null, gitRef: 'HEAD', environment: process.env },
      cacheDir: null,
      isForced: false,
      freshness: 'all',
      pace: { onProgress: () => undefined, signal: new AbortController().signal },
    });
  }, 120_000);

  afterAll(() => {
    opened.close();
    folders.remove();
  });

  function idOf(num: string): string {
    const [first] = opened.corpus.byNum(num);
    if (first === undefined) throw new Error(`no article: ${num}`);
    return first.work;
  }

  it.each(READ_BY_HAND)('%s: %s', (ref, _story, wordings) => {
    const found = wordingsOf(versions(makeContext(opened, [ref])));
    expect(found.map(({ dateDebut, dateFin }) => [dateDebut, dateFin])).toEqual(wordings);
  });

  it('has no 515-14 before it exists, and says since when it does', async () => {
    const ask = () => show(makeContext(opened, ['515-14'], { at: '2010-01-01' }));
    await expect(ask).rejects.toThrow(
      expect.objectContaining({ code: 'not-on-day', message: expect.stringMatching(/2015-02-18/) }),
    );
  });

  it('has two works under the number 1246, of which a day chooses one', async () => {
    const on = async (at: string) => JSON.stringify((await show(makeContext(opened, ['1246'], { at }))).data);
    expect(await on('2010-01-01')).toContain('"articleCid":"LEGIARTI000006437101"');
    expect(await on('2017-01-01')).toContain('"articleCid":"LEGIARTI000033019109"');
  });

  it('tells one story of 1382 until 2016-09-30 and of 1240 after', () => {
    const before = lineage(makeContext(opened, ['1382'], { at: '2010-01-01' }));
    const after = lineage(makeContext(opened, ['1240']));
    const rowsOf = ({ records }: View) => [...records.rows];
    expect(rowsOf(before)).toEqual(rowsOf(after));
    expect(after.data).toMatchObject({
      edges: [{ from: idOf('1382'), to: idOf('1240'), relation: 'renumbers', on: '2016-10-01', numberReused: true }],
    });
  });

  it('shows the words of a day whose end nothing states', async () => {
    const on = async (ref: string, at: string) => (await show(makeContext(opened, [ref], { at }))).data;
    expect(await on('1240', '2017-01-01')).toMatchObject({ article: { dateDebut: '2016-10-01' } });
    expect(await on('2092', '1990-01-01')).toMatchObject({ article: { dateDebut: '1804-03-29', vigueur: 'in-force' } });
    expect(await on('2092', '2010-01-01')).toMatchObject({ article: { vigueur: 'transferred' } });
  });

  it.each([
    ['2010-01-01', []],
    ['2016-09-30', []],
    ['2016-10-01', ['number-reused 2016-10-01']],
    ['2021-07-01', ['number-reused 2016-10-01']],
  ])('judges the references to 1382 on %s', (asOf, expected) => {
    const { findings } = abrogated({ ...makeContext(opened, ['1382']), asOf });
    expect([...new Set(findings.map(({ verdict, since }) => `${verdict} ${since}`))]).toEqual(expected);
  });
});
