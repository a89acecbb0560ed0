/** Words that renderers say by themselves; `{n}` stands for a count. */

export const render = {
  colon: ': ',
  semicolon: '; ',
  unchangedAlinea: '1 paragraph unchanged',
  unchangedAlineas: '{n} paragraphs unchanged',
  alineasUnchanged: 'Paragraphs unchanged',
  alineasChanged: 'Paragraphs changed',
  alineasInserted: 'Paragraphs inserted',
  alineasDeleted: 'Paragraphs deleted',
};
