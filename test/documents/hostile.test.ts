/** What no reader may do: throw, lose its place, or take more than linear time. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/documents.ts';
import { DocumentError } from '../../src/documents/document-error.ts';
import { locate } from '../../src/documents/location.ts';
import type { ReadDocument } from '../../src/core/documents.ts';
import { read } from './reading.ts';

const PATHS = [
  'a.md',
  'a.html',
  'a.xml',
  'a.txt',
  'a.rst',
  'a.adoc',
  'a.tex',
  'a.catala_fr',
  'a.js',
  'a.py',
  'a.sql',
  'a.lua',
  'a.rb',
  'a.json',
  'a.yaml',
  'a.csv',
  'a.toml',
  'a',
];

/** Pieces of markup of every reader, so that they meet in every order. */
const SNIPPETS = [
  'article L. 12',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\t',
  '*',
  '**',
  '_',
  '`',
  '```',
  '```\n',
  '~~~',
  '[',
  ']',
  '](',
  ')',
  '![',
  '<',
  '>',
  '<!--',
  '-->',
  '<b>',
  '</b>',
  '<p>',
  '<script>',
  '</script>',
  '&',
  '&amp;',
  '&#233;',
  '&nbsp',
  '&NotEqualTilde;',
  '\\',
  '\\\\',
  '\\emph{',
  '{',
  '}',
  '%',
  '~',
  '$',
  '\\item',
  '\\footnote{',
  '"',
  "'",
  '"""',
  "'''",
  '//',
  '/*',
  '*/',
  '#',
  '--',
  '--[[',
  ']]',
  ';',
  '|',
  '|--|',
  '- ',
  '1. ',
  '> ',
  '::',
  '.. note:: ',
  ':ref:`',
  '`_',
  '====',
  '----',
  '////',
  '[NOTE]',
  '<<a,',
  '>>',
  '---\n',
  'date: 2020-01-01\n',
  '+++\n',
  '😀',
  'é',
  '\ufeff',
  '\u00a0',
  'https://a.example/L1',
  '://',
  '\\n',
  '\\u00e9',
  '\\ud83d',
  'lexloupe-ignore-next x: y',
  '<!-- lexloupe-ignore-start -->',
  '<?xml version="1.0"?>',
  '<![CDATA[',
  ']]>',
  '#!/bin/sh\n',
  '=begin\n',
  '\n=end',
  '<sup>1</sup>',
  ',',
  "\\'e",
];

const hostileText = fc.array(fc.constantFrom(...SNIPPETS), { maxLength: 60 }).map((parts) => parts.join(''));
const anyText = fc.oneof(
  hostileText,
  fc.string({ unit: 'binary' }).map((text) => text.replace(/\0/g, ' ')),
);
const anyPath = fc.constantFrom(...PATHS);

function checkPieces({ prose, source }: ReadDocument): void {
  let at = 0;
  for (const [index, piece] of prose.pieces.entries()) {
    const end = prose.pieces[index + 1]?.at ?? prose.text.length;
    expect(piece.at).toBe(at);
    expect(end).toBeGreaterThan(piece.at);
    expect(piece.from).toBeGreaterThanOrEqual(0);
    expect(piece.to).toBeGreaterThanOrEqual(piece.from);
    expect(piece.to).toBeLessThanOrEqual(source.length);
    if (end - piece.at === piece.to - piece.from)
      expect(prose.text.slice(piece.at, end)).toBe(source.slice(piece.from, piece.to));
    at = end;
  }
  expect(at).toBe(prose.text.length);
}

