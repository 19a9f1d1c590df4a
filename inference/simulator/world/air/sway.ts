import type { PlanProp } from '#contracts/scene-plan.ts';
import type { Loose } from '../puppets/loose.ts';

/** What is held at one edge and given way by the air: how far it leans, and whether it does so without any wind that is told of. */
export type Sway = { loose: Loose; held: NonNullable<PlanProp['sways']>; breeze: number };
