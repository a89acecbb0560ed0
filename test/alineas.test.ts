import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { alineasOf, unwrap } from '../src/alineas.ts';
import type { BodyKind } from '../src/core/model.ts';

const KINDS: readonly BodyKind[] = ['text', 'markdown', 'html'];
const texts = (body: string, kind: BodyKind): readonly string[] => alineasOf(body, kind).map((alinea) => alinea.text);

describe('paragraphs of a text body', () => {
  const cases: readonly (readonly [name: string, body: string, expected: readonly string[]])[] = [
    [
      'hard wraps',
      'Le gardien allume\nle feu chaque soir.\n\nIl tient un registre.\n',
      ['Le gardien allume le feu chaque soir.', 'Il tient un registre.'],
    ],
    ['a word cut at its hyphen', 'dans les quarante-\ncinq jours', ['dans les quarante-cinq jours']],
    ['a number cut at its hyphen', "l'article L. 204-\n31-1 du code", ["l'article L. 204-31-1 du code"]],
    ['a dash that ends a line', 'le phare -\nou la balise', ['le phare - ou la balise']],
    ['runs of blanks', 'le   phare\t blanc  \n  et noir', ['le phare blanc et noir']],
    ['several blank lines', '\n\n\nun\n \n\n\t\ndeux\n\n', ['un', 'deux']],
    [
      'indented list items',
      'Sont fixés :\n  - la portée\n    du feu ;\n  - sa couleur.',
      ['Sont fixés :', '- la portée du feu ;', '- sa couleur.'],
    ],
    [
      'list items at the margin',
      'Sont fixés :\n- la portée ;\n- la couleur.\n- le rythme',
      ['Sont fixés :', '- la portée ;', '- la couleur.', '- le rythme'],
    ],
    [
      'an aside between dashes',
      'Le gardien et son aide\n- sauf congé - veillent.',
      ['Le gardien et son aide - sauf congé - veillent.'],
    ],
    ['a portion cut from its article', 'au\n1° du présent article', ['au 1° du présent article']],
    [
      'numbered items',
      'Sont interdits :\n\n1° Les feux fixes ;\n\n2° Les cloches.',
      ['Sont interdits :', '1° Les feux fixes ;', '2° Les cloches.'],
    ],
    ['a no-break space', 'article\u00A0L. 3\n\n\u00A0\n\nfin', ['article\u00A0L. 3', 'fin']],
    ['nothing', ' \n\n ', []],
  ];
  it.each(cases)('%s', (_name, body, expected) => {
    expect(texts(body, 'text')).toEqual(expected);
  });

  it('breaks a Markdown line that ends with two blanks, and no other', () => {
    expect(texts('Feu blanc  \nFeu vert\nclair', 'markdown')).toEqual(['Feu blanc', 'Feu vert clair']);
    expect(texts('Feu blanc  \nFeu vert', 'text')).toEqual(['Feu blanc Feu vert']);
  });
});

describe('HTML fragments in a text body', () => {
  it('renders a table as rows of cells', () => {
    const body = [
      'Selon le tableau suivant :',
      '',
      '<table border="1">',
      '  <tbody>',
      '    <tr>\n      <th>\n\nPORTÉE</th>\n      <th>\n\nCOULEUR\nDU FEU</th>\n    </tr>',
      '    <tr>\n      <td align="left">\n\n10 milles</td>\n      <td></td>\n    </tr>',
      '    <tr>\n      <td></td>\n      <td>rouge<br>ou vert</td>\n    </tr>',
      '  </tbody>',
      '</table>',
      '',
      'Fin.',
    ].join('\n');
    expect(alineasOf(body, 'text')).toEqual([
      { kind: 'text', text: 'Selon le tableau suivant :', line: 0 },
      { kind: 'table', text: 'PORTÉE | COULEUR DU FEU\n10 milles\n | rouge ou vert', line: 7 },
      { kind: 'text', text: 'Fin.', line: 26 },
    ]);
  });

  it('keeps the lines of a preformatted block', () => {
    const body = 'Voir :\n\n<pre>\n┏━━━┓\n┃ a ┃\n\n┗━━━┛\n</pre>\n\nFin\nici.';
    expect(alineasOf(body, 'text')).toEqual([
      { kind: 'text', text: 'Voir :', line: 0 },
      { kind: 'pre', text: '┏━━━┓\n┃ a ┃\n\n┗━━━┛', line: 3 },
      { kind: 'text', text: 'Fin ici.', line: 9 },
    ]);
  });

  it.each([
    ['an exponent on its own line', 'Le 1\n  <sup>er</sup> alinéa', ['Le 1er alinéa']],
    ['a font', '<font color="black">Le feu\nest fixe.</font>', ['Le feu est fixe.']],
    [
      'a line break',
      'Feu fixe.<br>Feu à éclats.<br/>Feu scintillant.',
      ['Feu fixe.', 'Feu à éclats.', 'Feu scintillant.'],
    ],
    ['entities', 'Feux &amp; balises &lt; 3&nbsp;&#233;clats', ['Feux & balises < 3\u00A0éclats']],
    ['what only looks like an entity', 'R&D et &dateTexte, &inconnu;', ['R&D et &dateTexte, &inconnu;']],
    ['what only looks like a tag', 'une pente < 1/20 ou <P20 et a<b', ['une pente < 1/20 ou <P20 et a<b']],
    ['a tag that never ends', 'un feu <table sans fin', ['un feu <table sans fin']],
    ['rows without a table', 'Avant\n\n<tr><td>a</td><td>b</td></tr>\n\nAprès', ['Avant', 'a | b', 'Après']],
    ['a table that is not closed', '<table><tr><td>a<td>b</tr>\n\nAprès\n\nFin', ['a | b', 'Après', 'Fin']],
    [
      'a table in a cell',
      '<table><tr><td>a<table><tr><td>b</td></tr></table>c</td><td>d</td></tr></table>',
      ['a\nb\nc | d'],
    ],
    ['closings alone', 'a</table></pre></td></b> b', ['a b']],
  ])('%s', (_name, body, expected) => {
    expect(texts(body, 'text')).toEqual(expected);
  });
});

