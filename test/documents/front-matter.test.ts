/** What the front matter says, and what it may not do. */

import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';

const of = (text: string, path = 'a.md') => {
  const { date, defaultCode, prose } = read(path, text);
  return [date, defaultCode, prose.text];
};

describe('front matter', () => {
  it.each([
    ['---\ndate: 2020-02-03\ndefaultCode: code civil\n---\nx', '2020-02-03', 'code civil'],
    ['---\ndate: "2020-02-03"\ndefault-code: \'CSP\'\ntags:\n  - a\n---\nx', '2020-02-03', 'CSP'],
    ['---\r\ndate: 2020-02-03T10:00:00+02:00\r\n---\r\nx', '2020-02-03', null],
    ['---\ndate: !!str 2020-02-03\nx: {a: [1, 2]}\ndefaultCode: 0123\n---\nx', '2020-02-03', '0123'],
    ['---\ntitle: "a: \\" b"\ndate: 3 février 2020\n...\nx', '2020-02-03', null],
    ['---yaml\ndate: 2020-02-03\n---\nx', '2020-02-03', null],
    ['\ufeff---\ndate: 2020-02-03\n---\nx', '2020-02-03', null],
    ['---\ndate: 2020-02-30\n---\nx', null, null],
    ['---\ndate: 2999-01-01\n---\nx', null, null],
    ['---\na: &a [x]\ndate: *a\n---\nx', null, null],
    ['---\n: : broken [\ndate: 2020-01-01\n- a\n---\nx', null, null],
    ['+++\ndate = 2020-01-01\n+++\nx', null, null],
  ])('%j', (text, date, code) => {
    expect(of(text)).toEqual([date, code, 'x']);
    expect(of(text)).toEqual([date, code, 'x']);
  });

  it('runs nothing: other languages are refused, whatever they are called', () => {
    for (const language of ['js', 'javascript', 'JS', 'coffee', 'json', 'toml']) {
      const text = `---${language}\n{ date: (globalThis.wasRun = true, "2020-01-01") }\n---\nx`;
      expect(of(text)).toEqual([null, null, 'x']);
    }
    expect('wasRun' in globalThis).toBe(false);
  });

  it('is text where it does not close, and in files that have none', () => {
    expect(of('---\ndate: 2020-01-01\n')[0]).toBeNull();
    expect(of('---\ndate: 2020-01-01\n---\nx', 'a.py')[0]).toBeNull();
  });

  it('is read in time when it is hostile', () => {
    const start = performance.now();
    for (const body of [
      '\n'.repeat(40_000),
      ' '.repeat(40_000),
      '"a\n'.repeat(13_000),
      '[{'.repeat(20_000),
      'a: *b\n'.repeat(6000),
      '\n \n'.repeat(16_000),
    ]) {
      read('a.md', `---\nx: !a\n${body}\n---\nx`);
    }
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
