import { drawDew, drawFrost } from '#art/things/dew.ts';
import { drawFumes } from '#art/things/vessel.ts';
import type { PlanProp } from '#contracts/scene-plan.ts';
import type { FrameState } from '#contracts/trace.ts';
import { film } from '#contracts/world.ts';
import type { BodyAt } from './body-at.ts';
import type { Item } from './item.ts';
import { maskedItem } from './props.ts';
import type { ThingImages } from './thing-images.ts';

/** Kilograms a square metre from which a surface is wet or white all over; judged by eye. */
const ALL_OVER = 0.1;
const MIST = '#fbfaf5';

/** Dew or rime on a thing, and the damp air that comes by it. */
export function dewItems(
  images: ThingImages,
  ppm: number,
  prop: PlanProp,
  body: BodyAt,
  frame: FrameState,
  z: number,
): Item[] {
  const seen = frame.matter?.find((m) => m.id === prop.id && m.surface);
  if (seen === undefined) return [];
  const frozen = seen.solid > 0;
  const share = Math.min(1, (seen.solid + seen.liquid) / ALL_OVER);
  const seconds = frame.frame / film.framesPerSecond;
  const air = { x: body.x - prop.width * 0.35, y: body.y - prop.height * 0.55, width: prop.width * 0.8 };
  const fuming = 0.8 * seen.fuming;
  const mist = { colour: MIST, fumes: MIST, level: 0, frozen: 0, lumps: 0, boiling: 0, fuming, seconds };
  return [
    maskedItem(images, ppm, prop, body, z + 0.0005, (g) =>
      frozen ? drawFrost(g, prop, share) : drawDew(g, prop, share),
    ),
    { z: z + 0.5, shadow: () => undefined, draw: (g) => drawFumes(g, air, mist) },
  ];
}
