/** Publishes a site: its pages rendered one after the other and put into its folder, then its search. */

import { relative, resolve, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { SitePress } from '../commands/site/press.ts';
import { UsageError } from '../core/contracts.ts';
import type { Site, SiteReport } from '../core/site.ts';
import { WriteError } from '../core/write-error.ts';
import type { Lang, Messages } from '../messages/messages.ts';
import type { SiteFolder, SiteFolderError } from '../sources/site-folder.ts';
import { startProgress } from './progress.ts';
import { renderWords } from './render-words.ts';
import type { Surroundings } from './surroundings.ts';
import { TOOL } from './tool.ts';

export interface PressOptions {
  readonly lang: Lang;
  readonly messages: Messages;
  readonly surroundings: Pick<Surroundings, 'cwd' | 'mark' | 'clock' | 'signal' | 'stderr'>;
  /** Of the corpus, as named. */
  readonly roots: readonly string[];
  readonly isQuiet: boolean;
}

/** Pages between two looks at the clock and at Ctrl-C. */
const TURN = 20;

/** In the language of the person: pages are read by people. */
export function createPress(options: PressOptions): SitePress {
  const { lang, messages } = options;
  return { lang, messages, publish: (site, asked) => publish(options, site, asked) };
}

async function publish(
  options: PressOptions,
  site: Site,
  { out, isForced }: { readonly out: string; readonly isForced: boolean },
): Promise<SiteReport> {
  const { messages, surroundings } = options;
  const folder = resolve(surroundings.cwd, out);
  refuseCorpus(options, folder, out);
  const { openSiteFolder, SiteFolderError } = await import('../sources/site-folder.ts');
  const explain = (error: unknown): unknown => {
    if (error instanceof SiteFolderError) return folderFailure(error, out, messages);
    return error instanceof WriteError
      ? new UsageError('cannot-write', messages.errors.cannotWrite(out, error.code))
      : error;
  };
  try {
    const opened = openSiteFolder(folder, { mark: surroundings.mark, isForced });
    try {
      return { ...(await fill(options, site, opened)), out };
    } finally {
      opened.close();
    }
  } catch (error) {
    throw explain(error);
  }
}

/** Pages in the corpus would be read as documents of it. */
function refuseCorpus({ roots, messages, surroundings }: PressOptions, folder: string, out: string): void {
  for (const root of roots) {
    const path = relative(resolve(surroundings.cwd, root), folder);
    if (path === '..' || path.startsWith(`..${sep}`)) continue;
    throw new UsageError('out-in-corpus', messages.site.inCorpus(out, root), messages.site.inCorpusHint);
  }
}

function folderFailure({ reason, detail }: SiteFolderError, out: string, { site }: Messages): UsageError {
  if (reason === 'not-a-folder') return new UsageError('not-a-folder', site.notFolder(detail));
  return reason === 'not-ours'
    ? new UsageError('not-a-site', site.notOurs(out), site.notOursHint)
    : new UsageError('taken-over', site.takenOver(out), site.takenOverHint);
}

async function fill(options: PressOptions, site: Site, folder: SiteFolder): Promise<Omit<SiteReport, 'out'>> {
  const { messages, isQuiet, surroundings } = options;
  const { clock, signal } = surroundings;
  const { createSearchIndex } = await import('../render/site/search-index.ts');
  const { sharedFiles, sitePageSource } = await import('../render/site/site-page.ts');
  const search = createSearchIndex();
  const settings = {
    site,
    words: { ...renderWords(messages), ...messages.site.words },
    madeBy: messages.site.madeBy(TOOL.name),
  };
  const counts = { pages: 0, files: 0, written: 0, unchanged: 0, bytes: 0 };
  const put = ({ path, text }: { readonly path: string; readonly text: string }): void => {
    counts[folder.put(path, text)] += 1;
    counts.files += 1;
    counts.bytes += Buffer.byteLength(text);
  };
  const progress = startProgress(() => surroundings.stderr, { isQuiet, messages, clock, work: 'pages' });
  try {
    for (const file of sharedFiles()) put(file);
    for (const page of site.pages) {
      put({ path: page.path, text: await sitePageSource(page, settings) });
      counts.pages += 1;
      if (page.entry !== undefined) search.add(page.path, page.entry);
      if (counts.pages % TURN !== 0) continue;
      progress.report({ done: counts.pages, total: site.total });
      await setImmediate();
      signal.throwIfAborted();
    }
    for (const file of search.files()) put(file);
    return { ...counts, removed: folder.finish() };
  } finally {
    progress.stop();
  }
}
