import type { Mixing } from '#contracts/trace.ts';
import { mixableOf } from '../../mixables.ts';
import { STEP } from '../physics.ts';
import type { Stage } from '../stage.ts';
import { eats, etch, etchOn } from './acid.ts';
import type { Column } from './column.ts';
import { type Content, contentOf, INSIDE, isPowder, seenOf } from './content.ts';

/** Flow over a sharp lip and through a round hole, as shares of what falls freely (Poleni 1717, Torricelli 1643; White, Fluid Mechanics, ch. 10). */
const [OVER, THROUGH] = [0.6, 0.6];
/** Width of a tap's bore, m. */
const BORE = 0.06;
/** Slope at which dry powder slips, radians: 32° for salt and sugar (Engineering ToolBox, angles of repose). */
const REPOSE = 0.56;
/** Share of a falling stream's energy that goes into eddies, and widths of it that it plunges; judged. */
const [STIRS, PLUNGES] = [0.5, 6];

/** Finds the vessels of a plan whose content is poured, mixed or stirred. */
export function fillUp(stage: Stage): void {
  for (const loose of stage.loose.values()) {
    const content = contentOf(loose, stage.around.gravity);
    if (content !== null) stage.contents.set(loose.id, content);
  }
}

/** One step of everything that runs from vessel to vessel, and of what goes on in them. */
export function mixStep(stage: Stage): void {
  etchOn(stage);
  for (const content of stage.contents.values()) {
    content.stream = null;
    if (content.into !== null) run(stage, content, content.into);
    content.column.step(STEP);
    if (content.column.fizz > 1e-4 && stage.step % 48 === 0)
      stage.sound({
        kind: 'boil',
        x: content.loose.body.translation().x,
        bodies: [content.loose.id],
        strength: 0.4,
        seconds: 0.5,
      });
  }
}

/** m³ a second that leave, and how thick they are at the mouth, m. */
type Flow = { rate: number; head: number };

function run(stage: Stage, content: Content, into: string): void {
  const { loose, column, tap } = content;
  const { gravity } = stage.around;
  const { width, height } = loose.prop;
  const at = loose.body.translation();
  const angle = loose.body.rotation();
  const side = tap === null ? -Math.sign(angle) || 1 : (stage.place(into)?.x ?? at.x) >= at.x ? 1 : -1;
  const flow =
    tap === null ? overLip(column, Math.abs(angle), width, gravity) : throughTap(column, tap, gravity);
  const volume = Math.min(column.volume, flow.rate * STEP);
  if (volume < 1e-7) return;
  const colour = column.bands().at(tap === null ? -1 : 0) ?? '#bfe0ea';
  const [lx, ly] =
    tap === null ? [(side * width) / 2, height / 2] : [side * (width / 2 + 0.05), tap - height / 2];
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const from = { x: at.x + lx * c - ly * s, y: at.y + lx * s + ly * c };
  const vx = tap === null ? side * Math.sqrt(gravity * Math.max(0.002, flow.head)) : 0;
  const out = column.take(volume);
  const goal = stage.contents.get(into);
  const lands = goal === undefined ? undefined : landsIn(goal, from, vx, gravity);
  const ground = lands === undefined ? topUnder(stage, from.x, into) : lands;
  const fallen = Math.max(0.01, from.y - ground);
  const speed = Math.sqrt(2 * gravity * fallen + vx * vx);
  content.stream = {
    ...from,
    vx,
    to: ground,
    thick: Math.min(0.09, Math.sqrt(flow.rate / Math.max(0.3, speed / 2)) * 1.1),
    colour,
  };
  if (goal === undefined || lands === undefined) {
    content.spilt += massOf(out);
    if (ground > 0 && [...out.keys()].some(eats)) etch(stage, into);
    return;
  }
  const before = goal.column.volume;
  const deep = PLUNGES * Math.sqrt(flow.rate / speed) * goal.column.lively();
  goal.spilt += massOf(goal.column.add(out, isPowder(column) ? 0.01 : deep));
  // Its energy: u² by ρ V.
  const gain = (STIRS * volume * speed * speed) / (3 * Math.max(volume, before + volume));
  goal.column.eddies = Math.hypot(goal.column.eddies, Math.sqrt(gain));
  if (stage.step % 30 === 0)
    stage.sound({ kind: 'splash', x: from.x, bodies: [loose.id], strength: 0.12, seconds: 0.3 });
}

/** What stands over the lip of a tilted box runs off over it. */
function overLip(column: Column, tilt: number, width: number, gravity: number): Flow {
  const slope = Math.max(0, tilt - (isPowder(column) ? REPOSE : 0));
  const [w, h, depth] = [INSIDE.width * width, column.height, INSIDE.depth * width];
  const t = Math.tan(Math.min(slope, 1.55));
  const held = (slope > 1.55 ? 0 : w * t <= h ? w * h - (w * w * t) / 2 : (h * h) / (2 * t)) * depth;
  const over = Math.max(0, column.volume - held);
  const head =
    over / (depth * Math.min(w / Math.max(0.15, Math.cos(slope)), h / Math.max(0.15, Math.sin(slope))));
  return { rate: (2 / 3) * OVER * depth * Math.sqrt(2 * gravity) * head ** 1.5, head };
}

function throughTap(column: Column, tap: number, gravity: number): Flow {
  const head = Math.max(0, column.level - tap);
  return { rate: THROUGH * (Math.PI / 4) * BORE ** 2 * Math.sqrt(2 * gravity * head), head };
}

/** The surface that a stream comes to inside of a vessel, m; undefined where it falls beside it. */
function landsIn(
  goal: Content,
  from: { x: number; y: number },
  vx: number,
  gravity: number,
): number | undefined {
  const { body, prop } = goal.loose;
  const at = body.translation();
  const foot = at.y - prop.height / 2;
  if (from.y < at.y + prop.height / 2) return undefined;
  const xAt = (y: number) => from.x + vx * Math.sqrt((2 * Math.max(0, from.y - y)) / gravity);
  const half = (INSIDE.width * prop.width) / 2;
  return Math.abs(xAt(at.y + prop.height / 2) - at.x) < half
    ? foot + (1 - INSIDE.height) * prop.height + goal.column.level
    : undefined;
}

/** The top of what it is poured on, where it falls on that; else the ground. */
function topUnder(stage: Stage, x: number, into: string): number {
  const loose = stage.loose.get(into);
  if (loose === undefined) return 0;
  const at = loose.body.translation();
  return Math.abs(at.x - x) < loose.prop.width / 2 ? at.y + loose.prop.height / 2 : 0;
}

const massOf = (what: ReadonlyMap<string, number>): number =>
  [...what].reduce((sum, [key, v]) => sum + v * mixableOf(key).density, 0);

/** All vessels whose content is poured, mixed or stirred, as they are seen. */
export const mixingSeen = (stage: Stage): Mixing[] => [...stage.contents.values()].map(seenOf);
