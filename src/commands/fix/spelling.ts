/** A number written in the style of another: `L. 112-3` becomes `L. 212-4`, `L112‑3` becomes `L212‑4`. */

import { formatNum, normalizeNum, parseNum } from '../../core/numbers.ts';

/** A blank as a sentence, LaTeX or HTML writes it. */
const BLANK = String.raw`(?:\s|~|\\,|&nbsp;|&#160;|&#xa0;|&thinsp;|&#8239;)`;
/** Letter, point, blanks and stars as written, before the digits. */
const HEAD = new RegExp(
  String.raw`^(\*{0,2})(${BLANK}?)(L\.?\s?O|[LRDA])(\.?)(${BLANK}{0,4})(\*{0,2})(${BLANK}{0,4})(?=\d)`,
  'iu',
);
const BLANKS = new RegExp(BLANK, 'giu');
const DASHES = /[-\u2010-\u2015\u2212]/u;
const USUAL_HEAD = /^(LO|[LRDA])/u;

interface Parts {
  readonly letter: string;
  readonly stars: string;
  readonly rest: string;
}

function partsOf(num: string): Parts {
  const parsed = parseNum(normalizeNum(num));
  return {
    letter: parsed.prefix,
    stars: '*'.repeat(parsed.stars),
    rest: formatNum({ ...parsed, prefix: '', stars: 0 }),
  };
}

/** Stars go where they stood; a number that had none gets them after the letter. */
function headLike(match: RegExpExecArray, { letter, stars }: Parts): string {
  const [, before = '', gap = '', written = '', point = '', blank = '', after = '', tail = ''] = match;
  const cased = written === written.toLowerCase() ? letter.toLowerCase() : letter;
  const dotted = letter === 'LO' && /\./u.test(written) ? 'L.O' : cased;
  if (before !== '') return `${stars}${stars === '' ? '' : gap}${dotted}${point}${blank}`;
  if (stars === '') return `${dotted}${point}${after === '' ? blank : blank || tail}`;
  if (after !== '') return `${dotted}${point}${blank}${stars}${tail}`;
  return `${dotted}${point}${blank}${stars}${blank}`;
}

/** A number as written in LaTeX or HTML, its blanks made plain. */
export function plainNumber(written: string): string {
  return written.replace(BLANKS, ' ');
}

/**
 * `num` as `written` would have it: the same case and point of the letter, the same blanks, the same place of the stars,
 * the same dash. A letter that `written` has not is written `L. `; 1 alone is `1er`.
 * @returns null when `written` is no plain number
 */
export function spellLike(written: string, num: string): string | null {
  const parts = partsOf(num);
  const head = HEAD.exec(written);
  const tail = written.slice(head?.[0].length ?? 0);
  if (!/^\d/u.test(tail) || !/^\d/u.test(parts.rest)) return null;
  const dash = DASHES.exec(tail)?.[0] ?? '-';
  const rest = parts.rest.replaceAll('-', dash);
  if (parts.letter === '') return rest === '1' ? '1er' : rest;
  if (head !== null) return headLike(head, parts) + rest;
  const usual = USUAL_HEAD.exec(parts.letter)?.[0] ?? '';
  return `${usual}. ${parts.stars}${parts.stars === '' ? '' : ' '}${rest}`;
}
