/** What was configured, as commands are given it. */

import type { IsoDate, Severity } from '../core/model.ts';
import type { Json } from '../core/view.ts';

export type SettingOrigin = 'default' | 'file' | 'environment' | 'option';

/** One setting, and where its value comes from. */
export interface Setting {
  readonly key: string;
  /** As written; null when it is not set and has no default. */
  readonly value: Json;
  readonly origin: SettingOrigin;
  /** The file, the variable or the option; null for a default. */
  readonly from: string | null;
}

/** Options of the command line come before all of this: a command looks at its own first. */
export interface Configuration {
  /** The file, from the working directory; null when there is none. */
  readonly file: string | null;
  /** The working directory, from the folder of the file: '' when it is that folder or there is no file. */
  readonly home: string;
  readonly failOn: Severity | 'never' | null;
  /** `name=level`, of the rules of every command. */
  readonly rules: readonly string[];
  /** Whose article a bare number of a document is, in the order of the file; globs are seen from its folder. */
  readonly defaultCodes: readonly { readonly glob: string; readonly code: string }[];
  /** From the working directory, whether it exists or not; false: none is wanted. */
  readonly baseline: string | false;
  readonly maxWarnings: number | null;
  /** Days. */
  readonly warnBefore: number | null;
  /** Documents left out and taken in, as globs seen from the folder of the file, or extensions (`.md`). */
  readonly ignore: readonly string[];
  readonly include: readonly string[];
  /** `document`: each on its own day. */
  readonly asOf: 'document' | IsoDate | null;
  /** Every setting, in a fixed order. */
  readonly settings: readonly Setting[];
}

/** The baseline, where the configuration names no other. */
export const BASELINE_PATH = '.lexloupe-baseline.json';

/** Where nothing is configured. */
export const NO_CONFIGURATION: Configuration = {
  file: null,
  home: '',
  failOn: null,
  rules: [],
  defaultCodes: [],
  baseline: BASELINE_PATH,
  maxWarnings: null,
  warnBefore: null,
  ignore: [],
  include: [],
  asOf: null,
  settings: [],
};
