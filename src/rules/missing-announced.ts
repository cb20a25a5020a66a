/**
 * LKP-03: something that the report announces or counts on, and that does not follow.
 *
 * Why: a list that is announced and left out, an amount that was dropped, a number that is skipped in a decree are parts that were
 * lost when the report was put together; the reader cannot know what they said.
 * Basis: Permenpan RB 53/2014 annex II (what the summary, the chapters and the annexes must show).
 *
 * Raises: "terealisasi sebesar atau 87.69 %" without an amount; a summary that announces the achievement of four sasaran and describes
 * none; diktum KEEMPAT followed by KEENAM; "(Tabel 4.1)" where no table has that number.
 * Must not raise: charts, photos and organisation charts, which a text copy loses; a table of another document; a section number that
 * stands elsewhere; an announcement followed by its subsections.
 */
import type { Report } from '../records/report.js';
import { checkAnnouncedLists, checkAnnouncedSections, checkLostAmounts } from './missing-announced-lists.js';
import { checkNumbering, checkTableReferences } from './missing-announced-numbering.js';
import { checkSignatures, checkSigners } from './missing-announced-signatures.js';
import { checkSummary } from './missing-announced-summary.js';
import type { Rule } from './rule.js';
import { both, Tally } from './support/outcome.js';

const CHECKS = [
  checkSummary,
  checkLostAmounts,
  checkAnnouncedLists,
  checkAnnouncedSections,
  checkTableReferences,
  checkNumbering,
  checkSignatures,
  checkSigners,
];

export const missingAnnounced: Rule = {
  code: 'LKP-03',
  kind: 'missing_component',
  severity: 'warning',
  title: both('Yang diumumkan memang ada', 'What is announced is there'),
  about: both(
    'Dicari uraian, jumlah, tabel, dan nomor yang diumumkan atau dirujuk tetapi tidak ada: capaian sasaran dalam ikhtisar, jumlah setelah “sebesar”, tabel yang dirujuk, diktum dan nomor bagian yang terlewat, tanggal dan tanda tangan perjanjian.',
    'Lists, amounts, tables and numbers that are announced or referred to but absent: results in the summary, the amount after “sebesar”, tables referred to, dicta and section numbers left out, date and signatures of agreements.',
  ),
  basis: both('Permenpan RB 53/2014 lampiran II', 'Permenpan RB 53/2014 annex II'),
  check(report: Report) {
    const tally = new Tally();
    for (const check of CHECKS) check(tally, report);
    return tally;
  },
};
