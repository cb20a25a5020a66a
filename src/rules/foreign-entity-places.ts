import type { Place } from '../document/place.js';
import type { Severity } from '../findings/finding.js';
import type { Report } from '../records/report.js';
import { short } from './support/evidence.js';
import { both, type Tally } from './support/outcome.js';
import { sentenceAround, wordsAt } from './support/passages.js';
import { bareName, type PlaceMention, placeMentions } from './support/place-mentions.js';

const DOCUMENT =
  '(?:laporan\\s+(?:akuntabilitas\\s+)?kinerja(?:\\s+instansi\\s+pemerintah)?|lkj?ip|lakip|lkj|renstra|rencana\\s+strategis|renja|rencana\\s+(?:kerja|kinerja|aksi)(?:\\s+(?:tahunan|kinerja))?|rkt|(?:perjanjian|penetapan)\\s+kinerja|indikator\\s+kinerja\\s+utama|iku|(?:struktur|susunan)\\s+organisasi|tugas(?:\\s+pokok)?,?\\s+(?:dan\\s+)?fungsi|tupoksi|dpa|instansi\\s*:|keputusan\\s+kepala)';
const BETWEEN =
  '\\s*(?:\\([^)]*\\)\\s*)?(?:(?:tahun\\s+)?20\\d\\d\\s*[-–]\\s*20\\d\\d\\s+)?(?:(?:pada|di|untuk|dari)\\s+)?(?:kantor\\s+)?';
/** The office's own papers: nobody prints those of another office in a report of its own. */
const OWN_PAPER = new RegExp(`\\b${DOCUMENT}${BETWEEN}$`, 'i');
/** Who signs: a decree's issuer, a party of the agreement, the line above a signature. */
const SIGNER = /\b(?:keputusan|ketetapan|sk)\s+$|\bjabatan\s*:?\s*$|\b(?:bupati|wali\s?kota)\s+\S+\s+dan\s+$/i;
/** What an office has, does or looks after. */
const OWN_MATTER = new RegExp(
  `\\b(?:${[
    'sasaran(?:\\s+strategis)?|tujuan|visi|misi|kinerja|capaian|anggaran|belanja|aparatur|pegawai|personil|asn|ikm|ikpp|ipp|opd',
    'di\\s*lingkungan|lingkup|unit\\s+kerja\\s+di|(?:tugas\\s+dan\\s+)?(?:ke)?wewenang(?:an)?|penyelenggaraan\\s+pemerintahan|keberhasilan|kegagalan',
    'sumber\\s?daya\\s+manusia(?:\\s+(?:pada|di))?|dokumen\\s+perencanaan|program\\s+dan\\s+kegiatan|jumlah\\s+penduduk(?:\\s+di)?',
    '(?:masyarakat|kerja|pembangunan)\\s+di\\s+wilayah|pelayanan(?:\\s+publik)?(?:\\s+(?:di|pada))?|(?:dilaksanakan|digunakan)\\s+oleh',
  ].join('|')})\\s+(?:kantor\\s+)?$`,
  'i',
);
/** What only the office that reports is said to do. */
const OWN_DEED =
  /^\s+(?:telah\s+melaksanakan|melaksanakan\s+(?:setiap|tugas)|dalam\s+melaksanakan|mempunyai\s+(?:tugas|fungsi)|dipimpin|merupakan\s+unsur|sebagai\s+(?:organisasi|skpd|opd|perangkat)|didukung|mendapat(?:kan)?\s+anggaran|menetapkan|membawahi|ditargetkan)\b/i;
/** Laws and plans of a region. */
const REGIONAL_PAPER =
  /\b(?:perda|perbup|perwali|pergub|peraturan\s+daerah|rpjmd|rpjpd|rkpd|apbd|visi(?:\s+dan\s+misi)?|misi)\s*(?:pemerintah\s+)?$/i;
