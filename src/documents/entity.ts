/** Character references (`&eacute;`, `&#160;`) as HTML reads them. */

import { Tokenizer } from 'htmlparser2';

const REFERENCE = /&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/y;
const MOST_KNOWN = 4096;
const known = new Map<string, string>();

/** The reference that stands at `at`, and the text it means; null when none does. */
export function readEntity(source: string, at: number): { readonly end: number; readonly text: string } | null {
  REFERENCE.lastIndex = at;
  const written = REFERENCE.exec(source)?.[0];
  if (written === undefined) return null;
  const text = known.get(written) ?? decode(written);
  return text === written ? null : { end: at + written.length, text };
}

function decode(written: string): string {
  let text = '';
  const listener = {
    ...SILENT_LISTENER,
    ontext: (from: number, to: number) => (text += written.slice(from, to)),
    ontextentity: (code: number) => (text += String.fromCodePoint(code)),
  };
  const tokenizer = new Tokenizer({ decodeEntities: true }, listener);
  tokenizer.write(written);
  tokenizer.end();
  if (known.size < MOST_KNOWN) known.set(written, text);
  return text;
}

const ignore = (): void => undefined;

/** A listener that hears nothing: a reader of HTML names what it wants. */
export const SILENT_LISTENER: ConstructorParameters<typeof Tokenizer>[1] = {
  onattribdata: ignore,
  onattribend: ignore,
  onattribentity: ignore,
  onattribname: ignore,
  oncdata: ignore,
  onclosetag: ignore,
  oncomment: ignore,
  ondeclaration: ignore,
  onend: ignore,
  onopentagend: ignore,
  onopentagname: ignore,
  onprocessinginstruction: ignore,
  onselfclosingtag: ignore,
  ontext: ignore,
  ontextentity: ignore,
};
