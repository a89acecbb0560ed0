import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltTool, buildTool, runBuilt } from '../built-tool.ts';
import {
  cleanAfterEach,
  CODE,
  item,
  makeCorpus,
  makeFolder,
  nativeArticle,
  openRequest,
  tricoteusesArticle,
  tricoteusesId,
} from '../corpus-fixture.ts';
import { type Invented, inventRepository, removeFolders } from '../sources/git/invented.ts';

cleanAfterEach();
afterEach(removeFolders);

const GENERATOR = fileURLToPath(new URL('../bench/make-legi-archive.mjs', import.meta.url));
const BELL = 'La cloche 1 sonne par temps de brume.';

/** A history that first holds article 1, whose cid is the identifier of the Tricoteuses file, on `day`. */
function repository(day: string, body: string): string {
  const path = `01. Cloches/Article 1 - ${Number(tricoteusesId(1).slice('LEGIARTI'.length))}.md`;
  const text = `# Article 1\n\n${body}\n\n**Liens relatifs à cet article**\n\n_Cite_:\n\n  - ${item('2')}\n  - ${item('3')}\n`;
  const law = 'Loi n°2031-9001 du 4 mai 2031';
  const commit: Invented = {
    message: `Version consolidée du ${day}\n\nArticles nouveaux:\n\t1\n\nModifications entrant en vigeur venant de:\n- ${law}\n`,
    author: law,
    date: `${Date.parse(`${day}T00:00:00Z`) / 1000} +0000`,
    files: { 'README.md': `# ${CODE}\n`, [path]: text },
  };
  return inventRepository([commit], { bare: true });
}

describe('a folder beside a history and an archive', () => {
  it('lends its identifier and dates, and takes the acts of the history', async () => {
    const folder = makeCorpus({ 'article_1.md': tricoteusesArticle(1, [{ num: 2 }]) });
    const { corpus } = await openRequest('', { roots: [folder, repository('2031-07-23', BELL)] });
    const [version, ...others] = [...corpus.list({})];
    expect(others).toEqual([]);
    expect(version).toMatchObject({
      ...{
        format: 'tricoteuses',
        id: tricoteusesId(1),
        articleCid: tricoteusesId(1),
        etat: 'VIGUEUR',
        dateFin: 'open',
      },
      ...{ madeBy: ['Loi n°2031-9001 du 4 mai 2031'], texte: { title: CODE } },
    });
    expect(version?.texteEvidence[0]).toMatchObject({ kind: 'readme', path: expect.stringMatching(/\/README\.md$/) });
    expect(corpus.liensFrom([version?.row ?? 0]).map(({ target }) => target.num)).toEqual(['2', '3']);
    expect([...corpus.anomalies()]).toEqual([]);
  });

  it('is the second source of what an archive holds', async () => {
    const archives = makeFolder();
    execFileSync(process.execPath, [GENERATOR, archives, '40']);
    const alone = await openRequest(archives);
    const held = [...alone.corpus.list({})].find(({ etat }) => etat === 'VIGUEUR');
    expect(held).toBeDefined();
    const { num, id, texte, dateDebut } = held ?? { num: '', id: '', texte: null, dateDebut: '' };
    const fields = { id: id ?? '', texte: texte?.title ?? '', etat: 'ABROGE', dateDebut: dateDebut ?? '' };
    const folder = makeCorpus({ 'x.md': nativeArticle(num ?? '', fields, {}, alone.corpus.text(held ?? fail()).body) });
    const { corpus } = await openRequest('', { roots: [folder, archives] });
    expect(corpus.info().versions).toBe(alone.corpus.info().versions);
    expect(corpus.byPath('x.md')).toMatchObject([{ id, format: 'legi-xml', etat: 'VIGUEUR' }]);
    const conflicts = [...corpus.anomalies()].filter(({ kind }) => kind === 'source-conflict');
    expect(conflicts.map(({ detail }) => detail)).toEqual([`etat: VIGUEUR | ABROGE (${join(folder, 'x.md')})`]);
  });
});

function fail(): never {
  throw new RangeError('the archive holds no version in force');
}

describe('the commands, given several roots', () => {
  let tool: BuiltTool;
  beforeAll(async () => {
    tool = await buildTool();
  }, 60_000);
  afterAll(() => tool.remove());

  const roots = (): string[] => {
    const folder = makeCorpus({ 'article_1.md': tricoteusesArticle(1, [{ num: 2 }]) });
    const rival = nativeArticle('1', { id: tricoteusesId(1), etat: 'ABROGE', cid: 'LEGIARTI000098000001' }, {}, BELL);
    return ['-C', folder, '-C', makeCorpus({ 'mine.md': rival, '2.md': nativeArticle('2') })];
  };
  const EVERYWHERE = [['list'], ['export', '--what', 'articles'], ['versions', '1']];

  it.each(EVERYWHERE)('%s tells the merged version once', async (...argv) => {
    const { stdout } = await runBuilt(tool, [...argv, ...roots(), '-f', 'plain']);
    expect(stdout.split('\n').filter((line) => line.includes(tricoteusesId(1)))).toHaveLength(1);
  });

  it('show names every file, and what they disagree on, in both languages', async () => {
    const given = roots();
    const [, first = '', , second = ''] = given;
    const english = await runBuilt(tool, ['show', '1', ...given]);
    expect(english.status).toBe(0);
    expect(english.stdout).toContain(`${join(first, 'article_1.md')}:`);
    expect(english.stdout).toMatch(new RegExp(`Also in +${join(second, 'mine.md')}\n`));
    expect(english.stdout).toMatch(/Disagreement +état: VIGUEUR .* is used, .*mine\.md says ABROGE/);
    const french = await runBuilt(tool, ['show', '1', ...given, '--lang', 'fr']);
    expect(french.stdout).toMatch(/Désaccord +état : VIGUEUR .* est retenu, .*mine\.md dit ABROGE/);
    const explained = await runBuilt(tool, ['explain', '1', ...given]);
    expect(explained.stdout).toContain(join(second, 'mine.md'));
  });

  it('show in JSON keeps the shape of an article', async () => {
    const { stdout } = await runBuilt(tool, ['show', '1', ...roots(), '--json']);
    const { data }: { data: { article: object } } = JSON.parse(stdout);
    expect(Object.keys(data.article)).not.toContain('alsoIn');
    expect(data.article).toMatchObject({ id: tricoteusesId(1), articleCid: 'LEGIARTI000098000001', etat: 'VIGUEUR' });
  });

  it('validate lists the disagreement', async () => {
    const { stdout } = await runBuilt(tool, ['validate', ...roots(), '-f', 'json']);
    const { findings }: { findings: { rule: string; severity: string; text: string }[] } = JSON.parse(stdout);
    expect(findings.filter(({ rule }) => rule === 'source-conflict')).toMatchObject([
      { severity: 'warning', text: expect.stringMatching(/^etat: VIGUEUR \| ABROGE \(.*mine\.md\)$/) },
    ]);
  });
});