const REGIONAL_SIGNER = /\b(?:peraturan|keputusan)\s+$|\bjabatan\s*:?\s*$/i;

/** Where another name is in its place: borders, visits, addresses, comparison, movement of things and people. */
const ELSEWHERE =
  /\b(?:berbatasan|perbatasan|batas|sebelah|tetangga|studi\s+(?:banding|tiru)|kunjungan|bertempat|berlokasi|lokasi|alamat|beralamat|jl|jalan|dibanding\w*|kerja\s?sama|antar|mutasi|pindah|dialihkan|alihkan|asal|juara|peringkat|lomba|pemekaran)\b/i;
const ADDRESS = /\b(?:desa|kelurahan|dusun)\s+[A-Z]\S*,?\s+$/;
const LIST_ITEM = /^\W*(?:\(?\d{1,2}[.)]|[a-z][.)]|[-•*])\s*\S/;
const SOURCE = /^\W*sumber\b/i;

function before({ passage, offset }: PlaceMention): string {
  return passage.text.slice(Math.max(0, offset - 120), offset);
}

/** What may follow the office's name in a title of its own. */
const TITLE_GOES_ON = /^\W*(?:$|tahun|kab|berdasarkan|periode|dalam|menurut|per\b)/i;

function after({ passage, offset, text }: PlaceMention): string {
  return passage.text.slice(offset + text.length);
}

/** "CAMAT ARJASA," above a signature. */
function standsAlone(mention: PlaceMention): boolean {
  return mention.passage.index !== null && /^\W*$/.test(before(mention)) && /^\W*$/.test(after(mention));
}

/** "Sumber Data:" itself, or an item of the list under it. */
function inSource({ passage }: PlaceMention, report: Report): boolean {
  if (SOURCE.test(passage.text)) return true;
  if (passage.index === null || !LIST_ITEM.test(passage.text)) return false;
  for (let index = passage.index - 1; index >= 0; index--) {
    const text = report.prose[index]?.text ?? '';
    if (SOURCE.test(text)) return /:\W*$/.test(text) || text.length < 20;
    if (!LIST_ITEM.test(text)) return false;
  }
  return false;
}

const words = (text: string) => text.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];

/** Words on both sides of a name that make two sentences the same one. */
const LEFT = 4;
const RIGHT = 3;

function surroundings({ passage, offset, text }: PlaceMention): string | null {
  const left = words(passage.text.slice(0, offset)).slice(-LEFT);
  const right = words(passage.text.slice(offset + text.length)).slice(0, RIGHT);
  return left.length < LEFT || right.length < RIGHT ? null : [...left, '…', ...right].join(' ');
}

/** The same words with the own name, elsewhere in the report. */
function twinOf(mention: PlaceMention, own: readonly PlaceMention[]): PlaceMention | null {
  const around = surroundings(mention);
  return around === null ? null : (own.find((other) => surroundings(other) === around) ?? null);
}

/** A sentence that names several lists them; one that names the own one too compares them, unless it speaks of the own papers. */
function namesSeveral(mention: PlaceMention, all: readonly PlaceMention[], severity: Severity | null): boolean {
  const { passage, offset, keyword, name } = mention;
  const sentence = sentenceAround(passage.text, offset);
  const start = passage.text.indexOf(sentence);
  return all.some(
    (other) =>
      other.passage === passage &&
      other.keyword === keyword &&
      other.name !== name &&
      !(other.own && severity === 'error') &&
      other.offset >= start &&
      other.offset < start + sentence.length,
  );
}

