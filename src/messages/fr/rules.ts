/** What each rule for documents looks for, and what to do about it, in French. */

import type { rules as english } from '../en/rules.ts';
import { corpusRules } from './corpus-rules.ts';

const documents: typeof english.documents = {
  repealed: {
    summary: 'L’article cité est abrogé.',
    help: 'Citez ce qui l’a remplacé, quand un successeur est nommé ; sinon ôtez la citation, ou dites de quel jour passé il s’agit.',
  },
  renumbered: {
    summary: 'L’article cité a été transféré sous un autre numéro.',
    help: 'Citez le nouveau numéro. Quand il n’y en a qu’un, check --fix l’écrit.',
  },
  'number-reused': {
    summary: 'Le numéro cité est désormais celui d’une autre disposition.',
    help: 'Ne vous fiez pas au numéro : ses mots d’aujourd’hui ne sont pas ceux qui étaient cités. lexloupe lineage dit où ils sont allés.',
  },
  lapsed: {
    summary: 'L’article cité est périmé.',
    help: 'Il a cessé de s’appliquer sans être abrogé. Ôtez la citation, ou dites de quel jour passé il s’agit.',
  },
  annulled: {
    summary: 'L’article cité a été annulé par un juge.',
    help: 'Il est réputé n’avoir jamais existé. Ôtez la citation, ou parlez de l’annulation.',
  },
  severed: {
    summary: 'L’article cité a été disjoint de son texte.',
    help: 'Cherchez le texte qui l’a repris ; lexloupe show liste les liens.',
  },
  'never-in-force': {
    summary: 'La rédaction citée n’est jamais entrée en vigueur.',
    help: 'Citez celle qui y est entrée ; lexloupe versions les liste.',
  },
  'unknown-article': {
    summary: 'Le corpus a le texte nommé, mais pas un tel article.',
    help: 'Vérifiez le numéro auprès des plus proches, qui sont donnés. L’article peut aussi manquer au corpus.',
  },
  malformed: {
    summary: 'La citation ne peut pas être lue.',
    help: 'Écrivez le numéro comme le code : L. 712-3-2, R. 4127-1, 1240.',
  },
  'repealed-later': {
    summary: 'L’article cité est en vigueur, et le jour de sa fin est connu.',
    help: 'Préparez sa fin. Seules celles qui sont plus proches que --warn-before (90d) sont signalées.',
  },
  'not-yet-in-force': {
    summary: 'L’article cité n’est pas encore en vigueur.',
    help: 'Dites à compter de quel jour il s’applique, ou citez ce qui s’applique jusque-là.',
  },
  ambiguous: {
    summary: 'La citation peut nommer plusieurs articles.',
    help: 'Nommez le code, ou réglez defaultCode pour les numéros seuls.',
  },
  superseded: {
    summary: 'La rédaction a changé depuis le jour dont parle la citation.',
    help: 'Lisez la nouvelle rédaction ; lexloupe diff les compare.',
  },
  outside: {
    summary: 'Le corpus n’a pas le texte nommé : rien n’a été vérifié.',
    help: 'Ajoutez ce texte au corpus, ou prenez la note comme elle est.',
  },
  'ignore-without-reason': {
    summary: 'Un commentaire fait taire des constats sans donner de raison.',
    help: 'Écrivez la raison après deux-points : lexloupe-ignore-next repealed: cité pour l’histoire.',
  },
  'unused-ignore': {
    summary: 'Un commentaire fait taire des constats là où il n’y en a pas.',
    help: 'Enlevez le commentaire.',
  },
  'unknown-rule': {
    summary: 'Un commentaire nomme une règle qui n’existe pas.',
    help: 'Corrigez son nom ; lexloupe rules les liste toutes.',
  },
  'stale-baseline': {
    summary: 'La base de référence connaît un constat qui ne se trouve plus.',
    help: 'Lancez check --prune-baseline.',
  },
  'expired-baseline': {
    summary: 'La base de référence ne connaît un constat que jusqu’à un jour qui est venu.',
    help: 'Corrigez la citation, ou donnez un autre jour à l’entrée de la base.',
  },
};

export const rules: typeof english = {
  documents,
  corpus: corpusRules,
  unknownRule: (text, command) =>
    `« ${text} » n’est pas une règle de ${command} avec un niveau : écrivez RÈGLE=error, warning, note ou never.`,
  unknownConfigured: (file, name) => `${file} : « rules.${name} » n’est pas une règle.`,
  list: (ids) => `les règles sont ${ids.join(', ')}.`,
  seeRules: 'lexloupe rules les liste toutes.',
  notFound: (id) => `il n’y a pas de règle « ${id} ».`,
  titles: { documents: 'Règles pour les documents (check, refs)', corpus: 'Règles pour le corpus (validate)' },
  columns: { rule: 'Règle', severity: 'Gravité', summary: 'Ce qu’elle veut dire' },
  facts: { appliesTo: 'S’applique à', severity: 'Gravité' },
  appliesTo: { documents: 'documents (check)', corpus: 'corpus (validate)' },
  never: 'jamais',
  configuredAs: (severity, configured) => `${configured} (${severity} par défaut)`,
};
