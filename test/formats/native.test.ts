import { describe, expect, it } from 'vitest';
import { FormatError } from '../../src/core/contracts.ts';
import type { Lien } from '../../src/core/model.ts';
import { native } from '../../src/formats/native.ts';

const origin = { path: 'phares/l121-3.md' };
const parse = (text: string) => {
  const [article] = native.parse(text, origin);
  if (article === undefined) throw new Error('no article');
  return article;
};
const refusal = (text: string) => {
  try {
    native.parse(text, origin);
  } catch (error) {
    if (error instanceof FormatError) return { kind: error.kind, line: error.line, detail: error.detail };
    throw error;
  }
  return null;
};

const FULL = `---
texte: Code des phares et balises
num: L121-3
id: LEGIARTI000099000123
cid: LEGIARTI000099000100
etat: VIGUEUR
dateDebut: 2004-01-01
dateFin: 2999-01-01
section: [Partie législative, Livre Ier]
nota: |
  Le feu est fictif.
liens:
  Cité par:
    - Code des phares et balises - art. L122-1 (V)
  Abrogé par:
    - { texte: Loi n°2019-77 du 1 mars 2019, num: 4, id: LEGIARTI000099000777, etat: V, date: 2019-03-02 }
  successors:
    - num: L221-3
---

Le gardien allume **le feu**.

Il l'éteint à l'aube.
`;

const told = ({ heading, relation, direction, label, target, date, line }: Lien) => ({
  at: `${line} ${heading ?? ''}: ${relation} ${direction}`,
  label,
  texte: target.texte?.title,
  num: target.num,
  id: target.id,
  etat: target.etat,
  date,
});

