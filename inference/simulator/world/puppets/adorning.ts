import type { Adornment } from '#contracts/adornment.ts';
import type { Beat } from '#contracts/scene-plan.ts';
import { flurry, glint, plume, print, strand, trail, wheel } from '../camera/trails.ts';
import { STEP } from '../physics.ts';
import type { Stage } from '../stage.ts';
import { keepFaces, ofFaces } from './adorned-faces.ts';
import type { AdornedSoFar } from './adorned-so-far.ts';

/** How often sounds and what is seen come anew, seconds. */
const [SOUNDS, GLINTS] = [0.25, 0.16];
/** Metres from a print to the next: of wheels a line, of feet a step for a metre of height. */
const [RUT, STEPS] = [0.07, 0.42];
/** Tyres squeal while they begin to go, seconds. */
const SQUEALS = 0.9;
/** Slower than that nothing is left behind, m/s. */
const MOVES = 0.25;

/** Body of what moves in a beat: who does it, or the thing that is sent on its way. */
type Mover = {
  id: string;
  x: number;
  y: number;
  vx: number;
  vy: number;
  width: number;
  height: number;
  wheels: boolean;
};

/** One step of what goes with the beats that are being played: seen as specks, heard as sounds, and counted. */
export function adorn(stage: Stage, beats: readonly Beat[]): void {
  keepFaces(stage, beats);
  for (const beat of beats)
    for (const what of beat.adorned ?? []) {
      if (ofFaces.has(what)) continue;
      const key = `${beat.id} ${what}`;
      const mover = moverOf(stage, beat, what);
      if (mover === null) continue;
      const so = stage.adorned.get(key) ?? {
        beat: beat.id,
        what,
        count: 0,
        x: mover.x,
        angle: 0,
        last: mover.x,
      };
      stage.adorned.set(key, so);
      // Who sits or swims is carried along: by its way, and not by its own speed.
      const carried = { ...mover, vx: (mover.x - so.last) / STEP };
      so.last = mover.x;
      so.count += shown(stage, beat, what, carried, so);
    }
}

function moverOf(stage: Stage, beat: Beat, what: Adornment): Mover | null {
  const puppet = stage.puppets.get(beat.actor);
  // The chair's legs scrape, and not those of who drags it.
  const handled = puppet === undefined || what === 'scrape' ? (beat.with ?? beat.target) : null;
  const loose = stage.bodyOf(puppet === undefined ? beat.actor : (handled ?? ''));
  if (loose !== undefined) {
    const { x, y } = loose.body.translation();
    const v = loose.body.linvel();
    const { width, height } = loose.prop;
    return { id: loose.id, x, y, vx: v.x, vy: v.y, width, height, wheels: puppet === undefined };
  }
  if (puppet === undefined) return null;
  const wheels = puppet.actor.rig === 'wheeled';
  const H = puppet.height;
  const y = puppet.air.y + 0.5 * H;
  return {
    id: puppet.id,
    x: puppet.x,
    y,
    vx: puppet.velocity,
    vy: puppet.air.vy,
    width: (wheels ? 2 : 0.8) * H,
    height: H,
    wheels,
  };
}

/** Is this the step at which it comes anew? */
const isDue = (stage: Stage, seconds: number): boolean => stage.step % Math.round(seconds / STEP) === 0;

/** Shows or sounds it for this step; returns how often it was seen or heard anew. */
function shown(stage: Stage, beat: Beat, what: Adornment, m: Mover, so: AdornedSoFar): number {
  const speed = Math.hypot(m.vx, m.vy);
  const way = Math.sign(m.vx) || 1;
  const back = m.x - way * 0.45 * m.width;
  const { specks } = stage;
  const sound = (kind: 'screech' | 'engine' | 'rolling', strength: number, seconds: number): number => {
    if (!isDue(stage, SOUNDS)) return 0;
    stage.sound({ kind, x: m.x, bodies: [m.id], materials: ['wood'], strength, seconds });
    return 1;
  };
  switch (what) {
    case 'squeal': {
      const before = so.angle < SQUEALS;
      if (speed > MOVES) so.angle += STEP;
      if (!before || speed < MOVES) return 0;
      if (stage.step % 4 === 0) specks.scuff(back, 0.05, 0.14);
      return sound('screech', 0.7, SOUNDS);
    }
    case 'engine':
      return speed > MOVES || beat.action === 'fly' ? sound('engine', 0.75, SOUNDS) : 0;
    case 'scrape':
      return speed > 0.05 ? sound('screech', 0.22, SOUNDS) : 0;
    case 'wheels': {
      const radius = Math.max(0.035, 0.14 * m.height);
      so.angle -= (m.vx * STEP) / radius;
      if (m.wheels && stage.bodyOf(m.id) !== undefined)
        for (const side of [-0.3, 0.3])
          wheel(specks, m.x + side * m.width, m.y - m.height / 2 + 0.6 * radius, radius, so.angle);
      return speed > MOVES && isDue(stage, SOUNDS) ? 1 : 0;
    }
    case 'wings': {
      const beats = stage.puppets.get(m.id)?.wings?.beats ?? 0;
      const more = Math.max(0, beats - so.angle);
      so.angle = beats;
      return more;
    }
    case 'streams': {
      if (speed < MOVES || stage.step % 3 !== 0) return 0;
      const head = stage.puppets.get(m.id)?.pose('head') ?? { x: m.x, y: m.y + 0.4 * m.height };
      strand(specks, head.x - way * 0.1 * m.height, head.y + 0.02 * m.height, way, m.height);
      return 1;
    }
    case 'glint':
      if (!isDue(stage, GLINTS)) return 0;
      glint(specks, m.x, m.y, m.width, m.height, { vx: m.vx, vy: m.vy });
      return 1;
    case 'prints': {
      const far = m.wheels ? RUT : STEPS * Math.max(0.3, m.height) * 0.6;
      if (Math.abs(m.x - so.x) < far || m.y > 1.2 * m.height) return 0;
      so.x = m.x;
      so.angle = 1 - so.angle;
      print(specks, m.wheels ? back : m.x, so.angle, m.wheels ? 'rut' : 'print', m.height);
      return 1;
    }
    // Kept by `adorned-faces.ts`.
    case 'mouth-open':
    case 'eyes-shut':
      return 0;
    case 'smoke':
    case 'dust':
      if (speed < MOVES || stage.step % 6 !== 0) return 0;
      plume(specks, back, what === 'dust' ? 0.06 : m.y - 0.1 * m.height, what, -way);
      return 1;
    case 'sparks':
      if (speed < MOVES || stage.step % 3 !== 0) return 0;
      trail(specks, m.x - way * 0.3 * m.width, m.y, m.height);
      return 1;
    case 'feathers':
    case 'leaves':
      if (speed < MOVES || stage.step % 9 !== 0) return 0;
      flurry(specks, m.x, what === 'leaves' ? 0.1 : m.y, what, { vx: m.vx, vy: m.vy });
      return 1;
  }
}
