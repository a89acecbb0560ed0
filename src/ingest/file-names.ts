/** What the name of a file tells before it is opened. */

const EXTENSIONS = new Set(['md', 'markdown', 'txt', 'xml', 'json', 'html']);

/** True for the names whose content is looked at (cli.md 1); content alone decides what they are. */
export function isCandidate(name: string): boolean {
  return EXTENSIONS.has(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
}

/** True for the page that may name the code of its folder. */
export function isReadme(name: string): boolean {
  return /^readme\.(?:md|markdown|txt)$/i.test(name);
}
