import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltTool, buildTool, type Ended, ROOT, runBuilt } from './built-tool.ts';

/**
 * Each transcript holds one command line and what it prints on examples/. With UPDATE_TRANSCRIPTS=1 they are written
 * again, to be read before they are committed; a new one starts as a file with the line `$ lexloupe …` in it.
 */
const FOLDER = join(ROOT, 'test', 'transcripts');
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));
const isUpdate = process.env['UPDATE_TRANSCRIPTS'] === '1';

/** What every line says: no need to repeat it in names of files. */
const USUAL = [' -C examples', ' --as-of 2026-01-15'];

const COMMANDS = [
  ...[
    'show',
    'list',
    'versions',
    'lineage',
    'diff',
    'changes',
    'cited-by',
    'abrogated',
    'search',
    'validate',
    'explain',
    'export',
    'graph',
    'stats',
    'index',
  ],
  ...['init', 'rules', 'config', 'refs', 'check'],
  ...['completion', 'help'],
];

function readCommand(name: string): string {
  const line = readFileSync(join(FOLDER, name), 'utf8')
    .split('\n')
    .find((each) => each.startsWith('$ lexloupe'));
  if (line === undefined) throw new Error(`${name} holds no line “$ lexloupe …”`);
  return line.slice(2).trimEnd();
}

/** Words of a command line; quotes as in a shell, nothing else of one. */
function splitWords(line: string): readonly string[] {
  return [...line.matchAll(/(?:[^\s"']|"[^"]*"|'[^']*')+/gu)].map(([word]) =>
    word.replaceAll(/"([^"]*)"|'([^']*)'/gu, (_, double?: string, single?: string) => double ?? single ?? ''),
  );
}

interface Transcript {
  readonly name: string;
  readonly command: string;
}

const TRANSCRIPTS: readonly Transcript[] = FILES.map((name) => ({ name, command: readCommand(name) }));

function fileNameOf(command: string): string {
  const short = USUAL.reduce((line, usual) => line.replace(usual, ''), command).replace(/^lexloupe ?/u, '');
  const safe = short.replaceAll('*', '%2A').replaceAll('?', '%3F');
  const name = safe.replaceAll(/[^\p{L}\p{N}.,@=%-]+/gu, '_').replaceAll(/^_|_$/gu, '');
  return `${/^\w/u.test(name) ? name : `lexloupe${name === '' ? '' : `_${name}`}`}.md`;
}

/** A fence longer than any in the text; what does not end with a line feed is marked, as diff does. */
function fenced(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/^`+/gmu)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const end = text === '' || text.endsWith('\n') ? '' : '\n\\ No line feed at the end';
  return `${fence}${language}\n${text}${end === '' ? '' : `${end}\n`}${fence}\n`;
}

function transcriptOf(command: string, { status, stdout, stderr }: Ended): string {
  const parts = [`# ${command}\n`, fenced('console', `$ ${command}\n${stdout}`)];
  if (stderr !== '') parts.push(fenced('stderr', stderr));
  return [...parts, `exit ${status}\n`].join('\n');
}

function rewrite(name: string, command: string, transcript: string): void {
  rmSync(join(FOLDER, name));
  writeFileSync(join(FOLDER, fileNameOf(command)), transcript);
}

const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

let tool: BuiltTool;

beforeAll(async () => {
  tool = await buildTool();
  await runBuilt(tool, ['index', '-C', 'examples']);
}, 60_000);
afterAll(() => {
  tool.remove();
});

describe('transcripts', () => {
  test.concurrent.each(TRANSCRIPTS)(
    '$name',
    async ({ name, command }) => {
      const transcript = transcriptOf(command, await runBuilt(tool, splitWords(command).slice(1)));
      if (isUpdate) rewrite(name, command, transcript);
      else expect(transcript).toBe(readFileSync(join(FOLDER, name), 'utf8'));
    },
    30_000,
  );

  test.skipIf(isUpdate)('are named for their command line', () => {
    expect(FILES).toEqual(TRANSCRIPTS.map(({ command }) => fileNameOf(command)));
  });

  test('never depend on the day they are read', () => {
    const lines = TRANSCRIPTS.map(({ command }) => command).filter((line) => line.includes(' -C examples'));
    expect(lines.filter((line) => !line.includes('--as-of'))).toEqual([]);
  });

  test('the first one of README.md is real', async () => {
    const [, line = '', stdout] = /^```console\n\$ (lexloupe .*)\n([^]*?)```$/mu.exec(README) ?? [];
    expect((await runBuilt(tool, splitWords(line).slice(1))).stdout).toBe(stdout);
  });

  test('show every command', () => {
    const lines = TRANSCRIPTS.map(({ command }) => splitWords(command));
    expect(COMMANDS.filter((command) => !lines.some((words) => words.includes(command)))).toEqual([]);
  });
});
