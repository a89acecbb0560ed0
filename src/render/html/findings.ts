/** Findings as a page: how many of what, and one table to filter and sort. */

import type { Severity } from '../../core/model.ts';
import {
  type BarRow,
  type Finding,
  MOST_PAGE_ROWS,
  type RenderContext,
  type Tone,
  type View,
} from '../../core/view.ts';
import { countedFindings, SEVERITIES } from '../counted-findings.ts';
import { fileOf, lineOf } from '../finding-place.ts';
import { wordFor } from '../words.ts';
import { barsHtml } from './bars.ts';
import { escapeHtml, escapePath, escapeText, isolated } from './escape.ts';
import { type OutlineEntry, ownHeading } from './headings.ts';
import type { HtmlPage } from './html-page.ts';
import { countText, type PageWord, phrase, phraseHtml, valueWord } from './phrases.ts';
import { type Cell, tableLines } from './table.ts';

const TONES: Readonly<Record<Severity, Tone>> = { error: 'bad', warning: 'warn', note: 'dim' };

const COUNTED: Readonly<Record<Severity, PageWord>> = {
  error: 'htmlErrorCount',
  warning: 'htmlWarningCount',
  note: 'htmlNoteCount',
};

/** Bars of a group; the rest is counted as one. */
const MOST_BARS = 12;

/** The code of what is cited, else of what is wrong: the label of an article bears it before its number. */
function codeOf({ targetLabel, source }: Finding): string | null {
  const cut = targetLabel?.lastIndexOf(' - art. ') ?? -1;
  if (targetLabel !== null && cut > 0) return targetLabel.slice(0, cut);
  return source?.texte?.title ?? null;
}

function verdictOf({ verdict, rule }: Finding, words: HtmlPage['words']): string {
  return verdict === null ? rule : valueWord(words, 'verdict', verdict);
}

/** Where nothing is judged, what is told apart is the rule. */
function areJudged(findings: readonly Finding[]): boolean {
  return findings.some(({ verdict }) => verdict !== null);
}

/** Counts by a value, the largest first, then by name. */
function countBy(
  findings: readonly Finding[],
  of: (finding: Finding) => string,
  words: HtmlPage['words'],
): readonly BarRow[] {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(of(finding), (counts.get(of(finding)) ?? 0) + 1);
  const rows = [...counts].map(([label, count]): BarRow => ({ label, count }));
  rows.sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
  if (rows.length <= MOST_BARS) return rows;
  const others = rows.slice(MOST_BARS - 1).reduce((sum, { count }) => sum + count, 0);
  return [...rows.slice(0, MOST_BARS - 1), { label: phrase(words, 'htmlOthers'), count: others, tone: 'dim' }];
}

function* severityLines(findings: readonly Finding[], { words }: HtmlPage): Generator<string> {
  yield `<ul class="tiles" aria-label="${phraseHtml(words, 'htmlBySeverity')}">`;
  for (const severity of SEVERITIES) {
    const count = findings.reduce((sum, finding) => sum + (finding.severity === severity ? 1 : 0), 0);
    const tone = count === 0 ? 'none' : TONES[severity];
    yield `<li class="${tone}"><strong>${countText(count, words)}</strong> ${phraseHtml(words, COUNTED[severity])}</li>`;
  }
  yield '</ul>';
}

function detailHtml(key: PageWord, html: string, { words }: HtmlPage): string {
  return `<div><dt>${phraseHtml(words, key)}</dt><dd>${html}</dd></div>`;
}

/** What is wrong in a sentence, then the sentence of the document, the act and the successors. */
function findingHtml(finding: Finding, page: HtmlPage): string {
  const { message, sentence, by, successors, sourceLabel } = finding;
  const details = [
    ...(sourceLabel === null ? [] : [detailHtml('htmlCiting', isolated(sourceLabel), page)]),
    ...(sentence === undefined ? [] : [detailHtml('htmlSentence', `<q>${escapeHtml(sentence)}</q>`, page)]),
    ...(by === null ? [] : [detailHtml('htmlAct', isolated(by), page)]),
    ...(successors.length === 0 ? [] : [detailHtml('htmlSuccessors', successors.map(isolated).join('<br>'), page)]),
  ];
  return `<p>${escapeText(message)}</p>${details.length === 0 ? '' : `<dl>${details.join('')}</dl>`}`;
}

