/** Holds the manifests of all folders against the disk, task after task, in as many threads as take them. */

import { isSameFile } from '../sources/file.ts';
import { folderTime } from '../sources/folder.ts';
import { beginOf, namesOf, type PackedFolders, pathOf } from '../store/packed-folders.ts';

/** What is looked at, and what was seen of it: all that threads need, and share. */
export interface Verification {
  /** Full paths. */
  readonly roots: readonly string[];
  readonly folders: PackedFolders;
  /** Four numbers each: the first folder and the one after the last, the first file and the one after the last. */
  readonly tasks: Float64Array;
  /** The next task that nobody took. */
  readonly next: Int32Array;
  /** Of each task, folder and file: SAME, OTHER, or 0 while it has not been looked at. */
  readonly doneTasks: Uint8Array;
  readonly seenFolders: Uint8Array;
  readonly seenFiles: Uint8Array;
}

export const SAME = 1;
const OTHER = 2;

/** Files and folders of a task: a millisecond or so. */
const TASK_LOOKS = 256;

/** Cuts `folders` up into tasks of about as many files each; a large folder is one of several. */
export function planVerification(roots: readonly string[], folders: PackedFolders): Verification {
  const { fileEnds } = folders;
  const tasks: number[] = [];
  let [from, file] = [0, 0];
  for (const [folder, end] of fileEnds.entries()) {
    if (end - file + folder - from < TASK_LOOKS && folder + 1 < fileEnds.length) continue;
    // A task is of whole folders, or of a part of one.
    const begin = beginOf(fileEnds, folder);
    const isCut = end - begin > TASK_LOOKS;
    if (isCut && folder > from) tasks.push(from, folder, file, begin);
    if (!isCut) tasks.push(from, folder + 1, file, end);
    else pushParts(tasks, folder, begin, end);
    [from, file] = [folder + 1, end];
  }
  return {
    ...{ roots, folders, tasks: new Float64Array(tasks), next: new Int32Array(new SharedArrayBuffer(4)) },
    doneTasks: new Uint8Array(new SharedArrayBuffer(tasks.length / 4)),
    seenFolders: new Uint8Array(new SharedArrayBuffer(fileEnds.length)),
    seenFiles: new Uint8Array(new SharedArrayBuffer(folders.stamps.length / 3)),
  };
}

function pushParts(tasks: number[], folder: number, begin: number, end: number): void {
  for (let at = begin; at < end; at += TASK_LOOKS) tasks.push(folder, folder + 1, at, Math.min(at + TASK_LOOKS, end));
}

/** Does tasks until all are taken; another thread may still be at one. */
export function doTasks(verification: Verification): void {
  const { doneTasks, next } = verification;
  const namesIn = rememberNames(verification.folders);
  for (;;) {
    const task = Atomics.add(next, 0, 1);
    if (task >= doneTasks.length) return;
    doTask(verification, task, namesIn);
  }
}

/** Does again what another thread has not done yet: it need not be waited for. */
export function finishTasks(verification: Verification): void {
  const namesIn = rememberNames(verification.folders);
  for (const task of verification.doneTasks.keys()) {
    if (Atomics.load(verification.doneTasks, task) === 0) doTask(verification, task, namesIn);
  }
}

/** Reads the names of a folder once for all the tasks that it was cut into. */
function rememberNames(folders: PackedFolders): (folder: number) => readonly string[] {
  let [last, names]: [number, readonly string[]] = [-1, []];
  return (folder) => {
    if (folder !== last) [last, names] = [folder, namesOf(folders, folder)];
    return names;
  };
}

/** Folders that are not as they were, or hold a file that is not; all tasks done. */
export function suspectFolders({ tasks, doneTasks, folders, seenFolders, seenFiles }: Verification): readonly number[] {
  const found = new Set<number>();
  for (const task of doneTasks.keys()) {
    if (Atomics.load(doneTasks, task) === SAME) continue;
    for (let folder = tasks[4 * task] ?? 0; folder < (tasks[4 * task + 1] ?? 0); folder += 1) {
      const files = seenFiles.subarray(beginOf(folders.fileEnds, folder), folders.fileEnds[folder]);
      if (seenFolders[folder] !== SAME || files.includes(OTHER)) found.add(folder);
    }
  }
  return [...found];
}

function doTask(verification: Verification, task: number, namesIn: (folder: number) => readonly string[]): void {
  const { roots, folders, tasks, doneTasks, seenFolders, seenFiles } = verification;
  const [firstFile, lastFile] = [tasks[4 * task + 2] ?? 0, tasks[4 * task + 3] ?? 0];
  const { fileEnds, stamps, times } = folders;
  let isSame = true;
  for (let folder = tasks[4 * task] ?? 0; folder < (tasks[4 * task + 1] ?? 0); folder += 1) {
    const [begin, end] = [beginOf(fileEnds, folder), fileEnds[folder] ?? 0];
    const [root, path] = [roots[folders.roots[folder] ?? 0] ?? '', pathOf(folders, folder)];
    const full = path === '' ? root : `${root}/${path}`;
    if (firstFile <= begin) {
      seenFolders[folder] = folderTime(full, '') === times[folder] ? SAME : OTHER;
      isSame &&= seenFolders[folder] === SAME;
    }
    const names = namesIn(folder);
    for (let file = Math.max(begin, firstFile); file < Math.min(end, lastFile); file += 1) {
      // A file that is never opened is as it was while its folder is.
      const isNever = Number.isNaN(stamps[3 * file]);
      seenFiles[file] = isNever || isSameFile(`${full}/${names[file - begin] ?? ''}`, stamps, 3 * file) ? SAME : OTHER;
      isSame &&= seenFiles[file] === SAME;
    }
  }
  // What was seen is there for every thread before the task is told to be done.
  Atomics.store(doneTasks, task, isSame ? SAME : OTHER);
}
