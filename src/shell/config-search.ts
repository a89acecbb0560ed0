/** Finds a configuration upward from a folder. Apart, so that it is loaded only where there may be one. */

import { basename, resolve } from 'node:path';
import { lilconfigSync } from 'lilconfig';
import { type FoundConfig, PACKAGE, SEARCH_PLACES } from './config-places.ts';

/** A package.json that is broken or says nothing of lexloupe is somebody else's. */
function packageLoader(content: string): object {
  try {
    const value: unknown = JSON.parse(content);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

/** Keeps the text: it is parsed once the place is known, and `.js` is never loaded. */
function keepText(path: string, content: string): unknown {
  return basename(path) === PACKAGE ? packageLoader(content) : content.replace(/^\uFEFF/u, '');
}

/** The nearest configuration, unparsed but for package.json; null when there is none. Throws what reading throws. */
export function searchConfig(folder: string): FoundConfig | null {
  const search = lilconfigSync('lexloupe', {
    searchPlaces: [...SEARCH_PLACES],
    loaders: { '.json': keepText, '.yaml': keepText, '.yml': keepText },
    stopDir: resolve(folder, '/'),
    cache: false,
  });
  const found = search.search(folder);
  return found === null ? null : { file: found.filepath, content: found.config };
}
