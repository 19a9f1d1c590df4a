import type { SKRSContext2D } from '@napi-rs/canvas';
import { fade, mix } from '#art/colour.ts';
import { cell } from '#art/random.ts';
import type { View } from '#art/surface.ts';
import { drawHolder, drawLampHead, drawLampStand, type LampKind } from '#art/things/optical-things.ts';
import { opticalOutlines } from '#contracts/optical-bodies.ts';
import type { PlanProp, ScenePlan } from '#contracts/scene-plan.ts';
import type { BeamOfLight } from '#contracts/trace.ts';
import { mediumOf } from '../optics.ts';
import type { BodyAt } from './body-at.ts';
import type { Item } from './item.ts';

/** How dark it is beside the light of a lamp, and how much of a beam's light a colour of a split one has. */
const [DIM, OF_ALL] = [0.62, 0.42];
/** Softly edged: the same beam so many times, narrower each time. */
const SOFT = [1.5, 1, 0.55];

const lamps: readonly LampKind[] = ['pointer', 'torch', 'phone', 'reading', 'headlight', 'spot', 'sun'];

/** A lamp on its stand, its head the way that it is aimed; null for anything else. */
export function lampItem(prop: PlanProp, body: BodyAt, z: number): Item | null {
  const { beam } = prop;
  const kind = lamps.find((one) => prop.thing === `lamp-${one}`);
  if (beam === undefined || kind === undefined) return null;
  const [x, y] = [body.x + beam.mouth[0], body.y + beam.mouth[1]];
  return {
    z,
    shadow: () => undefined,
    draw: (g) => {
      g.save();
      g.translate(x, y);
      drawLampStand(g, kind, y);
      g.rotate(beam.aim);
      drawLampHead(g, kind);
      g.restore();
    },
  };
}

/** What something that light goes through stands on, or hangs from; null for what lies there. */
export function opticHolder(prop: PlanProp, body: BodyAt, z: number): Item | null {
  const foot = body.y - prop.height / 2;
  if (prop.optic === undefined || foot < 0.05) return null;
  const hangs = prop.optic.outline === 'drops';
  return {
    z: z - 0.01,
    shadow: () => undefined,
    draw: (g) => {
      g.save();
      g.translate(body.x, body.y + (hangs ? 0.3 : -0.5) * prop.height);
      if (hangs) {
        g.fillStyle = '#8a6a2e';
        g.fillRect(-0.01, 0, 0.02, 3);
      } else drawHolder(g, foot, 0.4 * prop.width);
      g.restore();
    },
  };
}

type Stop = { x: number; y: number; share: number; gone: number };
/** A straight stretch of a ray in one medium. */
type Stretch = { stops: Stop[]; glow: number };

/** A ray, cut where it bends or comes into something else. `gone`: how far it is from the lamp, m. */
function stretchesOf(points: BeamOfLight['rays'][number]['points']): Stretch[] {
  const stretches: Stretch[] = [];
  let gone = 0;
  let way: readonly [number, number] | null = null;
  points.forEach(([x, y, share, glow], i) => {
    const next = points[i + 1];
    const before = points[i - 1];
    if (before !== undefined) gone += Math.hypot(x - before[0], y - before[1]);
    const stop = { x, y, share, gone };
    stretches.at(-1)?.stops.push(stop);
    if (next === undefined) return;
    const far = Math.hypot(next[0] - x, next[1] - y);
    if (far < 1e-4) return;
    const d = [(next[0] - x) / far, (next[1] - y) / far] as const;
    const turns =
      way === null || Math.abs(way[0] * d[1] - way[1] * d[0]) > 0.01 || stretches.at(-1)?.glow !== glow;
    way = d;
    if (turns) stretches.push({ stops: [stop], glow });
  });
  return stretches.filter(({ stops }) => stops.length > 1);
}

/** The sides of a stretch, so much as wide as the beam is there. */
function sides(
  { stops }: Stretch,
  { width, spread }: BeamOfLight,
  of: number,
): [Stop, Stop, number, number] | null {
  const [a, b] = [stops[0], stops.at(-1)];
  if (a === undefined || b === undefined) return null;
  const half = (stop: Stop) => of * (width / 2 + Math.tan(spread) * stop.gone);
  return [a, b, half(a), half(b)];
}

