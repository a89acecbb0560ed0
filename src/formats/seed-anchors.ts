/** The links of an HTML body of the seed family: the `title` of each anchor is a link item. */

import { Parser } from 'htmlparser2';
import type { Lien } from '../core/model.ts';
import type { Block } from './block.ts';
import { parseLinkItem } from './link-item.ts';

/** Keeps no stack of open elements: that stack costs quadratic time on a body of tags that never close. */
class FlatParser extends Parser {
  protected override isVoidElement(): boolean {
    return true;
  }
}

interface Anchor {
  readonly title: string;
  readonly offset: number;
}

/**
 * The citations that the anchors of `body` declare, in file order. The href is left alone: its first segment names the
 * code of the target, in a spelling that the title gives better, and never the code of the file.
 */
export function readAnchors(body: Block): readonly Lien[] {
  const liens: Lien[] = [];
  let line = body.line;
  let from = 0;
  for (const { title, offset } of findAnchors(body.text)) {
    for (let at = body.text.indexOf('\n', from); at !== -1 && at < offset; at = body.text.indexOf('\n', from)) {
      line += 1;
      from = at + 1;
    }
    liens.push(citationOf(title, line));
  }
  return liens;
}

function citationOf(label: string, line: number): Lien {
  const facts = { heading: null, relation: 'cites', direction: 'out', typeLien: null, sens: null } as const;
  return { ...facts, label, ...parseLinkItem(label), line };
}

function findAnchors(html: string): readonly Anchor[] {
  const anchors: Anchor[] = [];
  const parser = new FlatParser({
    onopentag(name, attributes) {
      const title = attributes['title']?.trim() ?? '';
      if (name === 'a' && title !== '') anchors.push({ title, offset: parser.startIndex });
    },
  });
  parser.end(html);
  return anchors;
}
