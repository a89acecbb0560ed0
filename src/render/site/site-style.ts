/** The style sheet of a site: that of every page, and what only a site has. */

import { STYLE } from '../html/style.ts';

const SITE = `
.brand { max-width: 40rem; }
.trail { display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; align-items: baseline; }
.trail ol { display: flex; flex-wrap: wrap; gap: .2rem .5rem; margin: 0; padding: 0; list-style: none; }
.trail li + li::before { content: "/"; margin-right: .5rem; color: var(--rule); }
.search { margin: 1.4rem 0 2rem; padding: 1.1rem 1.3rem 1.3rem; border: 1px solid var(--line); background: var(--card); }
.search label { display: block; margin-bottom: .4rem; font-weight: 600; }
.search input { width: 100%; padding: .6rem .8rem; border: 1px solid var(--rule); border-radius: 3px; background: var(--paper); color: var(--ink); font: 1.05rem/1.4 var(--sans); }
.hint, .found { margin: .45rem 0 0; color: var(--soft); font-size: .88rem; }
.found { min-height: 1.4em; color: var(--ink); }
.results { margin: .6rem 0 0; padding: 0; list-style: none; }
.results li { padding: .7rem 0; border-top: 1px solid var(--line); }
.results a { font-weight: 600; }
.results p { margin: .2rem 0 0; max-width: 75ch; font-size: .92rem; }
.results .section { color: var(--soft); }
.results .snippet { margin: .2rem 0 0; padding: 0; border: 0; font-family: var(--serif); }
.results .badge { margin-left: .3rem; }
.results button { padding: .5rem 1rem; border: 1px solid var(--rule); border-radius: 3px; background: var(--band); color: var(--ink); font: inherit; cursor: pointer; }
.contents { margin: 1rem 0 2rem; }
.contents details { margin: .1rem 0; padding-left: 1.1rem; border-left: 1px solid var(--line); }
.contents > details { padding-left: 0; border-left: 0; }
.contents summary { padding: .32rem 0; cursor: pointer; max-width: 95ch; }
.contents summary .dim { font-size: .85rem; white-space: nowrap; }
.articles { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); gap: .15rem 1.5rem; margin: .2rem 0 .8rem; padding: 0 0 0 1.1rem; list-style: none; font-size: .95rem; }
.articles li { padding: .22rem 0; }
.articles .badge { font-size: .72rem; }
.fold { margin: .5rem 0; border: 1px solid var(--line); background: var(--card); }
.fold summary { padding: .6rem .9rem; cursor: pointer; }
.fold[open] summary { border-bottom: 1px solid var(--line); }
.fold > :not(summary) { margin-inline: .9rem; }
.neighbours { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .5rem 2rem; margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); }
.neighbours [rel="next"] { margin-left: auto; }
.lineage { margin: 1.4rem 0 2rem; }
.lineage .scroll { border: 1px solid var(--line); background: var(--card); padding: .5rem; max-height: 85vh; overflow: auto; }
.lineage svg { display: block; margin-inline: auto; }
.lineage text { font: 12px var(--sans); fill: var(--ink); stroke: none; }
.lineage .act { font-size: 11px; fill: var(--soft); paint-order: stroke; stroke: var(--card); stroke-width: 4px; stroke-linejoin: round; }
.lineage .box rect, .lineage .box polygon { fill: var(--note-soft); stroke: var(--soft); stroke-width: 1.5; }
.lineage .box.live rect { fill: var(--good-soft); stroke: var(--good); }
.lineage .box.pending rect { fill: var(--warn-soft); stroke: var(--warn); }
.lineage .box.ended polygon { fill: var(--bad-soft); stroke: var(--bad); stroke-dasharray: 6 3; }
.lineage .box.unknown rect { stroke-dasharray: 2 3; }
.lineage .box.dangling rect { fill: var(--gone-soft); stroke: var(--gone); stroke-dasharray: 6 3; }
.lineage .box.asked rect, .lineage .box.asked polygon { stroke-width: 3; }
.lineage .box.asked tspan:first-child { font-weight: 700; }
.lineage a:hover .words { text-decoration: underline; }
.lineage a:focus-visible rect, .lineage a:focus-visible polygon { stroke: var(--accent); stroke-width: 3; }
.lineage .arrow path { fill: none; stroke: var(--ink); stroke-width: 1.6; }
.lineage .tip { fill: var(--ink); stroke: none; }
.lineage figcaption { margin-top: .5rem; color: var(--soft); font-size: .88rem; }
.legend { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; margin-top: .5rem; color: var(--soft); font-size: .85rem; }
.legend p { margin: 0; }
.legend ul { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; margin: 0; padding: 0; list-style: none; }
.swatch { display: inline-block; width: 1.3rem; height: .8rem; margin-right: .4rem; border: 1.5px solid var(--soft); background: var(--note-soft); vertical-align: -.05rem; }
.swatch.live { border-color: var(--good); border-radius: 4px; background: var(--good-soft); }
.swatch.pending { border: 3px double var(--warn); border-radius: 4px; background: var(--warn-soft); }
.swatch.ended { border-color: var(--bad); border-style: dashed; background: var(--bad-soft); }
.swatch.unknown { border-style: dotted; border-radius: 1rem; }
.swatch.dangling { border-color: var(--gone); border-style: dashed; background: var(--gone-soft); }
@media (max-width: 40rem) { .contents details { padding-left: .6rem; } .articles { padding-left: .6rem; } .search { padding: .9rem; } }
@media print { .search, .neighbours, .trail { display: none; } }
`;

/** Light and dark, as the pages of every answer. */
export function siteStyle(): string {
  return STYLE + SITE;
}
