import type { Beat, PlanProp } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import { round } from '../plan/to-millimetres.ts';

/** What a pane does not outlast, and what comes at it. */
const comesAt: ReadonlySet<Action> = new Set([
  'break',
  'topple',
  'throw',
  'kick',
  'shoot',
  'hit',
  'roll',
  'fly',
  'run',
]);
/** What flies through glass and leaves it whole only where it is open. */
const soft = /paper|cloth|cotton|feather|foam|snow|wool|helium|fruit|food|bread|egg|cream|dough|water/u;
/** Edge-on it is as thin as it must be to give way to a ball, metres. */
const PANE = 0.012;
/** Of what comes in from outside by itself: how far beyond the wall it waits, and how high, metres. */
const [BEYOND, HIGH] = [3.6, 1.4];

type Parts = { props: readonly PlanProp[]; beats: readonly Beat[] };

/** Is there glass in that window? What breaks it, is sent against it or is hard and sent through it meets some. */
export function isGlazed(pane: PlanProp, { props, beats }: Parts, behind: (b: Beat) => string): boolean {
  if (pane.thing !== 'window-pane') return false;
  const at = beats.filter((b) => b.target === pane.id || (b.actor === pane.id && b.action === 'break'));
  return at.some((b) => {
    if (!comesAt.has(b.action) || /\bout\b|\bopen/iu.test(behind(b))) return false;
    if (b.way !== 'through') return true;
    const sent = props.find((p) => p.id === (b.with ?? b.actor));
    return sent !== undefined && !soft.test(sent.material);
  });
}

/** The pane in its wall: as high as the opening, and broken by what came at it. */
export const inItsFrame = (
  pane: PlanProp,
  x: number,
  { bottom, top }: NonNullable<PlanProp['opening']>,
): PlanProp => {
  const { mechanism: _, ...plain } = pane;
  return {
    ...plain,
    thing: 'window-pane',
    material: 'glass',
    width: PANE,
    height: round(top - bottom),
    shape: 'box',
    fixed: true,
    x,
    y: bottom,
    heldBy: null,
    opening: { bottom: 0, top: round(top - bottom) },
    glazes: true,
  };
};

/** A thing that nobody sent comes from beyond the wall, through the air. */
export const fromBeyond = (prop: PlanProp, x: number, outward: 1 | -1): PlanProp => ({
  ...prop,
  x: round(x + outward * BEYOND),
  y: HIGH,
  incoming: true,
  stalk: true,
});

/** "Crashes through the window": whoever does goes through it at a run, and it breaks by that. */
export const crashingThrough = (
  { actors, beats }: { actors: readonly { id: string }[]; beats: readonly Beat[] },
  pane: string,
  behind: (b: Beat) => string,
): Beat[] =>
  beats.map((b) =>
    b.target === pane &&
    b.with === null &&
    comesAt.has(b.action) &&
    actors.some((a) => a.id === b.actor) &&
    /^\p{L}+ (?:\p{L}+ )?through\b/iu.test(behind(b))
      ? { ...b, action: 'run', way: 'through' }
      : b,
  );

/** Where what flies in is said to land: the middle of that thing, where it is here. */
export function landsOn(props: readonly PlanProp[], script: string): number | null {
  const said =
    /\b(?:land|fall|fell|drop|crash|splash|plop|end)\p{L}*(?: up| down| right| straight)* (?:on|onto|in|into) (?:the|an?|his|her|their|our|my) ((?:\p{L}+ ){0,2}\p{L}+)/iu.exec(
      script,
    )?.[1];
  const words = said?.toLowerCase().split(' ') ?? [];
  const on = props.find(
    (p) => p.heldBy === null && p.glazes !== true && words.includes(p.name.split(' ').at(-1) ?? ''),
  );
  return on?.x ?? null;
}
