import { describe, expect, it } from 'vitest';
import { packFiles, unpackFiles } from '../../src/ingest/file-message.ts';
import { type FileIngest, ingestFile, skipUnread } from '../../src/ingest/file-reader.ts';
import { createPlaceTable } from '../../src/ingest/place.ts';
import { cleanAfterEach, makeCorpus, nativeArticle, seedArticle } from '../corpus-fixture.ts';

cleanAfterEach();

const BODY = 'Le gardien applique les articles L. 1 à L. 4 et l’article R. 12 du code civil.';
const FILES = {
  'Code des phares et balises/L1.md': nativeArticle('L1', { etat: 'ABROGE', date_debut: '2001-02-03' }, {}, BODY),
  'Code des phares et balises/L2.md': nativeArticle('L2', {}, { cites: ['L1'] }),
  'Code des phares et balises/seed.md': seedArticle('L3', { 'Cité par': ['Code des phares et balises - art. L1 (V)'] }),
  'Code des phares et balises/L4.md': nativeArticle('L4', {}, {}, '<p>Les feux sont <b>rouges</b> – ou verts 🚢.</p>'),
  'Code des phares et balises/vide.md': '',
  'bruit.md': '# Rien\n\u0007',
};

/** Bodies and words go as UTF-8. */
function decodeTexts(ingest: FileIngest): FileIngest {
  const decode = (text: string | Uint8Array): string =>
    typeof text === 'string' ? text : Buffer.from(text).toString();
  const articles = ingest.file.articles.map((article) => ({
    ...article,
    body: decode(article.body),
    words: article.words === null ? null : decode(article.words),
  }));
  return { ...ingest, file: { ...ingest.file, articles } };
}

describe('a message of files', () => {
  it('gives back, from another thread, all that was read', () => {
    const root = makeCorpus(FILES);
    const places = createPlaceTable(root, { codeMap: [], assumed: null });
    const read = [
      ...Object.keys(FILES).map((path) => {
        const at = path.lastIndexOf('/');
        return ingestFile(root, path.slice(0, Math.max(at, 0)), path.slice(at + 1), places);
      }),
      skipUnread('image.png', 'extension'),
    ];
    const back = unpackFiles(structuredClone(packFiles(read)));
    expect(back.map(decodeTexts)).toEqual(read);
    expect(read.flatMap(({ file }) => file.articles.flatMap(({ words }) => words ?? []))).toHaveLength(1);
    expect(read.flatMap(({ file }) => file.articles.flatMap((article) => article.liens)).length).toBeGreaterThan(1);
    expect(read.flatMap(({ file }) => file.articles.flatMap((article) => article.cites ?? [])).length).toBeGreaterThan(
      1,
    );
  });

  it('sends once what several articles share', () => {
    const root = makeCorpus(FILES);
    const places = createPlaceTable(root, { codeMap: [], assumed: null });
    const folder = 'Code des phares et balises';
    const message = packFiles(['L1.md', 'L2.md', 'L1.md'].map((name) => ingestFile(root, folder, name, places)));
    expect(message.sections).toHaveLength(1);
    const [first, , third] = unpackFiles(structuredClone(message)).flatMap(({ file }) => file.articles);
    expect(third?.section).toBe(first?.section);
  });
});
