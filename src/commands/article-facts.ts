/** The head of an article: name, state, dates, evidence, place. */

import { labelOf } from '../checks/labels.ts';
import { isContradicted } from '../checks/contradiction.ts';
import { suffixOf } from '../checks/verdict.ts';
import { dayOf } from '../core/dates.ts';
import {
  type ArticleVersion,
  type Bound,
  ETATS,
  type Evidence,
  type IsoDate,
  type Texte,
  type Vigueur,
} from '../core/model.ts';
import { HOMONYM, REMADE } from '../core/vigueur.ts';
import type { Block, Inline, Span, Tone } from '../core/view.ts';
import type { ChosenVersion } from './choose.ts';
import type { CommandContext } from './command.ts';
import { givenBy, mergedRows } from './merged-facts.ts';
import { stateOf } from './state.ts';

const TONES: Readonly<Record<Vigueur, Tone>> = {
  'in-force': 'good',
  'repealed-later': 'warn',
  'not-yet-in-force': 'warn',
  superseded: 'warn',
  repealed: 'bad',
  transferred: 'bad',
  lapsed: 'bad',
  annulled: 'bad',
  severed: 'bad',
  'never-in-force': 'bad',
  unknown: 'dim',
};

/** A state as people read it, toned; the word carries the fact, the tone only stresses it. */
export function stateSpan(context: CommandContext, vigueur: Vigueur): Span {
  return { text: context.messages.words.vigueur[vigueur], tone: TONES[vigueur] };
}

/** `Code de la santé publique L6121-5 — repealed`. */
export function articleHeading(context: CommandContext, version: ArticleVersion, day: IsoDate): Block {
  const vigueur = stateOf(context.corpus, version, judgedOn(context, version, day));
  const span = stateSpan(context, vigueur);
  const state = vigueur === 'unknown' ? { ...span, text: context.messages.answers.article.unknownState } : span;
  return {
    kind: 'heading',
    level: 1,
    opens: version.work,
    text: [{ text: labelOf(version), tone: 'strong' }, { text: ' — ' }, state],
  };
}

/** État with its evidence, dates, code with its evidence, section, identifiers, place on disk. */
export function articleFacts(context: CommandContext, chosen: ChosenVersion): Extract<Block, { kind: 'facts' }> {
  const { version, versions, day, twins } = chosen;
  const labels = context.messages.answers.article;
  const rows: (readonly [string, Inline])[] = [
    [labels.etat, etatText(context, version)],
    [labels.vigueur, stateText(context, version, day)],
    [labels.dates, datesText(context, version) + givenBy(context, version, 'dates')],
    [labels.code, codeText(context, version)],
  ];
  if (version.section.length > 0) rows.push([labels.section, version.section.join(' > ')]);
  if (version.articleCid !== null) rows.push([labels.cid, version.articleCid]);
  if (version.id !== null) rows.push([labels.id, idSpans(version.id, version.texte)]);
  rows.push([labels.file, fileSpans(version)]);
  rows.push(...mergedRows(context, version));
  if (twins.length > 0) rows.push(['', labels.sameText(twins.length)]);
  else if (versions.length > 1) rows.push([labels.wordings, labels.moreWordings(versions.length)]);
  return { kind: 'facts', rows };
}

/** Identifiers of LEGI lead to the wording on Légifrance, where codes and other textes have addresses of their own. */
function idSpans(id: string, texte: Texte | null): Inline {
  if (!/^LEGIARTI\d{12}$/.test(id) || texte === null) return id;
  const part = texte.nature === 'CODE' ? 'codes' : 'loda';
  return [{ text: id, link: { kind: 'url', url: `https://www.legifrance.gouv.fr/${part}/article_lc/${id}` } }];
}

/** A wording of a history is in no file of the disk. */
function fileSpans({ path, line, format, blob }: ArticleVersion): Inline {
  const text = `${path}:${line}`;
  const tail = { text: ` (${format})` };
  return blob === undefined ? [{ text, link: { kind: 'file', path } }, tail] : [{ text }, tail];
}

function isDated(version: ArticleVersion): boolean {
  return version.dateDebut !== null || version.dateFin !== null;
}

/** An état without dates is that of the day on which the file was made: it says nothing of another day asked for. */
function judgedOn(context: CommandContext, version: ArticleVersion, day: IsoDate): IsoDate {
  return isDated(version) ? day : context.asOf;
}

