import type { Noise } from '#contracts/noise.ts';
import type { Beat } from '#contracts/scene-plan.ts';
import { STEP } from '../../physics.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, done, type Playing } from '../behaviour.ts';

/**
 * How something sounds by itself: strokes of one part on another, or pieces of a sound that goes on; how many, seconds from one to the
 * next and of each, how loud, and how much a stroke moves it: radians a second that it is turned by, and metres a second up (judged).
 */
type Pattern = {
  by: 'strokes' | 'pieces';
  times: number;
  every: number;
  seconds: number;
  strength: number;
  turns: number;
  hops?: number;
};
const strokes = (times: number, every: number, strength: number, turns: number, hops = 0): Pattern => ({
  by: 'strokes',
  times,
  every,
  seconds: 0.12,
  strength,
  turns,
  hops,
});
const pieces = (times: number, every: number, seconds: number, turns: number, hops = 0): Pattern => ({
  by: 'pieces',
  times,
  every,
  seconds,
  strength: 0.7,
  turns,
  hops,
});
const patterns: Readonly<Record<Noise, Pattern>> = {
  click: strokes(12, 0.19, 0.2, 0.5),
  tick: strokes(5, 0.5, 0.15, 0.25),
  clatter: strokes(10, 0.2, 0.7, 1, 0.25),
  jingle: strokes(16, 0.14, 0.25, 1.2),
  rattle: strokes(26, 0.09, 0.35, 0.9, 0.12),
  creak: pieces(3, 0.95, 0.8, 0.7),
  squeak: pieces(4, 0.6, 0.28, 0.6),
  hum: pieces(5, 0.5, 0.56, 0.12),
  buzz: pieces(4, 0.65, 0.42, 0.8, 0.06),
  beep: pieces(5, 0.48, 0.17, 0.15),
  siren: pieces(2, 1.3, 1.36, 0.15),
  boing: pieces(3, 0.85, 0.8, 1.4, 0.9),
  rumble: pieces(5, 0.5, 0.56, 0.6, 0.1),
  whistle: pieces(5, 0.5, 0.56, 0.2),
  toot: pieces(3, 0.8, 0.55, 0.3),
  rustle: pieces(5, 0.5, 0.5, 0.5),
  hiss: pieces(5, 0.5, 0.56, 0.15),
  crackle: pieces(5, 0.5, 0.6, 0.1),
  boom: pieces(3, 0.95, 0.9, 0.5, 0.2),
};

/** What a stroke of its own is heard as, of what it is made; a small hammer or a bell in it is steel. */
const ownStroke = (noise: Noise, material: string): string[] =>
  noise === 'jingle' || noise === 'tick' ? ['steel', 'steel'] : [material, material];

/** One after the other; `stroke` is told that one has come, and whether to this side or to that. */
function* heardAgain(
  stage: Stage,
  noise: Noise,
  id: string,
  where: () => { x: number; y: number; half: number; material: string },
  stroke: (way: number, pattern: Pattern) => void,
): Generator<void, number, void> {
  const pattern = patterns[noise];
  for (let n = 0; n < pattern.times; n++) {
    const { x, y, half, material } = where();
    if (pattern.by === 'strokes')
      stage.sound({
        kind: 'impact',
        x,
        bodies: [id],
        materials: ownStroke(noise, material),
        strength: pattern.strength,
        seconds: pattern.seconds,
        noise,
      });
    else
      stage.sound({
        kind: 'noise',
        x,
        bodies: [id],
        strength: pattern.strength,
        seconds: pattern.seconds,
        noise,
      });
    if (n % Math.max(1, Math.round(0.3 / pattern.every)) === 0) stage.specks.wave(x, y, half);
    stroke(n % 2 === 0 ? 1 : -1, pattern);
    for (let t = 0; t < pattern.every; t += STEP) yield;
  }
  return pattern.times;
}

/** A thing that creaks, ticks or hums: it is heard, and moves by it as far as it is free to. */
export function* propSounding(stage: Stage, beat: Beat, prop: Loose): Behaviour {
  const noise = beat.noise ?? 'rattle';
  const free = !prop.prop.fixed && prop.held === null;
  const times = yield* heardAgain(
    stage,
    noise,
    prop.id,
    () => ({
      ...prop.body.translation(),
      half: 0.5 * Math.max(0.12, Math.hypot(prop.prop.width, prop.prop.height)),
      material: prop.prop.material,
    }),
    (way, { turns, hops = 0 }) => {
      if (!free) return;
      stage.worked.add(prop.id);
      prop.body.applyTorqueImpulse(way * turns * prop.body.principalInertia(), true);
      if (hops > 0) prop.body.applyImpulse({ x: 0, y: hops * prop.body.mass() }, true);
    },
  );
  return done(`Was heard ${times} times.`);
}

/** Whoever has a body of their own and sounds as a thing does: a car that rattles, a fridge that came alive. */
export function* sounding({ stage, beat, actor }: Playing): Behaviour {
  const noise = beat.noise ?? 'rattle';
  const times = yield* heardAgain(
    stage,
    noise,
    actor.id,
    () => {
      const { x, y } = actor.pose(actor.root);
      return { x, y, half: 0.6 * actor.height, material: actor.actor.material ?? 'steel' };
    },
    (way, { turns }) => {
      actor.lean.aim = 0.04 * way * Math.min(1, turns);
      actor.crouch.aim = way > 0 ? 0.12 * Math.min(1, turns) : 0;
    },
  );
  actor.lean.aim = 0;
  actor.crouch.aim = 0;
  return done(`Was heard ${times} times.`);
}
