/** Whether a cell is an amount of money: "Rp …", or a number with two or more groups of thousands. */
export function isMoney(text: string): boolean {
  const trimmed = text.trim();
  if (/%/.test(trimmed)) return false;
  if (/^rp/i.test(trimmed)) return /\d/.test(trimmed);
  return (
    /^\(?-?\d{1,3}(?:[.,]\d{3}){2,}(?:[.,]\d{1,2})?,?-?\)?$/.test(trimmed) || /^\d{1,3}\.\d{6}$|^\d{7,}$/.test(trimmed)
  );
}
