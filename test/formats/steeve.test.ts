import { describe, expect, it } from 'vitest';
import { steeve } from '../../src/formats/steeve.ts';

const origin = { path: 'Code Des Phares/Livre I/Article R1.md' };
const parse = (text: string) => steeve.parse(text, origin)[0];

describe('steeve', () => {
  it('accepts "Article NUM" above four dashes, and nothing else', () => {
    const accepts = (head: string) => steeve.accepts(origin.path, head);
    expect(accepts('Article R1\n----\nUn feu.\n')).toBe(true);
    expect(accepts('Article R1\n----')).toBe(true);
    expect(accepts('Article\n----\nUn feu.\n')).toBe(true);
    expect(accepts('Article R1\n-----\n')).toBe(false);
    expect(accepts('Article R1\n\n----\n')).toBe(false);
    expect(accepts('Articles R1\n----\n')).toBe(false);
    expect(accepts('# Article R1\n----\n')).toBe(false);
    expect(accepts('Article R1')).toBe(false);
  });

  it('reads the number and the body, whose lines stay as they are', () => {
    expect(parse('Article R*12-1 bis \n----\n\n  Le feu est\nrouge.  \n\nIl tourne.\n\n')).toEqual({
      line: 1,
      num: 'R*12-1 bis',
      texte: null,
      articleCid: null,
      id: null,
      etat: null,
      dateDebut: null,
      dateFin: null,
      section: [],
      body: '  Le feu est\nrouge.  \n\nIl tourne.',
      bodyKind: 'text',
      bodyLine: 4,
      nota: null,
      liens: [],
      anomalies: [],
    });
  });

  it('reports the import stream of a neighbour, and keeps the article', () => {
    const article = parse(
      'Article R1\n----\nLe feu.\nM 100644 inline Phares/R2.md\ndata <<x\nArticle R2\n----\nLa balise.\n',
    );
    expect(article?.anomalies).toEqual([{ kind: 'import-stream', line: 4, detail: 'M 100644 inline Phares/R2.md' }]);
    expect(article?.body).toContain('La balise.');
  });

  it('reports an empty body and a missing number', () => {
    expect(parse('Article R1\n----\n\n')?.anomalies).toEqual([{ kind: 'empty-body', line: 1, detail: 'R1' }]);
    expect(parse('Article R1\n----')?.body).toBe('');
    expect(parse('Article\n----\nUn feu.\n')).toMatchObject({
      num: null,
      anomalies: [{ kind: 'missing-number', line: 1 }],
    });
  });
});
