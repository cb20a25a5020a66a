import { type OfficeName, readOffice } from './read-office.js';
import { regencyKey } from './regency.js';

/** The name within its regency, without spaces, which OCR loses and puts in: "kecamatan sumbersari". */
export function nameKey({ kind, words, elsewhere }: OfficeName): string {
  return [kind, words.join(''), elsewhere].filter((part) => part !== '').join(' ');
}

/**
 * What all printed forms of one office's name have in common, and no two offices do: what reports of several years are gathered by. Folds letter
 * case, spaces, what OCR confuses (see `fold`), abbreviations, the regency's name and the title of the head. Without a regency it stands
 * for an office of no known one, which is never that of a known one.
 *
 * @example
 * officeKey('KEC. SUMBERSAR1', 'Kab. Jember')         // 'kabupaten jember/kecamatan sumbersari'
 * officeKey('Camat Sumber Sari', 'KABUPATEN JEMBER')  // 'kabupaten jember/kecamatan sumbersari'
 * officeKey('Diskominfo', 'Kota Jember')              // 'kota jember/dinas komunikasiinformatika'
 * officeKey('Bagian Umum', null)                      // '/bagian umum'
 */
export function officeKey(name: string, regency: string | null): string {
  const office = readOffice(name, regency);
  const own = nameKey(office);
  return `${regencyKey(office.regency)}/${own === '' ? name.normalize('NFKC').trim().toLowerCase() : own}`;
}
