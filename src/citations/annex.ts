/** Annexes of codes by their number, where no article stands beside it. */

import type { TextSpan } from '../core/citation.ts';
import type { PortionRead } from './portion.ts';
import { readPortionBefore } from './portion.ts';
import type { Search } from './search-state.ts';
import { matchAt, matchEnd } from './search-state.ts';
import { readStated, readTail } from './texte-tail.ts';
import type { TailRead } from './texte-tail.ts';

// à l'annexe 13-8 ; aux annexes 13-7 et 13-8 ; annexe II au présent code ; annexe 4 du code du sport
// annexe 3 à l'article R. 1 -> read from its article
// annexe II de l'arrêté, annexe I du règlement, annexe III (of the CGI, a code), annexe 5 alone -> none
const WORD = /annexes?(?: n°)? /iy;
const NUMBER = /(?:\d{1,3}(?:-\d{1,3}){0,3}|[IVX]{1,5})(?![A-Za-zÀ-ÿ\d°'-]|,\d)/y;
const JOIN = /(?: ?, ?(?:et |ou )?| et | ou | à )/y;
const OF_PRESENT = / au présent code(?![a-zà-ÿ])/y;
const TO_CODE = / au (?=code |Code )/y;
/** What the annex belongs to is named, and it is no code. */
const OF_ANOTHER =
  /(?: prévue| mentionnée| jointe)? (?:à l'|à la |au |aux |de l'|de la |du |dudit |de ladite |de cette |de ce )/iy;
const OF_DIVISION = /^ (?:du|de la) présente? (?:livre|titre|chapitre|section|sous-section|partie)/;
const TITLE_BEFORE = /(?:^|[\f.;:]|- ?) ?$/;
const MOST = 12;

function readNumbers(text: string, position: number): TextSpan[] {
  const spans: TextSpan[] = [];
  let start = position;
  while (spans.length < MOST) {
    const end = matchEnd(NUMBER, text, start);
    if (end < 0) break;
    spans.push({ start, end });
    start = matchEnd(JOIN, text, end);
    if (start < 0) break;
  }
  return spans;
}

function readCodeOf(search: Search, end: number): TailRead | null {
  const { text, own } = search;
  const present = matchEnd(OF_PRESENT, text, end);
  if (present >= 0) {
    return { end: present, span: { start: end + 4, end: present }, texte: own, from: 'present', isFormer: false };
  }
  const to = matchEnd(TO_CODE, text, end);
  return to < 0 ? readTail(search, end, false) : readStated(search, to);
}

/** `13-8` is the shape of annexes of codes: without a name it is the own code's. */
function isOwnAnnex({ text, own }: Search, spans: readonly TextSpan[], end: number): boolean {
  if (own?.nature !== 'CODE' || !spans.every(({ start, end: last }) => text.slice(start, last).includes('-')))
    return false;
  return matchEnd(OF_ANOTHER, text, end) < 0 || OF_DIVISION.test(text.slice(end, end + 40));
}

function addAnnexes(search: Search, word: number, spans: readonly TextSpan[], tail: TailRead | null): void {
  const { text, own } = search;
  const portion: PortionRead | null = readPortionBefore(text, word, search.done);
  const end = tail?.end ?? spans.at(-1)?.end ?? word;
  spans.forEach((span, index) => {
    search.found.push({
      ...{ kind: 'article', start: index === 0 ? word : span.start, end: span.end },
      ...{ wholeStart: portion?.span.start ?? word, wholeEnd: end },
      ...{ num: `annexe ${text.slice(span.start, span.end)}`, to: null, openEnded: false, except: [] },
      ...{ texte: tail === null ? own : tail.texte, texteFrom: tail?.from ?? 'own', texteSpan: tail?.span ?? null },
      ...{ portion: portion?.steps ?? [], portionSpan: portion?.span ?? null, use: 'live', relative: null },
    });
  });
}

/** Reads the annexes that the word at `word` begins. @returns where the search goes on */
export function findAnnex(search: Search, word: number): number {
  const { text } = search;
  const position = word + (matchAt(WORD, text, word)?.[0].length ?? 0);
  const spans = position === word ? [] : readNumbers(text, position);
  const end = spans.at(-1)?.end ?? -1;
  const isTitle = text.startsWith('A', word) && TITLE_BEFORE.test(text.slice(Math.max(0, word - 3), word));
  if (end < 0 || isTitle) return word + 6;
  const tail = readCodeOf(search, end);
  const isOfCode = tail === null ? isOwnAnnex(search, spans, end) : tail.texte?.nature === 'CODE';
  const title = (tail === null ? search.own : tail.texte)?.title ?? '';
  if (!isOfCode || title.startsWith('Code général des impôts')) return word + 6;
  addAnnexes(search, word, spans, tail);
  return tail?.end ?? end;
}
