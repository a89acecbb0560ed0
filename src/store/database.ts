/** Opens, replaces and migrates the database of one corpus in the cache folder; the only importer of the driver. */

import { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite';
import { type Migration, MIGRATIONS } from './schema.ts';

export type Database = DatabaseSyncInstance;
export type Statement = StatementSyncInstance;

/** Where the index of one corpus lives: a folder holding generations, and a pointer to the current one. */
export interface IndexPlace {
  readonly folder: string;
}

const POINTER = 'current';
const LOCK = 'lock';
/** Bodies of a few thousand bytes leave a fifth of a smaller page empty. */
const PAGE_BYTES = 16_384;
const BUSY_MS = 30_000;
/** Pages kept while files are read, in kB; of temporary tables, as much as one batch of words. */
const CACHE_KB = 32_768;
/** Rows sorted at once, in kB: what fits the cache of a processor is sorted in half the time, and the rest waits in a file. */
const SORT_KB = 8192;
/** A generation written this recently may be about to be published. */
const PUBLISHING_MS = 60_000;
/** Another process may publish, and remove what the pointer named, any number of times; this often is enough. */
const TRIES = 5;

/** Folder of the index of these roots under these settings. `identity` lists all that changes what would be stored. */
export function placeOf(cacheDir: string, identity: readonly string[]): IndexPlace {
  return { folder: join(cacheDir, digestOf(identity.join('\n'))) };
}

/** FNV-1a of 128 bits, its last 96 in hexadecimal: node:crypto takes a twentieth of a start to load. */
function digestOf(text: string): string {
  let hash = 0x6c62272e07bb014262b821756295c58dn;
  for (const byte of Buffer.from(text)) hash = BigInt.asUintN(128, (hash ^ BigInt(byte)) * 0x1000000000000000000013bn);
  return BigInt.asUintN(96, hash).toString(16).padStart(24, '0');
}

/** A database held in memory only, ready to be filled. */
export function createInMemory(): Database {
  const db = new DatabaseSync(':memory:');
  createTables(db, MIGRATIONS);
  return db;
}

/**
 * A new generation beside the current one, invisible until `publish`, and locked until it is closed: what a killed
 * process left is told by its lock being gone. Throws when the folder cannot be written.
 */
export function createGeneration(
  place: IndexPlace,
  migrations: readonly Migration[] = MIGRATIONS,
): { db: Database; file: string } {
  makeFolder(place.folder);
  removeAbandoned(place);
  const file = join(place.folder, `${randomBytes(8).toString('hex')}.db`);
  const db = new DatabaseSync(file);
  // The driver refuses journal_mode=OFF without a word; the journal of an empty database is empty anyway.
  db.exec(
    `PRAGMA page_size=${PAGE_BYTES}; PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF`,
  );
  db.exec(`PRAGMA cache_size=-${CACHE_KB}; PRAGMA temp_store=FILE; PRAGMA temp.cache_size=-${CACHE_KB}`);
  createTables(db, migrations);
  return { db, file };
}

/** Runs what sorts many rows one after another: a sort takes the memory that pages may take. */
export function sortInPieces(db: Database, run: () => void): void {
  const { cache_size: pages } = db.prepare('PRAGMA cache_size').get();
  db.exec(`PRAGMA cache_size=-${SORT_KB}`);
  run();
  db.exec(`PRAGMA cache_size=${Number(pages)}`);
}

/** Node's own recursive mkdir never ends where the system refuses a name with ENOENT (/proc). */
function makeFolder(folder: string): void {
  const missing: string[] = [];
  for (let path = folder; !isFolder(path) && dirname(path) !== path; path = dirname(path)) missing.push(path);
  for (const path of missing.reverse()) {
    try {
      fs.mkdirSync(path, { mode: 0o700 });
    } catch (error) {
      // Another process may have made it.
      if (!isFolder(path)) throw error;
    }
  }
}

function isFolder(path: string): boolean {
  return fs.statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Closes a generation that is complete, and gives up its lock: the driver keeps a closed database until it is collected. */
export function closeGeneration(db: Database): void {
  db.exec('PRAGMA locking_mode=NORMAL');
  versionOf(db);
  db.close();
}

/** Makes `file` the current generation; readers of the former one keep it until they close. */
export function publish(place: IndexPlace, file: string): void {
  const lock = new DatabaseSync(join(place.folder, LOCK));
  try {
    // One at a time, or each would leave the generation of the other behind. A killed process leaves no lock.
    lock.exec(`PRAGMA busy_timeout=${BUSY_MS}; BEGIN EXCLUSIVE`);
    const former = currentFile(place);
    const name = file.slice(place.folder.length + 1);
    const draft = join(place.folder, `${name}.pointer`);
    fs.writeFileSync(draft, name);
    fs.renameSync(draft, join(place.folder, POINTER));
    if (former !== null && former !== file) removeGeneration(former);
  } finally {
    lock.close();
  }
}

/** A generation, opened. */
export interface OpenGeneration {
  readonly db: Database;
  readonly file: string;
  /** False when the file system refuses writing. */
  readonly isWritable: boolean;
}

/**
 * Opens the current generation; null when there is none that this program can use: absent, damaged, of another schema.
 * An index of an older schema is brought up to date in place, unless a migration needs the files to be read again.
 */
export function openCurrent(place: IndexPlace, migrations: readonly Migration[] = MIGRATIONS): OpenGeneration | null {
  let file = currentFile(place);
  for (let tries = 0; file !== null && tries < TRIES; tries++) {
    const opened = openGeneration(place, file, migrations);
    if (opened !== null) return opened;
    const next = currentFile(place);
    if (next === file) return null;
    file = next;
  }
  return null;
}

function openGeneration(place: IndexPlace, file: string, migrations: readonly Migration[]): OpenGeneration | null {
  const isWritable = canWrite(place.folder) && canWrite(file);
  let db: Database | null = null;
  try {
    db = new DatabaseSync(file, { readOnly: !isWritable });
    db.exec(`PRAGMA busy_timeout=${BUSY_MS}; PRAGMA mmap_size=268435456; PRAGMA temp_store=MEMORY`);
    if (versionOf(db) === migrations.length || (isWritable && migrate(db, migrations))) return { db, file, isWritable };
  } catch {
    // A damaged index is only a cache: the caller builds another.
  }
  db?.close();
  return null;
}

/** SQLite's result codes for what the disk does: no permission, busy, read-only, I/O, damaged, full, cannot open, no database. */
const STORAGE_CODES: ReadonlySet<number> = new Set([3, 5, 6, 8, 10, 11, 13, 14, 26]);
const DAMAGE_CODES: ReadonlySet<number> = new Set([11, 26]);

/** True when `error` comes from where the index is kept, and not from what is put into it. */
export function isStorageProblem(error: unknown): boolean {
  return STORAGE_CODES.has(codeOf(error)) || (error instanceof Error && 'syscall' in error);
}

/** True when `error` says that the bytes of an index are no longer those that were written. */
export function isDamage(error: unknown): boolean {
  return DAMAGE_CODES.has(codeOf(error));
}

/** The primary result code of SQLite; -1 for any other error. */
function codeOf(error: unknown): number {
  if (!(error instanceof Error) || !('sqliteCode' in error) || typeof error.sqliteCode !== 'number') return -1;
  return error.sqliteCode & 0xff;
}

/** Bytes on disk of a generation. */
export function bytesOf(file: string): number {
  return fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** Removes a generation and its journal. */
export function removeGeneration(file: string): void {
  for (const path of [file, `${file}-journal`, `${file}-wal`, `${file}-shm`]) fs.rmSync(path, { force: true });
}

function createTables(db: Database, migrations: readonly Migration[]): void {
  for (const migration of migrations) db.exec(migration.sql);
  db.exec(`PRAGMA user_version=${migrations.length}`);
}

/** Applies the missing migrations in one transaction; false when one of them needs the files to be read again. */
function migrate(db: Database, migrations: readonly Migration[]): boolean {
  const from = versionOf(db);
  if (from === 0 || from > migrations.length) return false;
  if (migrations.slice(from).some((migration) => migration.needsReread)) return false;
  db.exec('BEGIN IMMEDIATE');
  // Another process may have applied them meanwhile.
  for (const migration of migrations.slice(versionOf(db))) db.exec(migration.sql);
  db.exec(`PRAGMA user_version=${migrations.length}; COMMIT`);
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

/** Removes what a killed process left: files that are neither fresh, nor current, nor locked by who writes them. */
function removeAbandoned(place: IndexPlace): void {
  const current = currentFile(place);
  for (const name of fs.readdirSync(place.folder)) {
    const path = join(place.folder, name);
    const stat = fs.statSync(path, { throwIfNoEntry: false });
    if (path === current || stat === undefined || Date.now() - stat.mtimeMs < PUBLISHING_MS) continue;
    if (name.endsWith('.pointer')) fs.rmSync(path, { force: true });
    else if (name.endsWith('.db') && !isBeingWritten(path)) removeGeneration(path);
  }
}

function isBeingWritten(file: string): boolean {
  const db = new DatabaseSync(file);
  try {
    db.exec('BEGIN IMMEDIATE');
    return false;
  } catch (error) {
    return !isDamage(error);
  } finally {
    db.close();
  }
}
