import { hostname, networkInterfaces } from 'node:os';

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];
const ANY = new Set(['0.0.0.0', '::']);

const bracketed = (address: string) => (address.includes(':') ? `[${address}]` : address);

/** The names under which this machine may be asked for when it listens on `host`. */
function namesOf(host: string): string[] {
  if (!ANY.has(host)) return [bracketed(host)];
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return [hostname(), ...addresses.map(({ address }) => bracketed(address))];
}

/**
 * The origins that the page may be opened from. Requests for another host are refused: a foreign page whose name was bound to this
 * address (DNS rebinding) comes with its own name.
 */
export class Hosts {
  private readonly origins: ReadonlySet<string>;
  private readonly hosts: ReadonlySet<string>;
  /** The first of them: where to open the page on this machine. */
  readonly shown: string;

  /** @param origin under which a proxy makes the server known, e.g. https://review.example.go.id */
  constructor(host: string, port: number, origin?: string) {
    const own = [...namesOf(host), ...LOOPBACK].map((name) => new URL(`http://${name}:${port}`));
    this.shown = own[0]?.host ?? '';
    const all = origin === undefined ? own : [...own, new URL(origin)];
    this.origins = new Set(all.map((url) => url.origin));
    this.hosts = new Set(all.map((url) => url.host));
  }

  isOwnHost(host: string | undefined): boolean {
    return host !== undefined && this.hosts.has(host.toLowerCase());
  }

  isOwnOrigin(origin: string | undefined): boolean {
    return origin !== undefined && this.origins.has(origin);
  }
}
