import { describe, expect, it } from 'vitest';
import type { Lien, ParsedArticle } from '../../src/core/model.ts';
import { FORMATS } from '../../src/formats/formats.ts';

function parse(text: string, path: string): ParsedArticle & { format: string } {
  const format = FORMATS.find(({ accepts }) => accepts(path, text.slice(0, 4096)));
  const [article] = format?.parse(text, { path }) ?? [];
  if (format === undefined || article === undefined) throw new Error(`no article in ${path}`);
  return { ...article, format: format.name };
}

/** A link as told in one line. */
const told = ({ heading, relation, direction, typeLien, label, target, date, line }: Lien) => [
  line,
  heading,
  `${relation} ${direction}`,
  typeLien,
  label,
  target.texte?.title ?? null,
  target.num,
  target.etat,
  date,
];

const S2 = `# Article L121-3

Le gardien du phare allume le feu au
coucher du soleil.

Il note l'heure dans le registre.

**Nota:**

Décret de pure invention,
article 2.

**Liens relatifs à cet article**

_Cité par_:

  - Code des phares et balises - art. L122-1 (V)
  - Code des phares et balises - art. L122-1 (M)

_Liens_:

  - TXT_SOURCE: Arrêté du 4 août 2037
  - DEPLACE: Loi n°2036-12 du 3 mai 2036 - art. 7 (V)
  - ECLAIRAGE: Code des phares et balises L5 : feux
  - 

_Remarqué par_:

  - Code des phares et balises - art. R3
`;

const S1 = `# Article L121-3

Le gardien allume le feu.

**Tableau des feux**

Le feu est blanc.

**Liens relatifs à cet article**

\t**Codifié par**:

\t  - Décret n°2035-1353 2035-12-17 (DECRET DE CODIFICATION)

\t**Abrogé par**:

\t  - Ordonnance 2036-548 2036-06-15 art. 4 I JORF 22 juin 2036

\t**Nouveaux textes**:

\t  - Code des phares et balises - art. L221-5 (Ab)
`;

const S3 =
  "# Article L121-4\n\n<p>Le port paie les feux mentionnés à l'article " +
  "<a href='/code-des-balises/l9-1.md' title='Code des balises. - art. L9-1 (VT)'>L. 9-1 </a>et la bouée. </p>" +
  "<p>Voir <a href='#bas'>plus bas</a> et\n<a title='Code des balises. - art. L9-2 (V)'>L. 9-2</a>.</p>";

describe('lexlib', () => {
  const article = parse(S2, 'balises/01. Feux/Article L121-3 - 6694.md');

  it('gives body, nota and where they stand', () => {
    expect({ ...article, liens: [] }).toEqual({
      format: 'lexlib',
      line: 1,
      num: 'L121-3',
      texte: null,
      articleCid: 'LEGIARTI000000006694',
      id: null,
      etat: null,
      dateDebut: null,
      dateFin: null,
      section: [],
      body: "Le gardien du phare allume le feu au\ncoucher du soleil.\n\nIl note l'heure dans le registre.",
      bodyKind: 'text',
      bodyLine: 3,
      nota: 'Décret de pure invention,\narticle 2.',
      liens: [],
      anomalies: [
        { kind: 'unknown-heading', line: 24, detail: 'ECLAIRAGE' },
        { kind: 'unknown-heading', line: 25, detail: '' },
        { kind: 'unknown-heading', line: 27, detail: 'Remarqué par' },
      ],
    });
  });

  it('keeps every item with its line', () => {
    const phares = 'Code des phares et balises';
    expect(article.liens.map(told)).toEqual([
      [17, 'Cité par', 'cites in', null, `${phares} - art. L122-1 (V)`, phares, 'L122-1', 'VIGUEUR', null],
      [18, 'Cité par', 'cites in', null, `${phares} - art. L122-1 (M)`, phares, 'L122-1', 'MODIFIE', null],
      [
        22,
        'Liens',
        'implements out',
        'TXT_SOURCE',
        'TXT_SOURCE: Arrêté du 4 août 2037',
        'Arrêté du 4 août 2037',
        null,
        null,
        '2037-08-04',
      ],
      [
        23,
        'Liens',
        'transfers in',
        'DEPLACE',
        'DEPLACE: Loi n°2036-12 du 3 mai 2036 - art. 7 (V)',
        'Loi n°2036-12 du 3 mai 2036',
        '7',
        'VIGUEUR',
        '2036-05-03',
      ],
      [24, 'Liens', 'related out', 'ECLAIRAGE', `ECLAIRAGE: ${phares} L5 : feux`, phares, 'L5', null, null],
      [25, 'Liens', 'related out', null, '', null, null, null, null],
      [29, 'Remarqué par', 'related out', null, `${phares} - art. R3`, phares, 'R3', null, null],
    ]);
  });

  it('accepts an article without links, by its file name', () => {
    const bare = parse('# Article 3\n\nUn feu.\n', 'x/Article 3 - 12.md');
    expect(bare).toMatchObject({ format: 'lexlib', num: '3', body: 'Un feu.', liens: [], nota: null, anomalies: [] });
  });

  it('has no nota when the nota is empty', () => {
    expect(parse('# Article 3\n\nUn feu.\n\n**Nota:**\n\n', 'a.md').nota).toBeNull();
  });

  it('reports a number that differs from the file name, zero-padding and blanks apart', () => {
    const anomaliesOf = (path: string) => parse('# Article L37 \n\nUn feu.\n', path).anomalies;
    expect(anomaliesOf('Article L037 - 12.md')).toEqual([]);
    expect(anomaliesOf('Article L37  - 12.md')).toEqual([]);
    expect(anomaliesOf('Article L38 - 12.md')).toEqual([{ kind: 'name-mismatch', line: 1, detail: 'L38 / L37' }]);
    expect(anomaliesOf('anything.txt')).toEqual([]);
  });

  it('reports a title without number and a body without text', () => {
    const { num, anomalies, bodyKind } = parse('# Article\n\n\n', 'x.md');
    expect(num).toBeNull();
    expect(bodyKind).toBe('text');
    expect(anomalies.map(({ kind }) => kind)).toEqual(['missing-number', 'empty-body']);
  });

  it('reports a line that is neither heading nor item', () => {
    const { anomalies, liens } = parse(`${S2}\nle feu tourne\n`, 'Article L121-3 - 1.md');
    expect(anomalies).toContainEqual({ kind: 'malformed', line: 31, detail: 'le feu tourne' });
    expect(liens).toHaveLength(7);
  });

  it('calls a wrapped body that holds a table Markdown', () => {
    expect(parse('# Article 3\n\nFeux :\n<table><tr><td>un</td></tr></table>\n', 'a.md').bodyKind).toBe('markdown');
  });
});

