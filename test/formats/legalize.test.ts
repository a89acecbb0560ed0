import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { legalize } from '../../src/formats/legalize.ts';

const FRONT = `---
title: "Code des phares"
identifier: "LEGITEXT000099000001"
country: "fr"
rank: "code"
last_updated: "2030-04-03"
---
# Code des phares
`;
const parse = (text: string) => legalize.parse(FRONT + text, { path: 'LEGITEXT000099000001.md' });

const BODY = `
##### Article liminaire

Le feu.

## Partie législative

### Livre Ier : LES FEUX

#### Titre Ier : Feux fixes

#### Chapitre Ier : Couleurs

#### Section 1 : Du rouge

##### Article L111-1

Le feu est rouge. 


   Il est fixe.

**Article 1er**

##### Article L111-2

Un.

##### Article L111-2

Deux.

#### Section 2 : Du vert
et du blanc

##### Article L111-3

Trois.

#### Titre II : Feux tournants

##### Article L121-1

### Annexes

##### Article Annexe I

Quatre.
`;

describe('legalize', () => {
  it('reads every article, with its lines and nothing that the file does not say', () => {
    const articles = parse(BODY);
    expect(articles.map(({ num, line, bodyLine }) => [num, line, bodyLine])).toEqual([
      ['liminaire', 10, 12],
      ['L111-1', 24, 26],
      ['L111-2', 33, 35],
      ['L111-2', 37, 39],
      ['L111-3', 44, 46],
      ['L121-1', 50, 51],
      ['Annexe I', 54, 56],
    ]);
    expect(articles[1]).toMatchObject({
      texte: { key: 'code:code des phares', nature: 'CODE', cid: 'LEGITEXT000099000001' },
      articleCid: null,
      id: null,
      etat: null,
      dateDebut: null,
      dateFin: null,
      body: 'Le feu est rouge. \n\n\n   Il est fixe.\n\n**Article 1er**',
      bodyKind: 'markdown',
      nota: null,
      liens: [],
      anomalies: [],
    });
  });

  it('keeps both wordings of a number that occurs twice', () => {
    const twins = parse(BODY).filter(({ num }) => num === 'L111-2');
    expect(twins.map(({ body }) => body)).toEqual(['Un.', 'Deux.']);
  });

  it('nests the divisions that stand at one level by their names', () => {
    const book = ['Partie législative', 'Livre Ier : LES FEUX'];
    const chapter = [...book, 'Titre Ier : Feux fixes', 'Chapitre Ier : Couleurs'];
    expect(parse(BODY).map(({ section }) => section)).toEqual([
      [],
      [...chapter, 'Section 1 : Du rouge'],
      [...chapter, 'Section 1 : Du rouge'],
      [...chapter, 'Section 1 : Du rouge'],
      [...chapter, 'Section 2 : Du vert et du blanc'],
      [...book, 'Titre II : Feux tournants'],
      ['Partie législative', 'Annexes'],
    ]);
  });

  it('reports an article without a body or a number, and text outside of any article', () => {
    expect(
      parse('\n## Livre Ier\n\nBrume.\n\n##### Article\n\n##### Article 2\nFeu.\n\n## Livre II\n\nVent.\n'),
    ).toMatchObject([
      {
        num: null,
        anomalies: [
          { kind: 'malformed', line: 12, detail: 'Brume.' },
          { kind: 'missing-number', line: 14 },
          { kind: 'empty-body', line: 14 },
        ],
      },
      { num: '2', anomalies: [{ kind: 'malformed', line: 21, detail: 'Vent.' }] },
    ]);
  });

  it('holds nothing when no article is there', () => {
    expect(parse('\n## Livre Ier\n\n##### Articles de plage\n')).toEqual([]);
  });

  it('gives back the numbers and bodies of any file', () => {
    const line = fc.string({ maxLength: 20 }).filter((text) => text.trim() !== '' && !/[\n#]/.test(text));
    const article = fc.record({
      num: fc.constantFrom('1', 'L2-3', 'R*4'),
      body: fc.array(line, { minLength: 1, maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(article, { maxLength: 10 }), (articles) => {
        const text = articles.map(({ num, body }) => `\n##### Article ${num}\n\n${body.join('\n\n')}\n`).join('');
        expect(parse(text).map(({ num, body }) => [num, body.trim()])).toEqual(
          articles.map(({ num, body }) => [num, body.join('\n\n').trim()]),
        );
      }),
      { numRuns: 100 },
    );
  });
});
