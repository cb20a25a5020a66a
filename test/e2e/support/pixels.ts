import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Page } from 'playwright-core';

export type Pixel = readonly [red: number, green: number, blue: number];

export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The pixels that are seen in a rectangle of the page. */
export async function pixelsIn(page: Page, clip: Rectangle): Promise<Pixel[]> {
  const image = await loadImage(await page.screenshot({ clip }));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return Array.from({ length: data.length / 4 }, (_, at) => [
    data[4 * at] ?? 0,
    data[4 * at + 1] ?? 0,
    data[4 * at + 2] ?? 0,
  ]);
}

/** The share of pixels that answer to `is`. */
export function share(pixels: readonly Pixel[], is: (pixel: Pixel) => boolean): number {
  return pixels.filter(is).length / pixels.length;
}

/** Tinted by the red of the value in question: over white paper as over black ink there is more red than anything else. */
export const isTinted = ([red, green, blue]: Pixel): boolean => red - green > 15 && red - blue > 15;
export const isInk = ([, green, blue]: Pixel): boolean => green < 120 && blue < 120;
