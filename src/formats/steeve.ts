/** The 2015 dump of the codes: `Article NUM`, a line of four dashes, the text. No link, no date, no état. */

import type { Format, Origin } from '../core/contracts.ts';
import type { Anomaly, ParsedArticle } from '../core/model.ts';
import { lineOfOffset, readBlock } from './block.ts';

const TITLE = 'Article';
const RULE = '----';
/** 63 files of the Code de l'éducation hold the git import stream of their neighbour. */
const IMPORT_COMMAND = '\nM 100644 inline ';
const BODY_LINE = 3;

export const steeve: Format = {
  name: 'steeve',
  accepts: (_path, head) => head.startsWith(TITLE) && isTitled(head),
  parse: parseSteeve,
};

function isTitled(head: string): boolean {
  const end = head.indexOf('\n');
  const next = head.charAt(TITLE.length);
  if (end === -1 || (next !== ' ' && next !== '\n')) return false;
  const after = end + 1 + RULE.length;
  return head.startsWith(RULE, end + 1) && (head.length === after || head.charAt(after) === '\n');
}

/**
 * The one article of a file that `accepts` took. Its section is empty: only the folders say it. A raw import stream is
 * reported once, at its first line, and stays in the body.
 */
function parseSteeve(text: string, _origin: Origin): readonly ParsedArticle[] {
  const titleEnd = text.indexOf('\n');
  const num = text.slice(TITLE.length, titleEnd).trim();
  const bodyStart = Math.min(titleEnd + 2 + RULE.length, text.length);
  const body = readBlock(text, bodyStart, text.length, BODY_LINE);
  return [
    {
      line: 1,
      num: num === '' ? null : num,
      texte: null,
      articleCid: null,
      id: null,
      etat: null,
      dateDebut: null,
      dateFin: null,
      section: [],
      body: body.text,
      bodyKind: 'text',
      bodyLine: body.line,
      nota: null,
      liens: [],
      anomalies: findAnomalies(text, num, body.text),
    },
  ];
}

const NONE: readonly Anomaly[] = [];

function findAnomalies(text: string, num: string, body: string): readonly Anomaly[] {
  const stream = text.indexOf(IMPORT_COMMAND);
  if (stream === -1 && num !== '' && body !== '') return NONE;
  const found: Anomaly[] = [];
  if (num === '') found.push({ kind: 'missing-number', line: 1, detail: TITLE });
  if (body === '') found.push({ kind: 'empty-body', line: 1, detail: num });
  if (stream !== -1) {
    const lineEnd = text.indexOf('\n', stream + 1);
    const detail = text.slice(stream + 1, lineEnd === -1 ? text.length : lineEnd);
    found.push({ kind: 'import-stream', line: lineOfOffset(text, stream) + 1, detail });
  }
  return found;
}
