/**
 * EFS-01: "efisien", a tingkat efisiensi, and "(tidak) ada efisiensi" against capaian and serapan.
 *
 * Why: the analysis of efficiency is a required part of the report; the word is often filled in for every row alike.
 * Basis: Permenpan RB 53/2014 (analysis of the efficient use of resources). Reports put capaian beside absorption: efficient is what reached at least the
 * share of its target that it spent of its budget. A tingkat efisiensi is capaian − serapan or 100 − serapan, whichever the table follows.
 *
 * Raises: "Efisien" beside a capaian of 82,89% and an absorption of 99,79%; "tidak ada efisiensi" in a report whose table calls every sasaran efisien.
 * Must not raise: capaian equal to absorption; a table in which most rows follow another sense of the word; a choice left open in a template.
 */
import type { Claim, Report } from '../records/report.js';
import { checkEfficiencyTable, type EfficiencyRow, wordOf } from './efficiency-claim-table.js';
import type { Rule } from './rule.js';
import { cellPlace, short, tableName } from './support/evidence.js';
import { both, Tally } from './support/outcome.js';

const NO_TABLE = both(
  'tidak ada tabel efisiensi yang menyebut efisien atau tidak per sasaran',
  'there is no table that calls each sasaran efficient or not',
);

/** A statement about the whole report against the words of its table: all of them say the opposite. */
function judgeStatement(tally: Tally, claim: Claim, report: Report): void {
  const verdict = claim.statement?.verdict;
  const rows = report.records.efficiency.flatMap((table) =>
    table.rows.flatMap((row: EfficiencyRow) => {
      const word = wordOf(row);
      return word ? [{ table, row, word }] : [];
    }),
  );
  const [first] = rows;
  if (!first) {
    tally.skip(NO_TABLE, claim.place);
    return;
  }
  if (rows.some(({ word }) => word === verdict)) {
    tally.hold();
    return;
  }
  tally.find({
    severity: 'warning',
    gross: true,
    title: both('Pernyataan efisiensi tidak cocok dengan tabelnya', 'Statement of efficiency does not fit its table'),
    message: both(
      `Kalimat menyebut “${claim.text}” (“${short(claim.sentence)}”), sedangkan ${tableName(first.table)} menyebut semua (${rows.length}) sasaran “${first.row.efisiensi}”.`,
      `The text says “${claim.text}” (“${short(claim.sentence)}”), but ${tableName(first.table)} calls all ${rows.length} sasaran “${first.row.efisiensi}”.`,
    ),
    stated: claim.text,
    recomputed: first.row.efisiensi ?? '',
    places: [claim.place, ...rows.map(({ table, row }) => cellPlace(table, row, 'efisiensi', row.efisiensi))],
    subject: 'efisiensi',
  });
}

export const efficiencyClaim: Rule = {
  code: 'EFS-01',
  kind: 'efficiency_claim',
  severity: 'error',
  title: both('Pernyataan efisien cocok dengan angkanya', 'A statement of efficiency fits its figures'),
  about: both(
    'Sebutan “efisien” dan tingkat efisiensi pada setiap baris dibandingkan dengan capaian dan serapannya, dan kalimat “(tidak) ada efisiensi” dengan tabel efisiensi.',
    'The word “efisien” and the level of efficiency of every row are compared with its capaian and absorption, and “(tidak) ada efisiensi” in the text with the table of efficiency.',
  ),
  basis: both(
    'Permenpan RB 53/2014 (analisis efisiensi penggunaan sumber daya)',
    'Permenpan RB 53/2014 (analysis of the efficient use of resources)',
  ),
  check(report: Report) {
    const tally = new Tally();
    for (const table of report.records.efficiency) checkEfficiencyTable(tally, table);
    for (const claim of report.claims) if (claim.type === 'efficiency') judgeStatement(tally, claim, report);
    return tally;
  },
};
