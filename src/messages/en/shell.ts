/** Sentences of the command line itself: progress and warnings. */

export const shell = {
  warningPrefix: 'warning: ',
  cacheUnwritable: (folder: string) => `the index cannot be kept in ${folder}: it lives in memory for this run.`,
  truncatedArchive: (name: string) =>
    `${name} ends before its end or is damaged: the answer rests on what it held before. lexloupe validate says more.`,
  notVerified: 'the files were not looked at (--no-refresh): the answer is that of the last index.',
  notRead: (count: number) =>
    `${count} ${count === 1 ? 'file' : 'files'} could not be read: lexloupe validate lists them.`,
};
