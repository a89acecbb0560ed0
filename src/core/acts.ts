/** Labels of textes that are not codes: lois, décrets, arrêtés, decisions, the Constitution, EU acts, treaties. */

import { findFrenchDay } from './dates.ts';
import { foldText } from './fold.ts';
import type { IsoDate, Texte } from './model.ts';

/**
 * `space`: what identity begins with; natures that LEGI distinguishes but number together share one.
 * `isDated`: without a number, nature and day are identity enough; else the label is added.
 */
interface Nature {
  readonly words: string;
  readonly nature: string;
  readonly space: string;
  readonly isDated: boolean;
}

/** Longest words first within a family: the first that begins the label wins. */
const NATURES: readonly Nature[] = [
  { words: 'loi organique', nature: 'LOI_ORGANIQUE', space: 'loi', isDated: true },
  { words: 'loi constitutionnelle', nature: 'LOI_CONSTIT', space: 'loi', isDated: true },
  { words: 'loi de programme', nature: 'LOI_PROGRAMME', space: 'loi', isDated: true },
  { words: 'loi', nature: 'LOI', space: 'loi', isDated: true },
  { words: 'ordonnance', nature: 'ORDONNANCE', space: 'ordonnance', isDated: true },
  { words: 'decret-loi', nature: 'DECRET_LOI', space: 'decret-loi', isDated: true },
  { words: 'decret', nature: 'DECRET', space: 'decret', isDated: true },
  { words: 'arrete', nature: 'ARRETE', space: 'arrete', isDated: false },
  { words: 'rapport', nature: 'RAPPORT', space: 'rapport', isDated: false },
  { words: "conseil d'etat", nature: 'DECISION', space: 'conseil-d-etat', isDated: false },
  { words: 'conseil constitutionnel', nature: 'DECISION', space: 'conseil-constitutionnel', isDated: false },
  { words: 'decision', nature: 'DECISION', space: 'decision', isDated: false },
  { words: 'deliberation', nature: 'DELIBERATION', space: 'deliberation', isDated: false },
  { words: 'avis', nature: 'AVIS', space: 'avis', isDated: false },
  { words: 'circulaire', nature: 'CIRCULAIRE', space: 'circulaire', isDated: false },
  { words: 'instruction', nature: 'INSTRUCTION', space: 'instruction', isDated: false },
  { words: 'recommandation', nature: 'RECOMMANDATION', space: 'recommandation', isDated: false },
  { words: 'directive', nature: 'DIRECTIVE', space: 'directive', isDated: false },
  { words: 'reglement', nature: 'REGLEMENT', space: 'reglement', isDated: false },
  { words: 'accord', nature: 'ACCORD', space: 'accord', isDated: false },
  { words: 'convention', nature: 'CONVENTION', space: 'convention', isDated: false },
  { words: 'traite', nature: 'TRAITE', space: 'traite', isDated: false },
  { words: 'protocole', nature: 'PROTOCOLE', space: 'protocole', isDated: false },
  { words: 'declaration', nature: 'DECLARATION', space: 'declaration', isDated: false },
  { words: 'charte', nature: 'CHARTE', space: 'charte', isDated: false },
  { words: 'constitution', nature: 'CONSTITUTION', space: 'constitution', isDated: true },
];

