/** Sentences about people's own documents and where they are. */

export const documents = {
  noSuchPath: (path: string) => `there is nothing at ${path}.`,
  noSuchPathHint: 'name files, folders or patterns ("docs/**/*.md"); - reads the standard input.',
  noDocument: (paths: readonly string[]) => `there is no document in ${paths.join(', ')}.`,
  noDocumentHint:
    'a folder gives its documents and source files, without hidden ones and what .lexloupeignore leaves out; a file that is named is always read.',
  notARepository: (folder: string) => `${folder} is not in a git repository: --changed asks git what changed.`,
  unknownRevision: (revision: string) => `the repository has no commit “${revision}”.`,
  noGit: 'git is needed to know what changed; it was not found.',
  gitFailed: (detail: string) => `git could not say what changed: ${detail}`,
  stdinTwice: 'the standard input can be read only once: as a document, or as a list of paths.',
  cannotRead: (path: string, reason: string) => `${path} cannot be read: ${reason}`,
  cannotWrite: (path: string, reason: string) => `${path} cannot be written: ${reason}`,
  leadsOutside: (path: string) => `${path} is not written: it is a link that leads out of the working directory.`,
};
