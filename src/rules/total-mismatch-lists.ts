import type { Claim, Report } from '../records/report.js';
import { short } from './support/evidence.js';
import { both, type Tally } from './support/outcome.js';
import { additionLine } from './support/text.js';

/** "Antara lain" announces examples, so that less than the whole may be listed. */
const EXAMPLES = /\b(?:antara\s+lain|diantaranya|di\s+antaranya|seperti|misalnya)\b/i;
const NOT_ALL = both(
  'daftar mungkin hanya memuat sebagian (“antara lain”)',
  'the list may hold a part only (“antara lain”)',
);

function judge(tally: Tally, claim: Claim): void {
  const total = Number(claim.value);
  const parts = claim.amounts.flatMap(({ value }) => value ?? []);
  const sum = parts.reduce((all, part) => all + part, 0);
  if (sum === total) {
    tally.hold();
    return;
  }
  const classes = claim.unit === 'indikator';
  if (sum < total && (classes || EXAMPLES.test(claim.sentence))) {
    tally.skip(NOT_ALL, claim.place);
    return;
  }
  const line = additionLine(parts, sum);
  tally.find({
    severity: 'error',
    gross: false,
    title: both(
      'Jumlah dalam kalimat tidak sama dengan rinciannya',
      'A number in the text is not the sum of its items',
    ),
    message: both(
      `Kalimat menyebut ${claim.text} (“${short(claim.sentence)}”), sedangkan rinciannya ${line}.`,
      `The text says ${claim.text} (“${short(claim.sentence)}”), but its items give ${line}.`,
    ),
    stated: claim.text,
    recomputed: String(sum),
    places: [claim.place, ...claim.amounts.map(({ place }) => place)],
    subject: `jumlah ${claim.unit}`,
  });
}

/** JML-01 for the running text: "sebanyak 46 laporan, antara lain: …", "dari 11 indikator, 6 indikator …". */
export function checkListsInText(tally: Tally, report: Report): void {
  for (const claim of report.claims) if (claim.type === 'list') judge(tally, claim);
}
