import { describe, expect, it } from 'vitest';
import { FORMATS, sniffSkip } from '../../src/formats/formats.ts';

const acceptedBy = (path: string, head: string) =>
  FORMATS.filter(({ accepts }) => accepts(path, head)).map(({ name }) => name);

describe('FORMATS', () => {
  it('has unique names', () => {
    expect(new Set(FORMATS.map(({ name }) => name)).size).toBe(FORMATS.length);
  });

  it.each<[string, string, string]>([
    ['steeve', 'Article 1.md', 'Article 1\n----\nFeu.\n'],
    ['seed', 'x.txt', '# Article 1\n\nFeu.\n'],
    ['seed', 'x.txt', '# Article 1'],
    ['seed', 'x.txt', '# Article\n'],
    ['seed-html', 'x.txt', '# Article 1\n\n<p>Feu.</p>'],
    ['lexlib', 'Article 1 - 5.md', '# Article 1\n\n<table></table>\n'],
    ['etalab', 'phares/article-1.md', '# Article 1\n\nFeu.\n'],
    [
      'tricoteuses',
      'article_1.md',
      '---\nÉtat: VIGUEUR\nDate de début: 2030-01-01\nIdentifiant: LEGIARTI000099000123\n---\n',
    ],
    [
      'tricoteuses',
      'article_11.md',
      '---\nNuméro: 11\nÉtat: VIGUEUR\nIdentifiant: LEGIARTI000099000123\n---\n\n# Article 11\n',
    ],
    ['tricoteuses', 'article_1.md', '---\nÉtat: VIGUEUR\nType: AUTONOME\n---\n\n<h1>Article 1</h1>\n'],
    ['native', 'x.md', '---\nNuméro: 11\nÉtat: VIGUEUR\n---\n\n# Article 11\n'],
    [
      'legalize',
      'x.md',
      '---\ntitle: "Code des phares"\nidentifier: "LEGITEXT000099000001"\nrank: "code"\nstatus: "in_force"\n---\n',
    ],
    ['native', 'x.md', '---\nnum: 1\ntexte: Code des phares\n---\nFeu.\n'],
    ['native', 'x.md', '---js\n{}\n---\n'],
  ])('%s reads %s, and it alone', (name, path, head) => {
    expect(acceptedBy(path, head)).toEqual([name]);
  });

  it.each([
    ['prose', 'Le feu s’allume le soir.\n'],
    ['a document on articles', '# Articles de plage\n'],
    ['a code', '# Code des phares\n\n- [Article 1](1.md)\n'],
    ['XML', '<?xml version="1.0"?>\n<FEUX></FEUX>\n'],
    ['JSON', '{"type":"feux","children":[]}'],
    ['a section of the Tricoteuses', '---\nDate de début: 2030-01-01\nIdentifiant: LEGISCTA000099000123\n---\n'],
    ['a texte of the Tricoteuses', '---\nÉtat: VIGUEUR\nIdentifiant: LEGITEXT000099000123\n---\n\n# Article\n'],
    ['an état without a title', '---\nÉtat: brouillon\n---\n\n# Articles de plage\n'],
    ['a page on a code', '---\nidentifier: "LEGITEXT000099000001"\n---\n'],
    ['a page with a rank', '---\nidentifier: "x-1"\nrank: "code"\n---\n'],
    ['a page with front matter', '---\ntitle: Feux\ndate: 2030-01-01\n---\nTexte.\n'],
    ['a rule', '----------\nnum: 3\n'],
    ['nothing', ''],
  ])('leaves %s alone', (_what, head) => {
    expect(acceptedBy('x.md', head)).toEqual([]);
  });
});

describe('sniffSkip', () => {
  it.each([
    ['phares/README.md', '# Code', 'readme'],
    ['readme.txt', '# Article 1', 'readme'],
    ['LICENCE.md', 'x', 'licence'],
    ['LICENSE', 'x', 'licence'],
    ['Code des phares - Intégral.md', '# Code', 'whole-code'],
    ['lexloupe.config.json', '{}', 'config'],
    ['a.md', '', 'empty'],
    ['a.md', ' \n\n', 'empty'],
    ['a.md', 'PK\u0000\u0001', 'binary'],
    ['a.md', '# Article 1', null],
    ['readme-du-phare.md', '# Article 1', null],
  ])('%s', (path, head, reason) => {
    expect(sniffSkip(path, head, head.length)).toBe(reason);
  });

  it('does not call a long file empty for its blank head', () => {
    expect(sniffSkip('a.md', ' '.repeat(4096), 9000)).toBeNull();
  });
});
