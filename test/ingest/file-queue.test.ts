import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readTree } from '../../src/ingest/build.ts';
import type { StartThreads } from '../../src/ingest/file-queue.ts';
import type { FileIngest } from '../../src/ingest/file-reader.ts';
import { packFiles, unpackFiles } from '../../src/ingest/file-message.ts';
import type { Steps } from '../../src/ingest/pace.ts';
import { createPlaceTable } from '../../src/ingest/place.ts';
import { readBatch } from '../../src/ingest/reading-plan.ts';
import type { ReadFiles, ReadingJob, ReadingThread } from '../../src/ingest/reading-thread.ts';
import { createInMemory, type Database } from '../../src/store/database.ts';
import { createWriter } from '../../src/store/writer.ts';
import { cleanAfterEach, makeCorpus, nativeArticle } from '../corpus-fixture.ts';

cleanAfterEach();

/** Files just written are read as if they had rested: their times are part of what is compared. */
beforeEach(() => {
  const later = Date.now() + 10_000;
  vi.spyOn(Date, 'now').mockImplementation(() => later);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const SETTINGS = { codeMap: [], assumed: null };
const TABLES = ['folder', 'file', 'version', 'body', 'lien', 'texte', 'section', 'anomaly'];

/** Files in folders of several sizes, some under a README that names their code. */
function manyFiles(): string {
  const files: Record<string, string> = {
    'a/README.md': '# Code des phares et balises\n',
    'a/b/README.md': '# Rien\n',
    'c/image.png': '',
    'seul/README.md': '# Seul\n',
  };
  for (let n = 0; n < 420; n += 1)
    files[`a/b/${n % 7}/L${n}.md`] = nativeArticle(`L${n}`, {}, { cites: [`L${n + 1}`] });
  for (let n = 0; n < 200; n += 1) files[`c/${n}.md`] = n % 9 === 0 ? 'Rien.' : `# Article ${n}\n\nUne phrase.\n`;
  return makeCorpus(files);
}

/** A thread that reads in this one: `delays` says how often it is asked in vain, `life` how many answers it gives. */
function fakeThread(root: string, delays: Iterator<number>, life: number, partFiles: number) {
  const places = createPlaceTable(root, SETTINGS);
  const answers: ReadFiles[] = [];
  let [delay, left, stops, given] = [0, life, 0, 0];
  const thread: ReadingThread = {
    read({ slices, titles }: ReadingJob) {
      given += 1;
      for (const { folder, path, title } of titles) places.noteReadme(folder, path, title);
      const read: FileIngest[] = [...readBatch(root, { slices }, places)];
      const sent = unpackFiles(structuredClone(packFiles(read)));
      for (let at = 0; at < sent.length; at += partFiles) {
        answers.push({ files: sent.slice(at, at + partFiles), isLast: at + partFiles >= sent.length });
      }
    },
    take() {
      if (delay > 0 || left === 0) {
        delay -= 1;
        return null;
      }
      delay = delays.next().value ?? 0;
      left -= 1;
      return answers.shift() ?? null;
    },
    wait: () => undefined,
    isLost: () => left === 0,
    stop() {
      stops += 1;
    },
  };
  return { thread, said: () => ({ stops, given }) };
}

function runToEnd(steps: Steps<number>): number {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function rowsOf(db: Database): readonly object[] {
  return TABLES.map((table) =>
    db
      .prepare(`SELECT * FROM ${table} ORDER BY 1`)
      .all()
      .map((row: object) => ({ ...row })),
  );
}

function readInto(root: string, start: StartThreads): { rows: readonly object[]; read: number } {
  const db = createInMemory();
  const writer = createWriter(db);
  const read = runToEnd(readTree(writer, 0, root, SETTINGS, start));
  writer.flush();
  const rows = rowsOf(db);
  db.close();
  return { rows, read };
}

describe('the files of a root read by several threads', () => {
  it('give the same rows whatever each thread does, and when', () => {
    const root = manyFiles();
    const alone = readInto(root, () => []);
    expect(alone.read).toBe(624);
    const waits = fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 20 });
    const thread = fc.record({
      waits,
      life: fc.oneof(fc.constant(1e6), fc.nat({ max: 6 })),
      part: fc.integer({ min: 1, max: 200 }),
    });
    fc.assert(
      fc.property(fc.array(thread, { minLength: 1, maxLength: 3 }), (threads) => {
        const shared = readInto(root, () =>
          threads.map(({ waits: delays, life, part }) => fakeThread(root, delays.values(), life, part).thread),
        );
        expect(shared).toEqual(alone);
      }),
      { numRuns: 15 },
    );
  });

  it('are given to the threads, which are ended with the reading', () => {
    const root = manyFiles();
    const fake = fakeThread(root, [].values(), 1e6, 50);
    readInto(root, () => [fake.thread]);
    expect(fake.said().given).toBeGreaterThan(2);
    expect(fake.said().stops).toBe(1);
  });

  it('end their threads when the reading is interrupted', () => {
    const root = manyFiles();
    const fake = fakeThread(root, [].values(), 1e6, 50);
    const db = createInMemory();
    const steps = readTree(createWriter(db), 0, root, SETTINGS, () => [fake.thread]);
    steps.next();
    expect(() => steps.throw(new Error('Ctrl-C'))).toThrow('Ctrl-C');
    expect(fake.said().stops).toBe(1);
    db.close();
  });

  it('pass on what a thread threw', () => {
    const root = manyFiles();
    const { thread } = fakeThread(root, [].values(), 1e6, 50);
    const take = (): never => {
      throw new Error('a defect');
    };
    expect(() => readInto(root, () => [{ ...thread, take }])).toThrow('a defect');
  });

  it('hold what vanished since the folders were listed, as one thread alone does', () => {
    const root = manyFiles();
    const start: StartThreads = () => {
      rmSync(join(root, 'a/b/6/L419.md'));
      return [fakeThread(root, [].values(), 1e6, 50).thread];
    };
    const { rows } = readInto(root, start);
    expect(rows[TABLES.indexOf('anomaly')]).toContainEqual(expect.objectContaining({ kind: 'vanished' }));
  });
});
