/** docx and odt: their paragraphs, and archives that are not what they say. */

import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/documents.ts';
import { DocumentError } from '../../src/documents/document-error.ts';
import { locate } from '../../src/documents/location.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="x"';
const docx = (body: string, more: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': Buffer.from('<a/>'),
    'word/document.xml': Buffer.from(`<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`),
    ...more,
  });

const O = 'xmlns:office="o" xmlns:text="t"';
const odt = (body: string): Uint8Array =>
  zipSync({
    mimetype: [Buffer.from('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'META-INF/manifest.xml': Buffer.from('<a/>'),
    'content.xml': Buffer.from(`<office:d ${O}>${body}</office:d>`),
  });

const problemOf = (bytes: Uint8Array): string => {
  try {
    readDocument('a.docx', bytes);
    return 'read';
  } catch (error) {
    return error instanceof DocumentError ? error.problem : String(error);
  }
};

describe('docx', () => {
  it('gives the paragraphs, insertions in, deletions out, notes after', () => {
    const document = readDocument(
      'a.docx',
      docx(
        '<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>Voir l’article L.</w:t><w:noBreakHyphen/><w:t xml:space="preserve"> 12</w:t></w:r>' +
          '<w:ins><w:r><w:t>3-4 &amp; s</w:t></w:r></w:ins><w:del><w:r><w:delText>9</w:delText><w:t>8</w:t></w:r></w:del></w:p>' +
          '<w:p/><w:tbl><w:tr><w:tc><w:p><w:r><w:t>A</w:t><w:tab/><w:t>B\nC</w:t></w:r></w:p></w:tc></w:tr></w:tbl>' +
          '<w:p><w:r><w:t>avant</w:t><mc:AlternateContent><mc:Choice><w:p><w:r><w:t>cadre</w:t></w:r></w:p></mc:Choice><mc:Fallback><w:p><w:r><w:t>cadre</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent><w:t> après</w:t></w:r></w:p>',
        {
          'word/footnotes.xml': Buffer.from(
            `<w:footnotes ${W}><w:p><w:r><w:t>note L. 5</w:t></w:r></w:p></w:footnotes>`,
          ),
        },
      ),
    );
    expect(document.format).toBe('docx');
    expect(document.isSource).toBe(false);
    expect(document.source.split('\n')).toEqual([
      'Voir l’article L.- 123-4 & s',
      '',
      'A B C',
      'avant après',
      'cadre',
      'note L. 5',
    ]);
    expect(document.prose.text).toBe('Voir l’article L.- 123-4 & s\n\nA B C\n\navant après\n\ncadre\n\nnote L. 5');
    const at = document.prose.text.indexOf('L. 5');
    expect(locate(document, { start: at, end: at + 4 }).start).toEqual({
      line: 6,
      column: 6,
      offset: document.source.indexOf('L. 5'),
    });
  });
});

describe('odt', () => {
  it('gives the paragraphs, tracked deletions out, notes after', () => {
    const document = readDocument(
      'a.odt',
      odt(
        '<text:tracked-changes><text:p>L. 0</text:p></text:tracked-changes><text:h>Titre</text:h>' +
          '<text:p>l’article<text:s text:c="2"/>L. <text:span>1</text:span>-2<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>note</text:p></text:note-body></text:note> suite</text:p>',
      ),
    );
    expect(document.format).toBe('odt');
    expect(document.source.split('\n')).toEqual(['Titre', 'l’article L. 1-2 suite', 'note']);
  });
});

describe('archives that are not documents', () => {
  it('says what is wrong', () => {
    const good = docx('<w:p/>');
    expect(problemOf(good)).toBe('read');
    expect(problemOf(zipSync({ 'a.txt': Buffer.from('x') }))).toBe('binary');
    expect(problemOf(zipSync({ 'content.xml': Buffer.from('<a/>') }))).toBe('binary');
    expect(problemOf(good.subarray(0, good.length - 10))).toBe('malformed');
    expect(problemOf(docx('<w:p>'))).toBe('malformed');
    expect(problemOf(docx('<w:p>&unknown;</w:p>'))).toBe('malformed');
    expect(problemOf(zipSync({ 'word/document.xml': Buffer.from('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') }))).toBe(
      'malformed',
    );
    expect(problemOf(docx('<w:p>'.repeat(100_000)))).toBe('malformed');
    expect(
      problemOf(zipSync({ 'word/document.xml': Uint8Array.of(0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e) })),
    ).toBe('invalid-utf8');
  });

  it('sees a bomb by what it declares, and by what it turns out to be', () => {
    const bomb = docx('<w:p/>', { 'word/footnotes.xml': Buffer.alloc(70 << 20, 32) });
    expect(problemOf(bomb)).toBe('too-large');
    const liar = Buffer.from(bomb);
    const entry = liar.lastIndexOf('word/footnotes.xml') - 46;
    liar.writeUInt32LE(100, entry + 24);
    const start = performance.now();
    expect(problemOf(liar)).toBe('too-large');
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('reads no more than ten thousand members, and never beyond the end', () => {
    expect(
      problemOf(
        zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`m${index}`, new Uint8Array()]))),
      ),
    ).toBe('too-large');
    const whole = docx('<w:p><w:r><w:t>a</w:t></w:r></w:p>');
    for (let at = 4; at < whole.length; at += 1) {
      const broken = Uint8Array.from(whole);
      broken[at] = 255 - (broken[at] ?? 0);
      expect(problemOf(broken)).not.toMatch(/Error/);
    }
  });

  it('knows what is binary', () => {
    expect(problemOf(Buffer.from('%PDF-1.7\n%abc'))).toBe('binary');
    expect(problemOf(Buffer.from('a\0b'))).toBe('binary');
    expect(problemOf(Buffer.from('L’article', 'utf16le'))).toBe('binary');
    expect(problemOf(Buffer.from('d\xe9cret', 'latin1'))).toBe('invalid-utf8');
  });
});
