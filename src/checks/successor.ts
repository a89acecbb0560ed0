/** The article that a dead one lives on in: the chain of stated renumberings followed to its end. */

import type { Corpus } from '../core/contracts.ts';
import type { ArticleVersion, IsoDate } from '../core/model.ts';
import { findSuccessors } from '../lineage.ts';
import { endLabel, labelOf } from './labels.ts';
import { vigueurOfArticle } from './undated-end.ts';

/** `several`: it was split, or its chain forks. `ended`: the chain ends in what is not in force. `not-held`: in what is not held. */
export type SuccessorStatus = 'one' | 'none' | 'several' | 'ended' | 'not-held';

export interface FinalSuccessor {
  readonly status: SuccessorStatus;
  /** The wordings of the only successor in force; empty otherwise. */
  readonly versions: readonly ArticleVersion[];
  /** Where the chain ends, by name. */
  readonly labels: readonly string[];
}

/** Steps that are followed; the longest chain of real corpora has 26. */
const MOST_STEPS = 200;

interface Ends {
  readonly alive: (readonly ArticleVersion[])[];
  readonly dead: string[];
  readonly absent: string[];
}

function labelOfWork(versions: readonly ArticleVersion[]): string {
  return versions[0] === undefined ? '' : labelOf(versions[0]);
}

function walk(corpus: Corpus, start: readonly ArticleVersion[], day: IsoDate): Ends {
  const ends: Ends = { alive: [], dead: [], absent: [] };
  const seen = new Set([start[0]?.work ?? '']);
  const open = [start];
  for (let versions = open.pop(); versions !== undefined && seen.size < MOST_STEPS; versions = open.pop()) {
    const isStart = versions === start;
    const nodes = findSuccessors(corpus, versions);
    if (nodes.length === 0 && !isStart) ends.dead.push(labelOfWork(versions));
    for (const node of nodes) {
      if (node.target !== null)
        ends.absent.push(endLabel({ key: '', versions: [], target: node.target, label: node.label }));
      if (node.target !== null || seen.has(node.key)) continue;
      seen.add(node.key);
      if (isAlive(corpus, node.versions, day)) ends.alive.push(node.versions);
      else open.push(node.versions);
    }
  }
  return ends;
}

function isAlive(corpus: Corpus, versions: readonly ArticleVersion[], day: IsoDate): boolean {
  const vigueur = vigueurOfArticle(corpus, versions, day);
  return vigueur === 'in-force' || vigueur === 'repealed-later';
}

/** Where the stated renumberings of an article lead on a day. A chain stops at the first article in force. */
export function findFinalSuccessor(corpus: Corpus, versions: readonly ArticleVersion[], day: IsoDate): FinalSuccessor {
  if (versions.length === 0) return { status: 'none', versions: [], labels: [] };
  const { alive, dead, absent } = walk(corpus, versions, day);
  const labels = [...alive.map(labelOfWork), ...absent, ...dead];
  const [first] = alive;
  if (labels.length > 1) return { status: 'several', versions: [], labels };
  if (first !== undefined) return { status: 'one', versions: first, labels };
  if (absent.length > 0) return { status: 'not-held', versions: [], labels };
  return { status: dead.length > 0 ? 'ended' : 'none', versions: [], labels };
}
