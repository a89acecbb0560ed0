/** Comments that silence findings, in the comments of each kind of document. */

import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';

const next = (
  line: number,
  first: number,
  last: number,
  rule: string | null = 'repealed',
  reason: string | null = 'vu',
) => ({
  rule,
  reason,
  line,
  first,
  last,
});

const CASES: readonly (readonly [path: string, text: string, marks: readonly unknown[]])[] = [
  ['a.md', '<!-- lexloupe-ignore-next repealed: vu -->\n\nUn\ndeux\n\ntrois', [next(1, 3, 4)]],
  [
    'a.md',
    '<!-- lexloupe-ignore-next repealed: une raison\nsur deux lignes -->\nUn',
    [next(1, 3, 3, 'repealed', 'une raison sur deux lignes')],
  ],
  ['a.md', 'a <!-- lexloupe-ignore-line --> b\nc', [next(1, 1, 1, null, null)]],
  ['a.md', '<!-- lexloupe-ignore-file *: tout -->', [next(1, 1, Infinity, null, 'tout')]],
  [
    'a.md',
    'x\n<!-- lexloupe-ignore-start a, b: r -->\ny\n<!-- lexloupe-ignore-end -->\nz',
    [next(2, 2, 4, 'a', 'r'), next(2, 2, 4, 'b', 'r')],
  ],
  [
    'a.md',
    '<!-- lexloupe-ignore-start a: r -->\n<!-- lexloupe-ignore-start b: s -->\n<!-- lexloupe-ignore-end a -->\nz',
    [next(1, 1, 3, 'a', 'r'), next(2, 2, Infinity, 'b', 's')],
  ],
  ['a.md', '`<!-- lexloupe-ignore-next repealed: vu -->`\n\n```\n<!-- lexloupe-ignore-file -->\n```\n', []],
  ['a.html', '<p>a</p>\n<!-- lexloupe-ignore-next repealed: vu -->\n<p>\n b\n c\n</p><p>d</p>', [next(2, 3, 5)]],
  ['a.txt', 'a\n<!-- lexloupe-ignore-next repealed: vu -->\nb\nc', [next(2, 3, 4)]],
  ['a.js', '// lexloupe-ignore-next repealed: vu\n// un\n// deux\nf();', [next(1, 2, 3)]],
  ['a.js', '/* lexloupe-ignore-next repealed: vu */\nf();\n// loin', [next(1, 2, 2)]],
  ['a.js', 'f("L. 1"); // lexloupe-ignore-line repealed: vu', [next(1, 1, 1)]],
  ['a.py', '# lexloupe-ignore-file repealed: vu\nx = "lexloupe-ignore-line"', [next(1, 1, Infinity)]],
  [
    'a.tex',
    'a % lexloupe-ignore-line repealed: vu\n% lexloupe-ignore-next\nb',
    [next(1, 1, 1), next(2, 3, 3, null, null)],
  ],
  ['a.rst', '.. lexloupe-ignore-next repealed: vu\n\na\nb', [next(1, 3, 4)]],
  ['a.adoc', '// lexloupe-ignore-next repealed: vu\na\nb', [next(1, 2, 3)]],
  [
    'a.yaml',
    '# lexloupe-ignore-next repealed: vu\na: b\nc: d # lexloupe-ignore-line repealed: vu',
    [next(1, 2, 2), next(3, 3, 3)],
  ],
  [
    'a.catala_fr',
    '<!-- lexloupe-ignore-next repealed: vu -->\nloi\n```catala\n# lexloupe-ignore-next repealed: vu\n# code\n```',
    [next(1, 2, 2), next(4, 5, 5)],
  ],
  ['a.md', '<!-- lexloupe-ignore-other repealed: vu -->\n<!-- lexloupe-ignore-nextish -->', []],
];

describe('marks', () => {
  it.each(CASES)('%s %j', (path, text, marks) => {
    expect(read(path, text).ignores).toEqual(marks);
    if (path !== 'a.py' && !text.startsWith('`')) expect(read(path, text).prose.text).not.toContain('lexloupe-ignore');
  });

  it('counts lines whatever ends them', () => {
    expect(read('a.md', 'a\r\n\r\n<!-- lexloupe-ignore-next repealed: vu -->\r\nb\r\nc').ignores).toEqual([
      next(3, 4, 5),
    ]);
  });
});
