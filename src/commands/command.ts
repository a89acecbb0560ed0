/** The shape of a command: what the command line declares, and what runs. */

import type { Configuration } from './configuration.ts';
import type { Corpus, RefreshReport } from '../core/contracts.ts';
import type { Workplace } from '../core/documents.ts';
import type { ArticleVersion, IsoDate } from '../core/model.ts';
import type { View } from '../core/view.ts';
import type { Lang, Messages } from '../messages/messages.ts';
import type { SitePress } from './site/press.ts';

export interface ArgumentSpec {
  /** As shown in help: `REF`, `CODE`, `PATH`. */
  readonly name: string;
  readonly isRequired: boolean;
  readonly isVariadic: boolean;
}

export interface OptionSpec {
  /** Key in CommandContext.options, camelCase. */
  readonly name: string;
  /** As typed: `--all-versions`, `--at DATE`, `-n, --num GLOB`. */
  readonly flags: string;
  /**
   * `date` is parsed to an IsoDate before the command runs; `list` may be repeated or comma separated; `repeated` may
   * be repeated only (paths hold commas); `optional` may stand without its value: it is then ''.
   */
  readonly kind: 'flag' | 'value' | 'optional' | 'date' | 'choice' | 'list' | 'repeated' | 'integer';
  readonly choices?: readonly string[];
  /** Of a `date`: words that are no day, kept as they are. */
  readonly words?: readonly string[];
}

export type OptionValue = boolean | string | number | readonly string[];

/**
 * What is known of a command before its code is loaded. Summary, argument and option sentences are in
 * messages.help.commands[name].
 */
export interface CommandSpec {
  readonly name: string;
  readonly args: readonly ArgumentSpec[];
  readonly options: readonly OptionSpec[];
  /** Command lines shown first in the help; `lexloupe` is put before each. */
  readonly examples: readonly string[];
  /**
   * `named`: the files it prints are verified; `all`: every file is; `optional`: the same, and where no corpus is named and the
   * working directory holds no article, the command answers without one; `none`: no corpus is opened.
   */
  readonly freshness: 'named' | 'all' | 'optional' | 'none';
  /** True when its answer is findings: the formats of reports are for it. */
  readonly isReport?: true;
  /** True when its answer is a graph: the formats that draw are for it. */
  readonly isGraph?: true;
  /** True when its findings make the exit code, without `--exit-code`. */
  readonly isGate?: true;
  /** True when it reads or writes files beside the corpus: `workplace` is opened for it. */
  readonly usesFiles?: true;
  /** True when it writes a site: `press` is given to it. */
  readonly writesPages?: true;
  /** True when `--as-of document` means something to it. */
  readonly takesDocumentDay?: true;
  readonly load: () => Promise<{ readonly run: CommandRun }>;
}

export interface CommandContext {
  readonly corpus: Corpus;
  /** The day on which things are judged. */
  readonly asOf: IsoDate;
  readonly lang: Lang;
  readonly messages: Messages;
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, OptionValue | undefined>>;
  /** The bytes of the version's file as text, straight from its source. */
  readonly raw: (version: ArticleVersion) => Promise<string>;
  /** `--as-of document`: each document is judged on its own day, `asOf` where it bears none. */
  readonly isDocumentDay: boolean;
  /** False when no output is for programs: what only `data` holds need not be computed. */
  readonly isDataWanted: boolean;
  /** `--quiet`. */
  readonly isQuiet: boolean;
  /** Files that are not the corpus. */
  readonly workplace: Workplace;
  /** What writes pages; absent for a command that does not declare `writesPages`. */
  readonly press?: SitePress;
  /** What the configuration file says; options that were typed come before it. */
  readonly configuration: Configuration;
  /** What the last refresh did; null when none was needed. */
  readonly refresh: RefreshReport | null;
}

export type CommandRun = (context: CommandContext) => View | Promise<View>;
