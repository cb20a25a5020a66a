import { existsSync, readFileSync } from 'node:fs';

/** A package as package-lock.json lists it. */
interface Locked {
  version?: string;
  license?: string;
  /** Only for developing. */
  dev?: boolean;
  /** Operating systems that it is for; absent: all. */
  os?: string[];
  hasInstallScript?: boolean;
  resolved?: string;
  integrity?: string;
}

/** A package that an installation has. */
export interface Dependency {
  /** Where it stands, as `node_modules/a/node_modules/b`. */
  path: string;
  name: string;
  version: string;
  /** As the package states it, or null where it states none. */
  licence: string | null;
}

/** All packages of package-lock.json, by where they stand. */
export function lockedPackages(): [path: string, locked: Locked][] {
  const lock: { packages: Record<string, Locked> } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  return Object.entries(lock.packages).filter(([path]) => path !== '');
}

/** Old packages say it as an object, or as a list of objects. */
interface Manifest {
  version?: string;
  license?: string | { type?: string };
  licenses?: { type?: string }[];
}

function licenceOf({ license, licenses }: Manifest): string | null {
  if (typeof license === 'string') return license;
  return license?.type ?? (licenses?.map(({ type }) => type).join(' OR ') || null);
}

/**
 * The packages that a user of the program gets, by name and version, from node_modules. Those for other systems are not there: their lines
 * come from package-lock.json, so that the list is the same everywhere.
 * @throws Error when a package is missing or of another version: run `npm ci`
 */
export function dependencies(): Dependency[] {
  const list = lockedPackages().flatMap(([path, locked]): Dependency[] => {
    if (locked.dev) return [];
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const version = locked.version ?? '';
    const file = `${path}/package.json`;
    if (!existsSync(file)) {
      if (!locked.os) throw new Error(`${path} is not installed: run npm ci`);
      return [{ path, name, version, licence: locked.license ?? null }];
    }
    const manifest: Manifest = JSON.parse(readFileSync(file, 'utf8'));
    if (manifest.version !== version) throw new Error(`${path} is not ${version}: run npm ci`);
    return [{ path, name, version, licence: licenceOf(manifest) }];
  });
  const order = ({ name, version }: Dependency) => `${name}\n${version}`;
  return list.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : a.path < b.path ? -1 : 1));
}
