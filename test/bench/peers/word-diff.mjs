/** Compares two files word by word with jsdiff: `word-diff.mjs PEERS ONE TWO`; prints how many parts it found. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [peers, one, two] = process.argv.slice(2);
const { diffWords } = createRequire(join(peers, 'package.json'))('diff');
process.stdout.write(`${diffWords(readFileSync(one, 'utf8'), readFileSync(two, 'utf8')).length}\n`);
