/** The first element of an XML text, told from its beginning alone. */

const BLANK_BEFORE = /^\s*/;
const NAME = /^<([A-Za-z_][\w.-]*)(?=[\s/>]|$)/;
/** What may stand before the first element, and how it ends. */
const PROLOGUE: readonly { readonly start: string; readonly end: string }[] = [
  { start: '<?', end: '?>' },
  { start: '<!--', end: '-->' },
];
const DOCTYPE = '<!DOCTYPE';
const MOST_PROLOGUES = 8;

/**
 * The name of the first element; null when there is none in `head`. Behind a document type declaration, whose end is
 * not looked for, it is the first of `wanted` that opens: such a file is taken so that it can be refused.
 */
export function rootElementOf(head: string, wanted: ReadonlySet<string>): string | null {
  let rest = head.replace(BLANK_BEFORE, '');
  for (let count = 0; count < MOST_PROLOGUES && rest.startsWith('<'); count += 1) {
    if (rest.startsWith(DOCTYPE)) return wantedIn(rest, wanted);
    const prologue = PROLOGUE.find(({ start }) => rest.startsWith(start));
    if (prologue === undefined) return NAME.exec(rest)?.[1] ?? null;
    const end = rest.indexOf(prologue.end, prologue.start.length);
    if (end === -1) return null;
    rest = rest.slice(end + prologue.end.length).replace(BLANK_BEFORE, '');
  }
  return null;
}

function wantedIn(text: string, wanted: ReadonlySet<string>): string | null {
  const declared = /^<!DOCTYPE\s{1,9}([\w.-]{1,40})/.exec(text)?.[1];
  if (declared !== undefined && wanted.has(declared)) return declared;
  return [...wanted].find((name) => text.includes(`<${name}>`) || text.includes(`<${name} `)) ?? null;
}
