/** The files around a command, from its surroundings and its configuration. */

import { extname } from 'node:path';
import { isDocumentName } from '../documents/table.ts';
import { MAX_DOCUMENT_BYTES } from '../documents.ts';
import type { Messages } from '../messages/messages.ts';
import { createWorkplace, type StandardInput } from '../sources/workplace.ts';
import type { Config } from './config.ts';
import { decideCacheDir } from './environment.ts';
import type { Surroundings } from './surroundings.ts';

/** The workplace of one run: the standard input is read once, and given again to whoever asks again. */
export function openWorkplace(surroundings: Surroundings, config: Config | null, { documents }: Messages) {
  const { cwd, env, home, mark, stdin } = surroundings;
  const cache = decideCacheDir(env, home);
  const extensions = new Set((config?.settings.include ?? []).filter((each) => /^\.[^/*]+$/.test(each)));
  return createWorkplace({
    cwd,
    stdin: keepInput(stdin),
    environment: env,
    mark,
    isDocument: (name) => isDocumentName(name) || extensions.has(extname(name)),
    mostBytes: MAX_DOCUMENT_BYTES,
    leftOut: cache === null ? [] : [cache],
    say: documents,
  });
}

/** A command runs once for each language that its outputs speak: what came in is kept for the next. */
function keepInput(stdin: StandardInput): StandardInput {
  const kept: (Uint8Array | string)[] = [];
  let isWhole = false;
  return {
    isTTY: stdin.isTTY === true,
    async *[Symbol.asyncIterator]() {
      if (isWhole) {
        yield* kept;
        return;
      }
      for await (const chunk of stdin) {
        kept.push(chunk);
        yield chunk;
      }
      isWhole = true;
    },
  };
}
