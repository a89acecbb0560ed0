/** The shape of a command: what the command line declares, and what runs. */

import type { Corpus, RefreshReport } from '../core/contracts.ts';
import type { ArticleVersion, IsoDate } from '../core/model.ts';
import type { View } from '../core/view.ts';
import type { Lang, Messages } from '../messages/messages.ts';

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
   * be repeated only (paths hold commas).
   */
  readonly kind: 'flag' | 'value' | 'date' | 'choice' | 'list' | 'repeated' | 'integer';
  readonly choices?: readonly string[];
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
  /** `named`: the files it prints are verified; `all`: every file is; `none`: no corpus is opened. */
  readonly freshness: 'named' | 'all' | 'none';
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
  readonly raw: (version: ArticleVersion) => string;
  /** What the last refresh did; null when none was needed. */
  readonly refresh: RefreshReport | null;
}

export type CommandRun = (context: CommandContext) => View | Promise<View>;
