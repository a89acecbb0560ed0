/** Long work as a generator that says how far it is: run at once, or in steps that let Ctrl-C and progress be seen. */

/** Files done; null total when it is not known. */
export interface Progress {
  readonly done: number;
  readonly total: number | null;
}

export type Steps<T> = Generator<Progress, T>;

/** How long work is to be run. `signal` interrupts it: the generator's cleanup runs, then the reason is thrown. */
export interface Pace {
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

const BREATH_MS = 40;

/** Runs the steps, giving the event loop a turn every 40 ms. */
export async function runPaced<T>(steps: Steps<T>, pace: Pace): Promise<T> {
  let breath = Date.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (Date.now() - breath < BREATH_MS) continue;
    pace.onProgress(step.value);
    await new Promise((resume) => setImmediate(resume));
    if (pace.signal.aborted) steps.throw(pace.signal.reason);
    breath = Date.now();
  }
}
