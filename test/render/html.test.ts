import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { messagesFor } from '../messages-for.ts';
import { htmlRenderer } from '../../src/render/html.ts';
import { reportContext, reportView, spannedFinding } from './report-sample.ts';
import { findForbidden, HOSTILE, outputOf } from './sample.ts';

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

function tagsOf(html: string): readonly Tag[] {
  const tags: Tag[] = [];
  const parser = new Parser({ onopentag: (name, attributes) => tags.push({ name, attributes }) });
  parser.end(html);
  return tags;
}

const page = (view = reportView(), context = reportContext()): string => outputOf(htmlRenderer, view, context);

describe('html', () => {
  it('is one page in which nothing runs and nothing is fetched', () => {
    const html = page();
    expect(html.startsWith('<!doctype html>\n<html lang="en">')).toBe(true);
    const tags = tagsOf(html);
    const names = new Set(tags.map(({ name }) => name));
    for (const active of ['script', 'link', 'img', 'iframe', 'object', 'form', 'a'])
      expect(names).not.toContain(active);
    const attributes = tags.flatMap((tag) => Object.keys(tag.attributes));
    expect(attributes.filter((name) => name === 'style' || name === 'src' || name.startsWith('on'))).toEqual([]);
  });

  it('allows its own style by its hash, and nothing else', () => {
    const html = page();
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    const policy = tagsOf(html).find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
    expect(policy?.attributes['content']).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
    expect(style).toContain('prefers-color-scheme: dark');
    expect(style).not.toMatch(/url\(|@import/);
  });

  it('has a row a finding that counts, under its file', () => {
    const html = page();
    const rows = html.split('\n').filter((line) => line.startsWith('<tr><td'));
    expect(rows).toHaveLength(5);
    expect(rows[0]).toBe(
      '<tr><td class="severity error">error</td><td class="place">3:5</td><td class="rule">repealed</td>' +
        '<td class="text"><bdi>L1-2</bdi></td><td class="message"><bdi>L1-2 is repealed.</bdi></td>' +
        '<td class="successors"><bdi>PHARES:L2-1</bdi></td></tr>',
    );
    const groups = html.match(/scope="rowgroup"[^\n]*/g);
    expect(groups?.map((group) => /<bdi>(.*)<\/bdi>/.exec(group)?.[1])).toEqual([
      'docs/guide été.md',
      'docs/b.md',
      'lexloupe',
    ]);
  });

  it('speaks the language of the person, and says when there is nothing', () => {
    const { render, reports } = messagesFor('fr');
    const context = reportContext({ words: { ...render, ...reports.words } });
    expect(page(reportView(), context)).toContain('<html lang="fr">');
    expect(page(reportView({ findings: [] }), context)).toContain('<p>Rien n’a été trouvé.</p>');
  });

  it('T18 shows hostile text as text', () => {
    const text = `${HOSTILE}</style></td><script>x</script><img src=x onerror=x>"'&`;
    const hostile = spannedFinding({
      message: text,
      text,
      rule: text,
      primary: { path: text, line: 3 },
      successors: [text],
    });
    const html = page(reportView({ findings: [hostile], summary: text }));
    expect(findForbidden(html)).toBeNull();
    expect(tagsOf(html).map(({ name }) => name)).toEqual(
      tagsOf(page(reportView({ findings: [spannedFinding({ successors: ['x'] })], summary: 'x' }))).map(
        ({ name }) => name,
      ),
    );
  });
});
