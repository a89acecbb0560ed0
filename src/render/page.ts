/** What every text block needs to know to write itself: width, colours, words. */

import type { Block, RenderContext } from '../core/view.ts';
import type { WriteGrid } from './columns.ts';
import type { Painter } from './painter.ts';

export interface Page {
  /** Columns; null: nothing is wrapped. */
  readonly width: number | null;
  readonly paint: Painter;
  /** Lays out a table whose cells are wrapped; null where nothing is wrapped. */
  readonly grid: WriteGrid | null;
  readonly words: RenderContext['words'];
}

/** A block of one kind. */
export type BlockOf<K extends Block['kind']> = Extract<Block, { readonly kind: K }>;

/** Under this many columns tables and facts become lists (cli.md 4). */
export const NARROW = 60;
