import type { Audit } from '../findings/audit.js';
import { printable } from './errors.js';

/** Waivers that accept nothing, one line each on standard error: they should be taken out, or looked at again. */
export function reportWaivers(waivers: Audit['waivers']): void {
  const say = (text: string, code: string) => process.stderr.write(`lkjip: ${printable(text)} (${code})\n`);
  for (const { fingerprint, by, date } of waivers?.unmatched ?? [])
    say(`waiver ${fingerprint} (${by}, ${date}) answers to no finding; take it out`, 'WAIVER_UNMATCHED');
  for (const { fingerprint, by, date, until } of waivers?.expired ?? [])
    say(`waiver ${fingerprint} (${by}, ${date}) ended on ${until}; its finding counts again`, 'WAIVER_EXPIRED');
}
