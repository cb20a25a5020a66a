import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** What text is recognised with, and what figures are recognised with a second time. */
export type Language = 'ind' | 'eng';

/**
 * The models of tesseract's "best" set with whole-number weights; the full 4.0.0 files hold the same networks and the old engine,
 * which is not used, at three times the size. The Indonesian model has no "%" ("100%" comes out as "10090"), so figures are
 * recognised with the English one as well.
 */
const VARIANT = '4.0.0_best_int';

/** Raised whenever the way from pixels to words changes, so that pages recognised before are recognised anew. */
const REVISION = 6;

const require = createRequire(import.meta.url);

function folderOf(module: string): string {
  return dirname(require.resolve(`${module}/package.json`));
}

/** Folder of a model's `.traineddata.gz`, on this machine. */
export function modelFolder(language: Language): string {
  return join(folderOf(`@tesseract.js-data/${language}`), VARIANT);
}

export function workerScript(): string {
  return join(folderOf('tesseract.js'), 'src', 'worker-script', 'node', 'index.js');
}

/** Names everything that decides what a page is recognised as, for the cache. */
export function recognitionVersion(): string {
  const fromTesseract = createRequire(require.resolve('tesseract.js/package.json'));
  const versions = [
    fromTesseract('./package.json'),
    fromTesseract('tesseract.js-core/package.json'),
    require('@tesseract.js-data/ind/package.json'),
    require('@tesseract.js-data/eng/package.json'),
  ].map(({ name, version }: { name: string; version: string }) => `${name}@${version}`);
  return [REVISION, VARIANT, ...versions].join(' ');
}
