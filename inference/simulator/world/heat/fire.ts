import { crosses, seenAt } from '../../sweep.ts';
import { burst } from '../change/shattering.ts';
import { STEP } from '../physics.ts';
import { ARM, pointsTo } from '../puppets/arms.ts';
import type { Loose } from '../puppets/loose.ts';
import type { Stage } from '../stage.ts';

/**
 * What burns: joules a square metre until a flame at its side sets it alight, and the seconds that it burns. Thin sheets take
 * their mass × 1,340 J/kg K × 210 K to come to 230 °C (paper towels of 0.05 kg/m², leaves of 0.1, cloth of 0.2, board of
 * 0.5); wood lights at 330 °C after π/4 k ρ c (ΔT / q)², some 10 s in a flame (Drysdale, An Introduction to Fire
 * Dynamics, ch. 6). Burning: 11 g/m² s from each side (Drysdale, table 5.1), judged for a heap.
 */
type Fuel = { lights: number; lasts: number };
const fuels: Readonly<Record<string, Fuel>> = {
  paper: { lights: 28_000, lasts: 7 },
  cloth: { lights: 56_000, lasts: 12 },
  cardboard: { lights: 140_000, lasts: 22 },
  wood: { lights: 300_000, lasts: 60 },
  slats: { lights: 300_000, lasts: 60 },
  wax: { lights: 400_000, lasts: 600 },
};
export const burnsAway = (material: string): boolean => Object.hasOwn(fuels, material);

/** A candle lights at its wick: a cotton string, as thin as paper; its flame is small and stands on it. */
const isCandle = (loose: Loose): boolean => loose.prop.thing === 'taper';
const WICK = 28_000;
/** Width of a match's flame, m. */
const MATCH = 0.08;

/** The skin of a balloon gives way once it is soft: 0.03 mm of rubber of 930 kg/m³ × 1,900 J/kg K × 100 K, J/m²; thickness judged. */
const SKIN = 5_300;
const isSkin = (material: string): boolean => /^(?:helium|balloon-rubber)$/u.test(material);

/** Heat of a flame that touches something, W/m² (20 to 40 kW/m² for small ones: Drysdale, ch. 4). */
const FLAME = 30_000;
/** How long a flame has to be at it, seconds; for ever, where it does not burn. */
export const secondsToLight = (material: string): number =>
  (fuels[material]?.lights ?? Number.POSITIVE_INFINITY) / FLAME;
/** How far a flame reaches to the side, and how much farther up, m. */
const [BESIDE, ABOVE] = [0.07, 0.4];

/** What the plan has alight from the start. */
export function kindle(stage: Stage): void {
  if (stage.around.air === 0) return;
  for (const loose of stage.loose.values())
    if (loose.prop.burning && burnsAway(loose.prop.material))
      stage.fires.set(loose.id, { loose, heat: 0, burning: true, burnt: 0 });
}

/** One step: what burns heats whatever dry thing its flames touch, and that burns once it is hot enough. */
export function fireStep(stage: Stage): void {
  if (stage.fires.size === 0) return;
  for (const fire of [...stage.fires.values()]) {
    const fuel = fuels[fire.loose.prop.material];
    if (!fire.burning || fuel === undefined) continue;
    const { x, y } = fire.loose.body.translation();
    fire.burnt = Math.min(1, fire.burnt + STEP / fuel.lasts);
    if (fire.burnt >= 1 || stage.inWater(x, y) || stage.loose.get(fire.loose.id) !== fire.loose) {
      fire.burning = false;
      continue;
    }
    const { width, height } = fire.loose.prop;
    if (isCandle(fire.loose)) {
      stage.specks.flicker(x, y + height / 2, Math.min(0.11, 1.5 * width));
      continue;
    }
    const flame = fire.loose.prop.name === 'match' ? MATCH : Math.min(0.4, Math.max(0.14, 0.6 * width));
    const arm = stage.arms.get(fire.loose.id);
    if (arm !== undefined) {
      const turn = pointsTo(arm);
      const end = seenAt(arm, turn, 1);
      stage.specks.burn(arm.disc.loose.body.translation().x + end.x, y + end.y, flame);
      // Its flame is at its end, which is at things only while that comes through where they stand.
      if (!crosses(arm, turn)) continue;
    } else stage.specks.burn(x, y, flame);
    for (const other of stage.loose.values()) if (touches(fire.loose, other)) warm(stage, other);
  }
}

function warm(stage: Stage, loose: Loose): void {
  const at = loose.body.translation();
  if (isSkin(loose.prop.material)) {
    const heat = (stage.scorched.get(loose.id) ?? 0) + FLAME * STEP;
    stage.scorched.set(loose.id, heat);
    if (heat > SKIN) burst(stage, loose);
    return;
  }
  const fuel = fuels[loose.prop.material];
  if (fuel === undefined || loose.part !== null || stage.inWater(at.x, at.y)) return;
  const fire = stage.fires.get(loose.id) ?? { loose, heat: 0, burning: false, burnt: 0 };
  stage.fires.set(loose.id, fire);
  if (fire.burning || fire.burnt > 0) return;
  fire.heat += FLAME * STEP;
  fire.burning = fire.heat > (isCandle(loose) ? WICK : fuel.lights);
}

/** Is it in the flames of what burns: at its side, or over it? */
function touches(burning: Loose, other: Loose): boolean {
  if (other === burning || other.prop.fixed) return false;
  const [a, b] = [burning.body.translation(), other.body.translation()];
  if (isCandle(other)) {
    // It has to come to the wick; a candle's own flame is too small for the one beside it.
    const wick = { x: b.x, y: b.y + other.prop.height / 2 };
    const far = isCandle(burning) ? 0.02 : Math.max(burning.prop.width, burning.prop.height) / 2 + BESIDE;
    const y = a.y + (isCandle(burning) ? burning.prop.height / 2 : 0);
    return Math.abs(wick.x - a.x) < far && Math.abs(wick.y - y) < BESIDE;
  }
  const half = (of: Loose) => Math.min(of.prop.width, of.prop.height) / 2;
  const long = (of: Loose) => (of.prop.arm === undefined ? Math.max(of.prop.width, of.prop.height) / 2 : ARM);
  const aside = Math.abs(a.x - b.x) - long(burning) - long(other);
  const up = b.y - half(other) - (a.y + half(burning));
  const down = a.y - half(burning) - (b.y + half(other));
  return aside < BESIDE && up < ABOVE && down < BESIDE;
}
