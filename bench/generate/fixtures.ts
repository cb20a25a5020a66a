import { readFileSync } from 'node:fs';

/** What of a committed text export names its office: the pattern takes every spelling of the name that stands in it. */
export interface Fixture {
  file: string;
  place: string;
  spellings: string;
  regency: string;
  year: number;
}

export const FIXTURES: readonly Fixture[] = [
  {
    file: '000_sumbersari.txt',
    place: 'Sumbersari',
    spellings: 'su[mn][a-z]{2,4} ?sari',
    regency: 'Jember',
    year: 2023,
  },
  { file: '001_semboro.txt', place: 'Semboro', spellings: 'semboro', regency: 'Jember', year: 2021 },
  { file: '002_gumukmas.txt', place: 'Gumukmas', spellings: 'gumuk ?mas', regency: 'Jember', year: 2023 },
  { file: '003_arjasa.txt', place: 'Arjasa', spellings: 'arjasa', regency: 'Jember', year: 2023 },
  { file: '004_sumobito.txt', place: 'Sumobito', spellings: 'sumobito', regency: 'Jombang', year: 2024 },
];

/** From the sources and from their compiled form in dist alike: commands run in the root of the repository. */
export function fixtureText({ file }: Fixture): string {
  return readFileSync(`fixtures/reports/${file}`, 'utf8');
}
