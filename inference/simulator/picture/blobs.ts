import type { SKRSContext2D } from '@napi-rs/canvas';
import { drawBlob } from '#art/things/blob.ts';
import type { PlanProp } from '#contracts/scene-plan.ts';
import type { FrameState } from '#contracts/trace.ts';
import { afloatOf } from '../liquids-afloat.ts';
import type { BodyAt } from './body-at.ts';
import type { Item } from './item.ts';

export const isBlob = ({ part }: BodyAt): boolean => part?.startsWith('blob-') === true;

/** A ball of liquid that floats, as far out of round as it is. */
export function blobItem(prop: PlanProp, body: BodyAt, frame: FrameState, z: number): Item {
  const seen = frame.afloat?.flatMap((a) => a.blobs).find((b) => b.id === `${prop.id}/${body.part}`);
  const colour = afloatOf(prop.holds?.[0]?.substance ?? '')?.colour ?? '#8fcadf';
  const radius = seen?.radius ?? (body.shape.kind === 'circle' ? body.shape.radius : 0.03);
  const draw = (g: SKRSContext2D) => {
    g.save();
    g.translate(body.x, body.y);
    g.rotate(seen?.axis ?? 0);
    g.scale(radius, radius);
    drawBlob(g, seen?.stretch ?? 0, colour);
    g.restore();
  };
  return { z, shadow: draw, draw };
}