function severityOf(mention: PlaceMention, report: Report): Severity | null {
  const left = before(mention);
  const { keyword, passage } = mention;
  if (keyword === 'kecamatan') {
    if (OWN_PAPER.test(left)) return 'error';
    if (inSource(mention, report))
      return /\b(?:skpd|opd|pd|kantor|laporan|dokumen)\b[^,;]*$/i.test(left) ? 'error' : 'warning';
    if (passage.title && passage.text.length < 160 && TITLE_GOES_ON.test(after(mention))) return 'warning';
    if (/^\W*sasaran(?:\s+strategis)?\b/i.test(passage.text)) return 'warning';
    return OWN_MATTER.test(left) || OWN_DEED.test(after(mention)) ? 'warning' : null;
  }
  if (keyword === 'camat') return SIGNER.test(left) || standsAlone(mention) ? 'error' : null;
  const region = (report.entity.regency ?? '').split(' ')[0]?.toLowerCase();
  const rulers = { bupati: 'kabupaten', walikota: 'kota', gubernur: 'provinsi' } as const;
  if (keyword === 'bupati' || keyword === 'walikota' || keyword === 'gubernur')
    return rulers[keyword] === region && (REGIONAL_SIGNER.test(left) || standsAlone(mention)) ? 'error' : null;
  if (keyword !== region) return null;
  if (REGIONAL_PAPER.test(left)) return 'error';
  const own = bareName(report.entity.name)?.toLowerCase();
  // "Kecamatan Sumobito Kabupaten Jember": the own name with another region behind it.
  const follows = own !== undefined && /^kecamatan/i.test(report.entity.name ?? '');
  return follows && left.trimEnd().toLowerCase().endsWith(own) ? 'error' : null;
}

interface Raised {
  severity: Severity;
  mention: PlaceMention;
  twin: PlaceMention | null;
}

function raise(tally: Tally, group: readonly Raised[], ownName: string): void {
  const [first] = group;
  if (!first) return;
  const { mention, twin, severity } = first;
  const sentence = short(sentenceAround(mention.passage.text, mention.offset), 140);
  const elsewhere = twin
    ? both(
        ` Kalimat yang sama di tempat lain menyebut ${twin.text}.`,
        ` The same sentence says ${twin.text} elsewhere.`,
      )
    : both('', '');
  const places: Place[] = [...group.map(({ mention }) => mention), ...(twin ? [twin] : [])].map(
    ({ passage, offset, text }) => wordsAt(passage, offset, text),
  );
  tally.find({
    severity,
    gross: false,
    title: both('Nama instansi atau daerah lain', 'The name of another office or region'),
    message: both(
      `Teks menyebut ${mention.text} (“${sentence}”), sedangkan laporan ini milik ${ownName}.${elsewhere.id}`,
      `The text says ${mention.text} (“${sentence}”), but this is the report of ${ownName}.${elsewhere.en}`,
    ),
    stated: mention.text,
    recomputed: ownName,
    places,
    subject: mention.text,
  });
}

/** Other kecamatan and regions where the report speaks of itself; one finding for each name. */
export function foreignPlaces(tally: Tally, report: Report): void {
  const all = placeMentions(report);
  const own = all.filter((mention) => mention.own);
  const groups = new Map<string, Raised[]>();
  for (const mention of all) {
    const severity = severityOf(mention, report);
    if (mention.own) {
      if (severity !== null) tally.hold();
      continue;
    }
    const twin = mention.keyword === 'kecamatan' ? twinOf(mention, own) : null;
    const left = before(mention);
    if (ELSEWHERE.test(sentenceAround(mention.passage.text, mention.offset)) || ADDRESS.test(left)) continue;
    if ((severity === null && twin === null) || namesSeveral(mention, all, severity)) continue;
    const raised: Raised = { severity: twin ? 'error' : (severity ?? 'warning'), mention, twin };
    const key = `${mention.keyword}|${mention.name.toLowerCase()}|${raised.severity}`;
    groups.set(key, [...(groups.get(key) ?? []), raised]);
  }
  for (const [key, group] of groups) {
    const region = !/^(?:kecamatan|camat)\|/.test(key);
    raise(tally, group, (region ? report.entity.regency : report.entity.name) ?? '');
  }
}
