/** One number of a part. */
export interface Figure {
  /** What is measured; the same in every run, since runs are compared by it. */
  name: string;
  value: number;
  /** `×` for a ratio of two measurements of one run. */
  unit: '×' | 'ms' | 's' | 'MB' | 'a second' | 'bytes' | 'files';
  /** Which way a ratio is better. Figures that have it are compared with the baseline; the others are only shown. */
  better?: 'lower' | 'higher';
  /** What it should reach: at most where lower is better or nothing is said, at least where higher is. */
  bar?: number;
}

export interface Measurement {
  figures: Figure[];
  /** What was left out, and why; and details for a reader. */
  notes: string[];
}

export interface Settings {
  /** How often each pair of measurements is repeated. */
  rounds: number;
  /** Generated reports of the batch. */
  count: number;
  /** Folder of real reports. */
  reports: string;
  /** Folder of odd and broken PDFs. */
  hostile: string;
}

/** A measurement that can be run by itself. */
export interface Part {
  /** For `--only`. */
  name: string;
  /** One line. */
  about: string;
  /** @throws Error when what is measured fails */
  measure(settings: Settings): Promise<Measurement>;
}
