import type { PartPose } from '#art/puppets/pose.ts';
import { drawHelmetBack, drawHelmetFront, needsHelmet } from '#art/puppets/space-helmet.ts';
import type { PlanActor } from '#contracts/scene-plan.ts';
import { type Item, item } from './item.ts';
import type { Sprites } from './sprites.ts';

/** Sprites hold so much about the head's middle, in heights. */
const ROOM = 0.48;

/**
 * A glass helmet for who breathes, where there is no air: behind the head, and before it. Nothing is laid over a
 * likeness's face: of `cutOut` heads the glass is seen behind them alone.
 */
export function helmetItems(
  sprites: Sprites,
  ppm: number,
  actor: PlanActor,
  head: PartPose,
  mirror: number,
  at: { behind: number; before: number },
  cutOut: boolean,
): Item[] {
  if (!needsHelmet(actor.rig, actor.thing)) return [];
  const { height, rig } = actor;
  const back = sprites.get(`helmet/${rig}/back`, ROOM, height, ppm, (g) => drawHelmetBack(g, rig));
  const behind = item(at.behind, head, height * mirror, height, back);
  if (cutOut) return [behind];
  const front = sprites.get(`helmet/${rig}/front`, ROOM, height, ppm, (g) => drawHelmetFront(g, rig));
  return [behind, { ...item(at.before, head, height * mirror, height, front), shadow: () => undefined }];
}
