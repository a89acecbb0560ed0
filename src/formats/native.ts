/**
 * Our own form, for corpora written by hand: one wording of one article in a file, YAML front matter, then the body in
 * Markdown or HTML. Several wordings of one article are several files with the same `cid`, or the same texte and number.
 *
 *     ---
 *     texte: Code des phares et balises          or: { title: Code des phares et balises, cid: LEGITEXT… }
 *     num: L121-3
 *     id: LEGIARTI000099000123                   this wording
 *     cid: LEGIARTI000099000100                  the article, whatever its wordings
 *     etat: VIGUEUR                              an état of LEGI or its suffix
 *     dateDebut: 2004-01-01                      in force from this day
 *     dateFin: 2999-01-01                        to the day before this one; 2999-01-01: open, 2222-02-22: some day
 *     section: [Partie législative, Livre Ier]   from the top division down
 *     nota: Some words of the publisher.
 *     liens:
 *       Cité par:                                a heading of Légifrance, or cites, cited by, repealed by, successors…
 *         - Code des phares et balises - art. L122-1 (V)
 *       Abrogé par:
 *         - { texte: Loi n°2019-77 du 1 mars 2019, num: 4, id: …, etat: V, date: 2019-03-02 }
 *     ---
 *     The body.
 *
 * `num`, and one of `texte`, `etat`, `dateDebut`, `dateFin`, make a file ours; all else may be absent. Case, accents,
 * blanks, `-` and `_` in names of fields do not matter. Scalars are kept as written. A link without texte means an
 * article of the same texte. Front matter in another language than YAML is refused, and so are YAML aliases.
 */

import type { Format, Origin } from '../core/contracts.ts';
import type { Anomaly, BodyKind, ParsedArticle } from '../core/model.ts';
import { languageOfFence, readFrontMatter } from './front-matter.ts';
import { collectFields, nameOfField, readBound, readEtat, readText, readTexte, readTexts } from './native-fields.ts';
import type { FieldName } from './native-fields.ts';
import { readLiens } from './native-liens.ts';

const FENCE = '---';
const FIELDS: readonly FieldName[] = [
  ...(['texte', 'num', 'id', 'cid', 'etat', 'dateDebut', 'dateFin', 'section', 'nota', 'liens'] as const),
];
const TOP_KEY = /^["']?([^\s"'#:{[-][^"':]*)["']?:(?:\s|$)/;
const PROOFS: readonly FieldName[] = ['texte', 'etat', 'dateDebut', 'dateFin'];
/** Tricoteuses files hold `Identifiant`, legalize files `identifier` and `rank`. */
const FOREIGN_KEYS: readonly RegExp[] = [/^identifiant$/i, /^identifier$/i];
const HTML_START = /^\s*<[a-z]/i;

export const native: Format = {
  name: 'native',
  accepts: (_path, head) => head.startsWith(FENCE) && isOurs(head),
  parse: (text, _origin: Origin) => [parseNative(text)],
};

/** A front matter in a language that is executed is ours too, so that it is refused with its file and line. */
function isOurs(head: string): boolean {
  const lines = head.split('\n');
  const language = languageOfFence(lines[0] ?? '');
  if (language === null) return false;
  if (language !== '' && language !== 'yaml' && language !== 'yml') return true;
  const keys = topKeys(lines);
  if (keys.some((key) => FOREIGN_KEYS.some((foreign) => foreign.test(key)))) return false;
  const names = new Set(keys.map(nameOfField));
  return names.has('num') && PROOFS.some((proof) => names.has(proof));
}

function topKeys(lines: readonly string[]): readonly string[] {
  const close = lines.findIndex((line, index) => index > 0 && line.trimEnd() === FENCE);
  const inside = lines.slice(1, close === -1 ? lines.length : close);
  return inside.map((line) => TOP_KEY.exec(line)?.[1]?.trim()).filter((key) => key !== undefined);
}

/**
 * The article of a file in our form.
 * @throws FormatError for front matter that is refused or cannot be read
 */
function parseNative(text: string): ParsedArticle {
  const { entries, body } = readFrontMatter(text);
  const anomalies: Anomaly[] = [];
  const fields = collectFields(entries, FIELDS, anomalies);
  const num = readText(fields, 'num');
  const texte = readTexte(fields);
  if (num === null)
    anomalies.push({ kind: 'missing-number', line: fields.values.get('num')?.line ?? 1, detail: 'num' });
  if (body.text === '') anomalies.push({ kind: 'empty-body', line: body.line, detail: num ?? '' });
  return {
    line: 1,
    num,
    texte,
    articleCid: readText(fields, 'cid'),
    id: readText(fields, 'id'),
    etat: readEtat(fields),
    dateDebut: readBound(fields, 'dateDebut'),
    dateFin: readBound(fields, 'dateFin'),
    section: readTexts(fields, 'section'),
    body: body.text,
    bodyKind: bodyKindOf(body.text),
    bodyLine: body.line,
    nota: readText(fields, 'nota'),
    liens: readLiens(fields.values.get('liens'), texte, anomalies),
    anomalies,
  };
}

function bodyKindOf(body: string): BodyKind {
  return HTML_START.test(body) ? 'html' : 'markdown';
}
