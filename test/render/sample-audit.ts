import { type Audit, type AuditedDocument, auditSchema } from '../../src/findings/audit.js';
import { emptyRecords } from '../../src/records/report.js';

export const HOSTILE = '<script>alert("x")</script>';

const wrongTotal = {
  page: 28,
  box: [400, 500, 470, 512],
  table: 'budget-1',
  row: 9,
  column: 3,
  text: '12.715.415.740',
};

/** A report with one budget table whose realisation of 12.715.415.740 should be 12.715.661.740, and hostile texts. */
function sumbersari(): unknown {
  return {
    file: 'masuk/000_sumbersari.pdf',
    sha256: 'a'.repeat(64),
    kind: 'pdf',
    pages: 46,
    status: 'audited',
    problems: [],
    entity: { name: 'Kecamatan Sumbersari', regency: 'Kabupaten Jember', year: 2023 },
    policy: { cap_over_100: true, negative_formula: null, negative_formula_stated: false, places: [] },
    scale: [],
    records: {
      ...emptyRecords(),
      trend: [
        {
          id: 'trend-1',
          caption: 'Tabel 3.2',
          number: '3.2',
          year: 2023,
          page: 20,
          places: {},
          rows: [
            {
              sasaran: '',
              indikator: 'Indeks Kepuasan Masyarakat',
              values: { realisasi_2022: '-', target_2023: '100', realisasi_2021: '80' },
              places: {},
              page: 20,
            },
          ],
        },
      ],
      budget: [
        {
          id: 'budget-1',
          caption: `Tabel 3.8 Realisasi Anggaran ${HOSTILE}`,
          number: '3.8',
          year: 2023,
          page: 28,
          places: {},
          rows: [
            {
              level: 'program',
              name: '=cmd|"/c calc"!A1',
              pagu: 11_381_188_659,
              realisasi: 8_510_241_054,
              persen: '74,77%',
              page: 28,
              places: {
                realisasi: {
                  page: 28,
                  box: [400, 300, 470, 312],
                  table: 'budget-1',
                  row: 1,
                  column: 3,
                  text: '8.510.241.054',
                },
              },
            },
            {
              level: 'total',
              name: 'JUMLAH',
              pagu: 15_625_777_047,
              realisasi: 12_715_415_740,
              persen: '81,37%',
              page: 28,
              places: { realisasi: wrongTotal },
            },
          ],
        },
      ],
    },
    findings: [
      {
        code: 'JML-01',
        kind: 'total_mismatch',
        severity: 'error',
        gross: true,
        title: 'Jumlah tidak cocok',
        message: `Jumlah baris program 12.715.661.740 ${HOSTILE}`,
        stated: '12.715.415.740',
        recomputed: '12.715.661.740',
        places: [wrongTotal, { page: 28, table: 'budget-1', row: 1, column: 3, text: '8.510.241.054' }],
        subject: '=HYPERLINK("http://evil.example","x")',
        fingerprint: '0123456789abcdef',
      },
      {
        code: 'TPL-01',
        kind: 'template_leftover',
        severity: 'info',
        gross: false,
        title: 'Teks templat tersisa',
        message: '+62 \u001b[31mmerah',
        stated: '-5,2%',
        recomputed: '',
        places: [{ page: 3, text: '@SUM(A1), "kutip"' }],
        subject: 'subjek',
        fingerprint: 'fedcba9876543210',
      },
    ],
    checks: [{ code: 'JML-01', satisfied: 7, violated: 1, notJudged: 2, reasons: ['sel kosong'] }],
    coverage: { rows: 3, checked: 2, unread: [{ place: { page: 31, text: 'l.234' }, reason: 'angka tidak pasti' }] },
  };
}

function unreadable(): unknown {
  return {
    file: 'masuk/terkunci.pdf',
    sha256: 'b'.repeat(64),
    kind: 'pdf',
    pages: 0,
    status: 'unreadable',
    problems: [{ code: 'PDF_ENCRYPTED', reason: 'Berkas dilindungi kata sandi.' }],
    entity: { name: null, regency: null, year: null },
    policy: { cap_over_100: null, negative_formula: null, negative_formula_stated: false, places: [] },
    scale: [],
    records: emptyRecords(),
    findings: [],
    checks: [],
    coverage: { rows: 0, checked: 0, unread: [] },
  };
}

/** Two documents: one that could not be read, one with an error, a note and a lit cell. */
export function sampleAudit(language: Audit['language'] = 'id'): Audit {
  return auditSchema.parse({
    tool: { name: 'lkjip-audit', version: '0.1.0' },
    generatedAt: '2026-01-05T08:00:00Z',
    language,
    profile: 'permenpan-53-2014',
    documents: [unreadable(), sumbersari()],
    skipped: [{ file: 'masuk/foto.jpg', reason: 'bukan laporan' }],
    summary: {
      documents: 2,
      audited: 1,
      partial: 0,
      unreadable: 1,
      skipped: 1,
      errors: 1,
      warnings: 0,
      infos: 1,
      checks: 10,
    },
  });
}

/** The sample's document with findings. */
export function sampleDocument(): AuditedDocument {
  const document = sampleAudit().documents[1];
  if (!document) throw new Error('the sample has two documents');
  return document;
}
