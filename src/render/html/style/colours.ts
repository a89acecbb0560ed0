/** Colours and letters, light and dark; every text has the contrast of WCAG AA on what it stands on. */

export const COLOURS = `
:root { color-scheme: light dark;
  --paper: #fbfaf6; --card: #ffffff; --ink: #1d1b18; --soft: #5f594f; --line: #e0dbd0; --rule: #8f8778; --band: #f3f0e8;
  --accent: #1d4a7a; --accent-soft: #e5edf5; --mark: #fbe9a9;
  --good: #1c6536; --good-soft: #e3f2e7; --bad: #a1242b; --bad-soft: #fae7e5; --warn: #774a00; --warn-soft: #fbf0d9;
  --note: #54514a; --note-soft: #eeebe3; --gone: #6b3fb5; --gone-soft: #f1ebfb;
  --ins: #d5eedc; --del: #fadbd8; --bar: #4a78a8;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", "URW Palladio L", P052, Charter, Georgia,
    "Liberation Serif", "Noto Serif", serif;
  --sans: -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, system-ui, sans-serif;
  --mono: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; }
@media (prefers-color-scheme: dark) { :root {
  --paper: #14161a; --card: #1a1d22; --ink: #e8e4da; --soft: #a9a398; --line: #31343a; --rule: #7d7a74; --band: #20242a;
  --accent: #9cc4ef; --accent-soft: #1d2c3d; --mark: #5a4a10;
  --good: #86d29f; --good-soft: #16301f; --bad: #ff9d97; --bad-soft: #3d1d1e; --warn: #ecbd62; --warn-soft: #362a12;
  --note: #b8b2a6; --note-soft: #2a2d32; --gone: #c4a9f5; --gone-soft: #2a2140;
  --ins: #1d4229; --del: #552628; --bar: #6f9fd0; } }
`;
