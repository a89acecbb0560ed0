import { describe, expect, it } from 'vitest';
import type { ArticleText, SearchHit } from '../../src/core/contracts.ts';
import { parseQuery, wantedTerms } from '../../src/core/search-query.ts';
import { createFinder, makeSnippet, type Snippet } from '../../src/commands/search-snippet.ts';
import { textRenderer } from '../../src/render/terminal-text.ts';
import { contextOf, outputOf, versionOf, viewOf } from '../render/sample.ts';

function snippetOf(query: string, text: Partial<ArticleText>, hit: Partial<SearchHit> = {}): Snippet {
  const whole: ArticleText = { body: '', bodyKind: 'text', bodyLine: 1, nota: null, ...text };
  const find = createFinder(wantedTerms(parseQuery(query)));
  return makeSnippet({ version: versionOf(), score: 1, exact: null, text: whole, ...hit }, find);
}

/** Matches between brackets. */
function shown({ pieces, isCutBefore, isCutAfter }: Snippet): string {
  const words = pieces.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');
  return `${isCutBefore ? '<' : ''}${words}${isCutAfter ? '>' : ''}`;
}

describe('makeSnippet', () => {
  it.each([
    ['etoile', "L'étoile du nord", "L'[étoile] du nord"],
    ['ÉTOILE nord', "L'étoile du nord", "L'[étoile] du [nord]"],
    ['"étoile du nord"', 'Une étoile, du\n nord', 'Une [étoile, du nord]'],
    ['"étoile du sud" nord', 'Une étoile du nord', 'Une étoile du [nord]'],
    ['etoil*', 'Étoilé ou étoiles', '[Étoilé] ou [étoiles]'],
    ['"du nor*"', 'vent du nord', 'vent [du nord]'],
    ['oeuvre', 'La main-d’œuvre', 'La main-d’[œuvre]'],
    ['L131-4', 'voir L. 131-4 et L131-4', 'voir [L. 131-4] et [L131-4]'],
    ['feu -vert', 'feu vert', '[feu] vert'],
    ['feu "feu vert"', 'le feu vert', 'le [feu vert]'],
    ['e\u0301toile', 'e\u0301toile', '[e\u0301toile]'],
  ])('%s in %s', (query, body, passage) => {
    expect(shown(snippetOf(query, { body }))).toBe(passage);
  });

  it('shows the passage that holds the most words, cut between words', () => {
    const filler = 'sable '.repeat(100);
    const snippet = snippetOf('phare balise', { body: `phare ${filler} un phare, une balise ${filler}` });
    expect(shown(snippet)).toMatch(/^<(?:sable )+\s*un \[phare\], une \[balise\] (?:sable ?)+>$/);
    expect(shown(snippet).length).toBeLessThan(320);
  });

  it('is bounded where nothing separates words, and where everything matches', () => {
    expect(shown(snippetOf('phare', { body: `phare ${'x'.repeat(500_000)}` })).length).toBeLessThan(400);
    expect(shown(snippetOf('a', { body: 'a '.repeat(200_000) })).length).toBeLessThan(1000);
    expect(snippetOf('x*9'.replace('*9', 'yz*'), { body: `xyz${'x'.repeat(300_000)}` }).pieces.length).toBeLessThan(5);
  });

  it('reads the text between tags', () => {
    expect(shown(snippetOf('td', { body: '<td>le td &amp; le th</td>', bodyKind: 'html' }))).toBe('le [td] & le th');
  });

  it('looks into the nota, then the titles; says why an article comes first', () => {
    const version = versionOf({ section: ['Des phares', 'Des cloches'] });
    const body = 'Un texte sans rien.';
    expect(snippetOf('clause', { body, nota: 'Clause unique' })).toMatchObject({ field: 'nota' });
    expect(shown(snippetOf('cloches', { body }, { version }))).toBe('Des phares > Des [cloches]');
    expect(snippetOf('des cloches', { body }, { version, exact: 'title' })).toMatchObject({ field: 'title' });
    expect(snippetOf('L1', { body }, { exact: 'num' })).toMatchObject({ field: 'num', pieces: [{ text: body }] });
    expect(snippetOf('rien', { body: '' })).toMatchObject({ pieces: [] });
  });

  it('shows what a terminal would execute', () => {
    const { pieces } = snippetOf('feu', { body: '\u001b[31mfeu\u202e rouge' });
    const paragraphs = [pieces.map(({ text, isMatch }) => (isMatch ? { text, tone: 'accent' as const } : { text }))];
    const output = outputOf(textRenderer, viewOf({ blocks: [{ kind: 'text', paragraphs }] }), contextOf());
    expect(output).toContain('\\u{1b}[31mfeu');
    expect(output).not.toMatch(/[\u001b\u202e]/u);
  });
});
