/** Methods that the polyfills of pdf.js replace on Node 20, and for all of the program. */
const KEPT = [
  [Array.prototype, 'push'],
  [JSON, 'parse'],
  [JSON, 'stringify'],
  [Function.prototype, 'toString'],
] as const;

/**
 * Loads modules and puts back the language's own methods where they replaced them: pdf.js brings an `Array.prototype.push` in
 * JavaScript, for arrays that must not grow, which makes every list of the program several times as slow.
 */
export async function withNativeMethods<T>(load: () => Promise<T>): Promise<T> {
  const own = KEPT.map(([owner, name]) => [owner, name, Object.getOwnPropertyDescriptor(owner, name)] as const);
  try {
    return await load();
  } finally {
    for (const [owner, name, descriptor] of own) if (descriptor) Object.defineProperty(owner, name, descriptor);
  }
}
