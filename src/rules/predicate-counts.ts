import { exactly } from '../numbers/interval.js';
import { readNumber } from '../numbers/printed-number.js';
import { readWords } from '../numbers/terbilang.js';
import type { Claim, Report } from '../records/report.js';
import { predicateOf } from '../scoring/predicate.js';
import { cellPlace, short } from './support/evidence.js';
import { scaleName } from './support/judge-category.js';
import { both, type Tally } from './support/outcome.js';
import { bandsNamed } from './support/scale.js';
import type { Scale } from './support/scales-in-force.js';

const COUNT = /(\d{1,2}|\p{L}+)\s*(?:\([^)]*\)\s*)?indi[ck]ator\b(?!\s+sasaran\s+(?:pencapaiannya\s+)?sebanyak)/giu;

/** The number of indicators that a sentence gives just before a category: "3 indikator pencapaiannya dalam kategori sangat baik". */
export function statedCount(sentence: string, category: string): number | null {
  const at = sentence.toLowerCase().indexOf(`kategori ${category.toLowerCase()}`);
  const end = at >= 0 ? at : sentence.toLowerCase().lastIndexOf(category.toLowerCase());
  const last = [...sentence.slice(0, Math.max(end, 0)).matchAll(COUNT)].at(-1)?.[1];
  if (!last) return null;
  return /^\d+$/.test(last) ? Number(last) : readWords(last);
}

const NO_COUNT = both(
  'jumlah indikator dalam kategori itu tidak terbaca',
  'the number of indicators in that category could not be read',
);

/** PRD-01: "n indikator dalam kategori X" against the indicators whose capaian is in that category. */
export function checkCategoryCount(tally: Tally, claim: Claim, report: Report, scale: Scale): void {
  const stated = statedCount(claim.sentence, claim.text);
  const named = bandsNamed(claim.text, scale.bands);
  const tables = report.records.realization.filter((table) =>
    table.rows.every((row) => readNumber(row.capaian ?? '', { kind: 'percent' })),
  );
  const counts = tables.map((table) => {
    const inBand = table.rows.filter((row) => {
      const capaian = readNumber(row.capaian ?? '', { kind: 'percent' });
      const found = capaian ? predicateOf(exactly(capaian.value), scale.bands) : null;
      return found && 'band' in found && named.includes(found.band);
    });
    return { table, count: inBand.length };
  });
  const [first] = counts;
  if (stated === null || named.length === 0 || !first || first.table.rows.length === 0) {
    tally.skip(NO_COUNT, claim.place);
    return;
  }
  if (counts.some(({ count }) => count === stated)) {
    tally.hold();
    return;
  }
  const { table, count } = first;
  const values = table.rows.map((row) => row.capaian ?? '').join(', ');
  const own = scale.fallback === null;
  const name = scaleName(scale);
  tally.find({
    severity: own ? 'error' : 'warning',
    gross: true,
    title: both(
      'Jumlah indikator dalam kategori tidak cocok dengan tabel',
      'Number of indicators in a category does not fit the table',
    ),
    message: both(
      `Kalimat menyebut ${stated} indikator dalam kategori “${claim.text}” (“${short(claim.sentence)}”), sedangkan dengan capaian ${values} dan ${name.id} ada ${count}.`,
      `The text says ${stated} indicators are in category “${claim.text}” (“${short(claim.sentence)}”), but with capaian ${values} and ${name.en} there are ${count}.`,
    ),
    stated: `${stated} indikator ${claim.text}`,
    recomputed: `${count} indikator ${claim.text}`,
    places: [
      claim.place,
      ...table.rows.map((row) => cellPlace(table, row, 'capaian', row.capaian)),
      ...(own ? named.map(({ place }) => place) : []),
    ],
    subject: `jumlah indikator ${claim.text}`,
  });
}
