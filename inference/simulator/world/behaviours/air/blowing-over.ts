import { frailty } from '../../change/fracture.ts';
import { crumble } from '../../change/shattering.ts';
import { STEP } from '../../physics.ts';
import { breathAt } from '../../puppets/breath.ts';
import { clamp } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, type Doing, done, failed, type Playing, wait } from '../behaviour.ts';
import { goTo } from '../going/going.ts';

/** Drag of blunt things, as in `air.ts`. */
const DRAG = 1.1;
/** How long the breath is drawn in, aimed and lasts, seconds, and how often it is tried (judged). */
const [DRAWN, AIMED, LASTS, TRIES] = [0.5, 0.9, 1.4, 2] as const;
/** So far before its edge lips are that blow at something, metres. */
const LIPS = 0.25;
/** What is no higher over the ground lies on it, metres. */
const ON_THE_GROUND = 0.05;
/** Wolves, dragons and giants of tales blow so many times as hard as people (judged). */
const OF_TALES = 6;
const tales = /wolf|dragon|giant|ogre|troll|monster|elephant|whale|genie/u;

/** All that it is made of, or has come apart into. */
const piecesOf = (stage: Stage, id: string): Loose[] => {
  const whole = id.replace(/-\d+$/u, '');
  return [...stage.loose.values()].filter(
    (l) => l.id === id || l.owner === id || l.id.replace(/-\d+$/u, '') === whole,
  );
};

/** Blows at what stands or lies there: each piece gets the drag of as much air as a breath has where it is. */
export function* blowingOver(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const id = beat.target ?? beat.with ?? '';
  const [first] = piecesOf(stage, id);
  if (first === undefined) return failed('There is nothing here to blow at.');
  if (stage.around.air === 0) return failed('There is no air here.');
  const vigour = Math.sqrt(beat.vigour) * (tales.test(actor.actor.thing ?? actor.actor.name) ? OF_TALES : 1);
  const went = wentSince(stage, id);
  const at = first.body.translation();
  const side = Math.sign(actor.x - at.x) || -1;
  yield* goTo(actor, at.x + side * (first.prop.width / 2 + 0.4 * actor.height), 'walk', 1.1, 0.05);
  actor.face(-side);
  for (let breath = 0; breath < TRIES && !went(); breath++) yield* breathe(play, id, vigour);
  actor.crouch.aim = 0;
  actor.lean.aim = 0;
  actor.nod.aim = 0;
  yield* wait(1);
  return cameOf(stage, id, went());
}

function* breathe({ stage, actor }: Playing, id: string, vigour: number): Doing {
  actor.lean.aim = -0.16;
  actor.nod.aim = -0.15;
  actor.jaw = 0.4;
  yield* wait(DRAWN);
  // Down to what lies there, and as near as lips that blow are to it.
  for (let t = 0; t < AIMED; t += STEP) {
    const lips = actor.mouth();
    const over = lips.y - Math.max(0.1, middleOf(stage, id));
    actor.crouch.aim = clamp(actor.crouch.aim + 0.03 * over, 0, 1.2);
    actor.lean.aim = clamp(actor.lean.aim + 0.05 * over, 0.15, 1);
    actor.wanted = actor.facing * clamp(3 * (before(stage, id, lips, actor.facing) - LIPS), -0.7, 0.7);
    yield;
  }
  actor.wanted = 0;
  stage.sound({ kind: 'whoosh', x: actor.x, bodies: [actor.id], strength: 1, seconds: LASTS });
  for (let t = 0; t < LASTS; t += STEP) {
    actor.jaw = 0.25;
    const lips = actor.mouth();
    if (stage.step % 8 === 0) stage.specks.scuff(lips.x + actor.facing * (0.1 + 0.8 * t), lips.y, 0.05);
    const pieces = piecesOf(stage, id);
    const far = Math.max(0.1, ...pieces.map((l) => (l.body.translation().x - lips.x) * actor.facing));
    // Lips point farther down than a head nods.
    const down = clamp(Math.atan2(lips.y - middleOf(stage, id), far), -0.5, 1.3);
    actor.nod.aim = Math.min(0.9, down);
    for (const loose of pieces) push(stage, actor, lips, loose, { vigour, down });
    yield;
  }
  actor.jaw = 0;
}

