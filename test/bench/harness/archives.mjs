/** Generated archives of LEGI, one folder a size, and what indexing them costs. */

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { command, run } from './commands.mjs';
import { BENCH } from './options.mjs';

const GENERATOR = join(BENCH, 'make-legi-archive.mjs');

/** Sizes at which growth is looked at: a hundredth, a tenth and a quarter of the largest, and the largest. */
export const sizesOf = (scale) => [0.01, 0.1, 0.25, 1].map((share) => Math.round(scale * share));

/** Folders by number of versions: those given, else made under `home`. */
export function openArchives(given, home) {
  const hasArchive = (folder) => existsSync(folder) && readdirSync(folder).some((name) => name.endsWith('.tar.gz'));
  return {
    open(versions) {
      const folder = given.get(versions) ?? join(home, 'archives', String(versions));
      if (hasArchive(folder)) return folder;
      if (given.has(versions)) throw new Error(`${folder} holds no archive`);
      process.stderr.write(`  ${versions} versions are being made\n`);
      run(command('nice', ['node', GENERATOR, folder, String(versions)], { statuses: [0] }), process.env);
      return folder;
    },
  };
}
