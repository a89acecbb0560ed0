/** The texte that a label surely names, even one that no rule recognises. */

import { foldText } from '../core/fold.ts';
import type { Texte } from '../core/model.ts';
import { texteFromLabel } from '../core/textes.ts';

const MOST_REMEMBERED = 20_000;
const LONGEST_REMEMBERED = 200;
/** Labels come back by the thousand (one code names another in half of its articles), and reading one is slow. */
const remembered = new Map<string, Texte | null>();

/** texteFromLabel, remembered. */
export function readTexteLabel(label: string): Texte | null {
  const known = remembered.get(label);
  if (known !== undefined) return known;
  const texte = texteFromLabel(label);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  if (label.length <= LONGEST_REMEMBERED) remembered.set(label, texte);
  return texte;
}

/**
 * The same where a texte is certainly meant: a label that no rule recognises is a texte of its own, known by its folded
 * label and of unknown nature. null only when blank.
 */
export function nameTexte(label: string): Texte | null {
  const texte = readTexteLabel(label);
  if (texte !== null) return texte;
  const title = label.trim().replace(/\.$/, '');
  return title === ''
    ? null
    : { key: `texte:${foldText(title)}`, nature: null, num: null, title, cid: null, date: null };
}
