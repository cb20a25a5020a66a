import { render } from 'preact';
import { httpSource } from './data/http-source.js';
import { staticIndex, staticSource } from './data/static-source.js';
import { App } from './shell/app.js';
import { applyTheme, readSettings } from './shell/settings.js';
import './styles/base.css';
import './styles/shell.css';
import './styles/inbox.css';
import './styles/workbench.css';
import './styles/viewer.css';
import './styles/tables.css';
import './styles/print.css';

applyTheme(readSettings().theme);
const root = document.getElementById('page');
const index = staticIndex();
const source = index ? staticSource(index) : httpSource(() => document.documentElement.lang || 'id');
if (root) render(<App source={source} exportedAt={index?.exportedAt} />, root);
