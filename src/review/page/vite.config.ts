import { cpSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build, defineConfig, type InlineConfig, type Plugin } from 'vite';

const HERE = import.meta.dirname;
const OUT = join(HERE, '../../../dist/review/page');
const PDFJS = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** A classic script: module scripts do not load from a folder that is opened without a server. */
function classicScript(entry: string, name: string): InlineConfig {
  return {
    configFile: false,
    root: HERE,
    publicDir: false,
    logLevel: 'warn',
    // Classic scripts have no import.meta; what pdf.js asks it for is only where the script came from.
    define: { 'import.meta.url': 'globalThis.location.href' },
    build: {
      outDir: OUT,
      emptyOutDir: false,
      target: 'es2022',
      chunkSizeWarningLimit: 4_000,
      rollupOptions: { input: join(HERE, entry), output: { format: 'iife', entryFileNames: name } },
    },
  };
}

/** pdf.js and its worker as scripts of their own, fetched with the first PDF, and the fonts and decoders that they load. */
function pdfScripts(): Plugin {
  return {
    name: 'pdf-scripts',
    async closeBundle() {
      await build(classicScript('viewer/pdf-library.ts', 'pdf.js'));
      await build(classicScript('viewer/pdf-worker.ts', 'pdf-worker.js'));
      for (const folder of ['standard_fonts', 'wasm'])
        cpSync(join(PDFJS, folder), join(OUT, folder), { recursive: true });
    },
  };
}

export default defineConfig({
  root: HERE,
  base: './',
  plugins: [pdfScripts()],
  build: {
    outDir: OUT,
    emptyOutDir: true,
    // One file of styles beside the script; put into the script they would be inline styles, which the page forbids itself.
    cssCodeSplit: false,
    target: 'es2022',
    rollupOptions: {
      input: join(HERE, 'main.tsx'),
      output: { format: 'iife', entryFileNames: 'page.js', assetFileNames: 'page[extname]' },
    },
  },
});
