/** Indexes the words of every file of a folder with a library: `full-text.mjs PEERS minisearch|flexsearch FOLDER`; JSON. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { listFiles } from '../harness/corpora.mjs';

const [peers, name, folder] = process.argv.slice(2);
const load = createRequire(join(peers, 'package.json'));

const LIBRARIES = {
  minisearch() {
    const found = load('minisearch');
    const index = new (found.default ?? found)({ fields: ['text'] });
    return (id, text) => index.add({ id, text });
  },
  flexsearch() {
    const { Index } = load('flexsearch');
    const index = new Index({ tokenize: 'strict' });
    return (id, text) => index.add(id, text);
  },
};

const start = performance.now();
const add = LIBRARIES[name]();
const files = listFiles(folder);
files.forEach(({ path }, id) => add(id, readFileSync(path, 'utf8')));
const ms = performance.now() - start;
process.stdout.write(JSON.stringify({ ms, files: files.length, mib: process.resourceUsage().maxRSS / 1024 }));
