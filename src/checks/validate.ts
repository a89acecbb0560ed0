/** All checks of the corpus itself. A new one is a file in validate/ and an entry here. */

import type { Finding } from '../core/view.ts';
import { withDirectory } from './directory.ts';
import { anomalies } from './validate/anomalies.ts';
import { citations } from './validate/citations.ts';
import { dates } from './validate/dates.ts';
import { duplicates } from './validate/duplicates.ts';
import { mirrors } from './validate/mirrors.ts';
import type { CorpusRule, RuleContext } from './validate/rule.ts';
import { succession } from './validate/succession.ts';

export const CORPUS_RULES: readonly CorpusRule[] = [anomalies, citations, dates, duplicates, mirrors, succession];

/** Everything that is wrong with a corpus, rule family by rule family, each in corpus order. */
export function validateCorpus(context: RuleContext): readonly Finding[] {
  const held = { ...context, corpus: withDirectory(context.corpus) };
  return CORPUS_RULES.flatMap((rule) => [...rule.find(held)]);
}