describe('an HTML body', () => {
  it.each([
    ['paragraphs without a break', '<p>Un feu. </p><p>Une\ncloche.</p>', ['Un feu.', 'Une cloche.']],
    [
      'an anchor with a blank at its end',
      "aux articles <a href='/x.md' title='y'>L. 20-14 </a>et <a>L. 3</a>, ",
      ['aux articles L. 20-14 et L. 3,'],
    ],
    ['line breaks', 'a<br />b<br/>\n<br>c', ['a', 'b', 'c']],
    [
      'lists',
      '<div>Sont fixés :<ul><li>la portée</li><li>la couleur</li></ul></div>',
      ['Sont fixés :', 'la portée', 'la couleur'],
    ],
    ['blank lines are blanks', '<p>un\n\n  feu</p>', ['un feu']],
    ['a comment', 'a<!-- b -->c', ['ac']],
    ['inner markup', '<p>le <b>f</b><i>eu</i></p>', ['le feu']],
    ['names of the language', '<constructor>a</constructor><valueOf>b', ['ab']],
  ])('%s', (_name, body, expected) => {
    expect(texts(body, 'html')).toEqual(expected);
  });
});

describe('unwrap', () => {
  it('leads back to the body', () => {
    const body = "visés à l'article L. 20-\n31-1 du code de la\nmarine\n\n  et au <b>1°</b> &lt; 3";
    const { text, toOriginal } = unwrap(body);
    expect(text).toBe("visés à l'article L. 20-31-1 du code de la marine\n\net au 1° < 3");
    for (const word of ['L. 20-', '31-1', 'marine', 'et au', '1°', '3']) {
      expect(body.slice(toOriginal(text.indexOf(word))).startsWith(word)).toBe(true);
    }
    expect(body.slice(toOriginal(text.indexOf('<')))).toBe('&lt; 3');
    expect(toOriginal(text.length)).toBe(body.length);
    expect(toOriginal(text.length + 9)).toBe(body.length);
    expect(toOriginal(-1)).toBe(0);
  });

  it('keeps every character that is not a blank, in order, and says where it was', () => {
    const word = fc.constantFrom('le', 'feu', '20-', '1°', 'é', '-', '\n', '\n\n', ' ', '  ', '\n  - ', '\u00A0');
    fc.assert(
      fc.property(fc.array(word), fc.constantFrom(...KINDS), (words, kind) => {
        const body = words.join('');
        const { text, toOriginal } = unwrap(body, kind);
        expect(text.replace(/\s/g, '')).toBe(body.replace(/\s/g, ''));
        for (let index = 0; index < text.length; index += 1) {
          const character = text[index] ?? '';
          if (character.trim() !== '') expect(body[toOriginal(index)]).toBe(character);
          expect(toOriginal(index + 1)).toBeGreaterThanOrEqual(toOriginal(index));
        }
      }),
    );
  });
});

describe('hostile bodies', () => {
  const TAGS = [
    '<table>',
    '<tr>',
    '<td>',
    '</td>',
    '</table>',
    '<pre>',
    '</pre>',
    '<p>',
    '</p>',
    '<br>',
    '<sup>',
    '<',
    '&',
    '&amp;',
    'x',
    ' ',
    '\n\n',
  ];

  it('never yields an empty alinéa, whatever the tags', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...TAGS)), fc.constantFrom(...KINDS), (pieces, kind) => {
        const body = pieces.join('');
        const alineas = alineasOf(body, kind);
        for (const alinea of alineas) {
          expect(alinea.text.trim()).not.toBe('');
          expect(alinea.line).toBeLessThanOrEqual(body.split('\n').length - 1);
        }
        const count = alineas.reduce((sum, alinea) => sum + alinea.text.split('x').length - 1, 0);
        if (kind !== 'html') expect(count).toBe(pieces.filter((piece) => piece === 'x').length);
      }),
    );
  });

  it.each([
    ['nested', `${'<table><tr><td>'.repeat(50_000)}x`],
    ['closed only', `${'</td></i></b>'.repeat(50_000)}x`],
    ['opened then closed by others', `${'<b>'.repeat(100_000)}${'</i>'.repeat(100_000)}x`],
    ['never ended', `${'<td '.repeat(100_000)}x`],
    ['ampersands', `${'&'.repeat(1_000_000)}x`],
    ['blanks', `${' '.repeat(2_000_000)}x${'\n'.repeat(2_000_000)}`],
    ['one long line', `${'feu '.repeat(2_500_000)}x`],
    ['one long word', `${'f'.repeat(10_000_000)}x`],
  ])('%s ends in time', (_name, body) => {
    for (const kind of KINDS) expect(alineasOf(body, kind).at(-1)?.text.endsWith('x') ?? true).toBe(true);
  });
});
