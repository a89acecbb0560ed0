/** Files as they go from the thread that reads them to the one that writes: values alone, what many share sent once. */

import type { Anomaly, BodyKind, Evidence, Lien, Texte } from '../core/model.ts';
import type { AttributedArticle } from '../store/writer.ts';
import type { FileIngest } from './file-reader.ts';
import {
  createStreamReader,
  createStreamWriter,
  type MessageStream,
  type StreamReader,
  type StreamWriter,
} from './message-stream.ts';

/** Some files in the order in which they were read. */
export interface FileMessage {
  readonly files: number;
  readonly stream: MessageStream;
  /** Places in these lists are numbers of the stream. */
  readonly textes: readonly Texte[];
  readonly evidences: readonly (readonly Evidence[])[];
  readonly sections: readonly (readonly string[])[];
  readonly anomalies: readonly (readonly Anomaly[])[];
}

type Article = AttributedArticle;
type Cite = NonNullable<Article['cites']>[number];

interface Shared<T> {
  readonly list: readonly T[];
  /** Place of an object in the list, the same for the same object. */
  placeOf(item: T): number;
}

function createShared<T extends object>(): Shared<T> {
  const list: T[] = [];
  const places = new Map<T, number>();
  return {
    list,
    placeOf(item) {
      const known = places.get(item);
      if (known !== undefined) return known;
      const place = list.push(item) - 1;
      places.set(item, place);
      return place;
    },
  };
}

interface Packing {
  readonly out: StreamWriter;
  readonly textes: Shared<Texte>;
  readonly evidences: Shared<readonly Evidence[]>;
  readonly sections: Shared<readonly string[]>;
  readonly anomalies: (readonly Anomaly[])[];
}

/** The place of what is in no list. */
const NOWHERE = -1;

/** The message of these files. */
export function packFiles(ingests: readonly FileIngest[]): FileMessage {
  const packing: Packing = {
    out: createStreamWriter(),
    textes: createShared(),
    evidences: createShared(),
    sections: createShared(),
    anomalies: [],
  };
  for (const ingest of ingests) packFile(ingest, packing);
  const { out, textes, evidences, sections, anomalies } = packing;
  return {
    files: ingests.length,
    stream: out.finish(),
    textes: textes.list,
    evidences: evidences.list,
    sections: sections.list,
    anomalies,
  };
}

function packFile({ file, stamp }: FileIngest, packing: Packing): void {
  const { out } = packing;
  out.word(file.name);
  out.term(file.format);
  out.term(file.skip);
  out.word(file.hash);
  out.number(stamp.size);
  out.number(stamp.mtimeMs);
  out.number(stamp.ctimeMs);
  packAnomalies(file.anomalies, packing);
  out.number(file.articles.length);
  for (const article of file.articles) packArticle(article, packing);
}

function packAnomalies(list: readonly Anomaly[], { out, anomalies }: Packing): void {
  out.number(list.length === 0 ? NOWHERE : anomalies.push(list) - 1);
}

function packArticle(article: Article, packing: Packing): void {
  const { out, textes, evidences, sections } = packing;
  out.number(article.line);
  out.word(article.num);
  packTexte(article.texte, packing);
  out.number(evidences.placeOf(article.texteEvidence));
  out.word(article.articleCid);
  out.word(article.id);
  out.term(article.etat);
  out.term(article.dateDebut);
  out.term(article.dateFin);
  out.number(sections.placeOf(article.section));
  out.text(article.body);
  out.term(article.bodyKind);
  out.number(article.bodyLine);
  out.word(article.nota);
  out.text(article.words);
  packAnomalies(article.anomalies, packing);
  out.number(article.liens.length);
  for (const lien of article.liens) packLien(lien, out, textes);
  const cites = article.cites ?? NO_CITE;
  out.number(cites.length);
  for (const cite of cites) packCite(cite, packing);
}

function packLien(lien: Lien, out: StreamWriter, textes: Shared<Texte>): void {
  const { target } = lien;
  out.term(lien.heading);
  out.term(lien.relation);
  out.term(lien.direction);
  out.term(lien.typeLien);
  out.term(lien.sens);
  out.word(lien.label);
  out.number(target.texte === null ? NOWHERE : textes.placeOf(target.texte));
  out.word(target.num);
  out.word(target.id);
  out.term(target.etat);
  out.term(lien.date);
  out.number(lien.line);
}

