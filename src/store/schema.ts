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
  {
    needsReread: false,
    sql: `
      CREATE TABLE history (
        id INTEGER PRIMARY KEY, root INTEGER NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, state TEXT NOT NULL,
        UNIQUE (root, kind, name));
      ALTER TABLE version ADD COLUMN homonym TEXT;
    `,
  },
  {
    // Versions that two files hold are merged when the index is built.
    needsReread: true,
    sql: `
      ALTER TABLE version ADD COLUMN twin_of INTEGER;
      ALTER TABLE version ADD COLUMN merged TEXT;
      ALTER TABLE lien ADD COLUMN twin_of INTEGER;
    `,
  },
  {
    // Bodies are searched for citations when they are read.
    needsReread: true,
    sql: `
      ALTER TABLE body ADD COLUMN cites TEXT;
      CREATE TABLE citation (
        texte INTEGER NOT NULL, num_key TEXT NOT NULL, version INTEGER NOT NULL, uses INTEGER NOT NULL,
        PRIMARY KEY (texte, num_key, version)) WITHOUT ROWID;
      CREATE TABLE citation_range (
        texte INTEGER NOT NULL, first TEXT NOT NULL, last TEXT, version INTEGER NOT NULL, uses INTEGER NOT NULL);
    `,
  },
  {
    // Words are indexed when bodies are read. `content=''`: texts are kept once, in body, and rows go by their number alone.
    // The body comes first: what is in another column costs two bytes more.
    needsReread: true,
    sql: `
      CREATE VIRTUAL TABLE search_text USING fts5(
        body, nota, num, title, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
      CREATE VIRTUAL TABLE search_word USING fts5vocab('search_text', 'row');
    `,
  },
  {
    // What proves the texte of a version is the same list for all that stand in one place.
    needsReread: true,
    sql: 'CREATE TABLE evidence (id INTEGER PRIMARY KEY, list TEXT NOT NULL);',
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
  CREATE INDEX version_cid ON version (article_cid, texte) WHERE article_cid IS NOT NULL;
  CREATE INDEX version_id ON version (article_id) WHERE article_id IS NOT NULL;
  CREATE INDEX lien_version ON lien (version);
  CREATE INDEX lien_target ON lien (target_texte, target_num_key);
  CREATE INDEX lien_target_id ON lien (target_id) WHERE target_id IS NOT NULL;
  CREATE INDEX anomaly_file ON anomaly (file);
  CREATE INDEX citation_range_version ON citation_range (version);
  CREATE INDEX version_bare ON version (date_debut) WHERE article_id IS NULL AND date_debut IS NOT NULL;
  CREATE INDEX version_uncid ON version (article_id) WHERE article_cid IS NULL AND article_id IS NOT NULL;
  CREATE INDEX version_twin ON version (twin_of) WHERE twin_of IS NOT NULL;
  CREATE INDEX version_merged ON version (id) WHERE merged IS NOT NULL;
  CREATE INDEX lien_twin ON lien (twin_of) WHERE twin_of IS NOT NULL;
  CREATE INDEX file_skip ON file (skip) WHERE skip IS NOT NULL;
  CREATE INDEX anomaly_conflict ON anomaly (kind) WHERE kind = 'source-conflict';
`;
