import { distance } from 'fastest-levenshtein';

/** Spellings that differ by OCR noise are one name: at most one slip in three letters, first letter alike. */
export function sameOffice(a: string, b: string): boolean {
  const [x, y] = [a, b].map((name) => name.toLowerCase().replace(/[^a-z]/g, '')) as [string, string];
  if (x === y) return true;
  const tail = (name: string) => name.replace(/^(?:kecamatan|kelurahan|dinas|badan|kabupaten|kota|provinsi)/, '');
  const [p, q] = [tail(x), tail(y)];
  if (p[0] !== q[0] || Math.min(p.length, q.length) < 5) return false;
  return distance(p, q) <= Math.max(1, Math.floor(Math.min(p.length, q.length) / 3));
}

/** Whether a word is an abbreviation of a name: made of its letters, in their order ("kominfo" of "komunikasi dan informatika"). */
export function abbreviates(word: string, name: string): boolean {
  const [short, long] = [word, name].map((text) => text.toLowerCase().replace(/[^a-z]/g, '')) as [string, string];
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return short !== '' && at === short.length;
}
