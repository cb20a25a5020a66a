import type { Claim, Report } from '../records/report.js';
import { distinct, type Listed, missing } from './indicator-set-lists.js';
import { indicatorTables } from './support/indicator-tables.js';
import { both, type Tally } from './support/outcome.js';
import { nameList } from './support/text.js';

/** Every indicator that a table lists. */
function ofTables(report: Report): Listed[] {
  return indicatorTables(report).flatMap(({ rows }) =>
    rows.map(({ indikator, place }, index) => ({ name: indikator, place, more: [], number: index + 1 })),
  );
}

/** The lists of the text: indicators under one heading, or numbered in one sentence. */
function lists(report: Report): Listed[][] {
  const found = new Map<string, Listed[]>();
  const claims = report.claims.filter((claim): claim is Claim & { subject: string } => {
    return claim.type === 'name' && claim.unit === 'indikator' && claim.subject !== null;
  });
  for (const claim of claims) {
    const paragraph = report.prose.find(({ text }) => text === claim.sentence);
    const repeated = claims.filter(({ sentence }) => sentence === claim.sentence).length > 1;
    const key = repeated ? claim.sentence : (paragraph?.headings.join('|') ?? '');
    const list = found.get(key) ?? [];
    list.push({ name: claim.subject, place: claim.place, more: [], number: list.length + 1 });
    found.set(key, list);
  }
  return [...found.values()];
}

/** PK-02 for the running text: indicators that a list of the text plans or reports on, and no table has. */
export function checkListsInText(tally: Tally, report: Report): void {
  const known = ofTables(report);
  if (known.length === 0) return;
  for (const list of lists(report)) {
    const odd = missing(list, known);
    if (odd.length === 0) {
      tally.hold();
      continue;
    }
    // A list of which no name is known is about other things than the tables are.
    if (odd.length === list.length) continue;
    const names = distinct(odd).map(({ name }) => name);
    const more = names.length - 4;
    tally.find({
      severity: 'warning',
      gross: false,
      title: both('Indikator dalam teks tidak ada di tabel', 'Indicators in the text are in no table'),
      message: both(
        `Teks menyebut ${list.length} indikator, tetapi tidak ada di tabel Renstra, IKU, PK maupun realisasi: ${nameList(names, `dan ${more} lainnya`)}.`,
        `The text lists ${list.length} indicators, but the tables of the Renstra, the IKU, the agreement and the results lack ${nameList(names, `and ${more} more`)}.`,
      ),
      stated: odd[0]?.place.text ?? odd[0]?.name ?? '',
      recomputed: `${list.length - odd.length} / ${list.length} indikator`,
      places: [
        ...odd.map(({ place, name }) => ({ text: name, ...place })),
        ...known.slice(0, 8).map(({ place }) => place),
      ],
      subject: names.join('; '),
    });
  }
}