describe('seed (tab and bold)', () => {
  it('reads the old heading style, and leaves bold lines of the body alone', () => {
    const article = parse(S1, 'c5a0.txt');
    expect(article).toMatchObject({ format: 'seed', articleCid: null, bodyKind: 'text', anomalies: [] });
    expect(article.body).toBe('Le gardien allume le feu.\n\n**Tableau des feux**\n\nLe feu est blanc.');
    expect(
      article.liens.map(({ line, heading, relation, direction, target, date }) => [
        line,
        heading,
        `${relation} ${direction}`,
        target.num,
        target.etat,
        date,
      ]),
    ).toEqual([
      [13, 'Codifié par', 'codifies in', null, null, '2035-12-17'],
      [17, 'Abrogé par', 'repeals in', '4 I', null, '2036-06-22'],
      [21, 'Nouveaux textes', 'renumbers out', 'L221-5', 'ABROGE', null],
    ]);
  });

  it('tells the flavour by the headings, whatever the file is called', () => {
    expect(parse(S1, 'Article L121-3 - 6694.md').format).toBe('seed');
    expect(parse(S2, 'c5a0.txt').format).toBe('lexlib');
  });
});

describe('seed-html', () => {
  it('takes its links from the titles of the anchors, and no code from their addresses', () => {
    const article = parse(S3, 'ddb9.txt');
    expect(article).toMatchObject({ format: 'seed-html', num: 'L121-4', texte: null, bodyKind: 'html', bodyLine: 3 });
    expect(article.body.startsWith('<p>')).toBe(true);
    expect(article.liens.map(told)).toEqual([
      [
        3,
        null,
        'cites out',
        null,
        'Code des balises. - art. L9-1 (VT)',
        'Code des balises',
        'L9-1',
        'ABROGE_DIFF',
        null,
      ],
      [4, null, 'cites out', null, 'Code des balises. - art. L9-2 (V)', 'Code des balises', 'L9-2', 'VIGUEUR', null],
    ]);
  });
});

describe('etalab', () => {
  it('reads a Markdown body and its nota', () => {
    const text = '# Article 4\n\nLe feu **vert** est à tribord.\n\n## Nota\n\nInventé.\n';
    expect(parse(text, 'codes-en-vigueur/code-des-phares/article-4.md')).toMatchObject({
      format: 'etalab',
      num: '4',
      articleCid: null,
      body: 'Le feu **vert** est à tribord.',
      bodyKind: 'markdown',
      nota: 'Inventé.',
      liens: [],
      anomalies: [],
    });
  });
});
