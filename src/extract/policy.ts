import type { Policy, ScaleBand } from '../records/report.js';
import { squash } from './columns.js';
import type { OutlinedParagraph } from './outline.js';

const CAPS =
  /(?:lebih dari|melebihi|di ?atas|melampaui|>)\s*(?:angka\s*)?100\s*(?:%|persen)?[^.]{0,80}(?:termasuk|dianggap|dihitung|dibatasi|dinilai|ditetapkan|dikategorikan|diperhitungkan|maksimal|menjadi|sama dengan)[^.]{0,60}100\s*(?:%|persen)?|(?:capaian|nilai)[^.]{0,60}(?:maksimal|dibatasi|paling tinggi)[^.]{0,30}100\s*(?:%|persen)/i;

function negativeFormula(text: string): Policy['negative_formula'] {
  const key = squash(text).replace(/%/g, '');
  if (!/target|rencana/.test(key) || !/realisasi/.test(key)) return null;
  if (
    /target-?\(?realisasi-?target|2x?\*?target-?realisasi|targetrealisasitarget\/?target|rencana-?\(?realisasi-?rencana|rencanarealisasirencana/.test(
      key,
    )
  )
    return 'two_target_minus_realization';
  if (/(?:^|=|kinerja|capaian)\(?target\)?\/\(?realisasi\)?x?100|(?:kinerja|capaian)=?targetrealisasix100/.test(key))
    return 'target_over_realization';
  return null;
}

/** What the report itself says about achievements above 100% and about indicators where lower is better. */
export function readPolicy(paragraphs: OutlinedParagraph[], scale: ScaleBand[]): Policy {
  const places: Policy['places'] = [];
  let cap: boolean | null = null;
  let formula: Policy['negative_formula'] = null;
  for (const { paragraph } of paragraphs) {
    if (CAPS.test(paragraph.text) && paragraph.text.length < 700) {
      cap = true;
      places.push({ ...paragraph.place, text: paragraph.text });
    }
    const found = paragraph.text.length < 400 ? negativeFormula(paragraph.text) : null;
    if (found && formula === null) {
      formula = found;
      places.push({ ...paragraph.place, text: paragraph.text });
    }
  }
  if (cap === null && scale.some((band) => band.low !== null && band.low >= 100)) cap = false;
  return { cap_over_100: cap, negative_formula: formula, negative_formula_stated: formula !== null, places };
}
