import type { PlanActor, PlanProp } from '#contracts/scene-plan.ts';

/** Everybody and everything that stands on a stage, with where. */
export type StageParts = { actors: PlanActor[]; props: PlanProp[] };
