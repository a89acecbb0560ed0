/** The page on paper, and for people who ask for less motion or more contrast. */

export const PAPER = `
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media (prefers-contrast: more) { :root { --line: currentColor; --soft: var(--ink); } }
@media (forced-colors: active) { .badge, .tiles li { border-color: CanvasText; } .bars svg rect, .time rect { fill: CanvasText; } }
@media print {
  :root { color-scheme: light; --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --rule: #777; --band: #f4f4f4; --accent: #000;
    --good: #14532d; --good-soft: #fff; --bad: #7f1d1d; --bad-soft: #fff; --warn: #5c3a00; --warn-soft: #fff; --note: #333; --note-soft: #fff;
    --gone: #4c2a8a; --gone-soft: #fff; --ins: #e6f4ea; --del: #fbe6e4; --mark: #f4e7b0; --bar: #777; }
  body { font-size: 10.5pt; }
  .skip, .controls, .outline, .diff > input, .diff > label { display: none !important; }
  header.top, .sheet, footer { width: 100%; }
  .scroll { overflow: visible; max-height: none !important; }
  .drawing svg { max-width: 100%; height: auto; }
  h1, h2, h3, h4 { break-after: avoid; }
  tr, .facts > div, .tiles, figure { break-inside: avoid; }
  thead { display: table-header-group; }
  .prose { font-size: 11.5pt; max-width: none; }
  .prose p { orphans: 3; widows: 3; }
  td, tbody th, td.finding { min-width: 0; }
  a[rel~="external"]::after { content: " <" attr(href) ">"; font-size: .8em; overflow-wrap: anywhere; }
}
`;
