import { serveJobs } from '../../src/pipeline/worker-host.js';
import { readOne } from './read-job.js';

serveJobs(readOne);
