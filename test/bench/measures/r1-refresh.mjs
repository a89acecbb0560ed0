/** R1: what a refresh costs after changes of several sizes, as a share of the first index. Made on a copy of the corpus. */

import { changeFiles, renameFolder, switchBranches } from '../harness/changes.mjs';

const MANY = 10_000;
const BRANCH = 2_000;
const FOLDERS = {
  'codes-2015': {
    'a code renamed': 'Code Civil',
    'a folder of a code renamed': 'Code De Commerce/Partie Réglementaire',
  },
  CSP: { 'a part renamed': '04. Partie réglementaire ancienne' },
};

/** Refresh after each change against a first index of the same files. */
function addChange(bench, sheet, corpus, what, open) {
  return sheet.ratio({ corpus: corpus.name, what }, () => {
    const { toggle } = open();
    return {
      ours: bench.on(corpus.path, 'index'),
      base: bench.on(corpus.path, 'index', '--force'),
      before: toggle,
      pairs: bench.options.pairs,
    };
  });
}

async function measure(bench, sheet) {
  for (const name of ['codes-2015', 'CSP']) {
    const corpus = bench.corpora.copy(name);
    const { path } = corpus;
    const add = (what, open) => addChange(bench, sheet, corpus, what, open);
    await add('R1 nothing changed', () => ({ toggle: () => undefined }));
    await add('R2 ten files changed', () => changeFiles(path, 10));
    await add(`R3 ${MANY} files changed`, () => changeFiles(path, MANY));
    await add(`R4 a branch switched, ${BRANCH} files differ`, () => switchBranches(path, BRANCH));
    for (const [what, folder] of Object.entries(FOLDERS[name]))
      await add(`R5 ${what}`, () => renameFolder(path, folder));
  }
}

export const refresh = { id: 'R1', title: 'refresh, as a share of the first index', measure };
