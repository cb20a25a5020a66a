import type { ScaleBand } from '../../records/report.js';

function words(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .replace(
      /\b(?:kategori|predikat|di ?atas|di ?bawah|lebih dari|kurang dari|persen|s d|dengan|nilai|dan|capaian|memadai|mamadai)\b/g,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .trim();
}

/** The names of a band: its letter, its label, and the label without remarks in brackets. */
export function bandNames(band: ScaleBand): string[] {
  const label = band.label.replace(/\([^()]*\)/g, ' ');
  return [...new Set([words(band.category), words(label)])].filter((name) => name !== '');
}

/**
 * The bands that a printed category names, and whether it names one at all. "Memuaskan" is the band of that name and not "Sangat
 * Memuaskan"; "AA / Sangat Memuaskan" names one band twice. Empty where the scale has no such name.
 */
export function bandsNamed(text: string, scale: readonly ScaleBand[]): ScaleBand[] {
  const printed = words(text);
  const exact = scale.filter((band) => bandNames(band).includes(printed));
  if (exact.length > 0) return exact;
  let rest = ` ${printed} `;
  const named = new Set<ScaleBand>();
  const names = scale
    .flatMap((band) => bandNames(band).map((name) => ({ band, name })))
    .sort((a, b) => b.name.length - a.name.length);
  for (const { band, name } of names) {
    if (!rest.includes(` ${name} `)) continue;
    rest = rest.replaceAll(` ${name} `, '  ');
    named.add(band);
  }
  return [...named];
}
