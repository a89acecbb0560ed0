/** Drawings: lines of time, and what Graphviz draws, in the colours of the page. */

/** Colours that a drawing is written in, and those of the page for them. */
const REPLACED: readonly (readonly [attribute: 'fill' | 'stroke', written: string, ours: string])[] = [
  ['fill', 'white', '--card'],
  ['fill', '#eaf7ee', '--good-soft'],
  ['fill', '#fff8e1', '--warn-soft'],
  ['fill', '#fdecea', '--bad-soft'],
  ['fill', '#f6f8fa', '--note-soft'],
  ['fill', '#eef5ff', '--accent-soft'],
  ['fill', '#1f2328', '--ink'],
  ['fill', '#424a53', '--soft'],
  ['fill', '#57606a', '--soft'],
  ['fill', '#24292f', '--ink'],
  ['fill', '#6e40c9', '--gone'],
  ['stroke', '#1a7f37', '--good'],
  ['stroke', '#9a6700', '--warn'],
  ['stroke', '#b42318', '--bad'],
  ['stroke', '#57606a', '--soft'],
  ['stroke', '#6e40c9', '--gone'],
  ['stroke', '#0550ae', '--accent'],
  ['stroke', '#24292f', '--ink'],
  ['stroke', '#d0d7de', '--line'],
];

const INKS = REPLACED.map(([attribute, written, ours]) => {
  return `.drawing [${attribute}="${written}"] { ${attribute}: var(${ours}); }`;
});

export const DRAWINGS = `
.drawing { margin: 1.4rem 0 2rem; }
.drawing .scroll { border: 1px solid var(--line); background: var(--card); padding: .5rem; max-height: 85vh; overflow: auto; }
.drawing svg { display: block; margin-inline: auto; }
.drawing .fitted, .drawing .broad { max-width: 100%; height: auto; }
.drawing .broad { min-width: 58rem; }
@media (max-width: 48rem) { .drawing .fitted { max-width: none; } }
.drawing text { fill: var(--ink); }
.drawing svg > g > polygon[fill="white"] { stroke: none; }
${INKS.join('\n')}
.drawing figcaption { margin-top: .5rem; color: var(--soft); font-size: .88rem; }
.timeline { margin: 1.6rem 0 2rem; }
.timeline figcaption { margin-bottom: .5rem; font-weight: 600; font-size: .92rem; }
.time { display: block; overflow: visible; max-width: 64rem; }
.time line { stroke: var(--rule); stroke-width: 1; }
.time text { font: .75rem var(--sans); fill: var(--soft); }
.time line.day { stroke: var(--accent); stroke-width: 2; }
.time text.day { fill: var(--accent); font-weight: 600; }
.time rect { fill: var(--note-soft); stroke: var(--rule); stroke-width: 1; }
.time rect.good { fill: var(--good-soft); stroke: var(--good); } .time rect.bad { fill: var(--bad-soft); stroke: var(--bad); }
.time rect.warn { fill: var(--warn-soft); stroke: var(--warn); }
.time rect.past { fill-opacity: .7; } .time rect.present { stroke-width: 2; } .time rect.future { stroke-dasharray: 4 3; }
@media (max-width: 48rem) { .time .fine { display: none; } }
.timeline ol { margin: .8rem 0 0; padding: 0; list-style: none; columns: 18rem; column-gap: 2rem; max-width: 64rem; font-size: .9rem; font-variant-numeric: tabular-nums; }
.timeline li { padding: .18rem 0; break-inside: avoid; }
.key { display: inline-block; width: .8rem; height: .8rem; margin-right: .3rem; border: 1px solid var(--rule); background: var(--note-soft); vertical-align: -.05rem; }
.key.good { border-color: var(--good); background: var(--good-soft); } .key.bad { border-color: var(--bad); background: var(--bad-soft); }
.key.warn { border-color: var(--warn); background: var(--warn-soft); } .key.present { border-width: 2px; } .key.future { border-style: dashed; }
`;
