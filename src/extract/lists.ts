import type { Place } from '../document/place.js';
import { readRupiah } from '../numbers/rupiah.js';
import type { Records } from '../records/report.js';
import { squash } from './columns.js';
import type { Outline, OutlinedParagraph } from './outline.js';

const ITEM =
  /^(?:[-•]\s*)?(?:\d{1,2}\s*[.,)]|[a-z]\s*[.)])?\s*(?<name>[A-Z][^:]*?)\s*(?:sebesar|sejumlah|dengan anggaran|:)?\s*(?<amount>Rp\s*\.?\s*\d[\d.,]*(?:,-)?)\s*[.;,]?$/i;

const COUNTED =
  /^(?:[-•o]\s*)?(?:\d{1,2}\s*[.)]\s*|[a-z]\s*[.)]\s*)?(?<label>[A-Z][^:]{2,120}?)\s*(?::|sebanyak)?\s*(?<count>\d{1,3}(?:\.\d{3})*)\s*(?<unit>orang|kali|laporan|unit|buah|lembaga|desa|kelurahan|jiwa|dokumen|kegiatan|paket|pegawai|sekolah)\s*[.;,]?$/i;

interface CountedItem {
  label: string;
  count: number;
  text: string;
  unit: string;
  place: Place;
}

function countedItem({ paragraph }: OutlinedParagraph): CountedItem | null {
  if (paragraph.text.length > 160) return null;
  const { label, count: text, unit } = COUNTED.exec(paragraph.text.trim())?.groups ?? {};
  if (!label || !text || !unit) return null;
  const count = Number(text.replace(/\./g, ''));
  if (!Number.isSafeInteger(count)) return null;
  return {
    label: label.trim(),
    count,
    text,
    unit: unit.toLowerCase(),
    place: paragraph.place,
  };
}

/** Lists of three or more items that count things of one kind, with the total that the sentence before them gives. */
function countLists(paragraphs: OutlinedParagraph[], records: Records): void {
  let run: CountedItem[] = [];
  let lead: OutlinedParagraph | null = null;
  for (const paragraph of [...paragraphs, null]) {
    const item = paragraph ? countedItem(paragraph) : null;
    if (item) {
      run.push(item);
      continue;
    }
    const units = run.map((counted) => counted.unit);
    const common = Math.max(0, ...units.map((unit) => units.filter((other) => other === unit).length));
    const introduced = /:\s*$/.test(lead?.paragraph.text ?? '');
    if (run.length >= 3 && introduced && common >= run.length * 0.75)
      records.counts.push(countTable(run, lead, records.counts.length + 1));
    run = [];
    lead = paragraph;
  }
}

function countTable(run: CountedItem[], lead: OutlinedParagraph | null, number: number): Records['counts'][number] {
  const id = `counts-${number}`;
  const text = lead?.paragraph.text ?? '';
  const stated = /sebanyak\s+(\d{1,3}(?:\.\d{3})*)\b/i.exec(text)?.[1];
  const [first] = run;
  return {
    id,
    caption: text,
    number: null,
    year: null,
    ...sourceOf(first?.place ?? {}),
    total: stated ? Number(stated.replace(/\./g, '')) : null,
    places: stated && lead ? { total: { ...lead.paragraph.place, table: id, text: stated } } : {},
    rows: run.map((item) => ({
      label: item.label,
      jumlah: item.count,
      ...sourceOf(item.place),
      places: {
        label: { ...item.place, table: id, text: item.label },
        jumlah: { ...item.place, table: id, text: item.text },
      },
    })),
  };
}

interface Item {
  name: string;
  amount: string;
  value: number;
  place: Place;
  headings: string[];
}

function itemOf({ paragraph, headings }: OutlinedParagraph): Item | null {
  if (paragraph.text.length > 220) return null;
  const match = ITEM.exec(paragraph.text.replace(/\s+/g, ' ').trim());
  const { name, amount } = match?.groups ?? {};
  const value = amount ? readRupiah(amount) : null;
  return name && amount && value !== null
    ? { name: name.trim(), amount, value, place: paragraph.place, headings }
    : null;
}

/** Runs of two or more consecutive list items that each end in an amount. */
function runs(paragraphs: OutlinedParagraph[]): Item[][] {
  const result: Item[][] = [];
  let run: Item[] = [];
  for (const paragraph of [...paragraphs, null]) {
    const item = paragraph ? itemOf(paragraph) : null;
    if (item) run.push(item);
    else {
      if (run.length >= 2) result.push(run);
      run = [];
    }
  }
  return result;
}

function sourceOf(place: Place) {
  return {
    ...(place.page !== undefined && { page: place.page }),
    ...(place.line !== undefined && { line: place.line }),
  };
}

/**
 * Tables that reports print as lists: the budget of each program under the perjanjian kinerja, the composition of
 * belanja, and counts ("46 laporan, antara lain: …"). They are added to the records like tables.
 */
export function listTables(outlined: Outline, records: Records): void {
  countLists(outlined.paragraphs, records);
  for (const run of runs(outlined.paragraphs)) {
    const [first] = run;
    if (!first) continue;
    const context = squash(first.headings.join(' '));
    const head = (id: string) => ({
      id,
      caption: first.headings.at(-1) ?? '',
      number: null,
      year: null,
      ...sourceOf(first.place),
    });
    if (run.every((item) => /^program\b/i.test(item.name)) && /perjanjiankinerja|penetapankinerja/.test(context)) {
      const id = `pk_budget-${records.pk_budget.length + 1}`;
      records.pk_budget.push({
        ...head(id),
        kind: 'body',
        total: null,
        places: {},
        rows: run.map((item) => ({
          program: item.name,
          anggaran: item.value,
          ...sourceOf(item.place),
          places: {
            program: { ...item.place, table: id, text: item.name },
            anggaran: { ...item.place, table: id, text: item.amount },
          },
        })),
      });
    } else if (run.every((item) => /^belanja\b/i.test(item.name))) {
      const id = `budget-${records.budget.length + 1}`;
      records.budget.push({
        ...head(id),
        places: {},
        rows: run.map((item) => ({
          level: 'belanja' as const,
          name: item.name,
          pagu: item.value,
          realisasi: null,
          persen: null,
          ...sourceOf(item.place),
          places: {
            name: { ...item.place, table: id, text: item.name },
            pagu: { ...item.place, table: id, text: item.amount },
          },
        })),
      });
    }
  }
}
