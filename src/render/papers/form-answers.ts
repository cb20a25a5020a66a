import { likenessTable } from '../../records/names.js';
import type { AnswerName } from './answer-names.js';
import { type Answer, Evidence, restsOn } from './form-evidence.js';
import type { Paper } from './paper.js';

/** A name that is at least this like another one counts as the same, as in PK-02. */
const SAME_NAME = 0.62;

const filled = (value: string | null | undefined) =>
  value !== null && value !== undefined && /[\p{L}\p{N}]/u.test(value);

interface Weighed {
  /** What shows it. */
  shown: readonly string[];
  /** Numbers of the findings that contradict it. */
  against?: readonly number[];
  /** Numbers of the findings about parts of it that are missing. */
  lacking?: readonly number[];
  /** Whether what is shown is enough for a yes. */
  enough?: boolean;
}

/**
 * Yes where something shows it and nothing speaks against it; no where a finding contradicts it, or where parts are missing
 * and nothing shows the rest. What is there in part is for a person to weigh.
 */
function decide(evidence: Evidence, { shown, against = [], lacking = [], enough = shown.length > 0 }: Weighed): Answer {
  const texts = [...shown, ...evidence.numbers([...against, ...lacking])];
  if (texts.length === 0) texts.push(evidence.say('tidak_ditemukan'));
  if (against.length > 0) return { yes: false, evidence: texts };
  if (lacking.length > 0) return { yes: enough ? null : false, evidence: texts };
  return { yes: enough ? true : null, evidence: texts };
}

/** I.1: office and year are named, and the report describes the office. */
function keyData(evidence: Evidence): Answer {
  const { entity, records } = evidence.paper.document;
  const named = entity.name !== null && entity.year !== null ? [evidence.say('identitas')] : [];
  const counts =
    records.counts.length > 0 ? [evidence.say('daftar_jumlah', { daftar: evidence.tables(records.counts) })] : [];
  const about = [...evidence.passages('office'), ...counts];
  return decide(evidence, { shown: [...named, ...about], enough: named.length > 0 && about.length > 0 });
}

/** I.2 */
function targets(evidence: Evidence): Answer {
  const { pk, realization } = evidence.paper.document.records;
  const tables = pk.length > 0 ? pk : realization;
  if (tables.length === 0) return decide(evidence, { shown: [], lacking: evidence.lacking(/\btargets?\b/i) });
  const rows = tables.flatMap((table) => table.rows);
  const set = rows.filter(({ target }) => filled(target)).length;
  const values = { jumlah: String(set), semua: String(rows.length), daftar: evidence.tables(tables) };
  return decide(evidence, {
    shown: set > 0 ? [evidence.say('target', values)] : [],
    lacking: evidence.lacking(/\btargets?\b/i),
  });
}

/** I.3: every row of the tables that measure against a target has target, result and achievement, and the report lacks no part of chapter III. */
function achievement(evidence: Evidence): Answer {
  const tables = evidence.paper.document.records.realization.filter(({ rows }) =>
    rows.some(({ target }) => filled(target)),
  );
  const rows = tables.flatMap((table) => table.rows);
  const whole = rows.filter(({ target, realisasi, capaian }) => [target, realisasi, capaian].every(filled)).length;
  const values = { jumlah: String(whole), semua: String(rows.length), daftar: evidence.tables(tables) };
  const shown = rows.length > 0 ? [evidence.say('capaian', values)] : [];
  const lacking = evidence.lacking(/\b(?:capaian|realisasi|kinerja|achievement|results?)\b/i);
  return decide(evidence, { shown, lacking, enough: rows.length > 0 && whole === rows.length });
}

interface Placed {
  page?: number | undefined;
  line?: number | undefined;
}

/** Chapter II prints the agreement too, before any result. */
function standsAfter(a: Placed, b: Placed): boolean {
  return (a.page ?? 0) > (b.page ?? 0) || ((a.page ?? 0) === (b.page ?? 0) && (a.line ?? 0) > (b.line ?? 0));
}

