import type RAPIER from '@dimforge/rapier2d-deterministic-compat';
import { isOpenAir, placeFacts } from '#contracts/places.ts';
import { type Landmark, landmarks, landmarksOf } from '#contracts/rig.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { Shape } from '#contracts/trace.ts';
import type { Place } from '#contracts/world.ts';
import { type SurfaceName, surfaces } from '../materials.ts';
import { colliderFor, layers, RAPIER as R, withMaterial } from '../physics.ts';

export type SetPiece = {
  id: string;
  part: string;
  shape: Shape;
  surface: SurfaceName;
  x: number;
  y: number;
  angle: number;
};

const box = (
  part: string,
  surface: SurfaceName,
  x: number,
  y: number,
  width: number,
  height: number,
): SetPiece => ({
  id: `set/${part}`,
  part,
  surface,
  shape: { kind: 'box', width, height },
  x,
  y,
  angle: 0,
});

const floor = (surface: SurfaceName) => box('floor', surface, 0, -0.5, 120, 1);
const walls = (surface: SurfaceName, reach: number) => [
  box('wall-left', surface, -reach, 5, 0.4, 12),
  box('wall-right', surface, reach, 5, 0.4, 12),
];

/** What one walks on in each place, and what its furniture is made of. */
const grounds: Readonly<Record<Place, SurfaceName>> = {
  gym: 'wood-floor',
  park: 'grass',
  kitchen: 'tile',
  street: 'asphalt',
  'living-room': 'wood-floor',
  garden: 'grass',
  cellar: 'stone',
  attic: 'wood-floor',
  'dining-room': 'wood-floor',
  bedroom: 'wood-floor',
  bathroom: 'tile',
  classroom: 'tile',
  office: 'carpet',
  bank: 'stone',
  'conference-room': 'carpet',
  lab: 'tile',
  tabletop: 'wood-table',
  church: 'stone',
  museum: 'wood-floor',
  hall: 'stone',
  library: 'wood-floor',
  court: 'stone',
  theatre: 'wood-floor',
  cinema: 'carpet',
  workshop: 'concrete',
  pool: 'tile',
  hospital: 'tile',
  shop: 'tile',
  rink: 'rink',
  club: 'wood-floor',
  arcade: 'carpet',
  bakery: 'tile',
  cafe: 'wood-floor',
  bar: 'wood-floor',
  city: 'stone',
  rooftop: 'wood-floor',
  market: 'stone',
  'construction-site': 'earth',
  playground: 'rubber-ground',
  fairground: 'earth',
  zoo: 'sand',
  stadium: 'grass',
  airport: 'tile',
  station: 'stone',
  train: 'wood-floor',
  boat: 'wood-floor',
  road: 'asphalt',
  forest: 'earth',
  jungle: 'earth',
  campsite: 'earth',
  cave: 'stone',
  farm: 'earth',
  graveyard: 'grass',
  beach: 'sand',
  lake: 'sand',
  swamp: 'earth',
  ocean: 'sand',
  sea: 'wood-floor',
  cliff: 'grass',
  mountain: 'grass',
  desert: 'sand',
  savanna: 'earth',
  volcano: 'stone',
  snowfield: 'snow',
  underwater: 'sand',
  prison: 'stone',
  castle: 'stone',
  space: 'steel-deck',
  moon: 'moon-sand',
};

/** Landmarks that are not of wood. */
const surfaceOf: Readonly<Record<string, SurfaceName>> = {
  tree: 'bark',
  log: 'bark',
  kerb: 'concrete',
  rock: 'stone',
  well: 'stone',
  altar: 'stone',
  pedestal: 'stone',
  toilet: 'tile',
  tomb: 'stone',
  sofa: 'carpet',
  bed: 'carpet',
  bunk: 'carpet',
  bale: 'carpet',
};

/** Where the walls of an indoor place stand. */
const reachOf = (place: Place): number | null =>
  isOpenAir(place) || placeFacts[place].sky === 'sealed' ? null : place === 'kitchen' ? 7 : 9;

/** Where a set ends at a wall, and on which side. */
export type SetEnd = { x: number; outward: 1 | -1 };

