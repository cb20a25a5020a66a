import { normaliseName } from '../records/names.js';
import type { Claim, Report } from '../records/report.js';
import { both, type Tally } from './support/outcome.js';

/** Words at the head of a regulation's title that tell it from others. */
const TITLE_WORDS = 6;

function key(claim: Claim): string {
  return `${claim.measure}|${normaliseName(claim.subject ?? '')
    .slice(0, TITLE_WORDS)
    .join(' ')}`;
}

/** NIL-01 for citations: one regulation, by number and title, cited with two years. */
export function checkCitations(tally: Tally, report: Report): void {
  const regulations = new Map<string, Claim[]>();
  for (const claim of report.claims) {
    if (claim.type !== 'citation') continue;
    regulations.set(key(claim), [...(regulations.get(key(claim)) ?? []), claim]);
  }
  for (const citations of regulations.values()) {
    const years = [...new Set(citations.map((claim) => claim.year))];
    const byYear = years.map((year) => citations.filter((claim) => claim.year === year));
    const [usual, ...others] = byYear.sort((a, b) => b.length - a.length);
    const [reference] = usual ?? [];
    if (others.length === 0) {
      if (citations.length > 1) tally.hold();
      continue;
    }
    for (const odd of others) {
      const [first] = odd;
      if (!first || !reference) continue;
      tally.find({
        severity: 'info',
        gross: false,
        title: both('Peraturan yang sama dikutip dengan tahun berbeda', 'One regulation cited with different years'),
        message: both(
          `Peraturan tentang “${reference.subject}” dikutip sebagai ${first.text}, di tempat lain sebagai ${reference.text}.`,
          `The regulation on “${reference.subject}” is cited as ${first.text}, elsewhere as ${reference.text}.`,
        ),
        stated: first.text,
        recomputed: reference.text,
        places: [...odd, ...(usual ?? [])].map(({ place }) => place),
        subject: `peraturan: ${reference.subject}`,
      });
    }
  }
}
