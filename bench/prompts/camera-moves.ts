import type { FilmLook } from '#contracts/film-look.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { WorldTrace } from '#contracts/trace.ts';
import type { CameraMove } from '#contracts/world.ts';
import { film } from '#contracts/world.ts';
import { wentAround } from './orbits.ts';

/** Frames in which nothing at all moves before a picture counts as held: three seconds. */
const HELD = 3 * film.framesPerSecond;
/** Shares of the picture's width and height by which a camera goes past things, and ratios of widths of a zoom. */
const [PAN, TILT, OUT, IN] = [0.2, 0.2, 1.35, 0.87];
/** How many times in a film a shaking camera turns back, and the share of the width that a steady one is off from a straight way. */
const [TREMBLES, STEADY] = [24, 0.02];

/** Did the camera of a film do that, as the trace has it and not as the plan says? */
export function cameraDid(trace: WorldTrace, move: CameraMove): boolean {
  const { camera } = trace;
  const xs = camera.map(([x, , width]) => x / width);
  const ys = camera.map(([, y, width]) => y / (width * (9 / 16)));
  const widths = camera.map(([, , width]) => width);
  switch (move) {
    case 'pan-right':
      return mostUp(xs) >= PAN;
    case 'pan-left':
      return mostUp(xs.map((x) => -x)) >= PAN;
    case 'tilt-up':
      return mostUp(ys) >= TILT;
    case 'tilt-down':
      return mostUp(ys.map((y) => -y)) >= TILT;
    case 'zoom-out':
      return mostUp(widths.map(Math.log)) >= Math.log(OUT);
    case 'zoom':
      return mostUp(widths.map((width) => -Math.log(width))) >= -Math.log(IN);
    case 'shake':
      return turnsIn(xs) >= TREMBLES && turnsIn(ys) >= TREMBLES;
    case 'rack':
      return (trace.focus ?? []).some(({ at }) => Math.min(...at) < 0.05 && Math.max(...at) > 0.95);
    case 'orbit':
      return wentAround(trace);
    case 'static':
      return bends(xs) < STEADY && bends(ys) < STEADY;
    case 'pan':
    case 'follow':
      return true;
  }
}

/** By how much it rises on one way without turning back. */
function mostUp(values: readonly number[]): number {
  let [most, from] = [0, values[0] ?? 0];
  for (const [k, value] of values.entries()) {
    if (value < (values[k - 1] ?? value) - 1e-9) from = value;
    most = Math.max(most, value - from);
  }
  return most;
}

/** How often it turns back. */
const turnsIn = (values: readonly number[]): number => {
  const ways = values.slice(1).map((value, k) => Math.sign(value - (values[k] ?? value)));
  return ways.filter((way, k) => way * (ways[k - 1] ?? way) < 0).length;
};

/** The most that it is off from where it would be, had it gone on as it went. */
const bends = (values: readonly number[]): number =>
  Math.max(
    0,
    ...values.slice(2).map((value, k) => Math.abs(value - 2 * (values[k + 1] ?? 0) + (values[k] ?? 0))),
  );

/** Did nothing move for as long as a picture is held, the camera with the rest? */
export function stoodStill({ bodies, camera, frames }: WorldTrace): boolean {
  let still = 0;
  for (let frame = 1; frame < frames && still < HELD; frame += 1) {
    const same =
      camera[frame]?.every((value, k) => Math.abs(value - (camera[frame - 1]?.[k] ?? value)) < 1e-6) ===
        true &&
      bodies.every(({ from, fixed, poses }) => {
        const at = (frame - from) * 3;
        return (
          fixed || at < 3 || at >= poses.length || [0, 1, 2].every((k) => poses[at + k] === poses[at + k - 3])
        );
      });
    still = same ? still + 1 : 0;
  }
  return still >= HELD;
}

/** Had the whole film this look, from its first frame to its last? */
export const looksSo = ({ looks = [] }: WorldTrace, plan: ScenePlan, look: FilmLook): boolean =>
  plan.look === look && looks.length === 1 && looks[0]?.frame === 0 && looks[0].look === look;

/** Was what is behind the stage out of focus? */
export const isShallow = ({ focus = [] }: WorldTrace): boolean =>
  focus.some(({ at }) => at.some((depth) => depth < 0.05));
