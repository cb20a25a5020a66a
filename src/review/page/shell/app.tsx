import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Session } from '../../api.js';
import type { DataSource, SourceError } from '../data/data-source.js';
import { Inbox } from '../inbox/inbox.js';
import { DocumentPage } from '../workbench/document-page.js';
import { type Shell, ShellContext, STRINGS } from './context.js';
import { Header } from './header.js';
import { Help } from './help.js';
import { useKeys } from './keys.js';
import { useRoute } from './routes.js';
import { applyTheme, readSettings, writeSettings } from './settings.js';
import { SignIn } from './sign-in.js';
import { sourceError } from './use-load.js';

/** The whole page: who is there, in which language, and what the address names. */
export function App({ source, exportedAt }: { source: DataSource; exportedAt: string | undefined }) {
  const [session, setSession] = useState<Session>();
  const [error, setError] = useState<SourceError>();
  const [settings, setSettings] = useState(readSettings);
  const [said, setSaid] = useState('');
  const language = settings.language ?? session?.language ?? 'id';
  document.documentElement.lang = language;
  useLayoutEffect(() => {
    source.session().then(setSession, (reason: unknown) => setError(sourceError(reason)));
  }, [source]);
  useEffect(() => applyTheme(settings.theme), [settings.theme]);
  const shell = useMemo<Shell | undefined>(
    () =>
      session && {
        source,
        session,
        language,
        strings: STRINGS[language],
        settings,
        change: (changed) => {
          setSettings({ ...settings, ...changed });
          writeSettings({ ...settings, ...changed });
        },
        announce: setSaid,
      },
    [source, session, language, settings],
  );
  if (!shell) return <SignIn source={source} strings={STRINGS[language]} error={error} signedIn={setSession} />;
  return (
    <ShellContext.Provider value={shell}>
      <Body said={said} exportedAt={exportedAt} />
    </ShellContext.Provider>
  );
}

function Body({ said, exportedAt }: { said: string; exportedAt: string | undefined }) {
  const route = useRoute();
  const [help, setHelp] = useState(false);
  const inbox = useRef('#/');
  if (route.name === 'inbox') inbox.current = location.hash || '#/';
  useKeys({ '?': () => setHelp(true) });
  return (
    <>
      <Header openHelp={() => setHelp(true)} exportedAt={exportedAt} inbox={inbox.current} />
      {route.name === 'inbox' ? (
        <Inbox query={route.query} />
      ) : (
        <DocumentPage key={route.id} id={route.id} part={route.part} wanted={route.fingerprint} inbox={inbox.current} />
      )}
      <Said text={said} />
      {help && <Help close={() => setHelp(false)} />}
    </>
  );
}

/** What was last said: read out by a screen reader, and shown for a while. */
function Said({ text }: { text: string }) {
  return (
    <output class="said" aria-live="polite">
      {text && <p key={text}>{text}</p>}
    </output>
  );
}
