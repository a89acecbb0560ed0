import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buffersOf,
  createStreamReader,
  createStreamWriter,
  type StreamReader,
} from '../../src/ingest/message-stream.ts';

type Item =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'word' | 'term' | 'text'; readonly value: string | null };

const TEXT = fc.option(fc.string({ unit: 'grapheme', maxLength: 40 }));
const ITEMS = fc.array(
  fc.oneof(
    fc.record<Item>({ kind: fc.constant('number'), value: fc.double() }),
    fc.record<Item>({ kind: fc.constantFrom('word', 'term', 'text'), value: TEXT }),
  ),
  { maxLength: 200 },
);

/** Through another thread, as far as a copy is like one. */
function send(items: readonly Item[]): StreamReader {
  const out = createStreamWriter();
  for (const item of items) {
    if (item.kind === 'number') out.number(item.value);
    else out[item.kind](item.value);
  }
  const stream = out.finish();
  return createStreamReader(structuredClone(stream, { transfer: [...buffersOf(stream)] }));
}

function take(from: StreamReader, { kind }: Item): number | string | null {
  if (kind !== 'text') return from[kind]();
  const bytes = from.text();
  return bytes === null ? null : Buffer.from(bytes).toString();
}

describe('a stream of values', () => {
  it('gives back whatever was put, in its order', () => {
    fc.assert(
      fc.property(ITEMS, (items) => {
        const from = send(items);
        expect(items.map((item) => take(from, item))).toEqual(items.map(({ value }) => value));
      }),
    );
  });

  it('keeps what is longer than the room of the stream before it', () => {
    const long = 'é'.repeat(1 << 20);
    const numbers = Array.from({ length: 1 << 16 }, (_, value): Item => ({ kind: 'number', value }));
    const items: readonly Item[] = [{ kind: 'text', value: 'un' }, { kind: 'text', value: long }, ...numbers];
    const from = send(items);
    expect(items.map((item) => take(from, item))).toEqual(items.map(({ value }) => value));
  });

  it('takes UTF-8 as it is, and tells an empty text from none', () => {
    const out = createStreamWriter();
    const bytes = new TextEncoder().encode('née 🚢');
    for (const text of [bytes, '', null, 'fin']) out.text(text);
    const from = createStreamReader(out.finish());
    expect(from.text()).toEqual(bytes);
    expect([from.text()?.length, from.text(), from.text()?.length]).toEqual([0, null, 3]);
  });

  it('sends once a term that comes again', () => {
    const out = createStreamWriter();
    for (const term of ['VIGUEUR', null, 'VIGUEUR', 'ABROGE', null]) out.term(term);
    expect(out.finish().terms).toEqual(['VIGUEUR', null, 'ABROGE']);
  });
});
