import type { Language } from '../../findings/finding.js';
import { html, type Markup } from '../html/markup.js';
import { formatInteger } from '../strings.js';
import { scaleTo, ticks, unbroken } from './chart-scale.js';

const WIDTH = 340;
const HEIGHT = 170;
/** Where values are drawn; `right` is so far from the right edge. */
const AREA = { left: 42, right: 14, top: 20, bottom: HEIGHT - 30 };
/** Room that a bar and the name under it need. */
const SLOT = 56;

/** Makes the ids of a page's charts unique. */
export type ChartId = string;

export interface ChartTexts {
  id: ChartId;
  title: string;
  /** The chart in words, for those who do not see it. */
  description: string;
  language: Language;
}

function numberText(value: number, language: Language): string {
  if (Number.isInteger(value)) return formatInteger(value, language);
  return language === 'id' ? String(value).replace('.', ',') : String(value);
}

function frame({ id, title, description }: ChartTexts, width: number, body: Markup): Markup {
  return html`<svg class="chart ${width > WIDTH && 'wide'}" viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${title}</title><desc id="${id}-d">${description}</desc>${body}</svg>`;
}

function grid(values: readonly number[], yOf: (value: number) => number, right: number, language: Language): Markup[] {
  return values.map((value) => {
    const y = yOf(value).toFixed(1);
    return html`<line class="grid" x1="${AREA.left}" x2="${right}" y1="${y}" y2="${y}"/><text class="tick" x="${AREA.left - 6}" y="${(yOf(value) + 3.5).toFixed(1)}" text-anchor="end">${numberText(value, language)}</text>`;
  });
}

function yearLabels(years: readonly number[], xOf: (year: number) => number): Markup[] {
  const every = Math.ceil(years.length / 8);
  return years
    .filter((_, index) => (years.length - 1 - index) % every === 0)
    .map(
      (year) =>
        html`<text class="tick" x="${xOf(year).toFixed(1)}" y="${HEIGHT - 6}" text-anchor="middle">${year}</text>`,
    );
}

/** A year of a line chart; null where the number is not certain. */
export interface LinePoint {
  year: number;
  target: number | null;
  value: number | null;
  /** The value as printed. */
  label: string;
}

interface Dot {
  x: number;
  y: number;
  label: string;
  /** Its label stands below it: above it the target has its place. */
  below: boolean;
}

const path = (dots: readonly Dot[]) =>
  dots.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');

/** More points than this are not labelled: their labels would run into each other. */
const MOST_LABELS = 8;

const isBelow = ({ target, value }: LinePoint) => target !== null && value !== null && value < target;

/** Values against their targets. Points of years that follow one another are joined; `points` has every year, oldest first. */
export function lineChart(points: readonly LinePoint[], texts: ChartTexts): Markup {
  const values = points.flatMap(({ target, value }) => [target, value]).filter((value) => value !== null);
  const levels = ticks(Math.min(...values), Math.max(...values));
  const yOf = scaleTo([levels[0] ?? 0, levels.at(-1) ?? 1], [AREA.bottom, AREA.top]);
  const years = points.map(({ year }) => year);
  const inset = 18;
  const right = WIDTH - AREA.right;
  const xOf = scaleTo([Math.min(...years), Math.max(...years)], [AREA.left + inset, right - inset]);
  const dots = (of: (point: LinePoint) => number | null) =>
    points.map((point): Dot | null => {
      const value = of(point);
      return value === null ? null : { x: xOf(point.year), y: yOf(value), label: point.label, below: isBelow(point) };
    });
  const [targets, actual] = [dots(({ target }) => target), dots(({ value }) => value)];
  const line = (className: string, list: readonly (Dot | null)[]) =>
    unbroken(list).map((part) => part.length > 1 && html`<path class="${className}" d="${path(part)}"/>`);
  const squares = targets.flatMap((dot) =>
    dot
      ? [html`<rect class="target" x="${(dot.x - 3).toFixed(1)}" y="${(dot.y - 3).toFixed(1)}" width="6" height="6"/>`]
      : [],
  );
  const circles = actual.flatMap((dot) => {
    if (!dot) return [];
    const labelled = points.length <= MOST_LABELS;
    return [
      html`<circle class="actual" cx="${dot.x.toFixed(1)}" cy="${dot.y.toFixed(1)}" r="3.5"/>${labelled && html`<text class="value" x="${dot.x.toFixed(1)}" y="${(dot.below ? dot.y + 15 : dot.y - 8).toFixed(1)}" text-anchor="middle">${dot.label}</text>`}`,
    ];
  });
  return frame(
    texts,
    WIDTH,
    html`${grid(levels, yOf, right, texts.language)}${yearLabels(years, xOf)}${line('target', targets)}${line('actual', actual)}${squares}${circles}`,
  );
}

/** A bar; no value: its place stays empty but for the label. */
export interface Bar {
  name: string;
  value: number | null;
  label: string;
}

/** More bars than this are too narrow for their labels. */
const MOST_BAR_LABELS = 12;

/** Bars from zero, one a name; `least` is a value that the scale reaches in any case. */
export function barChart(bars: readonly Bar[], least: number, texts: ChartTexts): Markup {
  const highest = Math.max(least, ...bars.map(({ value }) => value ?? 0));
  const levels = ticks(0, highest);
  const yOf = scaleTo([0, levels.at(-1) ?? 1], [AREA.bottom, AREA.top]);
  const whole = Math.max(WIDTH, AREA.left + bars.length * SLOT + AREA.right);
  const right = whole - AREA.right;
  const slot = (right - AREA.left) / bars.length;
  const width = Math.min(46, slot * 0.66);
  const shapes = bars.map(({ name, value, label }, index) => {
    const x = AREA.left + slot * (index + 0.5);
    const bar =
      value !== null &&
      html`<rect class="amount" x="${(x - width / 2).toFixed(1)}" y="${yOf(value).toFixed(1)}" width="${width.toFixed(1)}" height="${(AREA.bottom - yOf(value)).toFixed(1)}" rx="2"/>`;
    const top = value === null ? AREA.bottom : yOf(value);
    const text =
      bars.length <= MOST_BAR_LABELS &&
      html`<text class="value" x="${x.toFixed(1)}" y="${(top - 5).toFixed(1)}" text-anchor="middle">${label}</text>`;
    return html`${bar}${text}<text class="tick" x="${x.toFixed(1)}" y="${HEIGHT - 14}" text-anchor="middle">${name}</text>`;
  });
  return frame(texts, whole, html`${grid(levels, yOf, right, texts.language)}${shapes}`);
}
