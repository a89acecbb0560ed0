/** A finding as a result of a SARIF run (SARIF 2.1.0, 3.27). */

import type { FingerprintedFinding } from '../core/fingerprint.ts';
import type { Finding, Json, Place, RenderContext, Suppression, View } from '../core/view.ts';
import { corpusPath, fileOf, type FilePath, lineOf, spanOf } from './finding-place.ts';

/** Base of the paths below the working directory, and of those of a corpus that is elsewhere. */
export const BASES = { workplace: '%SRCROOT%', corpus: '%CORPUS%' } as const;

type Fields = Readonly<Record<string, Json>>;

/** A relative reference (RFC 3986): what is not a letter, a digit or a plain mark is percent-encoded UTF-8. */
function uriOf(path: string): string {
  return path
    .replaceAll(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}

/** Where a corpus is that is elsewhere is nobody's business but of who runs the tool: its base stands for its root. */
function artifactLocation({ inRoot, isInWorkplace }: FilePath): Json {
  const uriBaseId = isInWorkplace ? BASES.workplace : BASES.corpus;
  return { uri: uriOf(inRoot.replace(/^\/+/u, '')), uriBaseId };
}

/** The words themselves only where they are known to be those of the span, unit for unit. */
function regionFields(finding: Finding): Fields {
  const line = lineOf(finding);
  const span = spanOf(finding);
  if (span === null) return line === null ? {} : { region: { startLine: line } };
  const { start, end } = span;
  const charLength = end.offset - start.offset;
  const isVerbatim = finding.text?.length === charLength;
  return {
    region: {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
      charOffset: start.offset,
      charLength,
      ...(isVerbatim ? { snippet: { text: finding.text } } : {}),
    },
  };
}

function locationsOf(finding: Finding, view: View, context: RenderContext): readonly Json[] {
  const file = fileOf(finding, view, context);
  if (file === null) return [];
  const { sourceLabel } = finding;
  const named = sourceLabel === null ? {} : { logicalLocations: [{ fullyQualifiedName: sourceLabel }] };
  return [{ physicalLocation: { artifactLocation: artifactLocation(file), ...regionFields(finding) }, ...named }];
}

function relatedLocation({ path, line }: Place, label: string | null, context: RenderContext): readonly Json[] {
  if (path === null) return [];
  const region = line === null ? {} : { region: { startLine: line } };
  const artifact = artifactLocation(corpusPath(path, context));
  const message = label === null ? {} : { message: { text: label } };
  return [{ physicalLocation: { artifactLocation: artifact, ...region }, ...message }];
}

/** Text that holds no link: SARIF reads `[words](address)` in a plain message as one (3.11.6). */
export function messageOf(text: string): Json {
  return { text: text.includes('](') ? text.replace(/[\\[\]]/g, (mark) => `\\${mark}`) : text };
}

const SUPPRESSION_KIND: Readonly<Record<Suppression['kind'], string>> = { baseline: 'external', inline: 'inSource' };

function suppressionJson({ kind, reason }: Suppression): Json {
  const justification = reason === null ? {} : { justification: reason };
  return { kind: SUPPRESSION_KIND[kind], status: 'accepted', ...justification };
}

/** What every result of a run needs to know of it. */
export interface ResultContext {
  readonly view: View;
  readonly context: RenderContext;
  readonly ruleIndex: ReadonlyMap<string, number>;
  /** Suppressions are stated for all results of a run, or for none (3.27.23). */
  readonly hasSuppressions: boolean;
}

/** One result; keys in a fixed order. */
export function resultJson({ finding, fingerprint }: FingerprintedFinding, run: ResultContext): Json {
  const { rule, severity, message, suppression, verdict, since, by, successors } = finding;
  const related = finding.related.flatMap((place) => relatedLocation(place, finding.targetLabel, run.context));
  return {
    ruleId: rule,
    ruleIndex: run.ruleIndex.get(rule) ?? -1,
    level: severity,
    message: messageOf(message),
    locations: locationsOf(finding, run.view, run.context),
    ...(related.length === 0 ? {} : { relatedLocations: related }),
    partialFingerprints: { 'lexloupe/v1': fingerprint },
    ...(run.hasSuppressions ? { suppressions: suppression === undefined ? [] : [suppressionJson(suppression)] } : {}),
    properties: { target: finding.targetLabel, verdict, since, by, successors },
  };
}
