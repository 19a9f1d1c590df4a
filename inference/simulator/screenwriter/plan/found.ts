import type { MaterialName } from '../../world/materials.ts';

/** What words can mean: somebody, something, or a part of the set. `many` stands for all of a heap or row. */
export type Found =
  | { is: 'actor'; id: string }
  | { is: 'prop'; id: string; many: boolean }
  | { is: 'landmark'; id: string };

/** Where something is, by something else. */
export type Relation = { what: Found; how: Where; of: Found };
export type Where =
  | 'on'
  /** In the middle of a row of it. */
  | 'amid'
  /** An arm of it, which reaches over its rim. */
  | 'fixed'
  | 'under'
  | 'beside'
  | 'behind'
  | 'before'
  | 'above'
  | 'inside'
  | 'with'
  | 'edge'
  | 'left'
  | 'right';

/** What a phrase says of a thing besides its name. */
export type Described = {
  tint: string | null;
  many: boolean;
  fresh: boolean;
  width?: number;
  height?: number;
  sized?: string | null;
  material?: MaterialName | null;
};
