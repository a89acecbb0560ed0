/** What was found wrong with files while they were read. */

import { ANOMALY_KINDS, type AnomalyKind, type Severity } from '../../core/model.ts';
import { type CorpusRule, corpusFinding } from './rule.ts';

/** Default severity of each. */
export const ANOMALY_SEVERITY: Readonly<Record<AnomalyKind, Severity>> = {
  unreadable: 'error',
  'invalid-utf8': 'error',
  malformed: 'error',
  'refused-front-matter': 'error',
  'too-large': 'error',
  symlink: 'note',
  vanished: 'warning',
  'unknown-heading': 'warning',
  'unknown-etat': 'error',
  'unknown-field': 'warning',
  'impossible-date': 'error',
  'missing-number': 'warning',
  'name-mismatch': 'warning',
  'import-stream': 'error',
  'empty-body': 'warning',
  'control-characters': 'warning',
  'code-conflict': 'warning',
  'truncated-archive': 'error',
  'broken-ref': 'error',
  'broken-history': 'error',
  'unreadable-commit': 'error',
  'missing-object': 'error',
  'squeezed-date': 'note',
  'date-order': 'note',
  'source-conflict': 'warning',
};

export const anomalies: CorpusRule = {
  ids: ANOMALY_KINDS,
  *find({ corpus, say }) {
    for (const { kind, path, line, detail } of corpus.anomalies()) {
      yield corpusFinding({
        rule: kind,
        severity: ANOMALY_SEVERITY[kind],
        message: say[kind](detail),
        path,
        line,
        text: detail,
      });
    }
  },
};
