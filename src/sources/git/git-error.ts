/** Why the git program gave no answer. */

/** `no-program`: git is not installed. `unknown-ref`: the ref names no commit. `failed`: git refused; detail is its last line. */
export type GitFailure = 'no-program' | 'unknown-ref' | 'failed';

export class GitError extends Error {
  constructor(
    readonly reason: GitFailure,
    readonly detail: string,
  ) {
    super(`${reason}: ${detail}`);
    this.name = 'GitError';
  }
}
