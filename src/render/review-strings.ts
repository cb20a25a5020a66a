import type { AuditFinding } from '../findings/audit.js';
import type { AuditRun } from '../findings/document-list.js';
import type { Language } from '../findings/finding.js';
import { plainLine } from './hostile.js';
import { formatInteger } from './strings.js';

const id = {
  waived: 'Dikecualikan',
  waivedCount: (count: string) => `${count} dikecualikan`,
  waivedBy: (by: string, date: string) => `Dikecualikan oleh ${by}, ${date}`,
  until: (date: string) => `berlaku sampai ${date}`,
  comparison: 'Dibanding audit sebelumnya',
  status: 'Status temuan',
  new: 'baru',
  unchanged: 'tetap',
  fixed: 'Selesai',
  fixedIntro: 'Temuan audit sebelumnya yang tidak ada lagi.',
  changes: (fresh: string, unchanged: string, fixed: string) => `baru ${fresh} · tetap ${unchanged} · selesai ${fixed}`,
  missing: 'Dokumen audit sebelumnya yang tidak diperiksa kali ini',
  settings: 'Pengaturan',
  rulesOnly: (codes: string) => `hanya aturan ${codes}`,
  rulesOff: (codes: string) => `tanpa aturan ${codes}`,
  severities: (codes: string) => `tingkat diatur untuk ${codes}`,
  unmatched: 'Pengecualian tanpa temuan',
  expired: 'Pengecualian yang sudah berakhir',
  unreached: (count: string) => `Proses dihentikan: ${count} berkas belum diperiksa`,
};

export type ReviewStrings = typeof id;

const en: ReviewStrings = {
  waived: 'Waived',
  waivedCount: (count) => `${count} waived`,
  waivedBy: (by, date) => `Waived by ${by}, ${date}`,
  until: (date) => `until ${date}`,
  comparison: 'Against the earlier audit',
  status: 'Status of the finding',
  new: 'new',
  unchanged: 'unchanged',
  fixed: 'Fixed',
  fixedIntro: 'Findings of the earlier audit that are gone.',
  changes: (fresh, unchanged, fixed) => `new ${fresh} · unchanged ${unchanged} · fixed ${fixed}`,
  missing: 'Documents of the earlier audit that were not audited this time',
  settings: 'Settings',
  rulesOnly: (codes) => `only rules ${codes}`,
  rulesOff: (codes) => `without rules ${codes}`,
  severities: (codes) => `severity set for ${codes}`,
  unmatched: 'Waivers without a finding',
  expired: 'Waivers that have ended',
  unreached: (count) => `The run was stopped: ${count} files were not audited`,
};

/** Texts on waivers, the comparison with an earlier audit, and settings. */
export const REVIEW_STRINGS: Readonly<Record<Language, ReviewStrings>> = { id, en };

/** Who waived a finding, when, until when and why, on one line. Empty where it is not waived. */
export function waiverText({ waiver }: AuditFinding, strings: ReviewStrings): string {
  if (!waiver) return '';
  const { by, date, until, reason } = waiver;
  const head = [strings.waivedBy(by, date), until === undefined ? '' : strings.until(until)].filter(Boolean).join(', ');
  return plainLine(`${head}: ${reason}`);
}

/** What the configuration changed, on one line; empty where all is as the program has it. */
export function settingsText({ settings, language }: Pick<AuditRun, 'settings' | 'language'>): string {
  const strings = REVIEW_STRINGS[language];
  const { config, rulesOnly, rulesOff, severities } = settings ?? {};
  const parts = [
    config,
    rulesOnly && strings.rulesOnly(rulesOnly.join(', ')),
    rulesOff && strings.rulesOff(rulesOff.join(', ')),
    severities && strings.severities(Object.keys(severities).join(', ')),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? '' : plainLine(`${strings.settings}: ${parts.join(' · ')}`);
}

/** "baru 3 · tetap 10 · selesai 5", how many findings were waived, how many files were not reached: the lines of the summary that only some audits have. */
export function countLines({ summary, language, baseline }: Omit<AuditRun, 'documents'>): string[] {
  const strings = REVIEW_STRINGS[language];
  const number = (value: number) => formatInteger(value, language);
  const { changes, waived, unreached } = summary;
  const lines = unreached ? [strings.unreached(number(unreached))] : [];
  if (waived) lines.push(strings.waivedCount(number(waived)));
  if (changes) {
    const counts = strings.changes(number(changes.new), number(changes.unchanged), number(changes.fixed));
    lines.push(`${strings.comparison}: ${counts}`);
  }
  if (baseline && baseline.missing.length > 0) lines.push(`${strings.missing}: ${number(baseline.missing.length)}`);
  return lines;
}
