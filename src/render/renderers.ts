/** Every output by its name; each is loaded only when asked for. */

import type { Renderer } from '../core/view.ts';

/** Values of `--format`. */
export const RENDERERS: Readonly<Record<string, () => Promise<Renderer>>> = {
  text: async () => (await import('./text.ts')).textRenderer,
  plain: async () => (await import('./plain.ts')).plainRenderer,
  json: async () => (await import('./json.ts')).jsonRenderer,
  ndjson: async () => (await import('./ndjson.ts')).ndjsonRenderer,
  csv: async () => (await import('./csv.ts')).csvRenderer,
  markdown: async () => (await import('./markdown.ts')).markdownRenderer,
};
