import { createHash } from 'node:crypto';
import { insertRows, type Row } from '../../src/store/insert-rows.js';
import type { Store } from '../../src/store/store.js';

const PER_DOCUMENT = 30;
const CODES = ['CAP-01', 'JML-01', 'NIL-01', 'TRN-01', 'ARI-01'];
const SEVERITIES = ['error', 'error', 'warning', 'info'];

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
/** Leaves the first ids to real documents. */
const id = (document: number) => document + 1_000;

/** Puts `count` findings as audits write them into a database, spread over documents of a few hundred offices; every fifth is decided on. */
export async function fill({ db, dialect }: Store, count: number): Promise<void> {
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
