import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relationOfTypeLien } from '../../src/core/relations.ts';
import { tricoteuses } from '../../src/formats/tricoteuses.ts';
const parse = (text: string) => tricoteuses.parse(text, { path: 'livre_ier/article_12-1.md' })[0];
const link = (id: string, label: string) =>
  `<a href="https://legal.tricoteuses.fr//redirection/${id}?vers=git&vers=legifrance">${label}</a>`;

const LIST = `---
État: VIGUEUR
Type: AUTONOME
Date de début: 2031-07-23
Date de fin: 2999-01-01
Identifiant: LEGIARTI000099000123
Ancien identifiant: PHAXXXXXXXX5X00032BAXXAA
URL: article/LEGI/ARTI/00/00/99/00/01/LEGIARTI000099000123.xml
---

<h1>Article 12-1</h1>

Le gardien allume le feu au coucher
du soleil.<br />

Il l'éteint au lever.


<details>
  <summary><em>Références</em></summary>

  <h2>Articles faisant référence à l'article</h2>
  
  <ul>
    <li>
      ${link('LEGIARTI000099000124', 'Code des balises - article 4 AUTONOME ABROGE, en vigueur du 2020-01-01 au 2031-07-23')} CONCORDE source
    </li>
    <li>
      ${link('LEGIARTI000099000125', 'Code des phares - article 13 AUTONOME VIGUEUR, en vigueur depuis le 2031-07-23')} CITATION cible
    </li>
  </ul>
  
  <h2>Textes faisant référence à l'article</h2>
  
  <ul>
    <li>
      ${link('JORFTEXT000099000001', 'LOI n° 2031-33 du 22 juillet 2031 relative aux phares &amp; balises')} CODIFICATION cible
    </li>
  </ul>
  
  <h2>Références faites par l'article</h2>
  
  <ul>
    <li>
      CONCORDANCE source Code des balises 4
    </li>
    <li>
      2031-07-22 CREATION source Loi n°2031-33 du 22 juillet 2031 - art. 50 () JORF 23 juillet 2031
    </li>
    <li>
      2999-01-01 CITATION cible ${link('LEGIARTI000099000126', 'Code des phares - article 15 AUTONOME MODIFIE, en vigueur du 2032-01-01 au 2222-02-22')}
    </li>
    <li>
      2031-07-22 CODIFICATION source ${link('JORFTEXT000099000001', 'LOI n° 2031-33 du 22 juillet 2031 relative aux phares')}
    </li>
  </ul>
</details>
`;

describe('tricoteuses, lists', () => {
  it('reads the record, the title and the body', () => {
    expect(parse(LIST)).toMatchObject({
      line: 11,
      num: '12-1',
      texte: null,
      articleCid: null,
      id: 'LEGIARTI000099000123',
      etat: 'VIGUEUR',
      dateDebut: '2031-07-23',
      dateFin: 'open',
      body: "Le gardien allume le feu au coucher\ndu soleil.<br />\n\nIl l'éteint au lever.",
      bodyKind: 'markdown',
      bodyLine: 13,
      nota: null,
      anomalies: [],
    });
  });

  it('turns every link so that it says what is true of this article', () => {
    const liens = parse(LIST)?.liens ?? [];
    expect(
      liens.map(({ heading, ...lien }) => [
        heading?.slice(0, 8),
        lien.relation,
        lien.direction,
        lien.typeLien,
        lien.sens,
      ]),
    ).toEqual([
      ['Articles', 'renumbers', 'in', 'CONCORDE', 'cible'],
      ['Articles', 'cites', 'out', 'CITATION', 'source'],
      ['Textes f', 'codifies', 'in', 'CODIFICATION', 'source'],
      ['Référenc', 'renumbers', 'in', 'CONCORDANCE', 'source'],
      ['Référenc', 'creates', 'in', 'CREATION', 'source'],
      ['Référenc', 'cites', 'in', 'CITATION', 'cible'],
      ['Référenc', 'codifies', 'in', 'CODIFICATION', 'source'],
    ]);
  });

  it('reads the targets, their dates and their lines', () => {
    const liens = parse(LIST)?.liens ?? [];
    expect(
      liens.map(({ target, date, line }) => [target.texte?.key, target.num, target.id, target.etat, date, line]),
    ).toEqual([
      ['code:code des balises', '4', 'LEGIARTI000099000124', 'ABROGE', null, 26],
      ['code:code des phares', '13', 'LEGIARTI000099000125', 'VIGUEUR', null, 29],
      ['loi:2031-33', null, 'JORFTEXT000099000001', null, '2031-07-22', 37],
      ['code:code des balises', '4', null, null, null, 45],
      ['loi:2031-33', '50', null, null, '2031-07-23', 48],
      ['code:code des phares', '15', 'LEGIARTI000099000126', 'MODIFIE', null, 51],
      ['loi:2031-33', null, 'JORFTEXT000099000001', null, '2031-07-22', 54],
    ]);
  });

  it('keeps the labels as written, entities undone, and no sentinel of LEGI', () => {
    const labels = parse(LIST)?.liens.map(({ label }) => label) ?? [];
    expect(labels[2]).toBe('LOI n° 2031-33 du 22 juillet 2031 relative aux phares & balises');
    expect(labels[4]).toBe('Loi n°2031-33 du 22 juillet 2031 - art. 50 () JORF 23 juillet 2031');
    expect(labels[5]).toBe('Code des phares - article 15 AUTONOME MODIFIE');
    expect(labels.join()).not.toMatch(/2999|2222/);
  });
});

