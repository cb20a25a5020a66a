import { nameLikeness } from '../records/names.js';
import type { Claim, Report } from '../records/report.js';
import { short } from './support/evidence.js';
import { both, type Tally } from './support/outcome.js';

/** A sentence that announces the list below it. */
const ANNOUNCES = /\b(?:yaitu|yakni|sebagai\s+berikut|antara\s+lain|meliputi|adalah)\s*:?\s*$/i;
const NOT_ALL = /\bantara\s+lain\b|\bdiantaranya\b/i;
const SAME = 0.85;

type Named = Claim & { subject: string };

/** The programs, kegiatan or sub kegiatan that the text lists between a sentence and the next heading. */
function listedBelow(claim: Claim, report: Report): Named[] {
  const start = report.prose.findIndex(({ text }) => text.includes(claim.sentence));
  if (start < 0) return [];
  const after = report.prose.findIndex(({ level }, index) => index > start && level > 0);
  const section = report.prose.slice(start + 1, after < 0 ? undefined : after);
  const texts = new Set(section.map(({ text }) => text));
  const names: Named[] = [];
  for (const other of report.claims) {
    if (other.type !== 'name' || other.unit !== claim.unit || !other.subject || !texts.has(other.sentence)) continue;
    const { subject } = other;
    if (!names.some((known) => nameLikeness(known.subject, subject) >= SAME)) names.push({ ...other, subject });
  }
  return names;
}

/** CCH-01 for a list in the text: "terdiri dari 2 (dua) Program, yaitu :" over a list of one. Whether the sentence was judged. */
export function checkAnnouncedList(tally: Tally, claim: Claim, stated: number, report: Report): boolean {
  if (!ANNOUNCES.test(claim.sentence) || NOT_ALL.test(claim.sentence)) return false;
  const names = listedBelow(claim, report);
  if (names.length === 0) return false;
  if (names.length === stated) {
    tally.hold();
    return true;
  }
  const unit = (claim.unit ?? '').replace('_', ' ');
  const list = names.slice(0, 3).map(({ subject }) => `“${short(subject, 60)}”`);
  tally.find({
    severity: names.length < stated ? 'warning' : 'info',
    gross: false,
    title: both(
      'Jumlah yang disebut berbeda dari daftar di bawahnya',
      'A stated number differs from the list below it',
    ),
    message: both(
      `Kalimat menyebut ${claim.text} ${unit} (“${short(claim.sentence)}”), sedangkan daftar di bawahnya memuat ${names.length}: ${list.join(', ')}.`,
      `The text says ${claim.text} ${unit} (“${short(claim.sentence)}”), but the list below it has ${names.length}: ${list.join(', ')}.`,
    ),
    stated: `${claim.text} ${unit}`,
    recomputed: String(names.length),
    places: [claim.place, ...names.map(({ place }) => place)],
    subject: `jumlah ${unit}`,
  });
  return true;
}
