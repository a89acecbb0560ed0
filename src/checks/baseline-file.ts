/** The file of known findings: what it holds, how it is read and written. */

import * as v from 'valibot';
import { UsageError } from '../core/contracts.ts';
import { isRealDay } from '../core/dates.ts';
import type { IsoDate } from '../core/model.ts';
import type { Messages } from '../messages/messages.ts';

/** A finding that is known. `fingerprint` is its identity; `rule` to `text` are there for whoever reads the file. */
export interface BaselineEntry {
  /** 64 hexadecimal digits: rule, path, canonical reference, normalised sentence, ordinal among equals (cli.md 6). */
  readonly fingerprint: string;
  readonly rule: string;
  /** Relative to the folder of the configuration, else to the working directory. */
  readonly path: string;
  readonly reference: string;
  /** The sentence, blanks collapsed. */
  readonly text: string;
  readonly reason?: string;
  /** The first day on which the entry no longer silences anything. */
  readonly expires?: IsoDate;
}

export interface Baseline {
  readonly entries: readonly BaselineEntry[];
}

const VERSION = 1;

const schema = v.strictObject({
  version: v.literal(VERSION),
  findings: v.array(
    v.strictObject({
      fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u)),
      rule: v.string(),
      path: v.string(),
      reference: v.string(),
      text: v.string(),
      reason: v.exactOptional(v.string()),
      expires: v.exactOptional(v.pipe(v.string(), v.check(isRealDay))),
    }),
  ),
});

function parseJson(text: string, path: string, messages: Messages): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n', 1);
    throw new UsageError('bad-baseline', messages.gate.baselineUnreadable(path, reason), messages.gate.baselineHint);
  }
}

/**
 * The known findings of a file.
 * @param path named in errors
 * @throws UsageError naming the file and the first wrong key
 */
export function parseBaseline(text: string, path: string, messages: Messages): Baseline {
  const result = v.safeParse(schema, parseJson(text, path, messages));
  if (result.success) return { entries: result.output.findings };
  const { baselineBadValue, baselineExpected, baselineHint } = messages.gate;
  const keys = (result.issues[0].path ?? []).map((item) => String(item.key));
  const last = keys.findLast((key) => Object.hasOwn(baselineExpected, key)) ?? 'all';
  const expected = baselineExpected[last] ?? '';
  throw new UsageError('bad-baseline', baselineBadValue(path, keys.join('.') || '.', expected), baselineHint);
}

const ORDER = ['path', 'rule', 'reference', 'text', 'fingerprint'] as const;

function compareEntries(a: BaselineEntry, b: BaselineEntry): number {
  const key = ORDER.find((each) => a[each] !== b[each]);
  if (key === undefined) return 0;
  return a[key] < b[key] ? -1 : 1;
}

/** One entry as it is written: keys in a fixed order, those without a value left out. */
function entryJson({ fingerprint, rule, path, reference, text, reason, expires }: BaselineEntry): object {
  const known = { fingerprint, rule, path, reference, text };
  return { ...known, ...(reason === undefined ? {} : { reason }), ...(expires === undefined ? {} : { expires }) };
}

/** The text of the file, line feed included: sorted, each entry once, the same bytes for the same entries. */
export function formatBaseline(baseline: Baseline): string {
  const once = new Map(baseline.entries.toSorted(compareEntries).map((entry) => [entry.fingerprint, entry]));
  return `${JSON.stringify({ version: VERSION, findings: [...once.values()].map(entryJson) }, null, 2)}\n`;
}
