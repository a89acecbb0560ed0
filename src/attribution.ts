/** Which code a file belongs to: the evidence of formats.md section 9, strongest first. */

import { findBareNums } from './citations/bare-number.ts';
import { codeOfCodification } from './core/codes.ts';
import type { Anomaly, Evidence, Lien, ParsedArticle, Texte } from './core/model.ts';
import { normalizeNum } from './core/numbers.ts';

/** What the place of a file says of its code. */
export interface PlaceEvidence {
  /** Set by the person for this path (config `codes`), or null. */
  readonly configured: Texte | null;
  /** Title found in the README.md of the folder or of one above, with that README's path. */
  readonly readme: { readonly texte: Texte; readonly path: string } | null;
  /** Folder whose name is a code's title or slug, the nearest first. */
  readonly folder: { readonly texte: Texte; readonly name: string } | null;
  /** `--assume-code`: used when nothing proves another. */
  readonly assumed: Texte | null;
}

export interface Attribution {
  readonly texte: Texte | null;
  /** All that was found: first what was used, then what agrees or contradicts, then hints (`hint:…`), never used. */
  readonly evidence: readonly Evidence[];
  readonly anomaly: Anomaly | null;
}

interface Claim {
  readonly texte: Texte;
  readonly evidence: Evidence;
}

type ClaimReader = (article: ParsedArticle, place: PlaceEvidence) => Claim | null;

const CERTAIN: readonly ClaimReader[] = [
  (article) => (article.texte === null ? null : claim(article.texte, 'stated', article.texte.title)),
  (_, place) => (place.configured === null ? null : claim(place.configured, 'configured', place.configured.title)),
  (_, place) =>
    place.readme === null ? null : claim(place.readme.texte, 'readme', place.readme.texte.title, place.readme.path),
  (_, place) => (place.folder === null ? null : claim(place.folder.texte, 'folder', place.folder.name)),
];
const PROBABLE: readonly ClaimReader[] = [claimOfCodification, claimOfOwnCitation];
const HINTS: readonly ClaimReader[] = [claimOfLineage, claimOfLinks];

/**
 * The code of an article and why. Two certain claims that name different codes are an anomaly; the stronger wins.
 * What the links of other files say (evidence 4) is added by the store, which alone sees them all.
 */
export function attribute(article: ParsedArticle, place: PlaceEvidence): Attribution {
  const certain = article.texte === null ? attributeByPlace(article, place) : attributeForCertain(article, place);
  if (certain !== null) return certain;
  const probable = readClaims(PROBABLE, article, place);
  const hints = readClaims(HINTS, article, place).map((c) => ({ ...c.evidence, kind: `hint:${c.evidence.kind}` }));
  const assumed = place.assumed === null ? null : claim(place.assumed, 'assumed', place.assumed.title);
  const used = probable[0] ?? assumed;
  const evidence = [...probable.map((c) => c.evidence), ...(assumed === null ? [] : [assumed.evidence]), ...hints];
  return { texte: used?.texte ?? null, evidence, anomaly: null };
}

const BY_PLACE = new WeakMap<PlaceEvidence, Attribution | null>();

/** The certain code of an article that states none: the same for all that stand in one place. */
function attributeByPlace(article: ParsedArticle, place: PlaceEvidence): Attribution | null {
  const known = BY_PLACE.get(place);
  if (known !== undefined) return known;
  const found = attributeForCertain(article, place);
  BY_PLACE.set(place, found);
  return found;
}

function attributeForCertain(article: ParsedArticle, place: PlaceEvidence): Attribution | null {
  const certain = readClaims(CERTAIN, article, place);
  const first = certain[0];
  if (first === undefined) return null;
  const other = certain.find((c) => c.texte.key !== first.texte.key && c.evidence.kind !== 'configured');
  return {
    texte: first.texte,
    evidence: certain.map((c) => c.evidence),
    anomaly: other ? conflict(first, other) : null,
  };
}

function claim(texte: Texte, kind: string, value: string, path: string | null = null): Claim {
  return { texte, evidence: { kind, value, path } };
}

function readClaims(readers: readonly ClaimReader[], article: ParsedArticle, place: PlaceEvidence): Claim[] {
  return readers.flatMap((read) => read(article, place) ?? []);
}

function conflict(used: Claim, other: Claim): Anomaly {
  const detail = `${used.evidence.kind} ${used.texte.title} / ${other.evidence.kind} ${other.texte.title}`;
  return { kind: 'code-conflict', line: null, detail };
}

/** Evidence 2: one text codifies one code. */
function claimOfCodification(article: ParsedArticle): Claim | null {
  for (const lien of article.liens) {
    if (lien.relation !== 'codifies' || lien.direction !== 'in' || lien.target.texte === null) continue;
    const code = codeOfCodification(lien.target.texte.key);
    if (code !== null) return claim(code, 'codification', lien.label);
  }
  return null;
}

/** Evidence 3: a number cited bare in the body is in the article's own list `Cite`, which names its code. */
function claimOfOwnCitation(article: ParsedArticle): Claim | null {
  const cited = article.liens.filter((l) => l.heading !== null && l.relation === 'cites' && l.direction === 'out');
  if (cited.length === 0) return null;
  for (const num of findBareNums(article.body)) {
    const codes = cited.filter((lien) => lien.target.num !== null && normalizeNum(lien.target.num) === num);
    const texte = onlyCode(codes);
    if (texte !== null) return claim(texte, 'own-citation', `${num}: ${codes[0]?.label ?? ''}`);
  }
  return null;
}

function onlyCode(liens: readonly Lien[]): Texte | null {
  const codes = new Map(
    liens.flatMap((l) => (l.target.texte?.nature === 'CODE' ? [[l.target.texte.key, l.target.texte]] : [])),
  );
  return codes.size === 1 ? ([...codes.values()][0] ?? null) : null;
}

/** Evidence 5: the code of its predecessors and successors; codes are recodified into each other. */
function claimOfLineage(article: ParsedArticle): Claim | null {
  const texte = onlyCode(article.liens.filter((lien) => lien.relation === 'renumbers'));
  return texte === null ? null : claim(texte, 'lineage', texte.title);
}

/** Evidence 6: the code that its links name most. */
function claimOfLinks(article: ParsedArticle): Claim | null {
  const counts = new Map<string, { texte: Texte; count: number }>();
  for (const { target } of article.liens) {
    if (target.texte?.nature !== 'CODE') continue;
    const entry = counts.get(target.texte.key) ?? { texte: target.texte, count: 0 };
    counts.set(target.texte.key, { ...entry, count: entry.count + 1 });
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count || (a.texte.key < b.texte.key ? -1 : 1));
  return most === undefined ? null : claim(most.texte, 'links', `${most.texte.title} (${most.count})`);
}
