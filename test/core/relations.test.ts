import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relationOfHeading, relationOfTypeLien, relationOfWord } from '../../src/core/relations.ts';
import type { Direction, Relation } from '../../src/core/model.ts';

const meaning = (relation: Relation, direction: Direction) => ({ relation, direction });

describe('relationOfHeading', () => {
  it.each<[string, Relation, Direction]>([
    ['Cité par', 'cites', 'in'],
    ['Cite', 'cites', 'out'],
    ['Codifié par', 'codifies', 'in'],
    ['Modifié par', 'amends', 'in'],
    ['Anciens textes', 'renumbers', 'in'],
    ['Créé par', 'creates', 'in'],
    ['Abrogé par', 'repeals', 'in'],
    ['Nouveaux textes', 'renumbers', 'out'],
    ['Transféré par', 'transfers', 'in'],
    ['Annulé par', 'annuls', 'in'],
    ['Modifie', 'amends', 'out'],
    ['Périmé par', 'lapses', 'in'],
    ['Disjoint par', 'severs', 'in'],
    ['Déplacé par', 'transfers', 'in'],
    ['Rectifié par', 'corrects', 'in'],
    ['Ratifié par', 'ratifies', 'in'],
    ['Étendu par', 'extends', 'in'],
    ['Abroge', 'repeals', 'out'],
    ['Crée', 'creates', 'out'],
    ['Codifie', 'codifies', 'out'],
    ['Transfère', 'transfers', 'out'],
    ['Étend', 'extends', 'out'],
    ['  MODIFIE  PAR : ', 'amends', 'in'],
  ])('%s', (heading, relation, direction) => {
    expect(relationOfHeading(heading)).toEqual(meaning(relation, direction));
  });

  it('leaves "Liens" and unknown headings without a meaning', () => {
    expect(relationOfHeading('Liens')).toBeNull();
    expect(relationOfHeading('Remarqué par')).toBeNull();
    expect(relationOfHeading('')).toBeNull();
  });

  it('ignores accents and case', () => {
    const bare = (text: string) =>
      text
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '')
        .toUpperCase();
    fc.assert(
      fc.property(
        fc.constantFrom('Cité par', 'Transféré par', 'Périmé par', 'Étendu par', 'Nouveaux textes'),
        (label) => {
          expect(relationOfHeading(bare(label))).toEqual(relationOfHeading(label));
          expect(relationOfHeading(label.normalize('NFD'))).not.toBeNull();
        },
      ),
    );
  });
});