function fillStretch(
  g: SKRSContext2D,
  stretch: Stretch,
  beam: BeamOfLight,
  colour: string,
  strength: number,
): void {
  for (const of of SOFT) {
    const found = sides(stretch, beam, of);
    if (found === null) return;
    const [a, b, wa, wb] = found;
    const far = Math.max(1e-4, Math.hypot(b.x - a.x, b.y - a.y));
    const [nx, ny] = [-(b.y - a.y) / far, (b.x - a.x) / far];
    const light = g.createLinearGradient(a.x, a.y, b.x, b.y);
    for (const stop of stretch.stops) {
      // A beam that spreads is thinner light farther on.
      const thin = beam.width / (beam.width + 2 * Math.tan(beam.spread) * stop.gone);
      const alpha =
        (beam.on * strength * stretch.glow * stop.share * Math.max(0.3, Math.sqrt(thin))) / SOFT.length;
      light.addColorStop(Math.min(1, Math.hypot(stop.x - a.x, stop.y - a.y) / far), fade(colour, alpha));
    }
    g.fillStyle = light;
    g.beginPath();
    g.moveTo(a.x + nx * wa, a.y + ny * wa);
    g.lineTo(b.x + nx * wb, b.y + ny * wb);
    g.lineTo(b.x - nx * wb, b.y - ny * wb);
    g.lineTo(a.x - nx * wa, a.y - ny * wa);
    g.fill();
  }
}

/** Is a place in a beam's light? How much of it is there, 0 to 1. */
function lightAt(beams: readonly BeamOfLight[], x: number, y: number): number {
  let most = 0;
  for (const beam of beams)
    for (const { points } of beam.rays)
      for (const stretch of stretchesOf(points)) {
        const found = sides(stretch, beam, 1.2);
        if (found === null) continue;
        const [a, b, wa, wb] = found;
        const far = Math.hypot(b.x - a.x, b.y - a.y);
        const t = ((x - a.x) * (b.x - a.x) + (y - a.y) * (b.y - a.y)) / (far * far);
        const off = Math.abs((x - a.x) * (b.y - a.y) - (y - a.y) * (b.x - a.x)) / far;
        if (t > 0 && t < 1 && off < wa + (wb - wa) * t) most = Math.max(most, beam.on * (1 - 0.5 * t));
      }
  return most;
}

/** Dust, drops or smoke in the air: most of it is seen where light is on it. */
function drawAir(g: SKRSContext2D, view: View, beams: readonly BeamOfLight[], seconds: number): void {
  const air = beams[0]?.air ?? 'clear';
  if (air === 'clear') return;
  const [w, h] = [view.right - view.left, view.top - view.bottom];
  const specks = air === 'dust' ? 150 : air === 'mist' ? 240 : 0;
  for (let i = 0; i < specks; i++) {
    const x = view.left + w * ((cell(i, 3) + 0.012 * seconds * (0.4 + cell(i, 5))) % 1);
    const y = view.bottom + h * ((cell(i, 7) + 0.02 * Math.sin(seconds * 0.7 + i)) % 1);
    const lit = lightAt(beams, x, y);
    g.fillStyle = fade('#fffaf0', 0.22 + 0.7 * lit);
    g.beginPath();
    g.arc(x, y, h * (0.0014 + 0.0034 * cell(i, 11)) * (1 + 0.5 * lit), 0, 2 * Math.PI);
    g.fill();
  }
  if (air === 'dust') return;
  const clouds = air === 'mist' ? 10 : 22;
  for (let i = 0; i < clouds; i++) {
    const along = (cell(i, 13) + 0.03 * seconds * (0.5 + cell(i, 17))) % 1.2;
    const x = view.left + w * (along - 0.1);
    const y = view.bottom + h * (0.1 + 0.8 * cell(i, 19)) + 0.04 * h * Math.sin(seconds * 0.5 + i);
    const r = h * (0.12 + 0.16 * cell(i, 23));
    const lit = lightAt(beams, x, y);
    const puff = g.createRadialGradient(x, y, 0, x, y, r);
    const alpha = (air === 'smoke' ? 0.09 : 0.07) + 0.1 * lit;
    puff.addColorStop(0, fade(air === 'smoke' ? '#c9c4cc' : '#e6edf0', alpha));
    puff.addColorStop(1, fade('#e6edf0', 0));
    g.fillStyle = puff;
    g.fillRect(x - r, y - r, 2 * r, 2 * r);
  }
}

/** What is lit: where light comes in it is brightest, in the colour of what it goes through. */
function drawGlow(g: SKRSContext2D, plan: ScenePlan, beam: BeamOfLight): void {
  const through = plan.props.find((p) => p.id === beam.id)?.beam?.through;
  const medium = mediumOf(plan.props.find((p) => p.id === through)?.optic?.of ?? '');
  if (medium === null || medium.dims < 1) return;
  const inside = stretchesOf(beam.rays[0]?.points ?? [])[1];
  const [enters, leaves] = [inside?.stops[0], inside?.stops.at(-1)];
  if (enters === undefined || leaves === undefined) return;
  const reach = Math.min(0.34, 0.08 + 1.6 / medium.dims);
  const x = enters.x + (leaves.x - enters.x) * 0.12;
  const white = plan.props.find((p) => p.id === beam.id)?.beam?.white !== false;
  const colour = white ? medium.colour : mix(medium.colour, beam.rays[0]?.colour ?? medium.colour, 0.65);
  const body = plan.props.find((p) => p.id === through);
  g.save();
  if (body !== undefined) {
    g.beginPath();
    opticalOutlines.vessel[0].forEach(([u, v], i) => {
      const [px, py] = [body.x + u * body.width, body.y + body.height / 2 + v * body.height];
      if (i === 0) g.moveTo(px, py);
      else g.lineTo(px, py);
    });
    g.clip();
  }
  const light = g.createRadialGradient(x, enters.y, 0, x, enters.y, 2.2 * reach);
  light.addColorStop(0, fade(colour, 0.75 * beam.on));
  light.addColorStop(0.4, fade(colour, 0.34 * beam.on));
  light.addColorStop(1, fade(colour, 0.12 * beam.on));
  g.fillStyle = light;
  g.fillRect(x - 2, enters.y - 2, 4, 4);
  g.restore();
}

