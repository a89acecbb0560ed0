/**
 * Bundles the program: `node .ci/build.mjs [FOLDER]`, into dist/ unless told otherwise. esbuild splits what commands share
 * into as many files as there are ways of sharing; Node takes up to a millisecond to load each. Files that are always
 * loaded together are then joined into one.
 */

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { build } from 'esbuild';

const folder = resolve(process.argv[2] ?? 'dist');

/** What to join, in order, by the modules that are loaded first; a file belongs to the first that reaches it. */
const GROUPS = [
  { name: 'first', roots: ['src/main.ts'] },
  { name: 'reading-core', roots: ['src/shell/run.ts', 'src/ingest.ts'], within: 'src/ingest/reading-worker.ts' },
  { name: 'answer', roots: ['src/shell/run.ts', 'src/ingest.ts', 'src/render/text.ts'] },
  {
    name: 'articles',
    roots: ['show', 'versions', 'cited-by', 'list', 'search', 'explain'].map((name) => `src/commands/${name}.ts`),
  },
];

const OPTIONS = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  external: ['@photostructure/sqlite'],
  logLevel: 'warning',
  write: false,
};

/** The driver's own bundle for require: as an ES module, Node would read it and what it requires twice over. */
const driver = {
  name: 'driver',
  setup(context) {
    const filter = /^@photostructure\/sqlite$/;
    context.onResolve({ filter }, ({ path, kind }) =>
      kind === 'import-statement' ? { path, namespace: 'driver' } : undefined,
    );
    context.onLoad({ filter, namespace: 'driver' }, ({ path }) => ({
      contents: `export const { DatabaseSync } = require('${path}');`,
    }));
  },
};

const { outputFiles, metafile } = await build({
  ...OPTIONS,
  entryPoints: { main: 'src/main.ts', 'chunks/reading-worker': 'src/ingest/reading-worker.ts' },
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  outdir: folder,
  metafile: true,
  plugins: [driver],
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
});

const keyOf = (path) => relative(process.cwd(), path);
const texts = new Map(outputFiles.map(({ path, text }) => [keyOf(path), text]));
const { outputs } = metafile;
const entries = new Map(Object.entries(outputs).map(([key, { entryPoint }]) => [entryPoint, key]));

/** The files loaded with a module, without those that it loads later. */
function closureOf(root) {
  const found = new Set([entries.get(root)]);
  for (const key of found) {
    for (const { path, kind } of outputs[key]?.imports ?? []) {
      if (kind === 'import-statement' && path in outputs) found.add(path);
    }
  }
  return found;
}

/** Name of the group of each file that has one. */
const groupOf = new Map();
/** Entries of the program stay files of their own. */
const own = ['src/main.ts', 'src/ingest/reading-worker.ts'].map((entry) => entries.get(entry));
for (const { name, roots, within } of GROUPS) {
  const limit = within === undefined ? null : closureOf(within);
  for (const key of roots.flatMap((root) => [...closureOf(root)])) {
    if (!own.includes(key) && !groupOf.has(key) && (limit === null || limit.has(key))) groupOf.set(key, name);
  }
}

/** The name, in a group, of what a file of it exports. */
const exportName = (key, name) => `${basename(key, '.js').replaceAll(/\W/g, '_')}$${name}`;

const pathFrom = (key, group) => {
  const path = relative(dirname(key), join(relative(process.cwd(), folder), 'chunks', `${group}.js`));
  return path.startsWith('.') ? path : `./${path}`;
};

/** Text of a file, what it takes from files of other groups taken from the groups. */
function redirect(key) {
  const here = groupOf.get(key);
  const target = (path) => {
    const found = join(dirname(key), path);
    const group = groupOf.get(found);
    return group === undefined || group === here ? null : { found, path: pathFrom(key, group) };
  };
  const names = (list, found) =>
    list
      .split(',')
      .map((item) => item.trim().split(/ as /))
      .map(([exported, local = exported]) => `${exportName(found, exported)} as ${local}`)
      .join(',');
  return texts
    .get(key)
    .replaceAll(/\bimport\{([^}]*)\}from"(\.[^"]*)"/g, (text, list, path) => {
      const to = target(path);
      return to === null ? text : `import{${names(list, to.found)}}from"${to.path}"`;
    })
    .replaceAll(/\bimport"(\.[^"]*)"/g, (text, path) => {
      const to = target(path);
      return to === null ? text : `import"${to.path}"`;
    })
    .replaceAll(/\bimport\("(\.[^"]*)"\)/g, (text, path) => {
      const to = target(path);
      return to === null ? text : `import("${to.path}").then(all=>all.${exportName(to.found, 'all')})`;
    });
}

/** Source of a group: all that its files export. */
function groupSource(keys) {
  return keys
    .map((key) => {
      const names = outputs[key].exports.map((name) => `${name} as ${exportName(key, name)}`);
      return `export{${names.join(',')}}from"${resolve(key)}";export*as ${exportName(key, 'all')} from"${resolve(key)}";`;
    })
    .join('\n');
}

const redirected = {
  name: 'redirected',
  setup(context) {
    const isJoined = (path) => groupOf.has(keyOf(path));
    context.onResolve({ filter: /^\.|^\// }, ({ path, resolveDir }) => {
      const full = resolve(resolveDir, path);
      return isJoined(full) ? { path: full, namespace: 'joined' } : { path, external: true };
    });
    context.onLoad({ filter: /./, namespace: 'joined' }, ({ path }) => ({
      contents: redirect(keyOf(path)),
      resolveDir: dirname(path),
    }));
  },
};

async function joinGroup(group) {
  const keys = [...groupOf].filter(([, name]) => name === group).map(([key]) => key);
  const stdin = { contents: groupSource(keys), resolveDir: join(folder, 'chunks') };
  const { outputFiles: joined } = await build({ ...OPTIONS, stdin, plugins: [redirected] });
  return joined[0].text;
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(join(folder, 'chunks'), { recursive: true });
for (const key of texts.keys()) if (!groupOf.has(key)) writeFileSync(key, redirect(key));
for (const { name } of GROUPS) writeFileSync(join(folder, 'chunks', `${name}.js`), await joinGroup(name));
