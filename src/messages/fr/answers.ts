/** Sentences and labels of the answers of each command, in French. */

import type { answers as english } from '../en/answers.ts';

/** In French, zero takes the singular. */
const agree = (count: number, one: string, many: string): string => (Math.abs(count) < 2 ? one : many);
const plural = (count: number, one: string, many: string): string => `${count} ${agree(count, one, many)}`;

const exported: Readonly<Record<string, readonly [string, string]>> = {
  articles: ['article', 'articles'],
  links: ['lien', 'liens'],
};

function countExported(count: number, what: string): string {
  const [one, many] = exported[what] ?? [what, what];
  return plural(count, one, many);
}

export const answers: typeof english = {
  article: {
    etat: 'État',
    vigueur: 'Situation',
    asOf: (day) => `au ${day}`,
    byEtatAlone: 'd’après son seul état : aucune date n’est déclarée',
    dates: 'Dates',
    code: 'Code',
    section: 'Section',
    cid: 'Cid de l’article',
    id: 'Id de la version',
    file: 'Fichier',
    wordings: 'Rédactions',
    nota: 'Nota',
    links: 'Liens',
    inferred: 'déduit',
    stated: 'déclaré',
    unknownState: 'situation inconnue',
    unknownEtat: 'inconnu : rien dans le corpus ne le dit',
    unknownCode: 'inconnu : rien ne le prouve (fixez-le par --assume-code, ou par "codes" dans la configuration)',
    from: (debut) => `à partir du ${debut}`,
    until: (fin) => `jusqu’au ${fin} (exclu)`,
    between: (debut, fin) => `du ${debut} au ${fin} (exclu)`,
    noEnd: 'sans fin déclarée',
    undatedEnd: 'une fin à venir, à un jour inconnu',
    neverApplies: 'déclaré ne jamais s’appliquer',
    notStated: 'non déclarées',
    more: (count) => `… ${count} de plus (--links)`,
    moreWordings: (count) => `${plural(count, 'présente', 'présentes')} ; lexloupe versions en donne la liste`,
    saidByOther: 'dit par l’autre article',
    saidByText: 'dit par le texte seul',
    noText: '(pas de texte)',
    repealRecorded: 'une abrogation est inscrite, mais d’autres fichiers le disent encore en vigueur',
    sameText: (count) => `le même texte est dans ${plural(count, 'autre fichier', 'autres fichiers')}`,
  },
  evidence: {
    stated: 'déclaré dans le fichier',
    dates: 'd’après ses dates',
    configured: 'fixé par la configuration',
    readme: 'README de son dossier',
    folder: 'nom de son dossier',
    codification: 'codifié par',
    'own-citation': 'cité sans code dans le texte, et avec lui dans ses liens',
    'named-by-id': 'des liens qui nomment son identifiant',
    neighbours: 'les autres fichiers de son arborescence, qui contient un seul texte',
    mentions: 'le seul code sous lequel d’autres fichiers nomment ce numéro',
    assumed: '--assume-code',
    hint: 'indice, non retenu',
    lineage: 'code de sa filiation',
    links: 'code le plus nommé par ses liens',
    homonym: (key, day) => `${key} porte le numéro à partir du ${day}`,
    remade:
      'un acte postérieur à l’abrogation l’a créé ou modifié : elle peut être celle d’une rédaction plus ancienne',
    suffix: (suffix, count) => `(${suffix}) dans ${count} ${agree(Number(count), 'lien', 'liens')} d’autres fichiers`,
  },
  choose: {
    notFound: (ref) => `Aucun article du corpus ne répond à « ${ref} ».`,
    notFoundIn: (num, code) => `${code} : il n’y a pas d’article ${num} dans ce corpus.`,
    outside: (code) => `${code} n’est pas dans ce corpus.`,
    unknownCode: (name) => `« ${name} » n’est pas un code que ce corpus ou lexloupe connaisse.`,
    nearest: 'Numéros les plus proches',
    nearestHint:
      'Vérifiez le numéro ; rien ne dit si un tel article existe en droit, seulement que ce corpus ne l’a pas.',
    outsideHint: 'lexloupe list montre les codes présents.',
    codesHeld: (titles, more) =>
      `ce corpus contient ${titles.join(', ')}${more === 0 ? '.' : ` et ${more} autres : voir lexloupe list.`}`,
    alsoNumberOf: (article, others) => `${article} est aussi le numéro d’un autre article : ${others.join(', ')}.`,
    ambiguous: (ref, count) => `« ${ref} » peut désigner ${plural(count, 'article', 'articles')}.`,
    ambiguousWording: (article, count) =>
      `${article} est dans ${count} fichiers dont les textes diffèrent, et rien ne dit lequel est à jour.`,
    invalidDay: (ref) => `Ce qui suit @ dans « ${ref} » n’est pas un jour : écrivez-le comme 2016-10-01.`,
    starFallback: (asked, found) =>
      `${asked} n’est pas dans le corpus ; ${found}, qui en diffère par son astérisque, est montré.`,
    homonym: (asked, found) => `${asked} n’est pas dans le corpus ; ${found}, qu’on appelle de même, a été consulté.`,
    undatedAt: (article) =>
      `${article} est présent sans dates : ce n’est peut-être ni sa rédaction ni sa situation de ce jour-là.`,
    beforeStart: (article, day, since) =>
      `Aucune rédaction de ${article} n’est présente pour le ${day} : la première commence le ${since}.`,
    afterEnd: (article, day, until) =>
      `Aucune rédaction de ${article} n’est présente pour le ${day} : la dernière a pris fin le ${until}.`,
    notOnDay: (article, day) => `Aucune rédaction de ${article} n’est présente pour le ${day}.`,
  },
  list: {
    count: (count) => plural(count, 'article', 'articles'),
    none: 'Aucun article ne correspond.',
    etatUnknown: (etat) => `« ${etat} » n’est ni un état ni une situation.`,
    etats: (etats, states) => `les états sont ${etats.join(', ')} ; les situations ${states.join(', ')}.`,
  },
  versions: {
    title: (article) => `Rédactions de ${article}`,
    columns: {
      from: 'Dates',
      until: 'Au',
      etat: 'État',
      state: 'Situation',
      by: 'Par',
      words: 'Mots changés',
      file: 'Fichier',
    },
    words: (count) => plural(count, 'modifié', 'modifiés'),
    undated: 'Les fichiers ne déclarent pas de dates : l’ordre est celui des fichiers.',
  },
  lineage: {
    title: (article) => `Filiation de ${article}`,
    predecessors: 'Prédécesseurs',
    successors: 'Successeurs',
    on: (day) => `le ${day}`,
    reused: (from, day, to) =>
      `${from} est une autre disposition depuis le ${day} : son numéro a été donné à d’autres mots quand les siens sont devenus ${to} (number-reused).`,
    none: 'Aucun prédécesseur ni aucun successeur n’est déclaré.',
    acts: 'Actes',
    columns: { article: 'Article', act: 'Acte', day: 'Jour' },
    notHeld: 'absent du corpus',
    undated: 'sans dates',
    undatedNote: 'Sans dates : les fichiers n’en déclarent pas qui confirment lequel des deux précède l’autre.',
    bothEnds: 'dit par les deux articles',
    oneEnd: 'dit par un seul des deux articles',
    endsDead: (article) => `La succession s’achève en ${article}, qui n’est plus en vigueur.`,
    cycle: 'La filiation revient à elle-même.',
    cut: (depth) => `Arrêté après ${depth} pas : voir --depth.`,
    seenAbove: 'voir plus haut',
    inferred: {
      heading: 'Déduits de la rédaction (que personne ne déclare)',
      note: 'Score : la part de leur rédaction que les deux articles partagent, de 0 à 1. Seule leur ressemblance dit que l’un a remplacé l’autre.',
      none: 'Aucun autre article du corpus n’a une rédaction assez proche.',
      columns: { way: 'Sens', article: 'Article', dates: 'Rédaction proche', state: 'Situation', score: 'Score' },
      ways: { back: 'a pu précéder', forward: 'a pu suivre', unknown: 'avant ou après : on ne sait' },
      score: (score) => score.toFixed(2).replace('.', ','),
    },
  },
  diff: {
    title: (a, b) => `${a} → ${b}`,
    same: 'Les textes sont les mêmes.',
    sameButTypography: 'Les textes ne diffèrent que par la typographie.',
    stat: (s) =>
      [
        plural(s.replaced, 'remplacement', 'remplacements'),
        plural(s.inserted, 'ajout', 'ajouts'),
        `${plural(s.deleted, 'suppression', 'suppressions')} ; ${plural(s.wordsBefore, 'mot', 'mots')} avant`,
        `${s.wordsAfter} après`,
      ].join(', '),
    oneWording: (article) => `Une seule rédaction de ${article} est présente : il n’y a rien à quoi la comparer.`,
    undatedWordings: (article) =>
      `Les rédactions de ${article} n’ont pas de dates : nommez deux fichiers, ou deux références, à comparer.`,
  },
  changes: {
    title: (from, to) => `Changements du ${from} au ${to} (exclu)`,
    missing: 'changes demande les deux jours : --from DATE et --to DATE.',
    missingHint: 'Le premier jour compte, le dernier ne compte pas.',
    reversed: (from, to) => `Il n’y a aucun jour du ${from} au ${to} (exclu).`,
    reversedHint: '--from doit précéder --to, dont le jour ne compte pas.',
    none: 'Aucun changement dans ce qui a pu être jugé.',
    columns: { day: 'Jour', article: 'Article', what: 'Quoi', by: 'Par' },
    kinds: { began: 'Commencés', ended: 'Finis', changed: 'Changés', renumbered: 'Renumérotés' },
    what: { began: 'première rédaction', renumbered: 'nouveau numéro', unknown: 'rien ne dit comment' },
    words: (count) => plural(count, 'mot changé', 'mots changés'),
    summary: (n) =>
      [
        [
          plural(n.began, 'commencé', 'commencés'),
          plural(n.ended, 'fini', 'finis'),
          plural(n.changed, 'changé', 'changés'),
          `${plural(n.renumbered, 'renuméroté', 'renumérotés')}.`,
        ].join(', '),
        ...(n.undated === 0 ? [] : [`${plural(n.undated, 'article', 'articles')} sans date : non jugés.`]),
        ...(n.undatedEnds === 0
          ? []
          : [`${plural(n.undatedEnds, 'article', 'articles')} dont rien ne dit le jour de la fin : quand, non jugé.`]),
        ...(n.earlierNotHeld === 0
          ? []
          : [
              n.earlierNotHeld === 1
                ? '1 rédaction en remplace une qui manque au corpus : non comparée.'
                : `${n.earlierNotHeld} rédactions en remplacent d’autres qui manquent au corpus : non comparées.`,
            ]),
      ].join(' '),
  },
  citedBy: {
    title: (article) => `Qui cite ${article}`,
    none: 'Personne dans le corpus ne le cite.',
    columns: { citing: 'Article citant', etat: 'État', state: 'Situation', said: 'Dit par' },
    said: { this: 'l’article citant', other: 'cet article', both: 'les deux', body: 'son texte' },
    count: (count) => plural(count, 'article citant', 'articles citants'),
  },
  abrogated: {
    none: 'Aucun renvoi connu à ce qui n’est plus en vigueur.',
    columns: { severity: 'Gravité', citing: 'Cité par', etat: 'État', said: 'Dit par' },
    heading: (target, state) => `${target} : ${state}`,
    since: (day) => `depuis le ${day}`,
    from: (day) => `à compter du ${day}`,
    ended: (day) => `fin le ${day}`,
    by: (act) => `par ${act}`,
    now: (list) => `désormais ${list}`,
    citedEnd: 'l’article cité',
    noSuccessor: 'aucun successeur n’est déclaré',
    doubt: 'une abrogation est inscrite, mais d’autres fichiers le disent encore en vigueur',
    summary: (n) =>
      [
        plural(n.error, 'erreur', 'erreurs'),
        plural(n.warning, 'avertissement', 'avertissements'),
        plural(n.note, 'note', 'notes'),
      ].join(', '),
    checked: (n, day) =>
      [
        `${plural(n.checked, 'renvoi jugé', 'renvois jugés')} au ${day} : ${n.holding} à ce qui est en vigueur`,
        ...(n.unlisted === 0 ? [] : [`${n.unlisted} à ce qui est remplacé, à fin déjà connue ou à venir (--include)`]),
        n.notVerified === 0
          ? 'aucun non vérifié.'
          : `${plural(n.notVerified, 'non vérifié', 'non vérifiés')} : rien ne dit l’état de ce qu’ils nomment.`,
      ].join(', '),
  },
  validate: {
    none: 'Rien à signaler.',
    skipped: (count) => plural(count, 'fichier laissé de côté', 'fichiers laissés de côté'),
    columns: { severity: 'Gravité', rule: 'Règle', place: 'Endroit', message: 'Constat' },
    summary: (files, findings) =>
      `${plural(files, 'fichier d’article', 'fichiers d’articles')}, ${plural(findings, 'constat', 'constats')}`,
  },
  explain: {
    title: (ref) => `Comment « ${ref} » est lu`,
    steps: {
      typed: 'tel que saisi',
      number: 'numéro',
      texte: 'code ou texte',
      'texte-unknown': 'code ou texte, non connu',
      identifier: 'identifiant',
      path: 'fichier',
      at: 'jour',
      stars: 'sans son astérisque',
      works: 'articles de ce numéro',
      day: 'seul en vigueur le',
      homonym: 'code de même nom, présent',
      missing: 'ni numéro, ni identifiant, ni fichier',
      found: 'trouvé',
      nearest: 'numéros les plus proches',
    },
    status: {
      resolved: 'résolu',
      ambiguous: 'ambigu : plusieurs articles',
      'not-in-corpus': 'absent du corpus : le code est présent, le numéro ne l’est pas',
      outside: 'hors du corpus : le texte ou l’identifiant n’y est pas',
    },
    answer: 'réponse',
    why: 'Pourquoi ce code, pourquoi cet état',
  },
  index: {
    title: 'Index',
    files: 'Fichiers',
    filesLine: (n) =>
      [
        plural(n.read, 'lu', 'lus'),
        plural(n.unchanged, 'inchangé', 'inchangés'),
        plural(n.removed, 'supprimé', 'supprimés'),
      ].join(', '),
    articles: 'Articles',
    versions: 'Versions',
    skipped: 'Laissés de côté',
    anomalies: 'Anomalies',
    liens: 'Liens',
    liensLine: (n) => `${plural(n.liens, 'entrée', 'entrées')} (${n.merged} après fusion)`,
    location: 'Index',
    inMemory: 'en mémoire seulement',
    bytes: (count) => `${(count / 1e6).toFixed(1).replace('.', ',')} Mo`,
    columns: { texte: 'Code', format: 'Format', versions: 'Versions' },
    unknownCode: 'code inconnu',
  },
  export: {
    count: countExported,
    unknownWhat: (what) => `« ${what} » ne peut être exporté : articles, ou links.`,
  },
  corpus: {
    empty: (roots) => `Aucun article n’a été trouvé dans ${roots}.`,
    emptyHint: 'Vérifiez -C ; lexloupe validate liste ce qui a été laissé de côté, et pourquoi.',
  },
};
