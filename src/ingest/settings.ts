/** What a person asked of the reading of a corpus, beyond its roots. */

import type { Texte } from '../core/model.ts';

export interface IngestSettings {
  /** Codes set by the person for files that match a glob, first match wins. */
  readonly codeMap: readonly { readonly glob: string; readonly texte: Texte }[];
  /** Code of files that nothing else attributes. */
  readonly assumed: Texte | null;
  /** Reads the repositories among the roots by the history of this ref; absent: bare ones alone, by HEAD. */
  readonly gitRef?: string | null;
  /** Where the git program is found. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
}
