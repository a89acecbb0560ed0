/**
 * No npm package ships the schema of SchemaStore for this file: the keys are checked by hand, against
 * https://pre-commit.com/#creating-new-hooks.
 */

import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import pkg from '../../package.json' with { type: 'json' };
import { DECLARATIONS } from '../../src/commands/commands.ts';

/** Tags of the library `identify` that a document may bear. */
const TAGS = ['text', 'markdown', 'html', 'plain-text', 'rst', 'asciidoc', 'tex'];

const tags = v.array(v.picklist(TAGS));
const hooks = v.pipe(
  v.array(
    v.strictObject({
      id: v.pipe(v.string(), v.regex(/^[a-z][a-z-]*$/u)),
      name: v.string(),
      description: v.string(),
      entry: v.string(),
      language: v.literal('node'),
      types: v.optional(tags),
      types_or: v.optional(tags),
      require_serial: v.boolean(),
      minimum_pre_commit_version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/u)),
    }),
  ),
  v.minLength(1),
);

const file = readFileSync(new URL('../../.pre-commit-hooks.yaml', import.meta.url), 'utf8');
const parsed = v.parse(hooks, parse(file, { strict: true }));

describe('.pre-commit-hooks.yaml', () => {
  test('names lexloupe-check', () => {
    expect(parsed.map(({ id }) => id)).toEqual(['lexloupe-check']);
  });

  test.each(parsed)('$id starts a program that the package installs, and a command', ({ entry }) => {
    const [program = '', command = ''] = entry.split(' ');
    expect(Object.keys(pkg.bin)).toContain(program);
    expect(DECLARATIONS.map(({ name }) => name)).toContain(command);
  });

  test.each(parsed)('$id sees all files in one run: a baseline is about all of them', (hook) => {
    expect(hook.require_serial).toBe(true);
  });
});
