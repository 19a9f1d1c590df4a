import type { Generated } from 'kysely';
import type { CameoLevel } from '#contracts/cameo.ts';
import type { EnrolmentState, Turn } from '#contracts/enrolment.ts';
import type { ErrorCode } from '#contracts/errors.ts';
import type { Json } from './takes.ts';

export type EnrolmentTable = {
  id: string;
  member_id: string;
  name: string;
  level: CameoLevel;
  state: Generated<EnrolmentState>;
  refusal: ErrorCode | null;
  cameo_id: string | null;
  created_at: Generated<Date>;
  expires_at: Date;
  door_hash: string | null;
  door_expires_at: Date | null;
};

export type EnrolmentAttemptTable = {
  id: string;
  enrolment_id: string;
  numbers: Json<number[]>;
  turns: Json<Turn[]>;
  drawn_at: Generated<Date>;
  expires_at: Date;
  used_at: Date | null;
  checked_at: Date | null;
  recording_key: string | null;
};

export type RecordingHashTable = { hash: string; at: Generated<Date> };

export type LikenessKeyTable = { member_id: string; wrapped: Uint8Array; created_at: Generated<Date> };

/** What a part is called: `template` is the face's, `still-…` and `mesh-…` belong to a pose, `face-…` to its cut-out. */
export type LikenessPart =
  | 'template'
  | 'voice'
  | `still-${'front' | 'left' | 'right' | 'up'}`
  | `pose-${'front' | 'left' | 'right' | 'up'}`
  | `mesh-${'front' | 'left' | 'right' | 'up'}`
  | `face-${'front' | 'left' | 'right' | 'up'}`
  | 'recording';

export type SealedLikenessTable = {
  cameo_id: string;
  part: LikenessPart;
  member_id: string;
  sealed: Uint8Array;
  created_at: Generated<Date>;
};
