/** The real corpora and the seeds, which stand beside the repository when they are there: unpacked, opened, questioned. */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CommandContext, OptionValue } from '../src/commands/command.ts';
import { type OpenCorpus, openCorpus } from '../src/ingest.ts';
import { messagesFor } from './messages-for.ts';
import { NO_CONFIGURATION } from '../src/commands/configuration.ts';
import { NO_WORKPLACE } from './no-workplace.ts';

const SHARED = fileURLToPath(new URL('../../shared', import.meta.url));

export const SEEDS = join(SHARED, 'seeds');

const ARCHIVES = {
  sante: join(SHARED, 'corpora', 'lexlib-sante-publique.tar.gz'),
  civil: join(SHARED, 'corpora', 'lexlib-code-civil.bundle'),
} as const;

/** True when everything of `paths` is there; else says what is skipped. */
function isThere(what: string, paths: readonly string[]): boolean {
  const isComplete = paths.every((path) => existsSync(path));
  if (!isComplete) console.warn(`skipped: ${what} not beside this repository (../shared)`);
  return isComplete;
}

export const HAS_SEEDS = isThere('the seed files are', [SEEDS]);
/** Archives of files that stand below one folder, by that folder. */
const SMALL_ARCHIVES = {
  'tricoteuses-code-civil': join(SHARED, 'corpora', 'tricoteuses-livre-ier.tar.gz'),
  'legi-xml': join(SHARED, 'corpora', 'legi-xml.tar.gz'),
} as const;

export const HAS_SMALL_CORPORA = isThere('the Tricoteuses and XML files are', Object.values(SMALL_ARCHIVES));
export const HAS_CORPORA = isThere('the real corpora are', Object.values(ARCHIVES));

export interface UnpackedCorpora {
  /** Code de la santé publique, without history. */
  readonly sante: string;
  /** Code civil, a git working tree. */
  readonly civil: string;
  readonly remove: () => void;
}

/** Unpacks both lexlib codes into a folder of their own. */
export function unpackCorpora(): UnpackedCorpora {
  const folder = mkdtempSync(join(tmpdir(), 'lexloupe-corpora-'));
  const civil = join(folder, 'code-civil');
  execFileSync('tar', ['xzf', ARCHIVES.sante, '-C', folder]);
  execFileSync('git', ['clone', '--quiet', '--branch', 'master', ARCHIVES.civil, civil]);
  return {
    sante: join(folder, 'code-de-la-sante-publique'),
    civil,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export interface UnpackedArchive {
  readonly root: string;
  readonly remove: () => void;
}

/** Unpacks one of the small archives into a folder of its own. */
export function unpackArchive(name: keyof typeof SMALL_ARCHIVES): UnpackedArchive {
  const folder = mkdtempSync(join(tmpdir(), 'lexloupe-corpora-'));
  execFileSync('tar', ['xzf', SMALL_ARCHIVES[name], '-C', folder]);
  return { root: join(folder, name), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Opens a folder with an index in memory. */
export function openFolder(root: string): Promise<OpenCorpus> {
  return openCorpus({
    roots: [root],
    settings: { codeMap: [], assumed: null },
    cacheDir: null,
    isForced: false,
    freshness: 'all',
    pace: { onProgress: () => undefined, signal: new AbortController().signal },
  });
}

/** What a command is given: English, on a day after all that the corpora hold. */
export function makeContext(
  opened: OpenCorpus,
  args: readonly string[] = [],
  options: Readonly<Record<string, OptionValue>> = {},
): CommandContext {
  return {
    corpus: opened.corpus,
    asOf: '2026-01-01',
    lang: 'en',
    messages: messagesFor('en'),
    args,
    options,
    raw: async (version) => (await opened.raw(version)) ?? '',
    isDocumentDay: false,
    isDataWanted: true,
    isQuiet: false,
    workplace: NO_WORKPLACE,
    configuration: NO_CONFIGURATION,
    refresh: opened.refresh,
  };
}
