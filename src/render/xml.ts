/** Text from files as XML 1.0 that says exactly that text. */

import { makeSafe } from './safe-text.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** XML has no way to write these two, whatever the escape. */
const NOT_XML = /[\ufffe\uffff]/gu;

/** Text that may stand in XML once escaped: what XML cannot hold at all is shown. */
export function makeXmlSafe(text: string): string {
  return makeSafe(text).replace(NOT_XML, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`);
}

/** Text between two tags: line feeds and tabs stay, what XML cannot hold is shown. */
export function escapeXml(text: string): string {
  return makeXmlSafe(text).replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}

/** Attributes of a tag, a blank before each; an absent value leaves no attribute. Names are words of ours. */
export function xmlAttributes(values: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => {
      const text = makeXmlSafe(String(value)).replace(/[&<>"'\n\t]/g, (character) => ENTITIES[character] ?? character);
      return ` ${name}="${text}"`;
    })
    .join('');
}
