/** The French codes, in force or repealed: titles over time, identifiers, usual abbreviations, and who codified them. */

import { foldText, foldTexts } from './fold.ts';
import type { Texte } from './model.ts';
import { once } from './once.ts';

export interface Code {
  readonly title: string;
  /** LEGITEXT cid first, then identifiers of single versions of the code; empty when not known for certain. */
  readonly ids: readonly string[];
  /** Usual abbreviations, the one to show first. */
  readonly abbreviations: readonly string[];
  /** Older, newer and variant titles of the same code, corrupted ones found in real data included. */
  readonly otherTitles: readonly string[];
}

/** Title | identifiers without LEGITEXT and zeros | abbreviations | other titles. One line a code. */
const TABLE = `
Code civil | 6070721 | C. civ.;CCIV;C. civil | Code Napoléon;Code civil des Français
Code de commerce | 5634379 | C. com.;CCOM |
Code de commerce (ancien) | 6069441 | | Code de commerce de 1807;Code de commerce (1807)
Code de déontologie de la police nationale | 6071071 | |
Code de déontologie de la profession de commissaire aux comptes | 6071103 | |
Code de déontologie des agents de police municipale | 6070159 | |
Code de déontologie des architectes | 6074232 | |
Code de déontologie des chirurgiens-dentistes | 6072636 | |
Code de déontologie des médecins | 6072664 | |
Code de déontologie des pharmaciens | | |
Code de déontologie des professionnels de l'expertise comptable | 6074510 | |
Code de déontologie des sages-femmes | 6072635 | |
Code de déontologie médicale | 6072634 | |
Code de déontologie vétérinaire | 6072360 | |
Code de justice administrative | 6070933 | CJA |
Code de justice militaire (nouveau) | 6071360 | CJM;C. just. mil. | Code de justice militaire
Code de justice militaire (ancien) | 6070884 | |
Code de l'action sociale et des familles | 6074069 | CASF |
Code de l'administration communale | | |
Code de l'artisanat | 6075116 | C. artisanat |
Code de l'aviation civile | 6074234 | C. av. civ. |
Code de l'enseignement technique | 6071014 | |
Code de l'entrée et du séjour des étrangers et du droit d'asile | 6070158 | CESEDA |
Code de l'environnement | 6074220 | C. env.;C. envir. |
Code de l'expropriation pour cause d'utilité publique | 6074224 | C. expr.;C. exprop. | Code de l'expropriation
Code de l'industrie cinématographique | 6070882 | |
Code de l'Office national interprofessionnel du blé | 6071737 | |
Code de l'organisation judiciaire | 6071164 | COJ;C. org. jud. |
Code de l'urbanisme | 6074075 | C. urb. |
Code de l'urbanisme et de l'habitation | | |
Code de l'éducation | 6071191 | C. éduc. |
Code de l'énergie | 23983208 | C. énergie;C. éner. |
Code de la commande publique | 37701019 | CCP;C. com. pub. |
Code de la consommation | 6069565 | C. conso.;C. consom. |
Code de la consommation des boissons et des mesures contre l'alcoolisme applicable dans la collectivité territoriale de Mayotte | 6069472 | |
Code de la construction et de l'habitation | 6074096 | CCH |
Code de la défense | 6071307 | C. déf.;C. défense |
Code de la famille et de l'aide sociale | 6072637 | CFAS |
Code de la justice pénale des mineurs | 39086952 | CJPM |
Code de la Légion d'honneur, de la Médaille militaire et de l'ordre national du Mérite | 6071007;37673300 | | Code de la Légion d'honneur et de la médaille militaire
Code de la mutualité | 6074067 | C. mut. |
Code de la nationalité française | 6071189 | |
Code de la propriété intellectuelle | 6069414 | CPI;C. propr. intell. |
Code de la recherche | 6071190 | C. rech.;C. recherche |
Code de la route | 6074228 | C. route | Code de la route (nouveau)
Code de la route (ancien) | 6074947 | |
Code de la santé publique | 6072665 | CSP;C. santé publ. | Code de la santé publique (nouveau)
Code de la sécurité intérieure | 25503132 | CSI;C. séc. int. |
Code de la sécurité sociale | 6073189 | CSS;C. séc. soc. |
Code de la voirie routière | 6070667 | C. voirie rout. |
Code de procédure civile | 6070716 | CPC;NCPC;C. pr. civ.;C. proc. civ. | Nouveau code de procédure civile;Code de procédure civile (nouveau)
Code de procédure civile (1807) | 6070680 | | Code de procédure civile (ancien);Ancien code de procédure civile
Code de procédure pénale | 6071154 | CPP;C. pr. pén.;C. proc. pén. |
Code d'instruction criminelle | | |
Code des assurances | 6073984 | C. assur.;C. ass. |
Code des caisses d'épargne | 6073422 | |
Code des communes | 6070162 | C. communes;C. com. mun. |
Code des communes de la Nouvelle-Calédonie | 6070300 | |
Code des débits de boissons et des mesures contre l'alcoolisme | 6075115 | | Code des débits de boissons
Code des douanes | 6071570 | C. douanes;C. dou. |
Code des douanes de Mayotte | 6071645 | | Code des douanes de Vayotte
Code des impositions sur les biens et services | 44595989 | CIBS |
Code des instruments monétaires et des médailles | 6070666 | |
Code des juridictions financières | 6070249 | CJF;C. jur. fin. |
Code des marchés publics (édition 2006) | 5627819 | CMP | Code des marchés publics;Code des marchés publics (2006)
Code des marchés publics (édition 2004) | 6072666 | |
Code des marchés publics (édition 2001) | 6069564 | |
Code des marchés publics (édition 1964) | 6069562 | |
Code des pensions civiles et militaires de retraite | 6070302 | CPCMR;C. pens. retr. |
Code des pensions de retraite des marins français du commerce, de pêche ou de plaisance | 6074066 | CPRM | Code des pensions de retraite des marins
Code des pensions militaires d'invalidité et des victimes de guerre | 6074068;31712069 | CPMIVG | Code des pensions militaires d'invalidité et des victimes de la guerre
Code des ports maritimes | 6074233 | C. ports mar. |
Code des postes et des communications électroniques | 6070987 | C. postes;CPCE | Code des postes et télécommunications;Code des postes et des télécommunications
Code des procédures civiles d'exécution | 25024948 | C. pr. exéc.;CPCE;C. proc. civ. exéc. |
Code des relations entre le public et l'administration | 31366350 | CRPA |
Code des transports | 23086525 | C. transp. |
Code des tribunaux administratifs et des cours administratives d'appel | 6071344 | | Code des tribunaux administratifs
Code disciplinaire et pénal de la marine marchande | 6071188 | |
Code du blé | 6071646 | |
Code du cinéma et de l'image animée | 20908868 | C. cinéma |
Code du domaine de l'Etat | 6070208 | C. dom. Etat |
Code du domaine de l'Etat et des collectivités publiques applicable à la collectivité territoriale de Mayotte | 6074235 | |
Code du domaine public fluvial et de la navigation intérieure | 6074237 | |
Code du patrimoine | 6074236 | C. patr. |
Code du service national | 6071335 | C. serv. nat. |
Code du sport | 6071318 | C. sport |
Code du tourisme | 6074073 | C. tourisme;C. tour. |
Code du travail | 6072050 | C. trav.;CTRAV |
Code du travail applicable à Mayotte | 6072052 | |
Code du travail maritime | 6072051 | C. trav. mar. |
Code du vin | 6071657 | |
Code forestier (nouveau) | 25244092 | C. for. | Nouveau code forestier
Code forestier | 6071514 | | Code forestier (ancien)
Code forestier de Mayotte | 6071556 | |
Code général de la fonction publique | 44416551 | CGFP |
Code général de la propriété des personnes publiques | 6070299 | CGPPP;CG3P |
Code général des collectivités territoriales | 6070633 | CGCT |
Code général des impôts | 6069577 | CGI | Code général des impôts, CGI;Code général des IVTPOTS;Code général des IAbPOTS
Code général des impôts, annexe I | 6069568 | CGIAN1;CGI ann. I | Code général des impôts annexe 1, CGIAN1;Annexe I au code général des impôts;Annexe I du code général des impôts;CGI annexe I;Annexe I CGI;CGI annexe 1;CGIANI
Code général des impôts, annexe II | 6069569 | CGIAN2;CGI ann. II | Code général des impôts annexe 2, CGIAN2;Annexe II au code général des impôts;Annexe II du code général des impôts;CGI annexe II;Annexe II CGI;CGI annexe 2;CGIANII
Code général des impôts, annexe III | 6069574 | CGIAN3;CGI ann. III | Code général des impôts annexe 3, CGIAN3;Annexe III au code général des impôts;Annexe III du code général des impôts;CGI annexe III;Annexe III CGI;CGI annexe 3;CGIANIII
Code général des impôts, annexe IV | 6069576 | CGIAN4;CGI ann. IV | Code général des impôts annexe 4, CGIAN4;Annexe IV au code général des impôts;Annexe IV du code général des impôts;CGI annexe IV;Annexe IV CGI;CGI annexe 4;CGIANIV
Code minier (nouveau) | 23501962 | C. minier | Nouveau code minier
Code minier | 6071785 | | Code minier (ancien)
Code monétaire et financier | 6072026 | CMF;C. mon. fin. |
Code pénal | 6070719 | C. pén.;C. pénal | Code pénal (nouveau);Nouveau code pénal
Code pénal (ancien) | 6071029 | | Ancien code pénal
Code pénitentiaire | 45476241 | C. pénit. |
Code rural et de la pêche maritime | 6071367;22197698 | CRPM;C. rur. | Code rural;Code rural (nouveau);Nouveau code rural
Code rural (ancien) | 6071366 | | Code rural ancien;Ancien code rural
Code électoral | 6070239 | C. élect.;C. élec. |
Livre des procédures fiscales | 6069583 | LPF | Code des procédures fiscales
`;

