/** A thread that looks at files beside the one that started it; see verifying-thread.ts. */

import { parentPort } from 'node:worker_threads';
import { doTasks, type Verification } from './verification.ts';

parentPort?.once('message', (verification: Verification) => doTasks(verification));
