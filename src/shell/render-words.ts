/** The sentences of one language that outputs need, by their keys. */

import type { RenderContext } from '../core/view.ts';
import type { Messages } from '../messages/messages.ts';
import type { PageWord } from '../render/html/phrases.ts';
import type { RenderWord, ReportWord } from '../render/words.ts';

function prefixed(family: string, words: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(words).map(([name, word]) => [`${family}.${name}`, word]));
}

/** What `RenderContext.words` holds: the outputs' own words, names of relations and verdicts, titles of answers. */
export function renderWords({ render, reports, html, words }: Messages): RenderContext['words'] {
  const own: Readonly<Record<RenderWord | ReportWord | PageWord, string>> = {
    ...render,
    ...reports.words,
    ...html.words,
  };
  const relations = Object.fromEntries(Object.entries(words.links).map(([relation, { out }]) => [relation, out]));
  return {
    ...own,
    ...prefixed('relation', relations),
    ...prefixed('verdict', words.verdict),
    ...prefixed('title', html.titles),
  };
}