/** Title of a code, then the keys of the acts that codified it and no other: `Codifié par` of the seed family. */
const CODIFICATIONS: readonly (readonly [title: string, acts: string])[] = [
  [
    'Code de la santé publique',
    // Loi 58-346 is written 58-356 in the codification items.
    'decret:53-1001 loi:58-346 loi:58-356 ordonnance:2000-548 decret:2003-461 decret:2003-462 decret:2004-802 decret:2005-840',
  ],
  ['Code de la sécurité sociale', 'decret:85-1353 decret:85-1354'],
  ["Code de l'action sociale et des familles", 'ordonnance:2000-1249 decret:2004-1135 decret:2004-1136'],
  ['Code des assurances', 'decret:76-666 decret:76-667'],
  ['Code monétaire et financier', 'ordonnance:2000-1223 decret:2005-1007'],
  ['Code de commerce', 'ordonnance:2000-912 decret:2007-431'],
  ["Code de l'éducation", 'ordonnance:2000-549'],
  ["Code de l'environnement", 'ordonnance:2000-914'],
  ['Code de la route', 'ordonnance:2000-930 decret:2001-250 decret:2001-251'],
  ['Code de justice administrative', 'ordonnance:2000-387 decret:2000-388 decret:2000-389'],
  ['Code général des collectivités territoriales', 'loi:96-142 decret:2000-318'],
  ['Code de la consommation', 'loi:93-949 decret:97-298 ordonnance:2016-301 decret:2016-884'],
  ['Code de la propriété intellectuelle', 'loi:92-597 decret:95-385'],
  ['Code du travail', 'ordonnance:2007-329 decret:2008-243 decret:2008-244'],
  ['Code de la défense', 'ordonnance:2004-1374'],
  ['Code du patrimoine', 'ordonnance:2004-178'],
  ['Code de la recherche', 'ordonnance:2004-545'],
  ['Code du sport', 'ordonnance:2006-596'],
  ['Code du tourisme', 'ordonnance:2004-1391'],
  ['Code de la sécurité intérieure', 'ordonnance:2012-351 decret:2013-1112 decret:2013-1113'],
  ['Code des transports', 'ordonnance:2010-1307'],
  ["Code de l'énergie", 'ordonnance:2011-504'],
  ['Code forestier (nouveau)', 'ordonnance:2012-92'],
  ['Code minier (nouveau)', 'ordonnance:2011-91'],
  ["Code des procédures civiles d'exécution", 'ordonnance:2011-1895 decret:2012-783'],
  ["Code des relations entre le public et l'administration", 'ordonnance:2015-1341 decret:2015-1342'],
  ['Code de la commande publique', 'ordonnance:2018-1074 decret:2018-1075'],
  ["Code de l'entrée et du séjour des étrangers et du droit d'asile", 'ordonnance:2004-1248 ordonnance:2020-1733'],
  ['Code général de la propriété des personnes publiques', 'ordonnance:2006-460'],
  ['Code de la justice pénale des mineurs', 'ordonnance:2019-950'],
  ['Code général de la fonction publique', 'ordonnance:2021-1574'],
  ['Code pénitentiaire', 'ordonnance:2022-478 decret:2022-479'],
  ['Code des impositions sur les biens et services', 'ordonnance:2021-1843'],
  ['Code pénal', 'loi:92-683 loi:92-684 loi:92-685 loi:92-686'],
];

