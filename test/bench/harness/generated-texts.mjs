/** The wordings of a generated archive as the files that citations.ts reads: "Article N", "----", text, in a folder named for a code. */

import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { command } from './commands.mjs';

const ARTICLE = /<ARTICLE>[^]*?<\/ARTICLE>/g;
const NUMBER = /<NUM>([^<]*)</;
const CONTENT = /<BLOC_TEXTUEL>\s*<CONTENU>([^]*?)<\/CONTENU>/;
const FILES_A_FOLDER = 1000;

/** Writes the texts of the whole archive of `folder` below `out`; returns their count. */
export function writeTexts(bench, folder, out) {
  const archive = readdirSync(folder).find((name) => name.startsWith('Freemium'));
  const xml = bench.read(command('tar', ['-xzOf', join(folder, archive ?? ''), '--wildcards', '*LEGIARTI*.xml']));
  let count = 0;
  for (const [article] of xml.matchAll(ARTICLE)) {
    const text = (CONTENT.exec(article)?.[1] ?? '').replaceAll(/<[^>]*>/g, '\n');
    const below = join(out, 'code-des-lanternes', String(Math.floor(count / FILES_A_FOLDER)));
    if (count % FILES_A_FOLDER === 0) mkdirSync(below, { recursive: true });
    writeFileSync(join(below, `${count}.md`), `Article ${NUMBER.exec(article)?.[1] ?? ''}\n----\n${text}`);
    count += 1;
  }
  return count;
}
