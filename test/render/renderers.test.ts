import { describe, expect, it } from 'vitest';
import { GRAPH_FORMATS, RENDERERS, REPORT_FORMATS } from '../../src/render/renderers.ts';
import { contextOf, everyBlock, findForbidden, findingOf, graphNode, HOSTILE, versionOf, viewOf } from './sample.ts';

const HOSTILE_VIEW = viewOf({
  kind: 'show',
  data: { text: HOSTILE },
  records: { columns: ['text'], rows: [[HOSTILE]] },
  blocks: everyBlock(HOSTILE),
  findings: [findingOf({ message: HOSTILE, source: versionOf({ path: HOSTILE }) })],
  warnings: [HOSTILE],
  graph: () => ({
    title: HOSTILE,
    nodes: [graphNode('a', { label: HOSTILE, num: HOSTILE, texte: HOSTILE, caption: [HOSTILE] }), graphNode(HOSTILE)],
    edges: [{ from: 'a', to: HOSTILE, relation: 'renumbers', date: '2001-01-01', by: HOSTILE }],
  }),
  summary: HOSTILE,
});

describe('RENDERERS', () => {
  it.each(Object.keys(RENDERERS))('%s is loaded under its name and lets nothing hostile through', async (name) => {
    const renderer = await RENDERERS[name]?.(contextOf({ width: 80 }));
    expect(renderer?.name).toBe(name);
    const chunks = await renderer?.render(HOSTILE_VIEW, contextOf({ width: 80 }));
    const output = [...(chunks ?? [])].join('');
    expect(output).toContain('phare');
    expect(findForbidden(output.replaceAll('\r\n', '\n'))).toBeNull();
  });

  it('holds the outputs of every command', () => {
    const general = Object.keys(RENDERERS).filter((name) => ![...REPORT_FORMATS, ...GRAPH_FORMATS].includes(name));
    expect(general).toEqual(['text', 'plain', 'json', 'ndjson', 'csv', 'markdown', 'html']);
  });

  it('holds the outputs that draw', () => {
    expect(GRAPH_FORMATS).toEqual(['dot', 'mermaid', 'graphml', 'svg']);
    expect(GRAPH_FORMATS.filter((name) => !(name in RENDERERS))).toEqual([]);
  });

  it('holds the reports of findings', () => {
    expect(REPORT_FORMATS.filter((name) => !(name in RENDERERS))).toEqual([]);
    expect(REPORT_FORMATS).toEqual(['compact', 'sarif', 'junit', 'github', 'gitlab', 'checkstyle']);
  });
});