/** Textes known by a name of their own: folded names, then identity and title. */
const NAMED: readonly (readonly [names: RegExp, key: string, nature: string, title: string, date: IsoDate])[] = [
  [
    /^(?:la )?constitution(?: francaise| de la (?:ve |5e |cinquieme )?republique(?: francaise)?)?(?=$|,|\(| art)/,
    'constitution:1958-10-04',
    'CONSTITUTION',
    'Constitution du 4 octobre 1958',
    '1958-10-04',
  ],
  [
    /^(?:la )?(?:ddhc\b|declaration des droits de l'homme et du citoyen)/,
    'declaration:1789-08-26',
    'DECLARATION',
    "Déclaration des droits de l'homme et du citoyen du 26 août 1789",
    '1789-08-26',
  ],
  [
    /^(?:le )?(?:tfue\b|traite (?:du 25 mars 1957 )?sur le fonctionnement de l'union europeenne)/,
    'traite:tfue',
    'TRAITE',
    "Traité sur le fonctionnement de l'Union européenne",
    '1957-03-25',
  ],
  [
    /^(?:le )?(?:tue\b|traite (?:du 7 fevrier 1992 )?sur l'union europeenne)/,
    'traite:tue',
    'TRAITE',
    "Traité sur l'Union européenne",
    '1992-02-07',
  ],
  [
    /^(?:la )?(?:cesdh\b|convention (?:de sauvegarde des droits de l'homme|europeenne des droits de l'homme))/,
    'convention:cesdh',
    'CONVENTION',
    "Convention de sauvegarde des droits de l'homme et des libertés fondamentales",
    '1950-11-04',
  ],
  [
    /^(?:le )?(?:rgpd\b|reglement general sur la protection des donnees)/,
    'reglement:2016/679',
    'REGLEMENT',
    'Règlement (UE) 2016/679 du 27 avril 2016',
    '2016-04-27',
  ],
];

/** Where the name of the texte ends and an article, a page or a comment begins. */
const TAIL = / - art(?:icle)?s?\b.*$|[, ]+art(?:icle)?s?\b\.? ?.*$|[, ]+jorf\b.*$| : .*$| - *$/i;

/** EU numbers: `2001/83`, `(CE) n° 883/2004`, and LEGI's `2001-83 CE`. */
const EU_NUMBER = /(?<![\d/-])(\d{1,4})([/-])(\d{1,4})(?![\d-])/;
const MARKED_NUMBER = /\b(?:n ?[°º]|no\b\.?|num(?:ero)?\b\.?) ?([a-z]?\d[\da-z]*(?:[-.]\d[\da-z]*)*)/;
const BARE_NUMBER = /^ (\d{2,4}-\d{1,4})(?![\d-])/;
const BARE_DECISION = /^ (\d{4,7})(?![\d-])/;

const EU_NATURES: ReadonlySet<string> = new Set(['DIRECTIVE', 'REGLEMENT']);

function readNumber(nature: Nature, rest: string): string | null {
  if (EU_NATURES.has(nature.nature)) {
    const match = EU_NUMBER.exec(rest);
    return match === null ? null : `${match[1] ?? ''}/${match[3] ?? ''}`;
  }
  const marked = MARKED_NUMBER.exec(rest);
  if (marked !== null) return marked[1] ?? null;
  const bare = BARE_NUMBER.exec(rest) ?? (nature.space === 'conseil-d-etat' ? BARE_DECISION.exec(rest) : null);
  return bare?.[1] ?? null;
}

function findNature(folded: string): Nature | undefined {
  return NATURES.find(({ words }) => folded.startsWith(words) && !/[a-z-]/.test(folded.charAt(words.length)));
}

function composeKey(nature: Nature, num: string | null, date: IsoDate | null, folded: string): string {
  if (num !== null) return `${nature.space}:${num}`;
  if (nature.isDated && date !== null) return `${nature.space}:${date}`;
  const label = folded.replace(/[. ]+$/, '');
  return date === null ? `${nature.space}:${label}` : `${nature.space}:${date}:${label}`;
}

function findNamed(folded: string): Texte | null {
  const named = NAMED.find(([names]) => names.test(folded));
  if (named === undefined) return null;
  const [, key, nature, title, date] = named;
  return { key, nature, num: null, title, cid: null, date };
}

/**
 * The texte that a label names, when it is not a code: `Loi n°2002-303 du 4 mars 2002`, `Arrêté du 28 mai 2015`,
 * `Conseil d'Etat n°285464 2007-02-12`, `Directive 2001/83/CE`. What follows the name (an article, a JORF) is ignored.
 * @returns null when the label begins with no known nature
 */
export function parseAct(label: string): Texte | null {
  const title = label.replace(/\s+/g, ' ').slice(0, 600).replace(TAIL, '').trim();
  const folded = foldText(title).replace(/^(?:la |le |les |l')(?=[a-z])/, '');
  const named = findNamed(folded);
  if (named !== null) return named;
  const nature = findNature(folded);
  if (nature === undefined) return null;
  const num = nature.nature === 'RAPPORT' ? null : readNumber(nature, folded.slice(nature.words.length));
  // The laws of 1803-1804 bear their day for a number: "Loi n°1804-02-07".
  const date = findFrenchDay(num ?? '') ?? findFrenchDay(folded);
  const key = composeKey(nature, num, date, folded);
  return { key, nature: nature.nature, num, title: title.replace(/\.$/, ''), cid: null, date };
}
