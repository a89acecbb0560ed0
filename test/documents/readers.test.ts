/** Each reader on a page of its own: the blocks that are searched, and the way back of every number in them. */

import { describe, expect, it } from 'vitest';
import { blocks, read, sourceOf } from './reading.ts';

interface Case {
  readonly path: string;
  readonly text: string;
  readonly format: string;
  readonly blocks: readonly string[];
  /** A stretch of the prose, and its source when it is another. */
  readonly places?: Readonly<Record<string, string>>;
}

const CASES: readonly Case[] = [
  {
    path: 'a.md',
    text: '---\ntitle: x\n---\n# Titre **L. 1-1** #\n\nUn texte *R. 2-2* et __D. 3-3__, [L. 4-4](http://x.y/L9 "t") ![R. 5-5](i.png)\nsuite `L. 6-6`, R*7-7 &nbsp;L.&nbsp;8-8<!-- L. 9-9 --> <b>A. 10</b>.\n\n- un L. 11-1\n- deux\n  L. 11-2\n1. trois\n\n> cité L. 12\n> suite L. 13\n\n```js\nlet a = "L. 14";\n```\n\n| A | B |\n|---|---|\n| L. 15 | L. 16 |\n',
    format: 'markdown',
    blocks: [
      'Titre L. 1-1',
      'Un texte R. 2-2 et D. 3-3, L. 4-4 R. 5-5/suite L. 6-6, R*7-7 \u00a0L.\u00a08-8 A. 10.',
      'un L. 11-1',
      'deux/L. 11-2',
      'trois',
      'cité L. 12/suite L. 13',
      'let a = "L. 14";',
      'A',
      'B',
      'L. 15',
      'L. 16',
    ],
    places: { 'L.\u00a08-8': 'L.&nbsp;8-8', 'L. 4-4': 'L. 4-4', 'L. 12/': '' },
  },
  {
    path: 'wrap.md',
    text: "Selon l'article\n12. Le juge *R. 1-1 statue* et snake_case_name, 2 * 3 * 4.\nTitre\n=====\nVoir https://a.example/codes/L123-4 et <https://b.example/L5>.[^1]\n\n[^1]: note L. 20\n[x]: http://a.example 'L. 21'\n",
    format: 'markdown',
    blocks: [
      "Selon l'article/12. Le juge R. 1-1 statue et snake_case_name, 2 * 3 * 4./Titre",
      'Voir et .',
      'note L. 20',
    ],
  },
  {
    path: 'a.html',
    text: '<!doctype html><html><head><title>T L. 1</title><style>p{L. 2}</style><script>var L="L. 3"</script></head><body><p title="L. 4">Un <b>L.&nbsp;5</b>-1\n   et\n\n l&#39;article L.<i>6</i>, 1<sup>er</sup>, L. 7<sup>2</sup>.</p><!-- L. 8 --><td>a</td><td>b</td>l<br>m',
    format: 'html',
    blocks: ['T L. 1', "Un L.\u00a05-1/et/l'article L.6, 1er, L. 7 2.", 'a', 'b', 'l/m'],
    places: { 'L.\u00a05-1': 'L.&nbsp;5</b>-1', "l'article": 'l&#39;article', 'L.6': 'L.<i>6', '1er': '1<sup>er' },
  },
  {
    path: 'a.xml',
    text: '<?xml version="1.0"?>\n<doc><num>L. 1</num><p>texte <ref href="#x">L. 2</ref> <![CDATA[L. 3 & c]]></p></doc>',
    format: 'html',
    blocks: ['L. 1', 'texte L. 2 L. 3 & c'],
  },
  {
    path: 'a.txt',
    text: '\ufeffUn\r\n  deux L. 1\r\n\r\nTrois\rquatre',
    format: 'text',
    blocks: ['Un/deux L. 1', 'Trois/quatre'],
  },
  {
    path: 'a.rst',
    text: 'Titre L. 1\n==========\n\n.. note:: Voir L. 2\n   et :ref:`L. 3 <cible>` [1]_.\n\n.. image:: L4.png\n   :alt: alt L. 5\n\n.. _cible:\n\n* un **L. 6**\n* deux\n\n.. [1] la note L. 7\n',
    format: 'restructuredtext',
    blocks: ['Titre L. 1', 'Voir L. 2/et L. 3 .', 'alt L. 5', 'un L. 6', 'deux', 'la note L. 7'],
  },
  {
    path: 'a.adoc',
    text: '= Titre L. 1\n:auteur: L. 0\n\n[NOTE]\n====\nTexte *L. 2* n^o^ 3 link:http://a.example/L9[L. 4] <<x,L. 5>>footnote:[voir L. 6].\n====\n\n// L. 7\n.Tableau L. 8\n|===\n|L. 9 |L. 10\n|===\n* un\n** deux\n',
    format: 'asciidoc',
    blocks: ['Titre L. 1', 'Texte L. 2 no 3 L. 4 L. 5 (voir L. 6).', 'Tableau L. 8', 'L. 9', 'L. 10', 'un', 'deux'],
    places: { 'no 3': 'n^o^ 3' },
  },
  {
    path: 'a.tex',
    text: "\\section{Titre L.~1}\nUn \\emph{L. 2}\\label{L3} \\S{} 4, n\\textsuperscript{o} 5, d\\'ecret \\no 6 % voir L. 7\nsuite\\footnote{note L. 8} 50\\,\\%.\n\n% commentaire L. 9\n% suite L. 10\n\\begin{itemize}\\item un\\end{itemize}",
    format: 'latex',
    blocks: [
      'Titre L. 1',
      'Un L. 2 § 4, no 5, décret n° 6 suite (note L. 8) 50 %.',
      'un',
      'voir L. 7',
      'commentaire L. 9/suite L. 10',
    ],
    places: { 'L. 1': 'L.~1', décret: "d\\'ecret" },
  },
  {
    path: 'a.catala_fr',
    text: '## Article L. 1-1 | LEGIARTI000000000001\n\nLe texte L. 2-2.\n\n```catala\n# voir L. 3\n# et L. 4\nchamp x égal à "L. 5"\n```\n',
    format: 'catala',
    blocks: ['Article L. 1-1 | LEGIARTI000000000001', 'Le texte L. 2-2.', 'voir L. 3/et L. 4', 'L. 5'],
  },
  {
    path: 'a.js',
    text: "// selon l'article\n//   L. 1-1 du code\n\n/**\n * Bloc L. 2\n *\n * *R. 3\n */\nconst a = /['\"]/, b = 'l\\'article ' + \"L. 4\"; // fin L. 5\nconst c = `x ${y}\n L. 6`; let d = 1 / 2; // L. 7",
    format: 'source',
    blocks: [
      "selon l'article/L. 1-1 du code",
      'Bloc L. 2',
      '*R. 3',
      "l'article L. 4",
      'fin L. 5',
      'x ${y}/L. 6',
      'L. 7',
    ],
    places: { "l'article L. 4": "l\\'article ' + \"L. 4" },
  },
  {
    path: 'script',
    text: '#!/usr/bin/env python3\n"""Doc L. 1\n\nSuite L. 2"""\nx = f(\'L. 3\', "L. 4"  # voir\n  "L. 5")\n# un\n#\n# deux\n',
    format: 'source',
    blocks: ['Doc L. 1', 'Suite L. 2', 'L. 3', 'L. 4', 'voir', 'L. 5', 'un', 'deux'],
  },
  {
    path: 'a.sql',
    text: "-- voir L. 1\nselect 'l''article L. 2' || ' du code', x /* L. 3 */ from t;",
    format: 'source',
    blocks: ['voir L. 1', "l'article L. 2 du code", 'L. 3'],
  },
  {
    path: 'a.json',
    text: '{"a": "L.\\u00a01", "b": ["l\\u2019article\\nL. 2", "x\\ty"]}',
    format: 'source',
    blocks: ['a', 'L.\u00a01', 'b', 'l’article/L. 2', 'x y'],
    places: { 'L.\u00a01': 'L.\\u00a01' },
  },
  {
    path: 'a.yaml',
    text: '# voir\n# L. 1\na: L. 2\nb: >\n  long\n  L. 3\nc:\n  - un\n  - deux\n',
    format: 'text',
    blocks: ['voir/L. 1', 'a: L. 2', 'b: >/long/L. 3', 'c:', '- un', '- deux'],
  },
  {
    path: 'a.csv',
    text: 'num;texte\nL. 1;"dit ""L. 2""\nsuite"\n;x\n',
    format: 'text',
    blocks: ['num', 'texte', 'L. 1', 'dit "L. 2"/suite', 'x'],
  },
];

describe('each reader', () => {
  it.each(CASES)('$path: $format', ({ path, text, format, blocks: expected, places = {} }) => {
    const document = read(path, text);
    expect(document.format).toBe(format);
    expect(blocks(document)).toEqual(expected);
    for (const [needle, source] of Object.entries(places))
      if (source !== '') expect(sourceOf(document, needle)).toBe(source);
  });

  it.each(CASES)('$path: every number stands where it is located', ({ path, text, places = {} }) => {
    const document = read(path, text);
    const numbers = [...document.prose.text.matchAll(/[LRDA]\. \d+(?:-\d+)?/g)].map(([number]) => number);
    expect(numbers.length).toBeGreaterThan(0);
    for (const number of numbers) if (!(number in places)) expect(sourceOf(document, number)).toBe(number);
  });
});
