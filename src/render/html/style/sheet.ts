/** The sheet: landmarks, headings, links, focus. */

export const SHEET = `
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1.5rem; }
body { margin: 0; color: var(--ink); background: var(--paper); font: 1rem/1.55 var(--sans); overflow-wrap: anywhere; }
.unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: 1rem; top: -5rem; z-index: 2; padding: .6rem 1rem; background: var(--accent); color: var(--paper); }
.skip:focus { top: .5rem; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .18em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }
header.top, .sheet, footer { width: min(100% - 2rem, 76rem); margin-inline: auto; }
header.top { display: flex; flex-wrap: wrap; gap: .35rem 2rem; align-items: baseline; justify-content: space-between;
  padding: 1.1rem 0 .8rem; border-bottom: 3px double var(--rule); color: var(--soft); font-size: .85rem; }
.brand { margin: 0; font: 600 1.05rem/1.3 var(--serif); color: var(--ink); letter-spacing: .01em; }
.brand span { font-weight: 400; font-style: italic; color: var(--soft); }
.about { display: flex; flex-wrap: wrap; gap: .15rem 1.4rem; margin: 0; }
.about div { display: flex; gap: .4rem; }
.about dt { color: var(--soft); }
.about dd { margin: 0; color: var(--ink); font-variant-numeric: tabular-nums; }
.reading header.top, .reading .sheet, .reading footer { width: min(100% - 2rem, 46rem); }
main { padding: 2.2rem 0 3rem; min-width: 0; }
footer { padding: 1rem 0 2.5rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .85rem; }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
h1 { margin: 0 0 1.4rem; font: 600 clamp(1.55rem, 1.2rem + 1.5vw, 2.3rem)/1.2 var(--serif); letter-spacing: -.005em; }
h1 .texte, h2 .texte { display: block; margin-bottom: .2rem; font: 500 .95rem/1.4 var(--sans); letter-spacing: .02em; color: var(--soft); }
h2 { margin: 2.6rem 0 .9rem; padding-top: 1rem; border-top: 1px solid var(--line); font: 600 1.3rem/1.3 var(--serif); }
h2 .texte { font-size: .85rem; }
h2 .dim, h3 .dim, h4 .dim { font: 400 .85rem var(--sans); }
h3 { margin: 1.9rem 0 .7rem; font: 600 1rem/1.4 var(--sans); }
h4 { margin: 1.4rem 0 .5rem; font: 600 .92rem/1.4 var(--sans); color: var(--soft); }
h1 + .lead { margin-top: -.6rem; }
.lead { max-width: 70ch; margin: 0 0 1.6rem; font: 1.1rem/1.55 var(--serif); color: var(--soft); }
.nothing { font: 1.1rem/1.55 var(--serif); }
.aside, .left { max-width: 75ch; color: var(--soft); font-size: .9rem; }
.left { padding: .6rem .8rem; border-left: 3px solid var(--warn); background: var(--warn-soft); color: var(--ink); }
.warnings { max-width: 75ch; margin: 0 0 1.8rem; padding: .8rem 1.1rem; border-left: 3px solid var(--warn); background: var(--warn-soft); font-size: .92rem; }
.warnings p { margin: 0 0 .3rem; font-weight: 600; color: var(--warn); }
.warnings ul { margin: 0; padding-left: 1.1rem; }
.dim { color: var(--soft); }
.kept { white-space: nowrap; }
.tone { font-weight: 600; }
.tone.good { color: var(--good); } .tone.bad { color: var(--bad); } .tone.warn { color: var(--warn); }
.badge { display: inline-block; padding: .12em .62em; border: 1px solid currentColor; border-radius: 1em; font: 600 .8rem/1.45 var(--sans);
  letter-spacing: .01em; vertical-align: .12em; overflow-wrap: normal; }
h1 .badge { margin-left: .5rem; font-size: .85rem; vertical-align: .4em; }
.badge.good { color: var(--good); background: var(--good-soft); }
.badge.bad { color: var(--bad); background: var(--bad-soft); }
.badge.warn { color: var(--warn); background: var(--warn-soft); }
.badge.dim { color: var(--note); background: var(--note-soft); }
mark { color: inherit; background: var(--mark); padding: 0 .1em; border-radius: 2px; }
.path, .rule, .line { font-family: var(--mono); font-size: .88em; }
.outline { display: none; }
@media (min-width: 80rem) {
  .outlined header.top, .outlined .sheet, .outlined footer { width: min(100% - 4rem, 94rem); }
  .outlined.reading header.top, .outlined.reading .sheet, .outlined.reading footer { width: min(100% - 4rem, 64rem); }
  .outlined .sheet { display: grid; grid-template-columns: minmax(0, 1fr) 15rem; gap: 3.5rem; align-items: start; }
  .outline { display: block; position: sticky; top: 1.5rem; max-height: calc(100vh - 3rem); overflow-y: auto; margin-top: 2.4rem;
    padding-left: 1.1rem; border-left: 1px solid var(--line); font-size: .85rem; line-height: 1.4; }
  .outline p { margin: 0 0 .5rem; font-weight: 600; }
  .outline ol { margin: 0; padding: 0; list-style: none; }
  .outline li { margin: .35rem 0; }
  .outline .inner { padding-left: .9rem; }
  .outline a { color: var(--soft); text-decoration: none; }
  .outline a:hover, .outline a:focus { color: var(--accent); text-decoration: underline; }
}
`;
