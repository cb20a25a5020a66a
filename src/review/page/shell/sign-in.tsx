import { useState } from 'preact/hooks';
import type { Session } from '../../api.js';
import type { DataSource, SourceError } from '../data/data-source.js';
import type { PageStrings } from '../strings/id.js';
import { sourceError } from './use-load.js';

interface SignInProps {
  source: DataSource;
  strings: PageStrings;
  error: SourceError | undefined;
  signedIn(session: Session): void;
}

/** What is shown before there is a session: loading, why there is none, or the form to sign in. */
export function SignIn({ source, strings, error, signedIn }: SignInProps) {
  const [refused, setRefused] = useState('');
  if (!error)
    return (
      <main class="alone" aria-busy="true">
        <h1>{strings.title}</h1>
        <p>{strings.loading}</p>
      </main>
    );
  const send = async (form: HTMLFormElement) => {
    const typed = new FormData(form);
    const login = { name: String(typed.get('name')), password: String(typed.get('password')) };
    try {
      signedIn(await source.login(login));
    } catch (reason) {
      const { status, message } = sourceError(reason);
      setRefused(status === 401 ? strings.wrongLogin : message);
    }
  };
  return (
    <main class="alone">
      <h1>{strings.title}</h1>
      {error.status !== 401 ? (
        <p role="alert">{error.code === 'offline' ? strings.offline : strings.failed(error.message)}</p>
      ) : (
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void send(event.currentTarget);
          }}
        >
          <h2>{strings.noSession}</h2>
          <p>{strings.noSessionHelp}</p>
          <label>
            {strings.name}
            <input name="name" required autocomplete="username" />
          </label>
          <label>
            {strings.password}
            <input name="password" type="password" required autocomplete="current-password" />
          </label>
          {refused && <p role="alert">{refused}</p>}
          <button type="submit" class="primary">
            {strings.signIn}
          </button>
        </form>
      )}
    </main>
  );
}
