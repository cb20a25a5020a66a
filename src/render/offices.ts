import type { Language, Localized } from '../findings/finding.js';
import { plainLine } from './hostile.js';
import { padded } from './terminal-text.js';

interface Named {
  id: number;
  name: string;
  regency: string | null;
}

/** The offices of a database, and pairs of them that may be one. */
export interface OfficeListing {
  offices: (Named & { documents: number; years: number[]; aliases: string[] })[];
  alike: { a: Named; b: Named; likeness: number }[];
}

const WORDS = {
  none: { id: 'Belum ada instansi.', en: 'No offices yet.' },
  unknown: { id: 'Daerah tidak terbaca', en: 'Regency unread' },
  reports: { id: 'laporan', en: 'reports' },
  also: { id: 'juga tertulis', en: 'also printed as' },
  alike: {
    id: 'Mungkin instansi yang sama (periksa, lalu: lkjip offices merge A B)',
    en: 'Possibly one office (check, then: lkjip offices merge A B)',
  },
} as const satisfies Record<string, Localized>;

const ID_WIDTH = 6;

/** Years as spans: 2017–2019, 2021. */
function spans(years: readonly number[]): string {
  const parts: [number, number][] = [];
  for (const year of years) {
    const last = parts.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else parts.push([year, year]);
  }
  return parts.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}

/** The offices by regency, each with its years and other names; below, the pairs to look at. */
export function renderOffices({ offices, alike }: OfficeListing, language: Language): string {
  if (offices.length === 0) return `${WORDS.none[language]}\n`;
  const lines: string[] = [];
  let regency: string | null | undefined;
  for (const office of offices) {
    if (office.regency !== regency || lines.length === 0) {
      if (lines.length > 0) lines.push('');
      lines.push(plainLine(office.regency ?? WORDS.unknown[language]));
      regency = office.regency;
    }
    const about = [`${office.documents} ${WORDS.reports[language]}`, spans(office.years)].filter(Boolean).join(', ');
    lines.push(`${padded(String(office.id), ID_WIDTH, 'right')}  ${plainLine(office.name)} (${about})`);
    if (office.aliases.length > 0)
      lines.push(`${' '.repeat(ID_WIDTH + 2)}${WORDS.also[language]}: ${office.aliases.map(plainLine).join('; ')}`);
  }
  if (alike.length > 0) {
    const shown = ({ id, name, regency: of }: Named) => `${id} ${plainLine([name, of].filter(Boolean).join(', '))}`;
    lines.push('', WORDS.alike[language]);
    for (const { a, b, likeness } of alike) lines.push(`  ${shown(a)}  ~  ${shown(b)}  (${likeness.toFixed(2)})`);
  }
  return `${lines.join('\n')}\n`;
}
