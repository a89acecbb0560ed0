/** P4: the whole corpus verified: nothing changed, ten files changed; against find and git status. */

import { findOf } from '../harness/bench.mjs';
import { changeFiles } from '../harness/changes.mjs';
import { command } from '../harness/commands.mjs';

const LIMIT = 2.2;
const TEN_LIMIT = Math.round(LIMIT * 120) / 100;

/** `git status` of the files, in a repository kept outside them. */
function gitStatus(bench, path) {
  const repository = ['--git-dir', bench.folder('status.git'), '--work-tree', path];
  const git = (...args) => command('git', [...repository, ...args], { cwd: path, statuses: [0] });
  bench.run(git('init', '-q'));
  bench.run(git('add', '-A'));
  return { ...git('-c', 'core.untrackedCache=true', 'status', '--porcelain'), shown: 'git status' };
}

async function measure(bench, sheet) {
  const { pairs } = bench.options;
  for (const name of ['codes-2015', 'CSP']) {
    const { path, article } = bench.corpora.copy(name);
    const find = findOf(path);
    const [index, citedBy] = [bench.on(path, 'index'), bench.on(path, 'cited-by', article)];
    bench.run(index);
    const verify = (what, ours, limit, more = {}) =>
      sheet.ratio({ corpus: name, what }, () => ({ ours, base: find, warm: find, pairs, ...more }), limit);
    await verify('nothing changed', index, LIMIT);
    await verify('nothing changed: who cites an article', citedBy, LIMIT);
    await verify('nothing changed: search', bench.on(path, 'search', 'cytaphérèse'), LIMIT);
    const ten = changeFiles(path, 10);
    await verify('ten files changed', index, TEN_LIMIT, { before: ten.toggle });
    await sheet.ratio({ corpus: name, what: 'nothing changed, against git status' }, () => {
      bench.run(index);
      return { ours: index, base: gitStatus(bench, path), warm: find, pairs };
    });
  }
}

export const freshness = { id: 'P4', title: 'freshness', measure };
