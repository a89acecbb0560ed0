/** Which terminals show hyperlinks (OSC 8), and where they lead. */

import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RenderContext, SpanLink } from '../core/view.ts';
import { stampOf } from '../sources/file.ts';
import type { Environment } from './environment.ts';

/** Terminals known to show them, by what they say of themselves: a value, or a version from which they do. */
const TERMINALS: readonly (readonly [variable: string, pattern: RegExp])[] = [
  ['TERM_PROGRAM', /^(?:iTerm\.app|WezTerm|vscode|ghostty|Hyper|zed|rio|Tabby)$/],
  ['TERM', /^(?:xterm-kitty|xterm-ghostty|alacritty|foot(?:-extra)?|contour)$/],
  ['WT_SESSION', /./],
  ['KONSOLE_VERSION', /./],
  ['DOMTERM', /./],
  // VTE numbers 0.50.1 as 5001; 0.50.0 crashed on them.
  ['VTE_VERSION', /^(?:500[1-9]|50[1-9]\d|5[1-9]\d\d|[6-9]\d{3}|\d{5,})$/],
];

/**
 * True when a terminal is to be given hyperlinks: FORCE_HYPERLINK (`0` means no) > TERM=dumb, CI, a multiplexer that may not pass
 * them on > what the terminal says of itself.
 */
export function decideHyperlinks(env: Environment): boolean {
  const forced = env['FORCE_HYPERLINK'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  if (env['TERM'] === 'dumb' || env['CI'] !== undefined || env['TMUX'] !== undefined) return false;
  return TERMINALS.some(([variable, pattern]) => pattern.test(env[variable] ?? ''));
}

/** A host keeps the link from opening another machine's file. */
function fileUrl(path: string, host: string): string {
  const url = pathToFileURL(path);
  url.hostname = host;
  return url.href;
}

/**
 * Where links lead: files below the working directory or a root of the corpus, the first that is there; web pages.
 * @param roots as named by the person
 * @param isFile true for the path of a file that is there
 */
export function createUrlOf(
  roots: readonly string[],
  place: { readonly cwd: string; readonly host: string },
  isFile: (path: string) => boolean,
): (link: SpanLink) => string | null {
  const folders = [...roots.map((root) => resolve(place.cwd, root)), place.cwd];
  return (link) => {
    if (link.kind === 'url') return link.url;
    const path = folders.map((folder) => resolve(folder, link.path)).find(isFile);
    return path === undefined ? null : fileUrl(path, place.host);
  };
}

export type Links = Pick<RenderContext, 'urlOf'>;

/** The links of a terminal; none when it does not show them. */
export function openLinks(roots: readonly string[], cwd: string, env: Environment): Links {
  if (!decideHyperlinks(env)) return {};
  return { urlOf: createUrlOf(roots, { cwd, host: hostname() }, (path) => stampOf(path) !== null) };
}
