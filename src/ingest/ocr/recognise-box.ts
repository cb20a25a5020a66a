import { toPgm } from './pgm.js';
import type { Raster } from './raster.js';
import { FIGURES, recognisePage } from './recognise-page.js';
import type { RecognisedWord } from './recognised-word.js';
import type { Lane } from './recogniser-pool.js';
import { secondReading } from './second-reading.js';

/** What was recognised; `certain` where two readings of every figure agree, and letters were read with confidence. */
export interface BoxReading {
  text: string;
  certain: boolean;
}

/** Letters are believed with this confidence. */
const SURE = 80;

/** Recognises the picture of a part of a page. @param limit milliseconds @throws RecognitionError */
export async function recogniseBox(image: Raster, lane: Lane, limit: number): Promise<BoxReading> {
  const words = await recognisePage(image, lane, limit);
  if (words.length === 0) return figuresAlone(image, lane, limit);
  const certain = words.every(({ doubt, text, confidence }) => !doubt && (/\d/.test(text) || confidence >= SURE));
  return { text: inLines(words), certain };
}

/** A box with nothing but a short number in it, which is not found as a word: read as one line of figures by both models. */
async function figuresAlone(raster: Raster, lane: Lane, limit: number): Promise<BoxReading> {
  const image = toPgm(raster);
  const readings: string[] = [];
  for (const model of ['eng', 'ind'] as const)
    readings.push(secondReading(await lane.recognise(model, image, FIGURES, limit)).text);
  const [first = '', second = ''] = readings;
  return { text: first || second, certain: first !== '' && first === second };
}

/** The words line by line from the top, each from the left. */
function inLines(words: readonly RecognisedWord[]): string {
  const lines: RecognisedWord[][] = [];
  for (const word of [...words].sort((a, b) => a.baseline[0] - b.baseline[0])) {
    const line = lines.find(([first]) => first && Math.abs(first.baseline[0] - word.baseline[0]) < first.size / 2);
    if (line) line.push(word);
    else lines.push([word]);
  }
  return lines
    .flatMap((line) => line.sort((a, b) => a.ink.x0 - b.ink.x0))
    .map(({ text }) => text)
    .join(' ');
}
