/**
 * LKP-04: a realised figure of the whole year that nothing in the report supports.
 *
 * Why: the physical realisation (realisasi fisik) of the year is a mean over all activities; when no table and no calculation shows it,
 * nobody can check it.
 * Basis: Permenpan RB 53/2014 annex II (achievements must be supported by data that can be relied on).
 *
 * Raises: "realisasi fisik 96,76%" that stands in one sentence alone.
 * Must not raise: a physical realisation that a table or a second sentence prints; 100%; the realisation of one activity.
 */
import { ABSENT } from '../findings/finding.js';
import type { Report } from '../records/report.js';
import type { Rule } from './rule.js';
import { short } from './support/evidence.js';
import { both, Tally } from './support/outcome.js';

const PHYSICAL =
  /\b(?:realisasi|capaian|kemajuan)\s+fisik\b(?:\s+dari\s+target\s+\d{1,3}\s*%\s*,?)?[^.;%]{0,40}?(?<![\d.,])(\d{1,3}[.,]\d{1,2})\s*%/gi;

/** The figure with a comma, without trailing zeros. */
function plain(figure: string): string {
  return figure.replace('.', ',').replace(/,?0+$/, '');
}

function figures(text: string): string[] {
  return (text.match(/\d{1,3}[.,]\d{1,2}(?![\d.,]*\d)/g) ?? []).map(plain);
}

/** An activity of its own has its own physical realisation. */
const OF_ONE =
  /\bkegiatan\s+(?:ini|tersebut|pertama|kedua|ketiga|keempat|kelima|[„“"][^”‟"]+)|\bdalam\s+kegiatan\b|\brealisasi\s+keuangan\s+kegiatan\b/i;

export const missingSupport: Rule = {
  code: 'LKP-04',
  kind: 'missing_component',
  severity: 'info',
  title: both('Realisasi fisik didukung data', 'Physical realisation is supported by data'),
  about: both(
    'Persentase realisasi fisik dalam kalimat dicari kembali dalam tabel dan kalimat lain; yang hanya tercetak sekali menjadi catatan.',
    'The percentage of physical realisation in a sentence is looked for in tables and other sentences; what is printed only once is noted.',
  ),
  basis: both('Permenpan RB 53/2014 lampiran II', 'Permenpan RB 53/2014 annex II'),
  check(report: Report) {
    const tally = new Tally();
    const tabled = new Set(report.tables.flatMap(({ rows }) => rows.flat().flatMap(({ text }) => figures(text))));
    for (const [index, { text, place, lines }] of report.prose.entries()) {
      for (const match of text.matchAll(PHYSICAL)) {
        const figure = plain(match[1] ?? '');
        const sentence =
          text
            .slice(0, match.index)
            .split(/(?<=[.;])\s/)
            .at(-1) ?? '';
        if (OF_ONE.test(sentence)) continue;
        const elsewhere = report.prose.some(
          (other, position) => position !== index && figures(other.text).includes(figure),
        );
        if (tabled.has(figure) || elsewhere) {
          tally.hold();
          continue;
        }
        tally.find({
          severity: 'info',
          gross: false,
          title: both('Realisasi fisik tanpa data pendukung', 'Physical realisation without supporting data'),
          message: both(
            `“${short(match[0])}” hanya tercetak di sini; tidak ada tabel atau perhitungan yang mendukungnya.`,
            `“${short(match[0])}” is printed only here; no table or calculation supports it.`,
          ),
          stated: `${match[1]}%`,
          recomputed: ABSENT,
          places: [{ ...(lines?.findLast(({ start }) => start <= match.index)?.place ?? place), text: match[0] }],
          subject: `realisasi fisik ${figure}`,
        });
      }
    }
    return tally;
  },
};