describe('any text under any name', () => {
  it('tiles its prose with pieces of its source, verbatim where they are as long', () => {
    fc.assert(
      fc.property(anyPath, anyText, (path, text) => checkPieces(read(path, text))),
      { numRuns: 3000 },
    );
  });

  it('locates each verbatim unit where it stands, with its line and column', () => {
    fc.assert(
      fc.property(anyPath, anyText, fc.nat(), (path, text, seed) => {
        const document = read(path, text);
        if (document.prose.text === '') return;
        const at = seed % document.prose.text.length;
        const { start, end } = locate(document, { start: at, end: at + 1 });
        const before = document.source.slice(0, start.offset).split(/\r\n|\r(?!\n)|\n/);
        expect([start.line, start.column]).toEqual([before.length, (before.at(-1)?.length ?? 0) + 1]);
        if (end.offset - start.offset === 1) expect(document.source[start.offset]).toBe(document.prose.text[at]);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives blocks without an empty line, and never begins or ends with one', () => {
    fc.assert(
      fc.property(anyPath, anyText, (path, text) => {
        const { prose } = read(path, text);
        expect(prose.text).not.toMatch(/\n{3}|^\n|\n$|\r/);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads any bytes, or says why not', () => {
    fc.assert(
      fc.property(anyPath, fc.uint8Array({ maxLength: 300 }), (path, bytes) => {
        try {
          checkPieces(readDocument(path, bytes));
        } catch (error) {
          expect(error).toBeInstanceOf(DocumentError);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

/** Where a quadratic reader takes seconds and a linear one milliseconds. */
const LENGTH = 1 << 17;
const MOST_MS = 2000;
const UNITS = [
  '[',
  '](',
  '](a "',
  '](y" "',
  '![',
  '*',
  '*a ',
  '_a_',
  '**a',
  '`',
  '`` ` ',
  '``` a',
  '<a ',
  '<a "',
  '<!--',
  '<!-- ',
  '<',
  '&',
  '&a',
  '&#',
  '\\',
  '\\a{',
  '{',
  '}',
  '%',
  '%\n',
  '"',
  "'",
  '"""a',
  '/*',
  '//',
  '// a\n',
  '/a',
  '=/[',
  '--[[',
  '((',
  '|',
  '| a ',
  '> ',
  '>',
  '- ',
  '1. ',
  '# ',
  '#',
  '=',
  '=\n',
  ':',
  ':a:',
  ':a:`',
  '.. ',
  '.. a::',
  '[a]: ',
  '[^a',
  '<<a',
  '>>',
  'link:a[',
  'footnote:[',
  '[.a]',
  '://',
  'a://',
  ' ',
  '\t\n',
  '\n',
  '\r',
  '\r\n',
  ' \n',
  'a',
  'a ',
  '- a\n',
  'a: b\n',
  'lexloupe-ignore-next ',
  '<!-- lexloupe-ignore-next -->',
  '# lexloupe-ignore-start a\n',
  '<script',
  '<script>',
  '<b>',
  '<div><p>',
  '</p>',
  '<svg>',
  ',',
  '",',
  '""',
  ';',
  '~',
  '~~a',
  '++',
  '\\begin{',
  "\\'",
  '\\footnote{',
  '$',
  '<?',
  '<![CDATA[',
  '=begin\n',
  '---\n',
  '+++\n',
  '---\na: b\n',
];

describe('linear time', () => {
  it.each(PATHS)('%s', (path) => {
    const slow: string[] = [];
    for (const unit of UNITS) {
      const bytes = Buffer.from(`x${unit.repeat(Math.ceil(LENGTH / unit.length))}`);
      const start = performance.now();
      readDocument(path, bytes);
      const took = performance.now() - start;
      if (took > MOST_MS) slow.push(`${JSON.stringify(unit)} ${Math.round(took)} ms`);
    }
    expect(slow).toEqual([]);
  });
});

describe('large documents', () => {
  const LINE = 'L. 1, *R. 2* et [D. 3](x) & <b>A. 4</b>, selon les conditions que le tarif du canal fixe. ';

  it.each(['a.md', 'a.html', 'a.txt', 'a.tex', 'a.adoc'])('reads a line of 20 MB: %s', (path) => {
    const start = performance.now();
    const { prose } = read(path, LINE.repeat(Math.ceil(20_000_000 / LINE.length)));
    expect(prose.text.length).toBeGreaterThan(10_000_000);
    expect(performance.now() - start).toBeLessThan(30_000);
  });

  it('reads tags and groups nested a hundred thousand deep', () => {
    expect(read('a.html', `${'<div><b>'.repeat(100_000)}L. 1${'</b></div>'.repeat(100_000)}`).prose.text).toBe('L. 1');
    expect(read('a.tex', `${'\\emph{'.repeat(100_000)}L. 1${'}'.repeat(100_000)}`).prose.text).toBe('L. 1');
    expect(read('a.md', `${'> '.repeat(100_000)}${'['.repeat(100_000)}L. 1`).prose.text).toMatch(/L\. 1$/);
  });

  it('refuses more pieces than memory should hold', () => {
    expect(() => read('a.html', 'a<b>'.repeat(4_100_000))).toThrow(DocumentError);
  });
});
