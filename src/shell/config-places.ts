/** Where a configuration may stand. */

/** Names of files, the strongest first; a package.json is one when it has a key `lexloupe`. */
export const SEARCH_PLACES: readonly string[] = [
  'lexloupe.config.json',
  'lexloupe.config.yaml',
  'lexloupe.config.yml',
  'package.json',
];

export interface FoundConfig {
  readonly file: string;
  readonly content: unknown;
}
