import { render } from 'preact';
import { httpSource } from './data/http-source.js';
import { staticIndex, staticSource } from './data/static-source.js';
import { App } from './shell/app.js';
import { applyTheme, readSettings } from './shell/settings.js';
import { startPdfWorker } from './viewer/pdf.js';
import './styles/base.css';
import './styles/shell.css';
import './styles/inbox.css';
import './styles/workbench.css';
import './styles/viewer.css';
import './styles/tables.css';
import './styles/print.css';

/** Milliseconds that the list has for itself first. */
const AFTER_LOAD = 300;

applyTheme(readSettings().theme);
// A report is about to be opened, or soon will be: reading PDFs is made ready meanwhile. From disk there is no thread to start.
if (!staticIndex()) {
  const start = () => void startPdfWorker().catch(() => {});
  if (location.hash.startsWith('#/documents/')) start();
  else addEventListener('load', () => setTimeout(start, AFTER_LOAD));
}
const root = document.getElementById('page');
const index = staticIndex();
const source = index ? staticSource(index) : httpSource(() => document.documentElement.lang || 'id');
if (root) render(<App source={source} exportedAt={index?.exportedAt} />, root);
