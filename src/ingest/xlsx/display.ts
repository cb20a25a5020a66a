import { format, isDateFormat } from 'numfmt';

/** Days between the two beginnings of time that workbooks use. */
const DAYS_TO_1904 = 1462;

/** A number as the cell shows it, in Indonesian form: "1.234.567", "97,5%", "31 Desember 2021". */
export function displayNumber(value: number, code: string, date1904: boolean): string {
  const serial = date1904 && isDateFormat(code) ? value + DAYS_TO_1904 : value;
  const shown = format(code, serial, { locale: 'id', throws: false, nbsp: false });
  // A code that cannot be read, or that hides the value (";;;"), must not lose a number.
  return /\d|-/.test(shown) ? shown : format('General', value, { locale: 'id', throws: false, nbsp: false });
}
