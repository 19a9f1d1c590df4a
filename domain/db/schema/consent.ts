import type { ColumnType, Generated } from 'kysely';
import type { BlankPart, CameoKind, CameoLevel } from '#contracts/cameo.ts';
import type { Audience, ConsentAnswer, ConsentStatus, TrailEntry } from '#contracts/consent.ts';
import type { DirectionScope } from '#contracts/direction.ts';
import type { ErrorCode } from '#contracts/errors.ts';
import type { RevocationBody, RevocationReach } from '#contracts/receipt.ts';
import type { Json } from './takes.ts';

export type CameoTable = {
  id: string;
  owner_id: string;
  name: string;
  kind: CameoKind;
  level: CameoLevel;
  state: Generated<'cutting' | 'ready' | 'failed'>;
  failure: ErrorCode | null;
  upload_key: string | null;
  mask_key: string | null;
  /** When its person was checked before a camera; null for photographs, animals and things. */
  verified_at: Date | null;
  created_at: Generated<Date>;
  deleted_at: Date | null;
  /** Others' films go on with a blank cut-out when it is taken back. */
  others_keep: Generated<boolean>;
};

export type LikenessTable = { cameo_id: string; png: Uint8Array };

export type ConsentRequestTable = {
  id: string;
  cameo_id: string;
  owner_id: string;
  cast_id: string;
  scene_id: string;
  take_id: string;
  direction_id: string | null;
  /** Set when it is a post's audience that is asked for. */
  post_id: string | null;
  plan_hash: string;
  asked_by: string;
  sentence: string;
  audience: Audience;
  difference: string | null;
  status: Generated<ConsentStatus>;
  answer: ColumnType<ConsentAnswer | null, string | null, string | null>;
  asked_at: Generated<Date>;
  expires_at: Date;
  answered_at: Date | null;
  reminded_at: Date | null;
  guardian_since: Date | null;
};

export type ConsentGrantTable = {
  id: string;
  cameo_id: string;
  owner_id: string;
  /** Null for a yes to a person, which reaches every room. */
  scene_id: string | null;
  take_id: string | null;
  reach: 'take' | 'room' | 'person';
  until: Date | null;
  scope: DirectionScope;
  plan_hash: string | null;
  note: string | null;
  asker_id: string;
  /** Names and cameo ids of everybody else in the plan, as `costarsOf` lists them. */
  costars: Json<string[]>;
  theme: string;
  audience: Audience;
  request_id: string | null;
  parent_id: string | null;
  revoked_at: Date | null;
  created_at: Generated<Date>;
};

export type AskBlockTable = { owner_id: string; asker_id: string; since: ColumnType<Date, never, never> };

export type TakeGrantTable = { take_id: string; cast_id: string; cameo_id: string; grant_id: string };

export type SegmentGrantTable = { take_id: string; index: number; likeness_epoch: number; grant_id: string };

export type ConsentTrailTable = {
  id: Generated<number>;
  at: Generated<Date>;
  owner_id: string;
  cameo_id: string;
  cameo_name: string;
  event: TrailEntry['event'];
  take_id: string | null;
  grant_id: string | null;
  detail: string;
};

export type RevocationReceiptTable = {
  id: string;
  owner_id: string;
  cameo_id: string;
  take_id: string | null;
  takes: number;
  at: Generated<Date>;
  reach: Generated<RevocationReach>;
  asker_id: string | null;
  cameo_name: Generated<string>;
  body: ColumnType<RevocationBody, string | undefined, string>;
  keep_files: Generated<boolean>;
  erase_at: Generated<Date>;
  erased_at: Date | null;
  signed: string | null;
};

/** A film of somebody else's that is to be drawn again without a likeness; open while `ended_as` is null. */
export type RemakeTable = {
  id: string;
  take_id: string;
  receipt_id: string;
  likeness_epoch: number;
  blank: Json<BlankPart[]>;
  ended_as: 'remade' | 'overtaken' | 'impossible' | null;
};
