import type { FaceTemplate } from './template.ts';

/** A face in a picture: its place in pixels and what tells it from others. */
export type FoundFace = { box: [number, number, number, number]; score: number; template: FaceTemplate };
