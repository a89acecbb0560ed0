/** Sentences and labels of the answers of each command. */

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const answers = {
  article: {
    etat: 'État',
    vigueur: 'State',
    asOf: (day: string) => `as of ${day}`,
    byEtatAlone: 'from its état alone: no dates are stated',
    dates: 'Dates',
    code: 'Code',
    section: 'Section',
    cid: 'Article cid',
    id: 'Version id',
    file: 'File',
    wordings: 'Wordings',
    nota: 'Nota',
    links: 'Links',
    inferred: 'inferred',
    stated: 'stated',
    unknownState: 'state unknown',
    unknownEtat: 'unknown: nothing in the corpus tells',
    unknownCode: 'unknown: nothing proves it (set it with --assume-code, or "codes" in the config)',
    from: (debut: string) => `from ${debut}`,
    until: (fin: string) => `until ${fin} (excluded)`,
    between: (debut: string, fin: string) => `from ${debut} until ${fin} (excluded)`,
    noEnd: 'no end stated',
    undatedEnd: 'an end to come, day not known',
    neverApplies: 'stated never to apply',
    notStated: 'not stated',
    more: (count: number) => `… ${count} more (--links)`,
    moreWordings: (count: number) => `${count} held; lexloupe versions lists them`,
    saidByOther: 'said by the other end',
    saidByText: 'said by the text alone',
    noText: '(no text)',
    repealRecorded: 'a repeal is recorded, but other files still say it is in force',
    sameText: (count: number) => `the same text stands in ${plural(count, 'other file', 'other files')}`,
  },
  evidence: {
    stated: 'stated in the file',
    dates: 'by its dates',
    configured: 'set by the configuration',
    readme: 'README of its folder',
    folder: 'name of its folder',
    codification: 'codified by',
    'own-citation': 'cited without a code in the text, and with it in its links',
    'named-by-id': 'links that name its identifier',
    neighbours: 'the others of its folder tree, which holds one text',
    mentions: 'the only code under which other files name this number',
    assumed: '--assume-code',
    hint: 'hint, not used',
    lineage: 'code of its lineage',
    links: 'code most named by its links',
    remade: 'an act later than the repeal made or amended it: the repeal may be that of an older wording',
    homonym: (key: string, day: string) => `${key} bears the number from ${day}`,
    suffix: (suffix: string, count: string) =>
      `(${suffix}) in ${count} ${count === '1' ? 'link' : 'links'} of other files`,
  },
  choose: {
    notFound: (ref: string) => `No article of the corpus answers to “${ref}”.`,
    notFoundIn: (num: string, code: string) => `${code} holds no article ${num} in this corpus.`,
    outside: (code: string) => `${code} is not in this corpus.`,
    unknownCode: (name: string) => `“${name}” is no code that this corpus or lexloupe knows.`,
    nearest: 'Nearest numbers',
    nearestHint: 'Check the number; nothing says whether the law has such an article, only that this corpus does not.',
    outsideHint: 'lexloupe list shows the codes that are held.',
    codesHeld: (titles: readonly string[], more: number) =>
      `this corpus holds ${titles.join(', ')}${more === 0 ? '.' : ` and ${more} more: see lexloupe list.`}`,
    alsoNumberOf: (article: string, others: readonly string[]) =>
      `${article} is also the number of another article: ${others.join(', ')}.`,
    ambiguous: (ref: string, count: number) => `“${ref}” may be ${count} articles.`,
    ambiguousWording: (article: string, count: number) =>
      `${article} is held by ${count} files whose texts differ, and nothing says which is current.`,
    invalidDay: (ref: string) => `The day after @ in “${ref}” is not a day: write it as 2016-10-01.`,
    starFallback: (asked: string, found: string) =>
      `${asked} is not in the corpus; ${found}, which differs by its star, is shown.`,
    homonym: (asked: string, found: string) =>
      `${asked} is not in the corpus; ${found}, which goes by the same name, was looked into.`,
    undatedAt: (article: string) =>
      `${article} is held without dates: this may be neither its wording nor its state on that day.`,
    beforeStart: (article: string, day: string, since: string) =>
      `No wording of ${article} is held for ${day}: the first one begins on ${since}.`,
    afterEnd: (article: string, day: string, until: string) =>
      `No wording of ${article} is held for ${day}: the last one ended on ${until}.`,
    notOnDay: (article: string, day: string) => `No wording of ${article} is held for ${day}.`,
  },
  list: {
    count: (count: number) => plural(count, 'article', 'articles'),
    none: 'No article matches.',
    etatUnknown: (etat: string) => `“${etat}” is neither an état nor a state.`,
    etats: (etats: readonly string[], states: readonly string[]) =>
      `the états are ${etats.join(', ')}; the states ${states.join(', ')}.`,
  },
  versions: {
    title: (article: string) => `Wordings of ${article}`,
    columns: {
      from: 'Dates',
      until: 'Until',
      etat: 'État',
      state: 'State',
      by: 'By',
      words: 'Words changed',
      file: 'File',
    },
    words: (count: number) => `${count} changed`,
    undated: 'The files state no dates: their order is that of the files.',
  },
  lineage: {
    title: (article: string) => `Lineage of ${article}`,
    predecessors: 'Predecessors',
    successors: 'Successors',
    on: (day: string) => `on ${day}`,
    reused: (from: string, day: string, to: string) =>
      `${from} is another provision since ${day}: its number was given to other words when they became ${to} (number-reused).`,
    none: 'No predecessor and no successor is stated.',
    acts: 'Acts',
    columns: { article: 'Article', act: 'Act', day: 'Day' },
    notHeld: 'not in the corpus',
    undated: 'undated',
    undatedNote: 'Undated: the files state no dates that would confirm which of the two came first.',
    bothEnds: 'said by both ends',
    oneEnd: 'said by one end only',
    endsDead: (article: string) => `The succession ends in ${article}, which no longer holds.`,
    cycle: 'The lineage comes back to itself.',
    cut: (depth: number) => `Cut after ${plural(depth, 'step', 'steps')}: see --depth.`,
    seenAbove: 'see above',
    inferred: {
      heading: 'Inferred from the wording (not stated by anyone)',
      note: 'Score: how much of their wording both share, from 0 to 1. Nothing but their likeness says that one replaced the other.',
      none: 'No other article of the corpus is near enough in its wording.',
      columns: { way: 'Direction', article: 'Article', dates: 'Near wording', state: 'State', score: 'Score' },
      ways: { back: 'may come before', forward: 'may come after', unknown: 'before or after: not known' },
      score: (score: number) => score.toFixed(2),
    },
  },
  diff: {
    title: (a: string, b: string) => `${a} → ${b}`,
    same: 'The texts are the same.',
    sameButTypography: 'The texts differ by typography only.',
    stat: (s: { replaced: number; inserted: number; deleted: number; wordsBefore: number; wordsAfter: number }) =>
      `${s.replaced} replaced, ${s.inserted} inserted, ${s.deleted} deleted; ${s.wordsBefore} words before, ${s.wordsAfter} after`,
    oneWording: (article: string) => `Only one wording of ${article} is held: there is nothing to compare it with.`,
    undatedWordings: (article: string) =>
      `The wordings of ${article} have no dates: name two files, or two references, to compare.`,
  },
  changes: {
    title: (from: string, to: string) => `Changes from ${from} until ${to} (excluded)`,
    missing: 'changes needs both days: --from DATE and --to DATE.',
    missingHint: 'The first day counts, the last one does not.',
    reversed: (from: string, to: string) => `There is no day from ${from} until ${to}.`,
    reversedHint: '--from must come before --to, whose day does not count.',
    none: 'No change in what could be judged.',
    columns: { day: 'Day', article: 'Article', what: 'What', by: 'By' },
    kinds: { began: 'Began', ended: 'Ended', changed: 'Changed', renumbered: 'Renumbered' },
    what: { began: 'first wording', renumbered: 'new number', unknown: 'nothing states how' },
    words: (count: number) => plural(count, 'word changed', 'words changed'),
    summary: (n: {
      began: number;
      ended: number;
      changed: number;
      renumbered: number;
      undated: number;
      undatedEnds: number;
      earlierNotHeld: number;
    }) =>
      [
        `${n.began} began, ${n.ended} ended, ${n.changed} changed, ${n.renumbered} renumbered.`,
        ...(n.undated === 0 ? [] : [`${plural(n.undated, 'article', 'articles')} not dated: not judged.`]),
        ...(n.undatedEnds === 0
          ? []
          : [`${plural(n.undatedEnds, 'article', 'articles')} ended on a day that nothing states: when, not judged.`]),
        ...(n.earlierNotHeld === 0
          ? []
          : [`${plural(n.earlierNotHeld, 'wording', 'wordings')} replaced one that is not held: not compared.`]),
      ].join(' '),
  },
  citedBy: {
    title: (article: string) => `Who cites ${article}`,
    none: 'Nobody in the corpus cites it.',
    columns: { citing: 'Citing article', etat: 'État', state: 'State', said: 'Said by' },
    said: { this: 'the citing article', other: 'this article', both: 'both', body: 'its text' },
    count: (count: number) => plural(count, 'citing article', 'citing articles'),
  },
  abrogated: {
    none: 'No reference to what no longer holds is known.',
    columns: { severity: 'Severity', citing: 'Cited by', etat: 'État', said: 'Said by' },
    heading: (target: string, state: string) => `${target}: ${state}`,
    since: (day: string) => `since ${day}`,
    from: (day: string) => `from ${day}`,
    ended: (day: string) => `ended ${day}`,
    by: (act: string) => `by ${act}`,
    now: (list: string) => `now ${list}`,
    citedEnd: 'the cited article',
    noSuccessor: 'no successor is stated',
    doubt: 'a repeal is recorded, but other files still say it is in force',
    summary: (n: { error: number; warning: number; note: number }) =>
      `${plural(n.error, 'error', 'errors')}, ${plural(n.warning, 'warning', 'warnings')}, ${plural(n.note, 'note', 'notes')}`,
    checked: (n: { checked: number; holding: number; notVerified: number; unlisted: number }, day: string) =>
      [
        `${plural(n.checked, 'reference', 'references')} judged as of ${day}: ${n.holding} to what is in force`,
        ...(n.unlisted === 0 ? [] : [`${n.unlisted} to what is superseded, ends later or is to come (--include)`]),
        n.notVerified === 0
          ? 'none left unverified.'
          : `${n.notVerified} not verified: nothing tells the state of what they name.`,
      ].join(', '),
  },
  validate: {
    none: 'Nothing to report.',
    skipped: (count: number) => `${plural(count, 'file', 'files')} skipped`,
    columns: { severity: 'Severity', rule: 'Rule', place: 'Place', message: 'Finding' },
    summary: (files: number, findings: number) =>
      `${plural(files, 'article file', 'article files')}, ${plural(findings, 'finding', 'findings')}`,
  },
  explain: {
    title: (ref: string) => `How “${ref}” is read`,
    steps: {
      typed: 'as typed',
      number: 'number',
      texte: 'code or texte',
      'texte-unknown': 'code or texte, not known',
      identifier: 'identifier',
      path: 'file',
      at: 'day',
      stars: 'without its star',
      works: 'articles of this number',
      day: 'alone in force on',
      homonym: 'code of the same name, held',
      missing: 'no number, no identifier and no file in it',
      found: 'found',
      nearest: 'nearest numbers',
    },
    status: {
      resolved: 'resolved',
      ambiguous: 'ambiguous: several articles',
      'not-in-corpus': 'not in the corpus: the code is held, the number is not',
      outside: 'outside: the texte or identifier is not in the corpus',
    },
    answer: 'answer',
    why: 'Why this code, why this état',
  },
  index: {
    title: 'Index',
    files: 'Files',
    filesLine: (n: { read: number; unchanged: number; removed: number }) =>
      `${n.read} read, ${n.unchanged} unchanged, ${n.removed} removed`,
    articles: 'Articles',
    versions: 'Versions',
    skipped: 'Skipped',
    anomalies: 'Anomalies',
    liens: 'Links',
    liensLine: (n: { liens: number; merged: number }) => `${n.liens} items (${n.merged} after merging)`,
    location: 'Index',
    inMemory: 'in memory only',
    bytes: (count: number) => `${(count / 1e6).toFixed(1)} MB`,
    columns: { texte: 'Code', format: 'Format', versions: 'Versions' },
    unknownCode: 'code unknown',
  },
  export: {
    count: (count: number, what: string) => `${count} ${what}`,
    unknownWhat: (what: string) => `“${what}” cannot be exported: articles, or links.`,
  },
  corpus: {
    empty: (roots: string) => `No article was found in ${roots}.`,
    emptyHint: 'Check -C; lexloupe validate lists what was skipped, and why.',
  },
};
