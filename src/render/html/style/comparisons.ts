/** Comparisons: words marked by line and colour, two ways to see them. */

export const COMPARISONS = `
ins { text-decoration: underline 2px var(--good); text-underline-offset: .16em; background: var(--ins); border-radius: 2px; }
del { text-decoration: line-through 2px var(--bad); background: var(--del); border-radius: 2px; }
.diff { margin: 1.6rem 0; }
.diff > input { position: absolute; opacity: 0; width: 2.4rem; height: 2.4rem; margin: 0; }
.diff > label { display: inline-block; padding: .42rem 1rem; border: 1px solid var(--rule); background: var(--card); font-size: .88rem; cursor: pointer; }
.diff > .choose-inline + label { border-radius: 4px 0 0 4px; }
.diff > .choose-sides + label { margin-left: -1px; border-radius: 0 4px 4px 0; }
.diff > input:checked + label { background: var(--accent); border-color: var(--accent); color: var(--paper); font-weight: 600; }
.diff > input:focus-visible + label { outline: 3px solid var(--accent); outline-offset: 2px; }
.diff > .choose-inline:checked ~ .sides, .diff > .choose-sides:checked ~ .inline { display: none; }
.panel p { padding-left: 1rem; border-left: 3px solid transparent; }
.panel p.changed { border-left-color: var(--warn); }
.panel p.inserted { border-left-color: var(--good); }
.panel p.deleted { border-left-color: var(--bad); }
.remark { font: 600 .75rem var(--sans); color: var(--soft); letter-spacing: .02em; }
.fold { margin: 0 0 1rem; font: inherit; }
.fold summary { padding: .3rem .9rem; background: var(--band); color: var(--soft); font: .88rem/1.5 var(--sans); cursor: pointer; }
.fold summary:hover { color: var(--accent); }
.fold p { margin: .85em 0; color: var(--soft); }
.sides { margin-top: 1.4rem; }
.sides table { table-layout: fixed; font: 1.05rem/1.6 var(--serif); }
.sides thead th { font-family: var(--sans); font-size: .84rem; }
.sides td { padding: .6rem 1.6rem .6rem 0; white-space: pre-line; overflow-wrap: anywhere; min-width: 0; }
.sides td + td { padding: .6rem 0 .6rem 1.6rem; border-left: 1px solid var(--line); }
.sides th + th { padding-left: 1.6rem; }
.sides tbody tr:hover > * { background: none; }
.sides .folded td { padding: .3rem 0; }
.sides .fold { margin: 0; white-space: normal; }
@media (max-width: 44rem) {
  .sides thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  .sides table, .sides tbody, .sides tr, .sides td { display: block; }
  .sides td, .sides td + td { padding: .5rem 0 .5rem .9rem; border: 0; border-left: 3px solid var(--bad); }
  .sides td + td { border-left-color: var(--good); }
  .sides tr { padding: .7rem 0; border-bottom: 1px solid var(--line); }
  .sides .equal td, .sides .folded td { border-left-color: transparent; }
  .sides .equal td + td, .sides td.none { display: none; }
}
`;