const SECOND = `---
Nature: Article
Numéro: R*11
Type: AUTONOME
État: ABROGE_DIFF
Date de début: 2030-01-01
Date de fin: 2222-02-22
Identifiant: LEGIARTI000099000130
Origine: LEGI
---

# Article R\\*11

Le feu tourne.

### Nota

Voir l'article 1<sup>er</sup>.<br />

<i
  >"Fin"</i
>

<details>
  <summary><h2>Références</h2></summary>

`;
const OTHER_FORMATS =
  '\n</details>\n\n<details>\n  <summary><h2>Autres formats</h2></summary>\n\n* [JSON](x.json)\n</details>\n';

describe('tricoteuses, second flavour', () => {
  it('reads the number of the record, the nota without its tags, and leaves the other formats alone', () => {
    const item = `${link('LEGIARTI000099000131', 'Loi n° 2030-9 du 1 mai 2030 - article unique ENTIEREMENT_MODIF')} MODIFIE source`;
    const list = `  ### Articles faisant référence à l'article\n  \n  <ul>\n    <li>\n      ${item}\n    </li>\n  </ul>\n`;
    expect(parse(SECOND + list + OTHER_FORMATS)).toMatchObject({
      line: 12,
      num: 'R*11',
      etat: 'ABROGE_DIFF',
      dateFin: 'later',
      body: 'Le feu tourne.',
      nota: 'Voir l\'article 1er.\n\n"Fin"',
      liens: [
        {
          heading: "Articles faisant référence à l'article",
          relation: 'amends',
          direction: 'in',
          sens: 'cible',
          target: { num: 'unique' },
        },
      ],
      anomalies: [],
    });
  });

  it('reads tables, whose headings are as false', () => {
    const table = `### Textes citant cet article
| Type    | Sens    | Document |
| :------ | :------ | :------- |
| MODIFIE | source | [Loi n° 2030-9 du 1 mai 2030 - article 2 ENTIEREMENT_MODIF](https://x/redirection/LEGIARTI000099000131?vers=git) |
| CITATION | cible | [Code des phares - article 3 AUTONOME VIGUEUR](https://x/redirection/LEGIARTI000099000132?vers=git) |

### Cet article cite les textes suivants
| Date       | Type    | Sens    | Document |
| :--------- | :------ | :------ | :------- |
| 2030-05-01 | MODIFIE | cible | [Loi | feu - article 2 ENTIEREMENT_MODIF](https://x/redirection/LEGIARTI000099000131?vers=git) |
| 2999-01-01 | CITATION | cible | [Code des phares - article 3 AUTONOME VIGUEUR](https://x/redirection/LEGIARTI000099000132?vers=git) |
`;
    const { liens = [], anomalies } = parse(SECOND + table + OTHER_FORMATS) ?? {};
    expect(
      liens.map(({ relation, direction, sens, target, date, line }) => [
        relation,
        direction,
        sens,
        target.id,
        date,
        line,
      ]),
    ).toEqual([
      ['amends', 'in', 'cible', 'LEGIARTI000099000131', '2030-05-01', 30],
      ['cites', 'out', 'source', 'LEGIARTI000099000132', null, 31],
      ['amends', 'in', 'cible', 'LEGIARTI000099000131', '2030-05-01', 36],
      ['cites', 'in', 'cible', 'LEGIARTI000099000132', null, 37],
    ]);
    expect(liens[2]?.label).toBe('Loi | feu - article 2 ENTIEREMENT_MODIF');
    expect(anomalies).toEqual([]);
  });

  it('says nothing of a citation whose sens a table lost, and reports it', () => {
    const row = '[Code des phares - article 3 AUTONOME VIGUEUR](https://x/LEGIARTI000099000132)';
    const table = `### Textes citant cet article\n| Type | Document |\n| :-- | :-- |\n| MODIFIE | ${row} |\n| CITATION | ${row} |\n`;
    expect(parse(SECOND + table + OTHER_FORMATS)).toMatchObject({
      liens: [
        { relation: 'amends', direction: 'in', typeLien: 'MODIFIE', sens: null },
        { relation: 'related', typeLien: 'CITATION', sens: null },
      ],
      anomalies: [{ kind: 'unknown-heading', line: 31, detail: 'CITATION' }],
    });
  });
});

