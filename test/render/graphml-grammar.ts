/**
 * A check of GraphML by its structure. The published schema (graphml.xsd) is not in any package and is not fetched: what it
 * says of the elements used here is written out below: their parents, order, attributes, and the references among ids.
 */

import { SaxesParser } from 'saxes';

interface Rule {
  readonly parents: readonly string[];
  readonly required: readonly string[];
  readonly optional?: readonly string[];
}

const GRAMMAR: Readonly<Record<string, Rule>> = {
  graphml: { parents: [''], required: ['xmlns'], optional: ['xmlns:xsi', 'xsi:schemaLocation'] },
  key: { parents: ['graphml'], required: ['id', 'for', 'attr.name', 'attr.type'] },
  graph: { parents: ['graphml'], required: ['edgedefault'], optional: ['id'] },
  node: { parents: ['graph'], required: ['id'] },
  edge: { parents: ['graph'], required: ['source', 'target'], optional: ['id'] },
  data: { parents: ['node', 'edge'], required: ['key'] },
};

const TYPES = ['boolean', 'int', 'long', 'float', 'double', 'string'];

export interface ReadGraphml {
  readonly problems: readonly string[];
  readonly nodes: readonly string[];
  readonly edges: number;
}

/** What is wrong with a document; `grammar` null: only whether it is well-formed XML. */
export function readGraphml(source: string, grammar: typeof GRAMMAR | null = GRAMMAR): ReadGraphml {
  const problems: string[] = [];
  const ids = new Map<string, string>();
  const references: (readonly [id: string, kind: string])[] = [];
  const open: string[] = [''];
  let edges = 0;
  const check = (name: string, attributes: Readonly<Record<string, string>>): void => {
    const rule = grammar?.[name];
    if (rule === undefined) {
      problems.push(`unknown element ${name}`);
      return;
    }
    if (!rule.parents.includes(open.at(-1) ?? '')) problems.push(`${name} in ${open.at(-1)}`);
    const names = Object.keys(attributes);
    problems.push(...rule.required.filter((one) => !names.includes(one)).map((one) => `${name} without ${one}`));
    const known = [...rule.required, ...(rule.optional ?? [])];
    problems.push(...names.filter((one) => !known.includes(one)).map((one) => `${name} with ${one}`));
    const { id, key, source: from, target: to } = attributes;
    if (id !== undefined && ids.has(id)) problems.push(`id ${id} twice`);
    if (id !== undefined) ids.set(id, name === 'key' ? `key of ${attributes['for']}` : name);
    if (key !== undefined) references.push([key, `key of ${open.at(-1)}`]);
    for (const end of [from, to]) if (end !== undefined) references.push([end, 'node']);
    if (name === 'key' && !TYPES.includes(attributes['attr.type'] ?? '')) problems.push('type');
    if (name === 'edge') edges += 1;
  };
  const parser = new SaxesParser();
  parser.on('error', ({ message }) => problems.push(message));
  parser.on('opentag', ({ name, attributes }) => {
    if (grammar !== null) check(name, attributes);
    open.push(name);
  });
  parser.on('text', (text) => {
    if (grammar !== null && text.trim() !== '' && open.at(-1) !== 'data') problems.push(`text in ${open.at(-1)}`);
  });
  parser.on('closetag', () => open.pop());
  parser.write(source).close();
  problems.push(...references.filter(([id, kind]) => ids.get(id) !== kind).map(([id, kind]) => `${id} is no ${kind}`));
  return { problems, nodes: [...ids].flatMap(([id, name]) => (name === 'node' ? [id] : [])), edges };
}
