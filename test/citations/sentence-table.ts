/** One line for one reference, so that a table of sentences can be read: `span | number | texte | part | use`. */

import { findCitations } from '../../src/citations.ts';
import type { TextRef } from '../../src/core/citation.ts';
import type { Texte } from '../../src/core/model.ts';

/** The texte of a bare number in every sentence; `c:own` in the tables. */
export const OWN: Texte = {
  key: 'code:own',
  nature: 'CODE',
  num: null,
  title: 'Code du halage',
  cid: null,
  date: null,
};

function describeNumber(ref: TextRef): string {
  const facts = [
    ref.num === null || ref.kind !== 'article' ? ref.kind : ref.num,
    ref.to === null ? '' : `-> ${ref.to}`,
    ref.openEnded ? 'etc.' : '',
    ref.except.length === 0 ? '' : `except ${ref.except.join(', ')}`,
    ref.relative === null ? '' : `${ref.relative.step} x ${ref.relative.count}`,
  ];
  return facts.filter((fact) => fact !== '').join(' ');
}

/** The part and the use only where there is one; `c:` for `code:`. */
export function describeRef(ref: TextRef): string {
  const key = ref.texte?.key.replace(/^code:/, 'c:') ?? '?';
  const part = ref.portion.map(({ kind, value }) => `${kind} ${value}`).join(' > ');
  const cells = [ref.text, describeNumber(ref), `${key} ${ref.texteFrom}`];
  if (part !== '' || ref.use !== 'live') cells.push(part);
  if (ref.use !== 'live') cells.push(ref.use);
  return cells.join(' | ');
}

export function describeRefs(sentence: string): readonly string[] {
  return findCitations(sentence, { own: OWN }).map((ref) => {
    if (sentence.slice(ref.start, ref.end) !== ref.text) throw new Error(`the span of ${ref.text} is not its text`);
    return describeRef(ref);
  });
}
