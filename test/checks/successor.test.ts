import { expect, it } from 'vitest';
import { findFinalSuccessor } from '../../src/checks/successor.ts';
import { cleanAfterEach, CODE, item, openArticles } from '../corpus-fixture.ts';

cleanAfterEach();

const DAY = '2020-06-01';
const gone = { etat: 'TRANSFERE' };
const to = (...nums: readonly string[]) => ({ 'Nouveaux textes': nums.map((num) => item(num)) });

const law = {
  L1: [gone, to('L2')],
  L2: [gone, to('L3')],
  L3: [{ etat: 'VIGUEUR' }],
  L4: [gone, to('L3', 'L5')],
  L5: [{ etat: 'VIGUEUR' }],
  L6: [gone, to('L7')],
  L7: [{ etat: 'ABROGE' }],
  L8: [gone, to('L99')],
  L9: [gone],
  L10: [gone, to('L11')],
  L11: [gone, to('L10')],
  L12: [gone, to('L2', 'L3')],
  L13: [gone, to('L3', 'L99')],
} as const;

it.each([
  ['L1', 'one', ['L3']],
  ['L2', 'one', ['L3']],
  ['L4', 'several', ['L3', 'L5']],
  ['L6', 'ended', ['L7']],
  ['L8', 'not-held', ['L99']],
  ['L9', 'none', []],
  ['L10', 'none', []],
  ['L12', 'one', ['L3']],
  ['L13', 'several', ['L3', 'L99']],
] as const)('the succession of %s: %s %j', async (num, status, labels) => {
  const corpus = await openArticles(law);
  const found = findFinalSuccessor(corpus, corpus.byNum(num), DAY);
  expect(found).toMatchObject({ status, labels: labels.map((label) => `${CODE} - art. ${label}`) });
});
