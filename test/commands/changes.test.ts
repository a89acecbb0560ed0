import { describe, expect, it } from 'vitest';
import { run as changes } from '../../src/commands/changes.ts';
import { UsageError } from '../../src/core/contracts.ts';
import { cleanAfterEach, makeCorpus, nativeArticle, openRequest, OTHER_CODE } from '../corpus-fixture.ts';
import { makeContext } from '../shared-corpora.ts';

cleanAfterEach();

const YEAR = { from: '2016-01-01', to: '2017-01-01' };
const LAW = 'Loi n°2016-9131 du 10 février 2016 - art. 2';
const OLD = { dateDebut: '1990-01-01', dateFin: '2016-10-01' };

async function answerOf(
  files: readonly string[],
  options: Readonly<Record<string, string | boolean>>,
  args: readonly string[] = [],
) {
  const root = makeCorpus(Object.fromEntries(files.map((text, index) => [`${index}.md`, text])));
  return changes(makeContext(await openRequest(root), args, options));
}

describe('how an article ended', () => {
  it.each([
    ['its état', { etat: 'PERIME' }, { 'repealed by': [LAW] }, 'lapsed'],
    ['its links when no état says so', { etat: 'VIGUEUR' }, { 'transferred by': [LAW] }, 'transferred'],
    [
      'nothing when its links disagree',
      { etat: 'VIGUEUR' },
      { 'transferred by': [LAW], 'repealed by': [LAW] },
      'unknown',
    ],
    ['nothing when there is no link', { etat: 'VIGUEUR' }, {}, 'unknown'],
  ])('is said by %s', async (_, etat, links, how) => {
    const { records } = await answerOf([nativeArticle('L1', { ...OLD, ...etat }, links)], YEAR);
    const [row] = [...records.rows];
    expect(row?.[records.columns.indexOf('how')]).toBe(how);
    expect(row?.[records.columns.indexOf('by')]).toBe(Object.keys(links).length === 0 ? null : LAW);
  });
});

describe('the answer', () => {
  const FILES = [
    nativeArticle('L1', { ...OLD, etat: 'TRANSFERE' }, { successors: [`${OTHER_CODE} - art. L2 (V)`] }),
    nativeArticle('L2', { texte: OTHER_CODE, dateDebut: '2016-10-01', dateFin: '2999-01-01', etat: 'VIGUEUR' }),
    nativeArticle('L3', { etat: 'VIGUEUR' }),
  ];

  it('counts each kind and what is not judged, and names both ends of a renumbering', async () => {
    const { data } = await answerOf(FILES, YEAR);
    const none = { began: 0, changed: 0, undatedEnds: 0, earlierNotHeld: 0 };
    expect(data).toMatchObject({ ...YEAR, counts: { ...none, ended: 1, renumbered: 1, undated: 1 } });
    expect(data).toMatchObject({
      changes: [
        { kind: 'renumbered', day: '2016-10-01', article: { num: 'L2' }, from: expect.any(String), wordsChanged: null },
        { kind: 'ended', article: { num: 'L1' }, from: null, to: null, how: 'transferred' },
      ],
    });
  });

  it('is a no only when there is a change and --exit-code asks', async () => {
    expect((await answerOf(FILES, { ...YEAR, exitCode: true })).isEmptyAnswer).toBe(true);
    expect((await answerOf(FILES, YEAR)).isEmptyAnswer).toBe(false);
    expect((await answerOf(FILES, { from: '2010-01-01', to: '2011-01-01', exitCode: true })).isEmptyAnswer).toBe(false);
  });

  it('is of the codes that are named', async () => {
    const { data } = await answerOf(FILES, YEAR, [OTHER_CODE]);
    expect(data).toMatchObject({ counts: { ended: 0, renumbered: 1, undated: 0 } });
  });

  it.each([
    ['one day', { from: '2016-01-01' }, 'missing-period'],
    ['no day', {}, 'missing-period'],
    ['an empty period', { from: '2016-01-01', to: '2016-01-01' }, 'empty-period'],
    ['a period turned round', { from: '2017-01-01', to: '2016-01-01' }, 'empty-period'],
  ])('is refused with %s', async (_, options, code) => {
    const answer = answerOf(FILES, options);
    await expect(answer).rejects.toBeInstanceOf(UsageError);
    await expect(answer).rejects.toMatchObject({ code });
  });
});