function splitCell(cell: string | undefined): string[] {
  return (cell ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function readCode(line: string): Code {
  const [title, ids, abbreviations, otherTitles] = line.split('|');
  return {
    title: (title ?? '').trim(),
    ids: splitCell(ids).map((id) => `LEGITEXT${id.padStart(12, '0')}`),
    abbreviations: splitCell(abbreviations),
    otherTitles: splitCell(otherTitles),
  };
}

/** Every code known by name. A corpus may hold others: they work all the same. */
export const CODES: readonly Code[] = TABLE.trim().split('\n').map(readCode);

/** Identity of a code: `code:<folded title>`. */
export function keyOfCode(title: string): string {
  return keyOfFolded(foldText(title));
}

function keyOfFolded(title: string): string {
  return `code:${title.replace(/[. ]+$/, '')}`;
}

/** The textes of CODES, in the same order. */
export const textesOfCodes = once((): readonly Texte[] => {
  const folded = foldTexts(CODES.map(({ title }) => title));
  return CODES.map(({ title, ids }, at) => ({
    key: keyOfFolded(folded[at] ?? ''),
    nature: 'CODE',
    num: null,
    title,
    cid: ids[0] ?? null,
    date: null,
  }));
});

const texteByTitle = once(
  (): ReadonlyMap<string, Texte> => new Map(textesOfCodes().map((texte) => [texte.title, texte])),
);

const codified = once(
  (): ReadonlyMap<string, Texte | undefined> =>
    new Map(
      CODIFICATIONS.flatMap(([title, acts]) => acts.split(' ').map((act) => [act, texteByTitle().get(title)] as const)),
    ),
);

/**
 * The code that an act codified (formats.md 9, evidence 2).
 * @param texteKey Texte.key of the act: `decret:53-1001`, `loi:1804-02-07`
 * @returns null when the act is not known to have codified exactly one code
 */
export function codeOfCodification(texteKey: string): Texte | null {
  // The thirty-six laws of 1803-1804 are the Code civil; they bear their day for a number.
  const title = /^loi:180[34]-\d{2}-\d{2}$/.test(texteKey) ? 'Code civil' : null;
  return (title === null ? codified().get(texteKey) : texteByTitle().get(title)) ?? null;
}

/** The acts of the codification table, by Texte.key, for whoever checks the table. */
export function codifyingActs(): readonly string[] {
  return [...codified().keys()];
}