function stateText(context: CommandContext, version: ArticleVersion, asked: IsoDate): Inline {
  const labels = context.messages.answers.article;
  const day = judgedOn(context, version, asked);
  const vigueur = stateOf(context.corpus, version, day);
  const isBare = vigueur === 'unknown' || isDated(version);
  const basis = isBare ? labels.asOf(day) : `${labels.asOf(day)}, ${labels.byEtatAlone}`;
  return [stateSpan(context, vigueur), { text: ` (${basis})` }];
}

function etatText(context: CommandContext, version: ArticleVersion): Inline {
  const { answers, words, render } = context.messages;
  const { colon } = render;
  const why = version.etatEvidence.map((evidence) => etatEvidenceText(context, evidence)).join(', ');
  if (version.etat === null) return why === '' ? answers.article.unknownEtat : `${words.unknown}${colon}${why}`;
  const origin = version.etatStated ? answers.article.stated : answers.article.inferred;
  const doubt = isContradicted(version) ? ` — ${answers.article.repealRecorded}` : '';
  return version.etatStated
    ? `${words.etat[version.etat]}, ${origin}${givenBy(context, version, 'stated')}`
    : `${words.etat[version.etat]}, ${origin}${colon}${why}${doubt}`;
}

/** One piece of evidence of an état: the heading as written, or the suffix others give. */
export function etatEvidenceText(context: CommandContext, evidence: Evidence): string {
  const [kind, detail] = splitKind(evidence.kind);
  const etat = ETATS.find((known) => known === detail);
  if (kind === 'suffix' && etat !== undefined)
    return context.messages.answers.evidence.suffix(suffixOf(etat), evidence.value);
  if (kind === REMADE) return context.messages.answers.evidence.remade;
  if (kind === HOMONYM) return context.messages.answers.evidence.homonym(...splitAt(evidence.value, ' '));
  if (kind === 'heading') return `« ${detail} »`;
  return kind === 'dates' ? context.messages.answers.evidence.dates : context.messages.answers.evidence.stated;
}

function splitKind(kind: string): [string, string] {
  return splitAt(kind, ':');
}

function splitAt(text: string, mark: string): [string, string] {
  const cut = text.indexOf(mark);
  return cut < 0 ? [text, ''] : [text.slice(0, cut), text.slice(cut + 1)];
}

function codeText(context: CommandContext, version: ArticleVersion): Inline {
  const used = version.texteEvidence[0];
  if (version.texte === null) return context.messages.answers.article.unknownCode;
  if (used === undefined) return version.texte.title;
  const why = codeEvidenceText(context, used).replace(`${context.messages.render.colon}${version.texte.title}`, '');
  return `${version.texte.title} — ${why}`;
}

type CodeEvidenceKind = Exclude<
  keyof CommandContext['messages']['answers']['evidence'],
  'suffix' | 'remade' | 'homonym'
>;

function isCodeEvidence(context: CommandContext, kind: string): kind is CodeEvidenceKind {
  return (
    kind !== 'suffix' &&
    kind !== 'remade' &&
    kind !== 'homonym' &&
    Object.hasOwn(context.messages.answers.evidence, kind)
  );
}

/** One piece of evidence of a code, in words. */
export function codeEvidenceText(context: CommandContext, evidence: Evidence): string {
  const [head, tail] = splitKind(evidence.kind);
  const kind = head === 'hint' ? tail : head;
  const what = isCodeEvidence(context, kind) ? context.messages.answers.evidence[kind] : kind;
  const hint = head === 'hint' ? ` (${context.messages.answers.evidence.hint})` : '';
  const place = evidence.path === null ? '' : ` [${evidence.path}]`;
  return `${what}${hint}${context.messages.render.colon}${evidence.value}${place}`;
}

/** The interval of a version in words; no sentinel of LEGI is ever written. */
export function datesText(context: CommandContext, version: ArticleVersion): string {
  const labels = context.messages.answers.article;
  const debut = dayOf(version.dateDebut);
  const fin = dayOf(version.dateFin);
  if (debut !== null && fin !== null) return labels.between(debut, fin);
  const parts = [
    debut === null ? beginningText(context, version.dateDebut) : labels.from(debut),
    endText(context, version.dateFin),
  ];
  const said = parts.filter((part) => part !== null);
  return said.length === 0 ? labels.notStated : said.join(', ');
}

function beginningText(context: CommandContext, bound: Bound): string | null {
  if (bound === 'never') return context.messages.answers.article.neverApplies;
  return bound === 'later' ? context.messages.answers.article.undatedEnd : null;
}

function endText(context: CommandContext, bound: Bound): string | null {
  const fin = dayOf(bound);
  if (fin !== null) return context.messages.answers.article.until(fin);
  if (bound === 'open') return context.messages.answers.article.noEnd;
  return bound === 'later' ? context.messages.answers.article.undatedEnd : null;
}
