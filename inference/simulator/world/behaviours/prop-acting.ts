import type { Beat } from '#contracts/scene-plan.ts';
import { aimAtPoint } from '../aim.ts';
import { clamp } from '../limb.ts';
import type { Loose, Stage } from '../stage.ts';
import { type Behaviour, done, failed, until, wait } from './behaviour.ts';

/** Does any of what was built together (`cup-1`, `cup-2` …) no longer stand where it was put? */
function cameDown(stage: Stage, prop: Loose): boolean {
  const whole = prop.id.replace(/-\d+$/, '');
  return [...stage.loose.values()]
    .filter(({ id }) => id.replace(/-\d+$/, '') === whole)
    .some(({ prop: { x, y, width, height }, body }) => {
      const now = body.translation();
      const tilt = Math.abs(Math.atan2(Math.sin(body.rotation()), Math.cos(body.rotation())));
      return tilt > 0.6 || y + height / 2 - now.y > height / 2 || Math.abs(now.x - x) > width;
    });
}

/** A thing that acts by itself ("the ball rolls to Theo") is given a start; what comes of it is physics. */
export function* propActing(stage: Stage, beat: Beat, prop: Loose): Behaviour {
  if (prop.held !== null) return failed('It is in somebody’s hand.');
  if (beat.action === 'topple' && cameDown(stage, prop)) {
    yield* wait(0.4);
    return done('It came down.');
  }
  const target = beat.target ?? beat.with;
  const at = target === null || target === prop.id ? null : stage.place(target);
  const from = { ...prop.body.translation() };
  const to = at?.x ?? beat.spot ?? from.x + 3;
  const way = Math.sign(to - from.x) || 1;
  const start = (vx: number, vy: number, spin: number) => {
    prop.body.setLinvel({ x: vx, y: vy }, true);
    prop.body.setAngvel(spin, true);
    prop.flight = { step: stage.step, by: '', met: [] };
    stage.worked.add(prop.id);
  };
  switch (beat.action) {
    case 'roll':
    case 'run':
    case 'walk':
    case 'push': {
      const speed = clamp(1.6 + 0.5 * Math.abs(to - from.x), 1.5, 5) * beat.vigour * way;
      start(speed, 0, prop.shape.kind === 'circle' ? -speed / (prop.prop.width / 2) : 0);
      break;
    }
    case 'throw':
    case 'kick':
    case 'shoot':
    case 'jump': {
      const aim = aimAtPoint(from, { x: to, y: Math.max(0.4, at?.y ?? 0.4) }, beat.vigour);
      if (aim === null) return failed('That is too far for it.');
      start(aim.vx, aim.vy, aim.spin);
      break;
    }
    case 'fall':
    case 'drop':
    case 'bounce':
    case 'topple':
      start(0.35 * way, beat.action === 'topple' ? 0.6 : 0, beat.action === 'topple' ? -4 * way : 0);
      break;
    case 'catch':
    case 'ride':
    case 'wave':
    case 'talk':
    case 'hold':
    case 'look':
    case 'stand':
    case 'sit':
    case 'dance':
    case 'laugh':
      return failed('A thing cannot do that.');
  }
  let hit = false;
  yield* until(() => {
    const met = prop.flight?.met ?? [];
    hit ||=
      target !== null &&
      met.some(
        (m) => m === target || m.startsWith(`${target}/`) || m.startsWith(`${target.replace(/-\d+$/, '')}-`),
      );
    return hit || (target === null && Math.abs(prop.body.translation().x - from.x) > 2.4);
  }, 2.6);
  yield* wait(0.5);
  const now = prop.body.translation();
  const moved = Math.hypot(now.x - from.x, now.y - from.y);
  if (target !== null && at !== null) return hit ? done('It got there.') : failed('It did not get there.');
  return moved > 0.15 ? done(`It moved ${moved.toFixed(1)} m.`) : failed('It stayed where it was.');
}
