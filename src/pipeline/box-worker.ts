import { performBoxJob } from './box-job.js';
import { serveJobs } from './worker-host.js';

serveJobs(performBoxJob);
