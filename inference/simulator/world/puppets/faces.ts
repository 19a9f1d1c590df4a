import type { FaceState } from '#contracts/trace.ts';
import { createRandom } from '../random.ts';
import type { Stage } from '../stage.ts';
import { flyingThing } from './idle.ts';
import { clamp } from './limb.ts';
import type { Puppet } from './puppet.ts';

/** Jaw opening and lip rounding of each ARPAbet phoneme (after Cohen & Massaro's visemes, coarse). */
const visemes: Record<string, readonly [open: number, round: number]> = {
  aa: [1, 0.1],
  ae: [0.9, 0],
  ah: [0.65, 0.1],
  ao: [0.8, 0.7],
  aw: [0.8, 0.5],
  ax: [0.5, 0.1],
  ay: [0.85, 0.1],
  eh: [0.65, 0],
  er: [0.45, 0.4],
  ey: [0.55, 0],
  ih: [0.4, 0],
  iy: [0.3, 0],
  ow: [0.6, 0.9],
  oy: [0.65, 0.8],
  uh: [0.4, 0.8],
  uw: [0.3, 1],
  w: [0.2, 1],
  y: [0.25, 0],
  r: [0.3, 0.5],
  l: [0.35, 0.1],
  hh: [0.35, 0.1],
  m: [0, 0.1],
  b: [0, 0.1],
  p: [0, 0.1],
  f: [0.1, 0],
  v: [0.1, 0],
  th: [0.2, 0],
  dh: [0.2, 0],
  s: [0.15, 0],
  z: [0.15, 0],
  sh: [0.2, 0.6],
  zh: [0.2, 0.6],
  ch: [0.2, 0.5],
  jh: [0.2, 0.5],
  t: [0.2, 0],
  d: [0.22, 0],
  n: [0.2, 0],
  ng: [0.25, 0],
  k: [0.3, 0],
  g: [0.3, 0],
  pau: [0, 0],
};

type Memory = {
  mouth: number;
  round: number;
  gazeX: number;
  gazeY: number;
  nextBlink: number;
  blinkAt: number;
};

/** Share from which a mouth is wide open, lids are shut and cheeks are red. */
const WIDE = 0.9;
/** Eyes no farther to a side than that look out of the picture. */
const OUT = 0.1;

/** Faces by frame: mouths from phonemes, blinks from the seed, eyes on what matters. */
export class Faces {
  private readonly memory = new Map<string, Memory>();
  private readonly random: () => number;

  constructor(seed: number) {
    this.random = createRandom(seed ^ 0x5eed);
  }

  /** The face of each actor at the stage's present film time. */
  read(stage: Stage): Record<string, FaceState> {
    const faces: Record<string, FaceState> = {};
    for (const puppet of stage.puppets.values()) faces[puppet.id] = this.one(stage, puppet);
    return faces;
  }

  private one(stage: Stage, puppet: Puppet): FaceState {
    let m = this.memory.get(puppet.id);
    if (m === undefined) {
      m = {
        mouth: 0,
        round: 0,
        gazeX: puppet.facing * 0.4,
        gazeY: 0,
        nextBlink: 0.6 + this.random() * 3,
        blinkAt: -1,
      };
      this.memory.set(puppet.id, m);
    }
    const [said, round] = mouthNow(stage, puppet.id);
    const open = Math.max(said, puppet.jaw);
    // Lips take about 60 ms: most of the way in one frame.
    m.mouth += (open - m.mouth) * 0.72;
    m.round += (round - m.round) * 0.6;
    if (m.mouth < 0.02) m.mouth = 0;
    if (stage.time >= m.nextBlink) {
      m.blinkAt = stage.time;
      // People blink every two to six seconds (Bentivoglio et al., Mov. Disord. 12, 1997).
      m.nextBlink = stage.time + 2 + this.random() * 4;
    }
    const since = stage.time - m.blinkAt;
    const blink = m.blinkAt >= 0 && since < 0.16 ? Math.sin((Math.PI * (since + 0.03)) / 0.2) : 0;
    const eyes = eyesOn(stage, puppet);
    m.gazeX += (eyes.x - m.gazeX) * 0.35;
    m.gazeY += (eyes.y - m.gazeY) * 0.35;
    const limp = puppet.mode === 'limp';
    if (puppet.outward && Math.abs(m.gazeX) < OUT)
      stage.faces.push({ id: puppet.id, frame: stage.frame, what: 'looks out' });
    if (m.mouth > WIDE) stage.faces.push({ id: puppet.id, frame: stage.frame, what: 'gapes' });
    if (puppet.lids > WIDE) stage.faces.push({ id: puppet.id, frame: stage.frame, what: 'shut' });
    if (puppet.flush > WIDE) stage.faces.push({ id: puppet.id, frame: stage.frame, what: 'flushes' });
    if (puppet.wink > 0.9 && blink < 0.5) stage.winks.push({ id: puppet.id, frame: stage.frame });
    return {
      mouth: clamp(m.mouth, 0, 1),
      round: clamp(m.round, 0, 1),
      blink: limp ? 0.6 : puppet.asleep ? 1 : clamp(Math.max(blink, puppet.lids), 0, 1),
      ...(puppet.wink === 0 ? {} : { wink: puppet.wink }),
      ...(puppet.flush === 0 ? {} : { flush: puppet.flush }),
      gazeX: clamp(m.gazeX, -1, 1),
      gazeY: clamp(m.gazeY, -1, 1),
      facing: puppet.mirror < 0 ? -1 : 1,
      expression: puppet.expression,
      ...(puppet.passes === null ? {} : { passes: puppet.passes }),
    };
  }
}

function mouthNow(stage: Stage, actor: string): readonly [number, number] {
  const speech = stage.speaking.get(actor);
  if (speech === undefined) return [0, 0];
  const at = stage.time - speech.from;
  const now = speech.line.phonemes.find((p) => at < p.end);
  return now === undefined ? [0, 0] : (visemes[now.phoneme] ?? [0.3, 0.1]);
}

function eyesOn(stage: Stage, puppet: Puppet): { x: number; y: number } {
  const head = puppet.pose(puppet.limbs.has('head') ? 'head' : puppet.root);
  const towards = (x: number, y: number) => {
    const d = Math.hypot(x - head.x, y - head.y) || 1;
    return { x: (x - head.x) / d, y: (y - head.y) / d };
  };
  if (puppet.outward) return { x: 0, y: 0 };
  const flying = flyingThing(stage);
  if (flying !== null) return towards(flying.x, flying.y);
  const flyer = [...stage.puppets.values()].find((p) => p.wings?.aloft === true && p.id !== puppet.id);
  if (flyer !== undefined) return towards(flyer.pose('body').x, flyer.pose('body').y);
  const speaker = [...stage.speaking.keys()].find((id) => id !== puppet.id);
  const other = speaker === undefined ? undefined : stage.puppets.get(speaker);
  if (other !== undefined) return towards(other.mouth().x, other.mouth().y);
  // A speaker with nobody to speak to looks out of the picture.
  if (stage.speaking.has(puppet.id)) return { x: puppet.facing * 0.12, y: 0 };
  return { x: puppet.facing * 0.45, y: -0.05 };
}
