/** Mermaid's own parser of flowcharts, which needs no page but for the one thing that it is given here. */

import DOMPurify from 'dompurify';
import mermaid from 'mermaid';

/** Without a page DOMPurify does nothing, and lacks what Mermaid calls: labels are then left as they are. */
Object.assign(DOMPurify, { addHook: () => undefined, sanitize: (text: string) => text });

interface Vertex {
  readonly id: string;
  readonly text?: string;
  readonly type?: string;
  readonly labelType?: string;
}

interface Flowchart {
  getVertices(): ReadonlyMap<string, Vertex>;
  getEdges(): readonly { readonly start: string; readonly end: string }[];
}

function isFlowchart(db: object): db is Flowchart {
  return 'getVertices' in db && 'getEdges' in db;
}

/** Nodes and edges of a flowchart. Throws where Mermaid finds a mistake. */
export async function parseMermaid(source: string): Promise<{
  readonly vertices: readonly Vertex[];
  readonly edges: ReturnType<Flowchart['getEdges']>;
}> {
  await mermaid.parse(source);
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
  if (!isFlowchart(db)) throw new Error('not a flowchart');
  return { vertices: [...db.getVertices().values()], edges: db.getEdges() };
}
