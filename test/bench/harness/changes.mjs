/** Changes of a copy of a corpus, made and undone in turn. */

import { appendFileSync, existsSync, renameSync, truncateSync, utimesSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { command, run } from './commands.mjs';
import { listFiles } from './corpora.mjs';

/** `count` files, spread over the corpus, get one more blank line, and lose it the next time; the time of the change is now. */
export function changeFiles(path, count) {
  const files = listFiles(path);
  const some = Math.min(count, files.length);
  const chosen = Array.from({ length: some }, (_, at) => files[Math.floor(((at + 0.5) * files.length) / some)]);
  let isChanged = false;
  return {
    count: some,
    toggle() {
      for (const file of chosen) {
        if (isChanged) truncateSync(file.path, file.size);
        else appendFileSync(file.path, '\n');
        utimesSync(file.path, new Date(), new Date());
      }
      isChanged = !isChanged;
    },
  };
}

/** The folder gets another name, and its own back the next time. */
export function renameFolder(path, folder) {
  const [one, other] = [join(path, folder), join(path, dirname(folder), `${basename(folder)} (autre)`)];
  if (!existsSync(one)) throw new Error(`no folder ${folder}`);
  return { toggle: () => (existsSync(one) ? renameSync(one, other) : renameSync(other, one)) };
}

/** A git repository made of the copy, with a second branch where `count` files differ; each call switches to the other. */
export function switchBranches(path, count) {
  const git = (...args) =>
    run(
      command('git', ['-C', path, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { statuses: [0] }),
    );
  if (!existsSync(join(path, '.git'))) {
    git('init', '-q', '-b', 'one');
    git('add', '-A');
    git('commit', '-q', '-m', 'one');
    git('checkout', '-q', '-b', 'two');
    changeFiles(path, count).toggle();
    git('commit', '-q', '-a', '-m', 'two');
    git('checkout', '-q', 'one');
  }
  let next = 'two';
  return {
    toggle() {
      git('checkout', '-q', next);
      next = next === 'two' ? 'one' : 'two';
    },
  };
}
