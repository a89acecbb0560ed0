/** The script of a site: that of every page, and the search. */

import { SCRIPT } from '../html/script.ts';
import { CLIENT } from './search-client.ts';

/** The form of the page, files loaded when a query needs them, answers in the order of their rank. */
const SEARCH = String.raw`
(() => {
  'use strict';
  const form = document.getElementById('_search');
  if (form === null) return;
  const base = form.dataset.base;
  const input = form.querySelector('input');
  const found = form.querySelector('.found');
  const list = form.querySelector('.results');
  const PAGE = 25;
  const MOST_SHARDS = 40;
  const loads = new Map();
  const shards = new Map();
  const chunks = new Map();
  let index = null;
  let asked = 0;

  globalThis.lexloupeSearch = {
    index: (value) => { index = value; },
    words: (at, text) => { shards.set(at, text.split('\n')); },
    articles: (at, rows) => { chunks.set(at, rows); },
  };
  const load = (name) => {
    const known = loads.get(name);
    if (known !== undefined) return known;
    const loading = new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = base + 'search/' + name + '.js';
      script.onload = () => resolve();
      script.onerror = () => { loads.delete(name); reject(new Error(name)); };
      document.head.append(script);
    });
    loads.set(name, loading);
    return loading;
  };

  const postings = async (key, isPrefix) => {
    const wanted = CLIENT.shardsFor(index.prefixes, key, isPrefix).slice(0, MOST_SHARDS);
    await Promise.all(wanted.map((at) => load('words-' + at)));
    return CLIENT.findPostings(wanted.flatMap((at) => shards.get(at) ?? []), key, isPrefix);
  };

  const byWords = async (text, isOpen) => {
    const words = CLIENT.foldWords(text);
    const rare = words.filter((word, at) => !index.common.includes(word) && !(word.length === 1 && /[a-z]/.test(word) && words.length > 1 && at < words.length - 1));
    if (rare.length === 0) return words.length === 0 ? null : 'common';
    const last = words.at(-1);
    return CLIENT.rankArticles(await Promise.all(rare.map((word) => postings(word, isOpen && word === last && word.length > 1))));
  };

  const byNumber = async (query) => {
    const number = CLIENT.findNumber(query);
    if (number === null) return [];
    const within = await byWords(number.rest, false);
    const groups = [];
    for (const key of CLIENT.numberKeys(number.number)) {
      const exact = CLIENT.rankArticles([await postings(key, false)]);
      const near = exact.length > 0 && within === null ? [] : CLIENT.rankArticles([await postings(key, true)]);
      groups.push(...exact, ...near);
      if (groups.length > 0) break;
    }
    const kept = within === null || within === 'common' ? null : new Set(within);
    return [...new Set(groups)].filter((article) => kept === null || kept.has(article));
  };

  const answer = async (query) => {
    await load('index');
    const first = await byNumber(query);
    const others = await byWords(query, !/\s$/.test(query));
    if (first.length === 0 && others === 'common') return 'common';
    return [...new Set([...first, ...(Array.isArray(others) ? others : [])])];
  };

  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className !== '') made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  };
  const item = ([path, num, texte, state, section, snippet]) => {
    const made = element('li', '');
    const link = element('a', '', index.textes[texte] + (num === '' ? '' : ' - art. ' + num));
    link.href = base + path;
    const [word, tone] = index.states[state];
    made.append(link, ' ', element('span', 'badge ' + tone, word));
    if (section !== '') made.append(element('p', 'section', section));
    if (snippet !== '') made.append(element('p', 'snippet', snippet));
    return made;
  };

  const show = async (articles, from, mine) => {
    const some = articles.slice(from, from + PAGE);
    const needed = [...new Set(some.map((article) => Math.floor(article / index.chunk)))];
    await Promise.all(needed.map((at) => load('articles-' + at)));
    if (mine !== asked) return;
    list.querySelector('.more')?.remove();
    for (const article of some) list.append(item(chunks.get(Math.floor(article / index.chunk))[article % index.chunk]));
    if (from + PAGE >= articles.length) return;
    const more = element('li', 'more');
    const button = element('button', '', form.dataset.more);
    button.type = 'button';
    button.addEventListener('click', async () => {
      const next = list.children.length - 1;
      await show(articles, from + PAGE, mine);
      list.children[next]?.querySelector('a')?.focus();
    });
    more.append(button);
    list.append(more);
  };

  const run = async () => {
    const query = input.value;
    const mine = ++asked;
    if (query.trim() === '') { list.replaceChildren(); found.textContent = ''; return; }
    try {
      const articles = await answer(query);
      if (mine !== asked) return;
      list.replaceChildren();
      const count = articles.length;
      found.textContent = articles === 'common' ? form.dataset.common : count === 0 ? form.dataset.none
        : count === 1 ? form.dataset.one : form.dataset.many.replace('{n}', String(count));
      if (articles !== 'common') await show(articles, 0, mine);
    } catch {
      found.textContent = form.dataset.failed;
    }
  };
  let waiting = 0;
  const soon = () => { clearTimeout(waiting); waiting = setTimeout(run, 150); };
  input.addEventListener('input', soon);
  form.addEventListener('submit', (event) => { event.preventDefault(); clearTimeout(waiting); run(); });
  form.hidden = false;
  const asking = new URLSearchParams(location.search).get('q');
  if (asking !== null) input.value = asking.slice(0, 400);
  if (location.hash === '#_search') input.focus();
  if (input.value !== '') run();
})();
`;

/** Functions as they are, by the names that the script uses. */
function clientSource(): string {
  const members = Object.entries(CLIENT).map(([name, compute]) => `${name}: ${compute.toString()}`);
  return `const CLIENT = {\n${members.join(',\n')}\n};`;
}

/** In a scope of its own: the script of the page declares nothing outside. */
export function siteScript(): string {
  return `${SCRIPT}\n{\n${clientSource()}\n${SEARCH}}\n`;
}
