/** What a workplace says to a person when it cannot go on; the sentences come from the messages. */

export interface WorkplaceSentences {
  readonly noSuchPath: (path: string) => string;
  readonly noSuchPathHint: string;
  readonly noDocument: (paths: readonly string[]) => string;
  readonly noDocumentHint: string;
  readonly notARepository: (folder: string) => string;
  readonly unknownRevision: (revision: string) => string;
  readonly noGit: string;
  readonly gitFailed: (detail: string) => string;
  readonly stdinTwice: string;
  readonly cannotRead: (path: string, reason: string) => string;
  readonly cannotWrite: (path: string, reason: string) => string;
  readonly leadsOutside: (path: string) => string;
}
