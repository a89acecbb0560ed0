/** What the parts of a page share: its words, its names, where articles are. */

import type { Block, RenderContext } from '../../core/view.ts';

export interface HtmlSettings {
  readonly words: RenderContext['words'];
  /** Address of the page of an article, by its identity (FRBR work); null: it has none. */
  readonly hrefOf?: (work: string) => string | null;
  /** Level of the highest heading; 1 unless the page has a title of its own. */
  readonly topLevel?: 1 | 2;
}

export interface HeadingPlan {
  readonly id: string;
  readonly level: number;
}

/** A page under way. */
export interface HtmlPage {
  readonly words: RenderContext['words'];
  /** To the article in this page, else to its own page; null: nowhere. */
  readonly hrefOf: (work: string) => string | null;
  readonly headings: ReadonlyMap<Block, HeadingPlan>;
  /** A name that no other element of the page has. */
  readonly claimId: (name: string) => string;
  /** The same for what people hear: `Links`, then `Links (2)`. */
  readonly claimLabel: (label: string) => string;
  /** Drawings made beforehand, as HTML. */
  readonly drawings: ReadonlyMap<Block, string>;
}

/** Letters and digits, the rest as hyphens: what an address shows as it is. */
export function slugOf(text: string): string {
  const plain = text.slice(0, 120).normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const slug = plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
  return slug.slice(0, 60).replace(/-$/, '') || 'part';
}

/** Gives names out once each: the second of a name is counted. */
export function createClaims(format: (name: string, count: number) => string): (name: string) => string {
  const counts = new Map<string, number>();
  const given = new Set<string>();
  return (name) => {
    let count = counts.get(name) ?? 0;
    let claimed: string;
    do {
      count += 1;
      claimed = count === 1 ? name : format(name, count);
    } while (given.has(claimed));
    counts.set(name, count);
    given.add(claimed);
    return claimed;
  };
}
