import type { Raster } from './raster.js';
import { glance, recognisePage } from './recognise-page.js';
import type { RecognisedWord } from './recognised-word.js';
import type { RecogniserPool } from './recogniser-pool.js';

/** `full`: numbers are read twice. `glance`: to tell how well an image can be read. */
export type Thoroughness = 'full' | 'glance';

/** Recognises page images, in this thread or for another one. */
export interface PageReader {
  /** How many pages it recognises at the same time. */
  readonly parallel: number;
  /** @throws RecognitionError, or an Error with its message from another thread */
  read(raster: Raster, thoroughness: Thoroughness): Promise<RecognisedWord[]>;
}

/** Reads with the recognisers of this process; one page takes at most `limit` milliseconds. */
export function poolReader(pool: RecogniserPool, limit: number): PageReader {
  return {
    parallel: pool.size,
    read: (raster, thoroughness) =>
      pool.run((lane) => (thoroughness === 'full' ? recognisePage : glance)(raster, lane, limit)),
  };
}
