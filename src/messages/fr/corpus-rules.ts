/** What each rule for the corpus looks for, and what to do about it, in French. */

import type { RuleWords } from '../en/rules.ts';

export const corpusRules: Readonly<Record<string, RuleWords>> = {
  unreadable: {
    summary: 'Un fichier ne peut pas être lu.',
    help: 'Donnez le droit de le lire, ou excluez-le.',
  },
  'invalid-utf8': { summary: 'Un fichier n’est pas de l’UTF-8 valide.', help: 'Convertissez-le en UTF-8.' },
  malformed: { summary: 'Un fichier est mal formé.', help: 'Corrigez-le à la ligne nommée.' },
  'refused-front-matter': {
    summary: 'Un en-tête pourrait être exécuté ou s’étendre sans fin.',
    help: 'Écrivez-le en YAML simple, valeurs écrites en entier.',
  },
  'too-large': { summary: 'Un fichier dépasse ce qui est lu.', help: 'Divisez-le.' },
  symlink: { summary: 'Un lien symbolique n’est pas suivi.', help: 'Nommez sa cible comme un corpus à part.' },
  vanished: {
    summary: 'Un fichier a été supprimé pendant la lecture du corpus.',
    help: 'Relancez la commande.',
  },
  'unknown-heading': {
    summary: 'Une liste de liens a un titre inconnu.',
    help: 'Ses liens sont gardés comme « associés » : corrigez le titre s’il est une erreur.',
  },
  'unknown-etat': {
    summary: 'Un état n’est aucun de ceux de LEGI.',
    help: 'Corrigez-le : d’ici là, il est inconnu.',
  },
  'unknown-field': {
    summary: 'Un champ est inconnu et n’a pas servi.',
    help: 'Corrigez son nom, ou enlevez-le.',
  },
  'impossible-date': {
    summary: 'Une date n’est pas un jour qui existe.',
    help: 'Corrigez-la : d’ici là, elle est inconnue.',
  },
  'missing-number': {
    summary: 'Le titre ne donne pas de numéro d’article.',
    help: 'Donnez le numéro, ou excluez le fichier.',
  },
  'name-mismatch': {
    summary: 'Le nom du fichier et son titre donnent des numéros différents.',
    help: 'Renommez le fichier, ou corrigez le titre ; c’est le titre qui est cru.',
  },
  'import-stream': {
    summary: 'Un fichier contient des données brutes d’import git après son texte.',
    help: 'Récupérez le fichier à nouveau à sa source.',
  },
  'empty-body': {
    summary: 'Un article n’a pas de texte.',
    help: 'Récupérez-le à nouveau, ou réglez la règle sur never.',
  },
  'control-characters': {
    summary: 'Un fichier contient des caractères invisibles ou de contrôle.',
    help: 'Enlevez-les : ils peuvent faire lire un texte autrement qu’il n’est.',
  },
  'code-conflict': {
    summary: 'Deux sources nomment des codes différents pour un article.',
    help: 'Réglez son code avec "codes" dans la configuration.',
  },
  'truncated-archive': {
    summary: 'Une archive s’arrête trop tôt ou est abîmée.',
    help: 'Récupérez-la à nouveau.',
  },
  'broken-ref': {
    summary: 'Une référence du dépôt ne peut pas être lue.',
    help: 'Lancez git fsck, ou clonez-le à nouveau.',
  },
  'broken-history': {
    summary: 'L’histoire ne peut pas être lue entière.',
    help: 'Récupérez-la toute : git fetch --unshallow.',
  },
  'unreadable-commit': {
    summary: 'Un commit ne peut pas être lu.',
    help: 'Lancez git fsck, ou clonez le dépôt à nouveau.',
  },
  'missing-object': { summary: 'Un contenu manque au dépôt.', help: 'Récupérez-le : git fetch --refetch.' },
  'squeezed-date': {
    summary: 'Un commit d’avant 1970 porte une date qui en représente une autre.',
    help: 'Rien : git ne peut tenir une telle date ; le message du commit a servi.',
  },
  'date-order': {
    summary: 'Un commit prend effet avant celui qu’il suit.',
    help: 'Regardez les deux jours : c’est le dernier commit qui est cru.',
  },
  'source-conflict': {
    summary: 'Deux fichiers d’une même version se contredisent.',
    help: 'Regardez les deux : c’est le premier qui est cru. Récupérez l’autre à nouveau, ou laissez-le de côté.',
  },
  'reversed-dates': {
    summary: 'Une rédaction finit avant de commencer.',
    help: 'Corrigez l’une de ses deux dates.',
  },
  'overlapping-dates': {
    summary: 'Deux rédactions d’un article couvrent les mêmes jours.',
    help: 'Corrigez la fin de la première ou le début de la seconde.',
  },
  'etat-against-dates': {
    summary: 'L’état déclaré et les dates ne peuvent être vrais ensemble.',
    help: 'Corrigez ce qui est faux ; ce sont les dates qui sont crues.',
  },
  'repeal-contradicted': {
    summary: 'Une abrogation est inscrite, et d’autres fichiers disent l’article encore en vigueur.',
    help: 'Vérifiez si l’abrogation est à venir.',
  },
  'duplicate-number': {
    summary: 'Plusieurs fichiers ont un même article avec des textes différents.',
    help: 'Donnez leurs dates aux fichiers, ou enlevez les copies anciennes.',
  },
  'duplicate-identical': {
    summary: 'Plusieurs fichiers ont un même article avec le même texte.',
    help: 'Enlevez les copies.',
  },
  'number-of-two-articles': {
    summary: 'Des articles différents d’un code portent le même numéro.',
    help: 'Rien, si la loi est ainsi ; nommez-les par leur identifiant.',
  },
  'unlisted-citation': {
    summary: 'Un texte cite un article que la liste de son éditeur ne nomme pas.',
    help: 'Ajoutez-le à la liste ; ou le texte est mal lu : voyez `lexloupe refs`.',
  },
  'unseen-citation': {
    summary: 'Une liste nomme un article que le texte ne cite pas.',
    help: 'Retirez-le de la liste ; une rédaction plus ancienne a pu le citer.',
  },
  'missing-mirror': {
    summary: 'Un lien n’est déclaré que d’un côté.',
    help: 'Rien, si l’autre fichier est plus ancien ; sinon récupérez les deux à la même source.',
  },
  'dangling-lineage': {
    summary: 'Une filiation nomme un article que le corpus n’a pas.',
    help: 'Ajoutez l’article au corpus pour suivre la filiation plus loin.',
  },
  'cyclic-lineage': {
    summary: 'Une filiation revient à elle-même.',
    help: 'Rien, si la loi a ramené des mots ; sinon corrigez l’un des liens.',
  },
};
