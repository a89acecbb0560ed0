/** The one style sheet of a page, light and dark, on screen and on paper. */

export const STYLE = `
:root { color-scheme: light dark; --ink: #1b1f24; --paper: #ffffff; --faint: #57606a; --line: #d0d7de; --band: #f6f8fa;
  --error: #b42318; --warning: #8a5300; --note: #0b5cad; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6edf3; --paper: #0d1117; --faint: #9198a1; --line: #3d444d; --band: #161b22;
    --error: #ff8f85; --warning: #e8b04a; --note: #7cb7ff; }
}
body { margin: 0 auto; padding: 1.5rem; max-width: 90rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.4rem; margin: 0 0 .25rem; }
p { margin: 0 0 1rem; color: var(--faint); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: .4rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top;
  overflow-wrap: anywhere; }
thead th { background: var(--band); white-space: nowrap; }
tbody th { padding-top: 1rem; font-weight: 600; }
.place, .rule { white-space: nowrap; font-family: ui-monospace, monospace; font-size: .9em; }
.severity { font-weight: 600; white-space: nowrap; }
.error { color: var(--error); }
.warning { color: var(--warning); }
.note { color: var(--note); }
`;
