import { describe, expect, it } from 'vitest';
import { checkstyleRenderer } from '../../src/render/checkstyle.ts';
import { junitRenderer } from '../../src/render/junit.ts';
import { reportContext, reportView, spannedFinding } from './report-sample.ts';
import { findForbidden, findingOf, HOSTILE, outputOf } from './sample.ts';
import { elementsOf, parseXml, type XmlElement } from './xml-document.ts';

const junit = (view = reportView()): XmlElement => parseXml(outputOf(junitRenderer, view, reportContext()));
const checkstyle = (view = reportView()): XmlElement => parseXml(outputOf(checkstyleRenderer, view, reportContext()));

describe('junit', () => {
  it('has a suite a file, errors and warnings failed, notes skipped, silenced findings left out', () => {
    const root = junit();
    expect(root.name).toBe('testsuites');
    expect(root.attributes).toEqual({ name: 'lexloupe check', tests: '5', failures: '4', errors: '0', skipped: '1' });
    expect(root.children.map(({ attributes }) => attributes)).toEqual([
      { name: 'docs/guide été.md', tests: '3', failures: '2', errors: '0', skipped: '1' },
      { name: 'docs/b.md', tests: '1', failures: '1', errors: '0', skipped: '0' },
      { name: 'lexloupe check', tests: '1', failures: '1', errors: '0', skipped: '0' },
    ]);
    expect(elementsOf(root, 'failure').map(({ attributes }) => attributes['type'])).toEqual([
      'error.repealed',
      'warning.ambiguous',
      'error.repealed',
      'warning.stale-baseline',
    ]);
    expect(elementsOf(root, 'skipped')).toHaveLength(1);
  });

  it('names a case by its rule, its place and its words, and says where in the failure', () => {
    const [first] = elementsOf(junit(), 'testcase');
    expect(first?.attributes).toEqual({
      name: 'repealed (3:5) L1-2',
      classname: 'docs/guide été.md',
      file: 'docs/guide été.md',
      line: '3',
    });
    expect(first?.children[0]?.text).toBe('docs/guide été.md:3:5: error: L1-2 is repealed. [repealed]\nL1-2');
  });

  it('makes up no column', () => {
    const [first] = elementsOf(junit(reportView({ kind: 'abrogated', findings: [findingOf()] })), 'testcase');
    expect(first?.attributes).toMatchObject({ name: "repealed (7) l'article  L1-2", line: '7' });
  });

  it('is one passed test when nothing was found', () => {
    const root = junit(reportView({ findings: [] }));
    expect(root.attributes).toMatchObject({ tests: '1', failures: '0' });
    expect(elementsOf(root, 'testcase')).toEqual([
      { name: 'testcase', attributes: { name: 'check', classname: 'lexloupe' }, children: [], text: '' },
    ]);
  });

  it('T18 keeps hostile text as text', () => {
    const text = `${HOSTILE}]]><failure/>"'&\ufffe`;
    const findings = [spannedFinding({ message: text, text, primary: { path: text, line: 3 } })];
    const root = junit(reportView({ findings }));
    expect(elementsOf(root, 'failure')).toHaveLength(1);
    expect(elementsOf(root, 'failure')[0]?.text).toContain(']]><failure/>"\'&\\u{fffe}');
    expect(findForbidden(outputOf(junitRenderer, reportView({ findings }), reportContext()))).toBeNull();
  });
});

describe('checkstyle', () => {
  it('has a file a file, with what is known of each place', () => {
    const root = checkstyle();
    expect(root.attributes).toEqual({ version: '4.3' });
    expect(root.children.map(({ attributes }) => attributes['name'])).toEqual([
      'docs/guide été.md',
      'docs/b.md',
      'lexloupe',
    ]);
    expect(root.children[0]?.children.map(({ attributes }) => attributes)).toEqual([
      { line: '3', column: '5', severity: 'error', message: 'L1-2 is repealed.', source: 'lexloupe.repealed' },
      { line: '5', column: '1', severity: 'warning', message: 'L1-2 is repealed.', source: 'lexloupe.ambiguous' },
      { line: '3', column: '5', severity: 'info', message: 'L1-2 is repealed.', source: 'lexloupe.superseded' },
    ]);
    expect(root.children[1]?.children[0]?.attributes).not.toHaveProperty('line');
  });

  it('is well formed without findings', () => {
    expect(checkstyle(reportView({ findings: [] })).children).toEqual([]);
  });

  it('names files of the corpus from the working directory', () => {
    const root = checkstyle(reportView({ kind: 'validate', findings: [findingOf()] }));
    expect(root.children[0]?.attributes['name']).toBe('examples/phares/L1-3.md');
  });
});
