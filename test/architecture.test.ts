/** Keeps the plan of the house: who imports whom, who owns which I/O, and how long things may be. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const MAX_FILE_LINES = 300;
const MAX_FUNCTION_LINES = 40;

/** Files that are data, free of the length limit. */
const DATA_TABLES = ['core/codes.ts'];

/**
 * The rooms of `src/` and what each may import. A room is a folder or a top-level file, named without its extension;
 * a room may always import itself. `*`: every room.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  schemas: [],
  alineas: ['core'],
  formats: ['core'],
  citations: ['core'],
  documents: ['core'],
  sources: ['core'],
  conventions: ['core'],
  history: ['core', 'conventions'],
  lineage: ['core', 'resolve'],
  infer: ['core', 'alineas'],
  changes: ['core', 'resolve', 'compare', 'alineas'],
  store: ['core', 'alineas', 'compare'],
  render: ['core'],
  messages: ['core'],
  compare: ['core', 'alineas'],
  resolve: ['core', 'alineas'],
  'body-citations': ['core', 'citations', 'documents'],
  attribution: ['core', 'citations'],
  checks: ['core', 'lineage', 'resolve', 'body-citations', 'messages', 'compare', 'alineas'],
  ingest: [
    'core',
    'sources',
    'formats',
    'citations',
    'body-citations',
    'store',
    'attribution',
    'conventions',
    'history',
  ],
  commands: [
    'core',
    'lineage',
    'infer',
    'changes',
    'compare',
    'resolve',
    'checks',
    'citations',
    'body-citations',
    'messages',
    'alineas',
    'documents',
  ],
  shell: ['core', 'commands', 'documents', 'messages', 'render', 'sources', 'ingest'],
  main: ['*'],
};

interface Owner {
  readonly what: string;
  readonly pattern: RegExp;
  /** Folders (`store/`) or files (`main.ts`) that may hold it. */
  readonly owners: readonly string[];
}

/** Identifiers that only these files may use. */
const GLOBALS: Readonly<Record<string, readonly string[]>> = {
  process: ['main.ts'],
  console: ['main.ts'],
};

