import { describe, expect, it } from 'vitest';
import { markedParagraphs } from '../../src/commands/article-page.ts';
import { run as list } from '../../src/commands/list.ts';
import { run as show } from '../../src/commands/show.ts';
import type { Block, Inline, View } from '../../src/core/view.ts';
import { messagesFor } from '../messages-for.ts';
import { htmlRenderer } from '../../src/render/html.ts';
import { renderWords } from '../../src/shell/render-words.ts';
import { cleanAfterEach, makeCorpus, nativeArticle, openRequest } from '../corpus-fixture.ts';
import { contextOf } from '../render/sample.ts';
import { makeContext } from '../shared-corpora.ts';

cleanAfterEach();

const article = (num: string, body: string): string =>
  nativeArticle(num, { etat: 'VIGUEUR', dateDebut: '1990-01-01' }, {}, body);

const LONG = `Le gardien mentionné à l'article
L. 1-2 tient la lampe, dans les conditions de l'article L. 9-9.

Voir aussi les articles L. 1-1 et L. 1-2 du présent code ; l'article 12 du code des vents.`;

async function open() {
  const root = makeCorpus({ 'L1-1.md': article('L1-1', LONG), 'L1-2.md': article('L1-2', 'La lampe est verte.') });
  return openRequest(root);
}

const textOf = (inline: Inline): string =>
  typeof inline === 'string' ? inline : inline.map(({ text }) => text).join('');

async function pageOf(view: View): Promise<readonly Block[]> {
  return [...((await view.page?.()) ?? [])];
}

describe('the text of an article for a page', () => {
  it('marks what it cites, names what is held, and loses no letter', async () => {
    const corpus = await open();
    const context = makeContext(corpus, ['L1-1']);
    const [version, other] = [...corpus.corpus.list({})];
    if (version?.num !== 'L1-1') throw new Error('L1-1 is not held');
    const paragraphs = markedParagraphs(context, version, context.asOf);
    expect(paragraphs.map(textOf).join('\n\n')).toBe(LONG.replace("l'article\nL.", "l'article L."));
    const marks = paragraphs.flatMap((paragraph) =>
      typeof paragraph === 'string' ? [] : paragraph.filter(({ names }) => names !== undefined),
    );
    const names = marks.map(({ text, names: work }) => [text, work]);
    expect(names).toContainEqual([expect.stringContaining('L. 1-2'), other?.work]);
    expect(names).toContainEqual([expect.stringContaining('L. 9-9'), null]);
    corpus.close();
  });

  it('leads to the articles that are in the same page', async () => {
    const corpus = await open();
    const view = await show(makeContext(corpus, ['L1-1', 'L1-2']));
    const context = contextOf({ words: renderWords(messagesFor('en')) });
    const html = [...(await htmlRenderer.render(view, context))].join('');
    const target = /<h2 id="([^"]*)">(?:(?!<\/h2>).)*L1-2/.exec(html)?.[1];
    expect(target).toBeDefined();
    expect(html).toMatch(new RegExp(`<a class="cite" href="#${target ?? ''}">[^<]*(?:<[^>]*>)?L?[^<]*1-2`));
    corpus.close();
  });

  it('stands under its state and above the rest', async () => {
    const corpus = await open();
    const blocks = await pageOf(await show(makeContext(corpus, ['L1-1'])));
    expect(blocks.slice(0, 4).map(({ kind }) => kind)).toEqual(['heading', 'facts', 'text', 'heading']);
    corpus.close();
  });
});

it('a list is one table for a page, in which codes and states may be chosen', async () => {
  const corpus = await open();
  const [table] = await pageOf(list(makeContext(corpus)));
  if (table?.kind !== 'table') throw new Error('no table');
  expect(table.rows.map(([num]) => num)).toEqual(['L1-1', 'L1-2']);
  expect(table.columns.flatMap(({ title, isFacet }) => (isFacet === true ? [title] : []))).toEqual(['Code', 'State']);
  expect(table.rowsLeft).toBe(0);
  corpus.close();
});
