/** The configuration file: found upward from a folder, read as data, judged key by key. */

import { basename, dirname, join, resolve } from 'node:path';
import { type FoundConfig, PACKAGE, SEARCH_PLACES } from './config-places.ts';
import type { Settings } from './config-schema.ts';
import { UsageError } from '../core/contracts.ts';
import { parseDuration } from '../core/durations.ts';
import type { Severity } from '../core/model.ts';
import type { Messages } from '../messages/messages.ts';
import { readFile } from '../sources/file.ts';
import { isPresent } from '../sources/folder.ts';
import { TOOL } from './tool.ts';

export type FailOn = Severity | 'never';

export interface Config {
  /** The file it was read from, absolute. */
  readonly file: string;
  /** Absolute paths; empty when the file names none. */
  readonly corpus: readonly string[];
  /** Which code the files of a pattern belong to, in the order of the file. */
  readonly codes: readonly { readonly glob: string; readonly code: string }[];
  readonly failOn: FailOn | null;
  /** `name=level`, as `--rule` takes them. */
  readonly rules: readonly string[];
  /** Whose article a bare number of a document is, in the order of the file. */
  readonly defaultCodes: readonly { readonly glob: string; readonly code: string }[];
  /** Absolute; false: none is wanted. */
  readonly baseline: string | false | null;
  /** Days. */
  readonly warnBefore: number | null;
  /** What the file says, as written. */
  readonly settings: Settings;
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n', 1)[0] ?? '';
}

/** True when a file of one of the names stands in the folder or above; of a package.json, unless it says nothing of lexloupe. */
function hasPlace(folder: string): boolean {
  for (let path = folder, below = ''; path !== below; below = path, path = dirname(path)) {
    const places = SEARCH_PLACES.map((name) => join(path, name)).filter(isPresent);
    if (places.some((place) => basename(place) !== PACKAGE || mayConfigure(place))) return true;
  }
  return false;
}

/** False for a package.json without the key, or that is broken: it is somebody else's. */
function mayConfigure(path: string): boolean {
  const read = readFile(path);
  if (read.status !== 'read') return true;
  try {
    const value: unknown = JSON.parse(read.text);
    return typeof value === 'object' && value !== null && TOOL.name in value;
  } catch {
    return false;
  }
}

async function findConfig(folder: string): Promise<FoundConfig | null> {
  if (!hasPlace(resolve(folder))) return null;
  const { searchConfig } = await import('./config-search.ts');
  return searchConfig(folder);
}

async function parseContent(file: string, content: unknown, messages: Messages): Promise<unknown> {
  if (typeof content !== 'string') return content;
  try {
    if (file.endsWith('.json')) return JSON.parse(content);
    const { parseYaml } = await import('./config-yaml.ts');
    return parseYaml(content);
  } catch (error) {
    throw new UsageError('bad-config', messages.errors.configUnreadable(file, reasonOf(error)));
  }
}

/**
 * The configuration that holds in a folder: the nearest of lexloupe.config.json, .yaml, .yml and the `lexloupe` key of
 * package.json, in that folder or above.
 * @returns null when there is none
 * @throws UsageError naming the file and the key, for a file that cannot be read or holds anything else than settings
 */
export async function loadConfig(folder: string, messages: Messages): Promise<Config | null> {
  const found = await findReadable(folder, messages);
  if (found === null) return null;
  const value = await parseContent(found.file, found.content, messages);
  const { judgeConfig } = await import('./config-schema.ts');
  return readSettings(judgeConfig(value, found.file, messages), found.file);
}

/** A code alone holds for every document. */
const EVERYWHERE = '**';

function readSettings(settings: Settings, file: string): Config {
  const base = dirname(file);
  const { defaultCode = {}, baseline = null, warnBefore } = settings;
  const globs = (codes: Readonly<Record<string, string>>) =>
    Object.entries(codes).map(([glob, code]) => ({ glob, code }));
  return {
    file,
    corpus: [settings.corpus ?? []].flat().map((path) => resolve(base, path)),
    codes: globs(settings.codes ?? {}),
    failOn: settings.failOn ?? null,
    rules: Object.entries(settings.rules ?? {}).map(([name, level]) => `${name}=${level}`),
    defaultCodes: globs(typeof defaultCode === 'string' ? { [EVERYWHERE]: defaultCode } : defaultCode),
    baseline: typeof baseline === 'string' ? resolve(base, baseline) : baseline,
    warnBefore: warnBefore === undefined ? null : parseDuration(warnBefore),
    settings,
  };
}

async function findReadable(folder: string, messages: Messages): Promise<FoundConfig | null> {
  try {
    return await findConfig(folder);
  } catch (error) {
    throw new UsageError('bad-config', messages.errors.configUnreadable(folder, reasonOf(error)));
  }
}