function packCite(cite: Cite, packing: Packing): void {
  const { out } = packing;
  packTexte(cite.texte, packing);
  out.word(cite.num);
  out.word(cite.to);
  out.number(cite.isOpenEnded ? 1 : 0);
  out.term(cite.use);
}

function packTexte(texte: Texte | null, { out, textes }: Packing): void {
  out.number(texte === null ? NOWHERE : textes.placeOf(texte));
}

/** The files of a message. What they shared when it was made they share again. */
export function unpackFiles(message: FileMessage): readonly FileIngest[] {
  const from = createStreamReader(message.stream);
  return Array.from({ length: message.files }, () => unpackFile(from, message));
}

const NO_ANOMALY: readonly Anomaly[] = [];
const NO_LIEN: readonly Lien[] = [];
const NO_CITE: readonly Cite[] = [];

function unpackFile(from: StreamReader, message: FileMessage): FileIngest {
  const [name, format, skip, hash] = [from.word() ?? '', from.term(), from.term<Skip>(), from.word()];
  const stamp = { size: from.number(), mtimeMs: from.number(), ctimeMs: from.number() };
  const anomalies = message.anomalies[from.number()] ?? NO_ANOMALY;
  const articles = unpackList(from, NO_ARTICLE, () => unpackArticle(from, message));
  return { file: { name, format, skip, hash, articles, anomalies }, stamp };
}

type Skip = NonNullable<FileIngest['file']['skip']>;

/** All that a file says of an article: what a history adds is never read in another thread. */
type ReadArticle = Required<Omit<Article, 'blob' | 'acts' | 'isReplaced'>>;

const NO_ARTICLE: readonly ReadArticle[] = [];

/** As many as the next number says, each by `unpack`. */
function unpackList<T>(from: StreamReader, none: readonly T[], unpack: () => T): readonly T[] {
  const length = from.number();
  if (length === 0) return none;
  const list: T[] = [];
  while (list.length < length) list.push(unpack());
  return list;
}

function unpackArticle(from: StreamReader, message: FileMessage): ReadArticle {
  const { textes, evidences, sections, anomalies } = message;
  // Members are made in the order in which they were put.
  return {
    line: from.number(),
    num: from.word(),
    texte: textes[from.number()] ?? null,
    texteEvidence: evidences[from.number()] ?? [],
    articleCid: from.word(),
    id: from.word(),
    etat: from.term<NonNullable<Article['etat']>>(),
    dateDebut: from.term(),
    dateFin: from.term(),
    section: sections[from.number()] ?? [],
    body: from.text() ?? '',
    bodyKind: from.term<BodyKind>() ?? 'text',
    bodyLine: from.number(),
    nota: from.word(),
    words: from.text(),
    anomalies: anomalies[from.number()] ?? NO_ANOMALY,
    liens: unpackList(from, NO_LIEN, () => unpackLien(from, textes)),
    cites: unpackList(from, NO_CITE, () => unpackCite(from, textes)),
  };
}

function unpackLien(from: StreamReader, textes: readonly Texte[]): Lien {
  return {
    heading: from.term(),
    relation: from.term<Lien['relation']>() ?? 'related',
    direction: from.term<Lien['direction']>() ?? 'out',
    typeLien: from.term(),
    sens: from.term<NonNullable<Lien['sens']>>(),
    label: from.word() ?? '',
    target: {
      texte: textes[from.number()] ?? null,
      num: from.word(),
      id: from.word(),
      etat: from.term<NonNullable<Lien['target']['etat']>>(),
    },
    date: from.term(),
    line: from.number(),
  };
}

function unpackCite(from: StreamReader, textes: readonly Texte[]): Cite {
  return {
    texte: textes[from.number()] ?? null,
    num: from.word() ?? '',
    to: from.word(),
    isOpenEnded: from.number() === 1,
    use: from.term<Cite['use']>() ?? 'live',
  };
}
