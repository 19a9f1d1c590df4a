import type { Rig } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';

/** An act that may be another one for whoever does it: its body, its verb, and what it is done to. */
export type RecastAct = {
  draft: Draft;
  company: Company;
  /** Of whoever acts; none of a thing. */
  rig: Rig | undefined;
  verb: string;
  direct: Draft['objects'][number] | undefined;
};

/** Makes of an act what it is here. */
export type Recast = (act: RecastAct) => void;
export type Recasts = Readonly<Partial<Record<Action, Recast>>>;
