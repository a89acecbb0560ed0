import { afterEach, describe, expect, it } from 'vitest';
import { articleVigueur } from '../../src/core/vigueur.ts';
import { openRequest } from '../corpus-fixture.ts';
import {
  addCommits,
  git,
  inventRepository,
  removeFolders,
  temporaryFolder,
  type Invented,
} from '../sources/git/invented.ts';

afterEach(removeFolders);

const FOLDER = '01. Partie législative';
const PATH = `${FOLDER}/Article L1 - 99000001.md`;

function article(num: string, text: string, links = ''): string {
  return `# Article ${num}\n\n${text}\n\n**Liens relatifs à cet article**\n\n${links === '' ? '_Cite_:\n\n  - Code civil - art. 1 (V)\n' : links}`;
}

function consolidated(day: string, law: string, files: Invented['files']): Invented {
  const message = `Version consolidée du ${day}\n\nArticles modifiés:\n\tL1\n\nModifications entrant en vigeur venant de:\n- ${law}\n`;
  return { message, author: law, date: `${Date.parse(`${day}T00:00:00Z`) / 1000} +0000`, files };
}

const HISTORY: readonly Invented[] = [
  consolidated('1998-05-07', 'Loi n°98-9001 du 4 mai 1998', {
    'README.md': '# Code des phares et balises\n',
    [PATH]: article('L1', 'Le gardien allume le feu au coucher du soleil.'),
    [`${FOLDER}/Article L2 - 99000002.md`]: article('L2', 'Le feu est blanc.'),
  }),
  consolidated('2004-01-01', 'Décret n°2003-9002 du 1er décembre 2003', {
    [PATH]: article(
      'L1',
      'Le gardien allume le feu au coucher du soleil.',
      '_Cité par_:\n\n  - Code civil - art. 2 (V)\n',
    ),
  }),
  consolidated('2009-07-01', 'Loi n°2009-9003 du 12 mai 2009', {
    [PATH]: article('L1', 'Le gardien allume le feu une heure avant le coucher du soleil.'),
    [`${FOLDER}/Article L2 - 99000002.md`]: null,
  }),
];

const HEAD = { settings: { codeMap: [], assumed: null, gitRef: 'HEAD', environment: process.env } };

describe('a git repository read by its history', () => {
  it('gives every wording its days; a commit that changes only links is not one', async () => {
    const { corpus, refresh } = await openRequest(inventRepository(HISTORY), HEAD);
    const versions = corpus.byId('LEGIARTI000099000001');
    expect(versions.map(({ dateDebut, dateFin }) => [dateDebut, dateFin])).toEqual([
      ['1998-05-07', '2009-07-01'],
      ['2009-07-01', null],
    ]);
    expect(versions.map(({ texte }) => texte?.title)).toEqual([
      'Code des phares et balises',
      'Code des phares et balises',
    ]);
    expect(versions[1]?.madeBy).toEqual(['Loi n°2009-9003 du 12 mai 2009']);
    expect(corpus.liensFrom([versions[0]?.row ?? 0]).map((lien) => lien.heading)).toEqual(['Cité par']);
    expect(refresh.read).toBe(3);
    expect([...corpus.skipped()]).toEqual([{ path: 'README.md', reason: 'readme' }]);
  });

  it('answers for any day, and not for a day after an article was removed', async () => {
    const { corpus } = await openRequest(inventRepository(HISTORY), HEAD);
    const vigueurOf = (id: string, day: string) => articleVigueur(corpus.byId(id), day).vigueur;
    expect(vigueurOf('LEGIARTI000099000001', '1990-01-01')).toBe('not-yet-in-force');
    expect(vigueurOf('LEGIARTI000099000001', '2005-01-01')).toBe('in-force');
    expect(vigueurOf('LEGIARTI000099000002', '2005-01-01')).toBe('in-force');
    // Nothing says that it was repealed: only that the consolidation no longer holds it.
    expect(vigueurOf('LEGIARTI000099000002', '2020-01-01')).toBe('unknown');
  });

  it('shows the file of a wording as it was', async () => {
    const { corpus, raw } = await openRequest(inventRepository(HISTORY), HEAD);
    const first = corpus.byId('LEGIARTI000099000001')[0];
    expect(first === undefined ? null : await raw(first)).toContain('allume le feu au coucher');
  });

  it('reads a bare repository without being asked, and a work tree only for a ref', async () => {
    expect((await openRequest(inventRepository(HISTORY, { bare: true }))).corpus.info().versions).toBe(3);
    const work = inventRepository(HISTORY);
    git(work, ['checkout', '-q', 'master']);
    expect((await openRequest(work)).corpus.info().versions).toBe(1);
  });

  it('sees new commits, and reads nothing when there are none', async () => {
    const repository = inventRepository(HISTORY);
    const cacheDir = temporaryFolder();
    const read = async () => (await openRequest(repository, { ...HEAD, cacheDir })).refresh.read;
    expect([await read(), await read()]).toEqual([3, 0]);
    const next = consolidated('2015-03-01', 'Loi n°2015-9004', { [PATH]: article('L1', 'Le feu est automatique.') });
    addCommits(repository, [next], 'refs/heads/master^0');
    expect([await read(), await read()]).toEqual([3, 0]);
  });

  it('says which ref is unknown', async () => {
    const settings = { ...HEAD.settings, gitRef: 'absente' };
    await expect(openRequest(inventRepository(HISTORY), { settings })).rejects.toMatchObject({ reason: 'unknown-ref' });
  });
});
