import { readGrade } from '../numbers/grade.js';
import { exactly } from '../numbers/interval.js';
import type { Report, ScaleBand } from '../records/report.js';
import { predicateOf } from '../scoring/predicate.js';
import { short } from './support/evidence.js';
import { indicatorGroups, type Occurrence } from './support/indicator-index.js';
import { both, type Tally } from './support/outcome.js';

interface Graded {
  occurrence: Occurrence;
  letter: string;
  score: string;
  band: ScaleBand;
}

/** Whether a score may be in a band: both bounds count, since reports write "80 - 90" and "> 80 - 90" for one and the same. */
function inBand(score: number, { low, high }: ScaleBand): boolean {
  return score >= (low ?? 0) && score <= (high ?? 100);
}

/** Grades printed with their score: "B (87)". */
function graded(occurrences: readonly Occurrence[], scale: readonly ScaleBand[]): Graded[] {
  return occurrences.flatMap((occurrence) => {
    const grade = occurrence.value.type === 'grade' ? readGrade(occurrence.value.text) : null;
    const band = scale.find(({ category }) => category === grade?.letter);
    if (!grade?.score || !band) return [];
    return [{ occurrence, letter: grade.letter, score: grade.score.value.toString(), band }];
  });
}

/** PRD-01 for grades with their score in targets and results: the letter that the report's own scale gives the score. */
export function checkGrades(tally: Tally, report: Report): void {
  for (const group of indicatorGroups(report)) {
    const wrong = new Map<string, Graded[]>();
    for (const entry of graded(group.occurrences, report.scale)) {
      if (inBand(Number(entry.score), entry.band)) tally.hold();
      else wrong.set(entry.occurrence.text, [...(wrong.get(entry.occurrence.text) ?? []), entry]);
    }
    for (const [text, entries] of wrong) {
      const [first] = entries;
      const placed = first && predicateOf(exactly(first.score), report.scale);
      const right = placed && 'band' in placed ? placed.band : undefined;
      if (!first || !right) continue;
      tally.find({
        severity: 'warning',
        gross: false,
        title: both(
          'Huruf dan nilai tidak cocok dengan skala laporan',
          "Letter and score do not fit the report's scale",
        ),
        message: both(
          `“${short(group.name)}” tercetak ${text} di ${first.occurrence.table}; menurut skala laporan ini ${first.score} adalah ${right.category}, sedangkan ${first.letter} adalah ${first.band.printed}.`,
          `“${short(group.name)}” is printed as ${text} in ${first.occurrence.table}; on the report's own scale ${first.score} is ${right.category}, and ${first.letter} is ${first.band.printed}.`,
        ),
        stated: text,
        recomputed: `${right.category} (${first.score})`,
        places: [...entries.map(({ occurrence }) => ({ text, ...occurrence.place })), first.band.place],
        subject: `${group.name}: predikat`,
      });
    }
  }
}
