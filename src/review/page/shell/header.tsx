import { useShell } from './context.js';
import { shownTime } from './format.js';
import type { Theme } from './settings.js';

interface HeaderProps {
  openHelp(): void;
  exportedAt: string | undefined;
  inbox: string;
}

const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];

/** The bar above every view. */
export function Header({ openHelp, exportedAt, inbox }: HeaderProps) {
  const { strings, session, language, settings, change } = useShell();
  return (
    <header class="bar">
      <button type="button" class="skip" onClick={() => document.getElementById('main')?.focus()}>
        {strings.skip}
      </button>
      <a class="brand" href={inbox}>
        <img src="icon.svg" alt="" width="24" height="24" />
        {strings.title}
      </a>
      {exportedAt && <span class="badge">{strings.exported(shownTime(exportedAt, language))}</span>}
      <span class="grow" />
      {!exportedAt && <span class="user">{session.user.name}</span>}
      <select
        aria-label={strings.language}
        value={language}
        onChange={({ currentTarget }) => change({ language: currentTarget.value === 'en' ? 'en' : 'id' })}
      >
        <option value="id">Indonesia</option>
        <option value="en">English</option>
      </select>
      <select
        aria-label={strings.theme}
        value={settings.theme}
        onChange={({ currentTarget }) => change({ theme: currentTarget.value as Theme })}
      >
        {THEMES.map((theme) => (
          <option key={theme} value={theme}>
            {strings.themes[theme]}
          </option>
        ))}
      </select>
      <button type="button" onClick={openHelp}>
        {strings.keys}
      </button>
    </header>
  );
}
