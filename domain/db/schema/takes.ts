import type { ColumnType, Generated } from 'kysely';
import type { BlankPart } from '#contracts/cameo.ts';
import type { Audience } from '#contracts/consent.ts';
import type { Direction, DirectionPatch } from '#contracts/direction.ts';
import type { ErrorCode } from '#contracts/errors.ts';
import type { SceneDocument } from '#contracts/scene-document.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { TakeEventBody, TakeStatus } from '#contracts/take.ts';
import type { BeatReport } from '#contracts/trace.ts';

/** A jsonb column: read as its value, written as JSON text. */
export type Json<Value> = ColumnType<Value, string, string>;

export type TakeTable = {
  id: string;
  scene_id: string;
  number: number;
  rolled_by: string;
  generator: string;
  status: Generated<TakeStatus>;
  document: Json<SceneDocument>;
  keep_rolling: boolean;
  /** What goes on from another film: no earlier yes to a room or a person covers it. */
  asks_again: Generated<boolean>;
  seed: number;
  audience: Generated<Audience>;
  plan: ColumnType<ScenePlan | null, string | null, string | null>;
  plan_hash: string | null;
  theme: string | null;
  expected_seconds: number | null;
  cost: Generated<number>;
  charged: number | null;
  seconds: number | null;
  failure_code: ErrorCode | null;
  failure_detail: string | null;
  hidden_at: Date | null;
  /** The post that its room was a remix of. */
  inspired_by: string | null;
  /** Its room was a remix, whatever became of that post. */
  remix: Generated<boolean>;
  beats: ColumnType<BeatReport[], string | undefined, string>;
  audit_passed: boolean | null;
  film_key: string | null;
  poster_key: string | null;
  captions_key: string | null;
  trace_key: string | null;
  blank: ColumnType<BlankPart[], string | undefined, string>;
  seq: Generated<number>;
  lease_epoch: Generated<number>;
  likeness_epoch: Generated<number>;
  frontier_step: Generated<number>;
  claimed_at: Date | null;
  begun_at: Date | null;
  cancel_asked_by: string | null;
  cancel_asked_at: Date | null;
  created_at: Generated<Date>;
  ended_at: Date | null;
};

export type TakeEventTable = {
  take_id: string;
  seq: number;
  scene_id: string;
  at: Generated<Date>;
  body: Json<TakeEventBody>;
};

export type DirectionTable = {
  id: string;
  take_id: string;
  given_by: string;
  text: string;
  status: Generated<Direction['status']>;
  effective_step: number | null;
  patch: ColumnType<DirectionPatch | null, string | null, string | null>;
  note: string | null;
  given_at: Generated<Date>;
};

export type SegmentTable = {
  take_id: string;
  index: number;
  likeness_epoch: number;
  lease_epoch: number;
  first_frame: number;
  frames: number;
  video_key: string;
  audio_key: string;
  invalid_at: Date | null;
  created_at: Generated<Date>;
};

export type VoteTable = { take_id: string; member_id: string };

export type OutboxTable = {
  id: Generated<number>;
  kind: 'start' | 'signal';
  name: string;
  workflow_id: string;
  queue: string | null;
  arg: Json<unknown>;
  created_at: Generated<Date>;
  done_at: Date | null;
};
