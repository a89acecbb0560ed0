/** `check` and `refs` as people run them: files, exit codes, streams. */

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type BuiltTool, buildTool, type Ended, scrubbedEnv } from '../built-tool.ts';
import { CODE, item, nativeArticle, writeFiles } from '../corpus-fixture.ts';

const DATED = { etat: 'VIGUEUR', dateDebut: '2000-01-01', dateFin: '2999-01-01' };
const GONE = { dateDebut: '2000-01-01', dateFin: '2010-01-01' };
const LAW = {
  'L1.md': nativeArticle('L1', DATED),
  'L2.md': nativeArticle('L2', { ...GONE, etat: 'ABROGE' }),
  'L3.md': nativeArticle('L3', { ...GONE, etat: 'TRANSFERE' }, { 'Nouveaux textes': [item('L3-1')] }),
  'L3-1.md': nativeArticle('L3-1', { ...DATED, dateDebut: '2010-01-01' }),
  'L4.md': nativeArticle('L4', { ...DATED, etat: 'VIGUEUR_DIFF', dateDebut: '2090-01-01' }),
  'L6.md': nativeArticle('L6', { ...DATED, dateDebut: '2010-01-01' }),
  'L5.md': nativeArticle('L5', { ...GONE, etat: 'TRANSFERE' }, { 'Nouveaux textes': [item('L6'), item('L3-1')] }),
};
const OF_CODE = `du ${CODE.toLowerCase()}`;

let tool: BuiltTool;
let folder: string;

