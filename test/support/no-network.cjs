/** Loaded with --require into every thread of a command: whatever reaches for the network is written to $NETWORK_LOG, and fails. */
const { appendFileSync } = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const { threadId } = require('node:worker_threads');

const log = (line) => appendFileSync(process.env.NETWORK_LOG, `${line}\n`);
const forbid = (owner, name, label = name) => {
  owner[name] = () => {
    log(`attempt: ${label}`);
    throw new Error(`network: ${label}`);
  };
};

forbid(require('node:net').Socket.prototype, 'connect');
forbid(require('node:dgram'), 'createSocket');
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
  forbid(require('node:dns'), name);
  forbid(require('node:dns').promises, name);
}
for (const module of ['http', 'https'])
  for (const name of ['request', 'get']) forbid(require(`node:${module}`), name, `${module}.${name}`);
forbid(globalThis, 'fetch');
syncBuiltinESMExports();
log(`thread ${threadId}`);
