import { hasTrunk } from '#contracts/rig-neck.ts';
import { STEP } from '../../physics.ts';
import { type Behaviour, done, type Playing, wait } from '../behaviour.ts';
import { goTo } from '../going/going.ts';

/** How near one goes to whom it is meant for, metres, and seconds that it lasts. */
const [NEAR, LASTS] = [1.4, { flame: 1.5, drop: 0.5 }] as const;

/** Blows fire or water out of its mouth: it is seen and heard, and pushes and burns nothing. */
export function* breathingOut({ stage, beat, actor }: Playing): Behaviour {
  const look = beat.action === 'breathefire' ? ('flame' as const) : ('drop' as const);
  // A trunk is raised, and holds more than a mouth.
  const trunk = hasTrunk(actor.actor.thing);
  const seconds = trunk ? 1.8 : LASTS[look];
  const at = beat.target === null || beat.target === actor.id ? null : stage.place(beat.target);
  if (at !== null) {
    const side = Math.sign(actor.x - at.x) || -1;
    const near = trunk ? NEAR + actor.height : NEAR;
    if (trunk || Math.abs(actor.x - at.x) > near) yield* goTo(actor, at.x + side * near, 'walk');
    actor.face(-side);
  }
  actor.lean.aim = -0.16;
  actor.nod.aim = -0.25;
  yield* wait(0.45);
  stage.sound({
    kind: look === 'flame' ? 'fire' : 'splash',
    x: actor.x,
    bodies: [actor.id],
    strength: look === 'flame' ? 0.9 : 0.25,
    seconds,
  });
  actor.lean.aim = 0.2;
  actor.nod.aim = trunk ? -0.8 : 0.06;
  actor.jaw = trunk ? 0 : 0.9;
  for (let t = 0; t < seconds; t += STEP) {
    const mouth = actor.mouth();
    stage.specks.jet(look, mouth.x + 0.05 * actor.facing, mouth.y, actor.facing);
    yield;
  }
  actor.jaw = 0;
  actor.lean.aim = 0;
  actor.nod.aim = 0;
  yield* wait(0.4);
  return done(look === 'flame' ? 'Breathed fire.' : 'Spat.');
}
