/** Which corpus a command line means, and how it is to be opened. */

import { relative } from 'node:path';
import type { OptionValues } from './arguments.ts';
import type { CommandSpec } from '../commands/command.ts';
import type { Config } from './config.ts';
import { UsageError } from '../core/contracts.ts';
import type { Texte } from '../core/model.ts';
import { decideCacheDir } from './environment.ts';
import type { CorpusRequest } from '../ingest.ts';
import type { Messages } from '../messages/messages.ts';
import type { Surroundings } from './surroundings.ts';

export interface Asked {
  readonly globals: OptionValues;
  /** The command's own options. */
  readonly options: OptionValues;
  readonly command: Pick<CommandSpec, 'freshness'>;
  readonly config: Config | null;
  readonly messages: Messages;
}

/** Values of an option that may be given several times. */
export function listValue(values: OptionValues, name: string): readonly string[] {
  const value = values[name];
  return Array.isArray(value) ? value : [];
}

/** The value of an option that holds one text; null when it was not given. */
export function textValue(values: OptionValues, name: string): string | null {
  const value = values[name];
  return typeof value === 'string' ? value : null;
}

/**
 * The roots of the corpus, first that is stated: `-C`, LEXLOUPE_CORPUS, `corpus` of the configuration, the working
 * directory. As typed; those of the configuration are seen from the working directory.
 */
export function decideRoots(
  { globals, config }: Asked,
  { env, cwd }: Pick<Surroundings, 'env' | 'cwd'>,
): readonly string[] {
  const named = listValue(globals, 'corpus');
  if (named.length > 0) return named;
  if (env['LEXLOUPE_CORPUS']) return [env['LEXLOUPE_CORPUS']];
  const configured = config?.corpus ?? [];
  return configured.length > 0 ? configured.map((path) => relative(cwd, path) || '.') : ['.'];
}

/** The code that a person names in `--assume-code` or in the configuration. */
async function readCode(name: string, { messages }: Asked): Promise<Texte> {
  const { findCodes, texteFromLabel } = await import('../core/textes.ts');
  const texte = texteFromLabel(name);
  if (texte !== null) return texte;
  const titles = findCodes(name).map(({ title }) => title);
  throw new UsageError(
    'unknown-code',
    messages.errors.unknownCode(name),
    messages.errors.unknownCodeHint,
    titles.slice(0, 5),
  );
}

/** Everything but the pace of the reading. Throws UsageError when a code that was named is no code. */
export async function readCorpusRequest(
  asked: Asked,
  surroundings: Surroundings,
): Promise<Omit<CorpusRequest, 'pace'>> {
  const { globals, options, command, config } = asked;
  const assumed = textValue(globals, 'assumeCode');
  const codeMap: { readonly glob: string; readonly texte: Texte }[] = [];
  for (const { glob, code } of config?.codes ?? []) codeMap.push({ glob, texte: await readCode(code, asked) });
  return {
    roots: decideRoots(asked, surroundings),
    settings: {
      codeMap,
      assumed: assumed === null ? null : await readCode(assumed, asked),
      gitRef: textValue(globals, 'gitRef'),
      environment: surroundings.env,
    },
    cacheDir: globals['noCache'] === true ? null : decideCacheDir(surroundings.env, surroundings.home),
    isForced: options['force'] === true,
    freshness: globals['noRefresh'] === true ? 'none' : command.freshness === 'named' ? 'named' : 'all',
  };
}
