/** Opens, replaces and migrates the database of one corpus in the cache folder; the only importer of the driver. */

import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite';
import { MIGRATIONS, SCHEMA_VERSION } from './schema.ts';

export type Database = DatabaseSyncInstance;
export type Statement = StatementSyncInstance;

/** Where the index of one corpus lives: a folder holding generations, and a pointer to the current one. */
export interface IndexPlace {
  readonly folder: string;
}

const POINTER = 'current';
const BUSY_MS = 30_000;
const DAY_MS = 86_400_000;

/** Folder of the index of these roots under these settings. `identity` lists all that changes what would be stored. */
export function placeOf(cacheDir: string, identity: readonly string[]): IndexPlace {
  const key = createHash('sha256').update(identity.join('\n')).digest('hex').slice(0, 24);
  return { folder: join(cacheDir, key) };
}

/** A database held in memory only, ready to be filled. */
export function createInMemory(): Database {
  const db = new DatabaseSync(':memory:');
  createTables(db);
  return db;
}

/** A new generation beside the current one, invisible until `publish`. Throws when the folder cannot be written. */
export function createGeneration(place: IndexPlace): { db: Database; file: string } {
  fs.mkdirSync(place.folder, { recursive: true, mode: 0o700 });
  removeAbandoned(place);
  const file = join(place.folder, `${randomBytes(8).toString('hex')}.db`);
  const db = new DatabaseSync(file);
  db.exec('PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY');
  createTables(db);
  return { db, file };
}

/** Makes `file` the current generation; readers of the former one keep it until they close. */
export function publish(place: IndexPlace, file: string): void {
  const former = currentFile(place);
  const name = file.slice(place.folder.length + 1);
  const draft = join(place.folder, `${name}.pointer`);
  fs.writeFileSync(draft, name);
  fs.renameSync(draft, join(place.folder, POINTER));
  if (former !== null && former !== file) removeGeneration(former);
}

/**
 * Opens the current generation; null when there is none that this program can use: absent, damaged, of another schema.
 * `isWritable` is false when the file system refuses writing.
 */
export function openCurrent(place: IndexPlace): { db: Database; file: string; isWritable: boolean } | null {
  const file = currentFile(place);
  if (file === null) return null;
  const isWritable = canWrite(place.folder) && canWrite(file);
  let db: Database | null = null;
  try {
    db = new DatabaseSync(file, { readOnly: !isWritable });
    db.exec(`PRAGMA busy_timeout=${BUSY_MS}; PRAGMA mmap_size=1073741824; PRAGMA temp_store=MEMORY`);
    if (versionOf(db) === SCHEMA_VERSION || (isWritable && migrate(db))) return { db, file, isWritable };
  } catch {
    // A damaged index is only a cache: the caller builds another.
  }
  db?.close();
  return null;
}

/** Bytes on disk of a generation. */
export function bytesOf(file: string): number {
  return fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** Removes a generation and its journal. */
export function removeGeneration(file: string): void {
  for (const path of [file, `${file}-journal`, `${file}-wal`, `${file}-shm`]) fs.rmSync(path, { force: true });
}

function createTables(db: Database): void {
  for (const migration of MIGRATIONS) db.exec(migration.sql);
  db.exec(`PRAGMA user_version=${SCHEMA_VERSION}`);
}

/** Applies the missing migrations in one transaction; false when one of them needs the files to be read again. */
function migrate(db: Database): boolean {
  const from = versionOf(db);
  const missing = MIGRATIONS.slice(from);
  if (from === 0 || from > SCHEMA_VERSION || missing.some((migration) => migration.needsReread)) return false;
  db.exec('BEGIN IMMEDIATE');
  for (const migration of missing) db.exec(migration.sql);
  db.exec(`PRAGMA user_version=${SCHEMA_VERSION}; COMMIT`);
  return true;
}

function versionOf(db: Database): number {
  return Number(db.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
}

function currentFile(place: IndexPlace): string | null {
  try {
    const name = fs.readFileSync(join(place.folder, POINTER), 'utf8').trim();
    return /^[0-9a-f]{16}\.db$/.test(name) ? join(place.folder, name) : null;
  } catch {
    return null;
  }
}

function canWrite(path: string): boolean {
  try {
    fs.accessSync(path, fs.constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Removes what a killed build left: files of more than a day that the pointer does not name. */
function removeAbandoned(place: IndexPlace): void {
  const current = currentFile(place);
  for (const name of fs.readdirSync(place.folder)) {
    const path = join(place.folder, name);
    const stat = fs.statSync(path, { throwIfNoEntry: false });
    const isOld = stat !== undefined && Date.now() - stat.mtimeMs > DAY_MS;
    if (name.endsWith('.db') && path !== current && isOld) removeGeneration(path);
  }
}
