import { type ArmKind, drawArm, drawPeg } from '#art/things/arms.ts';
import type { PlanProp, ScenePlan } from '#contracts/scene-plan.ts';
import type { FrameState } from '#contracts/trace.ts';
import { LOWER, seenAt } from '../sweep.ts';
import { ARM } from '../world/puppets/arms.ts';
import type { BodyAt } from './body-at.ts';
import type { Item } from './item.ts';

/** How much larger a metre nearer is seen. */
const LARGER = 0.4;
/** In front of everything loose that stands in the stage's plane. */
const BEFORE = 1950;

/** The arm that a turntable carries, which then stands behind the stage's plane. */
export const armOn = (plan: ScenePlan, disc: PlanProp): PlanProp | undefined =>
  plan.props.find((p) => p.arm?.on === disc.id);

/** Where a turntable with an arm is seen: farther off is higher. */
export const fartherOff = (plan: ScenePlan, prop: PlanProp, at: BodyAt): BodyAt => {
  const arm = armOn(plan, prop)?.arm;
  return arm === undefined ? at : { ...at, y: at.y + LOWER * arm.behind };
};

const kindOf = ({ name, thing }: PlanProp): ArmKind =>
  /match/u.test(name) ? 'match' : /brush/u.test(`${name} ${thing}`) ? 'brush' : 'rod';

/** An arm from its peg to its end, foreshortened: behind what stands in the stage's plane, and where it has come through it, before. */
export function armItems(
  plan: ScenePlan,
  prop: PlanProp,
  frame: FrameState,
  disc: { at: BodyAt; z: number },
  y: number,
): Item[] {
  const { arm } = prop;
  if (arm === undefined) return [];
  const turn = arm.from - (frame.spinning?.find((s) => s.id === arm.on)?.turn ?? 0);
  const depth = (along: number) => along * arm.reach * Math.cos(turn) - arm.behind;
  const place = (along: number) => {
    const seen = seenAt(arm, turn, along);
    return { x: disc.at.x + seen.x, y: y + seen.y, half: ARM * (1 + LARGER * depth(along)) };
  };
  const through = Math.cos(turn) > 0 ? arm.behind / (arm.reach * Math.cos(turn)) : 1;
  const ends = Math.min(1, through);
  const look = { tint: prop.tint, dipped: prop.spread ?? null };
  const base = plan.props.find((p) => p.id === arm.on)?.height ?? 0;
  const part = (from: number, to: number, z: number, peg: boolean): Item => {
    const draw: Item['draw'] = (g) => {
      const hub = place(0);
      if (peg) drawPeg(g, hub.x, disc.at.y + base * 0.3, hub.y + 0.02);
      drawArm(g, kindOf(prop), { from, to, ...look }, place(from), place(to));
    };
    return { z, shadow: draw, draw };
  };
  return [part(0, ends, disc.z + 0.5, true), ...(ends < 1 ? [part(ends, 1, BEFORE, false)] : [])];
}
