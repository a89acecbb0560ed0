/**
 * Bundles the program: `node .ci/build.mjs [FOLDER]`, into dist/ unless told otherwise. esbuild splits what commands share
 * into as many files as there are ways of sharing; Node takes up to a millisecond to load each. Files that are always
 * loaded together are then joined into one. All are written for require: Node's reader of ES modules, and what importing
 * a part of Node makes it load, cost a seventh of its own start. esbuild splits ES modules alone, hence in this order.
 */

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { build, transform } from 'esbuild';

const folder = resolve(process.argv[2] ?? 'dist');

/** Modules that most answers never call: loaded when they are first called, with what nothing else needs. */
const APART = [
  ...[
    'src/alineas/markup.ts',
    'src/compare.ts',
    'src/lineage.ts',
    'src/render/any-script.ts',
    'src/shell/failure.ts',
    'src/shell/nearest-names.ts',
  ],
  ...[
    'src/store/near-words.ts',
    'src/store/nearest.ts',
    'src/store/order.ts',
    'src/store/search.ts',
    'src/store/stats.ts',
  ],
];
const LATE_SENTENCES = ['check', 'checks', 'documents', 'gate', 'graph', 'rules', 'setup'];
const LANGS = ['en', 'fr'];

/** `src/render/diff.ts` is render-diff. */
const nameOf = (path) =>
  path
    .replace(/^src\//, '')
    .replace(/\.ts$/, '')
    .replaceAll('/', '-');

const inRoom = (room, names) => names.map((name) => `src/${room}/${name}.ts`);

/**
 * What to join, in order, by the modules that are loaded first; a file belongs to the first that reaches it. What runs when
 * it is loaded is alone: a thread that needs a part of it must not run it.
 */
const GROUPS = [
  { name: 'main', roots: ['src/main.ts'], isAlone: true },
  { name: 'first', roots: ['src/main.ts'] },
  { name: 'reading-core', roots: ['src/shell/run.ts', 'src/ingest.ts'], within: 'src/ingest/reading-worker.ts' },
  { name: 'answer', roots: ['src/shell/run.ts', 'src/ingest.ts', 'src/render/text.ts'] },
  { name: 'articles', roots: inRoom('commands', ['show', 'versions', 'cited-by', 'list', 'search', 'explain']) },
  ...LANGS.map((lang) => ({ name: `messages-${lang}`, roots: [`src/messages/${lang}.ts`] })),
  ...LANGS.map((lang) => ({ name: `help-${lang}`, roots: [`src/messages/${lang}/help.ts`], isApart: true })),
  ...LANGS.map((lang) => ({
    name: `late-${lang}`,
    roots: inRoom(`messages/${lang}`, LATE_SENTENCES),
    isApart: true,
  })),
  ...APART.map((path) => ({ name: nameOf(path), roots: [path], isApart: true })),
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
  // gray-matter's, which is never called.
  logOverride: { 'direct-eval': 'silent' },
  write: false,
};

/**
 * The binary of the driver, where Node would look for its package: finding it through the package's own code costs half
 * as much as opening it. Whatever is not as in a plain installation is left to that code.
 */
function openDriver() {
  const { existsSync } = require('node:fs');
  const { arch, platform } = process;
  const name = `/@photostructure/sqlite/prebuilds/${platform}-${arch}/@photostructure+sqlite.glibc.node`;
  const isUsual = !existsSync('/etc/alpine-release');
  const place = isUsual ? module.paths.find((path) => existsSync(path + name)) : undefined;
  try {
    if (place !== undefined) return require(place + name);
  } catch {
    // Made for another C library.
  }
  return require('@photostructure/sqlite');
}

const driver = {
  name: 'driver',
  setup(context) {
    const filter = /^@photostructure\/sqlite$/;
    context.onResolve({ filter }, ({ path, kind }) =>
      kind === 'import-statement' ? { path, namespace: 'driver' } : undefined,
    );
    context.onLoad({ filter, namespace: 'driver' }, () => ({
      contents: `${openDriver} export const { DatabaseSync } = openDriver();`,
    }));
  },
};

const ENTRIES = ['src/main.ts', 'src/ingest/reading-worker.ts', 'src/ingest/verifying-worker.ts'];

/** Every module is made a file of its own, whatever else is loaded with it. */
const modules = readdirSync('src', { recursive: true })
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.ts'));

const { outputFiles, metafile } = await build({
  ...OPTIONS,
  entryPoints: modules,
  outbase: 'src',
  splitting: true,
  entryNames: 'chunks/[dir]/[name]',
  chunkNames: 'chunks/[name]-[hash]',
  outdir: folder,
  metafile: true,
  plugins: [driver],
});

const keyOf = (path) => relative(process.cwd(), path);
const texts = new Map(outputFiles.map(({ path, text }) => [keyOf(path), text]));
const { outputs } = metafile;

/** The files of a module: the one that says what it exports, and the one that holds it when others import it too. */
const filesOf = new Map(modules.map((path) => [path, []]));
for (const [key, { entryPoint, inputs }] of Object.entries(outputs)) {
  filesOf.get(entryPoint)?.push(key);
  for (const input of Object.keys(inputs)) if (input !== entryPoint) filesOf.get(input)?.push(key);
}
const apart = new Set(
  GROUPS.filter(({ isApart }) => isApart).flatMap(({ roots }) => roots.flatMap((root) => filesOf.get(root))),
);

/** What a file names of others; no module is there for what it does when it is loaded. */
const namedBy = (key) =>
  [...texts.get(key).matchAll(/(?:import|export)\{[^}]*\}from"(\.[^"]*)"/g)].map(([, path]) =>
    join(dirname(key), path),
  );

