/** Where a configuration may stand. */

/** Holds settings under the key `lexloupe`, among much else. */
export const PACKAGE = 'package.json';

/** Names of files, the strongest first; a package.json is one when it has the key. */
export const SEARCH_PLACES: readonly string[] = [
  'lexloupe.config.json',
  'lexloupe.config.yaml',
  'lexloupe.config.yml',
  PACKAGE,
];

export interface FoundConfig {
  readonly file: string;
  readonly content: unknown;
}
