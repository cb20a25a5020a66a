import { yearMentions } from '../../numbers/years.js';
import type { Claim } from '../../records/report.js';
import { placeIn, type Sentence } from './sentences.js';

/** Words that hold two years side by side, or look back: the year need not be the report's. */
const LOOKS_AWAY =
  /banding|sebelum|\blalu\b|sejak|mulai|terakhir|berturut|kondisi\s+(?:awal|tahun)|meningkat\s+dari|menurun\s+dari|\bdari\s+tahun|naik|turun(?:nya)?\b|penurunan|kenaikan|pertumbuhan|sumber\s*:|menurut\s+data|hasil\s+evaluasi\s+(?:atas|l[ak]|s?akip)|tindak\s*lanjut|rekomendasi|proyeksi|diharapkan\s+dapat|akhir\s+(?:periode|tahun|renstra)/i;

const YEAR = '(?:\\b(?:tahun|th\\.?|TA\\.?)\\s*(?:anggaran\\s*)?)?(?<year>20\\d\\d)';
const NAME_WORDS =
  '(?:(?!\\b(?:atas|yang|terhadap|untuk|dengan|ini|merupakan|disusun|adalah|hasil|evaluasi|nilai|target|tahun)\\b)[^.;:,\\d]){0,90}?';
const REPORT = `\\b(?:Laporan\\s+(?:Akuntabilitas\\s+)?Kinerja|LKjIP|LAKIP|LKIP|LKj)\\b${NAME_WORDS}`;

/** What ties a year to the period that is reported on, strongest first. */
const ROLES: readonly { role: string; pattern: RegExp }[] = [
  { role: 'report', pattern: new RegExp(`^\\W*(?:demikian\\s+)?${REPORT}${YEAR}`, 'i') },
  {
    role: 'report',
    pattern: new RegExp(`\\b(?:penyusunan|menyusun|menyelesaikan|tersusunnya)\\s+${REPORT}${YEAR}`, 'i'),
  },
  {
    role: 'agreement',
    pattern: new RegExp(
      `\\b(?:dituangkan|tercantum|dicantumkan|ditetapkan|tertuang|termuat|diperjanjikan)\\b[^.;:]{0,80}\\b(?:Perjanjian|Penetapan)\\s+Kinerja\\b${NAME_WORDS}${YEAR}`,
      'i',
    ),
  },
  {
    role: 'account',
    pattern: new RegExp(
      `pertanggung\\s*jawaban[^.;:]{0,120}\\b(?:anggaran|kinerja|program|kegiatan|sasaran)\\b[^.;:]{0,60}?${YEAR}`,
      'i',
    ),
  },
  {
    role: 'activity',
    pattern:
      /\b(?:jangka\s+waktu|kurun\s+waktu)\s+(?:tahun|TA\.?)\s*(?:anggaran\s*)?(?<year>20\d\d)[^.;:]{0,40}\bdilaksanakan\b/i,
  },
  {
    role: 'budget',
    pattern:
      /\b(?:tahun|TA\.?)\s*(?:anggaran\s*)?(?<year>20\d\d)\s*,?\s*(?:telah\s+)?(?:memperoleh|mendapat(?:kan)?|mengelola|didukung)\b[^.;:]{0,40}(?:anggaran|program|dana)/i,
  },
  {
    role: 'result',
    pattern:
      /\b(?:rata\s*-?\s*rata|nilai)\s+capaian\s+kinerja\b[^.;:]{0,110}\btahun\s*(?:anggaran\s*)?(?<year>20\d\d)|\btahun\s*(?<earlier>20\d\d)\s+target\s+sasaran[^.;:]{0,80}tercapai/i,
  },
  {
    role: 'measuring',
    pattern: /\bmengukur\s+(?:pen)?capaian\b[^.;:]{0,80}?\btahun\s*(?:anggaran\s*)?(?<year>20\d\d)/i,
  },
  {
    role: 'introduction',
    pattern:
      /\b(?:capaian|kinerja|sasaran|program|anggaran|realisasi|target|pencapaian|keberhasilan)\b[^.;]{0,120}?\b(?:tahun|TA\.?)\s*(?:anggaran\s*)?(?<year>20\d\d)(?=[^.]*(?:\bberikut\b|\byaitu\b|\bdibawah\s+ini|\bdi\s+bawah\s+ini|:\s*$))/i,
  },
];

/** "bahan perumusan kebijakan tahun 2018": the year that the report is to serve. */
const SERVES =
  /\b(?:masukan|bahan|umpan\s+balik)\b[^.;:]{0,60}\b(?:perumusan|penyusunan|perencanaan|perbaikan)\b[^.;:]{0,60}?\b(?:kebijakan|program|kegiatan|rencana|anggaran|kinerja)\b[^.;:\d]{0,40}?\b(?:tahun|TA)\s*(?:anggaran\s*)?(?<year>20\d\d)/i;

function claimOf(sentence: Sentence, match: RegExpExecArray, role: string): Claim {
  const year = match.groups?.year ?? match.groups?.earlier ?? '';
  const text = match[0].replace(/^\W+/, '').trim();
  return {
    type: 'period',
    subject: null,
    text,
    unit: null,
    measure: role,
    year: Number(year),
    amounts: [],
    value: null,
    place: placeIn(sentence, match.index + match[0].lastIndexOf(year), text),
    sentence: sentence.text.trim(),
  };
}

/** "rekomendasi perbaikan dalam meningkatkan pencapaian kinerja di tahun 2023": the year that is to become better. */
const RECOMMENDS =
  /\b(?:di)?rekomendasi(?:kan)?\s+(?:untuk\s+)?(?:upaya\s+)?perbaikan\b[^.;:]{0,120}?\btahun\s*(?<year>20\d\d)/i;

/** Sentences that tie one single year to the report, its agreement, its budget or its results. */
export function periodClaims(sentence: Sentence): Claim[] {
  const serves = SERVES.exec(sentence.text);
  if (serves) return [claimOf(sentence, serves, 'serves')];
  const recommends = RECOMMENDS.exec(sentence.text);
  if (recommends) return [claimOf(sentence, recommends, 'recommends')];
  const years = new Set(
    yearMentions(sentence.text).flatMap(({ year, use }) => (use === 'period' || use === 'date' ? [year] : [])),
  );
  if (years.size !== 1 || LOOKS_AWAY.test(sentence.text)) return [];
  for (const { role, pattern } of ROLES) {
    const match = pattern.exec(sentence.text);
    if (match && years.has(Number(match.groups?.year ?? match.groups?.earlier)))
      return [claimOf(sentence, match, role)];
  }
  return [];
}
