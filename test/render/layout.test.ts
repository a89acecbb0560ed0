import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { layOut as LayOut } from '../../src/render/graph/layout.ts';
import { BUILD_OPTIONS, ROOT } from '../built-tool.ts';

/** Bundled as the package is: only then has it a thread of its own. */
describe('the layout in its thread', () => {
  let folder: string;
  let layOut: typeof LayOut;

  beforeAll(async () => {
    folder = mkdtempSync(join(ROOT, 'node_modules', '.cache', 'layout-'));
    const entryPoints = { layout: 'src/render/graph/layout.ts' };
    await build({ ...BUILD_OPTIONS, entryPoints, outdir: folder });
    const loaded: { layOut: typeof LayOut } = await import(pathToFileURL(join(folder, 'layout.js')).href);
    layOut = loaded.layOut;
  }, 60_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('draws', async () => {
    const layout = await layOut('digraph { a -> b }', 20_000);
    expect(layout).toMatchObject({ status: 'done', svg: expect.stringContaining('</svg>') });
  }, 30_000);

  it('says that Graphviz refused', async () => {
    expect(await layOut('digraph { a -> ', 20_000)).toMatchObject({ status: 'refused' });
  }, 30_000);

  it('gives up in time what would take minutes', async () => {
    const links = Array.from({ length: 4000 }, (_, at) => `n${(at * 7919) % 1000} -> n${(at * 104_729) % 997};`);
    const start = performance.now();
    expect(await layOut(`digraph { rankdir=LR; ${links.join(' ')} }`, 1500)).toEqual({ status: 'late' });
    expect(performance.now() - start).toBeLessThan(15_000);
  }, 30_000);
});