/** Beside a lamp's light it is dark, and so is the shadow of what stands in it. */
function drawDark(g: SKRSContext2D, plan: ScenePlan, view: View, beams: readonly BeamOfLight[]): void {
  if (beams.every(({ id }) => plan.props.find((p) => p.id === id)?.thing === 'lamp-sun')) return;
  const on = Math.max(...beams.map((b) => b.on));
  const [w, h] = [view.right - view.left + 2, view.top - view.bottom + 2];
  g.fillStyle = `rgba(14,12,30,${(DIM * on).toFixed(3)})`;
  g.beginPath();
  g.rect(view.left - 1, view.bottom - 1, w, h);
  for (const beam of beams.filter((b) => b.shadow !== undefined))
    for (const stretch of stretchesOf(beam.rays[0]?.points ?? [])) {
      const found = sides(stretch, beam, 1);
      if (found === null) continue;
      const [a, b, wa, wb] = found;
      const far = Math.hypot(b.x - a.x, b.y - a.y);
      const [dx, dy] = [(b.x - a.x) / far, (b.y - a.y) / far];
      // Down to the ground on both sides, and a little way on over it.
      const down = (y: number) => (y - view.bottom * 0.5) / Math.max(0.1, -dy);
      const edge = (s: number) => {
        const [x, y] = [a.x - dy * wa * s, a.y + dx * wa * s];
        const [u, v] = [b.x - dy * wb * s, b.y + dx * wb * s];
        return { x, y, on: down(v), u, v };
      };
      const [left, right] = [edge(1), edge(-1)];
      g.moveTo(left.x, left.y);
      g.lineTo(left.u + dx * left.on, left.v + dy * left.on);
      g.lineTo(right.u + dx * right.on, right.v + dy * right.on);
      g.lineTo(right.x, right.y);
      g.closePath();
    }
  g.fill('evenodd');
  for (const { id, shadow } of beams) {
    const prop = plan.props.find((p) => p.id === plan.props.find((q) => q.id === id)?.beam?.through);
    if (shadow === undefined || prop === undefined) continue;
    // It lies on the ground, a little to the back: the lamp is nearer to the eye than what it lights.
    const [half, back] = [0.06, 0.16 * prop.height];
    g.fillStyle = `rgba(16,10,26,${(0.8 * on).toFixed(3)})`;
    g.beginPath();
    g.moveTo(shadow.from - 0.9 * prop.width, -0.02);
    g.lineTo(shadow.from, -0.03);
    g.lineTo(shadow.to - 0.05, back - half);
    g.quadraticCurveTo(shadow.to + 0.06, back, shadow.to - 0.1, back + half);
    g.lineTo(shadow.from - 0.6 * prop.width, 0.05);
    g.closePath();
    g.fill();
  }
}

/** A colour of a split beam is a part of its light, and what lights a whole thing or is daylight has no edge to be seen by. */
function strengthOf(plan: ScenePlan, beam: BeamOfLight): number {
  if (beam.split) return OF_ALL * 2.2;
  if (beam.shadow !== undefined) return 0.7;
  return plan.props.find((p) => p.id === beam.id)?.thing === 'lamp-sun' ? 0.26 : 1.1;
}

/** The light of lamps over the whole picture: the dark beside it, what hangs in the air, and the beams. `g` is in the view's metres. */
export function drawBeams(
  g: SKRSContext2D,
  plan: ScenePlan,
  view: View,
  beams: readonly BeamOfLight[],
  seconds: number,
): void {
  if (beams.length === 0) return;
  drawDark(g, plan, view, beams);
  drawAir(g, view, beams, seconds);
  g.save();
  g.globalCompositeOperation = 'lighter';
  for (const beam of beams) {
    for (const { colour, points } of beam.rays)
      for (const stretch of stretchesOf(points))
        fillStretch(g, stretch, beam, colour, strengthOf(plan, beam));
    drawGlow(g, plan, beam);
  }
  g.restore();
}
