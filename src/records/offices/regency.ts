import { fold, foldedWords } from './fold.js';

/** A regency, city or province, folded; the kind is empty where only the name is printed, which may be either ("Malang"). */
export interface Regency {
  kind: string;
  name: string;
}

const table = (entries: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(entries).flatMap(([kind, forms]) =>
      forms.split(' ').map((form) => [fold(form), fold(kind)] as const),
    ),
  );

/** What each kind of region is called. */
export const REGION_KINDS = table({
  kabupaten: 'kabupaten kab pemkab',
  kota: 'kota kotamadya pemkot',
  provinsi: 'provinsi propinsi prov pemprov',
});
const AROUND: ReadonlySet<string> = new Set(['pemerintah', 'administrasi', 'adm'].map(fold));

/** @example readRegency('Pemkab. JEMBER') // { kind: 'kabupaten', name: 'jember' } */
export function readRegency(printed: string | null): Regency {
  const words = foldedWords(printed ?? '').filter((word) => !AROUND.has(word));
  const at = words.findIndex((word) => REGION_KINDS.has(word));
  // "Kota" may be in the name itself ("Kabupaten Kotawaringin" is one word, "Kabupaten Lima Puluh Kota" three): the first word decides.
  if (at !== 0) return { kind: '', name: words.join('') };
  return { kind: REGION_KINDS.get(words[0] ?? '') ?? '', name: words.slice(1).join('') };
}

export function regencyKey({ kind, name }: Regency): string {
  return `${kind} ${name}`.trim();
}
