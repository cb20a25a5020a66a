import type { Report } from '../records/report.js';
import { both, type Tally } from './support/outcome.js';
import { passages, wordsAt } from './support/passages.js';

const KINDS = ['kecamatan', 'kelurahan', 'dinas', 'badan', 'biro'] as const;
/** What only the reporting office itself can have in its report. */
const OWN_MATTER =
  '(?:sasaran(?:-sasaran)?\\s+strategis|tujuan\\s+strategis|rencana\\s+strategis|renstra|indikator\\s+kinerja\\s+utama|iku|perjanjian\\s+kinerja|laporan\\s+kinerja)';
/** "dinas terkait", "dinas/instansi", "Dinas Kesehatan": other offices. */
const OTHERS = /^\s*(?:\/|terkait|lain|teknis|pengampu|dan\s+instansi|di\s|se-?\s?kabupaten|[A-Z])/;

function patternsFor(own: string): RegExp[] {
  const others = KINDS.filter((kind) => kind !== own).join('|');
  const generic = new RegExp(`\\b${OWN_MATTER}\\s+(?:${others})\\b`, 'gi');
  // UU 23/2014 article 224: a kecamatan is headed by a Camat.
  return own === 'kecamatan' ? [generic, /\bkepala\s+kecamatan\b/gi] : [generic];
}

/** The words of the template for another kind of office, and "Kepala Kecamatan" where the law says Camat. */
export function genericWords(tally: Tally, report: Report): void {
  const kind = (report.entity.name ?? '').split(' ')[0]?.toLowerCase() ?? '';
  const own = KINDS.find((known) => known === kind);
  if (own === undefined) return;
  for (const pattern of patternsFor(own)) {
    const found = passages(report).flatMap((passage) =>
      [...passage.text.matchAll(pattern)].flatMap((match) => {
        const offset = match.index ?? 0;
        const head = /^kepala/i.test(match[0]);
        if (!head && OTHERS.test(passage.text.slice(offset + match[0].length))) return [];
        return wordsAt(passage, offset, match[0]);
      }),
    );
    const [first] = found;
    if (!first) continue;
    const stated = first.text ?? '';
    const wanted = /^kepala/i.test(stated) ? 'Camat' : stated.replace(/\S+$/, own);
    tally.find({
      severity: 'info',
      gross: false,
      title: both('Kata templat untuk jenis instansi lain', "The template's word for another kind of office"),
      message: both(
        `Teks menyebut “${stated}”, sedangkan laporan ini milik ${report.entity.name}: “${wanted}”.`,
        `The text says “${stated}”, but this is the report of ${report.entity.name}: “${wanted}”.`,
      ),
      stated,
      recomputed: wanted,
      places: found,
      subject: stated,
    });
  }
}
