/** Sentences of the command line itself: progress and warnings. */

export const shell = {
  warningPrefix: 'warning: ',
  /** `total` is null while it is not known. */
  reading: (done: number, total: number | null) =>
    total === null ? `reading files: ${done}` : `reading files: ${done} of ${total}`,
  cacheUnwritable: (folder: string) => `the index cannot be kept in ${folder}: it lives in memory for this run.`,
  notVerified: 'the files were not looked at (--no-refresh): the answer is that of the last index.',
  notRead: (count: number) =>
    `${count} ${count === 1 ? 'file' : 'files'} could not be read: lexloupe validate lists them.`,
};
