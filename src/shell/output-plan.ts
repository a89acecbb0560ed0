/** Which formats were asked for, and where each goes. */

import { UsageError } from '../core/contracts.ts';
import type { Messages } from '../messages/messages.ts';
import { nearestNames } from './nearest-names.ts';

export interface OutputPlan {
  /** Format of the standard output; null when every format has a file. */
  readonly stdout: string | null;
  readonly files: readonly { readonly format: string; readonly path: string }[];
}

/**
 * Reads the values of `--format`: `json`, or `json=out.json` for a file.
 * @param asked as typed; `text` is meant when empty
 * @param known names of the formats there are
 * @throws UsageError for an unknown format, and for two formats on the standard output
 */
export function planOutputs(asked: readonly string[], known: readonly string[], messages: Messages): OutputPlan {
  const outputs = (asked.length === 0 ? ['text'] : asked).map((value) => {
    const equals = value.indexOf('=');
    const isFile = equals !== -1 && equals < value.length - 1;
    return { format: equals === -1 ? value : value.slice(0, equals), path: isFile ? value.slice(equals + 1) : null };
  });
  const stranger = outputs.find(({ format }) => !known.includes(format));
  if (stranger) {
    const sentence = messages.errors.unknownFormat(stranger.format, known);
    throw new UsageError('unknown-format', sentence, null, nearestNames(stranger.format, known));
  }
  const [first, second] = [...new Set(outputs.flatMap(({ format, path }) => (path === null ? [format] : [])))];
  if (first !== undefined && second !== undefined) {
    const { twoFormats, twoFormatsHint } = messages.errors;
    throw new UsageError('two-formats', twoFormats(first, second), twoFormatsHint(second));
  }
  const files = outputs.flatMap(({ format, path }) => (path === null ? [] : [{ format, path }]));
  return { stdout: first ?? null, files };
}
