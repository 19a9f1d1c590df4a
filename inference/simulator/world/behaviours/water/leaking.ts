import type { Beat } from '#contracts/scene-plan.ts';
import { STEP } from '../../physics.ts';
import type { Stage } from '../../stage.ts';
import { type Behaviour, done, failed, wait } from '../behaviour.ts';

/** For how long it runs, seconds, and how often it is heard anew, seconds. */
const [LASTS, HEARD] = [5, 0.45];
/** Seconds from one drop to the next, and of what runs. */
const EACH = { drips: 0.4, runs: 0.025, down: 0.02, spouts: 0.0125, rises: 0.06 } as const;
/** How fast runs down a face what clings to it, m/s. */
const CLINGS = 0.45;

/** Where it comes out, and over which surface it runs: metres. */
type Source = { x: number; y: number; wide: number; low: number };

/** Drops fall from it by their weight, one by one or as a stream, spout up, or run down its face. */
export function* leaking(stage: Stage, beat: Beat, source: () => Source): Behaviour {
  if (stage.around.gravity === 0) return failed('Nothing runs where nothing has weight.');
  const { colour, how } = beat.liquid ?? { colour: '#7fc4dc', how: 'runs' as const };
  const { specks } = stage;
  let [next, sounds, drops] = [0, 0, 0];
  /** What runs down: where it began, and where it is. */
  const runners: { x: number; y: number; low: number; size: number }[] = [];
  for (let t = 0; t < LASTS; t += STEP) {
    const { x, y, wide, low } = source();
    for (; next <= t; next += EACH[how]) {
      drops += 1;
      const aside = (specks.random() - 0.5) * wide;
      const size = 0.016 + 0.012 * specks.random();
      const life = 1.2 * Math.sqrt((2 * Math.max(0.05, y)) / stage.around.gravity) + 0.1;
      if (how === 'rises') {
        rise(stage, beat, { x: x + 0.25 * aside, y }, colour);
        continue;
      }
      if (how === 'down') {
        if (drops % 6 === 0) runners.push({ x: x + aside, y, low, size: size * 1.3 });
      } else if (how === 'spouts')
        specks.add('drop', x, y, {
          vx: 1.1 * (specks.random() - 0.5),
          vy: 3.2 + specks.random(),
          size,
          life: 3,
          colour,
        });
      else
        specks.add('drop', x + 0.15 * aside, y, {
          vx: 0,
          vy: 0,
          size: how === 'drips' ? 0.034 : size,
          life,
          colour,
        });
    }
    for (const one of runners) {
      one.y -= CLINGS * STEP * (0.6 + 20 * one.size);
      if (one.y > one.low)
        specks.add('bead', one.x, one.y, { vx: 0, vy: 0, size: one.size, life: 0.5, colour });
    }
    if (how !== 'rises' && t >= sounds * HEARD + 0.3) {
      sounds += 1;
      stage.sound({
        kind: 'splash',
        x,
        bodies: [beat.actor],
        materials: ['water'],
        strength: how === 'drips' ? 0.12 : how === 'spouts' ? 0.35 : 0.2,
        seconds: how === 'drips' ? 0.12 : 0.4,
      });
    }
    yield;
  }
  yield* wait(0.6);
  return done(how === 'drips' ? `${drops} drops fell.` : 'It ran all the while.');
}

/** One puff more, seen and counted. */
function rise(
  { specks, adorned }: Stage,
  beat: Beat,
  { x, y }: { x: number; y: number },
  colour: string,
): void {
  specks.add('smoke', x, y, {
    vx: 0.1 * (specks.random() - 0.5),
    vy: 0.5 + 0.3 * specks.random(),
    size: 0.06 + 0.06 * specks.random(),
    life: 1.6 + specks.random(),
    colour,
  });
  const key = `${beat.id} smoke`;
  const so = adorned.get(key) ?? { beat: beat.id, what: 'smoke' as const, count: 0, x, angle: 0, last: x };
  adorned.set(key, { ...so, count: so.count + 1 });
}

/** Where what runs out of a thing comes from: its spout, its top or its underside. */
export function sourceOf(
  stage: Stage,
  id: string,
  how: NonNullable<Beat['liquid']>['how'],
): (() => Source) | null {
  const puppet = stage.puppets.get(id);
  if (puppet !== undefined)
    return () => {
      const { x, y } = how === 'down' ? puppet.mouth() : puppet.hand('near');
      return { x, y, wide: 0.08 * puppet.height, low: y - 0.3 * puppet.height };
    };
  const loose = stage.bodyOf(id);
  const prop = loose?.prop ?? stage.plan.props.find((p) => p.id === id);
  if (prop === undefined) return null;
  return () => {
    const at = loose?.body.translation() ?? { x: prop.x, y: prop.y + prop.height / 2 };
    const [top, foot] = [at.y + prop.height / 2, at.y - prop.height / 2];
    const wide = 0.8 * prop.width;
    if (how === 'down') return { x: at.x, y: top - 0.06 * prop.height, wide, low: Math.max(0, foot) };
    if (how === 'spouts' || how === 'rises') return { x: at.x, y: top, wide, low: foot };
    // A tap's spout is at its left.
    if (prop.thing === 'own.faucet')
      return { x: at.x - 0.31 * prop.width, y: at.y - 0.1 * prop.height, wide: 0.05, low: 0 };
    // What stands on the ground lets it out at its side.
    return foot > 0.15
      ? { x: at.x, y: foot, wide, low: 0 }
      : { x: at.x + 0.42 * prop.width, y: Math.max(0.12, at.y), wide: 0.1, low: 0 };
  };
}
