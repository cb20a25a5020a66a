/** A difference beyond this share of the total is more likely a row that was not found than a mistake in the report. */
const FAR_OFF = 0.1;

/** Whether a sum is so far from its printed total that the rows may not all have been read. */
export function isFarOff(printed: number, sum: number): boolean {
  return Math.abs(printed - sum) > Math.max(printed, sum) * FAR_OFF;
}
