import { describe, expect, it } from 'vitest';
import type { OptionValue } from '../../src/commands/command.ts';
import { inferredBlocks, inferredJson, proposeLineage } from '../../src/commands/inferred-blocks.ts';
import { traceLineage } from '../../src/lineage.ts';
import { cleanAfterEach, item, makeCorpus, nativeArticle, openRequest } from '../corpus-fixture.ts';
import { makeContext } from '../shared-corpora.ts';

cleanAfterEach();

const BODY =
  'La vigie de la digue compte les voiles qui passent, note leur nombre au registre et le lit au conseil chaque soir.';
const OLD = { dateDebut: '1990-01-01', dateFin: '2005-06-01' };
const NEW = { dateDebut: '2005-06-01' };
const FILES = {
  'L1.md': nativeArticle('L1', OLD, { 'Nouveaux textes': [item('L2')] }, BODY),
  'L2.md': nativeArticle('L2', NEW, {}, BODY),
  'L3.md': nativeArticle('L3', NEW, {}, BODY),
  'L4.md': nativeArticle('L4', { dateFin: '1990-01-01' }, {}, BODY),
};

/** What is guessed for an article of these files, under these options of the command. */
async function propose(num: string, options: Readonly<Record<string, OptionValue>>) {
  const opened = await openRequest(makeCorpus(FILES));
  const context = { ...makeContext(opened, [num]), options };
  const versions = opened.corpus.byNum(num);
  const lineage = traceLineage(opened.corpus, versions, { direction: 'both', depth: 9 });
  const inferred = proposeLineage(context, versions, lineage);
  return {
    context,
    inferred,
    names: inferred?.map(({ direction, candidate }) => `${direction} ${candidate.num ?? ''}`),
  };
}

describe('lineage --infer', () => {
  it('guesses only when asked, and only where nothing is stated', async () => {
    expect((await propose('L1', {})).inferred).toBeNull();
    expect((await propose('L1', { infer: true })).names).toEqual(['back L4']);
    expect((await propose('L1', { infer: true, direction: 'forward' })).names).toEqual([]);
    expect((await propose('L4', { infer: true })).names).toEqual(['forward L1', 'forward L2', 'forward L3']);
    expect((await propose('L4', { infer: true, direction: 'back' })).names).toEqual([]);
  });

  it('says that they are guesses, with their score', async () => {
    const { context, inferred } = await propose('L1', { infer: true });
    const [heading, table] = inferredBlocks(context, inferred);
    expect(heading).toMatchObject({ kind: 'heading', text: 'Inferred from the wording (not stated by anyone)' });
    expect(table).toMatchObject({
      kind: 'table',
      rows: [['may come before', expect.stringContaining('L4'), expect.any(String), expect.any(Array), '1.00']],
    });
    expect(inferredJson(context, inferred)).toMatchObject({
      inferred: [{ direction: 'back', score: 1, article: { num: 'L4' } }],
    });
  });

  it('says that there is none, and nothing when not asked', async () => {
    const { context } = await propose('L1', {});
    expect(inferredBlocks(context, [])).toHaveLength(2);
    expect(inferredJson(context, [])).toEqual({ inferred: [] });
    expect(inferredBlocks(context, null)).toEqual([]);
    expect(inferredJson(context, null)).toEqual({});
  });
});
