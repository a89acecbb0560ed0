import { describe, expect, it } from 'vitest';
import { type AbrogatedOptions, type AbrogatedReport, findAbrogated } from '../../src/checks/abrogated.ts';
import type { Corpus } from '../../src/core/contracts.ts';
import type { Verdict } from '../../src/core/model.ts';
import { messagesFor } from '../messages-for.ts';
import { cleanAfterEach, item, nativeArticle, openArticles, openFiles } from '../corpus-fixture.ts';

cleanAfterEach();

function judge(corpus: Corpus, options: Partial<AbrogatedOptions> = {}): AbrogatedReport {
  const defaults = { asOf: '2020-06-01', include: new Set<Verdict>(), scope: null, messages: messagesFor('en') };
  return findAbrogated(corpus, { ...defaults, ...options });
}

const rows = ({ findings }: AbrogatedReport) =>
  findings.map(({ primary, rule, severity }) => [primary.path, rule, severity]);
const citing = (...nums: string[]) => ({ Cite: nums.map((num) => item(num, '')) });

describe('references to what no longer holds', () => {
  it('gives each verdict to what is dead, by its état', async () => {
    const etats = {
      L1: 'ABROGE',
      L2: 'TRANSFERE',
      L3: 'PERIME',
      L4: 'ANNULE',
      L5: 'DISJOINT',
      L6: 'MODIFIE_MORT_NE',
      L7: 'VIGUEUR',
    };
    const corpus = await openArticles({
      ...Object.fromEntries(Object.entries(etats).map(([num, etat]) => [num, [{ etat }] as const])),
      R1: [{ etat: 'VIGUEUR' }, citing(...Object.keys(etats), 'L99')],
    });
    const report = judge(corpus);
    expect(report.findings.map(({ rule, severity, targetLabel }) => [targetLabel?.slice(-2), rule, severity])).toEqual([
      ['L1', 'repealed', 'error'],
      ['L2', 'renumbered', 'error'],
      ['L3', 'lapsed', 'error'],
      ['L4', 'annulled', 'error'],
      ['L5', 'severed', 'error'],
      ['L6', 'never-in-force', 'error'],
    ]);
    expect(report).toMatchObject({ checked: 8, holding: 1, notVerified: 1, unlisted: 0, targets: 6 });
  });

  it('weighs who cites: live, superseded, unknown, dead', async () => {
    const corpus = await openArticles({
      L1: [{ etat: 'ABROGE' }],
      R1: [{ etat: 'VIGUEUR' }, citing('L1')],
      R2: [{ etat: 'MODIFIE' }, citing('L1')],
      R3: [{}, citing('L1')],
      R4: [{ etat: 'ABROGE' }, citing('L1')],
      R5: [{ etat: 'ABROGE_DIFF' }, citing('L1')],
      R6: [{ etat: 'VIGUEUR_DIFF' }, citing('L1')],
    });
    expect(rows(judge(corpus))).toEqual([
      ['R1.md', 'repealed', 'error'],
      ['R5.md', 'repealed', 'error'],
      ['R6.md', 'repealed', 'error'],
      ['R2.md', 'repealed', 'warning'],
      ['R3.md', 'repealed', 'warning'],
      ['R4.md', 'repealed', 'note'],
    ]);
  });

  it('judges those that are only named by their suffix, on either end', async () => {
    const corpus = await openArticles({
      L1: [{ etat: 'ABROGE' }, { 'Cité par': [item('R1', 'V'), item('R2', 'M'), item('R3', 'Ab'), item('R4', '')] }],
      L2: [{ etat: 'VIGUEUR' }, { Cite: [item('R9', 'Ab'), item('R8', 'V')] }],
    });
    const report = judge(corpus);
    expect(report.findings.map(({ sourceLabel, severity }) => [sourceLabel?.split('art. ')[1], severity])).toEqual([
      ['R1 (V)', 'error'],
      ['R2 (M)', 'warning'],
      ['R4', 'warning'],
      ['R3 (Ab)', 'note'],
      ['L2 (V)', 'error'],
    ]);
    expect(report).toMatchObject({ checked: 6, holding: 1 });
  });

  it('counts a reference once, whoever says it', async () => {
    const corpus = await openArticles({
      L1: [{ etat: 'ABROGE' }, { 'Cité par': [item('R1', 'V'), item('R1', 'M')] }],
      R1: [{ etat: 'VIGUEUR' }, { Cite: [item('L1', 'Ab'), item('L1', 'V')] }],
    });
    const report = judge(corpus);
    expect(report.checked).toBe(1);
    expect(report.findings).toMatchObject([{ saidBy: ['this', 'other'], severity: 'error' }]);
  });

  it('lists what is superseded, ends later or is to come only when asked for', async () => {
    const corpus = await openArticles({
      L1: [{ etat: 'ABROGE_DIFF', dateDebut: '2004-01-01', dateFin: '2030-01-01' }],
      L2: [{ dateDebut: '2030-01-01', dateFin: '2999-01-01', etat: 'VIGUEUR_DIFF' }],
      R1: [{ etat: 'VIGUEUR' }, citing('L1', 'L2')],
    });
    expect(judge(corpus)).toMatchObject({ findings: [], unlisted: 2, checked: 2 });
    const asked = judge(corpus, { include: new Set<Verdict>(['repealed-later', 'not-yet-in-force']) });
    expect(rows(asked)).toEqual([
      ['R1.md', 'repealed-later', 'warning'],
      ['R1.md', 'not-yet-in-force', 'warning'],
    ]);
    expect(rows(judge(corpus, { asOf: '2031-01-01' }))).toEqual([['R1.md', 'repealed', 'error']]);
  });

  it('says since when, by which act and what follows', async () => {
    const act = 'Loi n°2009-1 du 2 janvier 2009 - art. 3 (V)';
    const corpus = await openArticles({
      L1: [
        { etat: 'ABROGE', dateDebut: '1990-01-01', dateFin: '2010-01-01' },
        { 'Abrogé par': [act], 'Nouveaux textes': [item('L2')] },
      ],
      L2: [{ etat: 'VIGUEUR' }],
      R1: [{ etat: 'VIGUEUR' }, citing('L1')],
    });
    const [finding] = judge(corpus).findings;
    expect(finding).toMatchObject({ since: '2010-01-01', by: act, verdict: 'repealed' });
    expect(finding?.successors).toEqual([expect.stringMatching(/L2$/)]);
    expect(finding?.message).toContain('2009-1');
  });

  it('tells a number that another article bears today', async () => {
    const files = {
      'a.md': nativeArticle('L1', { cid: 'FEU-1', etat: 'ABROGE', dateDebut: '1990-01-01', dateFin: '2005-01-01' }),
      'b.md': nativeArticle('L1', { cid: 'FEU-2', etat: 'VIGUEUR', dateDebut: '2005-01-01', dateFin: '2999-01-01' }),
      'r.md': nativeArticle('R1', { etat: 'VIGUEUR' }, { Cite: [item('L1', 'Ab')] }),
    };
    expect(rows(judge(await openFiles(files)))).toEqual([['r.md', 'number-reused', 'error']]);
    const alone = await openFiles({ 'a.md': files['a.md'], 'r.md': files['r.md'] });
    expect(rows(judge(alone))).toEqual([['r.md', 'repealed', 'error']]);
  });

  it('lowers to a warning a repeal that all others contradict', async () => {
    const repeal = { 'Abrogé par': ['Loi n°2009-1 du 2 janvier 2009 - art. 3 (V)'] };
    const corpus = await openArticles({
      L1: [{}, repeal],
      L2: [{}, repeal],
      R1: [{ etat: 'VIGUEUR' }, { Cite: [item('L1', 'V'), item('L2', 'Ab')] }],
    });
    expect(rows(judge(corpus))).toEqual([
      ['R1.md', 'repealed', 'warning'],
      ['R1.md', 'repealed', 'error'],
    ]);
  });

  it('keeps the references one of whose ends is wanted', async () => {
    const corpus = await openArticles({
      L1: [{ etat: 'ABROGE' }],
      L2: [{ etat: 'ABROGE' }],
      R1: [{ etat: 'VIGUEUR' }, citing('L1', 'L2')],
      R2: [{ etat: 'VIGUEUR' }, citing('L2')],
    });
    const ofNum = (num: string): number => {
      const works = new Set(corpus.byNum(num).map(({ work }) => work));
      return judge(corpus, { scope: { works, textes: new Set() } }).checked;
    };
    expect([ofNum('L1'), ofNum('L2'), ofNum('R1'), ofNum('R2'), ofNum('L9')]).toEqual([1, 2, 2, 1, 0]);
  });

  it('never counts lineage', async () => {
    const corpus = await openArticles({
      L1: [{ etat: 'ABROGE' }, { 'Nouveaux textes': [item('L2')] }],
      L2: [{ etat: 'VIGUEUR' }, { 'Anciens textes': [item('L1', 'Ab')] }],
    });
    expect(judge(corpus)).toMatchObject({ checked: 0, findings: [] });
  });
});
