import { type PointerEvent, useRef } from 'react';
import { type Point, toMetres } from './frame.ts';

type Drag = { pointerId: number; offset: Point; start: Point; moved: boolean };

/** How far a finger may tremble and still mean a tap, pixels. */
const tremble = 5;

/**
 * Pointer handlers for something that is dragged over the stage. `at` is where it is, in metres.
 * `onMove` is called with its new place, `onDrop` once at the end (or with null for a mere tap).
 */
export const useDrag = (options: {
  at: Point;
  enabled: boolean;
  onMove: (to: Point) => void;
  onDrop: (to: Point | null) => void;
}) => {
  const drag = useRef<Drag | null>(null);
  const metresOf = (event: PointerEvent<HTMLElement>): Point => {
    const frame = event.currentTarget.closest('[data-stage]')?.getBoundingClientRect();
    if (!frame) return options.at;
    return toMetres({
      x: (event.clientX - frame.left) / frame.width,
      y: (event.clientY - frame.top) / frame.height,
    });
  };
  const placeOf = (event: PointerEvent<HTMLElement>, { offset }: Drag): Point => {
    const { x, y } = metresOf(event);
    return { x: x + offset.x, y: y + offset.y };
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>): void => {
      if (!options.enabled || event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const { x, y } = metresOf(event);
      drag.current = {
        pointerId: event.pointerId,
        offset: { x: options.at.x - x, y: options.at.y - y },
        start: { x: event.clientX, y: event.clientY },
        moved: false,
      };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>): void => {
      const held = drag.current;
      if (held?.pointerId !== event.pointerId) return;
      const far = Math.hypot(event.clientX - held.start.x, event.clientY - held.start.y);
      held.moved ||= far > tremble;
      if (held.moved) options.onMove(placeOf(event, held));
    },
    onPointerUp: (event: PointerEvent<HTMLElement>): void => {
      const held = drag.current;
      if (held?.pointerId !== event.pointerId) return;
      drag.current = null;
      options.onDrop(held.moved ? placeOf(event, held) : null);
    },
    onPointerCancel: (): void => {
      if (drag.current) options.onDrop(null);
      drag.current = null;
    },
  };
};
