/** Runs of text as HTML: tones, links, and the articles that they name. */

import type { Inline, Span, Tone } from '../../core/view.ts';
import { escapeHtml, escapePath, escapeText } from './escape.ts';
import type { HtmlPage } from './html-page.ts';

type Tags = readonly [open: string, close: string];

const TONES: Readonly<Record<Tone, Tags>> = {
  plain: ['', ''],
  strong: ['<strong>', '</strong>'],
  dim: ['<span class="dim">', '</span>'],
  good: ['<span class="tone good">', '</span>'],
  bad: ['<span class="tone bad">', '</span>'],
  warn: ['<span class="tone warn">', '</span>'],
  accent: ['<mark>', '</mark>'],
  insert: ['<ins>', '</ins>'],
  delete: ['<del>', '</del>'],
};

/** Tones of a state: where a state stands apart it is a badge. */
const STATES: ReadonlySet<Tone | undefined> = new Set<Tone>(['good', 'bad', 'warn']);

export function spansOf(inline: Inline): readonly Span[] {
  return typeof inline === 'string' ? [{ text: inline }] : inline;
}

/** The text alone. */
export function textOf(inline: Inline): string {
  return typeof inline === 'string' ? inline : inline.map(({ text }) => text).join('');
}

/** What a heading names, without the state that it ends with. */
export function nameIn(heading: Inline): string {
  const spans = spansOf(heading);
  const state = spans.findIndex(({ tone }, index) => index > 0 && (STATES.has(tone) || tone === 'dim'));
  return textOf(state < 0 ? spans : spans.slice(0, state)).replace(/ — $/, '');
}

function linked(html: string, { link, names }: Span, page: HtmlPage): string {
  if (names !== undefined) {
    const href = names === null ? null : page.hrefOf(names);
    return href === null
      ? `<span class="cite">${html}</span>`
      : `<a class="cite" href="${escapeHtml(href)}">${html}</a>`;
  }
  if (link?.kind === 'url' && /^https?:\/\//.test(link.url)) {
    return `<a href="${escapeHtml(link.url)}" rel="external noreferrer">${html}</a>`;
  }
  return link?.kind === 'file' ? `<span class="path">${html}</span>` : html;
}

function spanHtml(span: Span, page: HtmlPage, isBadged: boolean): string {
  const html = linked(span.link?.kind === 'file' ? escapePath(span.text) : escapeText(span.text), span, page);
  if (isBadged && STATES.has(span.tone)) return `<span class="badge ${span.tone ?? ''}">${html}</span>`;
  const [open, close] = TONES[span.tone ?? 'plain'];
  return open + html + close;
}

/** HTML of a run. `isBadged`: states are badges. */
export function inlineHtml(inline: Inline, page: HtmlPage, isBadged = false): string {
  return spansOf(inline)
    .map((span) => spanHtml(span, page, isBadged))
    .join('');
}

/** HTML of a cell or a value: a state that stands alone, or first, is a badge. */
export function valueHtml(inline: Inline, page: HtmlPage): string {
  const [first, ...others] = spansOf(inline);
  return first === undefined ? '' : spanHtml(first, page, true) + inlineHtml(others, page);
}

/** Title of an article in the publisher's own form: its code apart from its number. */
const NUMBERED = /^([^→]{1,300}?) - (art\. [^→]*)$/su;

/** HTML of a heading: its states are badges, without the dash that leads to them. `isApart`: the code of an article stands over its number. */
export function headingHtml(inline: Inline, page: HtmlPage, isApart: boolean): string {
  const spans = spansOf(inline);
  const pieces = spans.map((span, index) => {
    const isBeforeState = STATES.has(spans[index + 1]?.tone) || (index > 0 && spans[index + 1]?.tone === 'dim');
    const shown = isBeforeState ? { ...span, text: span.text.replace(/ — $/, ' ') } : span;
    const [, texte, num] = isApart && index === 0 ? (NUMBERED.exec(shown.text) ?? []) : [];
    if (texte === undefined || num === undefined) return spanHtml(shown, page, true);
    return `<span class="texte">${escapeHtml(texte)}</span><span class="unseen"> - </span>${escapeText(num)}`;
  });
  return pieces.join('');
}
