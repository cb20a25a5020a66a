import type { Report } from '../records/report.js';
import { short } from './support/evidence.js';
import { both, type Tally } from './support/outcome.js';

/**
 * "Realisasi − (Realisasi − Rencana)" is Rencana, whatever was realised: divided by Rencana it always gives 100%. Meant is
 * Rencana − (Realisasi − Rencana), the formula for indicators where less is better (Keputusan Kepala LAN 239/IX/6/8/2003).
 */
const CANCELS = /realisasi\s*[-–−]\s*\(\s*realisasi\s*[-–−]\s*(?<goal>rencana|target)\s*\)/i;

/** ARI-01 for printed formulas: one in which the realisasi cancels out. */
export function checkFormula(tally: Tally, report: Report): void {
  for (const { text, place } of report.prose) {
    const match = CANCELS.exec(text.replace(/\\[a-z]+|[${}]/g, ' '));
    const goal = match?.groups?.goal;
    if (!match || !goal) continue;
    const meant = `${goal} − (Realisasi − ${goal})`;
    tally.find({
      severity: 'warning',
      gross: false,
      title: both('Rumus yang tercetak selalu memberi 100%', 'The printed formula always gives 100%'),
      message: both(
        `Rumus “${short(match[0])}” sama dengan ${goal}, berapa pun realisasinya, sehingga capaian selalu 100%; untuk indikator yang makin rendah makin baik lazimnya ${meant}.`,
        `The formula “${short(match[0])}” equals ${goal} whatever was realised, so that it always gives 100%; for indicators where less is better ${meant} is usual.`,
      ),
      stated: match[0],
      recomputed: `100% (${meant})`,
      places: [{ ...place, text }],
      subject: 'rumus capaian',
    });
  }
}
