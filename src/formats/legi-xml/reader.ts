/** One pass over the XML of an ARTICLE: no document type, no entity beyond XML's own five, bounded depth. */

import { SaxesParser } from 'saxes';
import type { SaxesTagPlain } from 'saxes';
import { FormatError } from '../../core/contracts.ts';
import { joinLines } from '../declared-target.ts';
import { createContent } from './content.ts';
import type { Content, ContentName } from './content.ts';
import { emptyRecord } from './record.ts';
import type { DatedTitle, FieldName, LegiRecord } from './record.ts';

/** Official records have a dozen levels, their tables a dozen more. */
const DEEPEST = 200;
const LONGEST_DETAIL = 60;

/** What an element means below one parent: its text is a field, it holds XHTML, or its attributes say something. */
interface Rule {
  readonly parent: string;
  readonly field?: FieldName;
  readonly content?: ContentName;
  /** Returns where the text of the element goes, null when nowhere. */
  readonly open?: (reading: Reading, attributes: Attributes) => ((text: string) => void) | null;
}

type Attributes = Readonly<Record<string, string>>;

/** The reading of one document: where the parser is, and what the next text belongs to. */
interface Reading {
  readonly record: LegiRecord;
  readonly open: string[];
  /** Levels of TM open now. */
  level: number;
  /** Where the text of the element that is open goes, with the depth that closes it. */
  capture: { readonly depth: number; text: string; readonly keep: (text: string) => void } | null;
  content: Content | null;
  line: number;
}

const RULES: ReadonlyMap<string, readonly Rule[]> = new Map<string, readonly Rule[]>([
  ['ID', [{ parent: 'META_COMMUN', field: 'id' }]],
  ['NUM', [{ parent: 'META_ARTICLE', field: 'num' }]],
  ['ETAT', [{ parent: 'META_ARTICLE', field: 'etat' }]],
  ['DATE_DEBUT', [{ parent: 'META_ARTICLE', field: 'debut' }]],
  ['DATE_FIN', [{ parent: 'META_ARTICLE', field: 'fin' }]],
  [
    'CONTENU',
    [
      { parent: 'BLOC_TEXTUEL', content: 'body' },
      { parent: 'NOTA', content: 'nota' },
      { parent: 'SM', content: 'summary' },
    ],
  ],
  ['TEXTE', [{ parent: 'CONTEXTE', open: keepTexte }]],
  ['TITRE_TXT', [{ parent: 'TEXTE', open: ({ record }, attributes) => keepTitle(record.titles, attributes) }]],
  ['TITRE_TM', [{ parent: 'TM', open: keepDivision }]],
  ['LIEN_ART', [{ parent: 'VERSION', open: keepVersion }]],
  ['LIEN', [{ parent: 'LIENS', open: keepLien }]],
]);

/**
 * Reads the record of an ARTICLE.
 * @throws FormatError `malformed` with the line and the last characters read, for XML that is not well formed, for a
 * document type declaration, an entity that is not XML's own, or more than 200 levels
 */
export function readRecord(text: string): LegiRecord {
  const parser = new SaxesParser();
  const record = emptyRecord();
  const reading: Reading = { record, open: [], level: 0, capture: null, content: null, line: 1 };
  const refuse = (detail: string): never => {
    throw new FormatError('malformed', parser.line, detail);
  };
  const seen = (): string => text.slice(Math.max(0, parser.position - LONGEST_DETAIL), parser.position).trim();
  parser.on('error', () => refuse(seen()));
  parser.on('doctype', () => refuse('<!DOCTYPE'));
  parser.on('opentagstart', () => {
    reading.line = parser.line;
    if (reading.open.length >= DEEPEST) refuse(`> ${DEEPEST}`);
  });
  parser.on('opentag', (tag) => openElement(reading, tag, parser.position, parser.line));
  parser.on('text', (part) => takeText(reading, part));
  parser.on('cdata', (part) => {
    takeText(reading, part);
    reading.content?.putCdata(part, parser.position);
  });
  parser.on('closetag', () => closeElement(reading, text, parser.position));
  parser.write(text).close();
  return record;
}

function openElement(reading: Reading, tag: SaxesTagPlain, position: number, line: number): void {
  const parent = reading.open.at(-1) ?? '';
  reading.open.push(tag.name);
  if (reading.content !== null) {
    reading.content.openTag(tag.name);
    return;
  }
  if (reading.capture !== null) return;
  if (tag.name === 'TM') reading.level += 1;
  const rule = RULES.get(tag.name)?.find((it) => it.parent === parent);
  if (rule === undefined) return;
  const depth = reading.open.length;
  if (rule.content !== undefined) reading.content = createContent(rule.content, depth, position, line);
  const keep = rule.field === undefined ? rule.open?.(reading, tag.attributes) : keepField(reading, rule.field);
  if (keep !== undefined && keep !== null) reading.capture = { depth, text: '', keep };
}

function takeText(reading: Reading, part: string): void {
  if (reading.content !== null) reading.content.putText(part);
  else if (reading.capture !== null) reading.capture.text += part;
}

function closeElement(reading: Reading, text: string, position: number): void {
  const { content, capture } = reading;
  const depth = reading.open.length;
  const name = reading.open.pop();
  if (content !== null) {
    if (content.depth === depth) {
      content.keep(reading.record, text, position);
      reading.content = null;
    } else content.closeTag(name ?? '');
  } else if (capture !== null) {
    if (capture.depth === depth) {
      capture.keep(capture.text);
      reading.capture = null;
    }
  } else if (name === 'TM') reading.level -= 1;
}

function keepField({ line, record }: Reading, name: FieldName): (text: string) => void {
  return (text) => (record.fields[name] ??= { text: joinLines(text), line });
}

function keepTexte({ record }: Reading, attributes: Attributes): null {
  record.texte = attributes;
  return null;
}

function keepVersion({ record }: Reading, { id = '' }: Attributes): null {
  if (id !== '') record.versions.push(id);
  return null;
}

function keepDivision({ record, level }: Reading, attributes: Attributes): (text: string) => void {
  return keepTitle((record.divisions[level - 1] ??= []), attributes);
}

function keepTitle(titles: DatedTitle[], attributes: Attributes): (text: string) => void {
  const { debut = '', fin = '', c_titre_court: short = '' } = attributes;
  return (text) => titles.push({ text: joinLines(text), short: joinLines(short), debut, fin });
}

function keepLien({ record, line }: Reading, attributes: Attributes): (text: string) => void {
  const { typelien = '', sens = '', id = '', cidtexte = '', num = '', numtexte = '' } = attributes;
  const { naturetexte = '', datesignatexte = '' } = attributes;
  return (text) =>
    record.liens.push({
      typeLien: typelien,
      sens,
      id,
      cidTexte: cidtexte,
      num,
      numTexte: numtexte,
      nature: naturetexte,
      dateSignature: datesignatexte,
      label: joinLines(text),
      line,
    });
}
