import { expect, test } from 'vitest';
import { DirectPort } from '../../../src/ingest/pdf/direct-port.js';

test('what the sender empties after it was sent arrives whole, and nothing is cloned', async () => {
  const port = new DirectPort();
  const got: unknown[] = [];
  port.addEventListener('message', ({ data }) => got.push(data));
  const glyph = { unicode: 'A' };
  const chunk = { fnArray: [44], argsArray: [[glyph]], lastChunk: true };
  port.postMessage({ stream: 3, chunk });
  chunk.fnArray.length = 0;
  chunk.argsArray.length = 0;
  expect(got).toEqual([]);
  await Promise.resolve();
  expect(got).toEqual([{ stream: 3, chunk: { fnArray: [44], argsArray: [[glyph]], lastChunk: true } }]);
  expect((got[0] as { chunk: typeof chunk }).chunk.argsArray[0]?.[0]).toBe(glyph);
});

test('messages arrive in their order, and not after the listener has ended', async () => {
  const port = new DirectPort();
  const ended = new AbortController();
  const got: unknown[] = [];
  port.addEventListener('message', ({ data }) => got.push(data), { signal: ended.signal });
  port.postMessage({ action: 'first' });
  port.postMessage({ action: 'second' });
  await Promise.resolve();
  expect(got).toEqual([{ action: 'first' }, { action: 'second' }]);
  ended.abort();
  port.postMessage({ action: 'third' });
  await Promise.resolve();
  expect(got).toHaveLength(2);
});
