/** Has Graphviz lay a graph out, in a thread that can be stopped: some graphs take it for ever. */

import { MessageChannel, type MessagePort, Worker, workerData } from 'node:worker_threads';

/** Given to the thread; the mark tells it from the threads of others. */
interface LayoutOrder {
  readonly lexloupe: 'layout';
  readonly source: string;
  readonly port: MessagePort;
}

type LayoutAnswer = { readonly svg: string } | { readonly problem: string };

/** `late`: stopped because its time was over. `refused`: Graphviz could not, its memory may not suffice. */
export type Layout =
  | { readonly status: 'done'; readonly svg: string }
  | { readonly status: 'late' }
  | { readonly status: 'refused'; readonly problem: string };

/** Bundled, this code is its own thread; run from its sources it has none, and lays out where it is. */
const SELF = new URL(import.meta.url);

function isOrder(data: unknown): data is LayoutOrder {
  return typeof data === 'object' && data !== null && 'lexloupe' in data && data.lexloupe === 'layout';
}

async function answerFor(source: string): Promise<LayoutAnswer> {
  const { Graphviz } = await import('@hpcc-js/wasm-graphviz');
  const graphviz = await Graphviz.load();
  try {
    return { svg: graphviz.dot(source, 'svg') };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

function toLayout(answer: LayoutAnswer): Layout {
  return 'svg' in answer ? { status: 'done', ...answer } : { status: 'refused', ...answer };
}

/**
 * Lays a graph out.
 * @param source in the language of Graphviz
 * @param milliseconds after which it is given up
 * @returns the drawing as Graphviz writes it, or why there is none; never throws for what the source says
 */
export async function layOut(source: string, milliseconds: number): Promise<Layout> {
  if (SELF.pathname.endsWith('.ts')) return toLayout(await answerFor(source));
  const { port1, port2 } = new MessageChannel();
  const order: LayoutOrder = { lexloupe: 'layout', source, port: port2 };
  const worker = new Worker(SELF, { workerData: order, transferList: [port2] });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Layout>((settle) => {
      timer = setTimeout(() => settle({ status: 'late' }), milliseconds);
      port1.once('message', (answer: LayoutAnswer) => settle(toLayout(answer)));
      worker.once('error', (error) => settle({ status: 'refused', problem: String(error) }));
      worker.once('exit', () => settle({ status: 'refused', problem: 'exit' }));
    });
  } finally {
    clearTimeout(timer);
    port1.close();
    await worker.terminate();
  }
}

const order: unknown = workerData;
if (isOrder(order)) void answerFor(order.source).then((answer) => order.port.postMessage(answer, []));
