/** What LaTeX commands mean for the text around them. */

/** How many of their arguments are no prose: names, addresses, lengths. */
export const DROPPED_ARGUMENTS: ReadonlyMap<string, number> = new Map([
  ...(
    'begin end label ref eqref pageref autoref cref nameref cite citep citet autocite parencite textcite footcite url path ' +
    'includegraphics usepackage documentclass bibliography bibliographystyle addbibresource input include hypersetup vspace ' +
    'hspace pagestyle thispagestyle index href hyperref textcolor color colorbox pagenumbering selectlanguage foreignlanguage ' +
    'graphicspath usetikzlibrary hypertarget hyperlink RequirePackage'
  )
    .split(' ')
    .map((name): [string, number] => [name, 1]),
  ...'setlength addtolength newcommand renewcommand providecommand setcounter addtocounter definecolor'
    .split(' ')
    .map((name): [string, number] => [name, 2]),
]);

/** They begin a block, and their argument is one. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'part chapter section subsection subsubsection paragraph subparagraph caption title subtitle author date maketitle item ' +
    'par bigskip medskip smallskip newpage clearpage begin end hline toprule midrule bottomrule tableofcontents'
  ).split(' '),
);

/** Their argument is said aside. */
export const ASIDES: ReadonlySet<string> = new Set(['footnote', 'thanks', 'marginpar', 'footnotetext', 'endnote']);

/** What they print. */
export const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['S', '§'],
  ['P', '¶'],
  ['no', 'n°'],
  ['No', 'N°'],
  ['nos', 'nos'],
  ['Nos', 'Nos'],
  ['degre', '°'],
  ['degres', '°'],
  ['textdegree', '°'],
  ['primo', '1°'],
  ['secundo', '2°'],
  ['tertio', '3°'],
  ['quarto', '4°'],
  ['ier', 'er'],
  ['iere', 're'],
  ['ieme', 'e'],
  ['og', '«'],
  ['fg', '»'],
  ['guillemotleft', '«'],
  ['guillemotright', '»'],
  ['dots', '…'],
  ['ldots', '…'],
  ['textendash', '–'],
  ['textemdash', '—'],
  ['textquoteright', '’'],
  ['oe', 'œ'],
  ['OE', 'Œ'],
  ['ae', 'æ'],
  ['AE', 'Æ'],
  ['euro', '€'],
  ['nobreakspace', ' '],
  ['newline', ' '],
  ['linebreak', ' '],
  ['quad', ' '],
  ['qquad', ' '],
  ['textasteriskcentered', '*'],
]);

/** Accents by the sign that follows the backslash, as combining marks. */
export const ACCENTS: ReadonlyMap<string, string> = new Map([
  ["'", '\u0301'],
  ['`', '\u0300'],
  ['^', '\u0302'],
  ['"', '\u0308'],
  ['~', '\u0303'],
  ['c', '\u0327'],
]);
