import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ingestMember } from '../../src/ingest/file-reader.ts';
import { createMemberQueue, type Member } from '../../src/ingest/member-queue.ts';
import { createPlaceTable } from '../../src/ingest/place.ts';
import type { ReadFiles, ReadingThread } from '../../src/ingest/reading-thread.ts';
import { nativeArticle } from '../corpus-fixture.ts';

const PLACES = createPlaceTable('', { codeMap: [], assumed: null });

function memberAt(index: number): Member {
  const bytes = new TextEncoder().encode(nativeArticle(`L${index}`));
  return { path: `legi/${index % 5 === 0 ? `${index}.bin` : `${index}.md`}`, bytes };
}

/** A thread that parses in this one: `delays` says how often it is asked in vain, `life` how many answers it gives. */
function fakeThread(delays: readonly number[], life: number, part: number) {
  const answers: ReadFiles[] = [];
  let [asked, left, stops] = [0, life, 0];
  let delay = delays[0] ?? 0;
  const thread: ReadingThread = {
    read({ members = [] }) {
      const files = members.map(({ path, bytes }) => ingestMember(path, bytes, PLACES));
      for (let at = 0; at < Math.max(1, files.length); at += part) {
        answers.push({ files: files.slice(at, at + part), isLast: at + part >= files.length });
      }
    },
    take() {
      if (delay > 0 || left === 0) {
        delay -= 1;
        return null;
      }
      asked += 1;
      delay = delays[asked % delays.length] ?? 0;
      left -= 1;
      return answers.shift() ?? null;
    },
    wait: () => undefined,
    isLost: () => left === 0,
    stop() {
      stops += 1;
    },
  };
  return { thread, stops: () => stops };
}

/** What came out, in the order in which it came: names and numbers of files, `!` for what is no file. */
function runAll(threads: readonly ReadingThread[], count: number): readonly string[] {
  const out: string[] = [];
  const queue = createMemberQueue(threads, ({ path, bytes }) => ingestMember(path, bytes, PLACES).file);
  for (let index = 0; index < count; index += 1) {
    if (index % 97 === 3) queue.act(() => out.push(`! ${index}`));
    queue.parse(memberAt(index), (file) => out.push(`${file.name} ${file.articles[0]?.num ?? ''}`));
  }
  queue.act(() => out.push('! end'));
  queue.finish();
  queue.stop();
  return out;
}

describe('the members of archives parsed by several threads', () => {
  const alone = runAll([], 2300);

  it('come in the order of the archive, whatever each thread does, and when', () => {
    expect(alone).toHaveLength(2300 + 24 + 1);
    expect(alone.slice(0, 5)).toEqual(['0.bin ', '1.md L1', '2.md L2', '! 3', '3.md L3']);
    const thread = fc.record({
      delays: fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 9 }),
      life: fc.oneof(fc.constant(1e6), fc.nat({ max: 6 })),
      part: fc.integer({ min: 1, max: 90 }),
    });
    fc.assert(
      fc.property(fc.array(thread, { minLength: 1, maxLength: 3 }), (threads) => {
        const fakes = threads.map(({ delays, life, part }) => fakeThread(delays, life, part));
        expect(
          runAll(
            fakes.map((fake) => fake.thread),
            2300,
          ),
        ).toEqual(alone);
        expect(fakes.map((fake) => fake.stops())).toEqual(threads.map(() => 1));
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});
