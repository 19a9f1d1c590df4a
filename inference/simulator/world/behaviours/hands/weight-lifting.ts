import { STEP } from '../../physics.ts';
import { gripPoint } from '../../puppets/grip.ts';
import type { Loose } from '../../puppets/loose.ts';
import { type Behaviour, type Doing, done, failed, type Playing, propOf, wait } from '../behaviour.ts';
import { goTo } from '../going/going.ts';
import { holding, pickUp } from './handling.ts';
import { reachPoint } from './reaching.ts';

/** Where both hands have a bar before the shoulders, and over the head, in heights from the shoulders. */
const [AT_SHOULDERS, OVERHEAD] = [
  { ahead: 0.14, up: 0.02 },
  { ahead: 0.1, up: 0.33 },
] as const;
/** How far the knees bend under a bar and before it is pressed, and for how long it is held up, seconds. */
const [DIP, HELD_UP] = [0.55, 1.1];
/** Over the head is so high at least, in heights. */
const HIGH = 0.85;
/** How long somebody strains at what does not come up, seconds; how far and how fast they shake by that. */
const STRAINS = { seconds: 2.2, by: 0.05, hertz: 7 } as const;
/** What moved less than this did not come up, metres. */
const STAYED = 0.04;

const isBarbell = ({ prop }: Loose): boolean => prop.thing === 'own.barbell';

const bothHands = ({ actor }: Playing, at: { ahead: number; up: number }, stiffness: number): void => {
  actor.reach('near', at.ahead, at.up, stiffness);
  actor.reach('far', at.ahead + 0.03, at.up, stiffness);
};

/** Takes something up: a barbell over the head, and what is too much for somebody not at all. */
export function takingUp(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const loose = beat.way === undefined && actor.armed ? propOf(play) : null;
  const free = loose !== null && loose.held === null && !stage.puppets.has(loose.id);
  if (loose === null || (!free && loose.held?.by !== actor)) return holding(play);
  if (free && beat.outcome === 'fail') return straining(play, loose);
  return isBarbell(loose) && actor.actor.rig === 'person' ? weightLifting(play, loose) : holding(play);
}

/** Down to the bar, up to the shoulders with it, a bend of the knees, and over the head, where it is held. */
function* weightLifting(play: Playing, loose: Loose): Behaviour {
  const { actor } = play;
  if (!(yield* pickUp(play, loose))) return failed('Could not get hold of it.');
  actor.crouch.aim = 0.3;
  bothHands(play, AT_SHOULDERS, 9);
  yield* wait(0.6);
  actor.crouch.aim = DIP;
  yield* wait(0.35);
  actor.crouch.aim = 0;
  bothHands(play, OVERHEAD, 12);
  yield* wait(0.6);
  yield* wait(HELD_UP);
  const up = loose.body.translation().y / actor.height;
  return up > HIGH ? done('Pressed it over the head.') : failed('It did not come up over the head.');
}

/** Takes hold of what is too much for them, and pulls with back and knees: it stays where it is. */
function* straining(play: Playing, loose: Loose): Behaviour {
  const { actor } = play;
  const from = loose.body.translation();
  yield* goTo(actor, from.x - 0.26 * actor.height * actor.facing, 'walk', 1, 0.06);
  actor.face(from.x - actor.x);
  for (const [seconds, pulls] of [
    [0.7, false],
    [STRAINS.seconds, true],
    [0.3, false],
    [0.7 * STRAINS.seconds, true],
  ] as const)
    yield* bentDown(play, loose, seconds, pulls);
  actor.crouch.aim = 0;
  actor.lean.aim = 0;
  actor.restHands();
  actor.expression = 'sad';
  yield* wait(0.7);
  const rose = loose.body.translation().y - from.y;
  return rose < STAYED
    ? done('Pulled with all they had, and it stayed where it was.')
    : failed('It came up a little.');
}

function* bentDown(play: Playing, loose: Loose, seconds: number, pulls: boolean): Doing {
  const { actor } = play;
  for (let t = 0; t < seconds; t += STEP) {
    reachPoint(actor, gripPoint(loose), 'near', 16);
    const { x, y } = gripPoint(loose);
    actor.reachFor('far', x, y, 16);
    if (pulls) {
      const shake = STRAINS.by * Math.sin(2 * Math.PI * STRAINS.hertz * t);
      actor.crouch.aim = Math.max(0, actor.crouch.aim - 0.25 + shake);
      actor.lean.aim = Math.max(0, actor.lean.aim - 0.3 + shake);
      actor.nod.aim = -0.25;
    }
    yield;
  }
  actor.nod.aim = 0;
}
