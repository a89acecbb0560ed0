/** What was configured, and where: the file, the environment, the options of every command. */

import { dirname, join, relative, sep } from 'node:path';
import type { OptionValues } from './arguments.ts';
import { BASELINE_PATH, type Configuration, NO_CONFIGURATION, type Setting } from '../commands/configuration.ts';
import type { Config } from './config.ts';
import type { Json } from '../core/view.ts';
import { listValue, textValue } from './corpus-request.ts';
import { decideCacheDir, LANG_VARIABLES } from './environment.ts';
import type { Surroundings } from './surroundings.ts';

export interface Configured {
  readonly config: Config | null;
  readonly globals: OptionValues;
  readonly surroundings: Pick<Surroundings, 'env' | 'cwd' | 'home'>;
}

/** A value and where it comes from. */
type Found = Omit<Setting, 'key'>;
type Source = (configured: Configured) => Found | null;

/** A path as people of the working directory write it. */
function seenFrom(cwd: string, path: string): string {
  return (relative(cwd, path) || '.').split(sep).join('/');
}

function fromOption(value: Json, flag: string): Found | null {
  return value === null || (Array.isArray(value) && value.length === 0)
    ? null
    : { value, origin: 'option', from: flag };
}

/** The first of some variables that is set; an empty one counts as not set. */
function fromVariable(names: readonly string[], { surroundings }: Configured): Found | null {
  const name = names.find((each) => surroundings.env[each] !== undefined && surroundings.env[each] !== '');
  return name === undefined ? null : { value: surroundings.env[name] ?? '', origin: 'environment', from: name };
}

/** What the file says of a setting, its paths seen from the working directory. */
function fromFile(key: string, { config, surroundings }: Configured): Found | null {
  if (config === null) return null;
  const { cwd } = surroundings;
  const settings: Readonly<Record<string, Json | undefined>> = config.settings;
  const paths: Readonly<Record<string, Json>> = {
    corpus: config.corpus.map((path) => seenFrom(cwd, path)),
    baseline: typeof config.baseline === 'string' ? seenFrom(cwd, config.baseline) : config.baseline,
  };
  const written = settings[key];
  if (written === undefined) return null;
  return { value: paths[key] ?? written, origin: 'file', from: seenFrom(cwd, config.file) };
}

function byDefault(value: Json): Found {
  return { value, origin: 'default', from: null };
}

function corpusVariable(configured: Configured): Found | null {
  const found = fromVariable(['LEXLOUPE_CORPUS'], configured);
  return found === null ? null : { ...found, value: [found.value] };
}

function cacheFolder(configured: Configured): Found {
  const { env, home } = configured.surroundings;
  if (configured.globals['noCache'] === true) return { value: null, origin: 'option', from: '--no-cache' };
  const value = decideCacheDir(env, home);
  const named = fromVariable(['LEXLOUPE_CACHE_DIR'], configured) ?? fromVariable(['XDG_CACHE_HOME'], configured);
  const isNamed = named !== null && typeof named.value === 'string' && value?.startsWith(named.value) === true;
  return isNamed ? { ...named, value } : byDefault(value);
}

/** Where each setting comes from beside the file, the strongest first; it is followed by the file, then by the default. */
const SOURCES: readonly { readonly key: string; readonly sources: readonly Source[]; readonly fallback: Json }[] = [
  {
    key: 'corpus',
    sources: [({ globals }) => fromOption(listValue(globals, 'corpus'), '--corpus'), corpusVariable],
    fallback: ['.'],
  },
  { key: 'codes', sources: [], fallback: {} },
  { key: 'defaultCode', sources: [], fallback: null },
  { key: 'asOf', sources: [({ globals }) => fromOption(textValue(globals, 'asOf'), '--as-of')], fallback: 'today' },
  { key: 'failOn', sources: [], fallback: 'error' },
  { key: 'maxWarnings', sources: [], fallback: null },
  { key: 'warnBefore', sources: [], fallback: '90d' },
  { key: 'rules', sources: [], fallback: {} },
  { key: 'include', sources: [], fallback: [] },
  { key: 'ignore', sources: [], fallback: [] },
  { key: 'baseline', sources: [], fallback: BASELINE_PATH },
  {
    key: 'lang',
    sources: [
      ({ globals }) => fromOption(textValue(globals, 'lang'), '--lang'),
      (c) => fromVariable(LANG_VARIABLES, c),
    ],
    fallback: 'en',
  },
  { key: 'cacheDir', sources: [cacheFolder], fallback: null },
  { key: 'pager', sources: [(c) => fromVariable(['LEXLOUPE_PAGER', 'PAGER'], c)], fallback: 'less -FIRX' },
];

/** Every setting, in a fixed order, with the strongest value that is stated. */
function listSettings(configured: Configured): readonly Setting[] {
  return SOURCES.map(({ key, sources, fallback }) => {
    const stated = sources.map((source) => source(configured)).find((found) => found !== null);
    return { key, ...(stated ?? fromFile(key, configured) ?? byDefault(fallback)) };
  });
}

/** Where the file says, else beside it. */
function baselineOf({ baseline, file }: Config, cwd: string): string | false {
  return baseline === false ? false : seenFrom(cwd, baseline ?? join(dirname(file), BASELINE_PATH));
}

/** What commands are told of the configuration. */
export function describeConfiguration(configured: Configured): Configuration {
  const { config, surroundings } = configured;
  const settings = listSettings(configured);
  if (config === null) return { ...NO_CONFIGURATION, settings };
  const { cwd } = surroundings;
  const { maxWarnings = null, ignore = [], include = [], asOf = null } = config.settings;
  return {
    file: seenFrom(cwd, config.file),
    home: relative(dirname(config.file), cwd).split(sep).join('/'),
    failOn: config.failOn,
    rules: config.rules,
    defaultCodes: config.defaultCodes,
    baseline: baselineOf(config, cwd),
    warnBefore: config.warnBefore,
    ...{ maxWarnings, ignore, include, asOf, settings },
  };
}
