import type { Place } from '../document/place.js';
import { ABSENT } from '../findings/finding.js';
import { comparePlaces } from '../findings/order.js';
import type { Report } from '../records/report.js';
import { ending, short } from './support/evidence.js';
import { both, type Tally } from './support/outcome.js';

const AMOUNT_LOST =
  /\b(?:sebesar|sejumlah|senilai)\s+(?:Rp\.?\s+)?(?:atau|sedangkan|sehingga|dan\s+(?:belanja|terserap|realisasi))\b(?:[^.;]|[.](?=\d)){0,60}/gi;

/** "terealisasi sebesar atau 87.69 %": the amount before the percentage was dropped. */
export function checkLostAmounts(tally: Tally, report: Report): void {
  for (const { text, place, lines } of report.prose) {
    for (const match of text.matchAll(AMOUNT_LOST)) {
      const at = lines?.findLast(({ start }) => start <= match.index)?.place ?? place;
      const before = text.slice(Math.max(0, match.index - 40), match.index);
      tally.find({
        severity: 'warning',
        gross: false,
        title: both('Jumlah yang diumumkan tidak tercetak', 'An announced amount is not printed'),
        message: both(
          `Setelah “${short(before + match[0])}” tidak ada jumlahnya.`,
          `No amount follows “${short(before + match[0])}”.`,
        ),
        stated: short(match[0], 90),
        recomputed: 'jumlah rupiah',
        places: [{ ...at, text: short(match[0], 90) }],
        subject: short(before + match[0], 60),
      });
    }
  }
}

const IS_LABEL = /^\W*[-•*–.]+\s*\W*([A-Z][a-z]+)(?:\s+\S+){0,9}\s*[;:]?$/;
const ANNOUNCES = /\b(?:sebagai\s*berikut|berikut\s*ini|berikut)\s*:?\s*$/i;
/** What is drawn or pasted as a picture is lost in an export of the text. */
const PICTURE = /cascading|struktur|bagan|gambar|foto|peta|grafik|diagram|alur|skema|penghargaan|dokumentasi|rumus/i;
const LONGEST_LABEL = 90;
const LOOK_BACK = 25;

/** A list is announced, and the next item of the list around it follows ("- Seksi A; … sebagai berikut : - Seksi B;"). */
export function checkAnnouncedLists(tally: Tally, report: Report): void {
  for (const [index, { text, place }] of report.prose.entries()) {
    const next = report.prose[index + 1];
    const last = text.split(/(?<=[.;])\s/).at(-1) ?? '';
    if (!next || !ANNOUNCES.test(last) || PICTURE.test(last)) continue;
    const label = next.text.length < LONGEST_LABEL ? IS_LABEL.exec(next.text)?.[1] : undefined;
    if (!label) continue;
    const earlier = report.prose
      .slice(Math.max(0, index - LOOK_BACK), index)
      .filter((other) => other.text.length < LONGEST_LABEL && IS_LABEL.exec(other.text)?.[1] === label);
    if (earlier.length === 0 || !/[;:]$/.test(next.text.trim())) continue;
    tally.find({
      severity: 'info',
      gross: false,
      title: both('Uraian yang diumumkan tidak ada', 'An announced list is absent'),
      message: both(
        `“${short(last)}” langsung diikuti bagian berikutnya, “${short(next.text, 50)}”.`,
        `“${short(last)}” is followed by the next part at once, “${short(next.text, 50)}”.`,
      ),
      stated: ending(last, 60),
      recomputed: ABSENT,
      places: [
        { ...place, text: short(last) },
        { ...next.place, text: short(next.text) },
      ],
      subject: short(last, 60),
    });
  }
}

const LABELS = [/^\W*bab\s*\.?\s*([ivx]+)\b/i, /^\W*([A-Z])\s*\.\s/, /^\W*((?:\d{1,2}\.)*\d{1,2})\.?\s/];
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'];

/** The label of the heading that comes after one labelled "B." or "3.1": "C", "3.2"; null where it has none. */
function nextLabel(heading: string): { pattern: RegExp; label: string } | null {
  for (const pattern of LABELS) {
    const label = pattern.exec(heading)?.[1];
    if (label === undefined) continue;
    const roman = ROMAN.indexOf(label.toLowerCase());
    if (pattern === LABELS[0]) return roman < 0 ? null : { pattern, label: ROMAN[roman + 1] ?? '' };
    const last = label.split('.').at(-1) ?? '';
    const next = /\d/.test(last) ? String(Number(last) + 1) : String.fromCharCode(last.charCodeAt(0) + 1);
    return { pattern, label: label.slice(0, label.length - last.length) + next };
  }
  return null;
}

function isBetween(place: Place, before: Place, after: Place): boolean {
  return comparePlaces(before, place) <= 0 && comparePlaces(place, after) <= 0;
}

/** "Permasalahan yang dihadapi adalah sebagai berikut :" and then the next section, with neither text nor table between. */
export function checkAnnouncedSections(tally: Tally, report: Report): void {
  for (const [index, { text, place, headings, level }] of report.prose.entries()) {
    const next = report.prose[index + 1];
    const own = headings.at(-1);
    if (!next || level > 0 || own === undefined || !ANNOUNCES.test(text) || PICTURE.test(`${own} ${text}`)) continue;
    const following = nextLabel(own);
    if (!following || following.pattern.exec(next.text)?.[1]?.toLowerCase() !== following.label.toLowerCase()) continue;
    if (next.level === 0 || report.tables.some((table) => isBetween(table.place, place, next.place))) continue;
    const said = text.split(/(?<=[.;])\s/).at(-1) ?? text;
    tally.find({
      severity: 'info',
      gross: false,
      title: both('Uraian yang diumumkan tidak ada', 'What is announced is absent'),
      message: both(
        `“${short(said)}” langsung diikuti bagian “${short(next.text, 50)}” (gambar hilang dalam salinan teks).`,
        `“${short(said)}” is followed at once by “${short(next.text, 50)}” (pictures are lost in a copy of the text).`,
      ),
      stated: ending(said, 60),
      recomputed: ABSENT,
      places: [
        { ...place, text: short(said) },
        { ...next.place, text: short(next.text) },
      ],
      subject: short(said, 60),
    });
  }
}
