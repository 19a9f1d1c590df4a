import { useEffect, useRef } from 'react';
import type { Figure } from '../../stage/figures.ts';
import { pictureOf } from '../../stage/pictures.ts';

/** The stage's own picture of a figure, small. Drawn again only when what it shows changes. */
export const FigurePicture = ({ figure, size = 46 }: { figure: Figure; size?: number }) => {
  const host = useRef<HTMLCanvasElement>(null);
  const { rig, thing, cameoId, name, height, width, tint } = figure;
  const { top, hair, skin } = figure.look;
  const drawnAs = JSON.stringify([rig, thing, cameoId, name, height, width, tint, top, hair, skin]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `drawnAs` names everything that is drawn; the place is not.
  useEffect(() => {
    const canvas = host.current;
    const context = canvas?.getContext('2d');
    if (!canvas || !context) return;
    let ended = false;
    const side = size * Math.min(2, devicePixelRatio);
    // People are known by their heads: the upper part of the puppet fills the disc.
    const pixels = (side / Math.max(height, width)) * (rig === 'person' && !cameoId ? 1.75 : 0.98);
    void pictureOf(figure, pixels).then((picture) => {
      if (ended) return;
      canvas.width = side;
      canvas.height = side;
      const x = (side - picture.canvas.width) / 2;
      const y = rig === 'person' && !cameoId ? -side * 0.12 : (side - picture.canvas.height) / 2;
      context.drawImage(picture.canvas, x, y);
    });
    return () => {
      ended = true;
    };
  }, [drawnAs, size]);
  return <canvas ref={host} aria-hidden="true" style={{ width: size, height: size }} />;
};
