import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { page, POISON, tagsOf } from './html-sample.ts';
import { reportView, spannedFinding } from './report-sample.ts';
import { findForbidden, findingOf } from './sample.ts';

describe('findings', () => {
  const rowsOf = (html: string): readonly string[] => html.split('\n').filter((line) => line.startsWith('<tr><td'));

  it('have a row each: what is wrong, the sentence, the act, the successors', async () => {
    const rows = rowsOf(await page());
    expect(rows).toHaveLength(5);
    expect(rows[0]).toContain(
      '<td class="severity" data-value="error" data-order="0"><span class="badge bad">error</span></td>',
    );
    expect(rows[0]).toContain('<p><span class="kept">L1-2</span> is repealed.</p>');
    expect(rows[0]).toContain('<dt>In the text</dt><dd><q>Voir L1-2.</q></dd>');
    expect(rows[0]).toContain('<dt>Act</dt><dd><bdi>Décret n° 9999-1</bdi></dd>');
    expect(rows[0]).toContain('<dt>Now</dt><dd><bdi>PHARES:<span class="kept">L2-1</span></bdi></dd>');
    expect(rows[0]).toContain('<td class="verdict" data-value="repealed">');
    expect(rows[0]).toContain('data-value="docs/guide été.md"');
    expect(rows[0]).toContain('<span class="line">line 3:5</span>');
  });

  it('are counted by severity, code and verdict; silenced ones are counted apart', async () => {
    const labelled = [1, 2, 3].map((at) => findingOf({ targetLabel: `Code ${at === 1 ? 'A' : 'B'} - art. L${at}` }));
    const html = await page(
      reportView({ findings: [...labelled, spannedFinding({ suppression: { kind: 'inline', reason: null } })] }),
    );
    expect(html).toContain(
      '<li class="bad"><strong>3</strong> errors</li>\n<li class="none"><strong>0</strong> warnings</li>',
    );
    const bars = [...html.matchAll(/<span class="name">([^<]*)<\/span>.*<span class="count">(\d+)<\/span>/g)].map(
      ([, name, n]) => `${name} ${n}`,
    );
    expect(bars).toEqual(['Code B 2', 'Code A 1', 'repealed 3']);
    expect(html).toContain('Known or silenced findings that are not shown: 1.');
  });

  it('are told apart by rule where nothing is judged', async () => {
    const html = await page(reportView({ findings: [findingOf({ verdict: null, rule: 'missing-mirror' })] }));
    expect(html).toContain('By rule');
    expect(html).not.toMatch(/By verdict|>Verdict/);
  });

  it('are 5,000 at most, the most serious, and what is left is said', async () => {
    const notes = Array.from({ length: 50_000 }, (_, at) => findingOf({ severity: 'note', message: `n${at}` }));
    const html = await page(reportView({ findings: [...notes, findingOf({ message: 'the error' })] }));
    const rows = rowsOf(html);
    expect(rows).toHaveLength(5000);
    expect(rows[0]).toContain('the error');
    expect(html).toContain('This page holds 5,000 findings of 50,001, the most serious first.');
    expect(html).toContain('<strong>50,000</strong> notes');
  });

  it('T18 stay in their cells whatever they say', async () => {
    const hostile = fc.oneof(
      fc.constantFrom(POISON, '</td>', '<!--', '&#0;', ']]>'),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(hostile, { minLength: 6, maxLength: 6 }),
        async ([a = '', b = '', c = '', d = '', e = '', f = '']) => {
          const finding = spannedFinding({
            rule: a,
            message: b,
            text: c,
            sentence: c,
            by: d,
            successors: [e],
            targetLabel: f,
          });
          const html = await page(reportView({ findings: [{ ...finding, primary: { path: f, line: 3 } }], rules: [] }));
          expect(findForbidden(html)).toBeNull();
          const shape = tagsOf(html).map(({ name }) => name);
          expect(shape.filter((name) => name === 'td')).toHaveLength(5);
          expect(shape.filter((name) => name === 'script' || name === 'style')).toHaveLength(2);
        },
      ),
      { numRuns: 60 },
    );
  });
});
