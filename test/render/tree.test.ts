import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { TreeNode } from '../../src/core/view.ts';
import { textRenderer } from '../../src/render/terminal-text.ts';
import { contextOf, outputOf, viewOf } from './sample.ts';

function write(roots: readonly TreeNode[], width: number | null): string {
  return outputOf(textRenderer, viewOf({ blocks: [{ kind: 'tree', roots }] }), contextOf({ width }));
}

const leaf = (label: string): TreeNode => ({ label, children: [] });
const SENTENCE = 'Article transféré sous un autre numéro par un décret relatif aux phares et aux balises';

describe('trees in text', () => {
  it('draw branches', () => {
    const roots = [
      { label: 'L1', children: [{ label: 'L2', children: [leaf('L3'), leaf('L4')] }, leaf('L5')] },
      leaf('L6'),
    ];
    expect(write(roots, null)).toBe(['L1', '├─ L2', '│  ├─ L3', '│  └─ L4', '└─ L5', 'L6', ''].join('\n'));
  });

  it('wrap labels under themselves', () => {
    const roots = [{ label: 'L1', children: [{ label: SENTENCE, children: [leaf(SENTENCE)] }, leaf('L5')] }];
    expect(write(roots, 60)).toMatchInlineSnapshot(`
      "L1
      ├─ Article transféré sous un autre numéro par un décret
      │  │  relatif aux phares et aux balises
      │  └─ Article transféré sous un autre numéro par un
      │        décret relatif aux phares et aux balises
      └─ L5
      "
    `);
  });

  it.each([null, 80, 40])('of any depth are written at width %s', (width) => {
    let node = leaf('fin');
    for (let depth = 2_000; depth > 0; depth -= 1) node = { label: `L${depth}`, children: [node] };
    const lines = write([node], width).split('\n');
    expect(lines).toHaveLength(2_002);
    expect(lines.at(-2)).toMatch(/└─ fin$/);
    if (width !== null) for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
  });
});