/** The files that some name, and these in turn, without those that are loaded later. */
function closureOf(keys) {
  const found = new Set(keys);
  for (const key of found) {
    for (const path of namedBy(key)) if (!apart.has(path)) found.add(path);
  }
  return found;
}

/** Name of the group of each file. */
const groupOf = new Map();
for (const { name, roots, within, isAlone } of GROUPS) {
  const own = roots.flatMap((root) => filesOf.get(root));
  const limit = within === undefined ? null : closureOf(filesOf.get(within));
  for (const key of isAlone ? own : closureOf(own)) {
    if (!groupOf.has(key) && (limit === null || limit.has(key))) groupOf.set(key, name);
  }
}

/** What is left is joined by what loads it. */
const dynamic = Object.values(outputs).flatMap(({ imports }) =>
  imports.filter(({ kind }) => kind === 'dynamic-import'),
);
const loaders = new Map();
for (const path of new Set([
  ...ENTRIES.flatMap((entry) => filesOf.get(entry)),
  ...dynamic.map((later) => later.path),
])) {
  for (const key of closureOf([path])) if (!groupOf.has(key)) loaders.set(key, [...(loaders.get(key) ?? []), path]);
}
const shares = new Map();
for (const [key, paths] of loaders) {
  const set = paths.join(' ');
  const alone = paths.length === 1 ? outputs[paths[0]].entryPoint : undefined;
  if (!shares.has(set)) shares.set(set, alone?.startsWith('src/') ? nameOf(alone) : `shared-${shares.size}`);
  groupOf.set(key, shares.get(set));
}

/** The name, in a group, of what a file of it exports: short, there are thousands. */
const numbers = new Map([...groupOf.keys()].map((key, index) => [key, index.toString(36)]));
const exportName = (key, name) => `${name}$${numbers.get(key)}`;

/** Where a group is written. */
const FILES = {
  main: 'program.js',
  'ingest-reading-worker': 'chunks/reading-worker.js',
  'ingest-verifying-worker': 'chunks/verifying-worker.js',
};
const fileOfGroup = (group) => FILES[group] ?? `chunks/${group}.js`;

/** Text of a file, what it takes from files of other groups taken from the groups. */
function redirect(key) {
  const here = groupOf.get(key);
  const target = (path) => {
    const found = join(dirname(key), path);
    const group = groupOf.get(found);
    if (group === 'main' && here !== 'main') throw new Error(`${key} would run the program`);
    return group === undefined || group === here ? null : { found, path: `group:${group}` };
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
    .replaceAll(/\bimport"\.[^"]*";?/g, '')
    .replaceAll(/\bimport\("(\.[^"]*)"\)/g, (text, path) => {
      const to = target(path);
      return to === null ? text : `import("${to.path}").then(all=>all.${exportName(to.found, 'all')})`;
    });
}

/** What files of other groups take from each file; from those that are loaded later, all. */
const taken = new Map([...groupOf.keys()].map((key) => [key, new Set()]));
for (const [key, text] of texts) {
  for (const [, list, path] of text.matchAll(/(?:import|export)\{([^}]*)\}from"(\.[^"]*)"/g)) {
    const from = join(dirname(key), path);
    if (groupOf.get(from) === groupOf.get(key)) continue;
    for (const item of list.split(',')) taken.get(from)?.add(item.trim().split(/ as /)[0]);
  }
}
const isLoadedLater = new Set(dynamic.map(({ path }) => path));

