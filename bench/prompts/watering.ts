import { landmarksOf } from '#contracts/rig.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { TraceBody } from '#contracts/trace.ts';
import { bodyOf, type Evidence, poseOf } from './evidence.ts';

/** So few drops water nothing; and so far beside a plant's leaves its soil reaches, metres. */
const [LEAST, SOIL] = [10, 0.15];
const baseOf = (id: string): string => id.replace(/-\d+$/u, '');

const halfOf = ({ shape }: TraceBody): number =>
  shape.kind === 'box' ? shape.width / 2 : shape.kind === 'circle' ? shape.radius : 0.15;

/** What came out in this act came down, most of it where it was meant to: on the plants or on the soil around them. */
export function watered(plan: ScenePlan, { trace, beat, from, to }: Evidence): boolean {
  const can = beat.with === null ? undefined : bodyOf(trace, beat.with);
  if (can === undefined) return false;
  const drops = trace.bodies.filter(
    (b) => b.id.startsWith(`${can.id}/drop-`) && b.from >= from && b.from <= to,
  );
  const named = baseOf(beat.target ?? '');
  const plants = trace.bodies.filter((b) => b.part === null && baseOf(b.id) === named);
  const tree = landmarksOf(plan.place).get(named);
  const there = drops.filter((drop) => {
    if (drop.until === undefined) return false;
    const [x, y] = poseOf(drop, drop.until);
    if (y > poseOf(drop, drop.from)[1] - 0.1) return false;
    if (plants.length === 0) return tree === undefined ? y < 0.1 : Math.abs(x - tree.x) < 2 * SOIL;
    // What the water rolls away had it before that.
    return plants.some((p) => Math.abs(x - poseOf(p, drop.until ?? to)[0]) < halfOf(p) + SOIL);
  });
  return drops.length >= LEAST && there.length > drops.length / 2;
}
