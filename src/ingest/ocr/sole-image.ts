import { asMatrix, IDENTITY, type Matrix, multiply, transformBox } from '../pdf/matrix.js';
import { byCode, type OperatorCodes } from '../pdf/operator-codes.js';
import type { OperatorList } from '../pdf/page-content.js';

/** An image that makes up a page: its name in pdf.js, and the transform from its unit square (y upwards) to points of the page. */
export interface SoleImage {
  name: string;
  matrix: Matrix;
}

/** The part of the page that the image must cover. */
const PAGE_SIZED = 0.85;
/** The image may stand out of the page by this part of it. */
const OVERHANG = 0.03;
const INVISIBLE = 3;

/** What an operator does to the search: most do nothing. */
type Step = (args: readonly unknown[]) => void;

/**
 * The image that a page consists of: page-sized, with nothing seen drawn over it (what it covers, and invisible text, does not
 * count). `base` takes user space to points from the top left of the page, which is `width` by `height` points large.
 */
export function soleImage(
  list: OperatorList,
  codes: OperatorCodes,
  base: Matrix,
  width: number,
  height: number,
): SoleImage | undefined {
  let found: SoleImage | undefined;
  let ctm = base;
  let textMode = 0;
  const stack: [Matrix, number][] = [];
  const save = () => {
    stack.push([ctm, textMode]);
  };
  const restore = () => {
    [ctm, textMode] = stack.pop() ?? [ctm, textMode];
  };
  const transform = (value: unknown) => {
    ctm = multiply(ctm, asMatrix(value) ?? IDENTITY);
  };
  const overpaint = () => {
    found = undefined;
  };
  const image: Step = ([name]) => {
    found = undefined;
    if (typeof name === 'string' && fills(ctm, width, height)) found = { name, matrix: ctm };
  };
  const steps: Record<string, Step> = {
    save,
    restore,
    transform,
    paintFormXObjectBegin: ([matrix]) => {
      save();
      transform(matrix);
    },
    paintFormXObjectEnd: restore,
    setTextRenderingMode: ([mode]) => {
      textMode = Number(mode);
    },
    showText: () => {
      if (textMode !== INVISIBLE) overpaint();
    },
    paintImageXObject: image,
    constructPath: ([operator]) => {
      if (Number(operator) !== codes.endPath) overpaint();
    },
  };
  for (const name of OVERPAINTING) steps[name] = overpaint;
  const byOperator = byCode(codes, steps);
  list.fnArray.forEach((code, at) => {
    const args = list.argsArray[at];
    byOperator.get(code)?.(Array.isArray(args) ? args : []);
  });
  return found;
}

/** Operators that change what is seen in ways that the image alone does not show. */
const OVERPAINTING = [
  'paintImageMaskXObject',
  'paintImageMaskXObjectGroup',
  'paintImageMaskXObjectRepeat',
  'paintImageXObjectRepeat',
  'paintInlineImageXObject',
  'paintInlineImageXObjectGroup',
  'paintSolidColorImageMask',
  'shadingFill',
  'beginAnnotation',
  'beginGroup',
];

function fills(ctm: Matrix, width: number, height: number): boolean {
  const [x0, y0, x1, y1] = transformBox(ctm, [0, 0, 1, 1]);
  const [left, top] = [Math.max(0, x0), Math.max(0, y0)];
  const seen = Math.max(0, Math.min(width, x1) - left) * Math.max(0, Math.min(height, y1) - top);
  const [across, down] = [OVERHANG * width, OVERHANG * height];
  return (
    seen >= PAGE_SIZED * width * height && x0 >= -across && x1 <= width + across && y0 >= -down && y1 <= height + down
  );
}
