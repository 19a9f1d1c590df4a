import { hasTrunk } from '#contracts/rig-neck.ts';
import { burnsAway } from '../../heat/fire.ts';
import { STEP } from '../../physics.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, done, type Playing, wait } from '../behaviour.ts';
import { goTo } from '../going/going.ts';

/** How near one goes to whom it is meant for, metres, and seconds that it lasts. */
const [NEAR, LASTS] = [1.4, { flame: 1.5, drop: 0.5 }] as const;

/** Seconds of water from a trunk on somebody until they are wet through (judged). */
const DRENCHES = 1.2;
/** Grains of water a step that come out of a trunk or a blowhole, which hold more than a mouth. */
const GUSH = 5;

/** Where what is breathed out leaves a body, and the way it goes, of length 1 at its usual speed. */
type Jet = { from: () => { x: number; y: number }; way: () => { x: number; y: number } };

/** Ahead out of a mouth; up over one's own back; up out of the blowhole of what swims. */
function jetOf(actor: Puppet, ownBack: boolean): Jet {
  if (actor.actor.rig === 'swimming')
    return {
      from: () => {
        const { x, y } = actor.pose(actor.root);
        return { x: x + 0.4 * actor.height * actor.facing, y: y + 0.4 * actor.height };
      },
      way: () => ({ x: 0, y: 1 + 0.35 * actor.height }),
    };
  const from = () => {
    const mouth = actor.mouth();
    return { x: mouth.x + 0.05 * actor.facing, y: mouth.y };
  };
  return ownBack
    ? { from, way: () => ({ x: -0.46 * actor.facing * Math.sqrt(actor.height), y: 0.75 }) }
    : { from, way: () => ({ x: actor.facing, y: 0 }) };
}

/** Seconds of fire on a thing until it is black (judged), and how black that is. */
const [SCORCHES, BLACK] = [2.4, 0.95];

/** What flames play on turns black under smoke, and what can burn takes fire. */
function scorched(stage: Stage, loose: Loose, share: number): void {
  if (stage.around.air === 0) return;
  stage.charred.set(loose.id, Math.max(stage.charred.get(loose.id) ?? 0, BLACK * Math.min(1, 1.05 * share)));
  const { x, y } = loose.body.translation();
  if (stage.random() < 20 * share * STEP) stage.specks.scuff(x, y + loose.prop.height / 2, 0.1 + 0.2 * share);
  if (share > 0.7 && burnsAway(loose.prop.material) && !stage.fires.has(loose.id))
    stage.fires.set(loose.id, { loose, heat: 0, burning: true, burnt: 0 });
}

/** Blows fire or water out of its mouth, trunk or blowhole: it is seen and heard, wets whom it is meant for, blackens what it plays on, and pushes nothing. */
export function* breathingOut({ stage, beat, actor }: Playing): Behaviour {
  const look = beat.action === 'breathefire' ? ('flame' as const) : ('drop' as const);
  // A trunk is raised, and holds more than a mouth.
  const trunk = hasTrunk(actor.actor.thing);
  const spouts = actor.actor.rig === 'swimming';
  const ownBack = trunk && look === 'drop' && beat.part === 'back';
  const burns = look === 'flame' ? stage.loose.get(beat.target ?? '') : undefined;
  const seconds = trunk || spouts ? 1.8 : burns !== undefined ? SCORCHES : LASTS[look];
  const jet = jetOf(actor, ownBack);
  const wets = ownBack ? actor : trunk ? stage.puppets.get(beat.target ?? '') : undefined;
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
    strength: look === 'flame' ? 0.9 : trunk || spouts ? 0.6 : 0.25,
    seconds,
  });
  actor.lean.aim = 0.2;
  actor.nod.aim = ownBack ? -1.15 : trunk ? -0.8 : 0.06;
  actor.jaw = trunk ? 0 : 0.9;
  for (let t = 0; t < seconds; t += STEP) {
    const { x, y } = jet.from();
    for (let n = trunk || spouts ? GUSH : 1; n > 0; n--) stage.specks.jet(look, x, y, jet.way());
    if (wets !== undefined && t > 0.3) {
      stage.wet.set(wets.id, Math.min(1, (stage.wet.get(wets.id) ?? 0) + STEP / DRENCHES));
      wets.expression = wets === actor ? 'happy' : 'surprised';
      if (wets !== actor && !stage.busy(wets.id)) wets.lean.aim = 0.08 * Math.sin(18 * t);
    }
    if (burns !== undefined && t > 0.3) scorched(stage, burns, t / seconds);
    yield;
  }
  actor.jaw = 0;
  actor.lean.aim = 0;
  actor.nod.aim = 0;
  if (wets !== undefined && wets !== actor && !stage.busy(wets.id)) wets.lean.aim = 0;
  yield* wait(burns === undefined ? 0.4 : 1.2);
  if (burns !== undefined) return done(`Breathed fire until the ${burns.id} was black.`);
  return done(look === 'flame' ? 'Breathed fire.' : 'Spat.');
}
