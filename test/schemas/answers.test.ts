import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltTool, buildTool, runBuilt } from '../built-tool.ts';

/** Real answers on examples/, checked against the schemas that the package ships. */
const FOLDER = new URL('../../src/schemas/', import.meta.url);
const ajv = new Ajv2020({ allErrors: true });
for (const name of readdirSync(FOLDER)) ajv.addSchema(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')));

/** A command line, and the schema of one of its ndjson records. */
interface Case {
  readonly argv: readonly string[];
  readonly record: string;
}

const SHOWN = 'show.schema.json#/$defs/shown';
const FINDING = 'finding.schema.json';
const ARTICLE = 'article.schema.json';

/** The schema of what the answers of a command hold. */
function dataOf(kind: string): string {
  return `${kind}.schema.json#/properties/data`;
}

const CASES: readonly Case[] = [
  { argv: ['show', 'L131-4'], record: SHOWN },
  { argv: ['show', 'R211-7', 'L121-3', 'L9999-1'], record: SHOWN },
  { argv: ['show', 'L321-2', '--all-versions'], record: SHOWN },
  { argv: ['show', 'L131-4', '--at', '2005-06-01'], record: SHOWN },
  { argv: ['list'], record: ARTICLE },
  { argv: ['list', '--num', 'Z*'], record: ARTICLE },
  { argv: ['versions', 'L321-2'], record: dataOf('versions') },
  { argv: ['lineage', 'L212-4'], record: dataOf('lineage') },
  { argv: ['lineage', 'L222-1'], record: dataOf('lineage') },
  { argv: ['lineage', 'L131-4'], record: dataOf('lineage') },
  { argv: ['diff', 'L112-3', 'L212-4'], record: dataOf('diff') },
  { argv: ['diff', 'L321-2'], record: dataOf('diff') },
  { argv: ['changes', '--from', '1998-01-01', '--to', '2017-01-01'], record: dataOf('changes') },
  {
    argv: ['changes', '--from', '1998-01-01', '--to', '2017-01-01', '--impact', 'examples/documents'],
    record: dataOf('changes'),
  },
  { argv: ['refs', 'examples/documents', '--verbose'], record: 'ref.schema.json' },
  { argv: ['refs', 'L212-4'], record: 'ref.schema.json' },
  { argv: ['check', 'examples/documents'], record: FINDING },
  { argv: ['check', 'examples/documents', '--fix'], record: FINDING },
  { argv: ['cited-by', 'L131-4'], record: dataOf('cited-by') },
  { argv: ['cited-by', 'L213-2'], record: dataOf('cited-by') },
  { argv: ['search', 'feu', '--limit', '3'], record: 'search.schema.json#/$defs/result' },
  { argv: ['search', 'L131-4'], record: 'search.schema.json#/$defs/result' },
  { argv: ['search', 'introuvable'], record: 'search.schema.json#/$defs/result' },
  { argv: ['abrogated', '--include', 'superseded,repealed-later'], record: FINDING },
  { argv: ['validate'], record: FINDING },
  { argv: ['explain', 'R211-7'], record: dataOf('explain') },
  { argv: ['explain', 'L121-1'], record: dataOf('explain') },
  { argv: ['explain', 'code des phares et balises:L131-5'], record: dataOf('explain') },
  { argv: ['export'], record: ARTICLE },
  { argv: ['export', '--what', 'links'], record: 'export.schema.json#/$defs/linkRow' },
  { argv: ['index', '--stats', '--no-cache'], record: dataOf('index') },
  { argv: ['graph', 'L212-4'], record: dataOf('graph') },
  { argv: ['graph', '--relation', 'renumbers,repeals', '--depth', '1'], record: dataOf('graph') },
  { argv: ['stats'], record: dataOf('stats') },
  { argv: ['rules'], record: 'rules.schema.json#/$defs/rule' },
  { argv: ['config'], record: dataOf('config') },
];

let tool: BuiltTool;
beforeAll(async () => {
  tool = await buildTool();
  await runBuilt(tool, ['index', '-C', 'examples']);
}, 60_000);
afterAll(() => {
  tool.remove();
});

async function answerOf(argv: readonly string[], format: string, lang = 'en'): Promise<string> {
  const common = ['-C', 'examples', '--as-of', '2026-01-15', '--format', format, '--lang', lang];
  const { stdout, stderr } = await runBuilt(tool, [...argv, ...common]);
  if (stdout === '') throw new Error(`no answer: ${stderr}`);
  return stdout;
}

/** What is wrong with a value; empty when it is valid. */
function errorsOf(schema: string, value: unknown): readonly string[] {
  const validate = ajv.getSchema(schema);
  if (validate === undefined) throw new Error(`no schema ${schema}`);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const NAMED = CASES.map((one) => ({ ...one, line: one.argv.join(' ') }));

describe('json', () => {
  test.concurrent.each(NAMED)(
    '$line',
    async ({ argv }) => {
      const text = await answerOf(argv, 'json');
      const answer: unknown = JSON.parse(text);
      expect(answer).toMatchObject({ kind: argv[0], asOf: '2026-01-15' });
      expect(errorsOf(`${argv[0]}.schema.json`, answer)).toEqual([]);
    },
    30_000,
  );

  test.each([
    { argv: ['show', 'L121-1'], code: 'ambiguous' },
    { argv: ['show', 'L9999-1'], code: 'not-found' },
    { argv: ['list', '--etat', 'nope'], code: 'unknown-etat' },
    { argv: ['search', 'NOT feu'], code: 'query-only-excluded' },
  ])('an error: $code', async ({ argv, code }) => {
    const answer: unknown = JSON.parse(await answerOf(argv, 'json'));
    expect(answer).toMatchObject({ error: { code } });
    expect(errorsOf('error.schema.json', answer)).toEqual([]);
  });
});

describe('ndjson', () => {
  test.concurrent.each(NAMED)(
    '$line',
    async ({ argv, record }) => {
      const lines = (await answerOf(argv, 'ndjson')).trimEnd().split('\n');
      const [summary, ...records] = lines.map((line): unknown => JSON.parse(line)).toReversed();
      expect(errorsOf('ndjson-summary.schema.json', summary)).toEqual([]);
      expect(records.flatMap((each) => errorsOf(record, each))).toEqual([]);
    },
    30_000,
  );
});

describe('the same bytes', () => {
  const LINES = [
    ['show', 'L131-4', '--at', '2005-06-01'],
    ['lineage', 'L212-4'],
    ['graph'],
    ['stats'],
    ['abrogated'],
    ['validate'],
    ['export'],
  ];
  const SPOKEN = [
    ...['json', 'ndjson', 'csv', 'plain'].map((format) => ({ line: 'validate', format })),
    ...['json', 'ndjson'].map((format) => ({ line: 'show L131-4 --at 2005-06-01', format })),
    ...['json', 'csv'].map((format) => ({ line: 'abrogated', format })),
    ...['json', 'csv'].map((format) => ({ line: 'lineage L212-4', format })),
  ];

  test.concurrent.each(SPOKEN)('whatever the language: $line -f $format', async ({ line, format }) => {
    const argv = line.split(' ');
    expect(await answerOf(argv, format, 'fr')).toBe(await answerOf(argv, format, 'en'));
  });

  test.concurrent.each(LINES)('in two runs, with and without an index kept: %s', async (...argv) => {
    expect(await answerOf([...argv, '--no-cache'], 'json')).toBe(await answerOf(argv, 'json'));
  });
});
