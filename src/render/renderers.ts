/** Every output by its name; each is loaded only when asked for. */

import type { AnyRenderer, RenderContext } from '../core/view.ts';
import type { GraphLimit } from './graph/cut.ts';

type Load = (context: Pick<RenderContext, 'width' | 'colorLevel'>) => Promise<AnyRenderer>;

/** What draws on a terminal is loaded for one. */
const loadText: Load = async ({ width, colorLevel }) =>
  width === null && colorLevel === 0
    ? (await import('./text.ts')).pipedTextRenderer
    : (await import('./terminal-text.ts')).textRenderer;

/** Values of `--format`. */
export const RENDERERS: Readonly<Record<string, Load>> = {
  text: loadText,
  plain: async () => (await import('./plain.ts')).plainRenderer,
  json: async () => (await import('./json.ts')).jsonRenderer,
  ndjson: async () => (await import('./ndjson.ts')).ndjsonRenderer,
  csv: async () => (await import('./csv.ts')).csvRenderer,
  markdown: async () => (await import('./markdown.ts')).markdownRenderer,
  html: async () => (await import('./html.ts')).htmlRenderer,
  compact: async () => (await import('./compact.ts')).compactRenderer,
  sarif: async () => (await import('./sarif.ts')).sarifRenderer,
  junit: async () => (await import('./junit.ts')).junitRenderer,
  github: async () => (await import('./github.ts')).githubRenderer,
  gitlab: async () => (await import('./gitlab.ts')).gitlabRenderer,
  checkstyle: async () => (await import('./checkstyle.ts')).checkstyleRenderer,
  dot: async () => (await import('./dot.ts')).dotRenderer,
  mermaid: async () => (await import('./mermaid.ts')).mermaidRenderer,
  graphml: async () => (await import('./graphml.ts')).graphmlRenderer,
  svg: async () => (await import('./svg.ts')).svgRenderer,
};

/** Outputs that show findings and nothing else: for the commands whose answer is findings. */
export const REPORT_FORMATS: readonly string[] = [...['compact', 'sarif', 'junit', 'github', 'gitlab', 'checkstyle']];

/** Outputs that draw, and how much each can hold: of the commands whose answer is a graph. */
export const GRAPH_LIMITS: Readonly<Record<string, GraphLimit>> = {
  dot: { nodes: 20_000, edges: 100_000 },
  // Mermaid refuses more than 500 edges and 50,000 characters unless its page is configured otherwise.
  mermaid: { nodes: 250, edges: 400 },
  graphml: { nodes: 20_000, edges: 100_000 },
  svg: { nodes: 2000, edges: 6000 },
};

export const GRAPH_FORMATS: readonly string[] = Object.keys(GRAPH_LIMITS);
