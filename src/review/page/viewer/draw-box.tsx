import { useEffect, useRef, useState } from 'preact/hooks';
import type { Box } from '../../../document/place.js';
import { type Size, type Turn, unturnedBox } from './geometry.js';

/** Points that a drawn box must at least measure to be meant. */
const LEAST = 3;

interface DrawBoxProps {
  page: Size;
  scale: number;
  turn: Turn;
  drawn(box: Box): void;
  cancel(): void;
}

/** Lets a box be dragged on the page; what comes out are points of the page as displayed. */
export function DrawBox({ page, scale, turn, drawn, cancel }: DrawBoxProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const [corners, setCorners] = useState<Box>();
  useEffect(() => {
    const pressed = ({ key }: KeyboardEvent) => key === 'Escape' && cancel();
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [cancel]);
  const at = ({ clientX, clientY }: PointerEvent): [number, number] => {
    const { left = 0, top = 0 } = sheet.current?.getBoundingClientRect() ?? {};
    return [(clientX - left) / scale, (clientY - top) / scale];
  };
  const box = corners && ordered(corners);
  const finish = () => {
    if (!box) return;
    setCorners(undefined);
    if (box[2] - box[0] >= LEAST && box[3] - box[1] >= LEAST) drawn(unturnedBox(box, page, turn));
  };
  return (
    <div
      class="draw"
      ref={sheet}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        const [x, y] = at(event);
        setCorners([x, y, x, y]);
      }}
      onPointerMove={(event) => {
        if (!corners) return;
        const [x, y] = at(event);
        setCorners([corners[0], corners[1], x, y]);
      }}
      onPointerUp={finish}
    >
      {box && (
        <div
          class="drawn"
          style={{
            left: `${box[0] * scale}px`,
            top: `${box[1] * scale}px`,
            width: `${(box[2] - box[0]) * scale}px`,
            height: `${(box[3] - box[1]) * scale}px`,
          }}
        />
      )}
    </div>
  );
}

function ordered([x0, y0, x1, y1]: Box): Box {
  return [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)];
}
