import { threadOcr, threadTracker } from '../pipeline/thread-services.js';
import { serveJobs } from '../pipeline/worker-host.js';
import { type DocumentJob, performDocumentJob } from './document-job.js';

const tracker = threadTracker();

serveJobs((job: DocumentJob) => performDocumentJob(job, { ocr: threadOcr(job.ocrParallel), tracker }));
