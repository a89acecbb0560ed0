import { describe, expect, it } from 'vitest';
import { articleVigueur } from '../../src/core/vigueur.ts';
import {
  cleanAfterEach,
  item,
  makeCorpus,
  nativeArticle,
  numsOf,
  openFiles,
  openRequest,
  seedArticle,
  stateOf,
} from '../corpus-fixture.ts';

cleanAfterEach();

describe('what files say', () => {
  it('T1 front matter in a language that runs is refused, with its file and line', async () => {
    const corpus = await openFiles({
      'a.md': '---js\nthrow new Error("run")\n---\nTexte.\n',
      'b.md': nativeArticle('L1'),
    });
    expect([...corpus.anomalies()]).toEqual([{ path: 'a.md', kind: 'refused-front-matter', line: 1, detail: 'js' }]);
    expect([...corpus.skipped()]).toEqual([{ path: 'a.md', reason: 'malformed' }]);
    expect(numsOf(corpus.list({}))).toEqual(['L1']);
  });

  it('T2 the same broken front matter read twice gives the same anomaly twice', async () => {
    const broken = '---\ntexte: Code des feux\nnum: [L1\n---\nTexte.\n';
    const root = makeCorpus({ 'a.md': broken, 'b.md': broken });
    const [first, second] = [await openRequest(root), await openRequest(root)];
    const found = [...first.corpus.anomalies()];
    expect(found).toHaveLength(2);
    expect(found[0]).toMatchObject({ path: 'a.md', kind: 'malformed' });
    expect({ ...found[0], path: 'b.md' }).toEqual(found[1]);
    expect(stateOf(second.corpus)).toEqual(stateOf(first.corpus));
  });

  it('T3 num: 0123, 1e3, 12:30:45 and a day come through as written', async () => {
    const files = ['0123', '1e3', '12:30:45', '0x1F'].map(
      (num, n) => [`${n}.md`, `---\ntexte: Code des feux\nnum: ${num}\ndateDebut: 2020-01-01\n---\nTexte.\n`] as const,
    );
    const corpus = await openFiles(Object.fromEntries(files));
    expect(new Set(numsOf(corpus.list({})))).toEqual(new Set(['0123', '1e3', '12:30:45', '0x1F']));
    expect([...corpus.list({})].map(({ dateDebut }) => dateDebut)).toEqual(Array(4).fill('2020-01-01'));
  });

  it('T15 2999-01-01 and 2222-02-22 are never given out', async () => {
    const corpus = await openFiles({
      'a.md': nativeArticle('L1', { dateDebut: '2004-01-01', dateFin: '2999-01-01' }),
      'b.md': nativeArticle('L2', { dateDebut: '2222-02-22' }),
      'c.md': nativeArticle('L3', { dateDebut: '2004-01-01', dateFin: '2222-02-22' }),
      'd.md': nativeArticle('L4', { dateDebut: '2999-01-01', dateFin: '2999-01-01' }),
      'e.md': nativeArticle('L5').replace('---\nLe', 'liens:\n  Cite:\n    - { num: L1, date: 2999-01-01 }\n---\nLe'),
    });
    const state = stateOf(corpus);
    expect(state.versions.map(({ dateDebut, dateFin }) => [dateDebut, dateFin])).toEqual([
      ['2004-01-01', 'open'],
      ['later', null],
      ['2004-01-01', 'later'],
      ['never', 'open'],
      [null, null],
    ]);
    expect(state.liens).toMatchObject([{ date: null }]);
    expect(JSON.stringify(state)).not.toMatch(/2999-01-01|2222-02-22/);
  });

  it('T16 still-born versions are never in force', async () => {
    const dates = { dateDebut: '2004-01-01', dateFin: '2030-01-01' };
    const corpus = await openFiles({ 'a.md': nativeArticle('L1', { etat: 'MODIFIE_MORT_NE', ...dates }) });
    for (const day of ['2003-01-01', '2004-01-01', '2010-06-15', '2030-01-01']) {
      expect(articleVigueur(corpus.byNum('L1'), day)).toEqual({ vigueur: 'never-in-force', current: null });
    }
  });

  it('T17 a corpus without an article says so: no version, everything listed as skipped', async () => {
    const corpus = await openFiles({
      'lettre.md': 'Cher gardien,\n',
      'README.md': '# Bonjour\n',
      'vide.md': '',
      'x.pdf': 'x',
    });
    expect(corpus.info()).toMatchObject({ articles: 0, versions: 0, skipped: 4, anomalies: 0 });
    expect([...corpus.skipped()].map(({ path, reason }) => [path, reason])).toEqual([
      ['README.md', 'readme'],
      ['lettre.md', 'not-an-article'],
      ['vide.md', 'empty'],
      ['x.pdf', 'extension'],
    ]);
  });

  it('infers an état from its own acts first, then from what others write of it', async () => {
    const corpus = await openFiles({
      'a.md': nativeArticle('L1', {}, { 'Abrogé par': ['Loi n°2009-1 du 2 janvier 2009 - art. 3 (V)'] }),
      'b.md': nativeArticle('L2'),
      'c.md': nativeArticle('L3', {}, { Cite: [item('L1', 'V'), item('L2', 'Ab'), item('L2', 'M')] }),
    });
    const [one] = corpus.byNum('L1');
    expect(one).toMatchObject({ etat: 'ABROGE', etatStated: false });
    expect(one?.etatEvidence.map(({ kind, path }) => [kind, path])).toEqual([
      ['heading:Abrogé par', 'a.md'],
      ['suffix:VIGUEUR', null],
    ]);
    expect(corpus.byNum('L2')[0]).toMatchObject({
      etat: 'ABROGE',
      etatEvidence: [{ kind: 'suffix:ABROGE' }, { kind: 'suffix:MODIFIE' }],
    });
    expect(corpus.byNum('L3')[0]).toMatchObject({ etat: null, etatEvidence: [] });
  });

  it('reads a code from folders, sections from the folders below it', async () => {
    const corpus = await openFiles({ 'code-civil/01. Livre Ier/Titre II/L1.md': seedArticle('L1') });
    expect([...corpus.list({})][0]).toMatchObject({
      texte: { title: 'Code civil' },
      section: ['Livre Ier', 'Titre II'],
    });
  });
});
