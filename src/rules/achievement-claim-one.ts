import { exactly } from '../numbers/interval.js';
import { readNumber } from '../numbers/printed-number.js';
import type { Claim, Report } from '../records/report.js';
import { predicateOf } from '../scoring/predicate.js';
import { ownPair, type Pair, pairsOfRenstra, pairsOfYear } from './support/claim-readings.js';
import { indicatorsOf } from './support/claims.js';
import { short } from './support/evidence.js';
import type { IndicatorGroup } from './support/indicator-index.js';
import { both, type Tally } from './support/outcome.js';

const NOT_LINKED = both(
  'indikator yang dimaksud kalimat tidak dapat dipastikan',
  'the indicator that the sentence is about is not certain',
);
const NO_VALUES = both(
  'target atau realisasi indikator itu tidak ada atau tidak terbaca',
  'target or result of that indicator is absent or could not be read',
);
const READINGS_DIFFER = both(
  'tabel memuat nilai yang berbeda; salah satunya cocok dengan kalimat',
  'the tables give different values, one of which fits the sentence',
);

const STANDING = {
  above: both('melampaui', 'above'),
  equal: both('sama dengan', 'equal to'),
  below: both('di bawah', 'below'),
};

/** Whether a pair supports what is said: "tercapai" needs at least the target, "melampaui" more than it. */
function supports(verdict: string, standing: Pair['standing']): boolean {
  if (verdict === 'missed') return standing === 'below';
  return standing === 'above' || (verdict === 'met' && standing === 'equal');
}

interface Judged {
  name: string;
  claim: Claim;
  pairs: readonly Pair[];
  target: { id: string; en: string };
  /** The values of another year would support the claim. */
  earlier?: boolean;
}

function raise(tally: Tally, { name, claim, pairs, target, earlier }: Judged): void {
  const verdict = claim.statement?.verdict ?? 'met';
  const [shown] = pairs;
  const standing = shown?.standing;
  if (!shown || !standing) return;
  const slight = pairs.every((pair) => pair.standing === 'equal') || earlier === true;
  const words = STANDING[standing];
  tally.find({
    severity: slight || (verdict === 'missed' && shown.result.table !== null) ? 'warning' : 'error',
    gross: !slight,
    title: both('Pernyataan capaian tidak cocok dengan angkanya', 'Statement of achievement does not fit its figures'),
    message: both(
      `Kalimat menyebut “${claim.text}” untuk “${short(name)}” (“${short(claim.sentence)}”), sedangkan realisasi ${shown.result.text} ${words.id} ${target.id} ${shown.target.text}.`,
      `The text says “${claim.text}” of “${short(name)}” (“${short(claim.sentence)}”), but the result ${shown.result.text} is ${words.en} ${target.en} ${shown.target.text}.`,
    ),
    stated: shown.result.table === null ? `${claim.text} (${shown.result.text})` : claim.text,
    recomputed: `${shown.result.text} / ${shown.target.text}`,
    places: [claim.place, ...pairs.slice(0, 3).flatMap((pair) => [pair.result.place, pair.target.place])],
    subject: name,
  });
}

function judgePairs(tally: Tally, judged: Judged): void {
  const verdict = judged.claim.statement?.verdict ?? 'met';
  const known = judged.pairs.filter(({ standing }) => standing !== null);
  if (known.length === 0) tally.skip(NO_VALUES, judged.claim.place);
  else if (known.every(({ standing }) => supports(verdict, standing))) tally.hold();
  else if (known.some(({ standing }) => supports(verdict, standing))) tally.skip(READINGS_DIFFER, judged.claim.place);
  else {
    const severe = verdict === 'missed' ? known : [...known].sort((a) => (a.standing === 'below' ? -1 : 1));
    raise(tally, { ...judged, pairs: severe });
  }
}

/** "tercapai pada tahun ke-2 periode renstra": an earlier year whose result reached the last target. */
function reachedEarlier(claim: Claim, group: IndicatorGroup, report: Report): boolean {
  if (!/\btahun\s+ke\s*-?\s*\d|\bsejak\b/i.test(claim.sentence)) return false;
  const targets = pairsOfRenstra(group, claim, report).map(({ target }) => target.value);
  return group.occurrences.some(
    (other) =>
      other.measure === 'realisasi' &&
      other.year !== null &&
      other.year < (report.entity.year ?? 0) &&
      other.value.type === 'number' &&
      targets.some(
        (target) =>
          target.type === 'number' &&
          other.value.type === 'number' &&
          other.value.number.value.gte(target.number.value),
      ),
  );
}

const POOR = /\b(?:cukup|sedang|kurang|rendah|buruk|gagal)\b/i;

/**
 * "… adalah berhasil" with the capaian in the same sentence. What counts as success is the report's own scale: only a value that it calls sedang, cukup, kurang
 * or worse contradicts it.
 */
function judgeSuccess(tally: Tally, claim: Claim, report: Report): void {
  const figure = claim.statement?.figures.find(({ role }) => role === 'capaian');
  const capaian = figure ? readNumber(figure.text, { kind: 'percent' }) : null;
  const found = capaian ? predicateOf(exactly(capaian.value), report.scale) : null;
  const band = found && 'band' in found ? found.band : null;
  if (!figure || !capaian || !band) {
    tally.skip(NO_VALUES, claim.place);
    return;
  }
  const poor = capaian.value.lt(100) && POOR.test(band.label);
  if (poor === (claim.statement?.verdict === 'missed')) {
    tally.hold();
    return;
  }
  if (!poor) {
    tally.skip(READINGS_DIFFER, claim.place);
    return;
  }
  tally.find({
    severity: 'error',
    gross: true,
    title: both('Sebutan berhasil tidak cocok dengan capaian', 'Called a success against its capaian'),
    message: both(
      `Kalimat menyebut “${claim.text}” (“${short(claim.sentence)}”), sedangkan capaian ${figure.text} di bawah target dan pada skala laporan (${band.printed || band.label}) termasuk “${band.label}”.`,
      `The text says “${claim.text}” (“${short(claim.sentence)}”), but a capaian of ${figure.text} is below the target and is “${band.label}” on the report's scale (${band.printed || band.label}).`,
    ),
    stated: `${claim.text} (${figure.text})`,
    recomputed: band.label,
    places: [claim.place, figure.place, band.place],
    subject: claim.subject ?? 'capaian sasaran',
  });
}

/** KLM-01 for a statement about one indicator, or one that gives its target and result itself. */
export function judgeOutcome(tally: Tally, claim: Claim, report: Report): void {
  if (/^berhasil$/i.test(claim.text)) {
    judgeSuccess(tally, claim, report);
    return;
  }
  const name = claim.subject ?? claim.sentence;
  const year = both('target', 'the target');
  const own = claim.statement?.against === 'year' ? ownPair(claim) : null;
  if (own) {
    judgePairs(tally, { name, claim, pairs: [own], target: year });
    return;
  }
  const groups = indicatorsOf(claim, report);
  const [group, ...others] = groups;
  if (!group || others.length > 0) {
    tally.skip(NOT_LINKED, claim.place);
    return;
  }
  if (claim.statement?.against === 'renstra') {
    const target = both('target akhir Renstra', 'the last target of the Renstra');
    const pairs = pairsOfRenstra(group, claim, report);
    judgePairs(tally, { name: group.name, claim, pairs, target, earlier: reachedEarlier(claim, group, report) });
    return;
  }
  judgePairs(tally, { name: group.name, claim, pairs: pairsOfYear(group, claim, report), target: year });
}
