import { rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltTool, buildTool, type Ended, runBuilt } from '../built-tool.ts';
import { cleanAfterEach, makeCorpus, nativeArticle, seedArticle } from '../corpus-fixture.ts';

cleanAfterEach();

const CITING = 'Voir l’article L. 3 du code civil, et les articles L. 7 à L. 9.';

/** More files than one thread reads alone. */
function largeCorpus(): string {
  const files: Record<string, string> = { 'Balises/README.md': '# Code des bouées et signaux\n' };
  for (let n = 0; n < 2600; n += 1) {
    const [path, num] = [`${n % 2 === 0 ? 'Balises' : 'Phares'}/titre ${n % 37}/${n}.md`, `L${n}`];
    files[path] =
      n % 3 === 0 ? seedArticle(num, { 'Cité par': ['Code civil - art. 4 (V)'] }) : nativeArticle(num, {}, {}, CITING);
  }
  return makeCorpus(files);
}

const hasSeveral = availableParallelism() > 1;
if (!hasSeveral) console.warn('skipped: one processor, no second thread');

describe.skipIf(!hasSeveral)('the built tool, which reads in several threads', () => {
  let tool: BuiltTool;
  let worker: string;

  beforeAll(async () => {
    tool = await buildTool();
    worker = join(dirname(tool.main), 'chunks', 'reading-worker.js');
  }, 60_000);
  afterAll(() => tool.remove());

  const exportAll = (root: string): Promise<Ended> =>
    runBuilt(tool, ['export', '--no-cache', '-f', 'ndjson', '-C', root]);

  it('says what one thread alone says, and what it says when the others cannot start', async () => {
    const root = largeCorpus();
    const several = await exportAll(root);
    writeFileSync(worker, "throw new Error('no thread today');");
    const left = await exportAll(root);
    rmSync(worker);
    const alone = await exportAll(root);
    expect(alone.stderr).toBe('');
    expect(alone.status).toBe(0);
    expect(alone.stdout.split('\n').length).toBeGreaterThan(2600);
    expect(several).toEqual(alone);
    expect(left).toEqual(alone);
  }, 60_000);

  it('passes on what a thread threw', async () => {
    const root = largeCorpus();
    const code = `const { workerData } = require('node:worker_threads');
      const { port, counters } = workerData;
      port.on('message', () => {
        port.postMessage({ error: new Error('a defect in the thread') });
        Atomics.add(counters, 0, 1);
        Atomics.notify(counters, 0);
      });`;
    writeFileSync(worker, code);
    const ended = await exportAll(root);
    expect(ended.status).toBe(70);
    expect(ended.stderr).toContain('a defect in the thread');
  }, 60_000);
});
