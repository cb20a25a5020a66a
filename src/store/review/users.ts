import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { Role } from '../../findings/review.js';
import type { Store } from '../store.js';
import { Refusal } from './refusal.js';

/** Whoever may log in. `stamp` changes with the password: sessions from before it are over. */
export interface User {
  name: string;
  role: Role;
  stamp: string;
}

/** 32 MB and a fifth of a second for each try. */
const PARAMS = { N: 2 ** 15, r: 8, p: 3 } as const;
const MAX_MEMORY = 64 * 1024 * 1024;
const KEY_BYTES = 32;
const SALT_BYTES = 16;

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);
const keyOf = (password: string, salt: Buffer, params: typeof PARAMS) =>
  derive(password.normalize('NFKC'), salt, KEY_BYTES, { ...params, maxmem: MAX_MEMORY });

async function hashed(password: string) {
  const salt = randomBytes(SALT_BYTES);
  const hash = await keyOf(password, salt, PARAMS);
  return {
    ...{ hash: hash.toString('base64url'), salt: salt.toString('base64url'), params: JSON.stringify(PARAMS) },
    changed_at: new Date().toISOString(),
  };
}

/** The accounts, without what proves them. */
export async function listUsers({ db }: Store): Promise<{ name: string; role: Role; since: string }[]> {
  return db('users').orderBy('name').select('name', 'role', { since: 'created_at' });
}

/** @throws Refusal when the name is taken */
export async function addUser({ db }: Store, user: { name: string; role: Role; password: string }): Promise<void> {
  const { name, role, password } = user;
  const secret = await hashed(password);
  const added = await db('users')
    .insert({ name, role, ...secret, created_at: secret.changed_at })
    .onConflict('name')
    .ignore()
    .returning('name');
  if (added.length === 0) throw new Refusal('invalid', `there is a user "${name}" already`);
}

/** @throws Refusal when there is no such user */
export async function changePassword({ db }: Store, name: string, password: string): Promise<void> {
  const count = await db('users')
    .where({ name })
    .update(await hashed(password));
  if (count === 0) throw new Refusal('not-found', `there is no user "${name}"`);
}

/** What the user decided stays. @throws Refusal when there is no such user */
export async function removeUser({ db }: Store, name: string): Promise<void> {
  if ((await db('users').where({ name }).delete()) === 0) throw new Refusal('not-found', `there is no user "${name}"`);
}

/** The user of a name as of now. */
export async function findUser({ db }: Store, name: string): Promise<User | undefined> {
  const row = await db('users').where({ name }).first('name', 'role', 'hash');
  return row && { name: row.name, role: row.role, stamp: row.hash };
}

/** The user that name and password are of. A name that is not there takes as long as a password that is wrong. */
export async function authenticate({ db }: Store, name: string, password: string): Promise<User | undefined> {
  const row = await db('users').where({ name }).first();
  const salt = row ? Buffer.from(row.salt, 'base64url') : randomBytes(SALT_BYTES);
  const key = await keyOf(password, salt, row ? JSON.parse(row.params) : PARAMS);
  const expected = row ? Buffer.from(row.hash, 'base64url') : randomBytes(KEY_BYTES);
  return timingSafeEqual(key, expected) && row ? { name: row.name, role: row.role, stamp: row.hash } : undefined;
}
