/** The schema that OASIS published for SARIF 2.1.0, as a development dependency carries it: nothing is fetched. */

import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';

export const SARIF_SCHEMA = new URL(
  '../assets/sarif-2.1.0.schema.json',
  import.meta.resolve('@microsoft/sarif-multitool-ts'),
);

const PLAIN_URI = /^[A-Za-z0-9._~!$&'()*+,;=:@/?#%[\]-]*$/;

const ajv = new Ajv2020({
  allErrors: true,
  strict: false,
  formats: {
    uri: (text) => URL.canParse(text),
    'uri-reference': (text) => PLAIN_URI.test(text) && URL.canParse(text, 'file:///'),
    'date-time': (text) => !Number.isNaN(Date.parse(text)),
    uuid: true,
  },
});
const validate = ajv.compile(JSON.parse(readFileSync(SARIF_SCHEMA, 'utf8')));

/** What is wrong with a log; empty when it is valid. */
export function sarifErrors(log: unknown): readonly string[] {
  validate(log);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}
