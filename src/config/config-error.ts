/** What is wrong at one place of a configuration file, 1-based. */
export interface ConfigIssue {
  line: number;
  column: number;
  message: string;
}

/** A configuration file that cannot be used. Every issue says where it is and what is expected there. */
export class ConfigError extends Error {
  constructor(
    readonly file: string,
    readonly code: 'BAD_CONFIG' | 'BAD_PROFILE',
    readonly issues: readonly ConfigIssue[],
  ) {
    super(issues.map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`).join('\n'));
    this.name = 'ConfigError';
  }
}
