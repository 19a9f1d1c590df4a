import type { RigPart } from '#contracts/rig.ts';
import type { PlanActor } from '#contracts/scene-plan.ts';
import type { Foot, Gait } from '../puppets/gait.ts';
import type { Follower, Pose } from '../puppets/limb.ts';

export type Hand = { x: Follower; y: Follower };

/** What its motors hold of a puppet at one step: from it, a body of each kind finds where its parts are. */
export type Posture = {
  readonly actor: PlanActor;
  readonly height: number;
  readonly rig: readonly RigPart[];
  readonly ordered: readonly RigPart[];
  readonly gait: Gait;
  readonly x: number;
  readonly velocity: number;
  /** Of wheels that are locked: how far they slid instead of turning, in metres. */
  readonly slid: number;
  /** 1 faces right, −1 left; in between it turns on its pin. */
  readonly mirror: number;
  readonly facing: 1 | -1;
  readonly air: { readonly y: number; readonly vy: number; readonly up: boolean };
  /** Metres from the ground at which water bears it; null where none does. */
  readonly hover: number | null;
  readonly lean: Follower;
  readonly nod: Follower;
  readonly crouch: Follower;
  readonly wag: Follower;
  readonly drop: Follower;
  readonly stretch: Follower;
  readonly wings: { readonly aloft: boolean; readonly stroke: number; readonly spread: number } | null;
  readonly hands: { near: Hand; far: Hand };
  readonly freeFoot: { name: string; stands?: true } | null;
  readonly freeHand: 'near' | 'far' | 'both' | null;
  readonly seat: {
    readonly x: number;
    readonly y: number;
    readonly lean: number;
    readonly grip: { x: number; y: number } | null;
  } | null;
  /** Where a foot's sole is: in the gait, in a kick, on a pedal. */
  sole(foot: Foot): { x: number; y: number; pitch: number };
};

/** A kind of body: how its parts follow from its motors, and how it walks. */
export type Body = {
  rig: readonly RigPart[];
  /** The part all others are pinned to. */
  root: string;
  /** In the head's frame, or the body's where there is no head. */
  mouth: readonly [number, number];
  /** What the motors can do: m/s, m/s². */
  pace: { walk: number; run: number; push: number; jump: number };
  /** The pins of the arms from the root's middle (x of the far one), for a body that has hands; height 1. */
  arms: { x: number; y: number } | null;
  /** Kilograms of one that is `height` metres tall. */
  mass(height: number): number;
  gait(actor: PlanActor): Gait;
  solve(posture: Posture): Map<string, Pose>;
};
