/** A year in running text, and what it stands in. */
export interface YearMention {
  year: number;
  offset: number;
  /**
   * - `period`: names a year as such ("tahun 2022", "TA 2022", "REALISASI 2022"). - `range`: begins or ends one ("2021-2026", "2021 s.d. 2026").
   * - `citation`: the year of a regulation or gazette. - `date`: follows a month. - `number`: part of a document's number, an amount or an edition.
   */
  use: 'period' | 'range' | 'citation' | 'date' | 'number';
}

const MONTH =
  /\b(?:jan(?:uari)?|[fp]eb(?:ruari)?|mar(?:et)?|apr(?:il)?|mei|jun[ie]?|jul[iy]?|agu?s(?:t(?:us)?)?|sept?(?:ember)?|okt(?:ober)?|no[vp](?:ember)?|des(?:ember)?)\.?\s*(?:tahun\s*)?$/i;
const CITED = /\b(?:no(?:mor|mer|r|\.)?|uu|pp|perda|perpres|permen\w*)\W*[^;:,]{0,30}?\s(?:tahun|th\.?)\s*$/i;
const GAZETTE = /\b(?:lembaran|berita)\s+(?:negara|daerah)[^;:,.]{0,60}$/i;
const SPAN = '\\s*(?:[-–—]|s\\s*[./]?\\s*d\\.?|sampai(?:\\s+dengan)?|hingga|s\\.?/\\.?d\\.?)\\s*\\.?\\s*(?:tahun\\s*)?';
const OPENS = new RegExp(`^${SPAN}(?:19|20)\\d\\d(?!\\d)`, 'i');
const CLOSES = new RegExp(`(?:19|20)\\d\\d${SPAN}$`, 'i');

function useOf(before: string, after: string): YearMention['use'] {
  if (OPENS.test(after) || CLOSES.test(before)) return 'range';
  if (MONTH.test(before)) return 'date';
  if (CITED.test(before) || GAZETTE.test(before) || /^\s*nomor\b/i.test(after)) return 'citation';
  if (/(?:[/.,]|\d[-–]|\d\s)$/.test(before) || /^(?:[/][\w]|[.,]\d)/.test(after)) return 'number';
  if (/\bversi\s*$/i.test(before) || /^\s*(?:orang|unit|kkal|ekor|buah|m\b|ha\b|kg|ton|%)/i.test(after))
    return 'number';
  return 'period';
}

/** Every year of a text, 1990 to 2059. */
export function yearMentions(text: string): YearMention[] {
  return [...text.matchAll(/(?<![\dA-Za-z])(?:199\d|20[0-5]\d)(?!\d)|(?<=tahun)20[0-5]\d(?!\d)/gi)].map((match) => ({
    year: Number(match[0]),
    offset: match.index,
    use: useOf(text.slice(Math.max(0, match.index - 70), match.index), text.slice(match.index + 4, match.index + 30)),
  }));
}

/** The years that a text names as such, each once. */
export function periodYears(text: string): number[] {
  return [...new Set(yearMentions(text).flatMap(({ year, use }) => (use === 'period' ? [year] : [])))];
}
