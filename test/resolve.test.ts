import { describe, expect, it } from 'vitest';
import { chooseArticle } from '../src/commands/choose.ts';
import type { CommandContext } from '../src/commands/command.ts';
import type { Corpus } from '../src/core/contracts.ts';
import type { ArticleVersion } from '../src/core/model.ts';
import { parseReference } from '../src/core/reference.ts';
import { messagesFor } from './messages-for.ts';
import { groupByWork, type Resolution, resolveReference, worksOfTarget } from '../src/resolve.ts';
import { cleanAfterEach, CODE, nativeArticle, openFiles, OTHER_CODE, seedArticle } from './corpus-fixture.ts';
import { NO_CONFIGURATION } from '../src/commands/configuration.ts';
import { NO_WORKPLACE } from './no-workplace.ts';

cleanAfterEach();

const DAY = '2020-06-01';

function resolve(corpus: Corpus, ref: string, day = DAY): Resolution {
  return resolveReference(corpus, parseReference(ref), day);
}

function found({ target }: Resolution): readonly (string | null)[] {
  const versions: readonly ArticleVersion[] =
    target.status === 'resolved' ? target.versions : target.status === 'ambiguous' ? target.choices : [];
  return [target.status, ...versions.map(({ path }) => path)];
}

const small = {
  'a.md': nativeArticle('L1', { id: 'LEGIARTI000099000002', cid: 'LEGIARTI000099000001' }),
  'b.md': nativeArticle('L1', { texte: OTHER_CODE }),
  'c.md': nativeArticle('R*2'),
  'd.md': nativeArticle('L12-3'),
};

describe('what a reference names', () => {
  it('by identifier, path, number and code', async () => {
    const corpus = await openFiles(small);
    expect(found(resolve(corpus, 'LEGIARTI000099000001'))).toEqual(['resolved', 'a.md']);
    expect(found(resolve(corpus, 'b.md'))).toEqual(['resolved', 'b.md']);
    expect(found(resolve(corpus, `article L. 12-3 du ${CODE}`))).toEqual(['resolved', 'd.md']);
    expect(found(resolve(corpus, 'L12-3'))).toEqual(['resolved', 'd.md']);
    expect(found(resolve(corpus, `${OTHER_CODE}:L1`))).toEqual(['resolved', 'b.md']);
  });

  it('several codes: ambiguous, with the choices', async () => {
    expect(found(resolve(await openFiles(small), 'L1'))).toEqual(['ambiguous', 'b.md', 'a.md']);
  });

  it('tells what is not in the corpus from what is outside', async () => {
    const corpus = await openFiles(small);
    expect(resolve(corpus, `L12-4 ${CODE}`).target).toEqual({ status: 'not-in-corpus', nearest: ['L12-3'] });
    expect(resolve(corpus, 'L1 du code des impossibles').target).toEqual({ status: 'outside' });
    expect(resolve(corpus, 'CSP:L1').target).toEqual({ status: 'outside' });
    expect(resolve(corpus, 'LEGIARTI000099099999').target).toEqual({ status: 'outside' });
  });

  it('a star that is not there is a fallback, said as such', async () => {
    const corpus = await openFiles(small);
    expect(resolve(corpus, 'R2')).toMatchObject({ isStarFallback: true, target: { status: 'resolved' } });
    expect(resolve(corpus, 'R**2')).toMatchObject({ isStarFallback: true });
    expect(resolve(corpus, 'R*2')).toMatchObject({ isStarFallback: false });
  });

  it('two articles of one number: the one alone in force on the day', async () => {
    const corpus = await openFiles({
      'a.md': nativeArticle('L1', { cid: 'FEU-1', dateDebut: '1990-01-01', dateFin: '2005-01-01' }),
      'b.md': nativeArticle('L1', { cid: 'FEU-2', dateDebut: '2005-01-01', dateFin: '2999-01-01' }),
    });
    expect(found(resolve(corpus, 'L1'))).toEqual(['resolved', 'b.md']);
    expect(found(resolve(corpus, 'L1', '2000-01-01'))).toEqual(['resolved', 'a.md']);
    expect(found(resolve(corpus, 'L1', '1980-01-01'))).toEqual(['ambiguous', 'a.md', 'b.md']);
  });

  it('says each step', async () => {
    const steps = (ref: string, corpus: Corpus) => resolve(corpus, ref).steps.map(({ step }) => step);
    const corpus = await openFiles(small);
    expect(steps(`L12-3 ${CODE}`, corpus)).toEqual(['texte', 'number', 'works']);
    expect(steps('R2', corpus)).toEqual(['number', 'stars', 'works']);
    expect(steps('LEGIARTI000099000001', corpus)).toEqual(['identifier']);
  });
});

