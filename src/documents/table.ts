/** Which reader a file calls for: by its content where that tells, by its name elsewhere. */

import { readAsciidoc } from './asciidoc.ts';
import { readCode } from './code.ts';
import { readCsv } from './csv.ts';
import type { Draft } from './draft.ts';
import { FAMILIES, FAMILY_OF_EXTENSION, FAMILY_OF_NAME, familyOfShebang } from './families.ts';
import type { FamilyName } from './families.ts';
import { readHtml } from './html.ts';
import { readLatex } from './latex.ts';
import { createMarkdown, readMarkdown } from './markdown.ts';
import { readBook } from './book.ts';
import { readRestructuredText } from './restructured-text.ts';
import { readSettings } from './settings.ts';
import { readText } from './text.ts';

export interface Reader {
  readonly format: string;
  /** True when the file may open with front matter. */
  readonly hasFrontMatter: boolean;
  /** Puts the words of [from, to) of the source into the draft. */
  readonly read: (draft: Draft, from: number, to: number) => void;
}

const plain = (format: string, read: Reader['read'], hasFrontMatter = false): Reader => ({
  format,
  hasFrontMatter,
  read,
});

const CATALA = createMarkdown((language) =>
  language.startsWith('catala') ? (draft, from, to) => readCode(draft, FAMILIES.hash, from, to) : null,
);

const READERS = {
  markdown: plain('markdown', readMarkdown, true),
  html: plain('html', readHtml, true),
  text: plain('text', readText, true),
  restructuredtext: plain('restructuredtext', readRestructuredText),
  asciidoc: plain('asciidoc', readAsciidoc, true),
  latex: plain('latex', readLatex),
  catala: plain('catala', (draft, from, to) => readBook(draft, CATALA, from, to)),
  settings: plain('text', readSettings),
  csv: plain('text', readCsv),
} as const satisfies Readonly<Record<string, Reader>>;

type ReaderName = keyof typeof READERS;

const EXTENSIONS: Readonly<Record<ReaderName, string>> = {
  markdown: 'md markdown mdown mkd mkdn mdx rmd qmd',
  html: 'html htm xhtml xml xsl xslt vue svelte rss atom opml tei akn fodt hbs njk liquid erb jsp aspx',
  text: 'txt text me org',
  restructuredtext: 'rst rest',
  asciidoc: 'adoc asciidoc asc',
  latex: 'tex latex ltx sty bib',
  catala: 'catala_fr catala_en catala_pl catala',
  settings: 'yaml yml ini cfg conf properties env editorconfig po pot ftl strings',
  csv: 'csv tsv',
};

/** Word processors' documents, read by their content. */
const OFFICE_EXTENSIONS = ['docx', 'odt'] as const;

function isReaderName(name: string): name is ReaderName {
  return name in READERS;
}

const READER_OF_EXTENSION: ReadonlyMap<string, Reader> = new Map(
  Object.keys(READERS)
    .filter(isReaderName)
    .flatMap((name) => EXTENSIONS[name].split(' ').map((extension) => [extension, READERS[name]] as const)),
);

const IN_FOLDERS: ReadonlySet<string> = new Set([
  ...READER_OF_EXTENSION.keys(),
  ...FAMILY_OF_EXTENSION.keys(),
  ...OFFICE_EXTENSIONS,
]);

/** True for the names of the files that are read when a folder is given; a file that is named itself is always read. */
export function isDocumentName(name: string): boolean {
  const lower = name.toLowerCase();
  if (!lower.includes('.')) return FAMILY_OF_NAME.has(lower);
  return IN_FOLDERS.has(lower.slice(lower.lastIndexOf('.') + 1)) || FAMILY_OF_NAME.has(lower);
}

const codeReaders = new Map<FamilyName, Reader>();

function readerOfFamily(name: FamilyName): Reader {
  const reader =
    codeReaders.get(name) ?? plain('source', (draft, from, to) => readCode(draft, FAMILIES[name], from, to));
  codeReaders.set(name, reader);
  return reader;
}

/** Content that says what it is, whatever the name. */
const HTML_HEAD = /^\ufeff?\s{0,200}(?:<\?xml[\s?]|<!doctype\s+html|<html[\s>])/i;
const LATEX_HEAD = /^\ufeff?\s{0,200}(?:%[^\n]{0,200}\s{1,10}){0,10}\\document(?:class|style)\b/;
const HEAD = 4096;

/** The reader of a file. `path`: only its last name counts. */
export function chooseReader(path: string, source: string): Reader {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const extension = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1) : '';
  const head = source.slice(0, HEAD);
  const family = FAMILY_OF_NAME.get(name) ?? FAMILY_OF_EXTENSION.get(extension);
  if (family === undefined && HTML_HEAD.test(head)) return READERS.html;
  const known = READER_OF_EXTENSION.get(extension);
  if (known !== undefined && known.format !== 'text') return known;
  if (family !== undefined) return readerOfFamily(family);
  if (LATEX_HEAD.test(head)) return READERS.latex;
  const shebang = familyOfShebang(head.slice(0, 300).replace(/[\r\n][^]*$/, ''));
  return known ?? (shebang === null ? READERS.text : readerOfFamily(shebang));
}
