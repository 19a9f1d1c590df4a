import type { PartPose } from '#art/puppets/pose.ts';
import { drawLooseCord } from '#art/things/cords.ts';
import type { PlanActor } from '#contracts/scene-plan.ts';
import { safetyLine } from '../world/devices/safety-line.ts';
import type { Item } from './item.ts';

/** Where on the deck it is fast, from below the belt; and how high the belt is, in heights of its wearer. */
const BESIDE = 0.34;
const BELT = 0.5;

/** The line that holds somebody to the deck where nothing falls: in a bow while it is slack. */
export function safetyLineItem(actor: PlanActor, root: PartPose, facing: number, z: number): Item {
  const low = 0.1 * actor.height;
  const belt = { x: root.x + Math.sin(root.angle) * low, y: root.y - Math.cos(root.angle) * low };
  const deck = { x: root.x - facing * BESIDE * actor.height, y: 0.015 };
  const draw: Item['draw'] = (g) =>
    drawLooseCord(g, deck, belt, BELT * actor.height + safetyLine.slack, -facing);
  return { z, shadow: draw, draw };
}
