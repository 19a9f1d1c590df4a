/** Shallower than this a cell is dry, metres. */
const DRY = 1e-3;
/** Swash on sand: f of 0.01 to 0.03 for uprush and backwash (Puleo and Holland, Coastal Engineering 43, 2001). */
const FRICTION = 0.025;

/** Water over a bed, cell by cell: heights of the bed, depths, and what flows by, m and m²/s. */
export type Shallows = { bed: Float64Array; depths: Float64Array; flows: Float64Array; cell: number };

type Flux = { mass: number; left: number; right: number };

/** How fast the water of a cell runs to the right, m/s. */
export const paceIn = ({ depths, flows }: Shallows, i: number): number =>
  (depths[i] ?? 0) > DRY ? (flows[i] ?? 0) / (depths[i] ?? 1) : 0;

/**
 * One step of the shallow water equations: fluxes after Harten, Lax and van Leer over a bed that is made flat at every face
 * (Audusse et al., SIAM J. Sci. Comput. 25, 2004), so that still water stays still and no depth is less than nothing.
 * `sea` is what lies to the left of the first cell; there is a wall on the right.
 */
export function flowOn(
  shallows: Shallows,
  sea: { depth: number; pace: number },
  gravity: number,
  dt: number,
): void {
  const { bed, depths, flows, cell } = shallows;
  const n = depths.length;
  const state = (i: number) => ({ z: bed[i] ?? 0, h: depths[i] ?? 0, u: paceIn(shallows, i) });
  const fluxes: Flux[] = [];
  for (let i = 0; i <= n; i++) {
    const last = state(n - 1);
    const left = i === 0 ? { z: bed[0] ?? 0, h: sea.depth, u: sea.pace } : state(i - 1);
    const right = i === n ? { ...last, u: -last.u } : state(i);
    fluxes.push(fluxBetween(left, right, gravity));
  }
  for (let i = 0; i < n; i++) {
    const [west, east] = [fluxes[i], fluxes[i + 1]];
    if (west === undefined || east === undefined) continue;
    const depth = Math.max(0, (depths[i] ?? 0) - ((east.mass - west.mass) * dt) / cell);
    const flow = (flows[i] ?? 0) - ((east.left - west.right) * dt) / cell;
    depths[i] = depth;
    // The bed holds back what runs over it: implicit, so that it stops and never turns back.
    flows[i] = depth > DRY ? flow / (1 + (0.5 * FRICTION * Math.abs(flow / depth) * dt) / depth) : 0;
  }
}

type Side = { z: number; h: number; u: number };

/** What goes over the face between two cells; `left` and `right` are the momentum's, as either cell sees it. */
function fluxBetween(l: Side, r: Side, gravity: number): Flux {
  const high = Math.max(l.z, r.z);
  const [hl, hr] = [Math.max(0, l.h + l.z - high), Math.max(0, r.h + r.z - high)];
  const { mass, momentum } = between(hl, l.u, hr, r.u, gravity);
  return {
    mass,
    left: momentum + 0.5 * gravity * (l.h * l.h - hl * hl),
    right: momentum + 0.5 * gravity * (r.h * r.h - hr * hr),
  };
}

function between(
  hl: number,
  ul: number,
  hr: number,
  ur: number,
  gravity: number,
): { mass: number; momentum: number } {
  if (hl < DRY && hr < DRY) return { mass: 0, momentum: 0 };
  const [cl, cr] = [Math.sqrt(gravity * hl), Math.sqrt(gravity * hr)];
  const slow = hl < DRY ? ur - 2 * cr : Math.min(ul - cl, ur - cr);
  const fast = hr < DRY ? ul + 2 * cl : Math.max(ul + cl, ur + cr);
  const left = { mass: hl * ul, momentum: hl * ul * ul + 0.5 * gravity * hl * hl };
  const right = { mass: hr * ur, momentum: hr * ur * ur + 0.5 * gravity * hr * hr };
  if (slow >= 0) return left;
  if (fast <= 0) return right;
  const mixed = (a: number, b: number, difference: number) =>
    (fast * a - slow * b + slow * fast * difference) / (fast - slow);
  return {
    mass: mixed(left.mass, right.mass, hr - hl),
    momentum: mixed(left.momentum, right.momentum, right.mass - left.mass),
  };
}