/** The wall across the stage that the set of a plan ends at; null where it goes on. */
export function endOf({ props }: Pick<ScenePlan, 'props'>): SetEnd | null {
  const wall = props.find((p) => p.sidewall !== undefined);
  return wall?.sidewall === undefined ? null : { x: wall.x, outward: wall.sidewall.outward };
}

/** The solid parts of each place, as far as its set goes; everything else there is painted. */
export function setPieces(place: Place, end: SetEnd | null = null): SetPiece[] {
  const reach = reachOf(place);
  const all = [
    floor(grounds[place]),
    ...(reach === null ? [] : walls(place === 'kitchen' ? 'concrete' : 'wood-table', reach)),
    ...(place === 'gym' ? hoop() : []),
    ...[...landmarksOf(place)].flatMap(([name, landmark]) =>
      landmark.form === 'ground' ? [] : standing(name, landmark),
    ),
  ];
  return end === null ? all : all.filter(({ part, x }) => part === 'floor' || (x - end.x) * end.outward < 0);
}

/** A landmark as bodies: a board on two legs, or one block. */
function standing(name: string, { x, width, top, form }: Landmark): SetPiece[] {
  const surface = surfaceOf[name] ?? 'wood-table';
  if (form !== 'board') return [box(name, surface, x, top / 2, width, top)];
  const leg = (side: 'left' | 'right', at: number) =>
    box(`${name}-leg-${side}`, surface, at, (top - 0.06) / 2, 0.08, top - 0.06);
  return [
    box(name, surface, x, top - 0.03, width, 0.06),
    leg('left', x - width / 2 + 0.12),
    leg('right', x + width / 2 - 0.12),
  ];
}

function hoop(): SetPiece[] {
  const { hoopX, rimY, rimRadius, boardX, poleX } = landmarks.gym;
  // The rim's tube is 16–20 mm thick (FIBA Equipment 2024, 5.2); in this cut of the world it is two round bars.
  const bar: Shape = { kind: 'circle', radius: 0.012 };
  return [
    {
      id: 'set/rim-front',
      part: 'rim-front',
      surface: 'steel-rim',
      shape: bar,
      x: hoopX - rimRadius,
      y: rimY,
      angle: 0,
    },
    {
      id: 'set/rim-back',
      part: 'rim-back',
      surface: 'steel-rim',
      shape: bar,
      x: hoopX + rimRadius,
      y: rimY,
      angle: 0,
    },
    box(
      'rim-neck',
      'steel-rim',
      (hoopX + rimRadius + boardX) / 2,
      rimY - 0.01,
      boardX - hoopX - rimRadius,
      0.02,
    ),
    // A board is 1.05 m high with its lower edge 2.90 m above the floor (FIBA Equipment 2024, 3).
    box('backboard', 'glass-board', boardX + 0.025, 2.9 + 0.525, 0.05, 1.05),
    box('arm', 'steel-rim', (boardX + 0.05 + poleX) / 2, 3.25, poleX - boardX - 0.05, 0.1),
    box('pole', 'steel-rim', poleX, 1.65, 0.16, 3.3),
  ];
}

/** Builds the set's fixed bodies. Returns collider handle → piece id. */
export function buildSet(world: RAPIER.World, pieces: readonly SetPiece[]): Map<number, SetPiece> {
  const byCollider = new Map<number, SetPiece>();
  for (const piece of pieces) {
    const body = world.createRigidBody(
      R.RigidBodyDesc.fixed().setTranslation(piece.x, piece.y).setRotation(piece.angle),
    );
    const desc = withMaterial(
      colliderFor(piece.shape),
      surfaces[piece.surface],
      piece.part === 'floor' ? layers.floor : layers.set,
    );
    byCollider.set(world.createCollider(desc, body).handle, piece);
  }
  return byCollider;
}

/** The hoop's net slows what falls through it: a drag inside the net only (seconds⁻¹). */
export const net = { drag: 7, depth: 0.42 } as const;

export function insideNet(place: Place, x: number, y: number): boolean {
  if (place !== 'gym') return false;
  const { hoopX, rimY, rimRadius } = landmarks.gym;
  return Math.abs(x - hoopX) < rimRadius && y < rimY - 0.05 && y > rimY - net.depth;
}
