/** Commands to be timed: how they are written, run, and how much memory they take. */

import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const BIG = 1 << 30;
const POLL_MS = 50;

/** How a command line is shown: arguments that a shell would split stand between quotation marks. */
export const showArgs = (args) => args.map((arg) => (/[\s:*"'()]/.test(arg) ? `'${arg}'` : arg)).join(' ');

/** A command: what is spawned, and how it is written in the table. */
export function command(program, args, more = {}) {
  return { program, args, shown: `${program} ${showArgs(args)}`, ...more };
}

/** A line for bash, whose "$1", "$2"… are the arguments. */
export function shell(line, args, shown) {
  return { program: 'bash', args: ['-c', line, 'bash', ...args], shown };
}

/** Runs to the end. Milliseconds, status and what was written; throws when it did not start, was killed or failed. */
export function run({ program, args, cwd, timeout, statuses = [0, 1], shown }, env, isRead = false) {
  const start = process.hrtime.bigint();
  const stdio = ['ignore', isRead ? 'pipe' : 'ignore', 'pipe'];
  const child = spawnSync(program, args, { env, cwd, timeout, maxBuffer: BIG, stdio });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  const err = String(child.stderr ?? '');
  if (child.error?.code === 'ETIMEDOUT') return { ms, status: null, out: '', err, isCut: true };
  if (child.error !== undefined) throw child.error;
  if (child.signal !== null) throw new Error(`${shown}: ${child.signal}`);
  if (!statuses.includes(child.status)) throw new Error(`${shown}: exit ${child.status}: ${err.trim().slice(-300)}`);
  return { ms, status: child.status, out: String(child.stdout ?? ''), err, isCut: false };
}

/** KiB of a field of /proc/PID/status; 0 where the system has none. */
function statusField(pid, name) {
  try {
    return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** Runs to the end, looking at its memory 20 times a second: largest resident set, and largest anonymous part of it, in MiB. */
export async function runWatched({ program, args, cwd, shown }, env) {
  const start = process.hrtime.bigint();
  const child = spawn(program, args, { env, cwd, stdio: 'ignore' });
  const most = { peak: 0, anonymous: 0 };
  const timer = setInterval(() => {
    most.peak = Math.max(most.peak, statusField(child.pid, 'VmHWM'));
    most.anonymous = Math.max(most.anonymous, statusField(child.pid, 'RssAnon'));
  }, POLL_MS);
  const status = await new Promise((done, fail) => child.on('exit', done).on('error', fail));
  clearInterval(timer);
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`${shown}: exit ${status}`);
  return { ms, peak: most.peak / 1024, anonymous: most.anonymous / 1024 };
}
