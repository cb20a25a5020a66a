/**
 * ENT-01: another office, region or authority named where the report speaks of itself.
 *
 * Why: reports are written over the copy of a neighbour's or of last year's; a name left in shows text that nobody adapted.
 * Basis: Permenpan RB 53/2014 (a report is about the office that signs it); Qanun: UU 11/2006 article 1; Perdasus and Perdasi: UU 2/2021.
 *
 * Raises: "Laporan Konsistensi SKPD kecamatan Ambulu" as the source of a table of Kecamatan Sumbersari; "masyarakat di wilayah Kecamatan
 * Wuluhan" in a sentence that says Kecamatan Gumukmas elsewhere; "dalam suatu Keputusan Sekretaris Daerah" in a decree of the Camat;
 * "Qanun" outside Aceh.
 * Must not raise: spellings of the own name ("Summersari", "Sumber Sari"); neighbours named as borders; lists of kecamatan; addresses and
 * places of events; other offices as partners, parents or users.
 */
import type { Report } from '../records/report.js';
import { foreignAuthorities } from './foreign-entity-decrees.js';
import { foreignOffices } from './foreign-entity-offices.js';
import { foreignPlaces } from './foreign-entity-places.js';
import type { Rule } from './rule.js';
import { both, Tally } from './support/outcome.js';

const NO_NAME = both('nama instansi pelapor tidak terbaca', "the reporting office's name could not be read");

export const foreignEntity: Rule = {
  code: 'ENT-01',
  kind: 'foreign_entity',
  severity: 'error',
  title: both('Tidak ada nama instansi lain yang tertinggal', "No other office's name is left in the text"),
  about: both(
    'Nama kecamatan, daerah, dinas dan pejabat di tempat laporan berbicara tentang dirinya (judul, sumber data, dokumen, keputusan, kalimat yang sama di tempat lain) dibandingkan dengan nama instansi pelapor. Ejaan nama sendiri, batas wilayah, daftar dan alamat tidak dinilai.',
    'Names of kecamatan, regions, offices and officers where the report speaks of itself (titles, sources, documents, decrees, a sentence that stands elsewhere with the own name) are compared with the reporting office. Spellings of the own name, borders, lists and addresses are not judged.',
  ),
  basis: both(
    'Permenpan RB 53/2014; UU 11/2006 pasal 1 (Qanun); UU 2/2021 (Perdasus, Perdasi)',
    'Permenpan RB 53/2014; UU 11/2006 article 1 (Qanun); UU 2/2021 (Perdasus, Perdasi)',
  ),
  check(report: Report) {
    const tally = new Tally();
    if (report.entity.name === null) {
      if (report.prose.length > 0) tally.skip(NO_NAME);
      return tally;
    }
    foreignPlaces(tally, report);
    foreignAuthorities(tally, report);
    foreignOffices(tally, report, report.entity.name);
    return tally;
  },
};
