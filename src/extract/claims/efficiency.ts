import type { Claim } from '../../records/report.js';
import type { ClaimContext } from './claims.js';
import { placeIn } from './sentences.js';
import { flattened, type Stated } from './statements.js';
import { headingSubject } from './subjects.js';

/** "tidak ada efisiensi dalam penggunaan anggaran", "hasil evaluasi efisiensi menunjukkan (ada) efisiensi". */
const STATED =
  /\b(?<negated>tidak\s+)?(?:ada|terdapat|terjadi|menunjukkan\s+adanya)\s+efisiensi\b(?!\s+(?:anggaran\s+)?sebesar)/gi;
/** A choice that was left open in a template is no statement: "(*ada/tidak-ada)". */
const OPEN_CHOICE = /ada\s*\/\s*tidak|tidak\s*-?\s*ada\s*\/\s*ada/i;
const NOT_SAID = /\b(?:diharapkan|agar|supaya|akan|harus|perlu|apabila|bila|jika|untuk)\s+(?:\S+\s+){0,3}$/i;

/** Whether the office's means were used efficiently, said of the whole report. */
export function efficiencyClaims(stated: Stated, context: ClaimContext): Claim[] {
  const { sentence } = stated;
  const { text, start } = flattened(stated);
  if (OPEN_CHOICE.test(sentence.text)) return [];
  return [...text.matchAll(STATED)].flatMap((match): Claim[] => {
    const offset = match.index - start;
    if (offset < 0 || NOT_SAID.test(text.slice(0, match.index)) || headingSubject(sentence) !== null) return [];
    const printed = sentence.text.slice(offset, offset + match[0].length);
    return [
      {
        type: 'efficiency',
        subject: null,
        text: printed,
        unit: null,
        measure: null,
        year: context.entity.year,
        amounts: [],
        statement: {
          verdict: match.groups?.negated ? 'inefficient' : 'efficient',
          against: 'year',
          scope: 'all',
          base: null,
          tables: [],
          rank: false,
          figures: [],
        },
        place: placeIn(sentence, offset, printed),
        sentence: sentence.text.trim(),
      },
    ];
  });
}