describe('native', () => {
  it('reads every field of the form', () => {
    const { texte, liens, ...rest } = parse(FULL);
    expect(rest).toEqual({
      line: 1,
      num: 'L121-3',
      articleCid: 'LEGIARTI000099000100',
      id: 'LEGIARTI000099000123',
      etat: 'VIGUEUR',
      dateDebut: '2004-01-01',
      dateFin: 'open',
      section: ['Partie législative', 'Livre Ier'],
      body: "Le gardien allume **le feu**.\n\nIl l'éteint à l'aube.",
      bodyKind: 'markdown',
      bodyLine: 21,
      nota: 'Le feu est fictif.',
      anomalies: [],
    });
    expect(texte).toMatchObject({ key: 'code:code des phares et balises', title: 'Code des phares et balises' });
    const phares = 'Code des phares et balises';
    expect(liens.map(told)).toEqual([
      {
        at: '14 Cité par: cites in',
        label: `${phares} - art. L122-1 (V)`,
        texte: phares,
        num: 'L122-1',
        id: null,
        etat: 'VIGUEUR',
        date: null,
      },
      {
        at: '16 Abrogé par: repeals in',
        label: 'Loi n°2019-77 du 1 mars 2019 - art. 4',
        texte: 'Loi n°2019-77 du 1 mars 2019',
        num: '4',
        id: 'LEGIARTI000099000777',
        etat: 'VIGUEUR',
        date: '2019-03-02',
      },
      {
        at: '18 successors: renumbers out',
        label: `${phares} - art. L221-3`,
        texte: phares,
        num: 'L221-3',
        id: null,
        etat: null,
        date: null,
      },
    ]);
  });

  it('accepts other spellings of the fields, and a texte with its identifier', () => {
    const article = parse(`---
Code: { title: Tarif des Feux, cid: LEGITEXT000099 }
Numéro: 3
État: Abrogé
Date de début: 1/2/2004
date_fin: 2222-02-22
section: Livre Ier
---
<p>Un feu.</p>
`);
    expect(article).toMatchObject({
      num: '3',
      etat: 'ABROGE',
      dateDebut: '2004-02-01',
      dateFin: 'later',
      section: ['Livre Ier'],
      bodyKind: 'html',
      texte: { key: 'texte:tarif des feux', title: 'Tarif des Feux', cid: 'LEGITEXT000099' },
      anomalies: [],
    });
  });

  it('reports what it does not know, with the line, and keeps the article', () => {
    const article = parse(`---
num: 3
texte: Code des phares
couleur: rouge
etat: ALLUME
dateDebut: 2004-02-30
nota: [un, deux]
liens:
  Remarqué par:
    - Code des phares - art. 4
  cites: { num: 5, feu: vert }
---
`);
    expect(article.anomalies).toEqual([
      { kind: 'unknown-field', line: 4, detail: 'couleur' },
      { kind: 'empty-body', line: 13, detail: '3' },
      { kind: 'unknown-etat', line: 5, detail: 'ALLUME' },
      { kind: 'impossible-date', line: 6, detail: '2004-02-30' },
      { kind: 'malformed', line: 7, detail: 'list' },
      { kind: 'unknown-heading', line: 9, detail: 'Remarqué par' },
      { kind: 'unknown-field', line: 11, detail: 'feu' },
    ]);
    expect(article).toMatchObject({ etat: null, dateDebut: null, nota: null });
    expect(article.liens.map(({ relation, direction, target }) => [relation, direction, target.num])).toEqual([
      ['related', 'out', '4'],
      ['cites', 'out', '5'],
    ]);
  });

  it('reports a missing number', () => {
    const { num, anomalies } = parse('---\nnum:\ntexte: Code des phares\n---\nUn feu.\n');
    expect(num).toBeNull();
    expect(anomalies).toEqual([{ kind: 'missing-number', line: 2, detail: 'num' }]);
  });

  it.each(['js', 'javascript', 'JS', 'json', 'coffee', 'toml', ' js '])(
    'T1 refuses "---%s" front matter with its line and runs nothing',
    (language) => {
      const text = `---${language}\n(globalThis.lit = true, { num: '1', texte: 'Code des phares' })\n---\nUn feu.\n`;
      expect(native.accepts(origin.path, text)).toBe(true);
      expect(refusal(text)).toEqual({ kind: 'refused-front-matter', line: 1, detail: language.trim() });
      expect(globalThis).not.toHaveProperty('lit');
    },
  );

  it('T2 gives the same anomaly each time the same broken file is read', () => {
    const broken = '---\nnum: 1\ntexte: "Code des phares\n---\nUn feu.\n';
    const first = refusal(broken);
    expect(first).toMatchObject({ kind: 'malformed' });
    expect(refusal(broken)).toEqual(first);
    expect(refusal(broken)).toEqual(first);
  });

  it.each(['0123', '1e3', '12:30:45', '2020-01-01', 'true', 'null', '~', '0x1F', '1_000', '.inf', 'yes', '!!int 3'])(
    'T3 leaves %s as written',
    (num) => {
      expect(parse(`---\nnum: ${num}\ntexte: Code des phares\n---\nUn feu.\n`).num).toBe(num.replace('!!int ', ''));
    },
  );

  it('T3 leaves dates as written', () => {
    const text = '---\nnum: 1\ntexte: Code des phares\ndateDebut: 2020-01-01\ndateFin: 2020-12-31\n---\nUn feu.\n';
    expect(parse(text)).toMatchObject({ dateDebut: '2020-01-01', dateFin: '2020-12-31' });
  });

  it('T4 refuses an alias bomb at its first alias', () => {
    const level = (name: string, of: string) =>
      `${name}: &${name} [${Array.from({ length: 9 }, () => `*${of}`).join(', ')}]`;
    const bomb = ['num: &a feu', level('b', 'a'), level('c', 'b'), level('d', 'c'), level('e', 'd'), level('f', 'e')];
    const text = `---\ntexte: Code des phares\n${bomb.join('\n')}\n---\nUn feu.\n`;
    expect(refusal(text)).toEqual({ kind: 'refused-front-matter', line: 4, detail: '*a' });
  });

  it('refuses a duplicate key, at its second place', () => {
    const text = '---\nnum: 1\ntexte: Code des phares\nnum: 2\n---\nUn feu.\n';
    expect(refusal(text)).toEqual({ kind: 'malformed', line: 4, detail: 'num' });
    expect(refusal('---\nnum: 1\netat: V\nliens:\n  cites: []\n  cites: []\n---\n')).toEqual({
      kind: 'malformed',
      line: 6,
      detail: 'cites',
    });
  });

  it('tells the line of a YAML error', () => {
    expect(refusal('---\nnum: 1\ntexte: Code des phares\nsection: [un\nnota: deux\n---\n')).toMatchObject({
      kind: 'malformed',
    });
    expect(refusal('---\nnum: 1\ntexte: Code\n\tnota: x\n---\n')).toMatchObject({ kind: 'malformed', line: 4 });
  });

  it('refuses front matter that never closes, or closes on something else', () => {
    expect(refusal('---\nnum: 1\ntexte: Code des phares\n')).toMatchObject({ kind: 'malformed', line: 1 });
    expect(refusal('---\nnum: 1\netat: V\n----\nUn feu.\n')).toEqual({ kind: 'malformed', line: 4, detail: '----' });
  });

  it.each([
    ['nested lists', `num: 1\netat: V\nnota: ${'['.repeat(50_000)}`],
    ['dashes', `num: 1\netat: V\nnota:\n  ${'- '.repeat(50_000)}x`],
    ['levels', `num: 1\netat: V\nnota: ${'['.repeat(9)}x${']'.repeat(9)}`],
    ['blank lines', `num: 1\netat: V${'\n'.repeat(200_000)}`],
  ])('refuses hostile front matter: %s', (_what, yaml) => {
    expect(refusal(`---\n${yaml}\n---\nUn feu.\n`)).toMatchObject({ kind: 'malformed' });
  });

  it('refuses front matter of more than a million characters', () => {
    const text = `---\nnum: 1\netat: V\nnota: ${'x'.repeat(1_000_001)}\n---\nUn feu.\n`;
    expect(refusal(text)).toMatchObject({ kind: 'too-large', line: 1 });
  });

  it('reads ten thousand keys without comparing each with each', () => {
    const keys = Array.from({ length: 10_000 }, (_, index) => `k${index}: v`).join('\n');
    expect(parse(`---\nnum: 1\netat: V\n${keys}\n---\nUn feu.\n`).anomalies).toHaveLength(10_000);
  });
});
