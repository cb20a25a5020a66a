type Listener = (event: { data: unknown }) => void;

/** A copy of what the sender empties or fills again once it is sent: an object, and the lists in it. */
function copied(chunk: unknown): unknown {
  if (!chunk || typeof chunk !== 'object') return chunk;
  return Object.fromEntries(
    Object.entries(chunk).map(([name, value]) => [name, Array.isArray(value) ? value.slice() : value]),
  );
}

/**
 * Between the two halves of pdf.js where both run in this thread: hands over what is sent as it is. The port that pdf.js brings for
 * that clones every operator, glyph and font. Only for reading: what one half gets must not be changed by it.
 */
export class DirectPort {
  readonly #listeners = new Set<Listener>();

  postMessage(message: object): void {
    const data = 'chunk' in message ? { ...message, chunk: copied(message.chunk) } : message;
    void Promise.resolve().then(() => {
      for (const listener of this.#listeners) listener({ data });
    });
  }

  addEventListener(_type: 'message', listener: Listener, { signal }: { signal?: AbortSignal } = {}): void {
    this.#listeners.add(listener);
    signal?.addEventListener('abort', () => this.#listeners.delete(listener), { once: true });
  }
}
