/**
 * `npm run bench:review -- [--count N] [--db URL] [--pdf FILE] [--chromium FILE]`: an inbox of N findings (10,000 unless told), asked over
 * HTTP as the page does, and then opened in a browser, with a finding of the PDF beside its page; the median and the worst of many times.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { NO_SERVICES } from '../../src/review/server/services.js';
import { startReview } from '../../src/review/server/start-review.js';
import { openStore, type Store } from '../../src/store/store.js';
import { machine } from '../measure/machine.js';
import { ROOT, runLkjip } from '../support/command.js';
import { inBrowser } from './browser.js';
import { fill } from './fill.js';
import { summary } from './summary.js';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    db: { type: 'string' },
    pdf: { type: 'string', default: join(ROOT, 'fixtures/renders/001_semboro.pdf') },
    chromium: { type: 'string', default: '/usr/bin/chromium' },
  },
});
const TIMES = 30;

const QUERIES = [
  ...[
    '',
    '?status=open',
    '?sort=office&offset=5000',
    '?sort=newest',
    '?code=JML-01&year=2021',
    '?text=capaian%20utama',
  ].map((query) => `inbox${query}${query ? '&' : '?'}limit=200`),
  ...['facets', 'documents', 'documents/1'],
];

async function measure(url: string, headers: Record<string, string>): Promise<string> {
  const times: number[] = [];
  let bytes = 0;
  for (let time = 0; time < TIMES; time++) {
    const start = performance.now();
    const answer = await fetch(url, { headers });
    bytes = (await answer.arrayBuffer()).byteLength;
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    times.push(performance.now() - start);
  }
  return `${summary(times)}, ${(bytes / 1024).toFixed(0)} KB`;
}

async function overHttp(store: Store): Promise<void> {
  const review = await startReview(store, { services: NO_SERVICES, language: 'id', version: '0', user: 'bench' });
  try {
    const link = await fetch(review.link, { redirect: 'manual' });
    const cookie = link.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    for (const query of QUERIES)
      console.log(`${query.padEnd(45)} ${await measure(`${review.origin}/api/${query}`, { cookie })}`);
  } finally {
    await review.close();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'lkjip-bench-'));
try {
  const db = values.db ?? join(folder, 'bench.sqlite');
  await runLkjip('migrate', values.pdf, '--db', db, '--no-config', '--store-files');
  const store = await openStore(db);
  try {
    await fill(store, Number(values.count));
    const { processor, cores, node } = machine();
    console.log(`${values.count} findings, ${store.dialect}; ${processor}, ${cores} cores, Node ${node}`);
    await overHttp(store);
  } finally {
    await store.close();
  }
  await inBrowser(db, values.chromium);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
