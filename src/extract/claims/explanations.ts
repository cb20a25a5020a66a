import type { Place } from '../../document/place.js';
import { readRupiah } from '../../numbers/rupiah.js';
import type { Claim, ProgramPerformanceTable } from '../../records/report.js';
import { placeOf, type Reading } from '../reading.js';
import type { BodyRow } from '../table-model.js';
import { PERCENT } from './patterns.js';

const ABSORBED = new RegExp(
  `(?:realisasi|serapan|penyerapan)\\s+(?:anggaran|keuangan|dana)[^.%\\d]{0,60}?(${PERCENT})`,
  'gi',
);

/**
 * Absorption repeated in the explanation row ("Penjelasan") under the input and output of a sub kegiatan. It is about the
 * amounts of the nearest input row above it.
 */
export function explanationClaims(reading: Reading, table: ProgramPerformanceTable): Claim[] {
  const claims: Claim[] = [];
  for (const row of reading.rows) {
    if (!/^penjelasan|^keterangan|^uraian/i.test(row.texts.find(Boolean) ?? '')) continue;
    const input = table.rows.findLast(
      (candidate) => candidate.level === 'input' && isAbove(candidate.places.target, row),
    );
    const [spent, ceiling] = [input?.capaian, input?.target].map((text) => (text ? readRupiah(text) : null));
    if (!input || !spent || !ceiling) continue;
    row.texts.forEach((text, column) => {
      for (const match of text.matchAll(ABSORBED)) {
        const figure = match[1] ?? '';
        const place = { ...placeOf(reading, row, reading.model.columns[column]), text: figure };
        claims.push({
          type: 'share',
          subject: table.caption,
          text: figure,
          unit: null,
          measure: 'realisasi',
          year: null,
          amounts: [
            { text: input.capaian ?? '', value: spent, place: input.places.capaian ?? {} },
            { text: input.target ?? '', value: ceiling, place: input.places.target ?? {} },
          ],
          place,
          sentence: match[0],
        });
      }
    });
  }
  return claims;
}

/** Whether a cell stands in a row of the table above another row. */
function isAbove(cell: Place | undefined, row: BodyRow): boolean {
  const below = row.cells.find((candidate) => candidate)?.row;
  return cell?.row !== undefined && below !== undefined && cell.row < below;
}
