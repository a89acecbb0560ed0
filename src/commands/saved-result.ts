/** A saved JSON answer (schemas/envelope.schema.json), read back: what reports need of it. */

import * as v from 'valibot';
import { UsageError } from '../core/contracts.ts';
import { type ArticleVersion, ETATS, VERDICTS, VIGUEURS, VOICES } from '../core/model.ts';
import type { Finding, Json, RenderContext, RuleInfo } from '../core/view.ts';
import type { Messages } from '../messages/messages.ts';

/** Answers whose findings can be reported again. */
export const REPORTED_KINDS = ['check', 'abrogated', 'validate', 'changes'] as const;

/** Answers are objects of lists of objects; what goes deeper than this is none of ours. */
const DEEPEST = 100;

const text = v.nullable(v.string());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const line = v.pipe(v.number(), v.integer(), v.minValue(1));
const severity = v.picklist(['error', 'warning', 'note']);
const etat = v.nullable(v.picklist(ETATS));
const position = v.nullable(v.object({ line, column: v.nullable(line), offset: v.nullable(count) }));

const article = v.object({
  key: v.string(),
  texte: v.nullable(v.object({ title: v.string(), cid: text })),
  num: text,
  articleCid: text,
  id: text,
  etat,
  etatEvidence: v.array(v.object({ kind: v.string(), value: v.string(), path: text })),
  vigueur: v.picklist(VIGUEURS),
  dateDebut: text,
  dateFin: text,
  section: v.array(v.string()),
  path: v.string(),
  line: v.number(),
  format: v.string(),
});

const finding = v.object({
  rule: v.string(),
  severity,
  message: v.string(),
  path: text,
  start: position,
  end: position,
  text,
  source: v.nullable(article),
  sourceLabel: text,
  sourceEtat: etat,
  target: v.nullable(v.object({ key: text, label: text })),
  related: v.array(v.object({ path: text, line: v.nullable(line) })),
  verdict: v.nullable(v.picklist(VERDICTS)),
  since: text,
  by: text,
  successors: v.array(v.string()),
  saidBy: v.array(v.picklist(VOICES)),
  fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u)),
  suppression: v.nullable(v.object({ kind: v.picklist(['baseline', 'inline']), reason: text })),
});

const rule = v.object({ id: v.string(), summary: v.string(), help: v.string(), severity });

const envelope = v.object({
  schemaVersion: v.string(),
  kind: v.string(),
  tool: v.object({ name: v.string(), version: v.string() }),
  asOf: text,
  corpus: v.nullable(
    v.object({ roots: v.array(v.string()), articles: count, versions: count, skipped: count, anomalies: count }),
  ),
  rules: v.optional(v.array(rule)),
  findings: v.array(finding),
  warnings: v.array(v.string()),
});

type SavedArticle = v.InferOutput<typeof article>;
type SavedFinding = v.InferOutput<typeof finding>;
type SavedPosition = v.InferOutput<typeof position>;

export interface SavedResult {
  readonly kind: string;
  readonly origin: Pick<RenderContext, 'tool' | 'asOf' | 'corpus'>;
  readonly data: Json;
  /** Absent where the answer did not say. */
  readonly rules: readonly RuleInfo[] | undefined;
  readonly findings: readonly Finding[];
  readonly warnings: readonly string[];
}

/** An article as it was shown; what JSON does not hold (its row, its work) is of no use without the corpus. */
function toVersion(saved: SavedArticle): ArticleVersion {
  const { texte } = saved;
  const named = texte === null ? null : { key: texte.title, nature: null, num: null, date: null, ...texte };
  return { ...saved, row: 0, work: saved.key, texte: named, texteEvidence: [], numKey: null, etatStated: false };
}

function toPosition(saved: SavedPosition): { line: number; column: number; offset: number } | null {
  if (saved === null || saved.column === null || saved.offset === null) return null;
  return { line: saved.line, column: saved.column, offset: saved.offset };
}

function toFinding(saved: SavedFinding): Finding {
  const { path, start, end, source, target, suppression, ...rest } = saved;
  const from = toPosition(start);
  const to = toPosition(end);
  return {
    ...rest,
    primary: { path, line: start?.line ?? null },
    source: source === null ? null : toVersion(source),
    ...(source === null ? {} : { sourceVigueur: source.vigueur }),
    targetKey: target?.key ?? null,
    targetLabel: target?.label ?? null,
    ...(from === null ? {} : { start: from }),
    ...(to === null ? {} : { end: to }),
    ...(suppression === null ? {} : { suppression }),
  };
}

/** True when no list or object stands deeper than DEEPEST; without recursion, whatever the depth. */
function isShallow(value: Json): boolean {
  let level: readonly Json[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return false;
    level = level.flatMap((each) => (each !== null && typeof each === 'object' ? Object.values(each) : []));
  }
  return true;
}

function parseJson(source: string): Json | undefined {
  try {
    const value: Json = JSON.parse(source.startsWith('\ufeff') ? source.slice(1) : source);
    return isShallow(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function dataOf(value: Json): Json {
  return value !== null && typeof value === 'object' && 'data' in value ? value.data : null;
}

type Envelope = v.InferOutput<typeof envelope>;

function readEnvelope(path: string, value: Json, { reports }: Messages): Envelope {
  const hint = reports.expected(REPORTED_KINDS);
  const head = v.safeParse(v.object({ schemaVersion: v.string(), kind: v.string() }), value);
  if (!head.success) throw new UsageError('not-a-result', reports.notResult(path, ''), hint);
  const { schemaVersion, kind } = head.output;
  if (!schemaVersion.startsWith('1.')) {
    throw new UsageError('other-version', reports.otherVersion(path, schemaVersion), hint);
  }
  if (!REPORTED_KINDS.some((known) => known === kind)) {
    throw new UsageError('other-kind', reports.otherKind(path, kind), hint);
  }
  const saved = v.safeParse(envelope, value);
  if (saved.success) return saved.output;
  const where = v.getDotPath(saved.issues[0]) ?? '';
  throw new UsageError('not-a-result', reports.notResult(path, where), hint);
}

/**
 * Reads an answer that was saved with --format json.
 * @param path its name, for the sentences
 * @throws UsageError when the text is no such answer, or one without findings
 */
export function parseSavedResult(path: string, source: string, messages: Messages): SavedResult {
  const { reports } = messages;
  const value = parseJson(source);
  if (value === undefined) {
    throw new UsageError('not-json', reports.notJson(path), reports.expected(REPORTED_KINDS));
  }
  const { kind, tool, asOf, corpus, rules, findings, warnings } = readEnvelope(path, value, messages);
  const held = corpus === null ? null : { ...corpus, liens: 0, liensMerged: 0, verified: true };
  return {
    kind,
    origin: { tool, asOf, corpus: held },
    data: dataOf(value),
    rules,
    findings: findings.map(toFinding),
    warnings,
  };
}
