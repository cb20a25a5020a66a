// Loaded by tests before the program: tells on standard error when one of its processes starts a thread.
const { isMainThread } = require('node:worker_threads');

if (isMainThread) process.on('worker', () => process.stderr.write('thread begins\n'));
