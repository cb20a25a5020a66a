import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../../../findings/finding.js';
import type { Session } from '../../api.js';
import type { DataSource } from '../data/data-source.js';
import { en } from '../strings/en.js';
import { id, type PageStrings } from '../strings/id.js';
import type { Settings } from './settings.js';

/** What every part of the page works with. */
export interface Shell {
  source: DataSource;
  session: Session;
  language: Language;
  strings: PageStrings;
  settings: Settings;
  change(settings: Partial<Settings>): void;
  /** Says something to the eye and to a screen reader, without taking the focus. */
  announce(text: string): void;
}

export const STRINGS: Readonly<Record<Language, PageStrings>> = { id, en };

export const ShellContext = createContext<Shell | null>(null);

/** The shell of the page. @throws Error outside of it */
export function useShell(): Shell {
  const shell = useContext(ShellContext);
  if (!shell) throw new Error('no shell around this component');
  return shell;
}
