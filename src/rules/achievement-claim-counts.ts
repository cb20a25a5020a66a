import type { Place } from '../document/place.js';
import type { Claim, Report } from '../records/report.js';
import type { Statement } from '../records/statement.js';
import { pairsOfYear } from './support/claim-readings.js';
import { indicatorsOf } from './support/claims.js';
import { short } from './support/evidence.js';
import { type IndicatorGroup, indicatorGroups } from './support/indicator-index.js';
import { both, type Tally } from './support/outcome.js';

interface Standings {
  above: number;
  equal: number;
  below: number;
  /** Indicators whose target or result could not be read or compared. */
  unknown: number;
  total: number;
  /** What each came to, for the message: "88,05 / 85". */
  lines: string[];
  places: Place[];
}

/** What is counted is what one table shows: its own target beside its own result, in whichever table of results that is. */
function standingsOf(groups: readonly IndicatorGroup[], claim: Claim, report: Report): Standings {
  const result: Standings = { above: 0, equal: 0, below: 0, unknown: 0, total: groups.length, lines: [], places: [] };
  for (const group of groups) {
    const pairs = pairsOfYear(group, claim, report).filter(
      ({ result, target }) => result.table !== null && result.table === target.table,
    );
    const [first] = pairs;
    const standings = new Set(pairs.map(({ standing }) => standing));
    const [only] = standings;
    if (only && standings.size === 1) result[only] += 1;
    else result.unknown += 1;
    if (!first) continue;
    result.lines.push(`${first.result.text} / ${first.target.text}`);
    result.places.push(first.result.place);
  }
  return result;
}

/** The sets of indicators that "n indikator" may be counted from: every table of results that has as many, and all of them together. */
function candidates(report: Report, least: number): IndicatorGroup[][] {
  const measured = indicatorGroups(report).filter(({ rows }) => rows.some(({ source }) => source === 'realization'));
  const tables = report.records.realization.map(({ id }) =>
    measured.filter(({ rows }) => rows.some(({ tableId }) => tableId === id)),
  );
  return [measured, ...tables.filter((groups) => groups.length >= Math.max(least, 2))].filter(
    (groups) => groups.length > 0,
  );
}

type Fit = 'yes' | 'loosely' | 'no';

function within(stated: number, count: number, unknown: number): boolean {
  return stated >= count && stated <= count + unknown;
}

/** Whether a stated number of indicators fits. "di atas target" said of indicators that equal it fits loosely. */
function fitOfCount(verdict: Statement['verdict'], stated: number, { above, equal, below, unknown }: Standings): Fit {
  if (verdict === 'missed') return within(stated, below, unknown) ? 'yes' : 'no';
  const reached = within(stated, above + equal, unknown);
  if (verdict === 'exceeded') return within(stated, above, unknown) ? 'yes' : reached ? 'loosely' : 'no';
  return reached || within(stated, equal, unknown) || within(stated, above, unknown) ? 'yes' : 'no';
}

function fitOfWhole(statement: Statement, { above, equal, below, unknown, total }: Standings): Fit {
  if (statement.scope === 'most') return (above + equal + unknown) * 2 >= total ? 'yes' : 'no';
  if (statement.verdict === 'missed') return above + equal === 0 ? 'yes' : 'no';
  if (below > 0) return 'no';
  return statement.verdict === 'exceeded' && equal > 0 ? 'loosely' : 'yes';
}

/** Whether every sasaran has one indicator, so that a statement about sasaran is one about indicators. */
function onePerSasaran(report: Report): boolean {
  return report.records.realization.every(
    ({ rows }) => new Set(rows.map(({ sasaran }) => sasaran)).size === rows.length,
  );
}

const OF_ONE_SASARAN = both(
  'kalimat mungkin hanya tentang indikator satu sasaran',
  'the sentence may be about the indicators of one sasaran only',
);
const NO_TABLE = both(
  'tidak ada tabel target dan realisasi untuk dihitung',
  'there is no table of targets and results to count in',
);

/** KLM-01 for statements that count: "4 indikator di atas target", "seluruh indikator telah mencapai target". */
export function judgeCounted(tally: Tally, claim: Claim, report: Report): void {
  const { statement } = claim;
  if (!statement || statement.against !== 'year') return;
  const stated = claim.unit === 'indikator' ? Number(claim.value) : null;
  if (stated !== null && claim.subject !== null && stated <= Math.max(1, indicatorsOf(claim, report).length)) {
    tally.skip(OF_ONE_SASARAN, claim.place);
    return;
  }
  const sets = candidates(report, stated ?? 0).map((groups) => standingsOf(groups, claim, report));
  const readable = sets.filter(({ unknown, total }) => unknown * 2 < total);
  if (readable.length === 0 || (claim.unit === 'sasaran' && !onePerSasaran(report))) {
    tally.skip(NO_TABLE, claim.place);
    return;
  }
  const fits = readable.map((set) =>
    stated === null ? fitOfWhole(statement, set) : fitOfCount(statement.verdict, stated, set),
  );
  if (fits.includes('yes')) {
    tally.hold();
    return;
  }
  const [shown] = readable;
  if (!shown) return;
  const severe = !fits.includes('loosely');
  const { above, equal, below, lines, places } = shown;
  const tail = lines.length > 0 && lines.length <= 8 ? ` (${lines.join('; ')})` : '';
  const whole = statement.scope === 'most' ? 'hampir semua' : 'semua';
  const said = stated === null ? `${whole} ${claim.text}` : `${stated} indikator ${claim.text}`;
  tally.find({
    severity: severe ? 'error' : 'warning',
    gross: severe,
    title: both(
      'Jumlah indikator yang mencapai target tidak cocok',
      'Number of indicators that reached their target does not fit',
    ),
    message: both(
      `Kalimat menyebut ${said} (“${short(claim.sentence)}”), sedangkan menurut realisasi dan target${tail} ${above} di atas, ${equal} sama dengan dan ${below} di bawah target.`,
      `The text says ${said} (“${short(claim.sentence)}”), but by results and targets${tail} ${above} are above, ${equal} equal to and ${below} below their target.`,
    ),
    stated: said,
    recomputed: `${above} di atas, ${equal} sama, ${below} di bawah target`,
    places: [claim.place, ...places],
    subject: `jumlah indikator ${claim.text}`,
  });
}