/** How far ahead of the lips its near edge is, metres. */
const before = (stage: Stage, id: string, lips: { x: number }, facing: 1 | -1): number =>
  Math.min(
    ...piecesOf(stage, id).map((l) => (l.body.translation().x - lips.x) * facing - l.prop.width / 2),
    9,
  );

/** The lips are brought to the height of its middle. */
function middleOf(stage: Stage, id: string): number {
  const pieces = piecesOf(stage, id);
  return pieces.reduce((sum, l) => sum + l.body.translation().y, 0) / Math.max(1, pieces.length);
}

/** What the breath does to one piece in a step: ½ ρ C A u² on as much of it as is in its way. */
function push(
  stage: Stage,
  actor: Puppet,
  lips: { x: number; y: number },
  loose: Loose,
  { vigour, down }: { vigour: number; down: number },
): void {
  const { body, prop } = loose;
  const at = body.translation();
  // One blows at what is meant: down at what is low, and how far off its middle line a piece is counts from its edge.
  const [dx, dy] = [(at.x - lips.x) * actor.facing, at.y - lips.y];
  const [c, s] = [Math.cos(down), Math.sin(down)];
  const ahead = Math.max(0.02, dx * c - dy * s - prop.width / 2);
  const aside = Math.max(0, Math.abs(dx * s + dy * c) - Math.min(prop.width, prop.height) / 2);
  const air = breathAt(ahead, aside, vigour);
  const bears = frailty(prop.material);
  if (bears !== null && loose.part === null) {
    if (air > bears.air) crumble(stage, loose);
    return;
  }
  const speed = air - body.linvel().x * actor.facing;
  if (speed <= 0 || prop.fixed) return;
  const area = prop.height * Math.min(prop.width, prop.height);
  const force = 0.5 * stage.around.air * DRAG * area * speed ** 2;
  // On the ground a jet that comes from above turns along it, and presses nothing down.
  const along = at.y - prop.height / 2 < ON_THE_GROUND;
  const [x, y] = along ? [1, 0] : [c, -s];
  body.applyImpulse({ x: actor.facing * x * force * STEP, y: y * force * STEP }, true);
  stage.worked.add(loose.id);
}

/** The wind does it: what its mean speed takes apart falls apart, and its drag is that of all wind. */
export function* blownOver(stage: Stage, loose: Loose): Behaviour {
  if (stage.around.air === 0) return failed('There is no air here.');
  const went = wentSince(stage, loose.id);
  yield* wait(0.8);
  const bears = frailty(loose.prop.material);
  for (let t = 0; t < 4 && !went(); t += STEP) {
    if (bears !== null && stage.loose.has(loose.id) && Math.abs(stage.wind) > bears.air)
      crumble(stage, loose);
    yield;
  }
  yield* wait(1.2);
  return cameOf(stage, loose.id, went());
}

/** So far, or so far over, it has gone, metres and radians. */
const [WENT, TURNED] = [0.3, 0.6];

function wentSince(stage: Stage, id: string): () => boolean {
  const before = piecesOf(stage, id).map((loose) => ({
    loose,
    from: { ...loose.body.translation() },
    angle: loose.body.rotation(),
  }));
  return () =>
    before.some(
      ({ loose, from, angle }) =>
        stage.broken.has(loose.id) ||
        Math.hypot(loose.body.translation().x - from.x, loose.body.translation().y - from.y) > WENT ||
        Math.abs(loose.body.rotation() - angle) > TURNED,
    );
}

const cameOf = (stage: Stage, id: string, went: boolean) =>
  went
    ? done(stage.broken.has(id) ? 'It came down in pieces.' : 'It was blown over.')
    : failed('It stood firm.');
