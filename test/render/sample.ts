/** Invented views that the tests of this folder render. */

import type { ArticleVersion } from '../../src/core/model.ts';
import type { Block, DiffAlinea, Finding, GraphNode, RenderContext, Renderer, View } from '../../src/core/view.ts';

/** Escape codes, a C1 control, bidi override and isolate, zero width, NUL, DEL, a lone surrogate, line separators. */
export const HOSTILE =
  'phare\u001b[31m\u001b]0;x\u0007\u009b2J\u202e\u2066\u200b\u200f\u061c\u0000\u007f\ud83d\u2028\u2029\u00ad\ufeff\r\b fin';

/** What may never be in an output: control characters but line feed and tab, what is invisible, lone surrogates. */
const FORBIDDEN = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069\u200b-\u200f\u061c\u2028\u2029\u00ad\ufeff]|\p{Cs}/u;

export function findForbidden(output: string): string | null {
  const found = FORBIDDEN.exec(output)?.[0];
  return found === undefined ? null : JSON.stringify(found);
}

export const WORDS = {
  unchangedAlinea: 'one alinéa unchanged',
  unchangedAlineas: '{n} alinéas unchanged',
  alineasUnchanged: 'unchanged',
  alineasChanged: 'changed',
  alineasInserted: 'inserted',
  alineasDeleted: 'deleted',
  'relation.renumbers': 'became',
};

export function contextOf(changes: Partial<RenderContext> = {}): RenderContext {
  return {
    tool: { name: 'lexloupe', version: '0.1.0' },
    asOf: '2020-01-01',
    corpus: {
      roots: ['examples'],
      articles: 2,
      versions: 3,
      skipped: 1,
      anomalies: 0,
      liens: 4,
      liensMerged: 4,
      verified: true,
    },
    width: null,
    colorLevel: 0,
    words: WORDS,
    ...changes,
  };
}

export function viewOf(changes: Partial<View> = {}): View {
  return {
    kind: 'list',
    data: [],
    records: { columns: [], rows: [] },
    blocks: [],
    findings: [],
    warnings: [],
    isEmptyAnswer: false,
    summary: null,
    ...changes,
  };
}

export function versionOf(changes: Partial<ArticleVersion> = {}): ArticleVersion {
  return {
    row: 1,
    key: 'PHARES:L1-2',
    work: 'w1',
    texte: {
      key: 'code:phares',
      nature: 'CODE',
      num: null,
      title: 'Code des phares',
      cid: 'LEGITEXT000000000001',
      date: null,
    },
    texteEvidence: [],
    num: 'L1-2',
    numKey: 'L1-2',
    articleCid: null,
    id: 'LEGIARTI000000000001',
    etat: 'ABROGE',
    etatEvidence: [{ kind: 'heading:Abrogé par', value: 'Décret n° 9999-1', path: 'phares/L1-2.md' }],
    etatStated: false,
    dateDebut: '1990-01-01',
    dateFin: 'open',
    section: ['Livre Ier'],
    path: 'phares/L1-2.md',
    line: 1,
    format: 'native',
    ...changes,
  };
}

export function findingOf(changes: Partial<Finding> = {}): Finding {
  return {
    rule: 'repealed',
    severity: 'error',
    message: 'L1-3 cites L1-2, repealed',
    primary: { path: 'phares/L1-3.md', line: 7 },
    related: [],
    text: "l'article  L1-2",
    source: versionOf({ key: 'PHARES:L1-3', num: 'L1-3' }),
    sourceLabel: 'Code des phares L1-3',
    sourceEtat: 'VIGUEUR',
    targetLabel: 'Code des phares L1-2',
    targetKey: 'PHARES:L1-2',
    verdict: 'repealed',
    since: '1999-12-31',
    by: 'Décret n° 9999-1',
    successors: ['PHARES:L2-1'],
    saidBy: ['this'],
    ...changes,
  };
}

function equal(text: string): DiffAlinea {
  return { status: 'equal', before: [{ text }], after: [{ text }], merged: [{ text }] };
}

/** Five alinéas: three the same, one with a word replaced, one new at the end. */
export function alineasOf(word = 'rouge'): readonly DiffAlinea[] {
  return [
    equal('Le gardien allume le feu.'),
    equal('Il tient un registre.'),
    {
      status: 'changed',
      before: [{ text: 'Le feu est ' }, { text: word, tone: 'delete' }, { text: '.' }],
      after: [{ text: 'Le feu est ' }, { text: 'vert', tone: 'insert' }, { text: '.' }],
      merged: [
        { text: 'Le feu est ' },
        { text: word, tone: 'delete' },
        { text: 'vert', tone: 'insert' },
        { text: '.' },
      ],
    },
    equal('Il est visité chaque année.'),
    {
      status: 'inserted',
      before: [],
      after: [{ text: 'Un décret en fixe la portée.', tone: 'insert' }],
      merged: [{ text: 'Un décret en fixe la portée.', tone: 'insert' }],
    },
  ];
}

/** One block of every kind, each string of it holding `text`. */
/** An article of which nothing but the name is known. */
export function graphNode(key: string, changes: Partial<GraphNode> = {}): GraphNode {
  return {
    ...{ key, label: key, kind: 'article', isAsked: false, ref: null, texte: null, num: null, etat: null },
    ...{ vigueur: 'unknown', dateDebut: null, dateFin: null, caption: [] },
    ...changes,
  };
}

export function everyBlock(text: string): readonly Block[] {
  const node = graphNode('a', { label: text, caption: [text] });
  const diff = (mode: Extract<Block, { kind: 'diff' }>['mode']): Block => ({
    kind: 'diff',
    alineas: alineasOf(text),
    mode,
  });
  return [
    { kind: 'heading', text, level: 1 },
    { kind: 'facts', rows: [[text, [{ text, tone: 'bad' }]]] },
    { kind: 'text', paragraphs: [text, [{ text, tone: 'warn' }]], indent: 2 },
    { kind: 'lines', lines: [text, [{ text, tone: 'accent' }]] },
    {
      kind: 'table',
      columns: [{ title: text }, { title: 'n', align: 'right' }],
      rows: [
        [text, '1'],
        [[{ text }], '22'],
      ],
    },
    { kind: 'tree', roots: [{ label: text, children: [{ label: [{ text, tone: 'good' }], children: [] }] }] },
    {
      kind: 'graph',
      nodes: [node],
      edges: [{ from: 'a', to: text, relation: 'renumbers', date: '2001-01-01', by: text }],
    },
    {
      kind: 'bars',
      rows: [
        { label: text, count: 3, remark: text },
        { label: 'n', count: 0 },
      ],
    },
    diff('words'),
    diff('lines'),
    diff('side-by-side'),
    diff('stat'),
    { kind: 'preformatted', text: `${text}\n  ${text}` },
  ];
}

export function outputOf(renderer: Renderer, view: View, context = contextOf()): string {
  return [...renderer.render(view, context)].join('');
}
