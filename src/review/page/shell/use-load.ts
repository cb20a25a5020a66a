import { type Inputs, useCallback, useLayoutEffect, useState } from 'preact/hooks';
import { SourceError } from '../data/data-source.js';

export interface Loaded<T> {
  data: T | undefined;
  error: SourceError | undefined;
  /** Loads once more; what is shown stays until then. */
  reload(): void;
  /** Puts newer data in place. */
  set(data: T): void;
}

/** Any error as one of the source's. */
export function sourceError(error: unknown): SourceError {
  return error instanceof SourceError ? error : new SourceError('internal', String(error));
}

interface Answer<T> {
  inputs: Inputs;
  data?: T;
  error?: SourceError;
}

/** Loads again whenever one of the inputs changes; data of other inputs are never shown. */
export function useLoad<T>(load: () => Promise<T>, inputs: Inputs): Loaded<T> {
  const [answer, setAnswer] = useState<Answer<T>>();
  const [turn, setTurn] = useState(0);
  // The caller names what the load depends on. The request is on its way before the page is painted: most loads wait for another.
  useLayoutEffect(() => {
    let wanted = true;
    load().then(
      (data) => wanted && setAnswer({ inputs, data }),
      (error: unknown) => wanted && setAnswer({ inputs, error: sourceError(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [...inputs, turn]);
  const own = answer?.inputs.every((input, at) => Object.is(input, inputs[at])) ? answer : undefined;
  return {
    data: own?.data,
    error: own?.error,
    reload: useCallback(() => setTurn((last) => last + 1), []),
    set: (data) => setAnswer({ inputs, data }),
  };
}
