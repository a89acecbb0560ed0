/** What is read: the text of the law, facts, lists, trees. */

export const READING = `
.prose { max-width: 68ch; margin: 1.4rem 0; font: 1.13rem/1.68 var(--serif); hanging-punctuation: first allow-end; }
.prose p { margin: 0 0 .85em; white-space: pre-line; }
.prose .aside { font: .95rem/1.55 var(--sans); }
.snippet { margin: -.2rem 0 1.6rem; padding-left: 1.1rem; border-left: 2px solid var(--line); font-size: 1rem; }
span.cite { text-decoration: none; }
.prose .cite { color: inherit; text-decoration: underline dotted 1px var(--rule); text-underline-offset: .2em; }
a.cite, .prose a.cite { color: var(--accent); text-decoration: underline 1px; }
.facts { margin: 1.2rem 0 1.8rem; border-top: 1px solid var(--line); font-size: .93rem; }
.facts > div { display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: 0 1.5rem; padding: .42rem 0; border-bottom: 1px solid var(--line); }
.facts dt { color: var(--soft); }
.facts dd { grid-column: 2; margin: 0; max-width: 85ch; }
@media (max-width: 40rem) { .facts > div { display: block; } .facts dt { font-size: .85rem; } }
.lines { margin: .6rem 0 1.4rem; padding: 0; list-style: none; font-size: .95rem; }
.lines li { padding: .28rem 0; max-width: 90ch; }
.lines.dense { columns: 22rem; column-gap: 2.5rem; }
.lines.dense li { break-inside: avoid; }
.scroll { overflow-x: auto; -webkit-overflow-scrolling: touch; }
pre { margin: 0; padding: 1rem; font: .85rem/1.5 var(--mono); background: var(--band); overflow-wrap: normal; white-space: pre; width: max-content; min-width: 100%; }
.tree ul { margin: 0; padding: 0 0 0 1.35rem; list-style: none; }
.tree > ul { padding: .4rem 0 .4rem .1rem; min-width: min(100%, 34rem); }
.tree .deep { padding-left: .3rem; }
.tree li { position: relative; padding: .25rem 0 .25rem .2rem; }
.tree ul ul > li::before { content: ""; position: absolute; left: -.95rem; top: 0; width: .8rem; height: 1.05rem; border: solid var(--rule); border-width: 0 0 1px 1px; }
.tree ul ul > li:not(:last-child)::after { content: ""; position: absolute; left: -.95rem; top: 1.05rem; bottom: 0; border-left: 1px solid var(--rule); }
.tree .node { display: block; max-width: 95ch; }
@media (max-width: 40rem) { .tree ul { padding-left: 1.05rem; } .tree > ul { padding-left: 0; } }
`;
