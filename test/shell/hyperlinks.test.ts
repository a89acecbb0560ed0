import { describe, expect, it } from 'vitest';
import { createUrlOf, decideHyperlinks } from '../../src/shell/hyperlinks.ts';

describe('decideHyperlinks', () => {
  it.each([
    [{ TERM_PROGRAM: 'WezTerm' }, true],
    [{ TERM: 'xterm-kitty' }, true],
    [{ VTE_VERSION: '7200' }, true],
    [{ VTE_VERSION: '5001' }, true],
    [{ VTE_VERSION: '5000' }, false],
    [{ VTE_VERSION: '4602' }, false],
    [{ TERM: 'xterm-256color' }, false],
    [{}, false],
    [{ TERM: 'dumb', TERM_PROGRAM: 'vscode' }, false],
    [{ CI: 'true', TERM_PROGRAM: 'vscode' }, false],
    [{ TMUX: '/tmp/tmux-0/default,1,0', TERM_PROGRAM: 'WezTerm' }, false],
    [{ FORCE_HYPERLINK: '1', TERM: 'dumb' }, true],
    [{ FORCE_HYPERLINK: '0', TERM_PROGRAM: 'WezTerm' }, false],
    [{ FORCE_HYPERLINK: '', TERM_PROGRAM: 'WezTerm' }, true],
  ])('%j: %s', (env, expected) => {
    expect(decideHyperlinks(env)).toBe(expected);
  });
});

describe('createUrlOf', () => {
  const there = new Set(['/desk/law/code/Article L. 1 (é).md', '/elsewhere/b.md', '/desk/notes.md']);
  const urlOf = createUrlOf(['law/code', '/elsewhere'], { cwd: '/desk', host: 'desk' }, (path) => there.has(path));
  const urlOfFile = (path: string) => urlOf({ kind: 'file', path });

  it('leads to the file below the root that has it, or below the working directory', () => {
    expect(urlOfFile('Article L. 1 (é).md')).toBe('file://desk/desk/law/code/Article%20L.%201%20(%C3%A9).md');
    expect(urlOfFile('b.md')).toBe('file://desk/elsewhere/b.md');
    expect(urlOfFile('notes.md')).toBe('file://desk/desk/notes.md');
  });

  it('leads nowhere when no file is there', () => {
    expect(urlOfFile('gone.md')).toBeNull();
  });

  it('keeps the address of a page', () => {
    expect(urlOf({ kind: 'url', url: 'https://law.example/1' })).toBe('https://law.example/1');
  });
});
