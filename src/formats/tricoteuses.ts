/** The articles of the Tricoteuses: flat front matter in French, a title, the body in Markdown, references in `<details>`. */

import type { Format, Origin } from '../core/contracts.ts';
import { parseBound } from '../core/dates.ts';
import { ETATS } from '../core/model.ts';
import type { Anomaly, Bound, Etat, Lien, ParsedArticle } from '../core/model.ts';
import { blockOfLines } from './block.ts';
import { readFlatFrontMatter, sniffFlatFields } from './flat-front-matter.ts';
import type { FlatField } from './flat-front-matter.ts';
import { nameOfField } from './native-fields.ts';
import { decodeEntities, readTricoteusesLiens } from './tricoteuses-liens.ts';
import { DETAILS } from './tricoteuses-references.ts';

/** What an article's record may hold; the last five are read for nothing: they repeat others or name nothing here. */
const KEYS = ['État', 'Date de début', 'Date de fin', 'Identifiant', 'Numéro'] as const;
const IDLE_KEYS = ['Nature', 'Type', 'Origine', 'Ancien identifiant', 'URL'] as const;
const KNOWN_KEYS: ReadonlySet<string> = new Set([...KEYS, ...IDLE_KEYS]);
type Key = (typeof KEYS)[number];

const ARTICLE_ID = /^(?:LEGI|JORF|KALI|CNIL)ARTI/;
const WHOLE_ARTICLE_ID = /^(?:LEGI|JORF|KALI|CNIL)ARTI\d{12}$/;
const TITLE_IN_HEAD = /\n(?:<h1>|# )Article[ <\n]/;
/** Title line of either flavour: what opens it, what closes it. */
const TITLES = [
  { open: '<h1>Article', close: '</h1>' },
  { open: '# Article', close: '' },
] as const;
const NOTA_HEADINGS: ReadonlySet<string> = new Set(['### Nota', '## Nota']);
const TAG = /<\/?[a-z][^<>]*>/gi;
const MARKDOWN_ESCAPE = /\\([!-/:-@[-`{-~])/g;
const ETAT_NAMES: ReadonlyMap<string, Etat> = new Map(ETATS.map((etat) => [etat, etat]));

export const tricoteuses: Format = {
  name: 'tricoteuses',
  accepts: (_path, head) => isOurs(head),
  parse: (text, _origin: Origin) => [parseTricoteuses(text)],
};

/** The identifier of an article, else an état and a title of theirs without the fields of our own form. */
function isOurs(head: string): boolean {
  const fields = sniffFlatFields(head);
  if (fields === null) return false;
  const id = fields.get('Identifiant')?.text;
  if (id !== undefined) return ARTICLE_ID.test(id);
  const isNative = [...fields.keys()].some((key) => nameOfField(key) === 'num');
  return fields.has('État') && !isNative && TITLE_IN_HEAD.test(head);
}

/** The record of one file, and the list that what is wrong with it goes to. */
interface Fields {
  readonly values: ReadonlyMap<string, FlatField>;
  readonly anomalies: Anomaly[];
}

/**
 * The one wording that a file holds. Its code and its cid are not in it, nor is its place but by the folders.
 * @throws FormatError `malformed` when a fence of the front matter is missing
 */
function parseTricoteuses(text: string): ParsedArticle {
  const lines = text.split('\n');
  const front = readFlatFrontMatter(lines);
  const fields: Fields = { values: front.fields, anomalies: [...front.anomalies] };
  reportUnknownKeys(fields);
  const title = findTitle(lines, front.end);
  const num = readNum(fields, title);
  const parts = splitParts(lines, title.index + 1, fields.anomalies);
  const line = title.num === null ? 1 : title.index + 1;
  if (num === null) fields.anomalies.push({ kind: 'missing-number', line, detail: lines[line - 1] ?? '' });
  if (parts.body.text === '') fields.anomalies.push({ kind: 'empty-body', line, detail: num ?? '' });
  return {
    line,
    num,
    texte: null,
    articleCid: null,
    id: readId(fields),
    etat: readEtat(fields),
    dateDebut: readBound(fields, 'Date de début', 'debut'),
    dateFin: readBound(fields, 'Date de fin', 'fin'),
    section: [],
    body: parts.body.text,
    bodyKind: 'markdown',
    bodyLine: parts.body.line,
    nota: parts.nota === '' ? null : parts.nota,
    liens: parts.liens,
    anomalies: fields.anomalies,
  };
}

function reportUnknownKeys({ values, anomalies }: Fields): void {
  for (const [key, { line }] of values) {
    if (!KNOWN_KEYS.has(key)) anomalies.push({ kind: 'unknown-field', line, detail: key });
  }
}

interface Title {
  /** 0-based index of its line; that of the closing fence when there is no title. */
  readonly index: number;
  /** null: no title; empty: a title without a number. */
  readonly num: string | null;
}

function findTitle(lines: readonly string[], from: number): Title {
  for (let index = from; index < lines.length; index += 1) {
    const num = numOfTitle((lines[index] ?? '').trim());
    if (num !== null) return { index, num };
  }
  return { index: from - 1, num: null };
}

function numOfTitle(line: string): string | null {
  const form = TITLES.find(({ open, close }) => line.startsWith(open) && line.endsWith(close));
  if (form === undefined) return null;
  const rest = line.slice(form.open.length, line.length - form.close.length);
  if (rest !== '' && !rest.startsWith(' ')) return null;
  return form.close === '' ? rest.trim().replace(MARKDOWN_ESCAPE, '$1') : decodeEntities(rest.trim());
}

/** The field where there is one: the title of the second flavour is escaped. `name-mismatch` when the two differ. */
function readNum(fields: Fields, title: Title): string | null {
  const stated = textOf(fields, 'Numéro');
  const titled = title.num === null || title.num === '' ? null : title.num;
  if (stated !== null && titled !== null && stated !== titled) {
    fields.anomalies.push({ kind: 'name-mismatch', line: title.index + 1, detail: `${stated} / ${titled}` });
  }
  return stated ?? titled;
}

/** Body, nota and links of the lines from `from` on. The nota loses its tags: it is shown as it stands. */
function splitParts(lines: readonly string[], from: number, anomalies: Anomaly[]) {
  const details = lines.findIndex((line, index) => index >= from && line.trim() === DETAILS);
  const end = details === -1 ? lines.length : details;
  const notaAt = lines.findIndex((line, index) => index >= from && index < end && NOTA_HEADINGS.has(line.trim()));
  const liens: readonly Lien[] = details === -1 ? [] : readTricoteusesLiens(lines, details, anomalies);
  return {
    body: blockOfLines(lines, from, notaAt === -1 ? end : notaAt),
    nota:
      notaAt === -1
        ? ''
        : blockOfLines(lines, notaAt + 1, end)
            .text.replace(TAG, '')
            .trim(),
    liens,
  };
}

function textOf({ values }: Fields, key: Key): string | null {
  const text = values.get(key)?.text ?? '';
  return text === '' ? null : text;
}

/** A draft's `LEGIARTI0000ART513NEW` is no identifier: `malformed`. */
function readId(fields: Fields): string | null {
  const id = textOf(fields, 'Identifiant');
  if (id === null || WHOLE_ARTICLE_ID.test(id)) return id;
  report(fields, 'Identifiant', 'malformed');
  return null;
}

function readEtat(fields: Fields): Etat | null {
  const text = textOf(fields, 'État');
  const etat = ETAT_NAMES.get(text ?? '') ?? null;
  if (text !== null && etat === null) report(fields, 'État', 'unknown-etat');
  return etat;
}

function readBound(fields: Fields, key: Key, end: 'debut' | 'fin'): Bound {
  const { bound, isImpossible } = parseBound(textOf(fields, key) ?? '', end);
  if (isImpossible) report(fields, key, 'impossible-date');
  return bound;
}

function report({ values, anomalies }: Fields, key: Key, kind: Anomaly['kind']): void {
  const field = values.get(key);
  anomalies.push({ kind, line: field?.line ?? null, detail: field?.text ?? '' });
}
