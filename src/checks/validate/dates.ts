/** Dates and états that cannot all be true. */

import { dayOf } from '../../core/dates.ts';
import type { ArticleVersion, Etat } from '../../core/model.ts';
import type { Finding } from '../../core/view.ts';
import { isContradicted } from '../contradiction.ts';
import { labelOf } from '../labels.ts';
import { type CorpusRule, corpusFinding, type RuleContext } from './rule.ts';

export const dates: CorpusRule = {
  ids: ['reversed-dates', 'overlapping-dates', 'etat-against-dates', 'repeal-contradicted'],
  *find(context) {
    const byWork = new Map<string, ArticleVersion[]>();
    for (const version of context.corpus.list({})) {
      yield* checkVersion(context, version);
      if (version.dateDebut === null || version.etat === 'MODIFIE_MORT_NE') continue;
      byWork.set(version.work, [...(byWork.get(version.work) ?? []), version]);
    }
    for (const versions of byWork.values()) yield* findOverlaps(context, versions);
  },
};

/** États under which a wording may be in force (formats.md 6.6). */
const LIVE: ReadonlySet<Etat> = new Set<Etat>(['VIGUEUR', 'ABROGE_DIFF', 'VIGUEUR_DIFF']);

function* checkVersion(context: RuleContext, version: ArticleVersion): Iterable<Finding> {
  const { say, asOf } = context;
  const [debut, fin] = [dayOf(version.dateDebut), dayOf(version.dateFin)];
  const label = labelOf(version);
  const interval = `${debut ?? '?'} / ${fin ?? '?'}`;
  if (debut !== null && fin !== null && fin < debut && version.etat !== 'MODIFIE_MORT_NE') {
    yield at(version, 'reversed-dates', 'error', say['reversed-dates'](label, interval));
  }
  if (isContradicted(version)) yield at(version, 'repeal-contradicted', 'note', say['repeal-contradicted'](label));
  if (fin === null || !version.etatStated || version.etat === null || version.etat === 'MODIFIE_MORT_NE') return;
  if (LIVE.has(version.etat) === fin > asOf) return;
  yield at(version, 'etat-against-dates', 'warning', say['etat-against-dates'](label, version.etat, interval));
}

function* findOverlaps(context: RuleContext, versions: readonly ArticleVersion[]): Iterable<Finding> {
  const dated = versions.filter((version) => dayOf(version.dateDebut) !== null);
  const inTime = dated.toSorted((a, b) => ((a.dateDebut ?? '') < (b.dateDebut ?? '') ? -1 : 1));
  for (const [index, version] of inTime.entries()) {
    const next = inTime[index + 1];
    const end = dayOf(version.dateFin) ?? (version.dateFin === null ? null : '9999-12-31');
    if (next === undefined || end === null || end <= (next.dateDebut ?? '')) continue;
    const spans = [spanOf(version), spanOf(next)] as const;
    yield at(next, 'overlapping-dates', 'error', context.say['overlapping-dates'](labelOf(version), ...spans));
  }
}

function spanOf(version: ArticleVersion): string {
  return `${dayOf(version.dateDebut) ?? '?'} / ${dayOf(version.dateFin) ?? '…'}`;
}

function at(version: ArticleVersion, rule: string, severity: 'error' | 'warning' | 'note', message: string): Finding {
  const { path, line, num } = version;
  return corpusFinding({ rule, severity, message, path, line, text: num, source: version });
}
