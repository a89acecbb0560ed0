/** What a configuration may hold, and which key is wrong when it holds anything else. */

import * as v from 'valibot';
import { UsageError } from '../core/contracts.ts';
import type { Messages } from '../messages/messages.ts';
import { nearestNames } from './nearest-names.ts';

const level = v.picklist(['error', 'warning', 'note', 'never']);
const path = v.pipe(v.string(), v.minLength(1));

const schema = v.strictObject({
  corpus: v.optional(v.union([path, v.array(path)])),
  codes: v.optional(v.record(v.string(), path)),
  failOn: v.optional(level),
  rules: v.optional(v.record(v.string(), level)),
});

export type Settings = v.InferOutput<typeof schema>;

const KEYS: readonly string[] = Object.keys(schema.entries);

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
  if (top !== undefined && !KEYS.includes(top)) {
    const near = nearestNames(top, KEYS);
    throw new UsageError('bad-config', errors.configUnknownKey(file, top), errors.configKeys(KEYS), near);
  }
  const expected = errors.configExpected[top ?? 'all'] ?? '';
  throw new UsageError('bad-config', errors.configBadValue(file, keys.join('.') || '.', expected));
}
