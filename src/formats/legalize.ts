/** legalize files: one code in one file, `##### Article NUM` under `##` to `####` divisions; no date, état, nota or link. */

import type { Format, Origin } from '../core/contracts.ts';
import type { Anomaly, ParsedArticle, Texte } from '../core/model.ts';
import { blockOfLines } from './block.ts';
import type { Block } from './block.ts';
import { readFlatFrontMatter, sniffFlatFields } from './flat-front-matter.ts';
import type { FlatFrontMatter } from './flat-front-matter.ts';
import { nameTexte } from './named-texte.ts';

const TEXTE_ID = /^(?:LEGI|JORF)TEXT\d{12}$/;
const ARTICLE = '##### Article';
const DIVISION = /^(#{2,4}) +(\S[^]*)$/;
const DEEPEST = 4;
/** Every division below a book is written `####`: their names tell which holds which. */
const RANKS: ReadonlyMap<string, number> = new Map([
  ...['partie', 'livre', 'titre', 'sous-titre', 'chapitre', 'section', 'sous-section', 'paragraphe'].map(
    (name, rank) => [name, rank] as const,
  ),
  ['sous-paragraphe', 8],
]);

export const legalize: Format = {
  name: 'legalize',
  accepts: (_path, head) => isOurs(head),
  parse: (text, _origin: Origin) => parseLegalize(text),
};

function isOurs(head: string): boolean {
  const fields = sniffFlatFields(head);
  return fields !== null && fields.has('rank') && TEXTE_ID.test(fields.get('identifier')?.text ?? '');
}

interface Division {
  readonly level: number;
  readonly rank: number;
  readonly title: string;
}

/** Where the reading stands: the divisions around it, the article under way, what was met outside of any. */
interface Reading {
  readonly texte: Texte | null;
  readonly lines: readonly string[];
  path: readonly Division[];
  /** Index of the title of the article under way, -1 between articles. */
  open: number;
  readonly articles: ParsedArticle[];
  pending: Anomaly[];
}

/**
 * Every article of the file, in its order. A number that occurs twice (the wording in force and the one to come) is two
 * articles without a date: the file tells no more. `last_updated` is the day of the file, not that of a wording.
 * @throws FormatError `malformed` when a fence of the front matter is missing
 */
function parseLegalize(text: string): readonly ParsedArticle[] {
  const lines = text.split('\n');
  const front = readFlatFrontMatter(lines);
  const reading: Reading = {
    texte: readTexte(front),
    lines,
    path: [],
    open: -1,
    articles: [],
    pending: [...front.anomalies],
  };
  for (let index = front.end; index < lines.length; index += 1) readLine(lines[index] ?? '', index, reading);
  closeArticle(lines.length, reading);
  const last = reading.articles.at(-1);
  if (last === undefined || reading.pending.length === 0) return reading.articles;
  return [...reading.articles.slice(0, -1), { ...last, anomalies: [...last.anomalies, ...reading.pending] }];
}

function readTexte({ fields }: FlatFrontMatter): Texte | null {
  const texte = nameTexte(fields.get('title')?.text ?? '');
  const cid = fields.get('identifier')?.text ?? '';
  return texte === null || !TEXTE_ID.test(cid) ? texte : { ...texte, cid };
}

function readLine(line: string, index: number, reading: Reading): void {
  const isHeading = line.startsWith('##');
  const division = isHeading ? DIVISION.exec(line) : null;
  if (division !== null) {
    closeArticle(index, reading);
    enterDivision(division[1]?.length ?? DEEPEST, (division[2] ?? '').trim(), reading);
  } else if (isHeading && isArticleTitle(line)) {
    closeArticle(index, reading);
    reading.open = index;
  } else if (reading.open === -1 && line.trim() !== '') readOutside(line, index, reading);
}

function isArticleTitle(line: string): boolean {
  const next = line.charAt(ARTICLE.length);
  return line.startsWith(ARTICLE) && (next === '' || next === ' ');
}

function enterDivision(level: number, title: string, reading: Reading): void {
  const name = /^[\p{L}-]+/u.exec(title)?.[0].toLowerCase() ?? '';
  const rank = level < DEEPEST ? -1 : (RANKS.get(name) ?? -1);
  const holders = reading.path.filter(
    (holder) => holder.level < level || (holder.level === level && holder.rank < rank),
  );
  reading.path = [...holders, { level, rank, title }];
}

/** Above the first division stands the title of the code; a title of a division may go on on the next line. */
function readOutside(line: string, index: number, reading: Reading): void {
  const last = reading.path.at(-1);
  if (last === undefined && line.startsWith('# ')) return;
  const isGoingOn = last !== undefined && DIVISION.test(reading.lines[index - 1] ?? '');
  if (isGoingOn) reading.path = [...reading.path.slice(0, -1), { ...last, title: `${last.title} ${line.trim()}` }];
  else reading.pending.push({ kind: 'malformed', line: index + 1, detail: line });
}

/** `end`: index of the line after the last one of the article under way, if there is one. */
function closeArticle(end: number, reading: Reading): void {
  if (reading.open === -1) return;
  const num = (reading.lines[reading.open] ?? '').slice(ARTICLE.length).trim();
  const body = blockOfLines(reading.lines, reading.open + 1, end);
  reading.articles.push(composeArticle(reading, num, body));
  reading.pending = [];
  reading.open = -1;
}

function composeArticle({ texte, path, open, pending }: Reading, num: string, body: Block): ParsedArticle {
  const line = open + 1;
  return {
    line,
    num: num === '' ? null : num,
    texte,
    articleCid: null,
    id: null,
    etat: null,
    dateDebut: null,
    dateFin: null,
    section: path.map(({ title }) => title),
    body: body.text,
    bodyKind: 'markdown',
    bodyLine: body.line,
    nota: null,
    liens: [],
    anomalies: [
      ...pending,
      ...(num === '' ? [{ kind: 'missing-number', line, detail: ARTICLE } as const] : []),
      ...(body.text === '' ? [{ kind: 'empty-body', line, detail: num } as const] : []),
    ],
  };
}
