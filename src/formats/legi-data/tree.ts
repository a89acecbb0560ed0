/** The nodes of a unist JSON text, found without building it: the files are tens of megabytes. */

import { FormatError } from '../../core/contracts.ts';
import { lineOfOffset } from '../block.ts';

/** One node. `data` is unread JSON, empty when the node has none. */
export interface TreeNode {
  readonly parent: TreeNode | null;
  type: string;
  data: string;
  /** Offset of `data` in the text. */
  dataStart: number;
}

interface OpenNode {
  readonly node: TreeNode;
  /** True between the brackets of its `children`. */
  isInChildren: boolean;
}

/** Codes have a dozen levels. */
const DEEPEST = 100;
const LONGEST_DETAIL = 40;
const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_BRACKET = 91;
const BACKSLASH = 92;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

/** How many levels deeper each mark of a value goes. */
const STEPS: Readonly<Record<number, number>> = {
  [OPEN_BRACE]: 1,
  [OPEN_BRACKET]: 1,
  [CLOSE_BRACE]: -1,
  [CLOSE_BRACKET]: -1,
  [COMMA]: 0,
  [COLON]: 0,
};

/**
 * Every node of the tree, a node after those below it. The keys of a node come in any order: titles of its parents are
 * sure to be read only when the whole text is.
 * @throws FormatError `malformed` where the text is no tree of nodes, or has more than 100 levels
 */
export function* readNodes(text: string): Generator<TreeNode> {
  const open: OpenNode[] = [{ node: emptyNode(null), isInChildren: false }];
  let at = expectCode(text, skipBlank(text, 0), OPEN_BRACE);
  for (let current = open.at(-1); current !== undefined; current = open.at(-1)) {
    at = skipBlank(text, at);
    const code = text.charCodeAt(at);
    if (code === COMMA) at += 1;
    else if (code === CLOSE_BRACE && !current.isInChildren) {
      open.pop();
      yield current.node;
      at += 1;
    } else if (code === CLOSE_BRACKET && current.isInChildren) {
      current.isInChildren = false;
      at += 1;
    } else if (current.isInChildren) {
      at = expectCode(text, at, OPEN_BRACE);
      if (open.push({ node: emptyNode(current.node), isInChildren: false }) > DEEPEST) refuse(text, at, `> ${DEEPEST}`);
    } else at = readMember(text, at, current);
  }
}

function emptyNode(parent: TreeNode | null): TreeNode {
  return { parent, type: '', data: '', dataStart: 0 };
}

/** One `"key": value` of a node; returns where it ends, or where its children begin. */
function readMember(text: string, start: number, open: OpenNode): number {
  const keyEnd = endOfString(text, start);
  const at = skipBlank(text, expectCode(text, skipBlank(text, keyEnd), COLON));
  const key = text.slice(start + 1, keyEnd - 1);
  if (key === 'children' && text.charCodeAt(at) === OPEN_BRACKET) {
    open.isInChildren = true;
    return at + 1;
  }
  const end = endOfValue(text, at);
  if (key === 'type') open.node.type = text.slice(at, end).replaceAll('"', '');
  if (key === 'data') {
    open.node.data = text.slice(at, end);
    open.node.dataStart = at;
  }
  return end;
}

function endOfValue(text: string, start: number): number {
  let depth = 0;
  let at = start;
  do {
    at = skipBlank(text, at);
    const code = text.charCodeAt(at);
    const step = STEPS[code];
    if (step !== undefined) {
      depth += step;
      if (depth < 0) refuse(text, at);
      at += 1;
    } else at = code === QUOTE ? endOfString(text, at) : endOfScalar(text, at);
  } while (depth > 0);
  return at;
}

function endOfScalar(text: string, start: number): number {
  let at = start;
  while (isScalar(text.charCodeAt(at))) at += 1;
  return at === start ? refuse(text, at) : at;
}

/** Letters, digits, signs and dots: `null`, `-1.5e3`. */
function isScalar(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 97 && code <= 122) ||
    code === 69 ||
    code === 43 ||
    (code >= 45 && code <= 46)
  );
}

/** `start`: offset of the opening quote; returns the offset behind the closing one. */
function endOfString(text: string, start: number): number {
  let at = expectCode(text, start, QUOTE);
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return refuse(text, start);
    let slash = quote;
    while (text.charCodeAt(slash - 1) === BACKSLASH && slash > at) slash -= 1;
    at = quote + 1;
    if ((quote - slash) % 2 === 0) return at;
  }
}

function skipBlank(text: string, start: number): number {
  let at = start;
  for (let code = text.charCodeAt(at); code === 32 || (code >= 9 && code <= 13); code = text.charCodeAt(at)) at += 1;
  return at;
}

function expectCode(text: string, at: number, code: number): number {
  return text.charCodeAt(at) === code ? at + 1 : refuse(text, at);
}

function refuse(text: string, at: number, detail = text.slice(at, at + LONGEST_DETAIL)): never {
  throw new FormatError('malformed', lineOfOffset(text, at), detail);
}
