import type { Place } from '../document/place.js';
import { nameLikeness } from '../records/names.js';
import type { PrintedTable, Report } from '../records/report.js';
import { short, tableName } from './support/evidence.js';
import { both, type Tally } from './support/outcome.js';

/** Where one part of the report names the indicators of the tujuan. */
interface Source {
  title: string;
  names: { name: string; place: Place }[];
}

const PERHAPS_SAME = 0.62;
const HEADER = /\bindi[ck]ator\s+(?:kinerja\s+)?tujuan\b/i;
const LEAST_LETTERS = 6;

/** The tujuan of the region, which plans print beside the office's own. */
const OF_THE_REGION = /\bRPJMD\b/i;

function ofTable(table: PrintedTable): Source[] {
  if (OF_THE_REGION.test(table.caption)) return [];
  const columns = table.columns.flatMap(({ header }, index) =>
    HEADER.test(header) && !OF_THE_REGION.test(header) ? [index] : [],
  );
  const cells = table.rows.flatMap((row) =>
    row.filter((cell) => columns.includes(cell.column) && !cell.inherited && cell.text.length >= LEAST_LETTERS),
  );
  const names = cells.map(({ text, place }) => ({ name: text, place }));
  return names.length > 0 ? [{ title: tableName(table), names }] : [];
}

/** The lines "Indikator Tujuan : …" of one chapter or annex. */
function ofText(report: Report): Source[] {
  const sources = new Map<string, Source>();
  for (const claim of report.claims) {
    if (claim.type !== 'name' || claim.unit !== 'indikator_tujuan' || !claim.subject) continue;
    const paragraph = report.prose.find(
      ({ text, place }) => text === claim.sentence && place.line === claim.place.line,
    );
    const chapter = paragraph?.headings[0] ?? '';
    const source = sources.get(chapter) ?? { title: short(paragraph?.headings.at(-1) ?? '', 60), names: [] };
    source.names.push({ name: claim.subject, place: claim.place });
    sources.set(chapter, source);
  }
  return [...sources.values()];
}

function agree(a: Source, b: Source): boolean {
  return a.names.some((one) => b.names.some((other) => nameLikeness(one.name, other.name) >= PERHAPS_SAME));
}

function shown({ title, names }: Source): string {
  const list = [...new Set(names.map(({ name }) => `“${short(name, 70)}”`))].join(', ');
  return title === '' ? list : `${list} (${title})`;
}

/** PK-02 for the indicators of the tujuan: Renstra, annual plan and IKU decision name the same ones. */
export function checkObjectives(tally: Tally, report: Report): void {
  const sources = [...ofText(report), ...report.tables.flatMap(ofTable)];
  const groups: Source[][] = [];
  for (const source of sources) {
    const group = groups.find((others) => others.some((other) => agree(other, source)));
    if (group) {
      group.push(source);
      tally.hold();
    } else groups.push([source]);
  }
  const [first, ...others] = groups.sort((a, b) => b.length - a.length);
  const [own] = first ?? [];
  if (!own || others.length === 0) return;
  const odd = others.flatMap((group) => group[0] ?? []);
  tally.find({
    severity: 'warning',
    gross: false,
    title: both('Indikator tujuan tidak sama', 'The indicators of the tujuan differ'),
    message: both(
      `Indikator tujuan disebut ${[own, ...odd].map(shown).join('; tetapi ')}.`,
      `The indicators of the tujuan are given as ${[own, ...odd].map(shown).join('; but as ')}.`,
    ),
    stated: odd.map(({ names }) => names[0]?.name ?? '').join('; '),
    recomputed: own.names.map(({ name }) => name).join('; '),
    places: [...odd, ...(first ?? [])].flatMap(({ names }) => names.map(({ place }) => place)),
    subject: 'indikator tujuan',
  });
}