/** I.4: the agreement is annexed, and what it says agrees with the body. */
function annexes(evidence: Evidence): Answer {
  const { passages = [], records } = evidence.paper.document;
  const annexed = new Set(
    passages.flatMap(({ form, place }) => (form === 'table' && place.table ? [place.table] : [])),
  );
  const agreements = [...records.pk, ...records.pk_budget].filter(
    (table) => annexed.has(table.id) && records.realization.every((results) => standsAfter(table, results)),
  );
  const shown = agreements.length > 0 ? [evidence.say('lampiran', { daftar: evidence.tables(agreements) })] : [];
  const against = evidence.findings(['pk_target_mismatch', 'cross_table_value'], ({ places }) =>
    places.some(({ table }) => table !== undefined && agreements.some(({ id }) => id === table)),
  );
  const lacking = evidence.lacking(/\b(?:lampiran|annex(?:es)?)\b/i);
  return decide(evidence, {
    shown: [...shown, ...evidence.passages('annex')],
    against,
    lacking,
    enough: shown.length > 0,
  });
}

/** I.5 */
function improvements(evidence: Evidence): Answer {
  return decide(evidence, {
    shown: evidence.passages('improvement'),
    lacking: evidence.lacking(/\b(?:perbaikan|upaya|improvements?|remed\w+)\b/i),
  });
}

/** I.6 */
function finances(evidence: Evidence): Answer {
  const { budget } = evidence.paper.document.records;
  const spent = budget.filter(({ rows }) => rows.some(({ realisasi }) => realisasi !== null));
  const shown = spent.length > 0 ? [evidence.say('anggaran', { daftar: evidence.tables(spent) })] : [];
  const lacking = evidence.lacking(/\b(?:anggaran|keuangan|budget|financ\w+)\b/i);
  return decide(evidence, {
    shown: [...shown, ...evidence.passages('finance')],
    lacking,
    enough: shown.length > 0,
  });
}

/** II.5, the arithmetic part alone: sums that do not hold speak against it, sums that do hold prove nothing about the source data. */
function reliability(evidence: Evidence): Answer {
  const { checks } = evidence.paper.document;
  const sum = (of: (check: (typeof checks)[number]) => number) =>
    String(checks.reduce((total, check) => total + of(check), 0));
  const values = {
    jumlah: sum(({ satisfied }) => satisfied),
    tidak_cocok: sum(({ violated }) => violated),
    tidak_dinilai: sum(({ notJudged }) => notJudged),
  };
  const arithmetic = evidence.findings([
    'capaian_formula',
    'cap_policy',
    'average_mismatch',
    'total_mismatch',
    'percent_mismatch',
    'cross_table_value',
    'budget_composition',
    'count_mismatch',
    'terbilang_mismatch',
    'arithmetic_other',
  ]);
  return decide(evidence, { shown: [evidence.say('hitungan', values)], against: arithmetic, enough: false });
}

/** III.1 */
function agreement(evidence: Evidence): Answer {
  const { checks, records } = evidence.paper.document;
  const against = evidence.findings(
    ['pk_target_mismatch', 'indicator_set_mismatch'],
    (finding) => restsOn(finding, /^pk-/) && !restsOn(finding, /^(?:iku|renstra)/),
  );
  const held =
    records.pk.length > 0 &&
    checks.some(({ code, satisfied }) => (code === 'PK-01' || code === 'PK-02') && satisfied > 0);
  const shown =
    held && against.length === 0 ? [evidence.say('sasaran_pk', { daftar: evidence.tables(records.pk) })] : [];
  return decide(evidence, { shown, against });
}

/** Which of the names are among the others, and which are not. */
function compareNames(names: readonly string[], others: readonly string[]): { found: string[]; missing: string[] } {
  const likeness = likenessTable([...names], [...others]);
  const isFound = (index: number) => Math.max(0, ...(likeness[index] ?? [])) >= SAME_NAME;
  return { found: names.filter((_, index) => isFound(index)), missing: names.filter((_, index) => !isFound(index)) };
}

