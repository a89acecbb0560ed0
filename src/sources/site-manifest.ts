/** What is written down of the files of a site: the manifest of a whole run, the journal of one under way. */

export const MANIFEST = '.lexloupe-site.json';
export const JOURNAL = '.lexloupe-site.journal';

/** Changes when the files of a site are kept otherwise. */
const FORMAT = 1;

/** `hash` of its text; '' when it is not known what the file holds. */
export interface SiteFile {
  readonly hash: string;
  readonly bytes: number;
}

const PATH = /^(?:[a-z0-9][a-z0-9-]*\/){0,4}[a-z0-9][a-z0-9-]*\.(?:html|js|css)$/;

/** True for what a file of a site may be called: nothing else is ever written or removed. */
export function isOwnPath(path: string): boolean {
  return path.length <= 240 && PATH.test(path);
}

/** In the order of the paths: the same files give the same text. */
export function writeManifest(files: ReadonlyMap<string, SiteFile>): string {
  const paths = [...files.keys()].sort();
  const lines = paths.map((path) => {
    const { hash, bytes } = files.get(path) ?? { hash: '', bytes: 0 };
    return `${JSON.stringify(path)}: [${JSON.stringify(hash)}, ${bytes}]`;
  });
  return `{"format": ${FORMAT}, "files": {\n${lines.join(',\n')}\n}}\n`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The files of a manifest; null for what is none. Of another format, only that they are ours is known. */
export function parseManifest(text: string): Map<string, SiteFile> | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(value) || !isRecord(value['files'])) return null;
  const isTrusted = value['format'] === FORMAT;
  const files = new Map<string, SiteFile>();
  for (const [path, file] of Object.entries(value['files'])) {
    if (!isOwnPath(path) || !Array.isArray(file)) continue;
    const [hash, bytes]: readonly unknown[] = file;
    const isKnown = isTrusted && typeof hash === 'string' && typeof bytes === 'number';
    files.set(path, isKnown ? { hash, bytes } : { hash: '', bytes: 0 });
  }
  return files;
}

/** The files that a run had written when it was cut, the last word on each; a line that was cut is left out. */
export function parseJournal(text: string): ReadonlyMap<string, SiteFile> {
  const files = new Map<string, SiteFile>();
  const whole = text.slice(0, text.lastIndexOf('\n') + 1).split('\n');
  for (const line of whole) {
    const [path = '', hash = '', bytes = ''] = line.split('\t');
    if (isOwnPath(path)) files.set(path, { hash, bytes: Number(bytes) });
  }
  return files;
}
