/** By Node's major version: calls of a function (in Node 20: bytes of its code) before V8's second compiler takes it up. */
const LATER_COMPILING: Readonly<Record<string, string>> = {
  20: '--interrupt-budget=1000000',
  22: '--invocation-count-for-turbofan=15000',
  24: '--invocation-count-for-turbofan=15000',
};

/**
 * How much the heap may grow, in percent of what is in use, until all of it is looked through again. That also throws away compiled code
 * that is not being run, which is then compiled once more: with V8's own measure 46 real reports take 7% more processor time.
 */
const HEAP_GROWTH = '--heap-growing-percent=150';

/**
 * V8's flags for processes that read documents: they collect garbage in one thread and compile only what is run very often. By default
 * V8 does both on the processors that the other documents need: 92 real reports, two at a time, then took 1.4 times as long.
 * Node does not start with a flag that it does not know, so versions that these were not tried on get none.
 */
export function processFlags(node = process.versions.node): string[] {
  const later = LATER_COMPILING[node.split('.')[0] ?? ''];
  return later ? ['--single-threaded-gc', HEAP_GROWTH, later] : [];
}
