/** Help of the command that writes a site. */

import type { CommandHelp } from './help.ts';

export const siteHelp: Readonly<Record<string, CommandHelp>> = {
  site: {
    summary: 'write the corpus as a static site: a page per article, a search, no server needed',
    details: [
      'Pages that would not change are left alone, those of articles that are gone are removed; an interrupted run goes',
      'on where it stood. The same corpus and the same day give the same bytes. Nothing is fetched from a network.',
    ],
    args: { CODE: 'only these codes; all of them when absent' },
    options: {
      out: 'the folder to write into, empty or a site that was written before',
      force: 'write into a folder that holds something else; nothing of it is removed',
    },
  },
};
