import { crop, type PixelBox, toPgm } from './pgm.js';
import type { Raster } from './raster.js';
import { resample } from './resample.js';
import type { Verdict } from './second-reading.js';

/** Shorter numbers agree by chance too easily. */
const LEAST_FIGURES = 7;
const MOST_FIGURES = 15;
/** Of five readings so many must be the same. */
const MAJORITY = 3;
/** So many readings against the majority make a figure contested, */
const OPPOSITION = 2;
/** and in no more figures than this may an amount be contested. */
const MOST_CONTESTED = 1;
const DECIMALS = /[.,]\d{1,2}$/;

/** Sizes at which a number is read again, and by which model: each errs on other figures of a faint copy. */
export const OTHER_SIZES = [
  { model: 'ind', scale: 0.75 },
  { model: 'ind', scale: 0.5 },
  { model: 'eng', scale: 2 },
] as const;

/** A crop of a raster as an image file, made larger or smaller. */
export function scaledCrop(raster: Raster, box: PixelBox, margin: number, scale: number): Buffer {
  const part = crop(raster, box, margin);
  const [width, height] = [Math.round(part.width * scale), Math.round(part.height * scale)];
  return toPgm(resample(part, width, height, [1 / scale, 0, 0, 1 / scale, 0, 0]));
}

/**
 * The amount that most of the readings agree on, figure by figure among those of one length, in groups of three; undefined where
 * there is no majority, or where it may be no whole amount. Two readings of a faint fax differ in one figure of eleven more often
 * than not, three of five agree. Where the two models differ in more figures than one, the majority is but that of the model that reads
 * more often: "342.987.762" came out as "342.987.782" by three to two.
 */
export function votedAmount(readings: readonly string[]): string | undefined {
  if (readings.some((text) => DECIMALS.test(text) || /[\p{L}%/]/u.test(text))) return undefined;
  const figures = readings.map((text) => text.replace(/\D/g, ''));
  const length = mostFrequent(figures.map((text) => text.length))?.value ?? 0;
  if (length < LEAST_FIGURES || length > MOST_FIGURES) return undefined;
  const voters = figures.filter((text) => text.length === length);
  const elected = Array.from({ length }, (_, at) => mostFrequent(voters.map((text) => text.charAt(at))));
  if (elected.some((figure) => !figure || figure.votes < MAJORITY) || elected[0]?.value === '0') return undefined;
  const contested = elected.filter((figure) => figure && voters.length - figure.votes >= OPPOSITION);
  if (contested.length > MOST_CONTESTED) return undefined;
  const separator = readings.some((text) => /\d,\d{3}/.test(text)) ? ',' : '.';
  return elected
    .map((figure) => figure?.value)
    .join('')
    .replace(/\B(?=(?:\d{3})+$)/g, separator);
}

/** Whether a number has as many figures as a vote needs. */
export function isAmount(text: string): boolean {
  const figures = text.replace(/\D/g, '').length;
  return !DECIMALS.test(text) && figures >= LEAST_FIGURES && figures <= MOST_FIGURES;
}

/**
 * Two readings of an amount that agree, neither with confidence, stand only where no reading of as many figures is another one:
 * on a faint fax both took "290" for "280".
 */
export function unanimous(text: string, readings: readonly string[]): Verdict {
  const figures = text.replace(/\D/g, '');
  const other = readings.find(
    (one) => one.replace(/\D/g, '').length === figures.length && one.replace(/\D/g, '') !== figures,
  );
  if (other === undefined) return { certain: true, text };
  return { certain: false, text, reason: `dua pembacaan angka berbeda: "${text}" dan "${other}"` };
}

function mostFrequent<T>(values: readonly T[]): { value: T; votes: number } | undefined {
  const votes = new Map<T, number>();
  for (const value of values) votes.set(value, (votes.get(value) ?? 0) + 1);
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return best && { value: best[0], votes: best[1] };
}
