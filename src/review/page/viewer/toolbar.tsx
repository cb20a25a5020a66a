import { useShell } from '../shell/context.js';
import type { Fit } from './geometry.js';

export type Tool = 'zoomIn' | 'zoomOut' | 'fitWidth' | 'fitPage' | 'rotate' | 'previousPage' | 'nextPage';

/** Drawn on 16 by 16. */
const SIGNS: Readonly<Record<Tool, string>> = {
  previousPage: 'M10 3 5 8l5 5',
  nextPage: 'm6 3 5 5-5 5',
  zoomOut: 'M3 8h10',
  zoomIn: 'M3 8h10M8 3v10',
  fitWidth: 'M2 3v10M14 3v10M4 8h8M6 6 4 8l2 2m4-4 2 2-2 2',
  fitPage: 'M4 2h8v12H4zM6 5h4M6 8h4M6 11h2',
  rotate: 'M12.5 5A5 5 0 1 0 13 9M13 2v3.5H9.5',
};

interface ToolbarProps {
  tools: Readonly<Record<Tool, () => void>>;
  fit: Fit;
  place: string;
  scale: number;
}

/** The tools above a page. */
export function Toolbar({ tools, fit, place, scale }: ToolbarProps) {
  const { strings } = useShell();
  const button = (tool: Tool, pressed?: boolean) => (
    <button type="button" title={strings[tool]} aria-label={strings[tool]} aria-pressed={pressed} onClick={tools[tool]}>
      <svg class="sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={SIGNS[tool]} />
      </svg>
    </button>
  );
  return (
    <div class="tools" role="toolbar" aria-label={strings.toolbar}>
      {button('previousPage')}
      <span class="page-place">{place}</span>
      {button('nextPage')}
      <span class="grow" />
      {button('zoomOut')}
      <span class="zoom">{Math.round(scale * 100)}%</span>
      {button('zoomIn')}
      {button('fitWidth', fit === 'width' || fit === 'readable')}
      {button('fitPage', fit === 'page')}
      {button('rotate')}
    </div>
  );
}
