/** The real corpora: where they are unpacked, their files, copies that may be changed. */

import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { command, run } from './commands.mjs';
import { ROOT } from './options.mjs';

/** Names that people say, folders, archives beside the repository, a rare word, words side by side, a beginning, a common word. */
export const CORPORA = {
  'codes-2015': {
    folder: 'codes-2015',
    archive: 'codes-2015.tar.gz',
    article: 'code civil:1382',
    citing: String.raw`articles?\s+1382\b`,
    code: 'code civil',
    queries: { rare: 'télévisuelle', phrase: '"mise en demeure"', prefix: 'photograph*', common: 'article' },
  },
  CSP: {
    folder: 'code-de-la-sante-publique',
    archive: 'lexlib-sante-publique.tar.gz',
    article: 'CSP:L1110-4',
    citing: String.raw`L\.?\s*1110-4\b`,
    code: 'CSP',
    queries: { rare: 'cytaphérèse', phrase: '"mise en demeure"', prefix: 'pharmac*', common: 'article' },
  },
  history: { folder: 'lexlib-code-civil', archive: 'lexlib-code-civil.bundle' },
};

const SHARED = join(ROOT, '..', 'shared', 'corpora');

function unpack(archive, into, folder) {
  const path = join(SHARED, archive);
  if (!existsSync(path)) throw new Error(`${archive} is not in ../shared/corpora: name a folder with --corpora`);
  mkdirSync(into, { recursive: true });
  if (archive.endsWith('.bundle'))
    run(command('git', ['clone', '-q', '-b', 'master', path, join(into, folder)], { statuses: [0] }));
  else run(command('tar', ['xzf', path, '-C', into], { statuses: [0] }));
}

/** Every file below a folder, with its size, in a fixed order; dot folders left out. */
export function listFiles(root) {
  const [found, stack] = [[], [root]];
  for (let folder = stack.pop(); folder !== undefined; folder = stack.pop()) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && !entry.name.startsWith('.')) stack.push(path);
      else if (entry.isFile()) found.push({ path, size: statSync(path).size });
    }
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

export const sumSizes = (files) => files.reduce((sum, { size }) => sum + size, 0);

/** Finds corpora by name under `given`, else unpacks them under `home`; each once. */
export function openCorpora(given, home) {
  const found = new Map();
  const locate = (name) => {
    const { folder, archive } = CORPORA[name];
    const path = join(given ?? join(home, 'corpora'), folder);
    if (!existsSync(path)) {
      if (given !== null) throw new Error(`${folder} is not in the folder of --corpora`);
      unpack(archive, join(home, 'corpora'), folder);
    }
    return { ...CORPORA[name], name, path };
  };
  const open = (name) => {
    if (!found.has(name)) found.set(name, locate(name));
    return found.get(name);
  };
  return {
    open,
    /** A copy of a corpus, times kept, that measurements may change. */
    copy(name) {
      const key = `copy of ${name}`;
      if (!found.has(key)) {
        const { path, ...rest } = open(name);
        const copy = join(home, 'copies', rest.folder);
        if (!existsSync(copy)) {
          // A copy that was interrupted is not taken for the corpus.
          const partial = `${copy}.partial`;
          rmSync(partial, { recursive: true, force: true });
          cpSync(path, partial, { recursive: true, preserveTimestamps: true });
          renameSync(partial, copy);
        }
        found.set(key, { ...rest, path: copy });
      }
      return found.get(key);
    },
  };
}
