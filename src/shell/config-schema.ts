/** What a configuration may hold, and which key is wrong when it holds anything else. */

import * as v from 'valibot';
import { UsageError } from '../core/contracts.ts';
import { isRealDay } from '../core/dates.ts';
import { parseDuration } from '../core/durations.ts';
import type { Messages } from '../messages/messages.ts';
import { nearestNames } from './nearest-names.ts';

const level = v.picklist(['error', 'warning', 'note', 'never']);
const path = v.pipe(v.string(), v.minLength(1));
const paths = v.array(path);

/** A table of values; a list is none, whose places valibot would take for keys. */
function tableOf<T extends typeof path | typeof level>(value: T) {
  return v.pipe(
    v.unknown(),
    v.check((given) => !Array.isArray(given)),
    v.record(v.string(), value),
  );
}

/** Values of YAML come as the text that was written. */
const no = v.union([
  v.literal(false),
  v.pipe(
    v.literal('false'),
    v.transform(() => false as const),
  ),
]);
const count = v.union([
  v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999_999_999)),
  v.pipe(v.string(), v.regex(/^[0-9]{1,9}$/u), v.transform(Number)),
]);

/** Kept equal to src/schemas/config.schema.json by test/shell/config-schema.test.ts. */
const schema = v.strictObject({
  $schema: v.optional(v.string()),
  corpus: v.optional(v.union([path, paths])),
  codes: v.optional(tableOf(path)),
  defaultCode: v.optional(v.union([path, tableOf(path)])),
  asOf: v.optional(v.union([v.literal('document'), v.pipe(v.string(), v.check(isRealDay))])),
  failOn: v.optional(level),
  maxWarnings: v.optional(count),
  warnBefore: v.optional(
    v.pipe(
      v.string(),
      v.check((text) => parseDuration(text) !== null),
    ),
  ),
  rules: v.optional(tableOf(level)),
  include: v.optional(paths),
  ignore: v.optional(paths),
  baseline: v.optional(v.union([no, path])),
});

export type Settings = v.InferOutput<typeof schema>;

/** Settings, in the order in which they are listed. */
export const SETTING_KEYS: readonly string[] = Object.keys(schema.entries).filter((key) => key !== '$schema');

/**
 * The settings, when they are settings.
 * @throws UsageError naming the file and the first wrong key
 */
export function judgeConfig(value: unknown, file: string, messages: Messages): Settings {
  const result = v.safeParse(schema, Array.isArray(value) ? null : value);
  if (result.success) return result.output;
  const { errors } = messages;
  const keys = (result.issues[0].path ?? []).map((item) => String(item.key));
  const [top] = keys;
  if (top !== undefined && !Object.hasOwn(schema.entries, top)) {
    const near = nearestNames(top, SETTING_KEYS);
    throw new UsageError('bad-config', errors.configUnknownKey(file, top), errors.configKeys(SETTING_KEYS), near);
  }
  const expected = errors.configExpected[top ?? 'all'] ?? '';
  throw new UsageError('bad-config', errors.configBadValue(file, keys.join('.') || '.', expected));
}
