import type { Place } from '../document/place.js';
import { SAME_INDICATOR } from '../records/indicator-likeness.js';
import { nameLikeness } from '../records/names.js';
import type { Prose, Report } from '../records/report.js';
import { short } from './support/evidence.js';
import { both, type Tally } from './support/outcome.js';
import { wordsAt } from './support/passages.js';

/** "Hasil … tahun 2023 diperoleh dari hasil survey terhadap …": how the value of an indicator came about. */
const METHOD =
  /^\W*(?<subject>[^.:;]{3,200}?)\s+(?:(?:pada\s+)?(?:tahun\s+)?20\d\d\s+)?(?:diperoleh|didapat(?:kan)?|dihitung|diukur)\s+(?:dari|berdasarkan|melalui|dengan)\s+(?<method>[^.:;]{10,200}?)(?=\s+(?:sebesar|menunjukkan|yaitu|yang\s+menunjukkan|adalah|mencapai)\b|[.;,]|$)/i;
const SURVEY = /\b(?:survei|survey|kuesioner|angket|jajak\s+pendapat|kepuasan|responden)\b/i;
/** A share of counted things: "Jumlah … / Jumlah … × 100%". */
const RATIO = /\bjumlah\b[\s\S]*\bjumlah\b/i;

interface Statement {
  subject: string;
  method: string;
  place: Place;
  sentence: string;
}

function statementIn(prose: Prose): Statement | null {
  const match = METHOD.exec(prose.text);
  const { subject = '', method = '' } = match?.groups ?? {};
  if (!match || subject === '') return null;
  const bare = subject.replace(/^hasil\s+/i, '');
  return { subject: bare, method, place: wordsAt(prose, 0, short(match[0], 160).trim()), sentence: match[0].trim() };
}

interface Formula {
  indikator: string;
  text: string;
  place: Place;
}

function formulas(report: Report): Formula[] {
  return report.tables.flatMap(({ columns, rows }) => {
    const name = columns.findIndex(({ role }) => role === 'indikator');
    const formula = columns.findIndex(({ role }) => role === 'formula');
    if (name < 0 || formula < 0) return [];
    return rows.flatMap((row) => {
      const [indikator, cell] = [row[name]?.text ?? '', row[formula]];
      return indikator !== '' && cell && cell.text.length > 5 ? { indikator, text: cell.text, place: cell.place } : [];
    });
  });
}

/** The likest name, where it is like enough to be meant. */
const MEANT = 0.62;

function formulasOf(subject: string, all: readonly Formula[]): Formula[] {
  const ranked = all.map((formula) => ({ formula, likeness: nameLikeness(subject, formula.indikator) }));
  const best = Math.max(0, ...ranked.map(({ likeness }) => likeness));
  if (best < MEANT) return [];
  return ranked.filter(({ likeness }) => likeness >= best - 0.05).map(({ formula }) => formula);
}

function contradicts(statement: Statement, all: readonly Formula[]): Formula[] {
  const own = formulasOf(statement.subject, all);
  if (!SURVEY.test(statement.method) || own.length === 0) return [];
  return own.every(({ text }) => RATIO.test(text) && !SURVEY.test(text)) ? own : [];
}

function find(tally: Tally, statement: Statement, reason: { id: string; en: string }, wanted: string, places: Place[]) {
  tally.find({
    severity: 'warning',
    gross: false,
    title: both('Kalimat salinan tidak cocok dengan indikatornya', 'A copied sentence does not fit its indicator'),
    message: both(
      `“${short(statement.sentence, 160)}”: ${reason.id}.`,
      `“${short(statement.sentence, 160)}”: ${reason.en}.`,
    ),
    stated: short(statement.method, 120),
    recomputed: wanted,
    places: [statement.place, ...places],
    subject: statement.subject,
  });
}

function knownIndicators(report: Report): string[] {
  const { iku, pk, realization } = report.records;
  return [...iku, ...pk, ...realization].flatMap(({ rows }) => rows.map(({ indikator }) => indikator));
}

/** Two methods in the same words are one sentence copied. */
const SAME_METHOD = 0.9;

/**
 * Sentences that say how an indicator was measured, against the formula of the IKU: a survey for what the formula counts, and the same
 * sentence again for a name that the report's indicators do not have.
 */
export function copiedMethods(tally: Tally, report: Report): void {
  const statements = report.prose.flatMap((prose) => statementIn(prose) ?? []);
  const all = formulas(report);
  const wrong = statements.filter((statement) => contradicts(statement, all).length > 0);
  for (const statement of statements) {
    const own = contradicts(statement, all);
    const [formula] = own;
    if (formula) {
      const text = short(formula.text, 120);
      const reason = both(
        `formula IKU “${short(formula.indikator, 80)}” menghitung “${text}”, bukan survei`,
        `the formula of the IKU “${short(formula.indikator, 80)}” counts “${text}”, not a survey`,
      );
      find(
        tally,
        statement,
        reason,
        text,
        own.map(({ place }) => place),
      );
      continue;
    }
    const copy = wrong.find(({ method }) => nameLikeness(method, statement.method) >= SAME_METHOD);
    const known = knownIndicators(report).some((name) => nameLikeness(name, statement.subject) >= SAME_INDICATOR);
    if (!copy || known) {
      if (formulasOf(statement.subject, all).length > 0) tally.hold();
      continue;
    }
    const reason = both(
      `kalimat yang sama dipakai untuk “${short(copy.subject, 80)}”, dan “${short(statement.subject, 80)}” bukan indikator laporan ini`,
      `the same sentence stands for “${short(copy.subject, 80)}”, and “${short(statement.subject, 80)}” is no indicator of this report`,
    );
    find(tally, statement, reason, '-', [copy.place]);
  }
}
