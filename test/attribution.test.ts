import { describe, expect, it } from 'vitest';
import { attribute, type PlaceEvidence } from '../src/attribution.ts';
import type { ParsedArticle } from '../src/core/model.ts';
import { texteFromLabel } from '../src/core/textes.ts';
import { seedFamily } from '../src/formats/seed-family.ts';
import { item, seedArticle } from './corpus-fixture.ts';

const NOWHERE: PlaceEvidence = { configured: null, readme: null, folder: null, assumed: null };
const PHARES = 'Code des phares et balises';
const BOUEES = 'Code des bouées et signaux';

function texte(label: string) {
  const found = texteFromLabel(label);
  if (found === null) throw new Error(label);
  return found;
}

function article(links: Readonly<Record<string, readonly string[]>> = {}, body?: string): ParsedArticle {
  const text = seedArticle('L1', links, body);
  const [parsed] = seedFamily.find((format) => format.accepts('x.md', text))?.parse(text, { path: 'x.md' }) ?? [];
  if (parsed === undefined) throw new Error('one article is read');
  return parsed;
}

const readme = { texte: texte(PHARES), path: 'README.md' };
const folder = { texte: texte(PHARES), name: 'code-des-phares-et-balises' };
const kinds = (parsed: ParsedArticle, place: PlaceEvidence = NOWHERE): (string | undefined)[] => {
  const { texte: used, evidence } = attribute(parsed, place);
  return [used?.title, ...evidence.map(({ kind }) => kind)];
};

describe('the code of a file', () => {
  it('is what it states, first of all', () => {
    const stated = { ...article(), texte: texte(PHARES) };
    expect(kinds(stated, { ...NOWHERE, readme, folder })).toEqual([PHARES, 'stated', 'readme', 'folder']);
  });

  it('is what the person set, then what a README says, then what a folder is called', () => {
    const configured = texte(PHARES);
    expect(kinds(article(), { ...NOWHERE, configured, readme })).toEqual([PHARES, 'configured', 'readme']);
    expect(kinds(article(), { ...NOWHERE, readme, folder })).toEqual([PHARES, 'readme', 'folder']);
    expect(kinds(article(), { ...NOWHERE, folder })).toEqual([PHARES, 'folder']);
  });

  it('is that which the text that codified it codifies', () => {
    const links = { 'Codifié par': ['Décret n°53-1001 du 5 octobre 1953 (V)'] };
    expect(kinds(article(links)).slice(0, 2)).toEqual(['Code de la santé publique', 'codification']);
  });

  it('is that of the number which it cites bare and lists', () => {
    const links = { Cite: [item('L9', 'V', PHARES), item('L8', 'V', BOUEES)] };
    expect(kinds(article(links, "Au sens de l'article L. 9, le feu est fixe."))).toEqual([
      PHARES,
      'own-citation',
      'hint:links',
    ]);
    expect(kinds(article(links, `Au sens de l'article L. 9 du code des phares et balises.`))).toEqual([
      undefined,
      'hint:links',
    ]);
    expect(
      kinds(article({ Cite: [item('L9', 'V', PHARES), item('L9', 'V', BOUEES)] }, "Selon l'article L. 9.")).at(0),
    ).toBeUndefined();
  });

  it('is the assumed one when nothing proves another', () => {
    const assumed = texte(BOUEES);
    expect(kinds(article(), { ...NOWHERE, assumed })).toEqual([BOUEES, 'assumed']);
    expect(kinds(article(), { ...NOWHERE, folder, assumed })).toEqual([PHARES, 'folder']);
    const proven = article({ Cite: [item('L9', 'V', PHARES)] }, "Au sens de l'article L. 9.");
    expect(kinds(proven, { ...NOWHERE, assumed }).slice(0, 3)).toEqual([PHARES, 'own-citation', 'assumed']);
  });

  it('is never that of its lineage or of its links, which are hints', () => {
    const links = {
      'Anciens textes': [item('L80', 'Ab', BOUEES)],
      Cite: [item('L9', 'V', PHARES), item('L7', 'V', PHARES)],
    };
    expect(attribute(article(links), NOWHERE)).toEqual({
      texte: null,
      anomaly: null,
      evidence: [
        { kind: 'hint:lineage', value: BOUEES, path: null },
        { kind: 'hint:links', value: `${PHARES} (2)`, path: null },
      ],
    });
  });

  it('stays unknown when a file links to one foreign code only and cites it by name', () => {
    const links = { Cite: [item('L174', 'V', BOUEES)] };
    const body = "Les dispositions de l'article L. 174 du code des bouées et signaux s'appliquent au gardien.";
    expect(kinds(article(links, body))).toEqual([undefined, 'hint:links']);
  });

  it('is a conflict when two proofs differ: the stronger wins', () => {
    const other = { ...folder, texte: texte(BOUEES) };
    const { texte: used, anomaly } = attribute(article(), { ...NOWHERE, readme, folder: other });
    expect(used?.title).toBe(PHARES);
    expect(anomaly).toEqual({ kind: 'code-conflict', line: null, detail: `readme ${PHARES} / folder ${BOUEES}` });
    expect(attribute(article(), { ...NOWHERE, readme, folder }).anomaly).toBeNull();
  });
});
