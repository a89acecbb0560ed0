'use strict';

/**
 * Loads the program; written into dist/main.js as it is. Its files were compiled when it was built, by one version of Node
 * on one kind of machine: there, they are not compiled again, which takes longer than most answers. Elsewhere, and where a
 * file has no compiled form, Node loads them as it loads any other.
 */

const { readFileSync } = require('node:fs');
const { basename, dirname, join } = require('node:path');
const { Script } = require('node:vm');

const { arch, platform, version } = process;
const COMPILED = join(__dirname, 'compiled', `${version}-${platform}-${arch}`);

function compiledForm(file) {
  try {
    return readFileSync(join(COMPILED, `${basename(file, '.js')}.bin`));
  } catch {
    return null;
  }
}

const HEAD = Buffer.from('(function(exports,require,module,__filename,__dirname){');
const TAIL = Buffer.from('\n})');

/** What the file exports. Its patterns hold letters that are not ASCII. */
function load(file) {
  const known = require.cache[file];
  if (known !== undefined) return known.exports;
  const cachedData = compiledForm(file);
  if (cachedData === null) return require(file);
  const code = Buffer.concat([HEAD, readFileSync(file), TAIL]).toString('utf8');
  const made = Object.assign(new module.constructor(file, module), {
    filename: file,
    paths: module.paths,
    loaded: true,
  });
  require.cache[file] = made;
  const folder = dirname(file);
  const requireFrom = (path) => (path.startsWith('.') ? load(join(folder, path)) : require(path));
  const run = new Script(code, { filename: file, cachedData }).runInThisContext();
  run.call(made.exports, made.exports, requireFrom, made, file, folder);
  return made.exports;
}

load(join(__dirname, 'program.js'));
