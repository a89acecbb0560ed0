/** How families of programming languages write comments and strings. */

/** A string. `escape`: what makes the next unit literal ('' none; the quote itself when it is doubled). */
export interface Quoting {
  readonly open: string;
  readonly close: string;
  readonly escape: string;
  readonly hasLines: boolean;
}

export interface Family {
  /** What opens a comment that ends with its line. */
  readonly line: readonly string[];
  /** Comments of several lines. */
  readonly block: readonly (readonly [open: string, close: string])[];
  readonly strings: readonly Quoting[];
  /** Strings put side by side, or with this between them, are one: JavaScript's `+`. */
  readonly joiners: readonly string[];
  /** `/…/` may be a pattern, whose quotes open nothing. */
  readonly hasPatterns: boolean;
  /** A line comment opens only at the beginning of its line or after a blank: `a#b`, `50%`. */
  readonly needsBlank: boolean;
}

const quote = (open: string, escape = '\\', hasLines = false, close = open): Quoting => ({
  open,
  close,
  escape,
  hasLines,
});

const DOUBLE = quote('"');
const SINGLE = quote("'");
const DOUBLES = [DOUBLE, SINGLE] as const;
const TRIPLES = [quote('"""', '\\', true), quote("'''", '\\', true)] as const;
const SQL_STRINGS = [quote("'", "'", true), quote('"', '"', true)] as const;
const C_BLOCK: Family['block'] = [['/*', '*/']];

function family(parts: Partial<Family>): Family {
  return { line: [], block: [], strings: DOUBLES, joiners: [], hasPatterns: false, needsBlank: false, ...parts };
}

const JOINED = ['+', '.', '\\', '&', ''];

export const FAMILIES = {
  c: family({ line: ['//'], block: C_BLOCK, strings: [quote('"""', '\\', true), ...DOUBLES], joiners: JOINED }),
  javascript: family({
    line: ['//'],
    block: C_BLOCK,
    strings: [...DOUBLES, quote('`', '\\', true)],
    joiners: ['+'],
    hasPatterns: true,
  }),
  json: family({ line: ['//'], block: C_BLOCK }),
  go: family({ line: ['//'], block: C_BLOCK, strings: [...DOUBLES, quote('`', '', true)], joiners: ['+'] }),
  /** An apostrophe opens a lifetime more often than a string. */
  rust: family({ line: ['//'], block: C_BLOCK, strings: [quote('"', '\\', true)], joiners: [] }),
  php: family({
    line: ['//', '#'],
    block: C_BLOCK,
    strings: [quote('"', '\\', true), quote("'", '\\', true)],
    joiners: ['.'],
  }),
  css: family({ line: ['//'], block: C_BLOCK }),
  hash: family({
    line: ['#'],
    block: [
      ['#=', '=#'],
      ['<#', '#>'],
    ],
    strings: DOUBLES,
    joiners: ['+', '\\'],
    needsBlank: true,
  }),
  python: family({ line: ['#'], strings: [...TRIPLES, ...DOUBLES], joiners: ['+', '\\', ''] }),
  ruby: family({ line: ['#'], block: [['\n=begin', '\n=end']], joiners: ['+', '\\', ''], needsBlank: true }),
  shell: family({ line: ['#'], strings: [quote('"', '\\', true), quote("'", '')], needsBlank: true }),
  toml: family({ line: ['#'], strings: [quote('"""', '\\', true), quote("'''", '', true), DOUBLE, quote("'", '')] }),
  terraform: family({ line: ['#', '//'], block: C_BLOCK, strings: [DOUBLE] }),
  sql: family({ line: ['--'], block: C_BLOCK, strings: SQL_STRINGS, joiners: ['||'] }),
  lua: family({
    line: ['--'],
    block: [['--[[', ']]']],
    strings: [...DOUBLES, quote('[[', '', true, ']]')],
    joiners: ['..'],
  }),
  haskell: family({ line: ['--'], block: [['{-', '-}']], strings: [DOUBLE], joiners: ['++'] }),
  ada: family({ line: ['--'], strings: [quote('"', '"')], joiners: ['&'] }),
  lisp: family({ line: [';'], block: [['#|', '|#']], strings: [quote('"', '\\', true)] }),
  assembly: family({ line: [';', '#', '//'], block: C_BLOCK, needsBlank: true }),
  prolog: family({ line: ['%'], block: C_BLOCK, strings: DOUBLES }),
  /** Objective-C, MATLAB and the M language of the French tax computation share one extension. */
  m: family({ line: ['//', '%', '#'], block: C_BLOCK, strings: [DOUBLE], needsBlank: true }),
  ml: family({ block: [['(*', '*)']], strings: [DOUBLE], joiners: ['^'] }),
  fsharp: family({ line: ['//'], block: [['(*', '*)']], strings: [quote('"""', '', true), DOUBLE], joiners: ['+'] }),
  pascal: family({
    line: ['//'],
    block: [
      ['{', '}'],
      ['(*', '*)'],
    ],
    strings: [quote("'", "'")],
    joiners: ['+'],
  }),
  basic: family({ line: ["'"], strings: [quote('"', '"')], joiners: ['&', '&_'] }),
  fortran: family({ line: ['!'], strings: [quote('"', '"'), quote("'", "'")], joiners: ['//'] }),
  cobol: family({ line: ['*>'], strings: [quote('"', '"'), quote("'", "'")] }),
} as const satisfies Readonly<Record<string, Family>>;

