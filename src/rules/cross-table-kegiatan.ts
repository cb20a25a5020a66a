import type { Place } from '../document/place.js';
import { bestMatches, nameLikeness } from '../records/names.js';
import type { Report } from '../records/report.js';
import { short } from './support/evidence.js';
import { both, type Tally } from './support/outcome.js';
import { type Family, type FamilySource, familySources, type NamedPlace } from './support/program-families.js';

/** Names at least this alike are of one program or kegiatan. */
const SAME = 0.85;
/** Names less alike than this are no spellings of each other. */
const OTHER = 0.6;

/** A kegiatan that stands under one program here and under another there. */
interface Displaced {
  here: Family;
  there: Family;
  kegiatan: NamedPlace;
  copy: NamedPlace;
}

/** The program that the other source calls by this name. */
function sameProgram(family: Family, source: FamilySource): Family[] {
  return source.families.filter(({ program }) => nameLikeness(program.name, family.program.name) >= SAME);
}

function matchOf(kegiatan: NamedPlace, candidates: readonly NamedPlace[], minimum: number): NamedPlace | undefined {
  const ranked = candidates
    .map((candidate) => ({ candidate, likeness: nameLikeness(candidate.name, kegiatan.name) }))
    .sort((a, b) => b.likeness - a.likeness);
  return ranked[0] && ranked[0].likeness >= minimum ? ranked[0].candidate : undefined;
}

function displacedIn(source: FamilySource, reference: FamilySource): Displaced[] {
  return source.families.flatMap((here) => {
    const own = sameProgram(here, reference);
    if (own.length === 0) return [];
    return here.kegiatan.flatMap((kegiatan): Displaced[] => {
      if (own.some((family) => matchOf(kegiatan, family.kegiatan, OTHER))) return [];
      const elsewhere = reference.families.flatMap((there) => {
        const copy = matchOf(kegiatan, there.kegiatan, SAME);
        return copy ? [{ here, there, kegiatan, copy }] : [];
      });
      return elsewhere.length === 1 ? elsewhere : [];
    });
  });
}

/** The name of a program without the word, which the message has. */
function programName(name: string): string {
  return short(name.replace(/^program\s+/i, ''), 60);
}

/** More names than this make a message that nobody reads. */
const MOST_SHOWN = 3;

function raiseDisplaced(tally: Tally, found: readonly Displaced[], titles: readonly [string, string]): void {
  const [first] = found;
  if (!first) return;
  const [here, there] = [first.here, first.there].map(({ program }) => programName(program.name));
  const names = [...new Set(found.map(({ kegiatan }) => `“${short(kegiatan.name, 60)}”`))];
  const list = names.slice(0, MOST_SHOWN).join(', ');
  const more = names.length - MOST_SHOWN;
  const places: Place[] = found.flatMap(({ kegiatan, copy }) => [kegiatan.place, copy.place]);
  tally.find({
    severity: names.length > 1 ? 'warning' : 'info',
    gross: false,
    title: both('Kegiatan tercantum di bawah program yang berbeda', 'Kegiatan stand under different programs'),
    message: both(
      `${titles[0]} mencantumkan ${list}${more > 0 ? ` dan ${more} kegiatan lain` : ''} di bawah program “${here}”, tetapi ${titles[1]} di bawah program “${there}”.`,
      `${titles[0]} has ${list}${more > 0 ? ` and ${more} more kegiatan` : ''} under the program “${here}”, but ${titles[1]} under “${there}”.`,
    ),
    stated: `${titles[0]}: ${names.length} kegiatan (${here})`,
    recomputed: `${titles[1]}: ${there}`,
    places: [...places, first.here.program.place, first.there.program.place],
    subject: `${here}: kegiatan`,
  });
}

function raiseRenamed(
  tally: Tally,
  program: string,
  pair: readonly [NamedPlace, NamedPlace],
  titles: readonly [string, string],
): void {
  const [own, other] = pair;
  tally.find({
    severity: 'warning',
    gross: false,
    title: both('Kegiatan satu program bernama berbeda', 'One kegiatan of a program has two names'),
    message: both(
      `Kegiatan di bawah program “${programName(program)}” adalah “${short(own.name, 90)}” di ${titles[0]}, tetapi “${short(other.name, 90)}” di ${titles[1]}.`,
      `The kegiatan of the program “${programName(program)}” is “${short(own.name, 90)}” in ${titles[0]}, but “${short(other.name, 90)}” in ${titles[1]}.`,
    ),
    stated: own.name,
    recomputed: other.name,
    places: pair.map(({ place, name }) => ({ text: name, ...place })),
    subject: `${program}: kegiatan`,
  });
}

/** One kegiatan that only the one has and one that only the other has, of one program with as many kegiatan: the same under two names. */
function renamedIn(source: FamilySource, reference: FamilySource): [string, NamedPlace, NamedPlace][] {
  return source.families.flatMap((here) => {
    const [there, ...more] = sameProgram(here, reference);
    if (!there || more.length > 0 || there.kegiatan.length !== here.kegiatan.length) return [];
    const pairs = bestMatches(
      here.kegiatan.map(({ name }) => name),
      there.kegiatan.map(({ name }) => name),
      OTHER,
    );
    const own = here.kegiatan.filter((_, index) => !pairs.has(index));
    const taken = new Set(pairs.values());
    const others = there.kegiatan.filter((_, index) => !taken.has(index));
    const [one, other] = [own[0], others[0]];
    if (own.length !== 1 || others.length !== 1 || !one || !other) return [];
    const alike = nameLikeness(one.name, other.name);
    return alike < OTHER ? [[here.program.name, one, other] as [string, NamedPlace, NamedPlace]] : [];
  });
}

function compare(tally: Tally, source: FamilySource, reference: FamilySource): void {
  const displaced = displacedIn(source, reference);
  const renamed = renamedIn(source, reference);
  const groups = new Map<string, Displaced[]>();
  for (const entry of displaced) {
    const key = `${entry.here.program.name}|${entry.there.program.name}`.toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  for (const group of groups.values()) raiseDisplaced(tally, group, [source.title, reference.title]);
  for (const [program, own, other] of renamed)
    raiseRenamed(tally, program, [own, other], [source.title, reference.title]);
  if (displaced.length + renamed.length === 0) tally.hold();
}

/** NIL-01 for the cascade: each program has the same kegiatan in the text, the plan, the results and the budget. */
export function checkKegiatan(tally: Tally, report: Report): void {
  const [reference, ...others] = familySources(report);
  if (!reference) return;
  for (const source of others) compare(tally, source, reference);
}
