/** What elements of HTML and of XML vocabularies do to the text around them. */

/** Their tags stand inside a sentence. HTML first, then TEI, Akoma Ntoso, DocBook. Any other element is a block. */
const INLINE: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rp rt ruby s samp small span ' +
    'strike strong sub time tt u var wbr ' +
    'ref rref mref hi emph rend persname orgname placename def term date inline docnumber doctitle quantity ' +
    'emphasis link ulink xref phrase literal'
  ).split(' '),
);

/** Their content is not read by people. */
const HIDDEN: ReadonlySet<string> = new Set(['script', 'style', 'template']);

export type ElementKind = 'inline' | 'hidden' | 'line' | 'exponent' | 'block';

const SPECIAL: ReadonlyMap<string, ElementKind> = new Map([
  ['br', 'line'],
  ['lb', 'line'],
  ['sup', 'exponent'],
]);

/** `name`: as written; a prefix of a namespace does not count. */
export function kindOfElement(name: string): ElementKind {
  const lower = name.toLowerCase();
  const local = lower.slice(lower.indexOf(':') + 1);
  const special = SPECIAL.get(local);
  if (special !== undefined) return special;
  if (HIDDEN.has(local)) return 'hidden';
  return INLINE.has(local) ? 'inline' : 'block';
}