export type FamilyName = keyof typeof FAMILIES;

/** Extensions of each family, lower case. */
const EXTENSIONS: Readonly<Record<FamilyName, string>> = {
  c: 'c h cc cpp cxx hpp hh cs java swift scala sc groovy gradle kt kts dart proto thrift zig v d mm sol glsl jsonnet hx vala',
  javascript: 'js jsx mjs cjs ts tsx mts cts',
  json: 'json jsonc json5 geojson ipynb webmanifest',
  go: 'go',
  rust: 'rs',
  php: 'php phtml',
  css: 'css scss less sass styl',
  hash: 'pl pm r jl cr nim ps1 psm1 awk tcl cmake mk make gitignore dockerignore graphql gql nix coffee',
  python: 'py pyi pyw pyx bzl star',
  ruby: 'rb rake gemspec ex exs',
  shell: 'sh bash zsh fish ksh bats envrc',
  toml: 'toml',
  terraform: 'tf hcl tfvars',
  sql: 'sql psql plsql pgsql',
  lua: 'lua',
  haskell: 'hs lhs elm purs idr agda',
  ada: 'adb ads ada vhd vhdl',
  lisp: 'lisp lsp cl el clj cljs cljc edn scm rkt ss fnl',
  assembly: 'asm s nasm',
  prolog: 'pro prolog erl hrl lp',
  m: 'm',
  ml: 'ml mli mll mly v8 sml',
  fsharp: 'fs fsi fsx',
  pascal: 'pas pp dpr',
  basic: 'vb bas vbs cls',
  fortran: 'f90 f95 f03 f08 f',
  cobol: 'cob cbl cpy',
};

function isFamilyName(name: string): name is FamilyName {
  return name in FAMILIES;
}

const FAMILY_NAMES = Object.keys(FAMILIES).filter(isFamilyName);

/** The family of an extension. */
export const FAMILY_OF_EXTENSION: ReadonlyMap<string, FamilyName> = new Map(
  FAMILY_NAMES.flatMap((name) => EXTENSIONS[name].split(' ').map((extension) => [extension, name] as const)),
);

/** Files known by their whole name, lower case. */
export const FAMILY_OF_NAME: ReadonlyMap<string, FamilyName> = new Map([
  ['makefile', 'hash'],
  ['gnumakefile', 'hash'],
  ['dockerfile', 'hash'],
  ['containerfile', 'hash'],
  ['cmakelists.txt', 'hash'],
  ['gemfile', 'ruby'],
  ['rakefile', 'ruby'],
  ['vagrantfile', 'ruby'],
  ['jenkinsfile', 'c'],
  ['.bashrc', 'shell'],
  ['.profile', 'shell'],
]);

/** Programs named after `#!`, by their beginning. */
const INTERPRETERS: readonly (readonly [program: string, family: FamilyName])[] = [
  ['python', 'python'],
  ['pypy', 'python'],
  ['ruby', 'ruby'],
  ['node', 'javascript'],
  ['deno', 'javascript'],
  ['bun', 'javascript'],
  ['tsx', 'javascript'],
  ['ts-node', 'javascript'],
  ['php', 'php'],
  ['lua', 'lua'],
  ['swipl', 'prolog'],
  ['escript', 'prolog'],
  ['runhaskell', 'haskell'],
  ['sh', 'shell'],
  ['bash', 'shell'],
  ['dash', 'shell'],
  ['ksh', 'shell'],
  ['zsh', 'shell'],
  ['fish', 'shell'],
];

/** The family of a file that begins with `#!program`, hash comments for a program that is not known; null without one. */
export function familyOfShebang(firstLine: string): FamilyName | null {
  if (!firstLine.startsWith('#!')) return null;
  const words = firstLine
    .slice(2, 200)
    .trim()
    .split(/[\s/]+/);
  const known = INTERPRETERS.find(([program]) => words.some((word) => word.startsWith(program)));
  return known?.[1] ?? 'hash';
}
