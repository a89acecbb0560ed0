/** A whole page in one file: nothing is fetched, nothing runs. */

import { createHash } from 'node:crypto';
import { escapeHtml } from './escape.ts';
import { STYLE } from './style.ts';

/** The only style that the page allows is its own, by its hash; everything else is refused. */
function policy(): string {
  const hash = createHash('sha256').update(STYLE).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}

/** Source of a page around the lines of its body. `title` is plain text; `body` is HTML. */
export function* pageSource(lang: string, title: string, body: Iterable<string>): Generator<string> {
  yield '<!doctype html>';
  yield `<html lang="${escapeHtml(lang)}">`;
  yield '<head>';
  yield '<meta charset="utf-8">';
  yield `<meta http-equiv="Content-Security-Policy" content="${policy()}">`;
  yield '<meta name="viewport" content="width=device-width, initial-scale=1">';
  yield '<meta name="referrer" content="no-referrer">';
  yield `<title>${escapeHtml(title)}</title>`;
  yield `<style>${STYLE}</style>`;
  yield '</head>';
  yield '<body>';
  yield '<main>';
  yield* body;
  yield '</main>';
  yield '</body>';
  yield '</html>';
}
