import type { PlanProp } from '#contracts/scene-plan.ts';

/** Kilograms of a square metre of the walls that things of a material are built of: boards of 18 mm, sheet with what is behind it, … (judged by catalogues). */
const walls: Readonly<Record<string, number>> = {
  wood: 11,
  steel: 10,
  plastic: 4,
  ceramic: 14,
  glass: 12,
  rubber: 9,
  toy: 8,
};

/** What is flat, though its picture is wide and high: how deep it is, metres. */
const flats: readonly (readonly [RegExp, number])[] = [
  [/(?:picture|painting|poster|mirror|blackboard|whiteboard|sign|scoreboard|billboard)$/u, 0.025],
  [/(?:^|[.-])(?:door|gate|shutter|hatch|trapdoor|fence)$/u, 0.045],
  [/ladder$/u, 0.012],
];

/** Usual weights of what is mostly air between its tubes, or far more than its walls (judged by makers' data). */
const known: Readonly<Record<string, number>> = {
  table: 24,
  'own.desk': 34,
  'game.sofa': 46,
  'game.armchair': 26,
  bed: 50,
  bench: 24,
  'own.washing-machine': 68,
  'own.dishwasher': 45,
  skateboard: 2.6,
  bicycle: 14,
  'own.harp': 35,
  'own.upright-piano': 180,
  'own.engine': 140,
  'own.barbell': 60,
  'own.vending-machine': 250,
  'game.cannon': 500,
  'game.wheelbarrow': 16,
  'own.rowing-machine': 40,
  'own.treadmill': 90,
};

/** Solid through and through, whatever it is drawn as; a chandelier is heavy glass on iron. */
const solid = /chandelier|block|brick|log$|trunk|wedge|cube|anvil|anchor|weight|dumbbell|plank|beam/u;
export const isSolid = ({ thing }: PlanProp): boolean => solid.test(thing);

/**
 * What is made by people and drawn as one outline is walls around air: it weighs what its surface does, where that is less than
 * what it would weigh as a block. Kilograms; null for what is solid.
 */
export function builtMass(prop: PlanProp, density: number): number | null {
  const made = known[prop.thing];
  if (made !== undefined) return made;
  if (isSolid(prop) || prop.shape === 'ball') return null;
  const { width: w, height: h } = prop;
  const block = density * w * h * Math.min(w, h);
  const flat = flats.find(([thing]) => thing.test(prop.thing));
  if (flat !== undefined) return Math.min(block, density * w * h * flat[1]);
  const wall = walls[prop.material];
  if (wall === undefined || !(prop.shape === 'silhouette' || /bathtub$/u.test(prop.thing))) return null;
  const d = Math.min(w, h);
  return Math.min(block, 2 * wall * (w * h + w * d + h * d));
}
