import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

/**
 * The suite, one folder a rule: `cases.yaml` and a small text export of a report for each case (ID.txt), or a folder ID
 * with those of several years of one office. In the manner of the conformance suites of
 * XBRL (as Arelle runs them): each case varies one thing and says which codes must come of it. The path is that from the root of the repository, where
 * npm runs its scripts.
 */
export const SUITE = 'fixtures/conformance/';

const expectedSchema = z.strictObject({
  code: z.string(),
  /** File name of the report that must raise it, in a case of several. */
  report: z.string().optional(),
  /** Line of the text that one of the finding's places must have. */
  line: z.int().positive().optional(),
  stated: z.string().optional(),
  recomputed: z.string().optional(),
});
const caseSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  title: z.string(),
  /** What decides, with the arithmetic. */
  why: z.string(),
  /** The regulation or the report on which the case rests. */
  source: z.string().optional(),
  expects: z.union([z.literal('none'), z.array(expectedSchema).min(1)]),
  /** Comparisons of the rule that must hold at least where nothing is expected (1 unless told): what was not read at all proves nothing. */
  holds: z.int().nonnegative().optional(),
  /** Codes that may be raised as well: what the case leaves open. */
  allows: z.array(z.string()).optional(),
});
const deviationSchema = z.strictObject({ case: z.string(), reason: z.string() });

export type Expected = z.infer<typeof expectedSchema>;
export interface Case {
  /** RULE/id. */
  name: string;
  /** The rule that must raise, or that the case guards from raising. */
  rule: string;
  title: string;
  why: string;
  source: string | undefined;
  /** Empty where nothing may be raised. */
  expects: readonly Expected[];
  holds: number;
  allows: readonly string[];
  /** Path of the report, or of the folder of several. */
  file: string;
  /** Paths of the reports. */
  reports: readonly string[];
}

/** The rules that the suite has a folder for. */
export function foldersOf(suite = SUITE): string[] {
  return readdirSync(suite, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function yaml<T>(path: string, schema: z.ZodType<T>): T {
  const { data, error } = schema.safeParse(parse(readFileSync(path, 'utf8')));
  if (data === undefined) throw new Error(`${path}: ${error ? z.prettifyError(error) : 'empty'}`);
  return data;
}

/** The report of a case, or all those of its folder. */
function reportsOf(path: string): Pick<Case, 'file' | 'reports'> {
  if (!existsSync(path)) return { file: `${path}.txt`, reports: [`${path}.txt`] };
  const names = readdirSync(path).sort();
  return { file: path, reports: names.map((name) => `${path}/${name}`) };
}

/** All cases, by rule and in the order of their lists. @throws Error naming the file whose form is wrong */
export function readCases(suite = SUITE): Case[] {
  return foldersOf(suite).flatMap((rule) =>
    yaml(`${suite}${rule}/cases.yaml`, z.array(caseSchema)).map(
      ({ id, title, why, source, expects, holds, allows }) => ({
        name: `${rule}/${id}`,
        rule,
        title,
        why,
        source,
        expects: expects === 'none' ? [] : expects,
        holds: holds ?? (expects === 'none' ? 1 : 0),
        allows: allows ?? [],
        ...reportsOf(`${suite}${rule}/${id}`),
      }),
    ),
  );
}

/** Cases that are known to fail, with the reason, by name. */
export function readDeviations(suite = SUITE): Map<string, string> {
  const listed = yaml(`${suite}deviations.yaml`, z.array(deviationSchema));
  return new Map(listed.map((deviation) => [deviation.case, deviation.reason]));
}
