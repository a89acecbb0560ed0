/** `# Article NUM` files: the lexlib project's output in its two heading styles, its HTML ancestor, and etalab's. */

import type { Format, Origin } from '../core/contracts.ts';
import type { Anomaly, BodyKind, Lien, ParsedArticle } from '../core/model.ts';
import { blockOfLines } from './block.ts';
import type { Block } from './block.ts';
import { readAnchors } from './seed-anchors.ts';
import { LINKS_MARKER, readLinkSections } from './seed-links.ts';
import { checkSeedName, readSeedName } from './seed-name.ts';

type Flavour = 'lexlib' | 'seed' | 'seed-html' | 'etalab';

const TITLE = '# Article';
/** `**Nota:**` is lexlib's, `## Nota` etalab's. */
const NOTA_MARKERS: ReadonlySet<string> = new Set(['**Nota:**', '**Nota :**', '## Nota']);
const ETALAB_NAME = /(?:^|\/)article(?:-[^/]*)?\.md$/;
const TAG = /<\/?[a-z][a-z0-9]*[\s/>]/i;
/** The old headings are bold behind a tab; lexlib's stand at the margin, in italics but for `**Liens**:`. */
const OLD_INDENT = '\t';

/** All four share one parser: they differ in their name, and in how a body without links is to be read. */
export const seedFamily: readonly Format[] = [
  formatOf('lexlib'),
  formatOf('seed'),
  formatOf('seed-html'),
  formatOf('etalab'),
];

function formatOf(name: Flavour): Format {
  return {
    name,
    accepts: (path, head) => isTitled(head) && flavourOf(path, head) === name,
    parse: (text, origin) => [parseSeed(text, origin, name)],
  };
}

function isTitled(head: string): boolean {
  if (!head.startsWith(TITLE)) return false;
  const next = head.charAt(TITLE.length);
  return next === '' || next === ' ' || next === '\n';
}

/** Told by the heading style where the links are in sight, else by the name, else by the first sign of the body. */
function flavourOf(path: string, head: string): Flavour {
  const marker = head.indexOf(`\n${LINKS_MARKER}\n`);
  const links = marker === -1 ? '' : head.slice(marker + LINKS_MARKER.length + 2).replace(/^\n+/, '');
  if (links !== '') return links.startsWith(OLD_INDENT) ? 'seed' : 'lexlib';
  if (readSeedName(path) !== null) return 'lexlib';
  if (ETALAB_NAME.test(path) || head.includes('\n## Nota\n')) return 'etalab';
  const titleEnd = head.indexOf('\n');
  return titleEnd !== -1 && head.slice(titleEnd).trimStart().startsWith('<') ? 'seed-html' : 'seed';
}

interface Parts {
  readonly body: Block;
  readonly nota: string | null;
  readonly liens: readonly Lien[] | null;
  readonly anomalies: readonly Anomaly[];
}

/** The article of a file whose first line is `# Article…`. Nothing is inferred: no code, no état, no date. */
function parseSeed(text: string, origin: Origin, flavour: Flavour): ParsedArticle {
  const lines = text.split('\n');
  const num = (lines[0] ?? '').slice(TITLE.length).trim();
  const name = readSeedName(origin.path);
  const parts = splitParts(lines);
  const bodyKind = bodyKindOf(flavour, parts.body.text);
  return {
    line: 1,
    num: num === '' ? null : num,
    texte: null,
    articleCid: name?.articleCid ?? null,
    id: null,
    etat: null,
    dateDebut: null,
    dateFin: null,
    section: [],
    body: parts.body.text,
    bodyKind,
    bodyLine: parts.body.line,
    nota: parts.nota,
    liens: parts.liens ?? (bodyKind === 'html' ? readAnchors(parts.body) : []),
    anomalies: [
      ...(num === '' ? [{ kind: 'missing-number', line: 1, detail: TITLE } as const] : []),
      ...checkSeedName(name, num === '' ? null : num),
      ...(parts.body.text === '' ? [{ kind: 'empty-body', line: 1, detail: num } as const] : []),
      ...parts.anomalies,
    ],
  };
}

/** Body, nota and links. Liens are null when the file has no marker; bold lines before the marker are text. */
function splitParts(lines: readonly string[]): Parts {
  const marker = lines.indexOf(LINKS_MARKER);
  const textEnd = marker === -1 ? lines.length : marker;
  const notaAt = lines.findIndex((line, index) => index < textEnd && NOTA_MARKERS.has(line.trimEnd()));
  const bodyEnd = notaAt === -1 ? textEnd : notaAt;
  const nota = notaAt === -1 ? '' : blockOfLines(lines, notaAt + 1, textEnd).text;
  const links = marker === -1 ? null : readLinkSections(lines, marker + 1);
  return {
    body: blockOfLines(lines, 1, bodyEnd),
    nota: nota === '' ? null : nota,
    liens: links?.liens ?? null,
    anomalies: links?.anomalies ?? [],
  };
}

/** Tables of a wrapped body are HTML inside plain text, which Markdown allows. */
function bodyKindOf(flavour: Flavour, body: string): BodyKind {
  if (flavour === 'etalab') return 'markdown';
  if (flavour === 'seed-html') return 'html';
  return TAG.test(body) ? 'markdown' : 'text';
}
