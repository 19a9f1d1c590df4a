import { Video } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { aspectOf, type Format } from '#contracts/format.ts';
import type { Camera } from '#contracts/scene-document.ts';
import { decimals } from '../texts/formats.ts';
import { t } from '../texts/texts.ts';
import { toShare, viewOfStage } from './frame.ts';
import { useDrag } from './use-drag.ts';

type CameraProps = {
  camera: Camera;
  format: Format;
  enabled: boolean;
  onMove: (camera: Camera) => void;
  onDrop: (camera: Camera) => void;
};

const steps: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** The film's first frame inside the stage: moved by its label, made wider or narrower by its corner. */
export const CameraHandle = ({ camera, format, enabled, onMove, onDrop }: CameraProps) => {
  const height = camera.width / aspectOf(format);
  const corner = { x: camera.x + camera.width / 2, y: camera.y - height / 2 };
  const upperLeft = { x: camera.x - camera.width / 2, y: camera.y + height / 2 };
  const move = useDrag({
    at: { x: camera.x, y: camera.y },
    enabled,
    onMove: (to) => onMove({ ...camera, ...to }),
    onDrop: (to) => to && onDrop({ ...camera, ...to }),
  });
  const wider = (to: { x: number }): Camera => ({ ...camera, width: Math.max(2, (to.x - camera.x) * 2) });
  const size = useDrag({
    at: corner,
    enabled,
    onMove: (to) => onMove(wider(to)),
    onDrop: (to) => to && onDrop(wider(to)),
  });
  const pressed = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (!enabled) return;
    if (step) onDrop({ ...camera, x: camera.x + step[0] * 0.2, y: camera.y + step[1] * 0.2 });
    else if (event.key === '+' || event.key === '=') onDrop({ ...camera, width: camera.width - 0.4 });
    else if (event.key === '-') onDrop({ ...camera, width: camera.width + 0.4 });
    else return;
    event.preventDefault();
  };
  const place = toShare(upperLeft);
  return (
    <div
      className="stage-camera"
      data-format={format}
      style={{
        left: `${place.x * 100}%`,
        top: `${place.y * 100}%`,
        width: `${(camera.width / (viewOfStage.right - viewOfStage.left)) * 100}%`,
        height: `${(height / (viewOfStage.top - viewOfStage.bottom)) * 100}%`,
      }}
    >
      {enabled ? (
        <>
          <button
            type="button"
            className="stage-camera-move"
            aria-label={t('Camera, {width} metres wide. Arrows move it, plus and minus zoom.', {
              width: decimals(camera.width, 1),
            })}
            onKeyDown={pressed}
            {...move}
          >
            <Video size={15} aria-hidden="true" /> {t('Camera')}
          </button>
          <span className="stage-camera-size" {...size} />
        </>
      ) : null}
    </div>
  );
};