describe('tricoteuses, what is wrong', () => {
  const record = (fields: string, rest: string) => parse(`---\n${fields}\n---\n\n${rest}`)?.anomalies;

  it.each<[string, string, object[]]>([
    ['État: ALLUME', '<h1>Article 1</h1>\n\nFeu.', [{ kind: 'unknown-etat', line: 2, detail: 'ALLUME' }]],
    [
      'Date de fin: 2030-02-30',
      '<h1>Article 1</h1>\n\nFeu.',
      [{ kind: 'impossible-date', line: 2, detail: '2030-02-30' }],
    ],
    [
      'Identifiant: LEGIARTI0000PHARENEW',
      '# Article 1\n\nFeu.',
      [{ kind: 'malformed', line: 2, detail: 'LEGIARTI0000PHARENEW' }],
    ],
    ['Couleur: rouge', '# Article 1\n\nFeu.', [{ kind: 'unknown-field', line: 2, detail: 'Couleur' }]],
    ['Numéro: 2', '# Article 1\n\nFeu.', [{ kind: 'name-mismatch', line: 5, detail: '2 / 1' }]],
    ['Type: AUTONOME', '# Article\n\nFeu.', [{ kind: 'missing-number', line: 5, detail: '# Article' }]],
    ['Type: AUTONOME', '<h1>Article 1</h1>\n', [{ kind: 'empty-body', line: 5, detail: '1' }]],
    [
      'Type: AUTONOME',
      '# Article 1\n\nFeu.\n\n<details>\n<summary>Références</summary>\n<h2>Feux de l’article</h2>\n<li>CITATION cible Code des phares - art. 3 (V)</li>\nBrume.\n</details>',
      [
        { kind: 'malformed', line: 13, detail: 'Brume.' },
        { kind: 'unknown-heading', line: 12, detail: 'Feux de l’article' },
      ],
    ],
  ])('%s', (fields, rest, expected) => {
    expect(record(fields, rest)).toEqual(expected);
  });

  it('gives no date to a beginning that is "never"', () => {
    expect(parse('---\nDate de début: 2999-01-01\n---\n\n# Article 1\n\nFeu.')?.dateDebut).toBe('never');
  });
});

describe('tricoteuses, on any list', () => {
  it('keeps every item, and turns those of other records alone', () => {
    const item = fc.record({
      isOwn: fc.boolean(),
      type: fc.constantFrom('CITATION', 'MODIFIE', 'MODIFICATION', 'CONCORDE', 'CONCORDANCE', 'TXT_SOURCE'),
      sens: fc.constantFrom('source' as const, 'cible' as const),
      num: fc.integer({ min: 1, max: 9999 }),
    });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 20 }), (items) => {
        const text = items.map(({ isOwn, type, sens, num }) => {
          const label = link(
            `LEGIARTI${String(num).padStart(12, '0')}`,
            `Code des phares - article ${num} AUTONOME VIGUEUR`,
          );
          const heading = isOwn ? "Références faites par l'article" : "Articles faisant référence à l'article";
          const act = `${type} ${sens}`;
          return `<h2>${heading}</h2>\n<ul>\n<li>\n${isOwn ? `${act} ${label}` : `${label} ${act}`}\n</li>\n</ul>\n`;
        });
        const liens = parse(LIST.slice(0, LIST.indexOf('  <h2>')) + text.join('\n') + '</details>')?.liens ?? [];
        expect(liens.map(({ relation, direction, target }) => ({ relation, direction, num: target.num }))).toEqual(
          items.map(({ isOwn, type, sens, num }) => {
            const mine = relationOfTypeLien(type, sens);
            const turned = mine?.direction === 'out' ? 'in' : 'out';
            return { relation: mine?.relation, direction: isOwn ? mine?.direction : turned, num: String(num) };
          }),
        );
      }),
      { numRuns: 100 },
    );
  });
});
