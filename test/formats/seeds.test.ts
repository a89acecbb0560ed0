import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/formats/formats.ts';

const folder = fileURLToPath(new URL('../../../shared/seeds', import.meta.url));
const isThere = existsSync(folder);
if (!isThere) console.warn('skipped: the seed files are not beside this repository');

function readSeeds() {
  return readdirSync(folder)
    .sort()
    .map((path) => {
      const text = readFileSync(`${folder}/${path}`, 'utf8');
      const format = FORMATS.find(({ accepts }) => accepts(path, text.slice(0, 4096)));
      const [article] = format?.parse(text, { path }) ?? [];
      return { path, text, format: format?.name ?? null, article };
    });
}

describe.skipIf(!isThere)('the seed files', () => {
  const seeds = isThere ? readSeeds() : [];
  const articles = seeds.flatMap(({ article }) => (article === undefined ? [] : [article]));

  it('are four articles and one page of prose', () => {
    expect(seeds.map(({ format, article }) => [format, article?.num ?? null])).toEqual([
      ['seed', 'L712-3-2'],
      ['seed', 'L6121-5'],
      ['seed', 'L183-1-1'],
      [null, null],
      ['seed-html', 'L1435-4'],
    ]);
  });

  it('hold 47 link items and 8 inline links', () => {
    const counts = new Map<string | null, number>();
    for (const { heading } of articles.flatMap(({ liens }) => liens))
      counts.set(heading, (counts.get(heading) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual({
      'Cité par': 29,
      Cite: 6,
      'Codifié par': 5,
      'Anciens textes': 2,
      'Nouveaux textes': 1,
      'Modifié par': 1,
      'Abrogé par': 2,
      'Créé par': 1,
      null: 8,
    });
    expect(articles.map(({ liens }) => liens.length)).toEqual([22, 18, 7, 8]);
  });

  it('name 52 targets, each link on its own line of the file', () => {
    const liens = articles.flatMap((article) => article.liens);
    expect(liens.every(({ target }) => target.texte !== null)).toBe(true);
    const keys = liens.map(({ target }) => `${target.texte?.key ?? ''} ${target.num ?? ''}`);
    expect(new Set(keys).size).toBe(52);
    for (const { text, article } of seeds) {
      const lines = text.split('\n');
      for (const lien of article?.liens ?? []) expect(lines[lien.line - 1]).toContain(lien.label);
    }
  });

  it('say nothing of their code, état or dates, and nothing wrong', () => {
    for (const article of articles) {
      expect(article).toMatchObject({ texte: null, etat: null, dateDebut: null, dateFin: null, anomalies: [] });
    }
  });

  it('keep their four, four, six and four paragraphs', () => {
    const paragraphs = articles.map(({ body, bodyKind }) => body.split(bodyKind === 'html' ? '<p>' : '\n\n').length);
    expect(paragraphs).toEqual([4, 4, 6, 5]);
    expect(articles.map(({ bodyLine }) => bodyLine)).toEqual([3, 3, 3, 3]);
  });
});
