import type { Claim, Report, TrendTable } from '../records/report.js';
import { compareMeasures, type Value } from './support/claim-readings.js';
import { cellPlace, short, tableName } from './support/evidence.js';
import { readMeasure } from './support/measures.js';
import { both, type Tally } from './support/outcome.js';
import type { Span } from './trend-claim-values.js';

/** "Hampir semua" said of fewer than this share of what can be compared is not what the figures show. */
const NEARLY_ALL = 0.75;

/** Of fewer indicators than this "nearly all" cannot be judged. */
const FEWEST = 3;

function valueIn(table: TrendTable, row: TrendTable['rows'][number], year: number): Value | null {
  const key = [`realisasi_${year}`, String(year)].find((candidate) => row.values[candidate] !== undefined);
  const text = key ? (row.values[key] ?? null) : null;
  const value = readMeasure(text);
  return key && text !== null && value
    ? { text, value, place: cellPlace(table, row, key, text), table: tableName(table) }
    : null;
}

function comparedRows(table: TrendTable, base: number, year: number): { span: Span; sign: number }[] {
  return table.rows.flatMap((row) => {
    const [before, after] = [valueIn(table, row, base), valueIn(table, row, year)];
    const sign = before && after ? compareMeasures(after.value, before.value) : null;
    return before && after && sign !== null ? [{ span: { before, after }, sign }] : [];
  });
}

const NO_TABLE = both(
  'tidak ada tabel dengan nilai dua tahun untuk dihitung',
  'there is no table with the values of two years to count in',
);

/** TRN-01 for statements about all indicators: "hampir semua indikator mengalami peningkatan". */
export function judgeWholeTrend(tally: Tally, claim: Claim, report: Report): void {
  const { statement, year } = claim;
  if (!statement || year === null) return;
  const base = statement.base ?? year - 1;
  const [compared = []] = report.records.trend
    .map((table) => comparedRows(table, base, year))
    .filter(({ length }) => length >= FEWEST);
  if (compared.length === 0) {
    tally.skip(NO_TABLE, claim.place);
    return;
  }
  const fits = compared.filter(({ sign }) =>
    statement.verdict === 'same' ? sign === 0 : statement.verdict === 'up' ? sign > 0 : sign < 0,
  );
  const share = fits.length / compared.length;
  if (share === 1 || (statement.scope === 'most' && share >= NEARLY_ALL)) {
    tally.hold();
    return;
  }
  const lines = compared.map(({ span }) => `${span.before.text} → ${span.after.text}`).join('; ');
  const whole = statement.scope === 'most' ? both('hampir semua', 'nearly all') : both('semua', 'all');
  tally.find({
    severity: 'warning',
    gross: true,
    title: both('Jumlah indikator yang naik tidak cocok', 'Number of indicators that rose does not fit'),
    message: both(
      `Kalimat menyebut ${whole.id} indikator “${claim.text}” (“${short(claim.sentence)}”), sedangkan dari ${compared.length} indikator yang punya nilai ${base} dan ${year} hanya ${fits.length} yang demikian (${lines}).`,
      `The text says of ${whole.en} indicators “${claim.text}” (“${short(claim.sentence)}”), but of ${compared.length} indicators with values for ${base} and ${year} only ${fits.length} did (${lines}).`,
    ),
    stated: `${whole.id} indikator ${claim.text}`,
    recomputed: `${fits.length} / ${compared.length}`,
    places: [claim.place, ...compared.map(({ span }) => span.after.place)],
    subject: 'perubahan semua indikator',
  });
}