/** Source of a group: all that is taken from its files. */
function groupSource(keys) {
  return keys
    .map((key) => {
      const names = [...taken.get(key)].map((name) => `${name} as ${exportName(key, name)}`);
      const all = isLoadedLater.has(key) ? `export*as ${exportName(key, 'all')} from"${resolve(key)}";` : '';
      return `import"${resolve(key)}";${names.length === 0 ? '' : `export{${names.join(',')}}from"${resolve(key)}";`}${all}`;
    })
    .join('\n');
}

const redirected = {
  name: 'redirected',
  setup(context) {
    const isJoined = (path) => groupOf.has(keyOf(path));
    context.onResolve({ filter: /^group:/ }, ({ path }) => ({ path, external: true }));
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

/** Where a file stands, for what starts threads from it. */
const HERE = "const HERE=require('node:url').pathToFileURL(__filename).href;";

const IMPORT = /\bimport (?:(\w+),)?(?:(\w+) from|\{([^}]*)\}from)"([^"]+)"|\bimport\{([^}]*)\}from"([^"]+)"/g;

/** What a text imports by name, by the file it comes from. */
function importedNames(text) {
  const found = new Map();
  for (const [, first, only, some = '', path, list = some, from = path] of text.matchAll(IMPORT)) {
    const names = list === '' ? [] : list.split(',').map((item) => item.trim().split(/ as /)[0]);
    if ((first ?? only) !== undefined) names.push('default');
    found.set(from, new Set([...(found.get(from) ?? []), ...names]));
  }
  return found;
}

/** A stand-in for what `path` exports, which is loaded when one of the names is first used. */
function standIn(variable, path, names) {
  const all = `${variable}all`;
  const load = `(${all}??=require("${path}"))`;
  const member = (name) =>
    `get ${name}(){return ${name === 'default' && !path.startsWith('group:') ? load : `${load}.${name}`}}`;
  return `let ${all};const ${variable}={${[...names].map(member).join(',')}};`;
}

/** An ES module as Node requires it: what it imports is loaded when it is first used, since no answer uses everything. */
async function forRequire(text, group) {
  const folderOfGroup = dirname(fileOfGroup(group));
  const { code } = await transform(text, {
    format: 'cjs',
    platform: OPTIONS.platform,
    target: OPTIONS.target,
    minifySyntax: true,
    minifyWhitespace: true,
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': 'HERE' },
  });
  const names = importedNames(text);
  const standIns = new Map();
  const lazy = code.replaceAll(
    /\b(import_\w+)=(?:__toESM\d*\()?require\("([^"]+)"\)(?:,1\)|\))?/g,
    (all, variable, path) => {
      if (!names.has(path)) return all;
      const name = standIns.get(path)?.name ?? `lazy${standIns.size}`;
      standIns.set(path, { name, source: standIn(name, path, names.get(path)) });
      return `${variable}=${name}`;
    },
  );
  const head = [...standIns.values()].map(({ source }) => source).join('');
  // The list of names is for those who import a file made for require.
  const whole = lazy.replace(/0&&\(module\.exports=\{[^}]*\}\);\n?/, '');
  return `"use strict";${text.includes('import.meta.url') ? HERE : ''}${head}${whole}`.replaceAll(
    /"group:([^"]+)"/g,
    (all, name) => JSON.stringify(`./${relative(folderOfGroup, fileOfGroup(name))}`),
  );
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(join(folder, 'chunks'), { recursive: true });
writeFileSync(join(folder, 'package.json'), '{"type":"commonjs"}\n');
for (const name of new Set(groupOf.values())) {
  writeFileSync(join(folder, fileOfGroup(name)), await forRequire(await joinGroup(name), name));
}
copyFileSync('.ci/loader.cjs', join(folder, 'main.js'));
// Options of Node are part of what compiled code is held against.
const { status } = spawnSync(process.execPath, ['.ci/compile-ahead.cjs', folder], {
  env: { ...process.env, NODE_OPTIONS: '' },
  stdio: 'ignore',
  timeout: 120_000,
});
if (status !== 0) rmSync(join(folder, 'compiled'), { recursive: true, force: true });
