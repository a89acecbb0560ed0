/** The tables of an index, as append-only migrations, whose number is PRAGMA user_version. Columns bear LEGI's names. */

export interface Migration {
  readonly sql: string;
  /** True when what the files say must be read again: the index is built anew. */
  readonly needsReread: boolean;
}

export const MIGRATIONS: readonly Migration[] = [
  {
    needsReread: true,
    sql: `
      CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE folder (
        id INTEGER PRIMARY KEY, root INTEGER NOT NULL, path TEXT NOT NULL, changed REAL NOT NULL,
        names TEXT NOT NULL, stamps BLOB NOT NULL);
      CREATE TABLE file (
        id INTEGER PRIMARY KEY, folder INTEGER NOT NULL, name TEXT NOT NULL, format TEXT, skip TEXT, hash TEXT);
      CREATE TABLE texte (
        id INTEGER PRIMARY KEY, key TEXT NOT NULL, nature TEXT, num TEXT, title TEXT NOT NULL, cid TEXT, date TEXT);
      CREATE TABLE section (id INTEGER PRIMARY KEY, titles TEXT NOT NULL);
      CREATE TABLE version (
        id INTEGER PRIMARY KEY, file INTEGER NOT NULL, line INTEGER NOT NULL, num TEXT, num_key TEXT, ordre TEXT NOT NULL,
        texte INTEGER, texte_stated INTEGER NOT NULL, texte_evidence TEXT, article_cid TEXT, article_id TEXT, etat TEXT,
        date_debut TEXT, date_fin TEXT, section INTEGER, own_acts INTEGER NOT NULL, mentions TEXT);
      CREATE TABLE body (version INTEGER PRIMARY KEY, texte TEXT NOT NULL, kind TEXT NOT NULL, line INTEGER NOT NULL, nota TEXT);
      CREATE TABLE lien (
        id INTEGER PRIMARY KEY, version INTEGER NOT NULL, heading TEXT, relation TEXT NOT NULL, direction TEXT NOT NULL,
        type_lien TEXT, sens TEXT, label TEXT NOT NULL, target_texte INTEGER, target_num TEXT, target_num_key TEXT,
        target_id TEXT, target_etat TEXT, date TEXT, line INTEGER NOT NULL);
      CREATE TABLE anomaly (
        id INTEGER PRIMARY KEY, file INTEGER NOT NULL, line INTEGER, kind TEXT NOT NULL, detail TEXT NOT NULL);
    `,
  },
  {
    needsReread: false,
    sql: 'ALTER TABLE version ADD COLUMN blob TEXT; ALTER TABLE version ADD COLUMN acts TEXT;',
  },
  {
    needsReread: false,
    sql: 'ALTER TABLE file ADD COLUMN mtime REAL;',
  },
];

/** Made once the first rows are in: an index filled row by row costs more than one sorted at the end. */
export const INDEXES = `
  CREATE UNIQUE INDEX folder_path ON folder (path, root);
  CREATE UNIQUE INDEX file_name ON file (folder, name);
  CREATE UNIQUE INDEX texte_key ON texte (key);
  CREATE INDEX version_file ON version (file);
  CREATE INDEX version_num ON version (num_key, texte);
  CREATE INDEX version_ordre ON version (texte, ordre);
  CREATE INDEX version_cid ON version (article_cid) WHERE article_cid IS NOT NULL;
  CREATE INDEX version_id ON version (article_id) WHERE article_id IS NOT NULL;
  CREATE INDEX lien_version ON lien (version);
  CREATE INDEX lien_target ON lien (target_texte, target_num_key);
  CREATE INDEX lien_target_id ON lien (target_id) WHERE target_id IS NOT NULL;
  CREATE INDEX anomaly_file ON anomaly (file);
`;
