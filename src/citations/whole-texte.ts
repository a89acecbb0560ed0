/** Textes named without an article: "la loi n° 2002-303 du 4 mars 2002", "le code du travail", "la Constitution". */

import type { TextSpan } from '../core/citation.ts';
import type { Texte } from '../core/model.ts';
import { readAct } from './act.ts';
import type { ActRead } from './act.ts';
import { readCodeName } from './code-name.ts';
import { codeAt } from './heads.ts';
import { readIntroduction } from './list-introduction.ts';
import type { Family, Found, Search } from './search-state.ts';
import { matchEnd } from './search-state.ts';
import { readCode, remember } from './texte-tail.ts';
import { isFormerWording } from './use.ts';

// les dispositions du code du travail ; la loi n° 2002-303 du 4 mars 2002 ; l'ordonnance du 2 novembre 1945
// le règlement (UE) 2016/679 ; la convention de Genève du 28 juillet 1951 ; la Constitution
// le code postal, un code de bonne conduite, une loi, le décret pris pour son application -> none
const OF_SOMETHING = / (?:d'|de l|de s|du (?!4 octobre)|des |de la s)/y;
const PRESENT = /présent $/i;

/** A name that says which texte, and not only of what kind. */
const IS_NAMED: Readonly<Record<Family, (read: ActRead, text: string) => boolean>> = {
  code: () => false,
  loi: ({ texte }) => texte?.num != null || texte?.date != null,
  decret: ({ texte }) => texte?.num != null || texte?.date != null,
  ordonnance: ({ texte }) => texte?.num != null || texte?.date != null,
  arrete: ({ texte }) => texte?.num != null || texte?.date != null,
  reglement: ({ texte }) => texte?.num?.includes('/') ?? false,
  directive: ({ texte }) => texte?.num?.includes('/') ?? false,
  decision: ({ texte }) => texte?.num?.includes('/') ?? false,
  convention: ({ texte, start, end }, text) => {
    const label = text.slice(start, end);
    return texte?.date != null && (/ du \d/.test(label) || !label.startsWith(texte.title));
  },
  constitution: ({ start, end }, text) => text.startsWith('C', start) && matchEnd(OF_SOMETHING, text, end) < 0,
  other: () => false,
};

function addWhole(search: Search, family: Family, texte: Texte, span: TextSpan): number {
  remember(search, family, texte);
  const found: Found = {
    kind: 'texte',
    start: span.start,
    end: span.end,
    wholeStart: span.start,
    wholeEnd: span.end,
    num: null,
    to: null,
    openEnded: false,
    except: [],
    texte,
    texteFrom: 'stated',
    texteSpan: span,
    portion: [],
    portionSpan: null,
    use: isFormerWording(search.text, span.end) ? 'former' : 'live',
    relative: null,
  };
  search.found.push(found);
  search.list = readIntroduction(search, texte, span) ?? search.list;
  return span.end;
}

/** True when a word that ends with the letter, and a blank, stand before `position`. */
function isAfter(text: string, position: number, letter: number): boolean {
  return codeAt(text, position - 1) === 32 && (codeAt(text, position - 2) | 32) === letter;
}

/** The code named at `position`: only one that the table knows, "code" is a common noun too. */
export function findWholeCode(search: Search, position: number): number {
  const { text } = search;
  const read = readCode(search, position);
  if (read === null || read.texte === null) {
    if (isAfter(text, position, 116) && PRESENT.test(text.slice(Math.max(0, position - 8), position)))
      remember(search, 'code', search.own);
    return position + 4;
  }
  if (read.texte.cid === null) {
    search.list = readIntroduction(search, read.texte, { start: position, end: read.end }) ?? search.list;
    return position + 4;
  }
  const isFormer = isAfter(text, position, 110) && /ancien $/i.test(text.slice(Math.max(0, position - 7), position));
  const start = isFormer ? position - 7 : position;
  if (start === position) return addWhole(search, 'code', read.texte, { start, end: read.end });
  const former = readCodeName(text, start);
  const end = addWhole(search, 'code', former?.texte ?? read.texte, { start, end: former?.end ?? read.end });
  const found = search.found.at(-1);
  if (found !== undefined) found.use = 'former';
  return end;
}

/** The act named at `position`, if its name says which one. */
export function findWholeAct(search: Search, position: number): number {
  const read = readAct(search, position, true);
  if (read === null) return position + 3;
  if (read.isPlain || read.texte === null || !IS_NAMED[read.family](read, search.text)) return position + 3;
  return addWhole(search, read.family, read.texte, { start: position, end: read.end });
}
