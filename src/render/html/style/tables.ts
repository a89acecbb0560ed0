/** Tables, their controls, the counts over them. */

export const TABLES = `
.table { margin: 1rem 0 1.8rem; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; line-height: 1.45; }
th, td { padding: .5rem .9rem .5rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: break-word; }
td, tbody th { min-width: 7.5rem; }
th:last-child, td:last-child { padding-right: .3rem; }
thead th { border-bottom: 2px solid var(--rule); font-weight: 600; font-size: .84rem; color: var(--soft); vertical-align: bottom; white-space: nowrap; }
tbody th { font-weight: 500; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
td.number { min-width: 4rem; white-space: nowrap; }
td.day { min-width: 6.5rem; white-space: nowrap; font-variant-numeric: tabular-nums; }
td .badge { white-space: nowrap; }
tbody tr:hover > * { background: var(--band); }
.sort { display: inline-flex; gap: .35rem; align-items: baseline; margin: -.3rem 0 -.3rem -.4rem; padding: .3rem .4rem; border: 0; background: none; color: inherit; font: inherit; cursor: pointer; }
.sort::after { content: "↕"; opacity: .55; font-size: .85em; }
[aria-sort="ascending"] .sort::after { content: "↑"; opacity: 1; }
[aria-sort="descending"] .sort::after { content: "↓"; opacity: 1; }
[aria-sort="ascending"] .sort, [aria-sort="descending"] .sort { color: var(--ink); }
.sort:hover { color: var(--accent); }
.controls:not([hidden]) { display: flex; flex-wrap: wrap; gap: .7rem 1.1rem; align-items: end; margin: 0 0 .9rem; padding: .85rem 1rem; background: var(--band); border-radius: 4px; font-size: .85rem; }
.controls label { display: flex; flex-direction: column; gap: .2rem; color: var(--soft); min-width: 0; max-width: 100%; }
.controls .filter { flex: 1 1 13rem; }
.controls input, .controls select, .clear { font: inherit; font-size: .92rem; color: var(--ink); background: var(--card); border: 1px solid var(--rule); border-radius: 4px; padding: .38rem .55rem; min-height: 2.3rem; max-width: 100%; }
.controls select { max-width: min(16rem, 100%); text-overflow: ellipsis; }
.controls input { width: 100%; }
.clear { cursor: pointer; }
.clear:hover { border-color: var(--accent); color: var(--accent); }
.controls [role="status"] { margin: 0 0 .45rem; color: var(--ink); font-variant-numeric: tabular-nums; }
td.finding { min-width: 19rem; }
td.severity { min-width: 0; }
@media (max-width: 40rem) { td.finding { min-width: 14rem; } }
td.finding p { margin: 0; max-width: 68ch; }
td.finding dl { margin: .4rem 0 0; font-size: .88rem; }
td.finding dl div { display: flex; flex-wrap: wrap; gap: 0 .5rem; margin-top: .15rem; }
td.finding dt { color: var(--soft); flex: none; }
td.finding dt::after { content: ":"; }
:lang(fr) td.finding dt::after { content: "\\a0:"; }
td.finding dd { margin: 0; flex: 1 1 14rem; max-width: 62ch; }
td.finding q { quotes: "“" "”"; font-family: var(--serif); font-size: 1.05em; }
:lang(fr) td.finding q { quotes: "«\\a0" "\\a0»"; }
td.verdict .rule { display: block; color: var(--soft); }
td.place { min-width: 9rem; font-family: var(--mono); font-size: .82rem; }
td.place .line { display: block; font-family: var(--sans); font-size: 1em; }
td.code { min-width: 9rem; }
.line { color: var(--soft); }
.tiles { display: flex; flex-wrap: wrap; gap: .8rem; margin: 0 0 1.8rem; padding: 0; list-style: none; }
.tiles li { flex: 1 1 8rem; max-width: 14rem; padding: .7rem 1rem .75rem; border: 1px solid var(--line); border-top: 3px solid var(--rule); background: var(--card); color: var(--soft); font-size: .88rem; }
.tiles strong { display: block; font: 600 1.75rem/1.2 var(--serif); color: var(--ink); font-variant-numeric: tabular-nums lining-nums; }
.tiles .bad { border-top-color: var(--bad); } .tiles .bad strong { color: var(--bad); }
.tiles .warn { border-top-color: var(--warn); } .tiles .warn strong { color: var(--warn); }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); gap: 0 3rem; }
.charts h2 { margin: 1rem 0 .6rem; padding: 0; border: 0; font: 600 .95rem/1.4 var(--sans); }
.bars { margin: .6rem 0 1.6rem; padding: 0; list-style: none; max-width: 58rem; font-size: .92rem; }
.bars li { display: grid; grid-template-columns: minmax(0, 17rem) minmax(3rem, 1fr) 4.5rem; gap: 0 1rem; align-items: center; padding: .28rem 0; }
.charts .bars li { grid-template-columns: minmax(0, 14rem) minmax(3rem, 1fr) 3.5rem; }
.bars .dim { display: block; font-size: .85em; }
.bars svg { width: 100%; height: .85rem; fill: var(--bar); overflow: visible; }
.bars svg.good { fill: var(--good); } .bars svg.bad { fill: var(--bad); } .bars svg.warn { fill: var(--warn); } .bars svg.dim, .bars svg.plain { fill: var(--rule); }
.bars .count { text-align: right; font-variant-numeric: tabular-nums; }
@media (max-width: 40rem) {
  .bars li, .charts .bars li { grid-template-columns: minmax(0, 1fr) auto; padding: .4rem 0; }
  .bars svg { grid-row: 2; grid-column: 1 / -1; height: .55rem; margin-top: .2rem; }
}
`;
