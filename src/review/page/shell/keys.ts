import { useLayoutEffect, useRef } from 'preact/hooks';
import { useShell } from './context.js';

/** Key names as in KeyboardEvent.key, letters in lower case, with "shift+" before a letter typed with Shift. */
export type Keys = Readonly<Record<string, () => void>>;

const TYPED_IN = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]';

function nameOf({ key, shiftKey }: KeyboardEvent): string {
  const letter = key.length === 1 ? key.toLowerCase() : key;
  return shiftKey && /^[a-z]$/.test(letter) ? `shift+${letter}` : letter;
}

/** Does what the keys say, unless somebody types, a dialog is open, or single keys are turned off. */
export function useKeys(keys: Keys): void {
  const { settings } = useShell();
  const current = useRef(keys);
  current.current = keys;
  const active = settings.keys;
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(TYPED_IN)) return;
      if (document.querySelector('dialog[open]')) return;
      const name = nameOf(event);
      if (!active && name.replace('shift+', '').length === 1 && name !== '?') return;
      const act = current.current[name];
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [active]);
}
