/** Why a document gave no text. */

import type { DocumentProblem } from '../core/documents.ts';

/** Thrown by readDocument for bytes that hold no text that can be searched. */
export class DocumentError extends Error {
  constructor(readonly problem: DocumentProblem) {
    super(problem);
    this.name = 'DocumentError';
  }
}
