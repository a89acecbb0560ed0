/** Numbers that several files bear: copies, texts that differ, different articles. */

import type { Corpus } from '../../core/contracts.ts';
import type { ArticleVersion } from '../../core/model.ts';
import type { Finding } from '../../core/view.ts';
import { groupByWork } from '../../resolve.ts';
import { labelOf } from '../labels.ts';
import { type CorpusRule, corpusFinding, type RuleContext } from './rule.ts';

export const duplicates: CorpusRule = {
  ids: ['duplicate-number', 'duplicate-identical', 'number-of-two-articles'],
  *find(context) {
    let group: ArticleVersion[] = [];
    for (const version of context.corpus.list({})) {
      const [first] = group;
      const isSame = first !== undefined && first.texte?.key === version.texte?.key && first.numKey === version.numKey;
      if (!isSame) {
        yield* checkGroup(context, group);
        group = [];
      }
      group.push(version);
    }
    yield* checkGroup(context, group);
  },
};

function* checkGroup(context: RuleContext, group: readonly ArticleVersion[]): Iterable<Finding> {
  const [first] = group;
  if (first === undefined || group.length < 2 || first.texte === null || first.numKey === null) return;
  const works = groupByWork(group);
  if (works.size > 1) yield finding(context, 'number-of-two-articles', group, works.size);
  for (const versions of works.values()) {
    const undated = versions.filter((version) => version.dateDebut === null);
    if (undated.length < 2) continue;
    const texts = new Set(undated.map((version) => textOf(context.corpus, version)));
    yield finding(context, texts.size === 1 ? 'duplicate-identical' : 'duplicate-number', undated, undated.length);
  }
}

function textOf(corpus: Corpus, version: ArticleVersion): string {
  return corpus.text(version).body.replace(/\s+/g, ' ');
}

type Rule = 'duplicate-number' | 'duplicate-identical' | 'number-of-two-articles';

function finding(context: RuleContext, rule: Rule, group: readonly ArticleVersion[], count: number): Finding {
  const [first, ...others] = group;
  const label = first === undefined ? '' : labelOf(first);
  return corpusFinding({
    rule,
    severity: rule === 'duplicate-number' ? 'warning' : 'note',
    message: context.say[rule](label, count),
    path: first?.path ?? null,
    line: first?.line ?? null,
    text: first?.num ?? null,
    source: first ?? null,
    related: others.map((version) => ({ path: version.path, line: version.line })),
  });
}
