import type { Expected } from './cases.js';
import type { Status, Verdict } from './judge.js';

function printed({ code, report, line, stated, recomputed }: Expected): string {
  const values = [stated, recomputed].filter((value) => value !== undefined).join(' → ');
  return `${code}@${report ? `${report}:` : ''}${line ?? '-'}${values && ` (${values})`}`;
}

function list(texts: readonly string[]): string {
  return texts.length > 0 ? texts.join(', ') : 'none';
}

function aligned(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

const LABELS: Record<Status, string> = { pass: 'pass', fail: 'FAIL', deviation: 'known', missing: 'rule missing' };

/** Longer titles are cut, so that a case stays on one line. */
const TITLE = 70;

function short(text: string): string {
  return text.length > TITLE ? `${text.slice(0, TITLE - 1)}…` : text;
}

function line({ case: one, status, got }: Verdict): string[] {
  return [
    LABELS[status],
    one.name,
    short(one.title),
    list(one.expects.map((expected) => printed(expected))),
    list(got),
  ];
}

/** What went wrong in a case, one line each. */
export function complaints({ case: one, status, absent, surplus, held }: Verdict): string[] {
  return [
    ...absent.map((expected) => `expected and not found: ${printed(expected)}`),
    ...surplus.map(
      ({ code, severity, places, message }) =>
        `not expected: ${code}@${places[0]?.line ?? '-'} ${severity}: ${message.en}`,
    ),
    ...(status !== 'missing' && held < one.holds ? [`${held} comparisons of ${one.rule} held, not ${one.holds}`] : []),
  ];
}

const STATUSES = ['pass', 'fail', 'deviation', 'missing'] as const;

/** How many cases of each rule, and of all, came out which way. */
export function totals(verdicts: readonly Verdict[]): Record<string, Record<Status, number>> {
  const count = (some: readonly Verdict[], wanted: Status) => some.filter(({ status }) => status === wanted).length;
  const row = (some: readonly Verdict[]): Record<Status, number> => ({
    pass: count(some, 'pass'),
    fail: count(some, 'fail'),
    deviation: count(some, 'deviation'),
    missing: count(some, 'missing'),
  });
  const rules = [...new Set(verdicts.map((verdict) => verdict.case.rule))];
  const byRule = rules.map((rule) => [rule, row(verdicts.filter((verdict) => verdict.case.rule === rule))]);
  return { ...Object.fromEntries(byRule), total: row(verdicts) };
}

/** The table of cases, what failed, and the totals by rule. */
export function asText(verdicts: readonly Verdict[]): string {
  const failed = verdicts.filter(({ status }) => status === 'fail');
  const known = verdicts.filter(({ status }) => status === 'deviation');
  const counts = Object.entries(totals(verdicts));
  return [
    ...aligned([['status', 'case', 'title', 'expected', 'got'], ...verdicts.map(line)]),
    '',
    ...failed.flatMap((verdict) => [verdict.case.name, ...complaints(verdict).map((text) => `  ${text}`), '']),
    ...known.flatMap((verdict) => [`${verdict.case.name}: known deviation: ${verdict.reason}`, '']),
    ...aligned([
      ['rule', ...STATUSES.map((status) => LABELS[status])],
      ...counts.map(([rule, row]) => [rule, ...STATUSES.map((status) => String(row[status]))]),
    ]),
  ].join('\n');
}

/** The same for other programs. */
export function asJson(verdicts: readonly Verdict[]): string {
  const cases = verdicts.map((verdict) => ({
    case: verdict.case.name,
    title: verdict.case.title,
    expected: verdict.case.expects,
    got: verdict.got,
    status: verdict.status,
    complaints: complaints(verdict),
    ...(verdict.reason !== undefined && { reason: verdict.reason }),
  }));
  return JSON.stringify({ cases, totals: totals(verdicts) }, null, 2);
}
