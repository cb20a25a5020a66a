import type { Language, Localized } from '../findings/finding.js';
import { cutStart, padded, wrapTo } from './terminal-text.js';

/** What a search found, of what kind and where. */
export interface FoundTexts {
  total: number;
  hits: {
    kind: 'indicator' | 'sasaran' | 'program' | 'finding';
    text: string;
    office: string | null;
    year: number | null;
    file: string;
    page: number | null;
    line: number | null;
  }[];
}

const KINDS: Record<FoundTexts['hits'][number]['kind'], Localized> = {
  indicator: { id: 'indikator', en: 'indicator' },
  sasaran: { id: 'sasaran', en: 'sasaran' },
  program: { id: 'program', en: 'program' },
  finding: { id: 'temuan', en: 'finding' },
};
const WORDS = {
  none: { id: 'Tidak ditemukan.', en: 'Nothing found.' },
  of: { id: 'dari', en: 'of' },
  page: { id: 'hlm.', en: 'p.' },
  line: { id: 'baris', en: 'line' },
  unknown: { id: 'instansi tidak terbaca', en: 'office unread' },
} as const satisfies Record<string, Localized>;

const KIND_WIDTH = 10;
const MOST_LINES = 3;

/** The texts found, those of one report together under its office, year and file. */
export function renderSearch(
  { total, hits }: FoundTexts,
  { language, width }: { language: Language; width: number },
): string {
  if (hits.length === 0) return `${WORDS.none[language]}\n`;
  const lines: string[] = [];
  let heading = '';
  for (const { kind, text, office, year, file, page, line } of hits) {
    const own = `${office ?? WORDS.unknown[language]} ${year ?? ''}`.trim();
    const next = `${own}  ${cutStart(file, Math.max(20, width - own.length - 2))}`;
    if (next !== heading) lines.push(...(heading === '' ? [] : ['']), next);
    heading = next;
    const place = page ? `${WORDS.page[language]} ${page}` : line ? `${WORDS.line[language]} ${line}` : '';
    const [first = '', ...more] = wrapTo(text, Math.max(20, width - KIND_WIDTH - 2 - place.length - 2), MOST_LINES);
    lines.push(`  ${padded(KINDS[kind][language], KIND_WIDTH)}${first}${place && `  ${place}`}`);
    for (const rest of more) lines.push(`${' '.repeat(KIND_WIDTH + 2)}${rest}`);
  }
  if (total > hits.length) lines.push('', `${hits.length} ${WORDS.of[language]} ${total} (--limit)`);
  return `${lines.join('\n')}\n`;
}
