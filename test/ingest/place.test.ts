import { describe, expect, it } from 'vitest';
import { createPlaceTable } from '../../src/ingest/place.ts';

const SETTINGS = { codeMap: [], assumed: null };
const FOLDERS = 5000;

function folderOf(at: number): string {
  return `code-du-travail/partie-${at % 7}/livre-${at}`;
}

describe('the place of a file', () => {
  it('is the same when more folders came than are remembered', () => {
    const table = createPlaceTable('', SETTINGS);
    table.noteReadme('code-du-travail/partie-3', 'code-du-travail/partie-3/README.md', 'Code de la mutualité');
    const first = Array.from({ length: FOLDERS }, (_, at) => table.placeOf(folderOf(at), 'article.md'));
    const again = Array.from({ length: FOLDERS }, (_, at) => table.placeOf(folderOf(at), 'article.md'));
    expect(again).toEqual(first);
    const titles = first.map(({ readme, folder }) => (readme ?? folder)?.texte.title);
    const expected = first.map((_, at) => (at % 7 === 3 ? 'Code de la mutualité' : 'Code du travail'));
    expect(titles).toEqual(expected);
    expect(first[FOLDERS - 1]?.section).toHaveLength(2);
  });

  it('is one object for all files of a folder, as long as it is remembered', () => {
    const table = createPlaceTable('', SETTINGS);
    expect(table.placeOf(folderOf(1), 'a.md')).toBe(table.placeOf(folderOf(1), 'b.md'));
    const before = table.placeOf(folderOf(1), 'a.md');
    for (let at = 2; at < FOLDERS; at++) table.placeOf(folderOf(at), 'a.md');
    expect(table.placeOf(folderOf(1), 'a.md')).not.toBe(before);
  });
});
