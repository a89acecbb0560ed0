/** The owner of escape codes: tones become colours here and nowhere else. */

import { Chalk } from 'chalk';
import type { ChalkInstance } from 'chalk';
import type { Inline, RenderContext, Span, Tone } from '../core/view.ts';
import type { Painter } from './painter.ts';
import { makeSafe, makeSafeLine } from './safe-text.ts';

const TONES: Readonly<Record<Tone, (chalk: ChalkInstance) => (text: string) => string>> = {
  plain: () => (text) => text,
  strong: (chalk) => chalk.bold,
  dim: (chalk) => chalk.dim,
  good: (chalk) => chalk.green,
  bad: (chalk) => chalk.red,
  warn: (chalk) => chalk.yellow,
  accent: (chalk) => chalk.cyan,
  insert: (chalk) => chalk.green,
  delete: (chalk) => chalk.red,
};

const LINK_START = '\u001b]8;;';
/** BEL: what wraps lines knows no other end. */
const LINK_END = '\u0007';

/** A hyperlink of a terminal (OSC 8); a URL that holds anything but printable ASCII could close it: no link then. */
function linked(text: string, url: string | null): string {
  return url === null || !/^[!-~]+$/.test(url) ? text : `${LINK_START}${url}${LINK_END}${text}${LINK_START}${LINK_END}`;
}

/**
 * A painter with its own colour level, 0 (no colour at all) to 3; the environment is never looked at.
 * @param urlOf as in RenderContext; absent: no escape code but those of colours
 */
export function createPainter(level: 0 | 1 | 2 | 3, urlOf?: RenderContext['urlOf']): Painter {
  const chalk = new Chalk({ level });
  const paintSpan = ({ text, tone, link }: Span, clean: (raw: string) => string): string => {
    const painted = TONES[tone ?? 'plain'](chalk)(clean(text));
    return link === undefined || urlOf === undefined ? painted : linked(painted, urlOf(link));
  };
  const paint = (text: Inline, clean: (raw: string) => string): string =>
    typeof text === 'string' ? clean(text) : text.map((span) => paintSpan(span, clean)).join('');
  return { line: (text) => paint(text, makeSafeLine), prose: (text) => paint(text, makeSafe) };
}
