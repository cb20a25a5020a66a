import { documents } from './0001-documents.js';
import { search } from './0002-search.js';
import { queue } from './0003-queue.js';
import { review } from './0004-review.js';
import { corrected } from './0005-corrected.js';
import type { Migration } from './migration.js';

/** Every step, oldest first. */
export const MIGRATIONS: readonly Migration[] = [documents, search, queue, review, corrected];
