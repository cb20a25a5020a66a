import { useEffect, useRef } from 'preact/hooks';
import type { Place } from '../../../document/place.js';
import type { FindingDetail, ReviewFinding } from '../../api.js';
import { useShell } from '../shell/context.js';
import { plain, shownPlace } from '../shell/format.js';
import { Part } from '../shell/parts.js';
import type { Loaded } from '../shell/use-load.js';
import { litPlaces } from '../viewer/lit.js';

interface PlaceListProps {
  finding: ReviewFinding;
  detail: Loaded<FindingDetail>;
  chosen: number | undefined;
  choose(number: number): void;
  correct(): void;
  mayCorrect: boolean;
}

/** The contributing values, each with the number that it has on the page. */
export function PlaceList({ finding, detail, chosen, choose, correct, mayCorrect }: PlaceListProps) {
  const { strings } = useShell();
  const echoes = litPlaces(finding.places, detail.data?.elsewhere).filter(({ role }) => role === 'echo');
  const item = (place: Place, number: number) => <Item key={number} {...{ place, number, chosen, choose }} />;
  return (
    <>
      <Part title={strings.places}>
        <ol class="places">{finding.places.map((place, at) => item(place, at + 1))}</ol>
        {mayCorrect && (
          <button type="button" class="quiet" aria-keyshortcuts="B" onClick={correct}>
            {strings.correct}
          </button>
        )}
      </Part>
      {echoes.length > 0 && (
        <Part title={strings.elsewhere}>
          <ol class="places">{echoes.map(({ place, number }) => item(place, number))}</ol>
        </Part>
      )}
    </>
  );
}

interface ItemProps extends Pick<PlaceListProps, 'chosen' | 'choose'> {
  place: Place;
  number: number;
}

function Item({ place, number, chosen, choose }: ItemProps) {
  const { strings, language } = useShell();
  const line = useRef<HTMLLIElement>(null);
  const on = chosen === number;
  useEffect(() => {
    if (on) line.current?.scrollIntoView({ block: 'nearest' });
  }, [on]);
  const text = (
    <>
      <span class="value">{place.empty ? strings.emptyPlace : plain(place.text ?? '') || strings.none}</span>
      <span class="dim">{shownPlace(place, language)}</span>
    </>
  );
  return (
    <li ref={line} value={number} class={on ? 'chosen' : undefined}>
      {place.source ? (
        <span class="place elsewhere">{text}</span>
      ) : (
        <button type="button" class="place" aria-pressed={on} onClick={() => choose(number)}>
          <span class={`number ${number === 1 ? 'main' : ''}`}>{number}</span>
          {text}
        </button>
      )}
    </li>
  );
}