beforeAll(async () => {
  tool = await buildTool();
}, 60_000);
afterAll(() => {
  tool.remove();
});
beforeEach(() => {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  folder = mkdtempSync(join(tmpdir(), 'lexloupe-'));
  writeFiles(join(folder, 'law'), LAW);
  mkdirSync(join(folder, 'docs'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(path: string, text: string): void {
  writeFileSync(join(folder, path), text);
}

function run(argv: readonly string[], input = ''): Ended {
  const args = argv.includes('-C') ? argv : [...argv, '-C', 'law'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool.main, ...args], {
    ...{ cwd: folder, env: scrubbedEnv(tool), input, encoding: 'utf8', maxBuffer: 1 << 28 },
  });
  return { status: status ?? -1, stdout, stderr };
}

const CASES: readonly (readonly [name: string, article: string, argv: readonly string[], status: number])[] = [
  ['holds', 'L. 1', [], 0],
  ['repealed', 'L. 2', [], 1],
  ['renumbered', 'L. 3', [], 1],
  ['unknown', 'L. 99', [], 1],
  ['an error that is not asked for', 'L. 2', ['--fail-on', 'never'], 0],
  ['a rule that is turned off', 'L. 2', ['--rule', 'repealed=never'], 0],
  ['a rule that is lowered', 'L. 2', ['--rule', 'repealed=note'], 0],
  ['a warning', 'L. 4', [], 0],
  ['a warning that fails', 'L. 4', ['--fail-on', 'warning'], 1],
  ['a warning too many', 'L. 4', ['--max-warnings', '0'], 1],
  ['warnings allowed', 'L. 4', ['--max-warnings', '1'], 0],
  ['a hidden warning too many', 'L. 4', ['--quiet', '--max-warnings', '0'], 1],
  ['a hidden warning that fails', 'L. 4', ['-q', '--fail-on', 'warning'], 1],
  ['a past day', 'L. 2', ['--as-of', '2005-01-01'], 0],
  ['a wrong day', 'L. 2', ['--as-of', 'someday'], 2],
  ['a wrong maximum', 'L. 1', ['--max-warnings', 'few'], 2],
  ['a wrong length', 'L. 1', ['--warn-before', 'soon'], 2],
  ['a wrong rule', 'L. 1', ['--rule', 'nope=error'], 2],
  ['a wrong code', 'L. 1', ['--default-code', '3'], 2],
  ['--write alone', 'L. 1', ['--write'], 2],
  ['two baselines', 'L. 1', ['--no-baseline', '--baseline', 'b.json'], 2],
];

describe('exit codes', () => {
  test.each(CASES)('%s', (_name, article, argv, status) => {
    write('docs/a.md', `Voir l'article ${article} ${OF_CODE}.\n`);
    expect(run(['check', 'docs', ...argv]).status).toBe(status);
  });

  test('no document, no path, no corpus: not done', () => {
    expect(run(['check', 'docs']).status).toBe(2);
    expect(run(['check', 'nowhere.md']).status).toBe(2);
    write('docs/a.md', 'Rien.\n');
    expect(run(['check', 'docs', '-C', 'nowhere']).status).toBe(2);
    expect(run(['check', 'docs']).status).toBe(0);
  });

  test('what cannot be read is counted and listed; exit 3 when it matters', () => {
    write('docs/a.md', 'Rien.\n');
    writeFileSync(join(folder, 'docs', 'b.md'), Buffer.from([0x61, 0, 0x62]));
    writeFileSync(join(folder, 'docs', 'c.md'), Buffer.from([0x61, 0xff, 0xfe, 0x62]));
    symlinkSync('nowhere', join(folder, 'docs', 'd.md'));
    const { status, stdout, stderr } = run(['check', 'docs', '-f', 'json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).data.skippedDocuments.map(({ path }: { path: string }) => path)).toEqual(
      expect.arrayContaining(['docs/b.md', 'docs/c.md']),
    );
    expect(stderr).toBe('');
    expect(run(['check', 'docs']).stdout).toContain('docs/b.md: binary file');
    expect(run(['check', 'docs', '--strict']).status).toBe(3);
  });
});

describe('what is judged', () => {
  test('front matter, option and configuration give the code of bare numbers, in this order', () => {
    const bare = "Voir l'article L. 2.\n";
    write('docs/a.md', bare);
    expect(run(['check', 'docs']).stdout).toContain('[ambiguous]');
    expect(run(['check', 'docs', '--default-code', CODE]).stdout).toContain('[repealed]');
    write('lexloupe.config.json', JSON.stringify({ defaultCode: { 'docs/*.md': CODE } }));
    expect(run(['check', 'docs']).stdout).toContain('[repealed]');
    write('docs/a.md', `---\ndefaultCode: Code des bouées\n---\n${bare}`);
    expect(run(['check', 'docs', '--default-code', CODE]).stdout).toContain('[outside]');
  });

  test('that citations hold is said only when all of them were judged and none is left out', () => {
    const sayOf = (text: string, ...more: string[]): string => {
      write('docs/a.md', text);
      return run(['check', 'docs', ...more]).stdout;
    };
    expect(sayOf(`Voir l'article L. 1 ${OF_CODE}.\n`)).toContain('Every citation that was judged holds.');
    expect(sayOf('Rien ici.\n')).toContain('No citation was found.');
    expect(sayOf('Voir la loi n° 1998-9412 du 4 mars 1998.\n')).toContain('No citation could be judged');
    for (const more of [
      ['--rule', 'repealed=never'],
      ['--quiet', '--rule', 'repealed=note'],
    ]) {
      expect(sayOf(`Voir l'article L. 2 ${OF_CODE}.\n`, ...more)).toContain('No finding is left to show');
    }
  });

  test('the standard input, under the name it is given', () => {
    const { status, stdout } = run(['check', '-', '--stdin-name', 'docs/x.md'], `Article L. 2 ${OF_CODE}.\n`);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^docs\/x\.md\n {2}1:9 {2}error/);
  });

  test('lists of files, and what git says changed', () => {
    const git = (...args: string[]): void => {
      const name = ['-c', 'user.name=a', '-c', 'user.email=a@example.org'];
      execFileSync('git', [...name, ...args], { cwd: folder, env: { PATH: process.env['PATH'] ?? '', HOME: folder } });
    };
    write('docs/a.md', `Article L. 2 ${OF_CODE}.\n`);
    git('init', '-q');
    git('add', 'docs');
    git('commit', '-q', '-m', 'un', '--date', '2005-01-01T12:00:00');
    expect(run(['check', 'docs', '--changed'])).toMatchObject({ status: 0 });
    write('docs/b.md', `Article L. 3 ${OF_CODE}.\n`);
    expect(run(['check', 'docs', '--changed']).stdout).toMatch(/^docs\/b\.md\n.*\[renumbered\]/);
    write('list', 'docs/b.md\n');
    expect(run(['check', '--files-from', 'list']).stdout).not.toContain('docs/a.md');
    expect(run(['check', '--files-from', '-'], 'docs/a.md\n').stdout).toContain('docs/a.md');
    expect(run(['check', 'docs', '--changed=nope']).status).toBe(2);
  });

  test('each document on its own day', () => {
    write('docs/old.md', `---\ndate: 2005-03-01\n---\nArticle L. 2 ${OF_CODE}.\n`);
    write('docs/undated.md', `Article L. 2 ${OF_CODE}.\n`);
    const { status, stdout, stderr } = run(['check', 'docs', '--as-of', 'document']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^docs\/undated\.md/);
    expect(stderr).toContain('docs/undated.md bears no date');
    expect(run(['check', 'docs/old.md', '--as-of', 'document']).status).toBe(0);
    expect(run(['list', '--as-of', 'document']).status).toBe(2);
  });

  test('comments silence, with a reason', () => {
    write('docs/a.md', `<!-- lexloupe-ignore-next repealed: histoire -->\nArticle L. 2 ${OF_CODE}.\n`);
    expect(run(['check', 'docs'])).toMatchObject({ status: 0, stdout: expect.stringContaining('1 finding silenced') });
    write('docs/a.md', `<!-- lexloupe-ignore-next repealed -->\nArticle L. 2 ${OF_CODE}.\n`);
    expect(run(['check', 'docs'])).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('ignore-without-reason'),
    });
  });
});

describe('the baseline', () => {
  const dead = `Voir l'article L. 2 ${OF_CODE}.`;

  test('knows what was there, wherever its lines went; tells what is stale', () => {
    write('docs/a.md', `${dead}\n`);
    expect(run(['check', 'docs', '--update-baseline']).status).toBe(0);
    expect(run(['check', 'docs'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('1 known finding ignored.'),
    });
    write('docs/a.md', `# Titre\n\nUne phrase.\n\n${dead.replace(' L. 2 ', '\nL. 2\n')}\n`);
    expect(run(['check', 'docs'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('1 known finding ignored.'),
    });
    expect(run(['check', 'docs', '--no-baseline']).status).toBe(1);
    write('docs/a.md', `${dead}\n\n${dead}\n`);
    expect(run(['check', 'docs']).status).toBe(1);
    write('docs/a.md', 'Rien.\n');
    expect(run(['check', 'docs']).stdout).toContain('[stale-baseline]');
    expect(run(['check', 'docs', '--prune-baseline']).stdout).not.toContain('stale');
    expect(JSON.parse(readFileSync(join(folder, '.lexloupe-baseline.json'), 'utf8')).findings).toEqual([]);
  });

  test('an entry of a document that was removed is stale; of one that was not looked at, it is not', () => {
    write('docs/a.md', `${dead}\n`);
    write('docs/b.md', 'Rien.\n');
    run(['check', 'docs', '--update-baseline']);
    expect(run(['check', 'docs/b.md']).stdout).not.toContain('[stale-baseline]');
    rmSync(join(folder, 'docs/a.md'));
    expect(run(['check', 'docs/b.md']).stdout).toContain('[stale-baseline]');
  });
});

describe('--fix', () => {
  const source = `Voir l'article L. 3 ${OF_CODE} et l'article\r\nL.\u00a05 du même code, l'article L. 2 ${OF_CODE}.`;

  test('prints a patch and touches nothing; --write does it, and refuses what it must', () => {
    write('docs/a.md', source);
    const { status, stdout, stderr } = run(['check', 'docs', '--fix']);
    expect(status).toBe(1);
    expect(readFileSync(join(folder, 'docs/a.md'), 'utf8')).toBe(source);
    execFileSync('git', ['apply', '--check', '-'], {
      cwd: folder,
      input: stdout,
      env: { PATH: process.env['PATH'] ?? '' },
    });
    expect(stderr).toMatch(/L\.\u00a05: it has several successors\n/);
    expect(stderr).toMatch(/L\. 2: no successor is stated\n/);
    const written = run(['check', 'docs', '--fix', '--write', '-f', 'text', '-f', 'json=out.json']);
    expect(written.status).toBe(1);
    expect(readFileSync(join(folder, 'docs/a.md'), 'utf8')).toBe(source.replace('L. 3', 'L. 3-1'));
    const saved = JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'));
    expect(saved.data.fix).toMatchObject({ written: true, rewritten: [{ before: 'L. 3', after: 'L. 3-1' }] });
    expect(written.stdout).toContain('docs/a.md:1: L. 3 → L. 3-1');
    expect(run(['check', 'docs', '--fix']).stdout).toBe('');
  });

  test.each([
    ['a range', `Articles L. 3 à L. 3-1 ${OF_CODE}.`],
    ['quoted words', 'Les mots : « article L. 3 » sont remplacés par les mots : « article L. 4 ».'],
    ['the past', `L'ancien article L. 3 ${OF_CODE}.`],
    ['a silenced one', `<!-- lexloupe-ignore-next renumbered: oui -->\nArticle L. 3 ${OF_CODE}.`],
    ['markup inside the number', `Article L. **3** ${OF_CODE}.`],
  ])('leaves alone %s', (_name, text) => {
    write('docs/a.md', text);
    run(['check', 'docs', '--fix', '--write']);
    expect(readFileSync(join(folder, 'docs/a.md'), 'utf8')).toBe(text);
  });

  test('changes the code where its full title stands beside the number alone', () => {
    writeFiles(join(folder, 'law'), {
      'old.md': nativeArticle(
        'L9',
        { ...GONE, etat: 'TRANSFERE' },
        { 'Nouveaux textes': [item('L1', 'V', 'Code des bouées')] },
      ),
      'new.md': nativeArticle('L1', { ...DATED, dateDebut: '2010-01-01', texte: 'Code des bouées' }),
    });
    write('docs/a.md', `Article L. 9 ${OF_CODE}.\n`);
    write('docs/b.md', `Articles L. 1 et L. 9 ${OF_CODE}.\n`);
    write('docs/c.md', `Article L. 9 ${OF_CODE}. Article L. 1 du même code.\n`);
    run(['check', 'docs', '--fix', '--write']);
    expect(readFileSync(join(folder, 'docs/a.md'), 'utf8')).toBe('Article L. 1 du code des bouées.\n');
    expect(readFileSync(join(folder, 'docs/b.md'), 'utf8')).toBe(`Articles L. 1 et L. 9 ${OF_CODE}.\n`);
    expect(readFileSync(join(folder, 'docs/c.md'), 'utf8')).toBe(
      `Article L. 9 ${OF_CODE}. Article L. 1 du même code.\n`,
    );
  });
});

describe('hostile names and bytes', () => {
  const NAMES = ['-a.md', ' b.md', 'c\u001b[31m.md', 'd\n.md', 'é\u0301\u202e.md', '$(x).md', 'e\'".md'];

  test('are read, and never reach a terminal raw', () => {
    for (const name of NAMES) write(`docs/${name}`, `Article L. 2 ${OF_CODE} \u001b[31m.\n`);
    const { status, stdout } = run(['check', 'docs']);
    expect(status).toBe(1);
    expect(stdout).toContain(`${NAMES.length} documents`);
    expect([...stdout].filter((c) => c !== '\n' && (c < ' ' || c === '\u202e'))).toEqual([]);
    const answer = JSON.parse(run(['check', 'docs', '-f', 'json']).stdout);
    expect(answer.findings).toHaveLength(NAMES.length);
  });

  test('two runs give the same bytes, whatever the cache', () => {
    for (const name of ['a', 'b', 'c']) write(`docs/${name}.md`, `Articles L. 1, L. 2 et L. 3 ${OF_CODE}.\n`);
    const first = run(['check', 'docs', '-f', 'json']);
    expect(run(['check', 'docs', '-f', 'json'])).toEqual(first);
    expect(run(['check', 'docs', '-f', 'json', '--no-cache'])).toEqual(first);
    expect(run(['check', 'docs', '-f', 'json', '--lang', 'fr'])).toEqual(first);
  });
});

describe('refs', () => {
  test('an article, documents, the standard input', () => {
    write('law/L7.md', nativeArticle('L7', DATED, {}, "Au sens de l'article L. 1 et de l'article précédent."));
    const { stdout } = run(['refs', 'L7', '-f', 'json']);
    const rows = JSON.parse(stdout).data;
    expect(rows.map(({ text, target }: { text: string; target: { status: string } }) => [text, target.status])).toEqual(
      [
        ['L. 1', 'resolved'],
        [expect.stringContaining('précédent'), 'resolved'],
      ],
    );
    const file = readFileSync(join(folder, 'law/L7.md'), 'utf8');
    expect(file.slice(rows[0].start.offset, rows[0].end.offset)).toBe('L. 1');
    expect(run(['refs', '-', '-f', 'csv'], `Article L. 2 ${OF_CODE}.`).stdout).toContain('-,1,9,L. 2,article');
  });

  test('a path wins over an article of the same name', () => {
    write('L1', `Article L. 3 ${OF_CODE}.`);
    expect(run(['refs', 'L1']).stdout).toMatch(/^L1\n {2}1:9 {2}L\. 3/);
    rmSync(join(folder, 'L1'));
    expect(run(['refs', 'L1']).stdout).toContain('No citation');
  });

  test('without a corpus, extracts only', () => {
    write('docs/a.md', `Article L. 2 ${OF_CODE}.\n`);
    const options = { cwd: join(folder, 'docs'), env: scrubbedEnv(tool), encoding: 'utf8' } as const;
    const { status, stdout } = spawnSync(process.execPath, [tool.main, 'refs', 'a.md', '-f', 'json'], options);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      corpus: null,
      data: [{ num: 'L. 2', target: { status: 'not-looked-up' } }],
    });
    expect(run(['refs', 'docs', '-C', 'nowhere']).status).toBe(2);
  });

  test('every decision', () => {
    write('docs/a.md', `Articles L. 1 à L. 3 ${OF_CODE}.\n`);
    const { stdout } = run(['refs', 'docs', '--verbose']);
    expect(stdout).toMatch(/range: L\. 1 → L\. 3\n[^]*articles meant: 3/);
  });
});

test('changes --impact names the documents that cite what changed', () => {
  write('docs/a.md', `Article L. 3 ${OF_CODE} et article L. 1 ${OF_CODE}.\n`);
  write('docs/b.md', `Article L. 1 ${OF_CODE}.\n`);
  const { stdout } = run(['changes', '--from', '2009-01-01', '--to', '2011-01-01', '--impact', 'docs', '-f', 'json']);
  const { impact } = JSON.parse(stdout).data;
  expect(impact.documents).toBe(2);
  expect(impact.citations).toMatchObject([
    { document: 'docs/a.md', text: 'L. 3', kind: 'renumbered', day: '2010-01-01' },
  ]);
});