const namesOf = (tables: readonly { rows: readonly { indikator: string }[] }[]) =>
  [...new Set(tables.flatMap(({ rows }) => rows.map(({ indikator }) => indikator.trim())))].filter(Boolean);

/** III.2: what is measured stands in the Renstra as the report prints it. */
function strategicPlan(evidence: Evidence): Answer {
  const { realization, renstra_target, renstra_progress } = evidence.paper.document.records;
  const plans = [...renstra_target, ...renstra_progress];
  const measured = namesOf(realization);
  const { found, missing } = compareNames(measured, namesOf(plans));
  const against = evidence.findings(['indicator_set_mismatch', 'pk_target_mismatch', 'cross_table_value'], (finding) =>
    restsOn(finding, /^renstra_target-/),
  );
  const values = { jumlah: String(found.length), semua: String(measured.length), daftar: evidence.tables(plans) };
  const shown = found.length > 0 ? [evidence.say('renstra', values)] : [];
  if (missing.length > 0 && plans.length > 0)
    shown.push(evidence.say('tidak_di_renstra', { daftar: evidence.names(missing) }));
  return decide(evidence, { shown, against, enough: found.length > 0 && missing.length === 0 });
}

/** III.4 */
function keyIndicators(evidence: Evidence): Answer {
  const { iku, realization, trend, renstra_progress } = evidence.paper.document.records;
  const key = namesOf(iku);
  const { found, missing } = compareNames(key, namesOf([...realization, ...trend, ...renstra_progress]));
  const against = evidence.findings(['indicator_set_mismatch'], (finding) => restsOn(finding, /^iku-/));
  const values = { jumlah: String(found.length), semua: String(key.length), daftar: evidence.tables(iku) };
  const shown = found.length > 0 ? [evidence.say('iku', values)] : [];
  if (missing.length > 0 && realization.length > 0)
    shown.push(evidence.say('tidak_diukur', { daftar: evidence.names(missing) }));
  return decide(evidence, { shown, against, enough: found.length > 0 && missing.length === 0 });
}

/** III.6: a table with values of more than one year, or beside a standard; the mid-term target alone is no such comparison. */
function comparisons(evidence: Evidence): Answer {
  const { trend, comparison, renstra_progress } = evidence.paper.document.records;
  const overYears = trend.filter(({ rows }) =>
    rows.some(
      ({ values }) =>
        Object.entries(values).filter(([key, value]) => /^(?:realisasi|capaian)_/.test(key) && filled(value)).length >
        1,
    ),
  );
  const beside = comparison.filter(({ rows }) => rows.some(({ pembanding }) => filled(pembanding)));
  const shown = [
    ...(overYears.length > 0 ? [evidence.say('antartahun', { daftar: evidence.tables(overYears) })] : []),
    ...(beside.length > 0 ? [evidence.say('pembanding', { daftar: evidence.tables(beside) })] : []),
  ];
  const midTerm =
    renstra_progress.length > 0 ? [evidence.say('menengah', { daftar: evidence.tables(renstra_progress) })] : [];
  const lacking = evidence.lacking(
    /\b(?:tahun (?:lalu|sebelumnya)|standar|nasional|perbandingan|earlier|standard|compar\w+)\b/i,
  );
  return decide(evidence, { shown: [...shown, ...midTerm], lacking, enough: shown.length > 0 });
}

const ANSWERERS: Readonly<Record<AnswerName, (evidence: Evidence) => Answer>> = {
  'I.1': keyData,
  'I.2': targets,
  'I.3': achievement,
  'I.4': annexes,
  'I.5': improvements,
  'I.6': finances,
  'II.5': reliability,
  'III.1': agreement,
  'III.2': strategicPlan,
  'III.4': keyIndicators,
  'III.6': comparisons,
};

const isAnswer = (name: string): name is AnswerName => Object.hasOwn(ANSWERERS, name);

/** The tool's answer to an item, with the evidence behind it. @throws for a name that `loadTemplates` would have refused */
export function answerTo(name: string, paper: Paper): Answer {
  if (!isAnswer(name)) throw new Error(`no answer ${name}`);
  return ANSWERERS[name](new Evidence(paper));
}
