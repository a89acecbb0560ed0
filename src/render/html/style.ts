/** The one style sheet of a page. */

import { COLOURS } from './style/colours.ts';
import { COMPARISONS } from './style/comparisons.ts';
import { DRAWINGS } from './style/drawings.ts';
import { PAPER } from './style/paper.ts';
import { READING } from './style/reading.ts';
import { SHEET } from './style/sheet.ts';
import { TABLES } from './style/tables.ts';

/** Light and dark, from 360 to 1600 pixels and beyond, on screen and on paper. */
export const STYLE = [COLOURS, SHEET, READING, TABLES, DRAWINGS, COMPARISONS, PAPER].join('');
