/** The five seed files through every command: the graph that was drawn by hand from them. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run as abrogated } from '../src/commands/abrogated.ts';
import type { CommandContext, CommandRun } from '../src/commands/command.ts';
import { run as citedBy } from '../src/commands/cited-by.ts';
import { run as diff } from '../src/commands/diff.ts';
import { run as lineage } from '../src/commands/lineage.ts';
import { run as list } from '../src/commands/list.ts';
import { run as show } from '../src/commands/show.ts';
import { run as validate } from '../src/commands/validate.ts';
import type { Json } from '../src/core/view.ts';
import type { OpenCorpus } from '../src/ingest.ts';
import { HAS_SEEDS, makeContext, openFolder, SEEDS } from './shared-corpora.ts';

const NUMS = ['L712-3-2', 'L6121-5', 'L183-1-1', 'L1435-4'] as const;
const LINEAGE = ['L712-3-2', 'L6121-5'] as const;
const CSP = 'code:code de la sante publique';

interface Shown {
  readonly links: readonly {
    readonly relation: string;
    readonly direction: string;
    readonly resolved: string | null;
  }[];
}

/** The answer as a program would read it. */
function readData(data: Json): Shown {
  return JSON.parse(JSON.stringify(data));
}

describe.skipIf(!HAS_SEEDS)('the seeds, command by command', () => {
  let opened: OpenCorpus;

  beforeAll(async () => {
    opened = await openFolder(SEEDS);
  });
  afterAll(() => opened.close());

  const ask = async (run: CommandRun, args: readonly string[] = [], options: CommandContext['options'] = {}) =>
    run({ ...makeContext(opened, args), options });
  const linksOf = async (num: string) => readData((await ask(show, [num])).data).links;

  it('are four articles and one skipped file', () => {
    expect(opened.corpus.info()).toMatchObject({ articles: 4, versions: 4, skipped: 1, anomalies: 0 });
    expect([...opened.corpus.skipped()]).toEqual([{ path: '003_7fd8a883d304945c.txt', reason: 'not-an-article' }]);
  });

  it('belong to the CSP, the CSP, the CSS and a code that nothing tells', async () => {
    const { records } = await ask(list);
    const codes = [...records.rows].map((row) => [row[0], row[1]]);
    expect(Object.fromEntries(codes)).toEqual({
      'L712-3-2': 'Code de la santé publique',
      'L6121-5': 'Code de la santé publique',
      'L183-1-1': 'Code de la sécurité sociale',
      'L1435-4': null,
    });
  });

  it('are repealed for two of them, of unknown state for the others', async () => {
    const { records } = await ask(list);
    const states = [...records.rows].map((row) => [row[0], row[6]]);
    expect(Object.fromEntries(states)).toEqual({
      'L712-3-2': 'repealed',
      'L6121-5': 'repealed',
      'L183-1-1': 'unknown',
      'L1435-4': 'unknown',
    });
  });

  it('hold 55 link items, 54 when the versions of one target are merged', () => {
    expect(opened.corpus.info()).toMatchObject({ liens: 55, liensMerged: 54 });
  });

  it('make 14 citations and receive 29', async () => {
    const counts = { out: 0, in: 0 };
    for (const num of NUMS) {
      for (const { relation, direction } of await linksOf(num)) {
        if (relation === 'cites') counts[direction === 'out' ? 'out' : 'in'] += 1;
      }
    }
    expect(counts).toEqual({ out: 14, in: 29 });
  });

  it.each([
    ['L712-3-2', 15],
    ['L6121-5', 11],
    ['L183-1-1', 3],
    ['L1435-4', 0],
  ])('%s is cited by %i', async (num, count) => {
    const view = await ask(citedBy, [num]);
    expect([...view.records.rows]).toHaveLength(count);
    expect(view.isEmptyAnswer).toBe(count === 0);
  });

  it.each(LINEAGE)('have one lineage edge, said by both sides, from %s', async (num) => {
    const { records } = await ask(lineage, [num]);
    const edges = [...records.rows].map(([from, to, relation, , , saidBy]) => [from, to, relation, saidBy]);
    expect(edges).toEqual([[`${CSP}#L712-3-2`, `${CSP}#L6121-5`, 'renumbers', 'this+other']]);
  });

  it('resolve two link items inside the folder: each end of the lineage', async () => {
    const resolved: (string | null)[] = [];
    for (const num of NUMS) resolved.push(...(await linksOf(num)).map((link) => link.resolved));
    expect(resolved.filter((key) => key !== null).sort()).toEqual(['CSP:L6121-5', 'CSP:L712-3-2']);
  });

  it('differ by two words between L712-3-2 and L6121-5', async () => {
    const view = await ask(diff, [...LINEAGE]);
    expect([...view.records.rows]).toEqual([
      ['replace', '712-2', '6121-2'],
      ['replace', 'visées', 'mentionnées'],
    ]);
    expect(view.data).toMatchObject({
      stats: { replaced: 2, inserted: 0, deleted: 0, wordsBefore: 150, wordsAfter: 150 },
    });
  });

  it('give 2 errors, 9 warnings and 15 notes of abrogated references, and nothing else', async () => {
    const { findings, data } = await ask(abrogated);
    expect(data).toMatchObject({ targets: 2, counts: { error: 2, warning: 9, note: 15 } });
    expect(findings).toHaveLength(26);
    expect(new Set(findings.map(({ verdict }) => verdict))).toEqual(new Set(['repealed']));
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ sourceLabel, targetLabel }) => [sourceLabel, targetLabel])).toEqual([
      [expect.stringContaining('L6147-9'), expect.stringContaining('L6121-5')],
      [expect.stringContaining('L531'), expect.stringContaining('L6121-5')],
    ]);
    const etatsBySeverity = (severity: string) =>
      new Set(findings.filter((finding) => finding.severity === severity).map(({ sourceEtat }) => sourceEtat));
    expect(etatsBySeverity('warning')).toEqual(new Set(['MODIFIE']));
    expect(etatsBySeverity('note')).toEqual(new Set(['ABROGE']));
  });

  it('list superseded targets only when they are asked for', async () => {
    const { findings } = await ask(abrogated, [], { include: ['superseded'] });
    const added = findings.filter(({ verdict }) => verdict !== 'repealed');
    expect(added.length).toBeGreaterThan(0);
    expect(new Set(added.map(({ verdict }) => verdict))).toEqual(new Set(['superseded']));
  });

  it('miss no mirror, and nothing else is wrong with them', async () => {
    const { findings, data } = await ask(validate);
    expect(findings).toEqual([]);
    expect(data).toMatchObject({ counts: {}, skipped: [{ reason: 'not-an-article' }] });
  });
});
