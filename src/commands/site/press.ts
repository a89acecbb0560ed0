/** What writes the pages that a command makes. */

import type { Site, SiteReport } from '../../core/site.ts';
import type { Lang, Messages } from '../../messages/messages.ts';

export interface SitePress {
  /** Of the person: pages are in it, whatever the format of the answer. */
  readonly lang: Lang;
  readonly messages: Messages;
  /**
   * Renders the pages of a site and puts them into the folder `out`, relative to the working directory.
   * Throws UsageError for a folder that holds something else (unless `isForced`), that is in the corpus, or that cannot be written.
   */
  readonly publish: (site: Site, asked: { readonly out: string; readonly isForced: boolean }) => Promise<SiteReport>;
}
