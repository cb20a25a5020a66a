import { serveJobs } from '../pipeline/worker-host.js';
import { cutPictures, type EvidenceJob } from './evidence-job.js';

serveJobs((job: EvidenceJob) => cutPictures(job));
