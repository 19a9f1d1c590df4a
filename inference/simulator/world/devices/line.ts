import type RAPIER from '@dimforge/rapier2d-deterministic-compat';
import type { Loose } from '../puppets/loose.ts';

/** A line from the tip of a rod to what is hooked on it, and how much of it is out, metres. */
export type Line = { rod: Loose; hooked: Loose; end: Loose; joint: RAPIER.ImpulseJoint; length: number };
