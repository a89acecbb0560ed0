/**
 * legi-data: one code in one JSON file, a unist tree of sections and articles. An article is its present wording alone:
 * `articleVersions` names the others without their text, and makes no article of them.
 */

import type { Format } from '../core/contracts.ts';
import { FormatError } from '../core/contracts.ts';
import type { Anomaly, ParsedArticle, Texte } from '../core/model.ts';
import { readBound, readEtat, readOwnTexte } from './declared-facts.ts';
import { readDeclaredLiens } from './declared-lien.ts';
import { presence } from './declared-target.ts';
import { dayText, parseFields, readModifications, stateField, textOf } from './legi-data/article.ts';
import { readNodes } from './legi-data/tree.ts';
import type { TreeNode } from './legi-data/tree.ts';

const NODE_TYPE = /"type"\s{0,9}:\s{0,9}"code"/;
const CHILDREN = /"children"\s{0,9}:\s{0,9}\[/;

export const legiData: Format = {
  name: 'legi-data',
  accepts: (_path, head) => head.trimStart().startsWith('{') && NODE_TYPE.test(head) && CHILDREN.test(head),
  parse: parseCode,
};

interface Located {
  readonly node: TreeNode;
  /** 1-based line where its data begin. */
  readonly line: number;
}

/**
 * Every article of the code, in file order.
 * @throws FormatError `malformed` where the JSON breaks off or its nodes are none
 */
function parseCode(text: string): readonly ParsedArticle[] {
  const nodes = [...readNodes(text)];
  const root = nodes.at(-1);
  if (root?.type !== 'code') throw new FormatError('malformed', 1, root?.type ?? '');
  const texte = readCode(root);
  const sections = new Map<TreeNode, readonly string[]>([[root, []]]);
  return locate(
    text,
    nodes.filter(({ type }) => type === 'article'),
  ).map((located) => readArticle(located, texte, sectionOf(located.node.parent, sections)));
}

function readCode(root: TreeNode): Texte | null {
  const data = parseFields(root.data, 1);
  const [title, cid] = [textOf(data, 'title'), textOf(data, 'cid')];
  return readOwnTexte({ cid, nature: 'CODE', num: '', dateSignature: '', title, shortTitle: '' });
}

function locate(text: string, nodes: readonly TreeNode[]): readonly Located[] {
  let line = 1;
  let at = 0;
  return nodes.map((node) => {
    for (let end = text.indexOf('\n', at); end !== -1 && end < node.dataStart; end = text.indexOf('\n', at)) {
      line += 1;
      at = end + 1;
    }
    return { node, line };
  });
}

/** Titles from the top division down; the code itself is none. */
function sectionOf(node: TreeNode | null, known: Map<TreeNode, readonly string[]>): readonly string[] {
  if (node === null) return [];
  const found = known.get(node);
  if (found !== undefined) return found;
  const title = node.data === '' ? '' : textOf(parseFields(node.data, 1), 'title').trim();
  const section = [...sectionOf(node.parent, known), ...(title === '' ? [] : [title])];
  known.set(node, section);
  return section;
}

function readArticle({ node, line }: Located, texte: Texte | null, section: readonly string[]): ParsedArticle {
  const json = node.data;
  const data = parseFields(json, line);
  const state = (name: string, text = textOf(data, name)) => stateField(json, line, name, text);
  const html = textOf(data, 'texteHtml');
  const body = state(html.trim() === '' ? 'texte' : 'texteHtml');
  const num = state('num');
  const anomalies: Anomaly[] = [];
  if (presence(num.text) === null)
    anomalies.push({ kind: 'missing-number', line: num.line, detail: textOf(data, 'id') });
  if (body.text.trim() === '') anomalies.push({ kind: 'empty-body', line: body.line, detail: num.text });
  return {
    line: num.line,
    num: presence(num.text),
    texte,
    articleCid: presence(textOf(data, 'cid')),
    id: presence(textOf(data, 'id')),
    etat: readEtat(state('etat'), anomalies),
    dateDebut: readBound(state('dateDebut', dayText(data['dateDebut'])), 'debut', anomalies),
    dateFin: readBound(state('dateFin', dayText(data['dateFin'])), 'fin', anomalies),
    section,
    body: onOneLine(body.text),
    bodyKind: html.trim() === '' ? 'text' : 'html',
    bodyLine: body.line,
    nota: presence(textOf(data, 'nota')),
    liens: readDeclaredLiens(readModifications(data, json, line), texte, anomalies),
    anomalies,
  };
}

/** A JSON text stands on one line: a line end inside it, which is a blank in HTML, would make later words stand on others. */
function onOneLine(body: string): string {
  return (/<pre/i.test(body) ? body : body.replaceAll('\n', ' ')).trim();
}
