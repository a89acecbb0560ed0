/** Errors of outputs: one that could not be written, one that was cut short by an error met while making it. */

/** `code`: what the system says, such as `ENOSPC`. */
export class WriteError extends Error {
  constructor(readonly code: string) {
    super(code);
    this.name = 'WriteError';
  }

  /** From whatever a stream or the file system reported. */
  static from(error: unknown): WriteError {
    return new WriteError(error instanceof Error && 'code' in error ? String(error.code) : String(error));
  }
}

/** Thrown when part of an output was already written; `cause` is what happened. Nothing more may be written there. */
export class CutShort extends Error {
  constructor(override readonly cause: unknown) {
    super('output cut short');
    this.name = 'CutShort';
  }
}
