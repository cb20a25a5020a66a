import type { Place } from '../document/place.js';
import { bestMatches, nameLikeness } from '../records/names.js';
import type { Report } from '../records/report.js';
import { cellPlace, short, tableName } from './support/evidence.js';
import { both, OTHER_LAYOUT, type Tally } from './support/outcome.js';

type Level = 'program' | 'kegiatan' | 'sub_kegiatan';

/** What one list or table measures a program, kegiatan or sub kegiatan by. */
interface Measured {
  level: Level;
  name: string;
  indicators: { name: string; place: Place }[];
}
interface Source {
  title: { id: string; en: string };
  items: Measured[];
}

const SAME_ITEM = 0.85;
/** Indicators less alike than this are two indicators. */
const OTHER_INDICATOR = 0.5;
const LEVELS = ['program', 'kegiatan', 'sub_kegiatan'] as const;
const LEVEL_NAME: Readonly<Record<Level, string>> = {
  program: 'program',
  kegiatan: 'kegiatan',
  sub_kegiatan: 'sub kegiatan',
};
/** Lists of which more than this share differ measure something else. */
const SUSPICIOUS_COUNT = 5;
const SUSPICIOUS_SHARE = 0.6;

function isLevel(level: string): level is Level {
  return level in LEVEL_NAME;
}

function ofText(report: Report): Source[] {
  const items: Measured[] = [];
  for (const claim of report.claims) {
    const level = claim.unit?.replace(/^indikator_/, '') ?? '';
    if (claim.type !== 'name' || !claim.unit?.startsWith('indikator_') || !isLevel(level)) continue;
    if (!claim.subject || !claim.measure) continue;
    items.push({ level, name: claim.measure, indicators: [{ name: claim.subject, place: claim.place }] });
  }
  return items.length > 0 ? [{ title: both('uraian dalam teks', 'the text'), items }] : [];
}

function ofPlans(report: Report): Source[] {
  const rkt = report.records.work_plan.filter(({ kind }) => kind === 'rkt');
  return rkt.map((table) => {
    const items: Measured[] = [];
    for (const row of table.rows) {
      if (!isLevel(row.level)) continue;
      const own = row.indikator === '' ? [] : [{ name: row.indikator, place: cellPlace(table, row, 'indikator') }];
      const open = items.at(-1);
      if (row.name === '' && open?.level === row.level) open.indicators.push(...own);
      else if (row.name !== '') items.push({ level: row.level, name: row.name, indicators: own });
    }
    return { title: both(tableName(table), tableName(table)), items };
  });
}

function ofResults(report: Report): Source[] {
  return report.records.program_performance.map((table) => {
    const items: Measured[] = [];
    for (const row of table.rows) {
      if (isLevel(row.level)) items.push({ level: row.level, name: row.name, indicators: [] });
      else if (row.level !== 'input' && row.name !== '')
        items.at(-1)?.indicators.push({ name: row.name, place: cellPlace(table, row, 'name', row.name) });
    }
    return { title: both(tableName(table), tableName(table)), items };
  });
}

function differ(a: Measured, b: Measured): boolean {
  return a.indicators.every((one) =>
    b.indicators.every((other) => nameLikeness(one.name, other.name) < OTHER_INDICATOR),
  );
}

/** One program, kegiatan or sub kegiatan measured by another indicator than any plan sets for it. */
interface Difference {
  item: Measured;
  planned: Measured[];
}

function itemsOf(sources: readonly Source[], level: Level): Measured[] {
  return sources.flatMap(({ items }) => items).filter((item) => item.level === level && item.indicators.length > 0);
}

function differences(tally: Tally, results: readonly Source[], plans: readonly Source[]): Difference[] {
  return LEVELS.flatMap((level) => {
    const items = itemsOf(results, level);
    const names = items.map(({ name }) => name);
    const planned = plans.map((plan) => {
      const own = itemsOf([plan], level);
      const pairs = bestMatches(
        names,
        own.map(({ name }) => name),
        SAME_ITEM,
      );
      return (index: number) => own[pairs.get(index) ?? -1];
    });
    const compared = items.flatMap((item, index) => {
      const others = planned.flatMap((match) => match(index) ?? []);
      return others.length > 0 ? [{ item, planned: others }] : [];
    });
    const odd = compared.filter(({ item, planned: others }) => others.every((other) => differ(item, other)));
    for (const { item } of compared) if (!odd.some((difference) => difference.item === item)) tally.hold();
    const suspicious = odd.length >= SUSPICIOUS_COUNT && odd.length > compared.length * SUSPICIOUS_SHARE;
    if (!suspicious) return odd;
    for (const { item } of odd) tally.skip(OTHER_LAYOUT, item.indicators[0]?.place);
    return [];
  });
}

/** More differences than this make a message that nobody reads. */
const MOST_SHOWN = 3;

function shown({ item, planned }: Difference): string {
  const [own, other] = [item.indicators[0]?.name ?? '', planned[0]?.indicators[0]?.name ?? ''];
  return `${LEVEL_NAME[item.level]} “${short(item.name, 50)}”: “${short(own, 80)}” ↔ “${short(other, 80)}”`;
}

function raise(tally: Tally, found: readonly Difference[], title: Source['title']): void {
  const [first] = found;
  if (!first) return;
  const list = found.slice(0, MOST_SHOWN).map(shown).join('; ');
  const more = found.length - MOST_SHOWN;
  tally.find({
    severity: 'info',
    gross: false,
    title: both(
      'Indikator program, kegiatan atau sub kegiatan berbeda dari rencana kerja',
      'Indicators of programs, kegiatan or sub kegiatan differ from the work plan',
    ),
    message: both(
      `${found.length} indikator di ${title.id} berbeda dari rencana kerja: ${list}${more > 0 ? `; dan ${more} lainnya` : ''}.`,
      `${found.length} indicators in ${title.en} differ from the work plan: ${list}${more > 0 ? `; and ${more} more` : ''}.`,
    ),
    stated: first.item.indicators[0]?.name ?? '',
    recomputed: first.planned[0]?.indicators[0]?.name ?? '',
    places: found.flatMap(({ item, planned }) =>
      [item, ...planned].flatMap(({ indicators }) => indicators.map(({ place, name }) => ({ text: name, ...place }))),
    ),
    subject: found.map(({ item }) => item.name).join('; '),
  });
}

/** PK-02 for programs, kegiatan and sub kegiatan: what the annual plan measures them by against what the text and the table of results do. */
export function checkProgramIndicators(tally: Tally, report: Report): void {
  const plans = ofPlans(report);
  const results = ofResults(report);
  for (const sources of [ofText(report), results]) {
    const [first] = sources;
    if (first) raise(tally, differences(tally, sources, plans), first.title);
  }
}
