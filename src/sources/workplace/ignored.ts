/** `.lexloupeignore`: the syntax and the precedence of gitignore, in any folder from the root down. */

import fs from 'node:fs';
import ignore from 'ignore';
import type { Ignore } from 'ignore';

export const IGNORE_FILE = '.lexloupeignore';

export interface Ignored {
  /** `path`: relative to the root, `/` separated. */
  readonly isIgnored: (path: string) => boolean;
}

/** What the ignore files at and below `root` leave out. Each is read once, when a path below it is first asked for. */
export function createIgnored(root: string): Ignored {
  const rules = new Map<string, Ignore | null>();
  const folders = new Map<string, boolean>([['', false]]);

  const rulesOf = (folder: string): Ignore | null => {
    const known = rules.get(folder);
    if (known !== undefined) return known;
    const read = readRules(folder === '' ? `${root}/${IGNORE_FILE}` : `${root}/${folder}/${IGNORE_FILE}`);
    rules.set(folder, read);
    return read;
  };

  /** The deepest file that has a word to say decides. */
  const decide = (path: string, isFolder: boolean): boolean => {
    for (let folder = parentOf(path); ; folder = parentOf(folder)) {
      const inside = folder === '' ? path : path.slice(folder.length + 1);
      const { ignored = false, unignored = false } = rulesOf(folder)?.test(isFolder ? `${inside}/` : inside) ?? {};
      if (ignored || unignored) return ignored;
      if (folder === '') return false;
    }
  };

  /** Nothing can be taken back in from a folder that is left out. */
  const isFolderIgnored = (folder: string): boolean => {
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const isOut = isFolderIgnored(parentOf(folder)) || decide(folder, true);
    folders.set(folder, isOut);
    return isOut;
  };

  return { isIgnored: (path) => isFolderIgnored(parentOf(path)) || decide(path, false) };
}

function parentOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === -1 ? '' : path.slice(0, slash);
}

function readRules(file: string): Ignore | null {
  try {
    return ignore({ ignorecase: false }).add(fs.readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
  } catch {
    return null;
  }
}
