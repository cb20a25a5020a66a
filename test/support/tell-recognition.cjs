/** Loaded with --require: tells on standard error when the main thread gives a recogniser a page, and when that one has read it. */
const { isMainThread, Worker } = require('node:worker_threads');

const say = (text) => process.stderr.write(`${text}\n`);

if (isMainThread) {
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message, ...more) {
    post.call(this, message, ...more);
    if (message?.action === 'recognize') say('recognition begins');
  };
  process.on('worker', (worker) => {
    worker.on('message', ({ action, status }) => {
      if (action === 'recognize' && status === 'resolve') say('recognition ends');
    });
  });
}
