import { goesDownWhole, hasGreatMouth, hasTongue } from '../../../tongues.ts';
import { remove } from '../../leaving.ts';
import { STEP } from '../../physics.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import { Tongue } from '../../puppets/tongue.ts';
import { leaveSeat } from '../../puppets/weights.ts';
import { flyUntil } from '../air/fly-until.ts';
import { springOff } from '../air/flying-up.ts';
import { type Behaviour, type Doing, done, failed, type Playing, wait } from '../behaviour.ts';
import { goTo } from '../going/going.ts';
import { standAt } from '../going/hopping.ts';

/** From how far a tongue reaches, in heights of whoever has it, and how far a beak or a mouth does (judged; frogs reach a third of their length). */
const [FAR, NEAR] = [1.5, 0.45] as const;
/** As near as that a tongue holds on to what it meets, metres; and the longest that it is out, seconds. */
const [STICKS, LASTS] = [0.06, 1.2] as const;

/** Swallows somebody small: shot at with a tongue and drawn in, or taken with the mouth. Whoever is swallowed is gone. */
export function* snappingUp(play: Playing, prey: Puppet): Behaviour {
  const { stage, actor } = play;
  if (!goesDownWhole(prey.actor, actor.actor)) return failed(`${prey.id} is too big to go down whole.`);
  const tongue = hasTongue(actor.actor.thing);
  stage.engaged.add(prey.id);
  try {
    const reach = (tongue ? FAR : NEAR) * actor.height;
    const side = Math.sign(actor.x - prey.x) || -1;
    if (Math.abs(actor.x - prey.x) > reach) yield* goTo(actor, prey.x + side * reach, 'walk', 1, 0.08);
    actor.face(prey.x - actor.x);
    yield* wait(0.3);
    leaveSeat(stage, prey);
    yield* buzzing(play, prey);
    if (tongue) yield* byTongue(play, prey);
    else if (hasGreatMouth(actor.actor.thing)) yield* drawnIn(play, prey);
    else yield* byMouth(play, prey);
    const { x, y } = middle(prey);
    const mouth = actor.mouth();
    actor.jaw = 0;
    if (Math.hypot(mouth.x - x, mouth.y - y) > 0.3 * actor.height + prey.height)
      return failed('It got away.');
    remove(stage, prey.id);
    stage.sound({ kind: 'gulp', x: actor.x, bodies: [actor.id], strength: 0.8, seconds: 0.3 });
    actor.nod.aim = -0.3;
    actor.expression = 'happy';
    yield* wait(0.7);
    actor.nod.aim = 0;
    actor.lean.aim = 0;
    yield* wait(0.6);
    return done(tongue ? 'Caught it with the tongue and swallowed it.' : 'Swallowed it.');
  } finally {
    stage.engaged.delete(prey.id);
  }
}

/** What has wings is up in the air before whoever is after it. */
function* buzzing({ stage, actor }: Playing, prey: Puppet): Doing {
  const { wings } = prey;
  if (wings === null || stage.around.air === 0) return yield* wait(0.3);
  const up = Math.max(0.25, actor.mouth().y + 0.1 * actor.height - 0.4 * prey.height);
  yield* springOff(prey);
  wings.takeOff(prey, { x: prey.x, y: up }, 1.4);
  yield* flyUntil(stage, prey, wings, () => Math.abs(prey.air.y - up) < 0.04 && prey.air.vy < 0.2, 1.6);
}

const middle = (prey: Puppet): { x: number; y: number } => prey.pose(prey.root);

/** The tongue shoots out, sticks to it, and comes in with it. */
function* byTongue({ stage, actor }: Playing, prey: Puppet): Doing {
  actor.jaw = 1;
  yield* wait(0.15);
  const tongue = new Tongue(stage, actor);
  stage.sound({ kind: 'whoosh', x: actor.x, bodies: [actor.id], strength: 0.7, seconds: 0.2 });
  try {
    for (let t = 0; t < LASTS && tongue.from(middle(prey)) > STICKS; t += STEP) {
      tongue.step(middle(prey));
      yield;
    }
    if (tongue.from(middle(prey)) > STICKS) return;
    prey.expression = 'surprised';
    // Its wings bear it no longer: the tongue does.
    if (prey.wings !== null) prey.wings.aloft = false;
    // From its soles to where it sticks.
    const up = middle(prey).y - (prey.air.up || prey.air.y > 0 ? prey.air.y : 0);
    const drawn = () => {
      const { x, y } = tongue.tip.body.translation();
      standAt(prey, x, y - up, 0);
    };
    for (let t = 0; t < LASTS && tongue.from(actor.mouth()) > STICKS; t += STEP) {
      tongue.step(null);
      drawn();
      yield;
    }
  } finally {
    tongue.away();
  }
}

/** Seconds in which a mouth that opens wide draws in whoever is before it (judged). */
const DRAWS = 0.45;

/** The mouth opens as wide as it goes, and whoever is before it goes in with the water or the air. */
function* drawnIn({ stage, actor }: Playing, prey: Puppet): Doing {
  actor.jaw = 1;
  prey.expression = 'surprised';
  yield* wait(0.35);
  stage.sound({ kind: 'whoosh', x: actor.x, bodies: [actor.id], strength: 0.8, seconds: DRAWS });
  const from = { x: prey.x, y: prey.pose(prey.root).y };
  const sole = from.y;
  for (let t = 0; t < DRAWS; t += STEP) {
    const share = (t / DRAWS) ** 2;
    const mouth = actor.mouth();
    standAt(
      prey,
      from.x + share * (mouth.x - from.x),
      Math.max(0, share * (mouth.y - sole)),
      0.8 * share,
      0.9 * share * (Math.sign(mouth.x - from.x) || 1) * prey.facing,
    );
    yield;
  }
}

/** The mouth comes down over it. */
function* byMouth({ actor }: Playing, prey: Puppet): Doing {
  actor.jaw = 1;
  for (let t = 0; t < 0.8; t += STEP) {
    const below = middle(prey).y < actor.mouth().y;
    actor.nod.aim = below ? 1 : -0.2;
    actor.lean.aim = below ? 0.3 : 0;
    if (!actor.limbs.has('head')) actor.crouch.aim = below ? 0.6 : 0;
    yield;
  }
  actor.crouch.aim = 0;
}