describe('a code that everyday language calls by the same name', () => {
  const held = { 'a.md': nativeArticle('L1', { texte: 'Code forestier (nouveau)' }) };

  it('is looked into when it alone is held', async () => {
    const resolution = resolve(await openFiles(held), 'L1 du code forestier');
    expect(found(resolution)).toEqual(['resolved', 'a.md']);
    expect(resolution.homonym?.title).toBe('Code forestier (nouveau)');
    expect(resolution.steps.map(({ step }) => step)).toEqual(['texte', 'homonym', 'number', 'works']);
  });

  it('is not when the one named is held', async () => {
    const corpus = await openFiles({ ...held, 'b.md': nativeArticle('L1', { texte: 'Code forestier' }) });
    const resolution = resolve(corpus, 'L1 du code forestier');
    expect(found(resolution)).toEqual(['resolved', 'b.md']);
    expect(resolution.homonym).toBeNull();
  });

  it('leaves a code without namesake outside', async () => {
    expect(resolve(await openFiles(held), 'L1 du code civil')).toMatchObject({
      target: { status: 'outside' },
      homonym: null,
    });
  });

  it('is said in a warning, in both languages', async () => {
    const corpus = await openFiles(held);
    for (const [lang, words] of [
      ['en', 'is not in the corpus'],
      ['fr', 'n’est pas dans le corpus'],
    ] as const) {
      const context: CommandContext = {
        ...{
          corpus,
          asOf: DAY,
          lang,
          messages: messagesFor(lang),
          args: [],
          options: {},
          raw: () => Promise.resolve(''),
        },
        ...{
          isDocumentDay: false,
          isDataWanted: true,
          isQuiet: false,
          workplace: NO_WORKPLACE,
          configuration: NO_CONFIGURATION,
        },
        refresh: { read: 0, unchanged: 1, removed: 0, location: null, bytes: null },
      };
      const { warnings } = chooseArticle(context, 'L1 du code forestier');
      expect(warnings).toEqual([expect.stringContaining(words)]);
      expect(warnings[0]).toContain('Code forestier (nouveau)');
      expect(chooseArticle(context, 'L1').warnings).toEqual([]);
    }
  });
});

describe('what a link means', () => {
  it('its identifier first, else its texte and number', async () => {
    const corpus = await openFiles({ ...small, 'e.md': seedArticle('L1') });
    const texte = corpus.byPath('b.md')[0]?.texte ?? null;
    const works = (target: { texte?: typeof texte; num?: string; id?: string }): readonly string[] =>
      [...worksOfTarget(corpus, { texte: null, num: null, id: null, etat: null, ...target }).values()]
        .flat()
        .map(({ path }) => path);
    expect(works({ texte, num: 'L. 1', id: 'LEGIARTI000099000002' })).toEqual(['a.md']);
    expect(works({ texte, num: 'L. 1', id: 'LEGIARTI000099099999' })).toEqual(['b.md']);
    expect(works({ num: 'L1' })).toEqual([]);
    expect(works({ texte })).toEqual([]);
  });

  it('groups versions by article, in the order in which they come', async () => {
    const corpus = await openFiles({
      'a.md': nativeArticle('L1'),
      'b.md': nativeArticle('L2'),
      'c.md': nativeArticle('L1'),
    });
    expect([...groupByWork([...corpus.list({})]).values()].map((group) => group.length)).toEqual([2, 1]);
  });
});
