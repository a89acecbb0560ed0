/** YAML of a configuration: every scalar stays the text that was written. Apart, so that it is loaded only for YAML. */

import { parse } from 'yaml';

/** The value of a YAML text under the failsafe schema. Throws what the parser throws; alias bombs are refused. */
export function parseYaml(text: string): unknown {
  return parse(text, { schema: 'failsafe' });
}
