/** Files as they go from the thread that reads them to the one that writes: values alone, what many share sent once. */

import type { Anomaly, Evidence, Lien, Texte } from '../core/model.ts';
import type { StoredText } from '../store/full-text.ts';
import type { AttributedArticle } from '../store/writer.ts';
import type { FileIngest } from './file-reader.ts';

/** Some files in the order in which they were read. */
export interface FileMessage {
  readonly files: readonly PackedFile[];
  readonly textes: readonly Texte[];
  readonly evidences: readonly (readonly Evidence[])[];
  readonly sections: readonly (readonly string[])[];
  /** Bodies and words in UTF-8, which costs neither side a string; to be transferred. */
  readonly texts: Uint8Array<ArrayBuffer>;
}

type File = FileIngest['file'];
type Article = AttributedArticle;
type Cite = NonNullable<Article['cites']>[number];
/** Place in a list of the message; null for none. */
type Place = number | null;
/** A stretch of `texts`. */
type Span = readonly [from: number, to: number];

type PackedFile = readonly [
  ...[name: File['name'], format: File['format'], skip: File['skip'], hash: File['hash']],
  ...[size: number, mtimeMs: number, ctimeMs: number],
  ...[anomalies: readonly Anomaly[] | null, articles: readonly PackedArticle[] | null],
];
type PackedArticle = readonly [
  ...[line: number, num: Article['num'], texte: Place, evidence: number, articleCid: Article['articleCid']],
  ...[id: Article['id'], etat: Article['etat'], dateDebut: Article['dateDebut'], dateFin: Article['dateFin']],
  ...[section: number, body: Span, bodyKind: Article['bodyKind'], bodyLine: number, nota: Article['nota']],
  ...[
    words: Span | null,
    liens: readonly PackedLien[] | null,
    anomalies: readonly Anomaly[] | null,
    cites: readonly PackedCite[] | null,
  ],
];
type PackedLien = readonly [
  ...[heading: Lien['heading'], relation: Lien['relation'], direction: Lien['direction'], typeLien: Lien['typeLien']],
  ...[sens: Lien['sens'], label: string, texte: Place, num: Lien['target']['num'], id: Lien['target']['id']],
  ...[etat: Lien['target']['etat'], date: Lien['date'], line: number],
];
type PackedCite = readonly [texte: Place, num: string, to: Cite['to'], isOpenEnded: boolean, use: Cite['use']];

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

type Textes = Shared<Texte>;

interface Lists {
  readonly textes: Textes;
  readonly evidences: Shared<readonly Evidence[]>;
  readonly sections: Shared<readonly string[]>;
  readonly texts: Texts;
}

interface Texts {
  put(text: StoredText): Span;
  /** A copy of all that was put. */
  bytes(): Uint8Array<ArrayBuffer>;
}

/** Grown to what the largest message needs. */
let room = new Uint8Array(1 << 20);

function createTexts(): Texts {
  let end = 0;
  const keep = (size: number): void => {
    if (end + size <= room.length) return;
    const grown = new Uint8Array(2 * (end + size));
    grown.set(room.subarray(0, end));
    room = grown;
  };
  return {
    put(text) {
      const from = end;
      keep(typeof text === 'string' ? 3 * text.length : text.length);
      if (typeof text === 'string') end += ENCODER.encodeInto(text, room.subarray(from)).written;
      else {
        room.set(text, from);
        end += text.length;
      }
      return [from, end];
    },
    bytes: () => room.slice(0, end),
  };
}

const ENCODER = new TextEncoder();

/** The message of these files. */
export function packFiles(ingests: readonly FileIngest[]): FileMessage {
  const texts = createTexts();
  const lists: Lists = { textes: createShared(), evidences: createShared(), sections: createShared(), texts };
  const files = ingests.map((ingest) => packFile(ingest, lists));
  const { textes, evidences, sections } = lists;
  return { files, textes: textes.list, evidences: evidences.list, sections: sections.list, texts: texts.bytes() };
}

function packFile({ file, stamp }: FileIngest, lists: Lists): PackedFile {
  const articles = listed(file.articles)?.map((article) => packArticle(article, lists)) ?? null;
  const { size, mtimeMs, ctimeMs } = stamp;
  return [file.name, file.format, file.skip, file.hash, size, mtimeMs, ctimeMs, listed(file.anomalies), articles];
}

