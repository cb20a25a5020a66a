import { createHash } from 'node:crypto';
import type { Language } from '../../findings/finding.js';
import { html, Markup } from './markup.js';

/** A page of its own. `style` and `script` are the program's. */
export interface Page {
  language: Language;
  title: string;
  style: string;
  script?: string;
  body: Markup;
}

const sourceHash = (source: string) => `'sha256-${createHash('sha256').update(source).digest('base64')}'`;

/** Nothing is loaded from anywhere; only the page's own style and script may run. */
function policy(style: string, script: string | undefined): string {
  return [
    "default-src 'none'",
    'img-src data:',
    `style-src ${sourceHash(style)}`,
    ...(script === undefined ? [] : [`script-src ${sourceHash(script)}`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The source of a page that needs no network. */
export function pageSource({ language, title, style, script, body }: Page): string {
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(policy(style, script))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Markup(style)}</style>
</head>
<body>
${body}
${script !== undefined && html`<script>${new Markup(script)}</script>\n`}</body>
</html>
`;
  return page.source;
}
