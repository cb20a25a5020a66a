import type { Raster } from './raster.js';

/** Kinds of decoded images of pdf.js, by their numbers there. */
const ONE_BIT = 1;
const RGB = 2;
const RGBA = 3;
const CHANNELS: Readonly<Record<number, number>> = { [RGB]: 3, [RGBA]: 4 };

/** An image of pdf.js in grey, with whether it holds black and white alone. */
export interface DecodedImage extends Raster {
  bilevel: boolean;
}

/**
 * The grey of an image as pdf.js decodes it (whatever its compression), every `step` by `step` pixels averaged into one, so
 * that large images take little memory. Undefined for anything but an image of known kind with all its pixels.
 */
export function decodedImage(value: unknown, step: number): DecodedImage | undefined {
  if (!value || typeof value !== 'object') return undefined;
  const { width, height, kind, data } = value as Record<string, unknown>;
  if (typeof width !== 'number' || typeof height !== 'number' || !ArrayBuffer.isView(data)) return undefined;
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const small = { width: Math.floor(width / step), height: Math.floor(height / step) };
  if (small.width < 1 || small.height < 1) return undefined;
  const grey = new Uint8Array(small.width * small.height);
  if (kind === ONE_BIT) {
    const stride = (width + 7) >> 3;
    if (bytes.length < stride * height) return undefined;
    const at = (x: number, y: number) => (((bytes[y * stride + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) * 255;
    average(grey, small.width, small.height, step, at);
    return { ...small, grey, bilevel: true };
  }
  const channels = CHANNELS[Number(kind)];
  if (!channels || bytes.length < width * height * channels) return undefined;
  if (step === 1) luminances(bytes, channels, grey);
  else
    average(grey, small.width, small.height, step, (x, y) => {
      const from = (y * width + x) * channels;
      return luminance(bytes[from] ?? 0, bytes[from + 1] ?? 0, bytes[from + 2] ?? 0);
    });
  return { ...small, grey, bilevel: false };
}

function luminance(red: number, green: number, blue: number): number {
  return (red * 77 + green * 151 + blue * 28) >> 8;
}

/** Fills `grey` from pixels of `channels` bytes, red, green and blue first. */
export function luminances(bytes: Uint8Array | Uint8ClampedArray, channels: number, grey: Uint8Array): void {
  for (let at = 0, from = 0; at < grey.length; at++, from += channels)
    grey[at] = luminance(bytes[from] ?? 0, bytes[from + 1] ?? 0, bytes[from + 2] ?? 0);
}

function average(grey: Uint8Array, width: number, height: number, step: number, at: (x: number, y: number) => number) {
  const area = step * step;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let down = 0; down < step; down++)
        for (let right = 0; right < step; right++) sum += at(x * step + right, y * step + down);
      grey[y * width + x] = sum / area;
    }
}
