import { type Command, Option } from 'commander';
import type { Role } from '../findings/review.js';
import type { Store } from '../store/store.js';
import { databaseOption } from './database-options.js';
import { UsageError } from './errors.js';
import { shownName } from './options.js';
import { readPassword } from './read-password.js';
import { print } from './stdout.js';
import { withStore } from './with-store.js';

interface UsersOptions {
  db: string;
}

const users = () => import('../store/review/users.js');

async function changed({ db }: UsersOptions, change: (store: Store) => Promise<void>): Promise<void> {
  const { Refusal } = await import('../store/review/refusal.js');
  try {
    await withStore(db, change);
  } catch (error) {
    throw error instanceof Refusal ? new UsageError(error.message) : error;
  }
}

async function list({ db }: UsersOptions): Promise<void> {
  const { listUsers } = await users();
  const all = await withStore(db, listUsers);
  await print(all.map(({ name, role, since }) => `${role.padEnd(8)}  ${since.slice(0, 10)}  ${name}\n`).join(''));
}

/** `lkjip users` and its edits */
export function addUsersCommand(program: Command): void {
  const command = program
    .command('users')
    .summary('who may log in to the review page (pengguna halaman reviu)')
    .description(
      'The accounts of "lkjip review --host": readers see everything, reviewers decide too. Passwords are asked for, or read from\nstandard input.\n(Akun untuk halaman reviu yang dibuka dari komputer lain.)',
    );
  const step = (name: string, description: string) =>
    command.command(name).description(description).addOption(databaseOption());
  step('list', 'the accounts').action(list);
  step('add', 'add an account')
    .argument('<name>', 'as it stands beside decisions', shownName)
    .addOption(
      new Option('--role <role>', 'may only read, or decide').choices(['reader', 'reviewer']).default('reviewer'),
    )
    .action(async (name: string, options: UsersOptions & { role: Role }) => {
      const { addUser } = await users();
      const password = await readPassword();
      await changed(options, (store) => addUser(store, { name, role: options.role, password }));
    });
  step('password', 'give an account another password; who is logged in with it must log in again')
    .argument('<name>')
    .action(async (name: string, options: UsersOptions) => {
      const { changePassword } = await users();
      const password = await readPassword();
      await changed(options, (store) => changePassword(store, name, password));
    });
  step('remove', 'remove an account; what was decided with it stays')
    .argument('<name>')
    .action(async (name: string, options: UsersOptions) => {
      const { removeUser } = await users();
      await changed(options, (store) => removeUser(store, name));
    });
}
