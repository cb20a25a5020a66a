import { documents } from './0001-documents.js';
import { search } from './0002-search.js';
import { queue } from './0003-queue.js';
import type { Migration } from './migration.js';

/** Every step, oldest first. */
export const MIGRATIONS: readonly Migration[] = [documents, search, queue];
