/** `config`: what was configured, and where each value comes from. */

import type { Inline, Json, View } from '../core/view.ts';
import type { CommandContext } from './command.ts';
import type { Setting } from './configuration.ts';

/** Every setting, whether it is set or not. */
export function run({ configuration, messages }: CommandContext): View {
  const { file, settings } = configuration;
  const { title, file: fileLabel, noFile, columns, origins, notSet } = messages.setup.config;
  const placeOf = ({ origin, from }: Setting): string =>
    from === null ? origins[origin] : `${origins[origin]} ${from}`;
  return {
    kind: 'config',
    data: { file, settings: settings.map(({ key, value, origin, from }) => ({ key, value, origin, from })) },
    records: {
      columns: ['key', 'value', 'origin', 'from'],
      rows: settings.map(({ key, value, origin, from }) => [key, valueText(value), origin, from]),
    },
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'facts', rows: [[fileLabel, file ?? noFile]] },
      {
        kind: 'table',
        columns: [{ title: columns.key }, { title: columns.value }, { title: columns.origin }],
        rows: settings.map((setting): readonly Inline[] => [
          setting.key,
          valueText(setting.value) ?? notSet,
          placeOf(setting),
        ]),
      },
    ],
    findings: [],
    warnings: [],
    isEmptyAnswer: false,
    summary: null,
  };
}

/** A text as it is, a list with commas, a table as JSON; null for what is not set, or empty. */
function valueText(value: Json): string | null {
  if (value === null || typeof value === 'string') return value;
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(String).join(', ');
  if (typeof value === 'object' && Object.keys(value).length === 0) return null;
  return JSON.stringify(value);
}
