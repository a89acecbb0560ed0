/** Whose article a bare number of a document is: its front matter, the option, the configuration, in this order. */

import { posix } from 'node:path';
import picomatch from 'picomatch';
import { UsageError } from '../core/contracts.ts';
import type { ReadDocument } from '../core/documents.ts';
import type { Texte } from '../core/model.ts';
import { findCodes, texteFromLabel } from '../core/textes.ts';
import type { CommandContext } from './command.ts';
import { textOption } from './option-readers.ts';

export interface DefaultCode {
  readonly texte: Texte | null;
  /** A name in the document that is no code's. */
  readonly unknown: string | null;
}

/** The default code of each document. Throws UsageError when the option or the configuration names no code. */
export function createDefaultCodes(context: CommandContext): (path: string, document: ReadDocument) => DefaultCode {
  const typed = textOption(context, 'defaultCode');
  const given = typed === undefined ? null : demandTexte(context, typed);
  const { defaultCodes, home } = context.configuration;
  const configured = defaultCodes.map(({ glob, code }) => ({
    isMatch: picomatch(glob, { dot: true }),
    texte: demandTexte(context, code),
  }));
  return (path, document) => {
    const named = document.defaultCode;
    const own = named === null ? null : texteFromLabel(named);
    if (own !== null) return { texte: own, unknown: null };
    const place = home === '' ? path : posix.join(home, path);
    const texte = given ?? configured.findLast(({ isMatch }) => isMatch(place))?.texte ?? null;
    return { texte, unknown: named };
  };
}

function demandTexte({ messages }: CommandContext, name: string): Texte {
  const texte = texteFromLabel(name);
  if (texte !== null) return texte;
  const { unknownCode, unknownCodeHint } = messages.errors;
  const near = findCodes(name).map(({ title }) => title);
  throw new UsageError('unknown-code', unknownCode(name), unknownCodeHint, near.slice(0, 5));
}
