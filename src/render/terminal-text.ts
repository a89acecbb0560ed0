/** The `text` output on a terminal: colours, wrapped lines, grids. */

import type { Renderer } from '../core/view.ts';
import { gridLines } from './grid.ts';
import { createPainter } from './terminal.ts';
import { textPieces } from './text.ts';

/** Blocks, then the summary, in the width and the colours of the context. */
export const textRenderer: Renderer = {
  name: 'text',
  render: (view, { width, colorLevel, words, urlOf }) =>
    textPieces(view, { width, paint: createPainter(colorLevel, urlOf), grid: gridLines, words }),
};