describe('relationOfTypeLien', () => {
  it.each<[string, Relation, Direction, Direction]>([
    ['CITATION', 'cites', 'out', 'in'],
    ['MODIFIE', 'amends', 'out', 'in'],
    ['MODIFICATION', 'amends', 'in', 'out'],
    ['CREE', 'creates', 'out', 'in'],
    ['CREATION', 'creates', 'in', 'out'],
    ['ABROGE', 'repeals', 'out', 'in'],
    ['ABROGATION', 'repeals', 'in', 'out'],
    ['CODIFIE', 'codifies', 'out', 'in'],
    ['CODIFICATION', 'codifies', 'in', 'out'],
    ['TRANSFERE', 'transfers', 'out', 'in'],
    ['TRANSFERT', 'transfers', 'in', 'out'],
    ['DEPLACE', 'transfers', 'out', 'in'],
    ['DEPLACEMENT', 'transfers', 'in', 'out'],
    ['PERIME', 'lapses', 'out', 'in'],
    ['PEREMPTION', 'lapses', 'in', 'out'],
    ['ANNULE', 'annuls', 'out', 'in'],
    ['ANNULATION', 'annuls', 'in', 'out'],
    ['DISJOINT', 'severs', 'out', 'in'],
    ['DISJONCTION', 'severs', 'in', 'out'],
    ['RATIFIE', 'ratifies', 'out', 'in'],
    ['RATIFICATION', 'ratifies', 'in', 'out'],
    ['ETEND', 'extends', 'out', 'in'],
    ['EXTENSION', 'extends', 'in', 'out'],
    ['DENONCE', 'related', 'out', 'in'],
    ['DENONCIATION', 'related', 'in', 'out'],
    ['CONCORDE', 'renumbers', 'out', 'in'],
    ['CONCORDANCE', 'renumbers', 'in', 'out'],
    ['RECTIFICATION', 'corrects', 'in', 'out'],
    ['SPEC_APPLI', 'special-rule', 'in', 'out'],
    ['TXT_SOURCE', 'implements', 'out', 'in'],
    ['PILOTE_SUIVEUR', 'reproduces', 'out', 'in'],
    ['TXT_ASSOCIE', 'related', 'out', 'in'],
    ['HISTO', 'related', 'out', 'in'],
    ['APPLICATION', 'related', 'out', 'in'],
  ])('%s', (type, relation, asSource, asCible) => {
    expect(relationOfTypeLien(type, 'source')).toEqual(meaning(relation, asSource));
    expect(relationOfTypeLien(type, 'cible')).toEqual(meaning(relation, asCible));
    expect(relationOfTypeLien(type.toLowerCase(), 'source')).toEqual(meaning(relation, asSource));
  });

  it('reads a verb and its noun from the two ends as one fact', () => {
    expect(relationOfTypeLien('MODIFIE', 'cible')).toEqual(relationOfTypeLien('MODIFICATION', 'source'));
    expect(relationOfTypeLien('MODIFIE', 'source')).toEqual(relationOfTypeLien('MODIFICATION', 'cible'));
    expect(relationOfTypeLien('CONCORDE', 'cible')).toEqual(relationOfTypeLien('CONCORDANCE', 'source'));
  });

  it.each<[string, Relation, Direction]>([
    ['TRANSFERE', 'transfers', 'in'],
    ['DEPLACE', 'transfers', 'in'],
    ['DEPLACEMENT', 'transfers', 'in'],
    ['PEREMPTION', 'lapses', 'in'],
    ['PERIME', 'lapses', 'in'],
    ['RECTIFICATION', 'corrects', 'in'],
    ['DISJONCTION', 'severs', 'in'],
    ['DISJOINT', 'severs', 'in'],
    ['TXT_SOURCE', 'implements', 'out'],
    ['SPEC_APPLI', 'special-rule', 'in'],
    ['PILOTE_SUIVEUR', 'reproduces', 'out'],
    ['CREATION', 'creates', 'in'],
    ['TXT_ASSOCIE', 'related', 'out'],
    ['HISTO', 'related', 'out'],
    ['APPLICATION', 'related', 'out'],
  ])('%s without its sens', (type, relation, direction) => {
    expect(relationOfTypeLien(type, null)).toEqual(meaning(relation, direction));
  });

  it('says nothing of an unknown type, nor of one that needs its sens', () => {
    expect(relationOfTypeLien('ECLAIRAGE', 'source')).toBeNull();
    expect(relationOfTypeLien('CONCORDE', null)).toBeNull();
    expect(relationOfTypeLien('constructor', 'source')).toBeNull();
  });
});

describe('relationOfWord', () => {
  it.each<[string, Relation, Direction]>([
    ['cites', 'cites', 'out'],
    ['cited by', 'cites', 'in'],
    ['repealed-by', 'repeals', 'in'],
    ['Successors', 'renumbers', 'out'],
    ['predecessors', 'renumbers', 'in'],
    ['special-rule in', 'special-rule', 'in'],
    ['renumbers out', 'renumbers', 'out'],
  ])('%s', (word, relation, direction) => {
    expect(relationOfWord(word)).toEqual(meaning(relation, direction));
  });

  it('does not guess', () => {
    expect(relationOfWord('mentions')).toBeNull();
    expect(relationOfWord('cites sideways')).toBeNull();
  });
});
