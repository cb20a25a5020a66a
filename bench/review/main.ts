/**
 * `npm run bench:review -- [--count N] [--db URL]`: an inbox of N findings (10,000 unless told), asked over HTTP as the page does; the
 * median and the worst of many answers.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { NO_SERVICES } from '../../src/review/server/services.js';
import { startReview } from '../../src/review/server/start-review.js';
import { insertRows, type Row } from '../../src/store/insert-rows.js';
import { openStore, type Store } from '../../src/store/store.js';

const { values } = parseArgs({ options: { count: { type: 'string', default: '10000' }, db: { type: 'string' } } });
const PER_DOCUMENT = 30;
const TIMES = 30;
const CODES = ['CAP-01', 'JML-01', 'NIL-01', 'TRN-01', 'ARI-01'];
const SEVERITIES = ['error', 'error', 'warning', 'info'];

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const id = (document: number) => document + 1;

/** Findings as audits write them, spread over documents of a few hundred offices; every fifth is decided on. */
async function fill({ db, dialect }: Store, count: number): Promise<void> {
  const documents = Array.from({ length: Math.ceil(count / PER_DOCUMENT) }, (_, index) => index);
  const offices = [...new Set(documents.map((document) => document % 300))];
  const rows = (of: (document: number) => Row) => documents.map(of);
  const findings = Array.from({ length: count }, (_, index) => ({
    document: Math.floor(index / PER_DOCUMENT),
    position: index % PER_DOCUMENT,
    fingerprint: hash(`finding ${index}`).slice(0, 16),
  }));
  const tables: [string, Row[]][] = [
    [
      'offices',
      offices.map((n) => ({
        id: id(n),
        key: `k${n}`,
        name: `Kecamatan ${hash(`${n}`).slice(0, 8)}`,
        named: false,
        stale: false,
      })),
    ],
    [
      'documents',
      rows((n) => ({
        id: id(n),
        sha256: hash(`document ${n}`),
        status: 'audited',
        version: 1,
        year: 2019 + (n % 6),
        office_id: id(n % 300),
        audited_at: new Date(n * 1000).toISOString(),
        coverage_rows: 0,
        coverage_checked: 0,
        policy: '{}',
        scale: '[]',
        pages: 60,
        kind: 'pdf',
      })),
    ],
    ['document_files', rows((n) => ({ path: `/reports/${n}.pdf`, document_id: id(n) }))],
    [
      'findings',
      findings.map(({ document, position, fingerprint }) => ({
        document_id: id(document),
        fingerprint,
        scope: 'document',
        position,
        code: CODES[position % 5] ?? '',
        kind: 'capaian_formula',
        severity: SEVERITIES[position % 4] ?? '',
        gross: position % 7 === 0,
        title: 'Capaian tidak cocok dengan target dan realisasinya',
        message: `Capaian ${position}% tercetak, tetapi 96 dari 100 adalah 96%. ${'Indikator kinerja utama. '.repeat(6)}`,
        stated: `${position}%`,
        recomputed: '96%',
        subject: `Indikator ${fingerprint}`,
        root_cause: null,
        caused_by: position % 10 === 9 ? 'x' : null,
        waiver: null,
      })),
    ],
    [
      'finding_places',
      findings.flatMap(({ document, fingerprint }) =>
        [0, 1, 2].map((position) => ({
          document_id: id(document),
          fingerprint,
          position,
          page: position + 1,
          x0: 1,
          y0: 2,
          x1: 3,
          y1: 4,
          text: '96%',
        })),
      ),
    ],
    [
      'finding_states',
      findings
        .filter(({ position }) => position % 5 === 0)
        .map(({ document, fingerprint }, n) => ({
          sha256: hash(`document ${document}`),
          fingerprint,
          status: 'accepted',
          assignee: null,
          comments: 0,
          seen: n + 1,
        })),
    ],
  ];
  for (const [table, list] of tables) await insertRows(db, dialect, table, list);
}

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
  times.sort((a, b) => a - b);
  const ms = (value = 0) => `${value.toFixed(1).padStart(7)} ms`;
  return `median ${ms(times[TIMES / 2])}, worst ${ms(times.at(-1))}, ${(bytes / 1024).toFixed(0)} KB`;
}

const folder = mkdtempSync(join(tmpdir(), 'lkjip-bench-'));
const store = await openStore(values.db ?? join(folder, 'bench.sqlite'), { create: true });
try {
  const count = Number(values.count);
  await fill(store, count);
  const review = await startReview(store, { services: NO_SERVICES, language: 'id', version: '0', user: 'bench' });
  const link = await fetch(review.link, { redirect: 'manual' });
  const cookie = link.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  console.log(
    `${count} findings, ${store.dialect}; ${cpus()[0]?.model ?? ''}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}`,
  );
  for (const query of QUERIES)
    console.log(`${query.padEnd(45)} ${await measure(`${review.origin}/api/${query}`, { cookie })}`);
  await review.close();
} finally {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
}
