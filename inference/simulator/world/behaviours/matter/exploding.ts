import { strengthOf } from '../../change/fracture.ts';
import { burst } from '../../change/shattering.ts';
import { takeAway } from '../../leaving.ts';
import { clamp } from '../../puppets/limb.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, done, wait } from '../behaviour.ts';

/**
 * What a small charge pushes at one metre, pascal seconds; it falls with the distance (the impulse of a blast, by
 * Kingery & Bulmash, ARBRL-TR-02555, 1984, is near to that far from the charge). Its size is that of a firecracker's
 * in a film, not of a bomb's (judged).
 */
const IMPULSE = 55;
/** Nothing is nearer to it than that, and nothing farther is pushed, metres. */
const [NEAREST, FARTHEST] = [0.35, 4];
/** Nothing is thrown faster than that, m/s. */
const FASTEST = 9;
/** Who is as near as that is thrown off their feet, metres, with how much, m/s. */
const [FELLS, THROWN] = [1.5, 2.2];
/** Seconds until it goes off, and of the smoke after it. */
const [FUSE, CLEARS] = [0.8, 1.4];

/** Goes off with a bang: it is gone or in pieces, what is light is thrown, who is near falls. */
export function* exploding(stage: Stage, prop: Loose): Behaviour {
  const brittle = strengthOf(prop.prop.material) !== null;
  yield* wait(FUSE);
  const { x, y } = prop.body.translation();
  stage.specks.blast(x, y, Math.max(prop.prop.width, prop.prop.height));
  stage.sound({ kind: 'boom', x, bodies: [prop.id], strength: 1, seconds: 1.6 });
  if (brittle) burst(stage, prop);
  else takeAway(stage, prop);
  const thrown = push(stage, x, y);
  for (const puppet of stage.puppets.values()) {
    const away = puppet.x - x;
    if (Math.abs(away) < FELLS && puppet.mode === 'alive') puppet.collapse(THROWN * (Math.sign(away) || 1));
    else if (Math.abs(away) < FARTHEST) puppet.expression = 'surprised';
  }
  yield* wait(CLEARS);
  return done(thrown === 0 ? 'Went off with a bang.' : `Went off with a bang that threw ${thrown} more.`);
}

/** Pushes away from a point whatever lies free; returns how many things it moved. */
function push(stage: Stage, x: number, y: number): number {
  let thrown = 0;
  for (const loose of stage.loose.values()) {
    if (loose.prop.fixed || loose.held !== null || stage.joined.has(loose.owner)) continue;
    const at = loose.body.translation();
    const far = Math.max(NEAREST, Math.hypot(at.x - x, at.y - y));
    if (far > FARTHEST) continue;
    const area = loose.prop.width * Math.min(loose.prop.height, loose.prop.width);
    const speed = clamp(((IMPULSE / far) * area) / loose.mass, 0, FASTEST);
    if (speed < 0.05) continue;
    const v = loose.body.linvel();
    const lift = Math.max(0.35, (at.y - y) / far);
    const along = ((at.x - x) / far || 0.3) * speed;
    loose.body.setLinvel({ x: v.x + along, y: v.y + lift * speed }, true);
    stage.worked.add(loose.id);
    thrown += 1;
  }
  return thrown;
}

/** Seconds that it lasts. */
const LASTS = 4;

/** Throws fire, sparks and smoke out of its top: they are seen and heard, and burn nothing. */
export function* erupting(stage: Stage, prop: Loose): Behaviour {
  const { x, y } = prop.body.translation();
  const top = y + 0.46 * prop.prop.height;
  yield* wait(0.5);
  stage.sound({ kind: 'boom', x, bodies: [prop.id], strength: 0.8, seconds: 1.6 });
  stage.sound({ kind: 'fire', x, bodies: [prop.id], strength: 0.9, seconds: LASTS });
  for (let t = 0; t < LASTS; t += 1 / 60) {
    stage.specks.fountain(x, top, 0.16 * prop.prop.width);
    yield;
    yield;
  }
  yield* wait(0.4);
  return done('Fire and smoke came out of its top.');
}
