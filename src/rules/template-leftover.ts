/**
 * TPL-01: text of the template, or of last year's report, that nobody filled in, chose or took out.
 *
 * Why: an open choice or an empty blank leaves the reader without the statement that stands there; copied text says something untrue.
 * Basis: Permenpan RB 53/2014 (the report states the achievement); Camat as the head of a kecamatan: UU 23/2014 article 224.
 *
 * Raises: "(diisi sasaran strategis OPD …)"; "dikategorikan (Baik /Kurang)"; "yang ke... Yaitu"; "sebanyak kegiatan yaitu"; "mendanai
 * Kecamatan X program dan Kecamatan X kegiatan"; "Tanggal 5 sek blm Desember 2022"; a list number without text; two tables of one number
 * and title of which one lists other sasaran; "diperoleh dari hasil survey" for an indicator whose formula is a ratio; causes that are the
 * recommendations word for word; two sasaran that both are "sasaran pertama"; "sasaran strategis dinas" in the report of a kecamatan.
 * Must not raise: dotted lines of a table of contents or for signatures; "dst." after real items; units and terms in brackets such as
 * "(output/keluaran)"; markup left by a text export; "sebanyak kabupaten yang ada"; a table that goes on under the same title.
 */
import type { Report } from '../records/report.js';
import type { Rule } from './rule.js';
import { both, Tally } from './support/outcome.js';
import { copiedCauses } from './template-causes.js';
import { genericWords } from './template-generic.js';
import { emptyItems } from './template-items.js';
import { unfilledText } from './template-marks.js';
import { copiedMethods } from './template-methods.js';
import { repeatedOrdinals } from './template-ordinals.js';
import { oldTables } from './template-tables.js';

export const templateLeftover: Rule = {
  code: 'TPL-01',
  kind: 'template_leftover',
  severity: 'warning',
  title: both('Tidak ada sisa teks templat', 'No text of the template is left'),
  about: both(
    'Teks diperiksa atas petunjuk pengisian, pilihan yang belum dipilih, titik-titik dan jumlah yang kosong, catatan penyusun, butir tanpa teks, tabel lama di bawah judul yang sama, dan kalimat salinan yang tidak cocok dengan formula IKU.',
    'The text is looked through for instructions, open choices, blanks and missing numbers, drafting notes, list items without text, old tables under the same title, and copied sentences that do not fit the formula of the IKU.',
  ),
  basis: both('Permenpan RB 53/2014; UU 23/2014 pasal 224', 'Permenpan RB 53/2014; UU 23/2014 article 224'),
  check(report: Report) {
    const tally = new Tally();
    unfilledText(tally, report);
    emptyItems(tally, report);
    oldTables(tally, report);
    copiedMethods(tally, report);
    copiedCauses(tally, report);
    repeatedOrdinals(tally, report);
    genericWords(tally, report);
    return tally;
  },
};
