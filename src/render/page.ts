/** What every text block needs to know to write itself: width, colours, words. */

import type { Block, RenderContext } from '../core/view.ts';
import { createPainter } from './terminal.ts';
import type { Painter } from './terminal.ts';

export interface Page {
  /** Columns; null: nothing is wrapped. */
  readonly width: number | null;
  readonly paint: Painter;
  readonly words: RenderContext['words'];
}

/** A block of one kind. */
export type BlockOf<K extends Block['kind']> = Extract<Block, { readonly kind: K }>;

/** Under this many columns tables and facts become lists (cli.md 4). */
export const NARROW = 60;

export function createPage(context: RenderContext): Page {
  return { width: context.width, paint: createPainter(context.colorLevel), words: context.words };
}
