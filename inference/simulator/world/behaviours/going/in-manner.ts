import type { Manner } from '#contracts/manner.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Behaviour, Playing } from '../behaviour.ts';

/** How somebody holds themselves `way` metres from where they began, and how fast they go, as a share of their pace. */
type Bearing = { pace: number; lean: number; nod: number; crouch: number; hands?: readonly [number, number] };

/** 0 to 1 and back with each stretch of so many heights. */
const wave = (way: number, long: number): number => Math.sin((2 * Math.PI * way) / long);

/** By how far one has come, in heights. Judged by eye. */
const bearings: Partial<Record<Manner, (way: number) => Bearing>> = {
  staggers: (w) => ({
    pace: 0.6,
    lean: 0.34 * wave(w, 0.9),
    nod: -0.3 * wave(w, 0.9),
    crouch: 0.35 + 0.3 * wave(w, 0.55),
    hands: [0.12 * wave(w, 0.7), -0.16],
  }),
  tiptoes: (w) => ({
    pace: 0.5,
    lean: 0.16 + 0.08 * wave(w, 0.3),
    nod: 0.1,
    crouch: 0.3 + 0.35 * wave(w, 0.3),
    hands: [0.14, -0.06],
  }),
  creeps: () => ({ pace: 0.5, lean: 0.5, nod: -0.3, crouch: 1.1, hands: [0.16, -0.16] }),
  limps: (w) => ({
    pace: 0.55,
    lean: 0.12 + 0.14 * wave(w, 0.5),
    nod: 0.1,
    crouch: Math.max(0, 0.9 * wave(w, 0.5)),
  }),
  waddles: (w) => ({ pace: 0.6, lean: 0.2 * wave(w, 0.4), nod: -0.15 * wave(w, 0.4), crouch: 0.1 }),
  stomps: (w) => ({
    pace: 0.8,
    lean: 0.1,
    nod: 0.15 + 0.2 * wave(w, 0.35),
    crouch: Math.max(0, 0.8 * wave(w, 0.35)),
  }),
  struts: (w) => ({
    pace: 0.75,
    lean: -0.16 + 0.05 * wave(w, 0.6),
    nod: -0.25,
    crouch: Math.max(0, 0.25 * wave(w, 0.3)),
    hands: [0.16 * wave(w, 0.6), -0.26],
  }),
  shuffles: (w) => ({ pace: 0.4, lean: 0.3, nod: 0.3, crouch: 0.3 + 0.06 * wave(w, 0.2) }),
};

/** Does it change how somebody holds themselves? */
export const isBearing = (manner: Manner | undefined): boolean =>
  manner !== undefined && bearings[manner] !== undefined;

/** Goes along as it does, and holds itself so. */
export function* inManner(play: Playing, act: (play: Playing) => Behaviour): Behaviour {
  const { beat, actor } = play;
  const bearing = beat.manner === undefined ? undefined : bearings[beat.manner];
  if (bearing === undefined) return yield* act(play);
  const slower = { ...play, beat: { ...beat, vigour: beat.vigour * bearing(0).pace } };
  const round = act(slower);
  let [way, x] = [0, actor.x];
  for (;;) {
    const step = round.next();
    if (step.done === true) {
      hold(actor, { pace: 1, lean: 0, nod: 0, crouch: 0 });
      if (actor.armed && actor.holding === null) actor.restHands();
      return step.value;
    }
    way += Math.abs(actor.x - x) / actor.height;
    x = actor.x;
    if (actor.mode === 'alive') hold(actor, bearing(way));
    yield;
  }
}

function hold(actor: Puppet, { lean, nod, crouch, hands }: Bearing): void {
  actor.lean.aim = lean;
  actor.nod.aim = nod;
  actor.crouch.aim = crouch;
  if (hands === undefined || !actor.armed || actor.holding !== null) return;
  actor.reach('near', hands[0], hands[1]);
  actor.reach('far', -hands[0], hands[1]);
}