/** Looked for in the code, comments taken out. */
const OWNERS: readonly Owner[] = [
  { what: 'node:process or node:console', pattern: /['"](?:node:)?(?:process|console)['"]/, owners: ['main.ts'] },
  { what: 'node:fs', pattern: /['"](?:node:)?fs(?:\/promises)?['"]/, owners: ['sources/', 'store/'] },
  { what: 'child processes', pattern: /['"](?:node:)?child_process['"]/, owners: ['sources/', 'store/'] },
  { what: 'threads', pattern: /['"](?:node:)?worker_threads['"]/, owners: ['ingest/', 'render/graph/layout.ts'] },
  { what: 'compression', pattern: /['"](?:node:)?zlib['"]/, owners: ['sources/'] },
  { what: 'the database driver', pattern: /['"](?:@photostructure\/sqlite|node:sqlite)['"]/, owners: ['store/'] },
  {
    what: 'SQL',
    pattern:
      /\b(?:SELECT\s[^;`]{1,400}?\sFROM|INSERT\s+(?:OR\s+\w+\s+)?INTO|DELETE\s+FROM|CREATE\s+(?:TABLE|INDEX)|PRAGMA\s+\w)/,
    owners: ['store/'],
  },
  {
    what: 'escape codes',
    pattern: /\\x1[bB]|\\u001[bB]|\\u\{0*1[bB]\}|\\033|[^\P{Cc}\s]/u,
    owners: ['render/terminal.ts'],
  },
];

const FORBIDDEN_NAMES = /^(?:utils?|helpers?|common|managers?|.*-(?:utils?|helpers?|manager))$/;

interface Source {
  /** Relative to `src/`, `/` separated. */
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

function read(file: string): Source {
  const text = readFileSync(file, 'utf8');
  const path = relative(join(ROOT, 'src'), file).split(sep).join('/');
  return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) };
}

const SOURCES = walk(join(ROOT, 'src'))
  .filter((file) => file.endsWith('.ts'))
  .sort()
  .map(read);

/** `commands/show.ts` -> `commands`, `lineage.ts` -> `lineage`. */
function roomOf(path: string): string {
  return (path.split('/')[0] ?? path).replace(/\.ts$/, '');
}

/** Every module named by an import, an export … from, or an `import()`. */
function importsOf(source: Source): string[] {
  return ts.preProcessFile(source.text, true, true).importedFiles.map((file) => file.fileName);
}

function localImportsOf(source: Source): string[] {
  return importsOf(source)
    .filter((name) => name.startsWith('.'))
    .map((name) => posix.normalize(posix.join(posix.dirname(source.path), name)));
}

function isAllowed(from: string, to: string): boolean {
  const allowed = MAY_IMPORT[from] ?? [];
  return from === to || allowed.includes('*') || allowed.includes(to);
}

/** The text with comments replaced by blanks: a comment may name what it explains. */
function codeOf(source: Source): string {
  const spans: [number, number][] = [];
  const note = (pos: number) => {
    for (const range of ts.getLeadingCommentRanges(source.text, pos) ?? []) spans.push([range.pos, range.end]);
    for (const range of ts.getTrailingCommentRanges(source.text, pos) ?? []) spans.push([range.pos, range.end]);
  };
  const visit = (node: ts.Node) => {
    note(node.pos);
    note(node.end);
    node.getChildren(source.tree).forEach(visit);
  };
  visit(source.tree);
  const chars = source.text.split('');
  for (const [start, end] of spans) chars.fill(' ', start, end);
  return chars.join('');
}

/** Uses of a global by name: `process.env`, `const { env } = process`, `globalThis.process`; not a property of another. */
function usesGlobal(source: Source, name: string): boolean {
  const isUse = (node: ts.Node): boolean => {
    if (!ts.isIdentifier(node) || node.text !== name) return false;
    const { parent } = node;
    if (ts.isPropertyAccessExpression(parent) && parent.name === node)
      return parent.expression.getText(source.tree) === 'globalThis';
    return ts.isExpression(node) && !('name' in parent && parent.name === node);
  };
  const visit = (node: ts.Node): boolean => isUse(node) || (ts.forEachChild(node, visit) ?? false);
  return visit(source.tree);
}

function isOwner(path: string, owners: readonly string[]): boolean {
  return owners.some((owner) => (owner.endsWith('/') ? path.startsWith(owner) : path === owner));
}

function lineCount(text: string): number {
  return text.replace(/\n$/, '').split('\n').length;
}

/** `path:line name (n lines)` for each function longer than the limit. */
function longFunctions(source: Source): string[] {
  const found: string[] = [];
  const lineAt = (pos: number) => source.tree.getLineAndCharacterOfPosition(pos).line + 1;
  const visit = (node: ts.Node) => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const first = lineAt(node.getStart(source.tree));
      const length = lineAt(node.end) - first + 1;
      const name = node.name?.getText(source.tree) ?? 'function';
      if (length > MAX_FUNCTION_LINES) found.push(`${source.path}:${first} ${name} (${length} lines)`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source.tree);
  return found;
}

function hasDefaultExport(source: Source): boolean {
  return source.tree.statements.some(
    (statement) =>
      ts.isExportAssignment(statement) ||
      (ts.canHaveModifiers(statement) &&
        (ts.getModifiers(statement) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword)),
  );
}

/** A barrel re-exports: `export … from` another file. */
function isBarrel(source: Source): boolean {
  return source.tree.statements.some(
    (statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined,
  );
}

/** Backticked paths with a slash in the rows of the Markdown tables of a page. */
function tablePaths(markdown: string): string[] {
  return markdown
    .split('\n')
    .filter((line) => line.trimStart().startsWith('|'))
    .flatMap((line) => [...line.matchAll(/`([^`\s]+)`/g)].map((match) => match[1] ?? ''))
    .filter((path) => path.includes('/') && !path.startsWith('@') && !path.startsWith('node:'));
}

describe('the rooms of src/', () => {
  it('holds sources to check', () => {
    expect(SOURCES.length).toBeGreaterThan(5);
  });

  it('knows every folder and every top-level file', () => {
    const rooms = readdirSync(join(ROOT, 'src')).map(roomOf);
    expect(rooms.filter((room) => !(room in MAY_IMPORT))).toEqual([]);
  });

  it('imports in one direction only', () => {
    const wrong = SOURCES.flatMap((source) =>
      localImportsOf(source)
        .filter((target) => target.startsWith('..') || !isAllowed(roomOf(source.path), roomOf(target)))
        .filter((target) => target !== '../package.json')
        .map((target) => `${source.path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('names files of its own with their extension', () => {
    const wrong = SOURCES.flatMap((source) =>
      localImportsOf(source)
        .filter((target) => !/\.(?:ts|json)$/.test(target))
        .map((target) => `${source.path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('owners', () => {
  it.each(Object.entries(GLOBALS))('%s is only where it belongs', (name, owners) => {
    const wrong = SOURCES.filter(({ path }) => !isOwner(path, owners))
      .filter((source) => usesGlobal(source, name))
      .map(({ path }) => path);
    expect(wrong).toEqual([]);
  });

  it.each(OWNERS)('$what is only where it belongs', ({ pattern, owners }) => {
    const wrong = SOURCES.filter(({ path }) => !isOwner(path, owners))
      .filter((source) => pattern.test(codeOf(source)))
      .map(({ path }) => path);
    expect(wrong).toEqual([]);
  });
});

describe('size and form', () => {
  it(`keeps files to ${MAX_FILE_LINES} lines`, () => {
    const long = SOURCES.filter(({ path }) => !DATA_TABLES.includes(path))
      .filter(({ text }) => lineCount(text) > MAX_FILE_LINES)
      .map(({ path, text }) => `${path} (${lineCount(text)} lines)`);
    expect(long).toEqual([]);
  });

  it(`keeps functions to ${MAX_FUNCTION_LINES} lines`, () => {
    expect(SOURCES.flatMap(longFunctions)).toEqual([]);
  });

  it('has no default export', () => {
    expect(SOURCES.filter(hasDefaultExport).map(({ path }) => path)).toEqual([]);
  });

  it('has no barrel', () => {
    expect(SOURCES.filter(isBarrel).map(({ path }) => path)).toEqual([]);
  });

  it('names files for a noun, in kebab-case', () => {
    const stems = SOURCES.flatMap(({ path }) => path.replace(/\.ts$/, '').split('/'));
    expect(stems.filter((stem) => FORBIDDEN_NAMES.test(stem))).toEqual([]);
    expect(stems.filter((stem) => !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(stem))).toEqual([]);
  });

  it('says at the head of each file what it does', () => {
    expect(SOURCES.filter(({ text }) => !/^\/(?:\*\*|\/)/.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe('CONTRIBUTING.md', () => {
  it('names only paths that exist', () => {
    const file = join(ROOT, 'CONTRIBUTING.md');
    expect(existsSync(file), 'CONTRIBUTING.md is missing').toBe(true);
    const paths = tablePaths(readFileSync(file, 'utf8'));
    expect(paths.length, 'CONTRIBUTING.md has no table naming paths').toBeGreaterThan(0);
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});
