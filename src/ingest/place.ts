/** What the folders around a file say: its code, and the divisions it stands in. */

import { basename, dirname } from 'node:path';
import picomatch from 'picomatch';
import type { PlaceEvidence } from '../attribution.ts';
import type { Texte } from '../core/model.ts';
import { findCode, texteFromLabel } from '../core/textes.ts';
import type { IngestSettings } from './settings.ts';

export interface Place extends PlaceEvidence {
  /** Titles of the divisions between the code's folder and the file. */
  readonly section: readonly string[];
}

/** Says the place of each file of one root. Readmes are told to it before the files they speak for. */
export interface PlaceTable {
  noteReadme(folder: string, path: string, title: string | null): void;
  placeOf(folder: string, name: string): Place;
}

interface FolderPlace {
  readonly readme: PlaceEvidence['readme'];
  readonly folder: PlaceEvidence['folder'];
  readonly section: readonly string[];
}

const CODE_TITLE = /^code[ -](?:de|du|des|d['’]|g[ée]n[ée]ral|disciplinaire)\b/i;
const OUTER_FOLDERS = 3;
/** Files come folder by folder: when as many are known, all are forgotten. An archive has hundreds of thousands. */
const MOST_FOLDERS = 4096;

/** The place table of the corpus whose root is `root` (a resolved path). */
export function createPlaceTable(root: string, settings: IngestSettings): PlaceTable {
  const readmes = new Map<string, { texte: Texte; path: string }>();
  const folders = new Map<string, FolderPlace>();
  const outer = outerPlace(root);
  const configured = settings.codeMap.map((entry) => ({ isMatch: picomatch(entry.glob), texte: entry.texte }));
  const folderPlace = (folder: string): FolderPlace => {
    const known = folders.get(folder);
    if (known !== undefined) return known;
    if (folders.size >= MOST_FOLDERS) [folders, places].forEach((map) => map.clear());
    const place = inheritPlace(folder, readmes, outer, folderPlace);
    folders.set(folder, place);
    return place;
  };
  const places = new Map<string, Place>();
  /** One object a folder: what follows from a place alone need be found once. */
  const unconfigured = (folder: string): Place => {
    const known = places.get(folder);
    if (known !== undefined) return known;
    const place = { ...folderPlace(folder), configured: null, assumed: settings.assumed };
    places.set(folder, place);
    return place;
  };
  return {
    noteReadme(folder, path, title) {
      const texte = title === null ? null : codeOfTitle(title);
      if (texte === null) return;
      readmes.set(folder, { texte, path });
      folders.clear();
      places.clear();
    },
    placeOf(folder, name) {
      if (configured.length === 0) return unconfigured(folder);
      const path = folder === '' ? name : `${folder}/${name}`;
      const match = configured.find((entry) => entry.isMatch(path));
      return { ...folderPlace(folder), configured: match?.texte ?? null, assumed: settings.assumed };
    },
  };
}

function inheritPlace(
  folder: string,
  readmes: ReadonlyMap<string, { texte: Texte; path: string }>,
  outer: FolderPlace,
  folderPlace: (folder: string) => FolderPlace,
): FolderPlace {
  const name = folder.slice(folder.lastIndexOf('/') + 1);
  const parent = folder === '' ? outer : folderPlace(folder.includes('/') ? dirname(folder) : '');
  const readme = readmes.get(folder) ?? null;
  const code = folder === '' ? null : codeOfFolder(name);
  if (readme !== null || code !== null) {
    const own = code === null ? parent.folder : { texte: code, name };
    const isSame = own === null || readme === null || own.texte.key === readme.texte.key;
    return { readme: readme ?? null, folder: isSame ? own : code === null ? null : own, section: [] };
  }
  const isInCode = parent.readme !== null || parent.folder !== null;
  return { ...parent, section: isInCode && folder !== '' ? [...parent.section, titleOfDivision(name)] : [] };
}

/** A root named for its code, or standing in the folder of a known one. */
function outerPlace(root: string): FolderPlace {
  let path = root;
  const own = codeOfFolder(basename(path));
  if (own !== null) return { readme: null, folder: { texte: own, name: basename(path) }, section: [] };
  for (let level = 0; level < OUTER_FOLDERS; level++) {
    path = dirname(path);
    const texte = findCode(basename(path));
    if (texte !== null && basename(path).length > 4)
      return { readme: null, folder: { texte, name: basename(path) }, section: [] };
  }
  return { readme: null, folder: null, section: [] };
}

/** The code that a folder's name means: a title in any case, or a slug; unknown codes by their form. */
function codeOfFolder(name: string): Texte | null {
  const known = name.length > 4 ? findCode(name) : null;
  if (known !== null) return known;
  const title = name.includes(' ') ? name : name.replaceAll('-', ' ');
  return CODE_TITLE.test(title) ? texteFromLabel(toSentenceCase(title)) : null;
}

function codeOfTitle(title: string): Texte | null {
  return findCode(title) ?? (CODE_TITLE.test(title) ? texteFromLabel(title) : null);
}

function toSentenceCase(title: string): string {
  const lower = title.toLowerCase();
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

/** lexlib numbers its divisions: `03. Partie réglementaire`. */
function titleOfDivision(name: string): string {
  return name.replace(/^\d{2}\. /, '').normalize('NFC');
}