function placeCell(finding: Finding, view: View, context: RenderContext, page: HtmlPage): Cell {
  const path = fileOf(finding, view, context)?.path ?? null;
  if (path === null) return { html: '', value: '' };
  const line = lineOf(finding);
  const column = finding.start === undefined ? '' : `:${finding.start.column}`;
  const place =
    line === null ? '' : ` <span class="line">${phraseHtml(page.words, 'htmlLine', { n: `${line}${column}` })}</span>`;
  return { html: `<bdi>${escapePath(path)}</bdi>${place}`, value: path, order: `${path} ${line ?? 0}` };
}

function rowOf(finding: Finding, view: View, context: RenderContext, page: HtmlPage): readonly Cell[] {
  const { words } = page;
  const { severity, rule } = finding;
  const word = wordFor(words, `severity.${severity}`);
  const [code, verdict] = [codeOf(finding) ?? '', verdictOf(finding, words)];
  return [
    {
      html: `<span class="badge ${TONES[severity]}">${escapeHtml(word)}</span>`,
      value: word,
      order: String(SEVERITIES.indexOf(severity)),
    },
    { html: findingHtml(finding, page) },
    {
      html: escapeHtml(verdict) + (verdict === rule ? '' : ` <span class="rule">${escapeHtml(rule)}</span>`),
      value: verdict,
    },
    { html: code === '' ? '' : isolated(code), value: code },
    placeCell(finding, view, context, page),
  ];
}

/** Those that a page holds: the most serious, in their order where all are. */
function mostSerious(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= MOST_PAGE_ROWS) return findings;
  const inTurn = SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  return inTurn.slice(0, MOST_PAGE_ROWS);
}

function* tableOf(findings: readonly Finding[], view: View, context: RenderContext, page: HtmlPage): Generator<string> {
  const { words } = page;
  const facet = (key: PageWord, className: string) => ({
    title: phrase(words, key),
    isFacet: true as const,
    className,
  });
  const columns = [
    { title: wordFor(words, 'columnSeverity'), isFacet: true as const, className: 'severity' },
    { title: phrase(words, 'htmlColumnFinding'), className: 'finding' },
    facet(areJudged(findings) ? 'htmlColumnVerdict' : 'htmlColumnRule', 'verdict'),
    facet('htmlColumnCode', 'code'),
    facet('htmlColumnFile', 'place'),
  ];
  const rows = mostSerious(findings).map((finding) => rowOf(finding, view, context, page));
  const leftOut = 'htmlFindingsLeft';
  const caption = phrase(words, 'htmlFindings');
  yield* tableLines({ caption, columns, rows, total: findings.length, leftOut }, page);
}

function* chartLines(findings: readonly Finding[], page: HtmlPage): Generator<string> {
  const { words } = page;
  const noCode = phrase(words, 'htmlNoCode');
  const charts = [
    ['htmlByCode', countBy(findings, (finding) => codeOf(finding) ?? noCode, words)],
    [
      areJudged(findings) ? 'htmlByVerdict' : 'htmlByRule',
      countBy(findings, (finding) => verdictOf(finding, words), words),
    ],
  ] as const;
  yield '<div class="charts">';
  for (const [key, rows] of charts) {
    yield `<section>${ownHeading(phrase(words, key), page).html}`;
    yield* barsHtml(rows, page);
    yield '</section>';
  }
  yield '</div>';
}

/** Lines of HTML: the findings that count, or the sentence that there are none; those that do not are counted. */
export function findingsHtml(
  view: View,
  context: RenderContext,
  page: HtmlPage,
): { readonly lines: Iterable<string>; readonly entry: OutlineEntry | null } {
  const { words } = page;
  const findings = countedFindings(view);
  const silenced = view.findings.length - findings.length;
  const aside =
    silenced === 0
      ? []
      : [`<p class="aside">${phraseHtml(words, 'htmlSilenced', { n: countText(silenced, words) })}</p>`];
  if (findings.length === 0)
    return { lines: [`<p class="nothing">${escapeHtml(wordFor(words, 'reportNone'))}</p>`, ...aside], entry: null };
  const { html, entry } = ownHeading(phrase(words, 'htmlFindings'), page);
  const lines = [
    ...severityLines(findings, page),
    ...chartLines(findings, page),
    html,
    ...aside,
    ...tableOf(findings, view, context, page),
  ];
  return { lines, entry };
}
