import { opticalOutlines } from '#contracts/optical-bodies.ts';
import type { BeamOfLight } from '#contracts/trace.ts';
import { airs, indexAt, mediumOf, reflected, refracted, spectrum, type Vector } from '../../optics.ts';
import type { Stage } from '../stage.ts';
import type { Beam } from './beam.ts';

/** How far light is followed, m, and how often it may meet a face. */
const [FAR, FACES] = [7, 14];
/** Steps in which it is followed through what dims it, and how near a face it has left it, m. */
const [PARTS, NEAR] = [14, 1e-6];
/** What one face lets through (Fresnel, straight through glass in air: 0.96). */
const FACE = 0.96;
/** How bright what takes out a tenth of the light in a metre is beside what takes out all of it; judged. */
const SEEN = 6;

type Edge = { a: Vector; b: Vector; normal: Vector };
type Body = { edges: Edge[]; medium: ReturnType<typeof mediumOf>; is: 'clear' | 'mirror' };

/** One colour of a beam as it goes: points with the share that is left there, and how brightly it is seen from there on. */
export type Ray = { colour: string; points: [number, number, number, number][] };

/** The body that a beam is sent at, where it is now. */
function bodyOf(stage: Stage, id: string): Body | null {
  const loose = stage.loose.get(id);
  const optic = loose?.prop.optic;
  // What lets nothing through has a shadow: wide light goes by on both sides of it.
  if (loose === undefined || optic === undefined || optic.outline === 'solid') return null;
  const { x, y } = loose.body.translation();
  const turn = loose.body.rotation();
  const { width, height } = loose.prop;
  const place = ([u, v]: readonly [number, number]): Vector => [
    x + u * width * Math.cos(turn) - v * height * Math.sin(turn),
    y + u * width * Math.sin(turn) + v * height * Math.cos(turn),
  ];
  const edges = opticalOutlines[optic.outline].flatMap((outline) => {
    const corners = outline.map(place);
    return corners.map((a, i): Edge => {
      const b = corners[(i + 1) % corners.length] ?? a;
      const long = Math.hypot(b[0] - a[0], b[1] - a[1]);
      return { a, b, normal: [(b[1] - a[1]) / long, (a[0] - b[0]) / long] };
    });
  });
  return { edges, medium: mediumOf(optic.of), is: optic.outline === 'mirror' ? 'mirror' : 'clear' };
}

/** Where a ray meets an edge first, and how far from where it is. */
function firstEdge(from: Vector, d: Vector, edges: readonly Edge[]): { far: number; edge: Edge } | null {
  let best: { far: number; edge: Edge } | null = null;
  for (const edge of edges) {
    const [ex, ey] = [edge.b[0] - edge.a[0], edge.b[1] - edge.a[1]];
    const cross = d[0] * ey - d[1] * ex;
    if (Math.abs(cross) < 1e-9) continue;
    const [ax, ay] = [edge.a[0] - from[0], edge.a[1] - from[1]];
    const far = (ax * ey - ay * ex) / cross;
    const along = (ax * d[1] - ay * d[0]) / cross;
    if (far > NEAR && along >= 0 && along <= 1 && (best === null || far < best.far)) best = { far, edge };
  }
  return best;
}

/** The ground takes what comes down on it. */
const toGround = (from: Vector, d: Vector): number => (d[1] < -1e-6 ? from[1] / -d[1] : FAR);

