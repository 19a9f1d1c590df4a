import { landmarksOf, person } from '#contracts/rig.ts';
import { STEP } from '../../physics.ts';
import { smooth } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { goTo } from '../going/going.ts';
import { backOnFeet, standAt } from '../going/hopping.ts';

/** The middle of the mass above the hips, in heights (Winter, table 4.1, for a body with its knees drawn up). */
const MASS = 0.08;
/** Who throws the arms up jumps a tenth faster than without (Lees, J. Biomech. 37, 2004). */
const ARMS = 1.1;
/** A body that is drawn together turns three times as fast as a stretched one (Frohlich, Am. J. Phys. 47, 1979). */
const TUCKED = 3;
/** How clear of both edges of a thing one takes off and comes down, in heights, and how long the run-up is, metres (judged). */
const [CLEAR, RUN_UP] = [0.3, 1.2];
/** Hip to sole of a stretched and of a drawn-up leg, in heights; and how far the thighs come forward, radians. */
const LEG = { long: 0.5, short: 0.24, forward: 1 } as const;

/**
 * A somersault in the air, forwards, or backwards where the beat says so. The middle of the mass flies by gravity alone
 * from a speed that legs give; what the take-off gave of turning is kept, so a drawn-up body turns faster.
 */
export function* flipping(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  if (actor.actor.rig !== 'person') return failed('Is not built to turn over in the air.');
  const g = stage.around.gravity;
  if (g === 0) return failed('Nothing draws anybody down again here.');
  const H = actor.height;
  const over = beat.way === 'over' ? roomOf(play) : null;
  if (beat.way === 'over' && over === null) return failed('There is nothing here to turn over.');
  const up = actor.pace.jump * ARMS * Math.min(1.15, beat.vigour ** 0.5);
  const seconds = (2 * up) / g;
  const side = over === null ? actor.facing : Math.sign(over.x - actor.x) || actor.facing;
  // As far as takes off and comes down clear of it, at a run.
  const far = over === null ? 0 : 2 * (over.half + CLEAR * H);
  if (over !== null) {
    if (far / seconds > actor.pace.run) return failed('It is too wide to be turned over.');
    yield* goTo(actor, over.x - side * (far / 2 + RUN_UP), 'walk', 1.2, 0.1);
    yield* goTo(actor, over.x - (side * far) / 2, 'run', far / seconds / actor.pace.run, 0.12);
    // Backwards over it: with the back ahead.
    actor.face(beat.backwards === true ? -side : side);
  }
  const { x } = actor;
  for (let s = 0; s < 1; s += STEP / 0.35) {
    standAt(actor, x, 0, 0.9 * smooth(s));
    actor.reach('near', -0.12, -0.2);
    actor.reach('far', -0.1, -0.2);
    yield;
  }
  for (let s = 0; s < 1; s += STEP / 0.12) {
    standAt(actor, x, 0, 0.9 * (1 - smooth(s)));
    actor.reach('near', 0.1, 0.27, 24);
    actor.reach('far', 0.14, 0.27, 24);
    yield;
  }
  const way = beat.backwards === true ? -1 : 1;
  const rest = (person.hip - 0.006 + MASS) * H;
  let turned = 0;
  let top = 0;
  for (let t = 0; t < seconds; t += STEP) {
    const k = t / seconds;
    const share = (TUCKED - 1) / (TUCKED + 1);
    turned = 2 * Math.PI * (k - (share * Math.sin(2 * Math.PI * k)) / (2 * Math.PI));
    const rise = up * t - (g * t * t) / 2;
    top = Math.max(top, rise);
    tucked(actor, { x: x + side * far * k, y: rest + rise }, way * turned, Math.sin(Math.PI * k) ** 0.7);
    yield;
  }
  actor.restHands();
  for (let s = 0; s < 1; s += STEP / 0.4) {
    standAt(actor, x + side * far, 0, 0.8 * Math.sin(Math.PI * Math.min(1, 0.25 + 0.75 * s)));
    yield;
  }
  backOnFeet(actor);
  yield* wait(0.3);
  return turned > 6 && top > 0.2
    ? done(`Turned over once, ${(top * 100).toFixed(0)} cm up.`)
    : failed('Did not come round.');
}

/** The middle of what is to be turned over, and half of its width. */
function roomOf({ stage, beat }: Playing): { x: number; half: number } | null {
  const id = beat.target ?? '';
  const at = stage.place(id);
  const wide = landmarksOf(stage.plan.place).get(id)?.width ?? stage.bodyOf(id)?.prop.width;
  return at === null ? null : { x: at.x, half: (wide ?? 0.5) / 2 };
}

/** Poses a stretched body whose mass has its middle at `mass`, turned by `lean` forwards. */
export const stretchedOut = (actor: Puppet, mass: { x: number; y: number }, lean: number): void =>
  tucked(actor, mass, lean, 0);

/** Poses a body whose mass has its middle at `mass`, turned by `lean` forwards, knees drawn up by so much of what they can. */
function tucked(actor: Puppet, mass: { x: number; y: number }, lean: number, drawn: number): void {
  const H = actor.height;
  const m = actor.facing;
  const angle = -lean * m;
  const up = { x: -Math.sin(angle), y: Math.cos(angle) };
  const ahead = { x: Math.cos(angle) * m, y: Math.sin(angle) * m };
  const at = (forward: number, above: number) => ({
    x: mass.x + H * (forward * ahead.x + above * up.x),
    y: mass.y + H * (forward * ahead.y + above * up.y),
  });
  const hips = at(0, -MASS);
  const length = LEG.long + (LEG.short - LEG.long) * drawn;
  const bent = LEG.forward * drawn;
  const feet = new Map(
    actor.gait.feet.map((f, i) => {
      const sole = at(length * Math.sin(bent) + 0.03 * i, -MASS - length * Math.cos(bent));
      return [f.name, { ...sole, pitch: angle * m }] as const;
    }),
  );
  actor.mode = 'seated';
  actor.seat = { ...hips, lean, feet, grip: drawn > 0.45 ? at(0.2, -0.08) : null };
}
