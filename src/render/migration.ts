import type { Language, Localized } from '../findings/finding.js';

/** How many files a migration brought to what end. */
export interface MigrationCounts {
  files: number;
  outcomes: Record<'audited' | 'partial' | 'unreadable' | 'known' | 'not-a-report' | 'failed', number>;
  offices: number;
}

const WORDS: Record<keyof MigrationCounts['outcomes'], Localized> = {
  audited: { id: 'diaudit', en: 'audited' },
  partial: { id: 'diaudit sebagian', en: 'audited in part' },
  unreadable: { id: 'tidak terbaca', en: 'unreadable' },
  known: { id: 'sudah ada', en: 'there already' },
  'not-a-report': { id: 'bukan laporan', en: 'no reports' },
  failed: { id: 'tidak dapat dibuka', en: 'could not be opened' },
};
const FILES: Localized = { id: 'berkas', en: 'files' };

/** What each outcome is called. */
export function outcomeWords(language: Language): Record<keyof MigrationCounts['outcomes'], string> {
  const entries = Object.entries(WORDS).map(([outcome, words]) => [outcome, words[language]]);
  return Object.fromEntries(entries) as Record<keyof MigrationCounts['outcomes'], string>;
}

/** One line on what became of the files of a migration. */
export function renderMigration(
  { files, outcomes }: Pick<MigrationCounts, 'files' | 'outcomes'>,
  language: Language,
): string {
  const parts = (Object.keys(WORDS) as (keyof typeof WORDS)[])
    .filter((outcome) => outcomes[outcome] > 0)
    .map((outcome) => `${outcomes[outcome]} ${WORDS[outcome][language]}`);
  return `${[`${files} ${FILES[language]}`, ...parts].join(' · ')}\n`;
}
