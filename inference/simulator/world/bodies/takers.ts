import type { Rig } from '#contracts/scene-plan.ts';

/** Limbs that may take hold, for each kind of body; the first holds what is held at the start. */
export const takersOf: Record<Rig, readonly [string, ...string[]]> = {
  person: ['lower-arm-near', 'lower-arm-far'],
  quadruped: ['head'],
  thing: ['hand-near', 'hand-far'],
  winged: ['head'],
  swimming: ['body'],
  wheeled: ['body'],
};
