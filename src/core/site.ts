/** A site: the pages of a corpus, made one after the other, and what its search finds. */

import type { Block, Graph, Inline, Tone } from './view.ts';

/** A place of the contents: a division, or an article by its page. */
export interface ContentsNode {
  readonly label: Inline;
  /** Articles under it; null for an article. */
  readonly count: number | null;
  readonly children: readonly ContentsNode[];
}

export type SitePart =
  | { readonly kind: 'blocks'; readonly blocks: readonly Block[] }
  /** Shown when it is opened; `id` is unique in its page. */
  | { readonly kind: 'fold'; readonly id: string; readonly summary: Inline; readonly blocks: readonly Block[] }
  | { readonly kind: 'drawing'; readonly graph: Graph }
  | { readonly kind: 'contents'; readonly roots: readonly ContentsNode[] }
  | { readonly kind: 'search' };

/** A page of the site, by its path from the folder of the site. */
export interface SiteLink {
  readonly label: string;
  readonly path: string;
}

/** What the search finds: one article. */
export interface SiteEntry {
  readonly num: string | null;
  readonly texte: string;
  readonly section: string;
  readonly state: string;
  readonly tone: Tone;
  /** Its words, in reading order. */
  readonly text: string;
}

export interface SitePage {
  /** `code-civil/1240.html`: from the folder of the site; `a`-`z`, digits, `-`, unique whatever the case. */
  readonly path: string;
  readonly title: string;
  /** The pages above it, the highest first. */
  readonly trail: readonly SiteLink[];
  readonly previous?: SiteLink;
  readonly next?: SiteLink;
  readonly parts: readonly SitePart[];
  /** Absent: the search does not find it. */
  readonly entry?: SiteEntry;
}

export interface Site {
  readonly title: string;
  /** In a fixed order; made as they are asked for. */
  readonly pages: Iterable<SitePage>;
  readonly total: number;
  /** Path of the page of what a span names: an article (FRBR work) or a page (`pageName`); null: it has none. */
  readonly pathOf: (name: string) => string | null;
}

/** What a span names to lead to the page at `path`; no article is called so. */
export function pageName(path: string): string {
  return `\u0000${path}`;
}

/** The path that `pageName` was given; null for the name of an article. */
export function namedPage(name: string): string | null {
  return name.startsWith('\u0000') ? name.slice(1) : null;
}

/** What publishing a site did. Files are counted, pages among them. */
export interface SiteReport {
  readonly pages: number;
  readonly files: number;
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Bytes of all files of the site. */
  readonly bytes: number;
  /** The folder as it was named. */
  readonly out: string;
}
