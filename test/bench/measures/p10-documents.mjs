/** P10: `check` of 10,000 small documents and of a book of 500 pages, against reading them. */

import { join } from 'node:path';
import { catOf } from '../harness/bench.mjs';
import { FILES, PAGES, readArticles, writeDocuments } from '../harness/made-documents.mjs';
import { comparePairs } from '../harness/pairs.mjs';

const EXTRA_MS = 300;

/** `check` of a folder against 2 x reading it + 0.3 s. */
function addFolder(bench, sheet, { name, path }, what, folder, hasTarget) {
  const { pairs } = bench.options;
  const args = ['check', folder, '-C', path, '--fail-on', 'never', ...(hasTarget ? ['--no-refresh'] : [])];
  const target = hasTarget ? '<= 2 x reading + 0.3 s' : '';
  return sheet.fact({ corpus: name, what }, target, () => {
    const cat = catOf(folder);
    const told = comparePairs({ ours: bench.tool(...args), base: cat, warm: cat, pairs, env: bench.env });
    const limit = 2 * told.baseMs + EXTRA_MS;
    const { references } = JSON.parse(bench.read(bench.tool(...args, '-f', 'json'))).data;
    const counts = Object.entries(references ?? {}).map(([kind, count]) => `${kind} ${count}`);
    return {
      measured: `${(told.oursMs / limit).toFixed(2)} of it`,
      how: `\`lexloupe check\` ${told.oursMs.toFixed(0)} ms, reading ${told.baseMs.toFixed(0)} ms; ${counts.join(', ')}; pairs: ${told.pairs}`,
      ...(hasTarget ? { isMet: told.oursMs <= limit } : {}),
    };
  });
}

async function measure(bench, sheet) {
  for (const name of ['codes-2015', 'CSP']) {
    const corpus = bench.corpora.open(name);
    const articles = readArticles(bench.read(bench.on(corpus.path, 'list', '-f', 'plain')));
    const folder = bench.folder(`documents-${name}`);
    writeDocuments(folder, articles);
    await addFolder(
      bench,
      sheet,
      corpus,
      `${FILES} small documents, files of the corpus not looked at`,
      join(folder, 'small'),
      true,
    );
    await addFolder(
      bench,
      sheet,
      corpus,
      `${FILES} small documents, every file of the corpus verified`,
      join(folder, 'small'),
      false,
    );
    await addFolder(
      bench,
      sheet,
      corpus,
      `a book of ${PAGES} pages, files of the corpus not looked at`,
      join(folder, 'book'),
      true,
    );
  }
}

export const documents = { id: 'P10', title: 'check of documents', measure };
