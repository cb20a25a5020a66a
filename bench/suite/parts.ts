import type { Part } from './part.js';
import { batch } from './parts/batch.js';
import { database } from './parts/database.js';
import { hostile } from './parts/hostile.js';
import { jobs } from './parts/jobs.js';
import { long } from './parts/long.js';
import { ocr } from './parts/ocr.js';
import { pdf } from './parts/pdf.js';
import { review } from './parts/review.js';
import { startUp } from './parts/start-up.js';
import { texts } from './parts/texts.js';

/** All parts, in the order in which they run. */
export const PARTS: readonly Part[] = [startUp, pdf, jobs, texts, long, ocr, batch, database, review, hostile];
