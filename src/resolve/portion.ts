/** Whether a wording has the part that a citation names: its seventh alinéa, its II, its 3°, its a. Says so only when sure. */

import { alineasOf } from '../alineas.ts';
import type { PortionStep } from '../core/citation.ts';
import type { ArticleText } from '../core/contracts.ts';

/** `held`: the wording has it. `missing`: it has nothing of the kind, beyond doubt. `unclear`: its form does not tell. */
export type PortionState = 'held' | 'missing' | 'unclear';

export interface PortionFound {
  readonly state: PortionState;
  /** The step that decided; null when there is none. */
  readonly step: PortionStep | null;
  /** Alinéas of the wording, where an alinéa was asked for. */
  readonly alineas: number | null;
}

interface Body {
  readonly texts: readonly string[];
  /** As many alinéas as any way of counting would give: lines that end a sentence count too. */
  readonly most: number;
  readonly hasTable: boolean;
}

function readBody({ body, bodyKind }: ArticleText): Body {
  const alineas = alineasOf(body, bodyKind);
  const ends = body.match(/[.;:][ \t]*(?:\n|$|<)/g)?.length ?? 0;
  return {
    texts: alineas.map(({ text }) => text),
    most: Math.max(alineas.length, ends),
    hasTable: alineas.some(({ kind }) => kind !== 'text'),
  };
}

/** Marks of wider parts, dashes and quotes that may stand before a mark. Tried on the beginning of an alinéa only. */
const OPENING = String.raw`^(?:[IVXL]{1,6}(?: (?:bis|ter|quater))?[.) –—-]|\d{1,3} ?° ?|[-–—•«"“(. ])*`;
const LONGEST_OPENING = 40;

const BEFORE = String.raw`(?:^|[\s(«"“—–.;:-])`;

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/\s+/g, String.raw`\s*`);
}

/** How the beginning of a part is written. Linear: no two parts of a pattern can match the same blank twice in a row. */
const MARKS: Readonly<Partial<Record<PortionStep['kind'], (value: string) => string>>> = {
  partie: (value) => `${escape(value)}(?![\\p{L}\\d])`,
  numero: (value) => `${escape(value.replace(/°$/, ''))}\\s?(?:°|º|o\\b)`,
  lettre: (value) => `${escape(value.replace(/\)$/, ''))}\\s?(?:\\)|\\.)`,
};

function stateOfMark(body: Body, mark: string): PortionState {
  const opening = new RegExp(OPENING + mark, 'u');
  if (body.texts.some((text) => opening.test(text.slice(0, LONGEST_OPENING)))) return 'held';
  const anywhere = new RegExp(BEFORE + mark, 'u');
  return body.texts.some((text) => anywhere.test(text)) ? 'unclear' : 'missing';
}

function stateOfAlinea({ most, hasTable }: Body, value: string): PortionState {
  const wanted = value === 'dernier' ? 1 : value === 'avant-dernier' ? 2 : Number(value);
  if (!Number.isInteger(wanted) || hasTable || most === 0) return 'unclear';
  return wanted <= most ? 'held' : 'missing';
}

function stateOfStep(body: Body, { kind, value }: PortionStep): PortionState {
  if (kind === 'alinea') return stateOfAlinea(body, value);
  const mark = MARKS[kind];
  if (mark === undefined || body.hasTable || body.texts.length === 0 || value.length > 20) return 'unclear';
  return stateOfMark(body, mark(value));
}

/**
 * Looks for each step in the wording. Alinéas are counted in the most generous way, other parts are looked for anywhere in
 * the text: `missing` means that no reading of the wording has the part. Tables make everything unclear.
 */
export function findPortion(text: ArticleText, steps: readonly PortionStep[]): PortionFound {
  const body = readBody(text);
  const found = steps.map((step) => ({ step, state: stateOfStep(body, step) }));
  const worst = found.find(({ state }) => state === 'missing') ?? found.find(({ state }) => state === 'unclear');
  const decisive = worst ?? found.at(-1) ?? null;
  const alineas = decisive?.step.kind === 'alinea' ? body.texts.length : null;
  return { state: decisive?.state ?? 'held', step: decisive?.step ?? null, alineas };
}
