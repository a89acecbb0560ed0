import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FormatError } from '../../src/core/contracts.ts';
import { FORMATS } from '../../src/formats/formats.ts';
import { legiData } from '../../src/formats/legi-data.ts';

const ORIGIN = { path: 'LEGITEXT000099000001.json' };

const ARTICLE = {
  articleVersions: [
    { id: 'LEGIARTI000099000001', etat: 'MODIFIE', dateDebut: 0, dateFin: 1330560000000 },
    { id: 'LEGIARTI000099000002', etat: 'VIGUEUR', dateDebut: 1330560000000, dateFin: 32472144000000 },
  ],
  cid: 'LEGIARTI000099000000',
  dateDebut: 1330560000000,
  dateFin: 32472144000000,
  etat: 'VIGUEUR',
  id: 'LEGIARTI000099000002',
  lienModifications: [
    {
      textCid: 'JORFTEXT000099000001',
      textTitle: 'LOI n°2012-990\ndu 27 février 2012 - art.',
      linkType: 'MODIFIE',
      linkOrientation: 'cible',
      articleNum: '3',
      articleId: 'LEGIARTI000099000077',
      natureText: 'LOI',
      datePubliTexte: '2012-02-28',
      dateSignaTexte: '2012-02-27',
    },
  ],
  nota: '',
  num: 'L121-3',
  texte: 'Le gardien dit : "num" et allume.',
  texteHtml: '<p>Le gardien dit :\n"num" et allume.</p>',
};

function treeOf(data: object): object {
  return {
    data: { cid: 'LEGITEXT000099000001', title: 'Code des phares' },
    type: 'code',
    children: [
      { data: { title: 'Livre Ier : Feux' }, type: 'section', children: [{ data, type: 'article' }] },
      { data: { title: 'Livre II', n: [{ a: '}]{["\\"' }] }, type: 'section', children: [] },
    ],
  };
}

function parseTree(data: object, indent = 2) {
  const text = JSON.stringify(treeOf(data), null, indent);
  expect(FORMATS.find((format) => format.accepts(ORIGIN.path, text.slice(0, 4096)))).toBe(legiData);
  return { text, articles: legiData.parse(text, ORIGIN) };
}

function lineOf(text: string, needle: string): number {
  return text.slice(0, text.indexOf(needle)).split('\n').length;
}

describe('legi-data', () => {
  it('gives the present wording of each article, and no other', () => {
    const { text, articles } = parseTree(ARTICLE);
    expect(articles).toEqual([
      {
        line: lineOf(text, '"num":'),
        num: 'L121-3',
        texte: {
          key: 'code:code des phares',
          nature: 'CODE',
          num: null,
          title: 'Code des phares',
          cid: 'LEGITEXT000099000001',
          date: null,
        },
        articleCid: 'LEGIARTI000099000000',
        id: 'LEGIARTI000099000002',
        etat: 'VIGUEUR',
        dateDebut: '2012-03-01',
        dateFin: 'open',
        section: ['Livre Ier : Feux'],
        body: '<p>Le gardien dit : "num" et allume.</p>',
        bodyKind: 'html',
        bodyLine: lineOf(text, '"texteHtml":'),
        nota: null,
        liens: [
          {
            heading: null,
            relation: 'amends',
            direction: 'in',
            typeLien: 'MODIFIE',
            sens: 'cible',
            label: 'LOI n°2012-990 du 27 février 2012 - art.',
            target: {
              texte: expect.objectContaining({ key: 'loi:2012-990', cid: 'JORFTEXT000099000001' }),
              num: '3',
              id: 'LEGIARTI000099000077',
              etat: null,
            },
            date: '2012-02-27',
            line: lineOf(text, '"textTitle":'),
          },
        ],
        anomalies: [],
      },
    ]);
  });

  it('reads keys in any order, on one line', () => {
    const data = { num: '1', texte: 'Un.', etat: null, dateDebut: 0, dateFin: 0 };
    const text = `{"type":"code","children":[{"children":[{"type":"article","data":${JSON.stringify(data)}}],"type":"section","data":{"title":"Feux"}}],"data":{"title":"Code des phares"}}`;
    expect(legiData.accepts('a.json', text)).toBe(true);
    expect(legiData.parse(text, ORIGIN)).toMatchObject([
      { line: 1, bodyLine: 1, num: '1', section: ['Feux'], body: 'Un.', bodyKind: 'text', etat: null, anomalies: [] },
    ]);
  });

  it.each([
    [32472144000000, 'open'],
    ['2999-01-01', 'open'],
    ['2998-12-31T23:00:00.000Z', 'open'],
    [Date.UTC(2222, 1, 22), 'later'],
    [Date.UTC(1804, 1, 15), '1804-02-15'],
    ['1803-03-14T23:50:39.000Z', '1803-03-15'],
    ['2018-09-30T22:00:00.000Z', '2018-10-01'],
    [null, null],
    [undefined, null],
    [1e300, null],
    ['jeudi', null],
  ])('reads the day %s', (dateFin, expected) => {
    expect(parseTree({ ...ARTICLE, dateFin }).articles[0]?.dateFin).toBe(expected);
  });

  it('reports what is missing or unknown, where it stands', () => {
    const { text, articles } = parseTree({ ...ARTICLE, etat: 'BIZARRE', num: null, texte: '', texteHtml: '' });
    expect(articles[0]?.anomalies).toEqual([
      { kind: 'missing-number', line: lineOf(text, '"num": null'), detail: 'LEGIARTI000099000002' },
      { kind: 'empty-body', line: lineOf(text, '"texte":'), detail: '' },
      { kind: 'unknown-etat', line: lineOf(text, '"etat": "BIZARRE"'), detail: 'BIZARRE' },
    ]);
  });

  const whole = JSON.stringify(treeOf(ARTICLE));
  it.each([
    ['a cut file', whole.slice(0, -40)],
    ['a cut text', whole.slice(0, whole.indexOf('allume'))],
    ['no tree', '{"type":"code","children":[1]}'],
    ['no object', '{"type":"code","children":[{"type":"article","data":[]}],"data":{}}'],
    ['1,000 levels', '{"type":"code","children":['.repeat(1000)],
    ['nothing', ''],
  ])('refuses %s', (_what, text) => {
    expect(() => legiData.parse(text, ORIGIN)).toThrow(FormatError);
  });

  it('throws nothing but FormatError', () => {
    const change = fc.tuple(
      fc.nat(whole.length),
      fc.nat(20),
      fc.oneof(fc.string({ maxLength: 4 }), fc.constantFrom('"', '\\', '{', ']')),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 4 }), (changes) => {
        const text = changes.reduce(
          (json, [at, length, put]) => json.slice(0, at) + put + json.slice(at + length),
          whole,
        );
        try {
          legiData.parse(text, ORIGIN);
        } catch (error) {
          expect(error).toBeInstanceOf(FormatError);
        }
      }),
      { numRuns: 400 },
    );
  });

  it.each(['\\', '\\"', '"', '[', '{"a":', ' ', '1', '\n'])('is linear in %j', (unit) => {
    const text = `{"type":"code","children":[],"data":"x${unit.repeat(300_000)}`;
    const began = performance.now();
    expect(() => legiData.parse(text, ORIGIN)).toThrow(FormatError);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
