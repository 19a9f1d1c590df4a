import { STEP } from '../../physics.ts';
import { type Behaviour, done, failed, type Playing, propOf, wait } from '../behaviour.ts';
import { handOf, pickUp } from './handling.ts';

/** What hands fold. */
const folds: ReadonlySet<string> = new Set(['cloth', 'paper', 'cardboard', 'leaf']);
/** What has hinges folds once, flat. */
const hinged =
  /(?:deckchair|sunlounger|lounger|folding|ladder|stool|chair|easel|pram|pushchair|stroller|wheelchair|screen|ironing board|tripod)$/u;
/** Once across, once along; and seconds for each. */
const [TIMES, SECONDS] = [2, 0.9];
/** Heavier than that nobody holds it up to fold it, kg. */
const HEAVIEST = 25;

/** Takes a piece of cloth or paper, and brings its halves together: half as wide, then half as high, and as heavy as before. */
export function* folding(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const loose = propOf({ ...play, beat: { ...beat, with: beat.target ?? beat.with } });
  if (loose === null) return failed('There is nothing to fold.');
  if (!actor.armed) return failed('Has no hands to fold with.');
  const flat = hinged.test(loose.prop.name) && !folds.has(loose.prop.material);
  if (!flat && !folds.has(loose.prop.material)) return failed('It cannot be folded.');
  const times = flat ? 1 : TIMES;
  if (loose.mass > HEAVIEST || loose.shape.kind !== 'box') return failed('It is too large to be folded.');
  if (actor.holding !== loose.id && !(yield* pickUp(play, loose))) return failed('Could not get hold of it.');
  const holds = handOf(loose);
  const other = holds === 'near' ? 'far' : 'near';
  const coat = { loose, what: 'folded' as const, side: actor.facing, share: 0 };
  stage.coats.set(loose.id, coat);
  for (let i = 0; i < times; i++) {
    const { width, height } = loose.prop;
    for (let t = 0; t < SECONDS; t += STEP) {
      const k = t / SECONDS;
      actor.reach(holds, 0.16, -0.08, 12);
      // The other hand takes the far half over to this one.
      const at = loose.body.translation();
      const [dx, dy] =
        i === 0 ? [0.5 * width * Math.cos(Math.PI * k), 0] : [0, 0.5 * height * Math.cos(Math.PI * k)];
      actor.reachFor(other, at.x + actor.facing * dx, at.y - dy + 0.05, 18);
      coat.share = (i + k) / times;
      yield;
    }
    const size = i === 0 ? { width: width / 2, height } : { width, height: height / 2 };
    loose.prop = { ...loose.prop, ...size };
    loose.shape = { kind: 'box', ...size };
    loose.collider.setHalfExtents({ x: size.width / 2, y: size.height / 2 });
    loose.collider.setMass(loose.mass);
    stage.worked.add(loose.id);
  }
  coat.share = 1;
  actor.reach(other, 0.05, -0.3, 9);
  yield* wait(0.4);
  return done(flat ? 'It is folded flat.' : 'It is folded twice.');
}
