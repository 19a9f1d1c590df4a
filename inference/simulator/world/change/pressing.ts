import type { PlanProp } from '#contracts/scene-plan.ts';
import type { Pressing } from '#contracts/trace.ts';
import { STEP } from '../physics.ts';
import type { Loose, Stage } from '../stage.ts';
import type { Pressed } from './pressed.ts';

/**
 * What gives in hands: newtons that take it two thirds of its way, how far it goes (share of its width), and how much of
 * that it keeps when it is let go. Foam of a mattress takes some 130 N for a quarter of its height (ASTM D3574, a medium
 * one); all others judged.
 */
type Soft = { force: number; most: number; keeps: number };
const byThing: Readonly<Record<string, Soft>> = {
  sponge: { force: 25, most: 0.62, keeps: 0 },
  'towel-sheet': { force: 40, most: 0.5, keeps: 0.5 },
  'squeeze-bottle': { force: 40, most: 0.4, keeps: 0.05 },
  'water-bottle': { force: 60, most: 0.45, keeps: 0.12 },
  'juice-box': { force: 45, most: 0.5, keeps: 0.7 },
  bed: { force: 260, most: 0.4, keeps: 0 },
  'drink-can': { force: 90, most: 0.45, keeps: 0.9 },
};
const byMaterial: Readonly<Record<string, Soft>> = {
  cloth: { force: 30, most: 0.5, keeps: 0.2 },
  paper: { force: 30, most: 0.5, keeps: 0.8 },
  cardboard: { force: 80, most: 0.4, keeps: 0.8 },
  rubber: { force: 140, most: 0.35, keeps: 0 },
  helium: { force: 25, most: 0.3, keeps: 0 },
  toy: { force: 45, most: 0.4, keeps: 0 },
  plastic: { force: 120, most: 0.35, keeps: 0.1 },
  beachball: { force: 60, most: 0.35, keeps: 0 },
  'tennis-ball': { force: 300, most: 0.25, keeps: 0 },
  fruit: { force: 160, most: 0.25, keeps: 0.3 },
  cork: { force: 300, most: 0.2, keeps: 0.3 },
};

/** What two hands of a grown-up press together with at most, N: a grip is 470 N (Massy-Westropp, BMC Research Notes 4, 2011), flat palms less; judged. */
export const STRONGEST = 350;
/** How fast a press grows at most and lets go, N/s. */
const [GROWS, LETS_GO] = [220, 1200];

export const softnessOf = (prop: Pick<PlanProp, 'thing' | 'material'>): Soft | null =>
  byThing[prop.thing] ?? byMaterial[prop.material] ?? null;
/** How far in that force has it. */
const givesBy = (soft: Soft, force: number): number => soft.most * (1 - Math.exp(-force / soft.force));

/** Newtons that somebody puts on it who squeezes it as hard as it takes, and no harder than arms can. */
export const pressFor = (prop: PlanProp, vigour: number): number =>
  Math.min(STRONGEST, 2 * (softnessOf(prop)?.force ?? STRONGEST)) * Math.min(1.2, Math.max(0.5, vigour));

/** Somebody presses it, from both sides or from above; null where it does not give. */
export function pressOf(stage: Stage, loose: Loose, at: number | null): Pressed | null {
  if (softnessOf(loose.prop) === null) return null;
  const pressed = stage.pressed.get(loose.id) ?? { id: loose.id, aim: 0, force: 0, share: 0, most: 0, at };
  stage.pressed.set(loose.id, pressed);
  return pressed;
}

/** One step of everything that is pressed: the hands' force comes to its aim, and the thing gives way to it. */
export function pressOn(stage: Stage): void {
  for (const pressed of stage.pressed.values()) {
    const soft = softnessOf(stage.loose.get(pressed.id)?.prop ?? nothing);
    if (soft === null) continue;
    const change = pressed.aim - pressed.force;
    pressed.force += Math.min(GROWS * STEP, Math.max(-LETS_GO * STEP, change));
    pressed.share = Math.max(givesBy(soft, pressed.force), soft.keeps * pressed.most);
    pressed.most = Math.max(pressed.most, pressed.share);
  }
}
const nothing = { thing: '', material: '' } as const;

/** Everything that is or was pressed, as it is seen. */
export const pressingSeen = (stage: Stage): Pressing[] =>
  [...stage.pressed.values()].map(({ id, force, share, at }) => ({
    id,
    force: Math.round(force * 100) / 100,
    share: Math.round(share * 1e4) / 1e4,
    ...(at === null ? {} : { at }),
  }));
