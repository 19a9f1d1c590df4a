import { STEP } from '../../physics.ts';
import { clamp, mix } from '../../puppets/limb.ts';
import { type Behaviour, done, failed, type Playing, until, wait } from '../behaviour.ts';
import { goTo, standUp } from '../going/going.ts';
import { sturdy } from './together.ts';

/** How far from the middle of the table each of them stands, and how high over it their hands meet, in heights (of the shorter one). */
const [STANDS, OVER] = [0.29, 0.18];
/** How far their hands have to be pressed over, radians from upright, and how long nobody gives way. */
const [DOWN, PATIENCE] = [1.35, 9];
/** How long both hold out; what is left then of a loser's strength, as a share of the winner's (judged). */
const [EVEN, TIRED] = [2.4, 0.55];
/** How fast forearms turn over for all the difference there is, rad/s² (judged), and what holds them back, 1/s. */
const [TURNS, HOLDS] = [3.2, 2];

/**
 * Arm wrestling: both have an elbow on the table and a hand in the other's. Their hands go over to the side of whoever is weaker, by
 * what is left of both strengths; whoever is said to win does not tire.
 */
export function* armWrestling({ stage, beat, actor }: Playing): Behaviour {
  const other = stage.puppets.get(beat.target ?? '');
  const table = stage.bodyOf(beat.there?.of ?? '');
  if (table === undefined || other === undefined || !actor.armed || !other.armed)
    return failed('There are no two arms and a table for it.');
  stage.engaged.add(other.id);
  try {
    yield* standUp(other);
    const { x } = table.body.translation();
    const side = actor.x <= x ? -1 : 1;
    yield* goTo(actor, x + side * STANDS * actor.height, 'walk', 1, 0.05);
    yield* goTo(other, x - side * STANDS * other.height, 'walk', 1, 0.05);
    actor.face(-side);
    other.face(side);
    const elbows = { x, y: table.prop.y + table.prop.height + 0.04 };
    const both = [actor, other];
    const over = OVER * Math.min(actor.height, other.height);
    let [turn, speed, met] = [0, 0, 0];
    const grasp = (strain: number) => {
      const at = { x: elbows.x + Math.sin(turn) * over, y: elbows.y + Math.cos(turn) * over };
      let near = true;
      for (const [k, who] of both.entries()) {
        const own = k === 0 ? side : -side;
        who.reachFor('near', at.x + own * 0.02, at.y, 26);
        who.reachFor('far', elbows.x + own * 0.22, elbows.y, 14);
        who.crouch.aim = clamp((0.78 * who.height - at.y) / (0.5 * who.height), 0, 0.8);
        who.lean.aim = 0.28 - own * turn * 0.3 + 0.03 * strain;
        const hand = who.hand('near');
        near = near && Math.hypot(hand.x - at.x, hand.y - at.y) < 0.22;
      }
      if (near) met += STEP;
    };
    for (let t = 0; t < 0.8; t += STEP) {
      grasp(0);
      yield;
    }
    for (const who of both) who.expression = 'angry';
    const [mine, yours] = [sturdy(actor) * actor.mass, sturdy(other) * other.mass];
    const winner =
      beat.outcome === 'succeed' ? actor : beat.outcome === 'fail' ? other : mine >= yours ? actor : other;
    const told = beat.outcome !== 'any';
    for (let t = 0; t < PATIENCE && Math.abs(turn) < DOWN; t += STEP) {
      const strain = Math.sin(7 * t) + 0.6 * Math.sin(11.3 * t + 1);
      const tires = mix(1, TIRED, clamp((t - EVEN) * 1.2, 0, 1));
      // From -1, all of it on the side of who acts, to 1; held out against while both are fresh.
      const share = told || t < EVEN ? 1 - tires : Math.abs(mine - yours) / (mine + yours) + 0.25;
      const towards = winner === actor ? -side : side;
      speed += (TURNS * (towards * share + 0.16 * strain) - HOLDS * speed) * STEP;
      turn = clamp(turn + speed * STEP, -DOWN, DOWN);
      grasp(strain);
      yield;
    }
    const loser = winner === actor ? other : actor;
    const pinned = Math.abs(turn) >= DOWN - 1e-6 && Math.sign(turn) === (winner === actor ? -side : side);
    if (pinned)
      stage.sound({
        kind: 'impact',
        x,
        bodies: [loser.id, table.id],
        materials: ['flesh', table.prop.material],
        strength: 3,
      });
    for (let t = 0; t < 0.5; t += STEP) {
      grasp(0);
      yield;
    }
    for (const who of both) {
      who.lean.aim = 0;
      who.crouch.aim = 0;
      who.restHands();
    }
    winner.expression = 'happy';
    loser.expression = 'sad';
    winner.reach('near', 0.06, 0.28, 14);
    winner.reach('far', 0.12, 0.28, 14);
    loser.nod.aim = 0.4;
    yield* until(() => false, 1);
    loser.nod.aim = 0;
    winner.restHands();
    yield* wait(0.2);
    if (met < 1) return failed('Their hands did not meet.');
    return pinned ? done(`${winner.id} pressed the other hand down.`) : failed('Neither gave way.');
  } finally {
    stage.engaged.delete(other.id);
  }
}
