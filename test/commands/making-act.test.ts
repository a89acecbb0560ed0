import { describe, expect, it } from 'vitest';
import { run as versions } from '../../src/commands/versions.ts';
import { cleanAfterEach, makeCorpus, nativeArticle, openRequest } from '../corpus-fixture.ts';
import { makeContext } from '../shared-corpora.ts';

cleanAfterEach();

const CODIFYING = 'Ordonnance n°98-9311 du 4 mai 1998';
const CREATING = 'Loi n°2001-9100 du 3 mars 2001 - art. 5 (V)';
const FIRST = 'Loi n°2009-9233 du 9 mai 2009 - art. 3 (V)';
const LAST = 'Loi n°2016-9088 du 1er février 2016 - art. 2 (V)';
const UNDATED = 'Décret n°2020-9001 - art. 4 (V)';

type Links = Readonly<Record<string, readonly string[]>>;

/** The acts that `versions` gives, for an article whose wordings state these links, in the order of time. */
async function actsOf(...wordings: readonly Links[]): Promise<unknown> {
  const years = wordings.map((_, index) => 2000 + 10 * index);
  const files = wordings.map((links, index) => {
    const dates = { dateDebut: `${years[index] ?? 0}-01-01`, dateFin: `${years[index + 1] ?? 2999}-01-01` };
    return [`${index}.md`, nativeArticle('L1', dates, links, `Le feu a ${index} éclats.`)] as const;
  });
  const opened = await openRequest(makeCorpus(Object.fromEntries(files)));
  const { records } = versions(makeContext(opened, ['L1']));
  return [...records.rows].map((row) => row[records.columns.indexOf('by')]);
}

describe('the act that made a wording', () => {
  it.each<[string, Links, string | null]>([
    ['created', { 'Codifié par': [CODIFYING], 'Créé par': [CREATING] }, CREATING],
    ['codified', { 'Codifié par': [CODIFYING] }, CODIFYING],
    ['amended, not the one that codified', { 'Codifié par': [CODIFYING], 'Modifié par': [FIRST] }, FIRST],
    ['amended since it was created', { 'Créé par': [CREATING], 'Modifié par': [FIRST] }, FIRST],
    ['amended twice: the latest', { 'Modifié par': [LAST, FIRST] }, LAST],
    ['created anew: the latest', { 'Créé par': [CREATING, LAST] }, LAST],
    ['amended by acts of which one has no date', { 'Modifié par': [FIRST, UNDATED] }, `${FIRST} ; ${UNDATED}`],
    ['amended, the same act twice', { 'Modifié par': [FIRST, FIRST.replace(' (V)', '')] }, FIRST],
    ['repealed only', { 'Abrogé par': [LAST] }, null],
    ['the one that acts', { Modifie: [LAST] }, null],
  ])('held alone: %s', async (_, links, expected) => {
    expect(await actsOf(links)).toEqual([expected]);
  });

  it('created the first of several; each of the others, all that amended it', async () => {
    const all = { 'Codifié par': [CODIFYING], 'Créé par': [CREATING], 'Modifié par': [FIRST, LAST] };
    expect(await actsOf(all, all)).toEqual([CREATING, `${FIRST} ; ${LAST}`]);
  });

  it('never is, for a later wording, the one that codified the article', async () => {
    const codified = { 'Codifié par': [CODIFYING] };
    expect(await actsOf(codified, codified)).toEqual([CODIFYING, null]);
  });

  it('amended the first one held rather than codified it', async () => {
    const all = { 'Codifié par': [CODIFYING], 'Modifié par': [FIRST] };
    expect(await actsOf(all, { 'Modifié par': [LAST] })).toEqual([FIRST, LAST]);
  });
});