function packArticle(a: Article, { textes, evidences, sections, texts }: Lists): PackedArticle {
  const texte = placeIf(a.texte, textes);
  const evidence = evidences.placeOf(a.texteEvidence);
  const section = sections.placeOf(a.section);
  const liens = listed(a.liens)?.map((lien) => packLien(lien, textes)) ?? null;
  const cites = listed(a.cites ?? [])?.map((cite) => packCite(cite, textes)) ?? null;
  const { line, num, articleCid, id, etat, dateDebut, dateFin, bodyKind, bodyLine, nota } = a;
  const [body, words] = [texts.put(a.body), a.words === null ? null : texts.put(a.words)];
  // prettier-ignore
  return [
    line, num, texte, evidence, articleCid, id, etat, dateDebut, dateFin, section, body, bodyKind, bodyLine, nota, words,
    liens, listed(a.anomalies), cites,
  ];
}

function packLien(
  { heading, relation, direction, typeLien, sens, label, target, date, line }: Lien,
  textes: Textes,
): PackedLien {
  const { num, id, etat } = target;
  return [
    heading,
    relation,
    direction,
    typeLien,
    sens,
    label,
    placeIf(target.texte, textes),
    num,
    id,
    etat,
    date,
    line,
  ];
}

function packCite({ texte, num, to, isOpenEnded, use }: Cite, textes: Textes): PackedCite {
  return [placeIf(texte, textes), num, to, isOpenEnded, use];
}

function placeIf(texte: Texte | null, textes: Textes): Place {
  return texte === null ? null : textes.placeOf(texte);
}

function listed<T>(list: readonly T[]): readonly T[] | null {
  return list.length === 0 ? null : list;
}

/** The files of a message. What they shared when it was made they share again. */
export function unpackFiles(message: FileMessage): readonly FileIngest[] {
  return message.files.map((packed) => unpackFile(packed, message));
}

const NO_ANOMALY: readonly Anomaly[] = [];
const NO_LIEN: readonly Lien[] = [];
const NO_CITE: readonly Cite[] = [];

function unpackFile(packed: PackedFile, message: FileMessage): FileIngest {
  const [name, format, skip, hash, size, mtimeMs, ctimeMs, anomalies, articles] = packed;
  return {
    file: {
      name,
      format,
      skip,
      hash,
      articles: articles?.map((article) => unpackArticle(article, message)) ?? [],
      anomalies: anomalies ?? NO_ANOMALY,
    },
    stamp: { size, mtimeMs, ctimeMs },
  };
}

/** All that a file says of an article: what a history adds is never read in another thread. */
type ReadArticle = Required<Omit<Article, 'blob' | 'acts' | 'isReplaced'>>;

function unpackArticle(packed: PackedArticle, { textes, evidences, sections, texts }: FileMessage): ReadArticle {
  // prettier-ignore
  const [
    line, num, texte, evidence, articleCid, id, etat, dateDebut, dateFin, section, body, bodyKind, bodyLine, nota,
    words, liens, anomalies, cites,
  ] = packed;
  // prettier-ignore
  return {
    line, num, articleCid, id, etat, dateDebut, dateFin, bodyKind, bodyLine, nota,
    body: texts.subarray(...body),
    words: words === null ? null : texts.subarray(...words),
    texte: texteAt(textes, texte),
    texteEvidence: evidences[evidence] ?? [],
    section: sections[section] ?? [],
    liens: liens?.map((lien) => unpackLien(lien, textes)) ?? NO_LIEN,
    anomalies: anomalies ?? NO_ANOMALY,
    cites: cites?.map((cite) => unpackCite(cite, textes)) ?? NO_CITE,
  };
}

function unpackLien(packed: PackedLien, textes: readonly Texte[]): Lien {
  const [heading, relation, direction, typeLien, sens, label, texte, num, id, etat, date, line] = packed;
  const target = { texte: texteAt(textes, texte), num, id, etat };
  return { heading, relation, direction, typeLien, sens, label, target, date, line };
}

function unpackCite([texte, num, to, isOpenEnded, use]: PackedCite, textes: readonly Texte[]): Cite {
  return { texte: texteAt(textes, texte), num, to, isOpenEnded, use };
}

function texteAt(textes: readonly Texte[], place: Place): Texte | null {
  return place === null ? null : (textes[place] ?? null);
}
