import { ABSENT } from '../findings/finding.js';
import type { Report } from '../records/report.js';
import { chaptersOf } from './support/chapters.js';
import { short } from './support/evidence.js';
import { both, type Tally } from './support/outcome.js';

const DATE = /\b\d{1,2}\s+(?:jan|feb|mar|apr|mei|jun|jul|agu|agt|sep|okt|oct|nov|nop|des|dec)[a-z]*\s+20\d\d/i;

/** Decrees and agreements end with a date, an office and a name; chapters do not count. */
export function checkSignatures(tally: Tally, report: Report): void {
  const body = new Set([...chaptersOf(report).values()].map(({ heading }) => heading));
  for (const [index, { text, place }] of report.prose.entries()) {
    if (!/bertanda\s*tangan\s*di\s*bawah\s*ini/i.test(text)) continue;
    const rest = report.prose.slice(index + 1, index + 40);
    const end = rest.findIndex(
      (next) =>
        body.has(next) ||
        (next.level > 0 && next.level <= 2 && /perjanjian|penetapan|rencana|keputusan|lampiran/i.test(next.text)),
    );
    if (end < LEAST_AGREEMENT) continue;
    const agreement = rest.slice(0, end);
    const last = agreement.findLastIndex((next) => /pihak (?:pertama|kedua)\b.{40,}/i.test(next.text));
    const signed = agreement
      .slice(last + 1)
      .some((next) => DATE.test(next.text) || /\bNIP\b|pihak (?:pertama|kedua)/i.test(next.text));
    const dated = agreement.some((next) => DATE.test(next.text) || /\bNIP\b/.test(next.text));
    const closing = agreement[last];
    if (last < 0 || !closing) continue;
    if (signed || dated) {
      tally.hold();
      continue;
    }
    const heading = rest[end];
    tally.find({
      severity: 'info',
      gross: false,
      title: both('Perjanjian kinerja tanpa tanggal dan tanda tangan', 'An agreement without date and signatures'),
      message: both(
        `Setelah “${short(closing.text, 60)}” tidak ada tanggal, nama, dan tanda tangan (mungkin hilang dalam salinan teks).`,
        `No date, names and signatures follow “${short(closing.text, 60)}” (they may be lost in the text copy).`,
      ),
      stated: ABSENT,
      recomputed: 'tanggal dan tanda tangan',
      places: [closing, heading]
        .flatMap((part) => (part ? [{ ...part.place, text: short(part.text) }] : []))
        .concat([{ ...place, text: short(text) }]),
      subject: `perjanjian ${short(text, 30)}`,
    });
  }
}

/** An agreement is longer than this: what follows sooner is its next page. */
const LEAST_AGREEMENT = 3;

/** A decree's place and date, followed at once by the signer's number: the office and the name are gone. */
export function checkSigners(tally: Tally, report: Report): void {
  for (const [index, { text, place }] of report.prose.entries()) {
    if (!/^\W*NIP\b/i.test(text)) continue;
    const before = report.prose.slice(Math.max(0, index - 2), index);
    const [first, second] = before;
    if (!first || !second || !/^\W*ditetapkan di/i.test(first.text) || !/^\W*(?:pada\s+)?tanggal/i.test(second.text))
      continue;
    tally.find({
      severity: 'info',
      gross: false,
      title: both('Nama dan jabatan penanda tangan tidak ada', 'Name and office of the signer are absent'),
      message: both(
        `Setelah “${short(second.text, 50)}” langsung “${short(text, 40)}”, tanpa jabatan dan nama (mungkin hilang dalam salinan teks).`,
        `“${short(second.text, 50)}” is followed at once by “${short(text, 40)}”, without office and name (they may be lost in the text copy).`,
      ),
      stated: 'NIP',
      recomputed: 'jabatan dan nama',
      places: [second, { text, place }].map((part) => ({ ...part.place, text: short(part.text) })),
      subject: 'penanda tangan',
    });
  }
}
