import type { Knex } from 'knex';
import type { Dialect } from '../connect.js';

/** One step of the database's schema. Steps that were released are never changed: a later one is added. */
export interface Migration {
  /** 1, 2, 3 … in order. */
  version: number;
  name: string;
  up(db: Knex, dialect: Dialect): Promise<void>;
  /** Takes back what `up` made, with the data in it. */
  down(db: Knex, dialect: Dialect): Promise<void>;
}
