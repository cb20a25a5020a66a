/** "Keuangan 10%": words that name a part, then its target. */
const PART = /^(\p{L}[^\d]*?)[\s:=]+([≥≤<>]?\s*\d[\d.,]*\s*%?)$/u;

/** Rows that share an indicator because each has the target of a part of it: the part's name goes to the indicator. */
export function partedTargets<Row extends { indikator: string; target: string | null }>(rows: readonly Row[]): Row[] {
  return rows.map((row, at) => {
    const shares = [rows[at - 1], rows[at + 1]].some((other) => other?.indikator === row.indikator);
    const [, part, target] = (shares && PART.exec(row.target ?? '')) || [];
    return part && target ? { ...row, indikator: `${row.indikator} - ${part}`, target } : row;
  });
}
