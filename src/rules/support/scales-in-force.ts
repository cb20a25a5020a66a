import type { Profile, ProfileScale } from '../../records/profile.js';
import type { Report, ScaleBand } from '../../records/report.js';
import { both } from './outcome.js';
import { bandsNamed } from './scale.js';

export const NO_SCALE = both(
  'laporan tidak mencetak skala predikat, dan profil tidak punya skala untuk predikat itu',
  'the report prints no scale of categories, and the profile has none for this category',
);

/** A scale to judge by. */
export interface Scale {
  bands: readonly ScaleBand[];
  /** The name of the profile's scale; null for the report's own. */
  fallback: string | null;
}

/** What is rated: an achievement in percent, or a score such as that of the SAKIP evaluation. */
export type Rated = ProfileScale['of'];

function bounds({ low, high, lowInclusive, highInclusive }: ProfileScale['bands'][number]): string {
  if (low !== null && high !== null) return `${lowInclusive ? '' : '>'}${low}–${highInclusive ? '' : '<'}${high}`;
  if (low !== null) return `${lowInclusive ? '≥' : '>'}${low}`;
  return high === null ? '' : `${highInclusive ? '≤' : '<'}${high}`;
}

function asBands(scale: ProfileScale): ScaleBand[] {
  return scale.bands.map((band) => ({ ...band, printed: bounds(band), place: {} }));
}

/** The scales that categories of a report are judged by: the one it prints, else those of the profile. */
export class ReportScales {
  private readonly fallback: readonly { scale: ProfileScale; bands: ScaleBand[] }[];

  constructor(
    private readonly report: Report,
    profile: Profile | null,
  ) {
    const year = report.entity.year;
    this.fallback = (profile?.scales ?? [])
      .filter(({ since }) => since === undefined || (year !== null && year >= since))
      .map((scale) => ({ scale, bands: asBands(scale) }));
  }

  /** Whether the report prints a scale of its own. */
  get printed(): boolean {
    return this.report.scale.length > 0;
  }

  /**
   * The scale for a printed category of something (`about`: the indicator's name, or the sentence): the report's own; else a scale
   * of the profile that rates such things and has the category. Null where there is none.
   */
  of(rated: Rated, category: string, about: string): Scale | null {
    if (this.printed) return { bands: this.report.scale, fallback: null };
    const text = ` ${about.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
    const found = this.fallback.find(
      ({ scale, bands }) =>
        scale.of === rated &&
        (scale.about.length === 0 || scale.about.some((phrase) => text.includes(` ${phrase.toLowerCase()} `))) &&
        bandsNamed(category, bands).length > 0,
    );
    return found ? { bands: found.bands, fallback: found.scale.name } : null;
  }
}
