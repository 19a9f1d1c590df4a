import type { CSSProperties, KeyboardEvent } from 'react';
import { decimals } from '../texts/formats.ts';
import { t } from '../texts/texts.ts';
import type { Figure } from './figures.ts';
import { type Point, toShare, viewOfStage } from './frame.ts';
import { useDrag } from './use-drag.ts';

type HandleProps = {
  figure: Figure;
  enabled: boolean;
  /** Colour of whoever else holds it. */
  heldBy: string | null;
  onMove: (to: Point) => void;
  onDrop: (to: Point) => void;
  onEdit: () => void;
  onRemove: () => void;
};

const steps: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: 1 },
  ArrowDown: { x: 0, y: -1 },
};

const across = viewOfStage.right - viewOfStage.left;
const high = viewOfStage.top - viewOfStage.bottom;

const whereabouts = (name: string, { x, y }: { x: number; y: number }): string => {
  const values = { name, x: decimals(x, 1), y: decimals(y, 1) };
  if (y > 0.05)
    return x < 0
      ? t('{name}, {x} metres left, {y} up', values)
      : t('{name}, {x} metres right, {y} up', values);
  return x < 0 ? t('{name}, {x} metres left', values) : t('{name}, {x} metres right', values);
};

/** A part's place on the stage as a real button: dragged by hand, moved by arrows, opened by Enter, removed by Delete. */
export const PartHandle = ({ figure, enabled, heldBy, onMove, onDrop, onEdit, onRemove }: HandleProps) => {
  const at = { x: figure.x, y: figure.y };
  const drag = useDrag({ at, enabled, onMove, onDrop: (to) => (to ? onDrop(to) : onEdit()) });
  const pressed = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (step && enabled) {
      event.preventDefault();
      const size = event.shiftKey ? 0.5 : 0.1;
      onDrop({ x: at.x + step.x * size, y: at.y + step.y * size });
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onEdit();
    } else if ((event.key === 'Delete' || event.key === 'Backspace') && enabled) {
      event.preventDefault();
      onRemove();
    }
  };
  const place = toShare(at);
  const style = {
    left: `${place.x * 100}%`,
    top: `${place.y * 100}%`,
    width: `max(44px, ${(figure.width / across) * 100}%)`,
    height: `max(44px, ${(figure.height / high) * 100}%)`,
    '--c': heldBy ?? 'transparent',
  } as CSSProperties;
  return (
    <button
      type="button"
      className="stage-part"
      data-held={heldBy !== null}
      data-part={figure.id}
      style={style}
      aria-label={whereabouts(figure.name, at)}
      aria-roledescription={figure.kind === 'cast' ? t('cast member on the stage') : t('prop on the stage')}
      onKeyDown={pressed}
      {...drag}
    >
      <span className="stage-name">{figure.name}</span>
    </button>
  );
};
