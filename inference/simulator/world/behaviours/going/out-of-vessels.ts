import type { Beat } from '#contracts/scene-plan.ts';
import { comeOff } from '../../air/stalks.ts';
import { insideOf, liesIn } from '../../devices/hollow.ts';
import { layers } from '../../physics.ts';
import { meet } from '../../puppets/beside.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, done, failed, until, wait } from '../behaviour.ts';
import { pushUpLid } from './entering.ts';

/** How fast a spring throws up what lies on it, m/s: high enough to be over the edge (judged). */
const SPRINGS = 3.4;

/** Out of what it lies in, once that is open: what is lighter than air by itself, all else off a spring under it. */
export function* comingOut(stage: Stage, beat: Beat, prop: Loose, from: string): Behaviour {
  yield* pushUpLid(stage, from);
  comeOff(stage, prop.id);
  const inside = insideOf(stage, from);
  if (beat.action === 'throw' && inside?.door === true) {
    // What lies on top comes first, to the side of whoever opened it.
    const { y } = prop.body.translation();
    const others = [...stage.loose.values()].filter((l) => l !== prop && liesIn(stage, l, from));
    const over = others.filter((l) => l.body.translation().y > y).length;
    yield* wait(TUMBLES.apart * over);
    const nearest = [...stage.puppets.values()].toSorted(
      (a, b) => Math.abs(a.x - inside.x) - Math.abs(b.x - inside.x),
    )[0];
    const side = Math.sign((nearest?.x ?? inside.x - 1) - inside.x) || -1;
    // Its door is towards us: it comes out before the sides, and is in nothing's way until it is clear of them.
    meet(prop, layers.juggled);
    // The first lands farthest, so that there is room for the next.
    const way = inside.width + prop.prop.width + TUMBLES.on + TUMBLES.farther * (others.length - over);
    const speed = Math.sqrt(2 * TUMBLES.friction * stage.around.gravity * way);
    prop.body.setLinvel({ x: side * speed, y: TUMBLES.up }, true);
    prop.body.setAngvel(-side * 3, true);
    prop.flight = { step: stage.step, by: '', met: [] };
    stage.worked.add(prop.id);
    const edge = inside.width / 2 + TUMBLES.wall + Math.max(prop.prop.width, prop.prop.height) / 2;
    yield* until(() => Math.abs(prop.body.translation().x - inside.x) > edge, 1.5);
    meet(prop, layers.prop);
  } else if (beat.action === 'throw' && inside !== null) {
    // As far to the side as takes it over the edge.
    const up = SPRINGS + Math.max(0, inside.rim - 0.4) * 2;
    const flies = (2 * up) / Math.max(stage.around.gravity, 1);
    const x = (inside.width / 2 + prop.prop.width) / flies;
    prop.body.setLinvel({ x, y: up }, true);
    prop.body.setAngvel(-1.5, true);
    stage.worked.add(prop.id);
  }
  const out = yield* until(() => !liesIn(stage, prop, from), 3);
  yield* wait(1);
  return out && !liesIn(stage, prop, from) ? done(`It came out of the ${from}.`) : failed('It stayed in.');
}

/**
 * What was stuffed into a cupboard presses against its door: so much friction it overcomes as far as out of it and on (m), farther for each that comes after it, how fast it
 * rises, m/s, how long after the one above it, s, and how thick the side is, metres (judged).
 */
const TUMBLES = {
  friction: 0.28,
  on: 0.1,
  farther: 0.22,
  up: 0.7,
  apart: 0.18,
  wall: 0.06,
} as const;
