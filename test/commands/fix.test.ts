import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, type Edit, patchOf } from '../../src/commands/fix/patch.ts';
import { spellLike } from '../../src/commands/fix/spelling.ts';
import { normalizeNum } from '../../src/core/numbers.ts';
import { cleanAfterEach, makeFolder, writeFiles } from '../corpus-fixture.ts';

cleanAfterEach();

const SPELLINGS: readonly (readonly [written: string, num: string, expected: string | null])[] = [
  ['L. 112-3', 'L212-4', 'L. 212-4'],
  ['L112-3', 'L212-4', 'L212-4'],
  ['L 112-3', 'L212-4', 'L 212-4'],
  ['L.112-3', 'L212-4', 'L.212-4'],
  ['L.\u00a0112-3', 'L212-4', 'L.\u00a0212-4'],
  ['L.\n112-3', 'L212-4', 'L.\n212-4'],
  ['L.~112-3', 'L212-4', 'L.~212-4'],
  ['L.&nbsp;112-3', 'L212-4', 'L.&nbsp;212-4'],
  ['L. 112\u20113', 'L212-4-1', 'L. 212\u20114\u20111'],
  ['L. 112\u20133', 'L212-4', 'L. 212\u20134'],
  ['l. 112-3', 'L212-4', 'l. 212-4'],
  ['L. 112-3', 'R212-4', 'R. 212-4'],
  ['R*112-3', 'R*212-4', 'R*212-4'],
  ['*R112-3', 'R*212-4', '*R212-4'],
  ['R. * 112-3', 'R*212-4', 'R. * 212-4'],
  ['R.* 112-3', 'R*212-4', 'R.* 212-4'],
  ['R. 112-3', 'R*212-4', 'R. * 212-4'],
  ['R*112-3', 'R212-4', 'R212-4'],
  ['1382', '1240', '1240'],
  ['1382', 'L212-4', 'L. 212-4'],
  ['L. 112-3', '1240', '1240'],
  ['L. 112-3', '1', '1er'],
  ['199 quater', '200 bis', '200 bis'],
  ['L. 112-3', '199 A', '199 A'],
  ['annexe II', 'L1', null],
  ['L. 1', 'annexe', null],
];

describe('a number in the style of another', () => {
  it.each(SPELLINGS)('%j, %s: %j', (written, num, expected) => {
    expect(spellLike(written, num)).toBe(expected);
  });

  it('always names the number that was asked for', () => {
    const part = fc.integer({ min: 1, max: 999 });
    const number = fc
      .tuple(fc.constantFrom('', 'L', 'R', 'D', 'R*', 'A'), part, part)
      .map(([l, a, b]) => `${l}${a}-${b}`);
    const style = fc.constantFrom('L. 1-2', 'L1-2', 'L 1‑2', 'R. * 1-2', '*R1-2', 'D.1-2', '12');
    fc.assert(
      fc.property(style, number, (written, num) => {
        expect(normalizeNum(spellLike(written, num) ?? '')).toBe(normalizeNum(num));
      }),
    );
  });
});

/** The text that git makes of a patch. */
function applyPatch(path: string, source: string, patch: string): string {
  const folder = makeFolder('tree');
  writeFiles(folder, { [path]: source, 'the.patch': patch });
  execFileSync('git', ['apply', 'the.patch'], { cwd: folder, env: { PATH: process.env['PATH'] ?? '', HOME: folder } });
  return readFileSync(join(folder, path), 'utf8');
}

const SOURCES: readonly (readonly [name: string, source: string])[] = [
  ['plain', 'un\ndeux L. 1\ntrois\n'],
  ['no line feed at the end', 'un\ndeux\nL. 1'],
  ['one line', 'L. 1'],
  ['CRLF', 'un\r\nL. 1\r\ntrois\r\n'],
  ['byte order mark', '\ufeffL. 1\n'],
  ['two hunks', `L. 1\n${'ligne\n'.repeat(20)}L. 1\n`],
  ['two that meet', `L. 1\n${'ligne\n'.repeat(5)}L. 1\n`],
  ['two on a line, lone returns, form feeds', 'a\rL. 1 et L. 1\fb\n\n\nL. 1\n'],
  ['control characters', 'L. 1 \u001b[31m\u202e\n'],
];

function editsFor(source: string): readonly Edit[] {
  return [...source.matchAll(/L\. 1/g)].map(({ index }) => ({ from: index, to: index + 4, text: 'L. 212-4' }));
}

describe('patches that git applies', () => {
  it.each(SOURCES)('%s', (_name, source) => {
    const edits = editsFor(source);
    expect(applyPatch('note.md', source, patchOf('note.md', source, edits))).toBe(applyEdits(source, edits));
  });

  it.each(['un dossier/une note.md', 'é à.md', 'a"b.md', 'tab\there.md', 'back\\slash.md'])('path %j', (path) => {
    const source = 'un\nL. 1\n';
    expect(applyPatch(path, source, patchOf(path, source, editsFor(source)))).toBe('un\nL. 212-4\n');
  });

  it('any lines, any edits', () => {
    const line = fc.constantFrom('a', 'L. 1', 'b L. 1 c', '', 'x\r');
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), fc.boolean(), (lines, isEnded) => {
        const source = lines.join('\n') + (isEnded ? '\n' : '');
        const edits = editsFor(source);
        fc.pre(edits.length > 0);
        expect(applyPatch('note.md', source, patchOf('note.md', source, edits))).toBe(applyEdits(source, edits));
      }),
      { numRuns: 40 },
    );
  }, 30_000);

  it('nothing to change is no patch', () => {
    expect(patchOf('note.md', 'un\n', [])).toBe('');
  });
});