/** Follows one colour from the lamp on, from face to face. */
function follow(
  from: Vector,
  towards: Vector,
  nm: number,
  colour: string,
  body: Body | null,
  beam: Beam,
): Ray {
  const air = airs[beam.air];
  const ray: Ray = { colour, points: [] };
  let [at, d, share, inside] = [from, towards, 1, false];
  for (let faces = 0; faces < FACES; faces++) {
    const hit = body === null ? null : firstEdge(at, d, body.edges);
    const far = Math.min(hit?.far ?? FAR, inside ? FAR : Math.max(0.01, toGround(at, d)), beam.reach ?? FAR);
    const dims = inside ? (body?.medium?.dims ?? 0) : air.dims;
    const glow = inside ? Math.min(1, 0.35 + (1 - Math.exp(-dims / SEEN)) * 0.65) : air.glow;
    for (let k = 0; k < PARTS; k++) {
      const s = (far * k) / PARTS;
      ray.points.push([at[0] + d[0] * s, at[1] + d[1] * s, share * Math.exp(-dims * s), glow]);
    }
    share *= Math.exp(-dims * far);
    at = [at[0] + d[0] * far, at[1] + d[1] * far];
    const last = hit === null || hit.far > far + NEAR || body === null || share < 0.01;
    if (last) break;
    const facing = d[0] * hit.edge.normal[0] + d[1] * hit.edge.normal[1] < 0 ? 1 : -1;
    const normal: Vector = [facing * hit.edge.normal[0], facing * hit.edge.normal[1]];
    const n = body.medium === null ? 1 : indexAt(body.medium, nm);
    const through = body.is === 'mirror' ? null : refracted(d, normal, inside ? n : 1, inside ? 1 : n);
    d = through ?? reflected(d, normal);
    if (through !== null) {
      inside = !inside;
      share *= FACE;
    }
  }
  ray.points.push([at[0], at[1], share, 0]);
  return ray;
}

const fine = (value: number): number => Math.round(value * 1e4) / 1e4;

/** Where a lamp's light begins, and which way it goes, just now. */
function beginOf(stage: Stage, beam: Beam): { from: Vector; towards: Vector } {
  const lamp = stage.loose.get(beam.id);
  const { x, y } = lamp?.body.translation() ?? { x: 0, y: 0 };
  const angle = beam.aim + beam.swing;
  return { from: [x + beam.mouth[0], y + beam.mouth[1]], towards: [Math.cos(angle), Math.sin(angle)] };
}

/** What of the ground a body keeps the light from, m: from its far side on. */
function shadowOf(stage: Stage, { through, aim, swing }: Beam): { from: number; to: number } | null {
  const loose = through === null ? undefined : stage.loose.get(through);
  const down = Math.sin(aim + swing);
  if (loose === undefined || loose.prop.optic?.outline !== 'solid' || down > -0.05) return null;
  const { x, y } = loose.body.translation();
  const { width, height } = loose.prop;
  const way = Math.sign(Math.cos(aim + swing));
  const from = x + (way * width) / 2;
  const reach = (y + height / 2) / Math.abs(Math.tan(aim + swing));
  return { from: fine(Math.min(from, from + way * reach)), to: fine(Math.max(from, from + way * reach)) };
}

/** Every beam that is on, as it is seen. */
export const beamsSeen = (stage: Stage): BeamOfLight[] =>
  [...stage.beams.values()]
    .filter(({ on }) => on > 0)
    .map((beam) => {
      const body = beam.through === null ? null : bodyOf(stage, beam.through);
      const { from, towards } = beginOf(stage, beam);
      const across: Vector = [-towards[1], towards[0]];
      // What is split goes colour by colour; several rays side by side show what a lens makes of them.
      const splits = body?.is === 'clear' && beam.white && (body.medium?.dims ?? 1) < 0.1 && beam.rays === 1;
      const shares = Array.from({ length: beam.rays }, (_, i) =>
        beam.rays === 1 ? 0 : (i / (beam.rays - 1) - 0.5) * beam.width,
      );
      const colours = splits ? spectrum : ([[beam.white ? 550 : beam.nm, beam.colour]] as const);
      const rays = shares.flatMap((aside) =>
        colours.map(([nm, colour]) =>
          follow([from[0] + aside * across[0], from[1] + aside * across[1]], towards, nm, colour, body, beam),
        ),
      );
      const shadow = shadowOf(stage, beam);
      return {
        id: beam.id,
        on: fine(beam.on),
        air: beam.air,
        width: beam.width / (beam.rays > 1 ? 2 * beam.rays : 1),
        spread: beam.spread,
        split: splits,
        rays: rays.map(({ colour, points }) => ({
          colour,
          points: points.map(([x, y, share, glow]): [number, number, number, number] => [
            fine(x),
            fine(y),
            fine(share),
            fine(glow),
          ]),
        })),
        ...(shadow === null ? {} : { shadow }),
      };
    });
