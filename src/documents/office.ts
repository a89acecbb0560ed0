/** docx and odt: the paragraphs of a word processor's document, one a line. */

import { isUtf8 } from 'node:buffer';
import { SaxesParser } from 'saxes';
import { DocumentError } from './document-error.ts';
import { listMembers, unpackMember } from './zip.ts';
import type { ZipMember } from './zip.ts';

/** In bytes: all the members of a document that are read, unpacked. */
const MOST_UNPACKED = 64 << 20;
const DEEPEST = 256;

/** How a kind of document writes its text. Elements are named without their prefix. */
interface Office {
  readonly format: 'docx' | 'odt';
  /** Members in the order of reading. */
  readonly members: readonly RegExp[];
  readonly paragraphs: ReadonlySet<string>;
  /** Only their text counts; null: all the text of a paragraph does. */
  readonly texts: ReadonlySet<string> | null;
  /** Left out with all they hold: deleted revisions, second versions, numbers of notes. */
  readonly hidden: ReadonlySet<string>;
  /** What an empty element prints. */
  readonly signs: ReadonlyMap<string, string>;
}

const DOCX: Office = {
  format: 'docx',
  members: [
    /^word\/document\d*\.xml$/,
    /^word\/footnotes\d*\.xml$/,
    /^word\/endnotes\d*\.xml$/,
    /^word\/header\d*\.xml$/,
    /^word\/footer\d*\.xml$/,
  ],
  paragraphs: new Set(['p']),
  texts: new Set(['t']),
  hidden: new Set(['del', 'moveFrom', 'Fallback', 'pPr', 'rPr']),
  signs: new Map([
    ['tab', ' '],
    ['br', ' '],
    ['cr', ' '],
    ['noBreakHyphen', '-'],
  ]),
};

const ODT: Office = {
  format: 'odt',
  members: [/^content\.xml$/],
  paragraphs: new Set(['p', 'h']),
  texts: null,
  hidden: new Set(['tracked-changes', 'note-citation', 'annotation', 'automatic-styles', 'font-face-decls', 'scripts']),
  signs: new Map([
    ['tab', ' '],
    ['s', ' '],
    ['line-break', ' '],
  ]),
};

/**
 * The paragraphs of a document, in the order in which they open; a note or a text box follows the paragraph that holds it.
 * @throws DocumentError `binary` for a zip archive of another kind, `too-large`, `malformed`
 */
export function readOffice(bytes: Uint8Array): {
  readonly format: 'docx' | 'odt';
  readonly paragraphs: readonly string[];
} {
  const members = listMembers(bytes);
  const office = [DOCX, ODT].find(({ members: [first] }) => members.some(({ name }) => first?.test(name) === true));
  const isOdt = office?.format === 'odt' && members.some(({ name }) => name === 'META-INF/manifest.xml');
  if (office === undefined || (office.format === 'odt' && !isOdt)) throw new DocumentError('binary');
  const paragraphs: string[][] = [];
  let room = MOST_UNPACKED;
  for (const member of membersOf(members, office)) {
    const xml = unpackMember(bytes, member, room);
    room -= xml.length;
    if (!isUtf8(xml)) throw new DocumentError('invalid-utf8');
    readParagraphs(Buffer.from(xml.buffer, xml.byteOffset, xml.length).toString('utf8'), office, paragraphs);
  }
  const texts = paragraphs.map((parts) => parts.join('').replace(/[\r\n\t\u2028\u2029]/g, ' '));
  return { format: office.format, paragraphs: texts };
}

function membersOf(members: readonly ZipMember[], office: Office): readonly ZipMember[] {
  return office.members.flatMap((pattern) =>
    members.filter(({ name }) => pattern.test(name)).sort((one, other) => (one.name < other.name ? -1 : 1)),
  );
}

function readParagraphs(xml: string, office: Office, paragraphs: string[][]): void {
  const parser = new SaxesParser();
  const open: string[][] = [];
  let depth = 0;
  let hiddenAt = Infinity;
  let texts = 0;
  const refuse = (): never => {
    throw new DocumentError('malformed');
  };
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.on('opentag', ({ name }) => {
    depth += 1;
    if (depth > DEEPEST) refuse();
    const local = name.slice(name.indexOf(':') + 1);
    if (hiddenAt < depth) return;
    if (office.hidden.has(local)) hiddenAt = depth;
    else if (office.paragraphs.has(local)) paragraphs.push((open[open.length] = []));
    else if (office.texts?.has(local) === true) texts += 1;
    else open.at(-1)?.push(office.signs.get(local) ?? '');
  });
  parser.on('text', (text) => {
    if (hiddenAt === Infinity && (office.texts === null || texts > 0)) open.at(-1)?.push(text);
  });
  parser.on('closetag', ({ name }) => {
    const local = name.slice(name.indexOf(':') + 1);
    if (hiddenAt === depth) hiddenAt = Infinity;
    else if (hiddenAt === Infinity && office.paragraphs.has(local)) open.pop();
    else if (hiddenAt === Infinity && office.texts?.has(local) === true) texts -= 1;
    depth -= 1;
  });
  parser.write(xml).close();
}
