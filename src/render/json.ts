/** The `json` output: one envelope (cli.md 5), its long arrays written element by element. */

import type { Json, Renderer, RenderContext, View } from '../core/view.ts';
import { inPieces } from './chunks.ts';
import { corpusJson, SCHEMA_VERSION } from './envelope.ts';
import { findingsJson, ruleJson } from './finding-json.ts';
import { jsonBlock } from './json-text.ts';

function* arraySource(elements: Iterable<Json>, indent = '  '): Generator<string> {
  let isEmpty = true;
  for (const element of elements) {
    yield `${isEmpty ? '[\n' : ',\n'}${indent}  ${jsonBlock(element, `${indent}  `)}`;
    isEmpty = false;
  }
  yield isEmpty ? '[]' : `\n${indent}]`;
}

function* dataSource({ data, items, itemsIn }: View): Generator<string> {
  if (items === undefined) yield jsonBlock(data, '  ');
  else if (itemsIn === undefined) yield* arraySource(items);
  else {
    const others = isObject(data) ? Object.entries(data) : [];
    yield '{';
    for (const [key, value] of others) yield `\n    ${jsonBlock(key)}: ${jsonBlock(value, '    ')},`;
    yield `\n    ${jsonBlock(itemsIn)}: `;
    yield* arraySource(items, '    ');
    yield '\n  }';
  }
}

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function* member(key: string, value: Iterable<string>): Generator<string> {
  yield `,\n  "${key}": `;
  yield* value;
}

function* envelope(view: View, context: RenderContext): Generator<string> {
  const { name, version } = context.tool;
  yield `{\n  "schemaVersion": ${jsonBlock(SCHEMA_VERSION)}`;
  yield* member('kind', [jsonBlock(view.kind)]);
  yield* member('tool', [jsonBlock({ name, version }, '  ')]);
  yield* member('asOf', [jsonBlock(context.asOf)]);
  yield* member('corpus', [jsonBlock(corpusJson(context.corpus), '  ')]);
  yield* member('data', dataSource(view));
  if (view.rules !== undefined) yield* member('rules', arraySource(view.rules.map(ruleJson)));
  yield* member('findings', arraySource(findingsJson(view.findings)));
  yield* member('warnings', [jsonBlock(view.warnings, '  ')]);
  yield '\n}\n';
}

/** Two blanks a level; the same view gives the same bytes. `items` are asked for one by one. */
export const jsonRenderer: Renderer = {
  name: 'json',
  render: (view, context) => inPieces(envelope(view, context), ''),
};

/** What an error says to a program. */
export interface ErrorReport {
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
  readonly suggestions: readonly string[];
}

/** The error object of cli.md 5, for stdout in JSON mode, ended by a line feed. */
export function renderError(error: ErrorReport): string {
  const { code, message, hint, suggestions } = error;
  return `${jsonBlock({ schemaVersion: SCHEMA_VERSION, kind: 'error', error: { code, message, hint, suggestions } })}\n`;
}
