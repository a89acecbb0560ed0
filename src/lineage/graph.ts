/** Nodes, edges and events of a lineage. */

import type { ArticleVersion, IsoDate, LienTarget, Relation } from '../core/model.ts';
import type { Turn } from './turn.ts';

/** A node is an article that is held (`versions`), or a leaf: named by a link and not held. */
export interface LineageNode {
  readonly key: string;
  readonly versions: readonly ArticleVersion[];
  /** The item that names it; null for held articles. */
  readonly target: LienTarget | null;
  readonly label: string;
}

/** predecessor -> successor. */
export interface LineageEdge extends Turn {
  readonly from: string;
  readonly to: string;
  readonly relation: Relation;
  /** Day stated with the act, null when none; not the day of effect. */
  readonly date: IsoDate | null;
  /** The act that both ends name, else the one that ended the predecessor or began the successor; null when none. */
  readonly by: string | null;
  readonly saidBy: readonly ('this' | 'other')[];
  /** False when no dates prove that the predecessor ends before or when the successor begins. */
  readonly isDated: boolean;
}

/** What an act did to an article of the lineage. */
export interface LineageEvent {
  readonly node: string;
  readonly relation: Relation;
  readonly by: string;
  readonly date: IsoDate | null;
}
