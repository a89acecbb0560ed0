/** The official XML of LEGI and JORF: one document for each version of an article, others for the structure of textes. */

import type { Format } from '../core/contracts.ts';
import type { Anomaly, ParsedArticle } from '../core/model.ts';
import { readBound, readEtat, readOwnTexte } from './declared-facts.ts';
import type { Stated } from './declared-facts.ts';
import { readDeclaredLiens } from './declared-lien.ts';
import { presence } from './declared-target.ts';
import { readRecord } from './legi-xml/reader.ts';
import { titleOn } from './legi-xml/record.ts';
import type { DatedTitle, LegiRecord } from './legi-xml/record.ts';
import { rootElementOf } from './legi-xml/root-element.ts';

const ARTICLE: ReadonlySet<string> = new Set(['ARTICLE']);
const STRUCTURES: ReadonlySet<string> = new Set(['SECTION_TA', 'TEXTELR', 'TEXTE_VERSION', 'JO']);

export const legiXml: Format = {
  name: 'legi-xml',
  accepts: (_path, head) => isRooted(head, ARTICLE),
  parse: (text) => [parseArticle(text)],
};

/** Sections, structures and versions of textes, issues of the journal: known, and holding no article. */
export const legiStructure: Format = {
  name: 'legi-structure',
  accepts: (_path, head) => isRooted(head, STRUCTURES),
  whenEmpty: 'structure',
  parse: () => [],
};

function isRooted(head: string, roots: ReadonlySet<string>): boolean {
  if (!/^\s{0,99}</.test(head)) return false;
  const root = rootElementOf(head, roots);
  return root !== null && roots.has(root);
}

/**
 * The version that an ARTICLE document holds.
 * @throws FormatError as readRecord does
 */
function parseArticle(text: string): ParsedArticle {
  const record = readRecord(text);
  const { fields } = record;
  const debut = fields.debut ?? absent(fields.id);
  const num = presence(fields.num?.text ?? '');
  const line = fields.num?.line ?? fields.id?.line ?? 1;
  const anomalies: Anomaly[] = [];
  if (num === null) anomalies.push({ kind: 'missing-number', line, detail: fields.id?.text ?? '' });
  if (record.body === '') anomalies.push({ kind: 'empty-body', line: record.bodyLine, detail: num ?? '' });
  const texte = readTexte(record, debut.text);
  return {
    line,
    num,
    texte,
    articleCid: workOf(record),
    id: presence(fields.id?.text ?? ''),
    etat: readEtat(fields.etat ?? absent(fields.id), anomalies),
    dateDebut: readBound(debut, 'debut', anomalies),
    dateFin: readBound(fields.fin ?? absent(fields.id), 'fin', anomalies),
    section: record.divisions.map((titles) => titleOn(titles, debut.text)?.text ?? '').filter((title) => title !== ''),
    body: record.body,
    bodyKind: 'html',
    bodyLine: record.bodyLine,
    nota: presence(record.nota.join('\n\n')),
    liens: readDeclaredLiens(record.liens, texte, anomalies),
    anomalies,
  };
}

function absent(near: Stated | undefined): Stated {
  return { text: '', line: near?.line ?? 1 };
}

function readTexte(record: LegiRecord, day: string): ParsedArticle['texte'] {
  const title: DatedTitle | null = titleOn(record.titles, day);
  const { cid = '', nature = '', num = '', date_signature: dateSignature = '' } = record.texte;
  return readOwnTexte({ cid, nature, num, dateSignature, title: title?.text ?? '', shortTitle: title?.short ?? '' });
}

/**
 * The article whose version this is. The XML gives no cid: every document lists all versions of its article, and the
 * smallest of their identifiers stands for it. Identifiers are given in order of entry, so that it does not change when
 * versions are added; and wherever the official cid is one of the versions (19,078 of the 29,115 articles of four codes
 * of which both are known), it is the smallest. JORFARTI sorts before LEGIARTI, as the official cid of laws does.
 */
function workOf({ versions, fields }: LegiRecord): string | null {
  const ids = versions.length > 0 ? versions : [fields.id?.text ?? ''];
  return presence(ids.reduce((least, id) => (id < least ? id : least)));
}
