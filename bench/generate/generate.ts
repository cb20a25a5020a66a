import { FIXTURES, fixtureText } from './fixtures.js';
import { OFFICES, type Office, officeOf } from './offices.js';
import { fill, type Template, templateOf } from './template.js';

export interface GeneratedReport {
  /** Name of its file, which sorts as its index does. */
  name: string;
  text: string;
  /** The office's name, its regency and the reporting year, as an audit reads them from the text. */
  office: string;
  regency: string;
  year: number;
  /** The file that it was varied from. */
  fixture: string;
}

export interface GenerateOptions {
  /** Reports of consecutive years that one office has. */
  yearsAnOffice?: number;
}

const YEARS_AN_OFFICE = 5;
/** First reporting years are 2017 to 2019. */
const FIRST_YEAR = 2017;
const FIRST_YEARS = 3;
/** Budgets of the fixtures are multiplied by 2 to 7, and grow by one more with every year. */
const LEAST_FACTOR = 2;
const FACTORS = 6;

const templates = new Map<string, Template>();

function templateFor(fixture: (typeof FIXTURES)[number]): Template {
  const known = templates.get(fixture.file) ?? templateOf(fixture, fixtureText(fixture));
  templates.set(fixture.file, known);
  return known;
}

function fileName(index: number, { name }: Office, year: number): string {
  return `${String(index).padStart(6, '0')}_${name.toLowerCase().replaceAll(' ', '-')}_${year}.txt`;
}

/**
 * The report of an index: always the same bytes, unlike those of every other index. An office has reports of several years in a row, all from
 * one fixture, so that their indicators are the same ones: with five years, reports 0 to 4 are of the first office, 5 to 9 of the second.
 * @throws RangeError beyond the last office (7,500 of them).
 */
export function generateReport(index: number, options: GenerateOptions = {}): GeneratedReport {
  const years = options.yearsAnOffice ?? YEARS_AN_OFFICE;
  const number = Math.floor(index / years);
  const since = index % years;
  const office = officeOf(number);
  const fixture = FIXTURES[number % FIXTURES.length];
  if (!fixture) throw new RangeError('no fixtures');
  const year = FIRST_YEAR + (number % FIRST_YEARS) + since;
  const factor = LEAST_FACTOR + (number % FACTORS) + since;
  const text = fill(templateFor(fixture), { office, factor, yearShift: year - fixture.year });
  return {
    name: fileName(index, office, year),
    text,
    office: office.name,
    regency: office.regency,
    year,
    fixture: fixture.file,
  };
}

/** How many reports there are, all distinct. */
export function reportsThereAre({ yearsAnOffice = YEARS_AN_OFFICE }: GenerateOptions = {}): number {
  return OFFICES * yearsAnOffice;
}
