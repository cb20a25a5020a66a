import type { Language } from '../../../findings/finding.js';

export type Theme = 'auto' | 'light' | 'dark';

/** What a reviewer set on this machine. */
export interface Settings {
  language: Language | null;
  theme: Theme;
  /** Single letters decide and move. */
  keys: boolean;
  /** A decision goes on to the next open finding. */
  advance: boolean;
}

const KEY = 'lkjip-review';
const DEFAULTS: Settings = { language: null, theme: 'auto', keys: true, advance: true };

/** The settings kept by the browser; the defaults where it keeps none. */
export function readSettings(): Settings {
  try {
    return { ...DEFAULTS, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Settings>) };
  } catch {
    return DEFAULTS;
  }
}

/** Keeps the settings, where the browser lets it. */
export function writeSettings(settings: Settings): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // A browser that keeps nothing still works for this visit.
  }
}

/** Sets light or dark on the page; the system's choice is followed as it changes. @returns what ends that */
export function applyTheme(theme: Theme): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    const dark = theme === 'dark' || (theme === 'auto' && system.matches);
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  };
  apply();
  system.addEventListener('change', apply);
  return () => system.removeEventListener('change', apply);
}
