/** Sites written by tests: a corpus, the command run on it, and the files that it left. */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandContext } from '../../../src/commands/command.ts';
import { NO_CONFIGURATION } from '../../../src/commands/configuration.ts';
import { run } from '../../../src/commands/site.ts';
import type { View } from '../../../src/core/view.ts';
import type { Lang } from '../../../src/messages/messages.ts';
import { createPress } from '../../../src/shell/site-press.ts';
import { openRequest } from '../../corpus-fixture.ts';
import { messagesFor } from '../../messages-for.ts';
import { NO_WORKPLACE } from '../../no-workplace.ts';
import { memoryStream } from '../../shell/surroundings.ts';

export interface Publishing {
  readonly lang?: Lang;
  readonly args?: readonly string[];
  readonly isForced?: boolean;
  readonly mark?: string;
  readonly signal?: AbortSignal;
}

/** `lexloupe site --out OUT -C ROOT --as-of 2026-01-15`. */
export async function publish(root: string, out: string, given: Publishing = {}): Promise<View> {
  const { lang = 'en', args = [], isForced = false, mark = '1', signal = new AbortController().signal } = given;
  const messages = messagesFor(lang);
  const { corpus, close } = await openRequest(root);
  const stderr = memoryStream();
  const surroundings = { cwd: '/', mark, clock: () => 0, signal, stderr };
  const context: CommandContext = {
    ...{ corpus, lang, messages, args, asOf: '2026-01-15' },
    ...{ isDocumentDay: false, isDataWanted: true, isQuiet: true, refresh: null },
    options: { out, force: isForced },
    raw: () => Promise.reject(new Error('pages are made from the index')),
    workplace: NO_WORKPLACE,
    configuration: NO_CONFIGURATION,
    press: createPress({ lang, messages, surroundings, roots: [root], isQuiet: true }),
  };
  try {
    return await run(context);
  } finally {
    close();
  }
}

/** Text and last change of every file, by its path from the folder. */
export function filesIn(folder: string): ReadonlyMap<string, { readonly text: string; readonly changed: number }> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return new Map(
    paths
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => {
        const full = join(folder, path);
        return [path, { text: readFileSync(full, 'utf8'), changed: statSync(full).mtimeMs }];
      }),
  );
}

/** Addresses of a page that lead nowhere in the site: files that are not there, names that no element bears. */
export function brokenLinks(files: ReadonlyMap<string, { readonly text: string }>): readonly string[] {
  const names = new Map<string, ReadonlySet<string>>();
  for (const [path, { text }] of files) {
    names.set(path, new Set([...text.matchAll(/ id="([^"]*)"/g)].map((match) => match[1] ?? '')));
  }
  const broken: string[] = [];
  for (const [path, { text }] of files) {
    if (!path.endsWith('.html')) continue;
    for (const [, href = ''] of text.matchAll(/ (?:href|src)="([^"]*)"/g)) {
      if (href.startsWith('https://www.legifrance.gouv.fr/')) continue;
      const url = new URL(href.replaceAll('&amp;', '&'), `file:///${path}`);
      const target = names.get(decodeURIComponent(url.pathname.slice(1)));
      const isThere = url.protocol === 'file:' && target !== undefined;
      if (!isThere || (url.hash !== '' && !target.has(url.hash.slice(1)))) broken.push(`${path}: ${href}`);
    }
  }
  return broken;
}
