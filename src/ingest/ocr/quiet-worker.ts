/** The thread of a recogniser: that of tesseract.js, but what its library of images prints does not mix with the output of the command. */
import { createRequire } from 'node:module';
import { workerScript } from './model.js';

const silent = () => {};
Object.assign(console, { log: silent, warn: silent, error: silent });
createRequire(import.meta.url)(workerScript());
