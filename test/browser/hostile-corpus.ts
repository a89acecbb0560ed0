/** Articles written to break pages: markup, quotes and bidi marks everywhere, long titles, forty links, 280 KB of body. */

import { CODE, item, nativeArticle, writeFiles } from '../corpus-fixture.ts';

const SCRIPT = '<script>globalThis.hacked = "script"</script>';
const IMAGE = '<img src=x onerror="globalThis.hacked = \'image\'">';
const STYLE = `</style><style>*{display:none}</style>${SCRIPT}`;
const CLOSERS = `"'>--></title></script></template></svg></textarea>]]>${SCRIPT}`;
const BIDI = '\u202eegdirb eht fo repeek\u202c \u2066isolate\u2069 \u200f\u0007\u001b[31m';
const LONG_WORD = 'anticonstitutionnellement'.repeat(12);
const LONG_TITLE = `Titre ${'des phares, des balises, des bouées et de leurs gardiens assermentés '.repeat(12)}`;

const HOSTILE_BODY = [SCRIPT, IMAGE, STYLE, CLOSERS, BIDI, LONG_WORD, 'javascript:alert(1) &lt;b&gt; &amp;amp;'].join(
  '\n\n',
);

/** Some 280 KB in 2,000 alinéas. */
function longBody(): string {
  const alinea = (at: number): string =>
    `${at}° Le gardien du feu ${at} inscrit l'allumage au registre, en présence du préposé que désigne l'article L${(at % 9) + 1}, avant la fin de la veille.`;
  return Array.from({ length: 2000 }, (_, at) => alinea(at + 1)).join('\n\n');
}

/** Writes them below `root`. L1, L2 and L3 are hostile, L40 is long; the others are cited, half of them repealed. */
export function writeHostileCorpus(root: string): void {
  const section = JSON.stringify([LONG_TITLE, STYLE, CLOSERS, BIDI]);
  const fields = { etat: 'VIGUEUR', date_debut: '2001-05-01' };
  const cited = Array.from({ length: 40 }, (_, at) => item(`L${at + 50}`, at % 2 === 0 ? 'Ab' : 'V'));
  const head = nativeArticle('L1', fields, { Cite: [...cited, `${CODE} - art. L2 (V) ${SCRIPT}`] }, HOSTILE_BODY);
  const others = Array.from({ length: 40 }, (_, at) => {
    const ended = at % 2 === 0 ? { etat: 'ABROGE', date_debut: '2001-05-01', date_fin: '2010-01-01' } : fields;
    return [`L${at + 50}.md`, nativeArticle(`L${at + 50}`, ended)] as const;
  });
  writeFiles(root, {
    'L1.md': head.replace('num:', `section: ${section}\nnum:`),
    'L2.md': nativeArticle('L2', fields, { 'Ancien texte': [item('L1')] }, `${HOSTILE_BODY}\n\n${LONG_WORD}`),
    'L3.md': nativeArticle('L3', { ...fields, texte: `Code ${STYLE}${CLOSERS}` }, {}, HOSTILE_BODY),
    'L40.md': nativeArticle('L40', fields, {}, longBody()),
    [`L41 <script>globalThis.hacked = 'file'<\u2215script>.md`]: nativeArticle('L41', fields),
    'broken.md': `---\nnum: [${SCRIPT}\n---\n${IMAGE}\n`,
    ...Object.fromEntries(others),
  });
}
