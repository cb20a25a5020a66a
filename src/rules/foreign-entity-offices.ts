import { abbreviates } from '../records/office-names.js';
import type { Report } from '../records/report.js';
import { short } from './support/evidence.js';
import { both, type Tally } from './support/outcome.js';
import { type Passage, passages, sentenceAround, wordsAt } from './support/passages.js';

const PAPERS =
  '(?:laporan\\s+(?:akuntabilitas\\s+)?kinerja(?:\\s+instansi\\s+pemerintah)?|lkj?ip|lakip|lkj|renstra|rencana\\s+strategis|(?:perjanjian|penetapan)\\s+kinerja|indikator\\s+kinerja\\s+utama|iku|sasaran\\s+strategis|tugas\\s+pokok\\s+dan\\s+fungsi|struktur\\s+organisasi|jabatan\\s*:)';
/** An office's paper with its name: "LAKIP Dinas Kesehatan". */
const OWNED = new RegExp(
  `\\b${PAPERS}\\s*(?:\\([^)]*\\)\\s*)?(?:(?:pada|di)\\s+)?(?:kepala\\s+)?((dinas|badan|biro|kelurahan|satuan|rumah\\s+sakit)((?:\\s+(?:dan\\s+|&\\s*)?[A-Z][A-Za-z]+,?){1,8}))`,
  'gi',
);

/** Offices that every report has to do with: plans, statistics, audit, review. */
const EVERYBODYS = /\b(?:perencanaan|pembangunan|statistik|pemeriksa|pengawas|inspektorat|keuangan)/i;
/** The other office is the source, the partner or the one above. */
const OTHERS_PAPER =
  /\b(?:sumber|data\s+dari|berdasarkan\s+data|mengacu|selaras|mendukung|menunjang|kabupaten\/kota|se-?\s?jawa)\b/i;

const letters = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');

const SHARED_BEGINNING = 5;
/** Shorter words are abbreviations, whose meaning is not known. */
const SPELLED_OUT = 6;

function contentWords(name: string): string[] {
  return name
    .split(/[^A-Za-z]+/)
    .filter(
      (word) =>
        !/^(?:dan|dinas|badan|biro|kantor|satuan|kelurahan|daerah|provinsi|propinsi|kabupaten|kota|kepala|tahun)$/i.test(
          word,
        ),
    )
    .map(letters)
    .filter(Boolean);
}

/** Whether no word of the name can stand for a word of the own name. */
function isOther(name: string, own: string): boolean {
  const theirs = contentWords(name);
  const ours = contentWords(own);
  const whole = ours.join('');
  if (!theirs[0] || theirs[0].length < SPELLED_OUT || ours.length === 0) return false;
  return !theirs.some(
    (word) =>
      abbreviates(word, whole) ||
      ours.some((mine) => mine.slice(0, SHARED_BEGINNING) === word.slice(0, SHARED_BEGINNING)),
  );
}

/** A hospital, clinic or unit reports beside the office above it, whose papers it may cite. */
const UNDER_ANOTHER = /^(?:rumah sakit|rsud|puskesmas|balai|upt|kelurahan|bagian)/i;

const AFTER_NAME = /^(?:tahun|kabupaten|kab\.?|kota|provinsi|propinsi|nomor)$/i;

/** The capitalised words at the beginning of a stretch of text, up to the region or year. */
function capitalised(text: string): string {
  const words = text.trim().split(/\s+/);
  const end = words.findIndex((word) => !/^(?:[A-Z]|dan$|&$)/.test(word) || AFTER_NAME.test(word));
  return (end < 0 ? words : words.slice(0, end)).join(' ');
}

function check(tally: Tally, passage: Passage, own: string): void {
  for (const match of passage.text.matchAll(OWNED)) {
    const [whole, , kind = '', rest = ''] = match;
    const name = capitalised(rest);
    const named = `${kind} ${name}`;
    if (name === '' || EVERYBODYS.test(name)) continue;
    if (!isOther(name, own)) {
      tally.hold();
      continue;
    }
    const sentence = sentenceAround(passage.text, match.index ?? 0);
    if (OTHERS_PAPER.test(sentence)) continue;
    tally.find({
      severity: 'warning',
      gross: false,
      title: both('Nama perangkat daerah lain', "Another office's name"),
      message: both(
        `Teks menyebut “${short(whole)}” (“${short(sentence, 140)}”), sedangkan laporan ini milik ${own}.`,
        `The text says “${short(whole)}” (“${short(sentence, 140)}”), but this is the report of ${own}.`,
      ),
      stated: named,
      recomputed: own,
      places: [wordsAt(passage, match.index ?? 0, whole)],
      subject: named,
    });
  }
}

/** Papers of this report's own kind under the name of another office. */
export function foreignOffices(tally: Tally, report: Report, own: string): void {
  if (UNDER_ANOTHER.test(own)) return;
  for (const passage of passages(report)) check(tally, passage, own);
}
