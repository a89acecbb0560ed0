/** The owner of escape codes: tones become colours here and nowhere else. */

import { Chalk } from 'chalk';
import type { ChalkInstance } from 'chalk';
import type { Inline, Tone } from '../core/view.ts';
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

/** A painter with its own colour level, 0 (no escape code at all) to 3; the environment is never looked at. */
export function createPainter(level: 0 | 1 | 2 | 3): Painter {
  const chalk = new Chalk({ level });
  const paint = (text: Inline, clean: (raw: string) => string): string =>
    typeof text === 'string'
      ? clean(text)
      : text.map((span) => TONES[span.tone ?? 'plain'](chalk)(clean(span.text))).join('');
  return { line: (text) => paint(text, makeSafeLine), prose: (text) => paint(text, makeSafe) };
}
