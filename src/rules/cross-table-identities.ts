import { placeInParagraph } from '../document/document.js';
import type { Place } from '../document/place.js';
import type { Report } from '../records/report.js';
import { both, type Tally } from './support/outcome.js';

interface Printed {
  digits: string;
  text: string;
  place: Place;
}

/** The number of an official: birth date, month of appointment, sex and sequence, 18 digits (Perka BKN 22/2007). */
const NIP = /\bNIP\b\W{0,3}(\d[\d\s]{16,24}\d)/g;
const NIP_DIGITS = 18;
/** A telephone in a letterhead: area code in brackets, then the local number. */
const PHONE = /(\(0\d{2,3}\)\s*\d{5,8})\b/g;

function printed(report: Report, pattern: RegExp): Printed[] {
  const texts = [...report.prose, ...report.tables.flatMap(({ rows }) => rows.flat())];
  return texts.flatMap((entry) =>
    [...entry.text.matchAll(pattern)].map((match) => {
      const text = (match[1] ?? '').replace(/\s+/g, ' ').trim();
      const place = 'level' in entry ? placeInParagraph(entry, match.index ?? 0) : entry.place;
      return { digits: text.replace(/\D/g, ''), text, place: { ...place, text } };
    }),
  );
}

function differsInOne(a: string, b: string): boolean {
  return a.length === b.length && [...a].filter((digit, index) => digit !== b[index]).length === 1;
}

/** The same number in two forms: info only, since a misread scan looks the same. */
function compare(
  tally: Tally,
  all: readonly Printed[],
  same: (a: string, b: string) => boolean,
  name: { id: string; en: string },
): void {
  const forms = new Map<string, Printed[]>();
  for (const one of all) forms.set(one.digits, [...(forms.get(one.digits) ?? []), one]);
  const groups = [...forms.values()].sort((a, b) => b.length - a.length);
  for (const [index, usual] of groups.entries()) {
    const [reference] = usual;
    const rare = groups
      .slice(index + 1)
      .filter(([other]) => other && reference && same(other.digits, reference.digits));
    if (rare.length === 0 && usual.length > 1) tally.hold();
    for (const odd of rare) {
      const [first] = odd;
      if (!first || !reference) continue;
      tally.find({
        severity: 'info',
        gross: false,
        title: both(`${name.id} tercetak berbeda`, `The ${name.en} is printed differently`),
        message: both(
          `${name.id} tercetak ${first.text}, di tempat lain ${reference.text}.`,
          `The ${name.en} is printed as ${first.text}, elsewhere as ${reference.text}.`,
        ),
        stated: first.text,
        recomputed: reference.text,
        places: [...odd, ...usual].map(({ place }) => place),
        subject: `${name.id} ${reference.text}`,
      });
    }
  }
}

/** NIL-01 for the numbers that identify: a NIP with one other digit, a telephone with another area code. */
export function checkIdentities(tally: Tally, report: Report): void {
  const nips = printed(report, NIP).filter(({ digits }) => digits.length === NIP_DIGITS);
  compare(tally, nips, differsInOne, both('NIP', 'number of an official (NIP)'));
  const phones = printed(report, PHONE);
  const local = (digits: string) => digits.slice(4);
  const otherArea = (a: string, b: string) => local(a) === local(b) && differsInOne(a.slice(0, 4), b.slice(0, 4));
  compare(tally, phones, otherArea, both('Nomor telepon', 'telephone number'));
}
