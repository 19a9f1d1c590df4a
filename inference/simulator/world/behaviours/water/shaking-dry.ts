import { STEP } from '../../physics.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Stage } from '../../stage.ts';
import type { Behaviour, Doing, Playing } from '../behaviour.ts';
import { gesturing } from '../body/gesturing.ts';
import { goTo } from '../going/going.ts';

/** How far drops fly from a coat that is shaken, metres; seconds in them until somebody is wet through; drops a step; how wet a coat drips (judged). */
const [REACH, DRENCHES, DROPS, DRIPS] = [2.7, 1.1, 3, 0.2] as const;
/** What a coat keeps of its water. */
const KEEPS = 0.4;

/** Has it anything in its coat to shake out: by its looks, by rain or water, or because somebody gets wet of it? */
export function isDripping(stage: Stage, actor: Puppet): boolean {
  const beats = stage.plan.beats;
  const at = beats.findIndex((b) => b.action === 'shake' && b.actor === actor.id);
  return (
    actor.actor.rig !== 'wheeled' &&
    ((actor.actor.guise?.marks?.['wet'] ?? 0) > 0 ||
      stage.plan.weather === 'rain' ||
      (stage.wet.get(actor.id) ?? 0) > DRIPS ||
      beats.some((b, k) => k > at && b.action === 'soak' && b.actor !== actor.id))
  );
}

/** Comes as near as its drops fly to all those who are said to get wet of it. */
function* amongThem({ stage, actor, beat }: Playing): Doing {
  const xs = stage.plan.beats
    .filter((b) => b.action === 'soak' && (b.together ?? b.after[0]) !== null && b.shot === beat.shot)
    .flatMap((b) => stage.puppets.get(b.actor)?.x ?? []);
  if (xs.every((x) => Math.abs(x - actor.x) < REACH)) return;
  const middle = (Math.min(...xs) + Math.max(...xs)) / 2;
  yield* goTo(actor, middle, 'walk', 1.3);
}

/** Shakes itself, and what is in its coat flies off to all sides: whoever is near gets it. */
export function* shakingDry(play: Playing): Behaviour {
  const { stage, actor } = play;
  const H = actor.height;
  yield* amongThem(play);
  stage.sound({
    kind: 'splash',
    x: actor.x,
    bodies: [actor.id],
    materials: ['water'],
    strength: 0.5,
    seconds: 1.2,
  });
  const near = [...stage.puppets.values()].filter((p) => p !== actor && Math.abs(p.x - actor.x) < REACH);
  const shake = gesturing(play);
  let now = shake.next();
  for (; now.done !== true; now = shake.next()) {
    const { x, y } = actor.pose(actor.root);
    for (let n = 0; n < DROPS; n++) {
      // From all along the back, upwards and outwards.
      const along = stage.random() - 0.5;
      const turn = (0.12 + 0.76 * stage.random()) * Math.PI;
      stage.specks.jet('drop', x + along * H, y + 0.15 * H, { x: Math.cos(turn), y: 0.9 * Math.sin(turn) });
    }
    for (const who of near) {
      stage.wet.set(who.id, Math.min(1, (stage.wet.get(who.id) ?? 0) + STEP / DRENCHES));
      if (who.expression === 'neutral') who.expression = 'surprised';
    }
    yield;
  }
  stage.wet.set(actor.id, KEEPS * (stage.wet.get(actor.id) ?? 0));
  return now.value;
}
