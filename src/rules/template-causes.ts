import type { Place } from '../document/place.js';
import { nameLikeness } from '../records/names.js';
import type { Report } from '../records/report.js';
import { short } from './support/evidence.js';
import { both, type Tally } from './support/outcome.js';

const CAUSE = /\b(?:disebabkan|dikarenakan|penyebab(?:nya)?)\b[^.]{0,60}:\W*$/i;
const REMEDY =
  /\b(?:rekomendasi|direkomendasikan|perbaikan|solusi|upaya|langkah|saran|tindak\s+lanjut)\b[^.]{0,200}:\W*$/i;
const ITEM = /^\W*(?:\(?\d{1,2}[.)]|[a-z][.)]|[-•*])\s*(?<text>\S.*)$/is;

interface List {
  intro: string;
  place: Place;
  items: { text: string; place: Place }[];
}

/** Lists under a sentence that ends with a colon; a paragraph between two items goes on with the first. */
function listsUnder(report: Report, intro: RegExp): List[] {
  return report.prose.flatMap(({ text, place }, index): List[] => {
    if (!intro.test(text)) return [];
    const items: List['items'] = [];
    for (const next of report.prose.slice(index + 1)) {
      const item = ITEM.exec(next.text)?.groups?.text;
      if (item !== undefined) items.push({ text: item, place: { ...next.place, text: short(item) } });
      else {
        const last = items.at(-1);
        if (!last || next.level > 0 || !/^[a-z]/.test(next.text)) break;
        last.text += ` ${next.text}`;
      }
    }
    const end = text.split(/(?<=[.!?])\s+/).at(-1) ?? text;
    return items.length > 0 ? [{ intro: end, place: { ...place, text: short(end) }, items }] : [];
  });
}

/** Items that differ by no more than a slip of the pen. */
const SAME_ITEM = 0.93;
/** One common item is chance. */
const FEWEST_ITEMS = 2;

/** A list of causes that is the list of recommendations again: a measure is not the cause of what it is to mend. */
export function copiedCauses(tally: Tally, report: Report): void {
  const remedies = listsUnder(report, REMEDY);
  for (const { intro, place, items } of listsUnder(report, CAUSE)) {
    if (items.length < FEWEST_ITEMS) continue;
    const copy = remedies.find((remedy) =>
      items.every(({ text }) => remedy.items.some((other) => nameLikeness(text, other.text) >= SAME_ITEM)),
    );
    if (!copy) {
      if (remedies.length > 0) tally.hold();
      continue;
    }
    tally.find({
      severity: 'warning',
      gross: false,
      title: both(
        'Daftar penyebab sama dengan daftar rekomendasi',
        'The list of causes is the list of recommendations',
      ),
      message: both(
        `Butir di bawah “${short(intro)}” sama kata demi kata dengan butir di bawah “${short(copy.intro)}”; tindakan bukan penyebab.`,
        `The items under “${short(intro)}” are word for word those under “${short(copy.intro)}”; measures are not causes.`,
      ),
      stated: items.map(({ text }) => short(text, 50)).join('; '),
      recomputed: '-',
      places: [place, ...items.map((item) => item.place), copy.place, ...copy.items.map((item) => item.place)],
      subject: short(intro),
    });
  }
}
