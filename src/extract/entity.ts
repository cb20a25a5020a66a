import type { Block } from '../document/document.js';
import { sameOffice } from '../records/office-names.js';
import type { Entity } from '../records/report.js';

const KINDS =
  'Kecamatan|Kelurahan|Dinas|Badan|Inspektorat|Sekretariat|Satuan Polisi Pamong Praja|Rumah Sakit|RSUD|Puskesmas|Biro|Bagian|Kantor';
/** Words that end an office's name in running text. */
const STOP =
  /^(?:tahun|kabupaten|kota|provinsi|propinsi|adalah|yang|dalam|untuk|dengan|pada|di|ke|dari|sebagai|merupakan|telah|dan\/atau|disusun|berfungsi|ini|tersebut|selaku|wilayah|jl|jalan|nomor|no|nip|selama|terdiri|memiliki|mempunyai|berkedudukan|oleh|melaksanakan|atas|secara|berdasarkan|sebanyak|sebesar|juga|akan|maupun|serta|sudah|masih|terhadap|lain|menjadi|perubahan|camat|bupati|kepala)$/i;

interface Candidate {
  name: string;
  weight: number;
}

function titleCase(text: string): string {
  return text
    .toLowerCase()
    .split(/\s+/)
    .map((word) => (/^(?:dan|di|dari)$/.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
}

/** A comma inside a name: "Usaha Mikro, Kecil dan Menengah" goes on with capitalised words up to a "dan". */
function listGoesOn(word: string, rest: string[]): boolean {
  if (!word.endsWith(',')) return false;
  const end = rest.slice(0, 5).findIndex((next) => /^(?:dan|&)$/i.test(next));
  return end > 0 && rest.slice(0, end).every((next) => /^[A-Z]/.test(next)) && /^[A-Z]/.test(rest[end + 1] ?? '');
}

/** Names of offices in one paragraph: the kind and the capitalised words after it. */
function officesIn(text: string): string[] {
  const names: string[] = [];
  for (const match of text.matchAll(new RegExp(`\\b(${KINDS})\\b\\s+`, 'gi'))) {
    const kind = match[1] ?? '';
    const rest = text.slice((match.index ?? 0) + match[0].length).split(/\s+/);
    const words: string[] = [];
    for (const [index, raw] of rest.entries()) {
      const word = raw.replace(/[*_]/g, '');
      const bare = word.replace(/[.,;:)(]+$/, '');
      const connective = /^(?:dan|&)$/i.test(bare);
      if (!bare || STOP.test(bare) || (!/^[A-Z]/.test(bare) && !connective) || /\d/.test(bare)) break;
      words.push(/,$/.test(word) ? `${bare},` : bare);
      if (
        (/[.,;:)]$/.test(word) && !listGoesOn(word, rest.slice(index + 1))) ||
        words.length >= (/^kecamatan|^kelurahan/i.test(kind) ? 2 : 9)
      )
        break;
    }
    while (/^(?:dan|&)$/i.test(words.at(-1) ?? '')) words.pop();
    if (words.length > 0) names.push(`${kind} ${words.join(' ')}`.replace(/,$/, ''));
  }
  return names;
}

/** The name that most mentions agree on, OCR variants counted together; the most frequent spelling stands for it. */
function majority(candidates: Candidate[]): string | null {
  const spellings = new Map<string, number>();
  for (const { name, weight } of candidates) spellings.set(name, (spellings.get(name) ?? 0) + weight);
  const ranked = [...spellings].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  let best: { name: string; weight: number } | null = null;
  for (const [name] of ranked.slice(0, 40)) {
    const weight = ranked.reduce((sum, [other, own]) => sum + (sameOffice(name, other) ? own : 0), 0);
    if (!best || weight > best.weight * 1.001) best = { name, weight };
  }
  return best?.name ?? null;
}

function regionsIn(text: string): string[] {
  return [
    ...text.matchAll(/\b(Kabupaten|Kota|Provinsi|Propinsi)\s+([A-Z][A-Za-z]+(?:\s+(?:[A-Z][a-z]+|[A-Z]{3,}))?)/gi),
  ]
    .map((match) => ({ kind: match[1] ?? '', name: match[2] ?? '' }))
    .filter(({ name }) => /^[A-Z]/.test(name))
    .map(({ kind, name }) => {
      const words = name.split(/\s+/).filter((word) => !STOP.test(word) && !/^dan$/i.test(word));
      return titleCase(`${kind.replace(/propinsi/i, 'Provinsi')} ${words.join(' ')}`);
    })
    .filter((name) => name.includes(' ') && !/\s(?:kota|yang|tentang|berupa)$/i.test(name));
}

const REPORT_YEAR =
  /(?:LAKIP|LKJIP|LKIP|LKJ|LAPORAN\s+(?:AKUNTABILITAS\s+)?(?:KINERJA|KINERJA\s+INSTANSI\s+PEMERINTAH)|PERJANJIAN\s+KINERJA|CAPAIAN\s+KINERJA|REALISASI\s+KINERJA|REALISASI|PENGUKURAN\s+\w+\s+KINERJA)[^.\n]{0,90}?(?:TAHUN|TA\.?)?\s*(20[0-4]\d)/gi;

function yearsIn(text: string): number[] {
  return [...text.matchAll(REPORT_YEAR)].map((match) => Number(match[1]));
}

/**
 * Who reports on which year: by majority over title page and running text, so that neither a neighbour's name left in
 * the text nor OCR variants of the own name decide.
 */
export function readEntity(blocks: readonly Block[]): Entity {
  const offices: Candidate[] = [];
  const regions: Candidate[] = [];
  const years = new Map<number, number>();
  let seen = 0;
  for (const block of blocks) {
    if (block.type !== 'paragraph' || block.contents) continue;
    seen++;
    const title = seen <= 12 ? 4 : 1;
    for (const name of officesIn(block.text)) offices.push({ name: titleCase(name), weight: title });
    for (const name of regionsIn(block.text)) regions.push({ name, weight: title });
    const cover =
      seen <= 12 && block.text.length < 80 ? [...block.text.matchAll(/TAHUN\s*(?:ANGGARAN\s*)?(20[0-4]\d)/gi)] : [];
    for (const match of cover) years.set(Number(match[1]), (years.get(Number(match[1])) ?? 0) + 1);
    for (const year of yearsIn(block.text)) years.set(year, (years.get(year) ?? 0) + title);
  }
  const [year] = [...years].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [null];
  return { name: majority(offices), regency: majority(regions), year: year ?? null };
}
