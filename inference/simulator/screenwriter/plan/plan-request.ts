import type { SceneDocument } from '#contracts/scene-document.ts';

export type PlanRequest = {
  document: SceneDocument;
  seed: number;
  /** No fixed length: the film goes on until it is cut. */
  keepRolling?: boolean;
};
